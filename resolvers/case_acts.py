"""办件的办理: the acts that work on every case, as mutations. Each answers with the card as it then is."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from strawberry import ID

from auth.sessions import Work
from auth.viewer import Viewer
from domains.directory.models import Person, PersonState, Unit
from kernel.ids import parse_global_id
from kernel.refusal import Invalid, NotFound, Refusal, TooMuch
from support import cases
from support.forms.answering import Answers
from support.workflow import handling
from support.workflow.cards import CaseCard
from support.workflow.handling import Member
from support.workflow.records import Case
from support.workflow.steps import Step, Workflow

from .cases import flow_of
from .context import Info
from .fetching import by_id
from .forms import read

_HANDLED = "the case one has just handled"
MOST_AT_ONCE = 100

Do = Callable[[Work, type[Workflow], UUID], Awaitable[Case]]


async def act(info: Info, id: str, name: str, told: Sequence[Any], do: Do) -> CaseCard:
    """One act on a case in one transaction; answers with the card as it then is."""
    flow, key = await flow_of(info, id)
    clause = flow.opening().clause
    case = await info.context.change(
        f"{flow.model.__name__}.{name}", clause, [id, *told], lambda work: do(work, flow, key)
    )
    return await _card(info, case.id)


async def _card(info: Info, id: UUID) -> CaseCard:
    card: CaseCard = await info.context.load(by_id(CaseCard), id, through=_HANDLED)
    return card


def step_named(flow: type[Workflow], name: str) -> Step:
    step = next((each for each in flow.later if each.name == name), None)
    if step is None:
        names = tuple(each.name for each in flow.later)
        raise Invalid(f"{flow.title}没有「{name}」环节", field="step", alternatives=names)
    return step


async def open_case(info: Info, input: cases.NewCase, answers: Answers | None = None) -> CaseCard:
    new, filled = read(input), read(answers)
    clause = cases.plain_flow(new.process).opening().clause

    async def do(work: Work) -> Case:
        unit = await work.session.get(Unit, new.unit_id or work.viewer.unit_id) if _unit(new, work.viewer) else None
        if unit is None:
            raise NotFound("未找到该单位", field="unitId")
        return await cases.open_case(work, new, unit.id, unit.region_code, filled)

    case = await info.context.change("PlainCase.open", clause, [vars(new), filled and vars(filled)], do)
    return await _card(info, case.id)


def _unit(new: cases.NewCase, viewer: Viewer) -> bool:
    return (new.unit_id or viewer.unit_id) is not None


async def take(info: Info, id: ID, step: str, answers: Answers | None = None, comment: str | None = None) -> CaseCard:
    filled = read(answers)
    flow, key = await flow_of(info, id)
    taken = step_named(flow, step)
    told = [id, step, filled and vars(filled), comment]
    case = await info.context.change(
        f"{flow.model.__name__}.{step}",
        taken.clause,
        told,
        lambda work: cases.take(work, taken, key, comment or "", filled),
    )
    return await _card(info, case.id)


@dataclass(frozen=True)
class Taken:
    """一批办件的办理结果, in the order they were asked for."""

    outcomes: list[CaseCard | Refusal]


async def take_all(info: Info, ids: list[ID], step: str, comment: str | None = None) -> Taken:
    """The same step of many cases: each a transaction of its own, and an outcome of its own, in the order asked."""
    if len(ids) > MOST_AT_ONCE:
        raise TooMuch(f"一次最多办理{MOST_AT_ONCE}件，要求的是{len(ids)}件", field="ids", alternatives=("分批办理",))
    outcomes: list[CaseCard | Refusal] = []
    key = info.context.idempotency_key
    for place, id in enumerate(ids):
        info.context.idempotency_key = f"{key}:{place}" if key else None
        try:
            flow, _ = await flow_of(info, id)
            if not step_named(flow, step).batch:
                raise Invalid(f"「{step_named(flow, step).label}」须逐件办理", field="step")
            outcomes.append(await take(info, id, step, None, comment))
        except Refusal as no:
            outcomes.append(no)
    info.context.idempotency_key = key
    return Taken(outcomes)


def named(name: str) -> Callable[..., Awaitable[CaseCard]]:
    """The resolver for the step that the table calls by that name, where it has one: withdraw, cancel …"""

    async def resolve(info: Info, id: ID, comment: str | None = None) -> CaseCard:
        return await take(info, id, name, None, comment)

    return resolve


async def give_back(info: Info, id: ID, back_to: str, comment: str | None = None) -> CaseCard:
    said = comment or ""
    return await act(
        info, id, "return", [back_to, said], lambda work, flow, key: handling.give_back(work, flow, key, back_to, said)
    )


async def transfer(info: Info, id: ID, to: ID, step: str | None = None, comment: str | None = None) -> CaseCard:
    async def do(work: Work, flow: type[Workflow], key: UUID) -> Case:
        [person] = await members(work, [to], "to")
        return await handling.transfer(work, flow, key, person, comment or "", step)

    return await act(info, id, "transfer", [to, step, comment], do)


async def add_signer(
    info: Info, id: ID, people: list[ID], before: bool, step: str | None = None, comment: str | None = None
) -> CaseCard:
    async def do(work: Work, flow: type[Workflow], key: UUID) -> Case:
        chosen = await members(work, people)
        return await handling.add_signer(work, flow, key, chosen, comment or "", before=before, step=step)

    return await act(info, id, "add_signer", [people, before, step, comment], do)


async def consult(info: Info, id: ID, people: list[ID], comment: str | None = None) -> CaseCard:
    async def do(work: Work, flow: type[Workflow], key: UUID) -> Case:
        return await handling.consult(work, flow, key, await members(work, people), comment or "")

    return await act(info, id, "consult", [people, comment], do)


async def copy(info: Info, id: ID, people: list[ID], comment: str | None = None) -> CaseCard:
    async def do(work: Work, flow: type[Workflow], key: UUID) -> Case:
        return await handling.copy(work, flow, key, await members(work, people), comment or "")

    return await act(info, id, "copy", [people, comment], do)


async def comment_on(info: Info, id: ID, attachments: list[ID] | None = None, comment: str | None = None) -> CaseCard:
    files = [parse_global_id(each, expected="Attachment", field="attachments")[1] for each in attachments or ()]

    async def do(work: Work, flow: type[Workflow], key: UUID) -> Case:
        return await cases.comment_on(work, flow, key, comment or "", files)

    return await act(info, id, "comment", [attachments, comment], do)


def saying(name: str, do: Callable[[Work, type[Workflow], UUID, str], Awaitable[Case]]) -> Any:
    """The resolver for an act that needs nothing but words."""

    async def resolve(info: Info, id: ID, comment: str | None = None) -> CaseCard:
        said = comment or ""
        return await act(info, id, name, [said], lambda work, flow, key: do(work, flow, key, said))

    return resolve


async def members(work: Work, ids: Sequence[str], field: str = "people") -> list[Member]:
    """People of the directory whom the viewer may see, once each. Raises `NotFound` for one who is not there."""
    keys = list(dict.fromkeys(parse_global_id(each, expected="Person", field=field)[1] for each in ids))
    if len(keys) > handling.MOST_PEOPLE:
        raise TooMuch(f"一次最多{handling.MOST_PEOPLE}人", field=field)
    asked = select(Person.id, Person.name).where(Person.id.in_(keys), Person.state == PersonState.ACTIVE)
    found = {row.id: row.name for row in await work.session.execute(asked)}
    if work.viewer.id in keys:
        raise Invalid("不能选择自己", field=field)
    if len(found) < len(keys):
        raise NotFound("未找到所选人员，或其已离职", field=field)
    return [Member(key, found[key]) for key in keys]
