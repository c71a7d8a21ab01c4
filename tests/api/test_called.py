"""What the audit and the access ledger hold is called in Chinese, by the graph's own words."""

from typing import Any

from auth.roles import Role
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import Cast, submitted
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import SHANGCHENG, ZHEJIANG

LOOKS = "{ whoSawMe { nodes { kindLabel fieldLabel purposeSaid caseNumber } } }"
ENTRIES = "{ auditEntries { nodes { act actLabel subjectLabel } } }"
TERMS = {"regionCode": SHANGCHENG, "workflow": "TripFlow", "step": "review", "limitAmount": 3}


async def _entries(ask: Ask, given: Given, *actors: Any) -> dict[str, tuple[str, str]]:
    """Act → its name and that of its record, as the auditor of the province reads them."""
    auditor = a_person((Role.AUDIT_ADMIN, ZHEJIANG))
    people = [a_directory_person(id=each.id, name=each.name) for each in actors if not each.unit_id]
    await given(auditor, *people)
    nodes = (await ask(auditor, ENTRIES))["auditEntries"]["nodes"]
    return {each["act"]: (each["actLabel"], each["subjectLabel"]) for each in nodes}


async def test_whoever_was_looked_at_reads_the_record_and_the_field_in_words(ask: Ask, cast: Cast) -> None:
    await ask(cast.dispatcher, "query Phones { drivers { nodes { phone licenceNumber } } }")
    looks = (await ask(cast.at_the_wheel, LOOKS))["whoSawMe"]["nodes"]
    assert {each["fieldLabel"] for each in looks} <= {"手机号码", "驾驶证号"}
    assert {(each["kindLabel"], each["purposeSaid"], each["caseNumber"]) for each in looks} == {("驾驶员", "", "")}


async def test_an_act_is_called_as_its_mutation_is(ask: Ask, cast: Cast, given: Given) -> None:
    trip = await submitted(ask, cast)
    await ask.act(cast.reviewer, f'tripReview(id: "{trip}")')
    found = await _entries(ask, given, cast.staff, cast.reviewer)
    assert found["Trip.submit"] == ("用车申请：申请", "一次用车")
    assert found["Trip.review"][0] == "用车申请：审核"


async def test_a_setting_names_its_process_its_step_and_its_place(ask: Ask, given: Given, founded: None) -> None:
    manager = a_person((Role.AUTHORITY, SHANGCHENG))
    await given(manager)
    done = await ask.act(
        manager, "stepSettingSet(input: $terms)", terms=TERMS | {"limitMeasure": "WORKING_DAYS", "reason": "试行"}
    )
    assert done["__typename"] == "StepSetting", done
    asked = "{ stepSettings { nodes { processTitle stepLabel region { name } setBy reason } } }"
    [row] = (await ask(manager, asked))["stepSettings"]["nodes"]
    assert (row["stepLabel"], row["region"]["name"], row["setBy"], row["reason"]) == (
        "审核",
        "上城区",
        manager.name,
        "试行",
    )
    assert row["processTitle"] != "TripFlow"


async def test_a_refused_act_is_called_in_words_too(ask: Ask, cast: Cast, given: Given) -> None:
    trip = await submitted(ask, cast)
    await ask.act(cast.clerk, f'tripReview(id: "{trip}")')
    found = await _entries(ask, given, cast.staff, cast.clerk)
    assert all(label and label != act for act, (label, _) in found.items())
    assert global_id("Trip", cast.clerk.id) not in str(found)
