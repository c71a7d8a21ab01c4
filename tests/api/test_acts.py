"""What people do with a case besides its steps: allowed or not by the table, and in the audit whenever it is done."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from auth.audit import AuditEntry
from auth.sessions import Database
from auth.viewer import Viewer
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.hours import WorkCalendar
from kernel.ids import global_id, parse_global_id
from kernel.refusal import Conflict
from support import cases
from support.workflow.acts import USUAL, Act
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.support.workflow.shop import Shop

CARD = "__typename ... on CaseCard { id stateLabel timeline { act } } ... on Refusal { code message }"
CALLS: dict[Act, tuple[str, Callable[[str], str]]] = {
    Act.RETURN: ("return", lambda to: 'backTo: "check", comment: "请改"'),
    Act.TAKE_BACK: ("take_back", lambda to: ""),
    Act.TRANSFER: ("transfer", lambda to: f'to: "{to}"'),
    Act.ADD_SIGNER: ("add_signer", lambda to: f'people: ["{to}"], before: true'),
    Act.CONSULT: ("consult", lambda to: f'people: ["{to}"], comment: "？"'),
    Act.COPY: ("copy", lambda to: f'people: ["{to}"]'),
    Act.URGE: ("urge", lambda to: ""),
    Act.COMMENT: ("comment", lambda to: 'comment: "知悉"'),
    Act.SUSPEND: ("suspend", lambda to: 'comment: "等"'),
}


@pytest.fixture
async def shop(database: Database, given: Given, calendar: WorkCalendar) -> Shop:
    shop = Shop(database)
    await given(*shop.people)
    return shop


async def done(ask: Ask, viewer: Viewer, call: str) -> Any:
    return (await ask(viewer, f"mutation {{ done: {call} {{ {CARD} }} }}"))["done"]


async def audited(database: Database) -> list[str]:
    async with database.looking("a test") as session:
        return list(await session.scalars(select(AuditEntry.act).order_by(AuditEntry.id)))


def test_every_act_that_a_table_may_forbid_is_tried_here() -> None:
    assert CALLS.keys() == USUAL


@pytest.mark.parametrize("act", CALLS, ids=lambda act: act.value)
async def test_an_act_is_refused_where_its_step_does_not_allow_it_and_else_done_and_audited(
    act: Act, ask: Ask, shop: Shop, database: Database, everything: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = global_id("CaseCard", await shop.until("survey"))
    name, said = CALLS[act]
    mutation = "case" + "".join(part.capitalize() for part in name.split("_"))
    told = said(global_id("Person", shop.outsider.id))
    call = f'{mutation}(id: "{id}"{", " if told else ""}{told})'
    who = shop.reviewer if act is Act.TAKE_BACK else shop.intake
    step = Flow.check if act is Act.TAKE_BACK else Flow.survey
    before = await everything()
    with monkeypatch.context() as table:
        table.setattr(step, "_acts", USUAL - {act})
        no = await done(ask, who, call)
    assert (no["code"], f"不能{act.label}" in no["message"]) == ("NOT_PERMITTED", True), no
    assert await everything() == before
    card = await done(ask, who, call)
    assert card["__typename"] == "CaseCard", card
    assert card["timeline"][-1]["act"] == act.name
    assert (await audited(database))[-1] == f"WorkshopCase.{name}"


TAKE = """mutation($ids: [ID!]!) { casesTake(ids: $ids, step: "check", comment: "同意") { ... on Cases { outcomes {
  __typename ... on CaseCard { stateLabel } ... on Refusal { code message } } } } }"""


async def test_of_a_batch_each_case_is_a_transaction_of_its_own(
    ask: Ask, shop: Shop, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [await shop.until("check") for _ in range(3)]
    ids, usual = [global_id("CaseCard", key) for key in keys], cases.take

    async def take(work: Any, step: Any, id: Any, *rest: Any) -> Any:
        case = await usual(work, step, id, *rest)
        await work.session.flush()
        if id == keys[1]:
            raise Conflict("就在此时出了别的事")
        return case

    monkeypatch.setattr(cases, "take", take)
    outcomes = (await ask(shop.reviewer, TAKE, ids=ids, key="batch-1"))["casesTake"]["outcomes"]
    assert [each.get("stateLabel") or each["message"] for each in outcomes] == [
        "待查勘",
        "就在此时出了别的事",
        "待查勘",
    ]
    assert [(await shop.case(key)).state.value for key in keys] == ["survey", "check", "survey"]
    assert [len(await shop.record(key)) for key in keys] == [2, 1, 2]
    assert await audited(database) == ["WorkshopCase.check", "WorkshopCase.check"]
    monkeypatch.setattr(cases, "take", usual)
    outcomes = (await ask(shop.reviewer, TAKE, ids=ids, key="batch-1"))["casesTake"]["outcomes"]
    assert [each["stateLabel"] for each in outcomes] == ["待查勘"] * 3, "sent again, only what is missing is done"
    assert [len(await shop.record(key)) for key in keys] == [2, 2, 2]
    assert [parse_global_id(id)[1] for id in ids] == keys
