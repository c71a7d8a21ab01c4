"""What can be done with every case over the graph: a process nobody here has seen, the inbox, batches, live counts."""

from typing import Any

import pytest
from sqlalchemy import select
from starlette.applications import Starlette

from auth.audit import AuditEntry
from auth.sessions import Database
from auth.viewer import Viewer
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.hours import WorkCalendar
from kernel.ids import global_id
from support.forms.records import FormState, FormVersion
from tests.api.asking import Ask
from tests.api.cast import Cast, submitted
from tests.api.conftest import Snapshot
from tests.api.live import opened
from tests.conftest import Given
from tests.factories.places import SHANGCHENG
from tests.support.workflow.shop import Shop

CARD = """__typename ... on CaseCard { id kind number title stateLabel open suspended waitsFor
  openSteps { name mutation signatureOnly batch } openActs { act mutation }
  parties { capacity personName stepLabel } timeline { act step label seat actorName comment people } }
  ... on Refusal { code message field alternatives }"""


@pytest.fixture
async def shop(database: Database, given: Given, calendar: WorkCalendar) -> Shop:
    shop = Shop(database)
    await given(*shop.people)
    return shop


async def do(ask: Ask, viewer: Viewer, call: str, **variables: Any) -> Any:
    kinds = {"values": "JSON!", "input": "NewCaseInput!"}
    head = f"({', '.join(f'${name}: {kinds[name]}' for name in variables)})" if variables else ""
    return (await ask(viewer, f"mutation{head} {{ done: {call} {{ {CARD} }} }}", **variables))["done"]


async def opened_case(ask: Ask, viewer: Viewer, amount: str = "1000", **more: Any) -> str:
    given = {"process": "WorkshopFlow", "title": "东楼屋面漏水"}
    values = {"amount": amount, **more}
    call = "caseOpen(input: $input, answers: {values: $values})"
    done = await do(ask, viewer, call, input=given, values=values)
    assert done["__typename"] == "CaseCard", done
    return str(done["id"])


def a_person_id(viewer: Viewer) -> str:
    return global_id("Person", viewer.id)


async def test_a_process_without_a_table_runs_to_its_end_with_a_pause_and_a_countersignature(
    ask: Ask, shop: Shop, database: Database
) -> None:
    id = await opened_case(ask, shop.applicant, "80000.00")
    way = [
        (shop.reviewer, f'caseTake(id: "{id}", step: "check")', "待查勘"),
        (shop.intake, f'caseSuspend(id: "{id}", comment: "等天晴")', "待查勘"),
        (shop.intake, f'caseResume(id: "{id}")', "待查勘"),
        (shop.intake, f'caseTake(id: "{id}", step: "survey")', "待报价"),
        (shop.clerk, f'caseTake(id: "{id}", step: "quote")', "待审批"),
        (shop.supervisor, f'caseTake(id: "{id}", step: "council")', "待审批"),
        (shop.clerk, f'caseTake(id: "{id}", step: "council")', "待派工"),
        (shop.dispatcher, f'caseTake(id: "{id}", step: "assign")', "施工中"),
        (shop.dispatcher, f'caseTake(id: "{id}", step: "finish")', "待验收"),
        (shop.applicant, f'caseTake(id: "{id}", step: "accept")', "待付款"),
        (shop.clerk, f'caseTake(id: "{id}", step: "pay")', "待归档"),
        (shop.intake, f'caseTake(id: "{id}", step: "archive")', "已办结"),
    ]
    for viewer, call, state in way:
        done = await do(ask, viewer, call)
        assert done.get("stateLabel") == state, (call, done)
    assert (done["open"], done["openSteps"], done["waitsFor"]) == (False, [], [])
    assert [line["label"] for line in done["timeline"]][:5] == ["申请", "审核", "暂停", "恢复", "查勘"]
    async with database.looking("test") as session:
        acts = set(await session.scalars(select(AuditEntry.act)))
    assert {"PlainCase.open", "WorkshopCase.check", "WorkshopCase.suspend", "WorkshopCase.council"} <= acts


async def test_what_a_screen_needs_is_in_the_graph_and_what_it_offers_works(ask: Ask, shop: Shop) -> None:
    id = await opened_case(ask, shop.applicant)
    read = f"query($id: ID!) {{ node(id: $id) {{ {CARD.split('... on Refusal')[0]} }} }}"
    card = (await ask(shop.reviewer, read, id=id))["node"]
    assert card["openSteps"] == [
        {"name": "check", "mutation": "caseTake", "signatureOnly": True, "batch": True},
        {"name": "reject", "mutation": "caseTake", "signatureOnly": True, "batch": False},
    ]
    acts = {each["act"]: each["mutation"] for each in card["openActs"]}
    assert {"TRANSFER", "ADD_SIGNER", "CONSULT", "COPY", "COMMENT", "URGE", "SUSPEND", "RETURN"} >= acts.keys()
    assert acts["ADD_SIGNER"] == "caseAddSigner"
    assert (await ask(shop.outsider, read, id=id))["node"] is None


async def test_what_viewer_can_says_of_any_case_is_what_happens(ask: Ask, shop: Shop, everything: Snapshot) -> None:
    id = await opened_case(ask, shop.applicant)
    other = a_person_id(shop.outsider)
    calls = {
        "caseTake": f'caseTake(id: "{id}", step: "check")',
        "caseReject": f'caseReject(id: "{id}", comment: "不必")',
        "caseCancel": f'caseCancel(id: "{id}")',
        "caseReturn": f'caseReturn(id: "{id}", backTo: "submit", comment: "改")',
        "caseTakeBack": f'caseTakeBack(id: "{id}")',
        "caseTransfer": f'caseTransfer(id: "{id}", to: "{other}")',
        "caseAddSigner": f'caseAddSigner(id: "{id}", people: ["{other}"], before: true)',
        "caseSign": f'caseSign(id: "{id}")',
        "caseConsult": f'caseConsult(id: "{id}", people: ["{other}"], comment: "如何")',
        "caseAnswer": f'caseAnswer(id: "{id}", comment: "好")',
        "caseSuspend": f'caseSuspend(id: "{id}", comment: "等")',
        "caseResume": f'caseResume(id: "{id}")',
    }
    asked = " ".join(f'{n}: viewerCan(mutation: "{n}", id: $id) {{ allowed refusal {{ message }} }}' for n in calls)
    for viewer in (shop.applicant, shop.reviewer, shop.intake, shop.outsider):
        said = await ask(viewer, f"query($id: ID!) {{ {asked} }}", id=id)
        before = await everything()
        for name, call in calls.items():
            if not said[name]["allowed"]:
                done = await do(ask, viewer, call)
                assert done["__typename"] == "Refusal", (viewer.name, name, done)
        assert await everything() == before, "refusals change nothing"
    allowed = {
        name
        for name, each in (await ask(shop.reviewer, f"query($id: ID!) {{ {asked} }}", id=id)).items()
        if each["allowed"]
    }
    assert allowed == {
        "caseTake",
        "caseReject",
        "caseReturn",
        "caseTransfer",
        "caseAddSigner",
        "caseConsult",
        "caseSuspend",
    }


async def inbox(ask: Ask, viewer: Viewer, said: str = "") -> list[str]:
    read = f"query {{ inbox{f'(filter: {{{said}}})' if said else ''} {{ nodes {{ id }} totalCount }} }}"
    found = (await ask(viewer, read))["inbox"]
    assert found["totalCount"] == len(found["nodes"])
    return [node["id"] for node in found["nodes"]]


async def test_the_inbox_holds_what_concerns_somebody_over_all_domains(ask: Ask, shop: Shop, cast: Cast) -> None:
    plain = await opened_case(ask, shop.applicant)
    trip = global_id("CaseCard", _uuid(await submitted(ask, cast)))
    assert set(await inbox(ask, shop.reviewer)) == {plain, trip}
    assert await inbox(ask, shop.reviewer, 'process: "TripFlow"') == [trip]
    assert await inbox(ask, shop.reviewer, 'text: "屋面"') == [plain]
    assert await inbox(ask, shop.applicant, "tab: STARTED") == [plain]
    assert await inbox(ask, shop.outsider) == []
    await do(ask, shop.reviewer, f'caseConsult(id: "{plain}", people: ["{a_person_id(shop.outsider)}"], comment: "?")')
    assert await inbox(ask, shop.outsider, "tab: CONSULT") == [plain]
    await do(ask, shop.reviewer, f'caseCopy(id: "{plain}", people: ["{a_person_id(shop.dispatcher)}"])')
    assert await inbox(ask, shop.dispatcher, "tab: COPIED") == [plain]
    await do(ask, shop.reviewer, f'caseTake(id: "{plain}", step: "check")')
    await do(ask, shop.reviewer, f'caseTake(id: "{trip}", step: "review")')
    assert set(await inbox(ask, shop.reviewer, "tab: DONE")) == {plain, trip}
    assert await inbox(ask, shop.reviewer) == []


def _uuid(id: str) -> Any:
    from kernel.ids import parse_global_id

    return parse_global_id(id)[1]


async def test_the_subject_of_a_card_is_the_case_itself(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    read = "query { inbox { nodes { process { name } subject { __typename number ... on Trip { id state } } } } }"
    [card] = (await ask(cast.reviewer, read))["inbox"]["nodes"]
    assert card["process"] == {"name": "TripFlow"}
    assert (card["subject"]["__typename"], card["subject"]["id"]) == ("Trip", trip)


async def test_many_are_taken_at_once_each_with_its_own_outcome(ask: Ask, shop: Shop) -> None:
    ids = [await opened_case(ask, shop.applicant) for _ in range(3)]
    await do(ask, shop.reviewer, f'caseTake(id: "{ids[1]}", step: "check")')
    call = "mutation($ids: [ID!]!, $step: String!) { casesTake(ids: $ids, step: $step) { ... on Cases {"
    call += " outcomes { __typename ... on CaseCard { id stateLabel } ... on Refusal { code message } } } } }"
    done = (await ask(shop.reviewer, call, ids=ids, step="check"))["casesTake"]["outcomes"]
    assert [each.get("stateLabel") or each["code"] for each in done] == ["待查勘", "WRONG_STATE", "待查勘"]
    done = (await ask(shop.intake, call, ids=ids, step="survey"))["casesTake"]["outcomes"]
    assert {each["message"] for each in done} == {"「查勘」须逐件办理"}, "the table does not let this step be batched"


async def test_the_counts_are_told_as_they_change(served: Starlette, ask: Ask, shop: Shop) -> None:
    watch = "subscription { inboxChanged { todo started done } }"
    async with opened(served, ask.people.headers(shop.reviewer)) as socket:
        await socket.say(type="subscribe", id="1", payload={"query": watch})
        assert (await socket.hear())["payload"]["data"]["inboxChanged"] == {"todo": 0, "started": 0, "done": 0}
        id = await opened_case(ask, shop.applicant)
        assert (await socket.hear())["payload"]["data"]["inboxChanged"]["todo"] == 1
        await do(ask, shop.reviewer, f'caseTake(id: "{id}", step: "check")')
        assert (await socket.hear())["payload"]["data"]["inboxChanged"] == {"todo": 0, "started": 0, "done": 1}
    read = "query { inboxCounts { todo overdue consult started copied done } }"
    counted = (await ask(shop.applicant, read))["inboxCounts"]
    assert counted == {"todo": 0, "overdue": 0, "consult": 0, "started": 1, "copied": 0, "done": 0}


async def test_a_transferred_trip_is_taken_by_whom_it_was_handed_to_though_out_of_their_reach(
    ask: Ask, cast: Cast
) -> None:
    trip = await submitted(ask, cast)
    driver = cast.at_the_wheel
    assert (await ask(driver, "query($id: ID!) { node(id: $id) { id } }", id=trip))["node"] is None
    done = await do(ask, cast.reviewer, f'caseTransfer(id: "{trip}", to: "{a_person_id(driver)}", comment: "代审")')
    assert done["waitsFor"] == [driver.name]
    assert (await ask(driver, "query($id: ID!) { node(id: $id) { id } }", id=trip))["node"] == {"id": trip}
    assert (await ask.act(cast.second_reviewer, f'tripReview(id: "{trip}")'))["code"] == "NOT_PERMITTED"
    assert (await ask.act(driver, f'tripReview(id: "{trip}")'))["__typename"] == "Trip"


async def test_a_step_that_asks_for_more_is_refused_to_the_generic_mutation(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    for viewer, step in ((cast.reviewer, "review"), (cast.intake, "accept")):
        assert (await do(ask, viewer, f'caseTake(id: "{trip}", step: "{step}")'))["__typename"] == "CaseCard"
    no = await do(ask, cast.dispatcher, f'caseTake(id: "{trip}", step: "schedule")')
    assert (no["code"], "调度需要填写内容" in no["message"]) == ("INVALID", True)
    done = await do(ask, cast.staff, f'caseCancel(id: "{trip}", comment: "不去了")')
    assert done["stateLabel"] == "已取消"


async def test_a_city_asks_more_of_the_process_without_a_line_of_code(ask: Ask, shop: Shop, given: Given) -> None:
    asked = [{"key": "quality", "label": "质保年限", "kind": "integer", "required": True}]
    await given(
        FormVersion(
            process="WorkshopFlow",
            step="submit",
            region_code=SHANGCHENG,
            number=1,
            title="大额维修（上城）",
            fields=asked,
            state=FormState.PUBLISHED,
            author_id=shop.authority.id,
            author_name="主管戊",
        )
    )
    given_ = {"process": "WorkshopFlow", "title": "西楼电梯"}
    call = "caseOpen(input: $input, answers: {values: $values})"
    no = await do(ask, shop.applicant, call, input=given_, values={"amount": "100.00"})
    assert (no["code"], no["field"]) == ("INVALID", "answers.quality")
    id = await opened_case(ask, shop.applicant, "100.00", quality=3)
    assert (await shop.case(_uuid(id))).answers == {"amount": "100.00", "quality": 3}


async def test_what_is_asked_wrongly_is_said_clearly(ask: Ask, shop: Shop, cast: Cast) -> None:
    id = await opened_case(ask, shop.applicant)
    for call, field in (
        ('caseTake(id: "x", step: "check")', "id"),
        (f'caseTake(id: "{global_id("Vehicle", cast.vehicle.id)}", step: "check")', "id"),
        (f'caseTake(id: "{id}", step: "fly")', "step"),
        (f'caseCopy(id: "{id}", people: [])', "people"),
        (f'caseTransfer(id: "{id}", to: "{id}")', "to"),
        (f'caseComment(id: "{id}", attachments: ["{global_id("Attachment", cast.vehicle.id)}"])', "attachments"),
        (f'caseComment(id: "{id}")', "comment"),
    ):
        no = await do(ask, shop.reviewer, call)
        assert (no["__typename"], no.get("field")) == ("Refusal", field), (call, no)
    assert len(await shop.record(_uuid(id))) == 1


def test_the_whole_process_is_short() -> None:
    from pathlib import Path

    import examples.processes.workshop.workflow as written

    assert len(Flow.steps) == 12
    assert len(Path(written.__file__).read_text("utf-8").splitlines()) < 60
