"""Processes through the graph: the book, where a case goes, and what a change of terms would move."""

from datetime import date, timedelta
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from domains.directory.models import Appointment
from kernel.ids import global_id
from kernel.records import now
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, unit_in

SETTING = """mutation($terms: NewTermsInput!) { stepSettingSet(input: $terms) {
    ... on StepSetting { revision until } ... on Refusal { code field clause message } } }"""
BOOK = """query($region: String!) { process(name: "TripFlow") { book(regionCode: $region) {
    revision states versions { number } steps { step { name } by within passing changedHere count } } } }"""


@pytest.fixture
async def authority(given: Given, founded: None) -> Viewer:
    authority = a_person((Role.AUTHORITY, HANGZHOU), name="主管")
    await given(authority)
    return authority


def terms(**said: Any) -> dict[str, Any]:
    return {"regionCode": HANGZHOU, "workflow": "TripFlow", "step": "review"} | said


async def test_the_book_shows_the_terms_of_the_place_and_what_differs_between_versions(
    ask: Ask, authority: Viewer
) -> None:
    for minutes in (60, 90):
        said = terms(limitAmount=minutes, limitMeasure="OFFICE_MINUTES")
        set_ = (await ask(authority, SETTING, terms=said))["stepSettingSet"]
        assert set_["until"] is None
    here = (await ask(authority, BOOK, region=SHANGCHENG))["process"]["book"]
    there = (await ask(authority, BOOK, region=NINGBO))["process"]["book"]
    review = {each["step"]["name"]: each for each in here["steps"]}["review"]
    assert (review["within"], review["changedHere"], here["revision"]) == ("90个工作分钟", True, 2)
    assert there["revision"] == 0
    document = """query($old: Int!, $new: Int!) { process(name: "TripFlow") {
        termsDifferences(regionCode: "330102", old: $old, new: $new) { step withinBefore withinAfter } } }"""
    for old, new, before, after in [(0, 1, "2个工作小时", "1个工作小时"), (1, 2, "1个工作小时", "90个工作分钟")]:
        found = (await ask(authority, document, old=old, new=new))["process"]["termsDifferences"]
        assert found == [{"step": "review", "withinBefore": before, "withinAfter": after}]


async def test_terms_of_another_city_are_refused_and_nothing_is_kept(
    ask: Ask, authority: Viewer, everything: Snapshot
) -> None:
    before = await everything()
    said = terms(regionCode=NINGBO, limitAmount=60, limitMeasure="OFFICE_MINUTES")
    refused = (await ask(authority, SETTING, terms=said))["stepSettingSet"]
    assert (refused["code"], refused["field"], refused["clause"]) == ("NOT_PERMITTED", "regionCode", "6.4.3.3-12")
    assert await everything() == before


async def test_the_way_of_a_case_is_seen_before_it_is_submitted(ask: Ask, given: Given, founded: None) -> None:
    me = a_person((Role.STAFF, SHANGCHENG), name="我")
    reviewer = a_person((Role.UNIT_REVIEWER, SHANGCHENG), name="审核人甲")
    post = Appointment(person_id=reviewer.id, role=Role.UNIT_REVIEWER, region_code=SHANGCHENG, since=date(2026, 1, 1))
    await given(me, reviewer, post)
    document = """query($unit: ID!, $facts: JSON) { routePreview(
        process: "TripFlow", regionCode: "330102", unitId: $unit, facts: $facts) {
        step by people needs within clause } }"""
    unit, start = global_id("Unit", unit_in(SHANGCHENG)), now() + timedelta(days=1)
    facts = {"startsAt": start.isoformat(), "endsAt": (start + timedelta(days=2)).isoformat()}
    way = (await ask(me, document, unit=unit, facts=facts))["routePreview"]
    assert [each["step"] for each in way][:4] == ["申请", "审核", "受理", "调度"]
    assert way[-1]["step"] == "评价"
    assert (way[1]["needs"], way[1]["within"], way[1]["by"]) == (2, "2个工作小时", Role.UNIT_REVIEWER.label)
    assert "审核人甲" in way[1]["people"]
    short = {"startsAt": "2026-03-02T09:00:00+08:00", "endsAt": "2026-03-02T11:00:00+08:00"}
    assert (await ask(me, document, unit=unit, facts=short))["routePreview"][1]["needs"] == 1
    assert (await ask.error(me, document, unit=unit, facts={"wings": 2}))["field"] == "facts"


async def test_what_a_change_of_terms_would_move_is_for_those_who_may_change_them(
    ask: Ask, authority: Viewer, given: Given, everything: Snapshot
) -> None:
    stranger = a_person((Role.STAFF, HANGZHOU), name="旁人")
    await given(stranger)
    document = "query($terms: NewTermsInput!) { termsWhatIf(input: $terms) { number dueBefore dueAfter } }"
    said = terms(limitAmount=60, limitMeasure="OFFICE_MINUTES")
    before = await everything()
    assert (await ask(authority, document, terms=said)) == {"termsWhatIf": []}
    assert (await ask.error(stranger, document, terms=said))["code"] == "NOT_PERMITTED"
    assert await everything() == before
