"""How every case answers: what can be done with it now, by whom, until when, and what was done before."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from strawberry import ID, Parent

from auth.gate import enter
from auth.permissions import Permission
from auth.sessions import Work
from auth.step_up import fresh
from domains.directory.models import Division, Unit
from domains.directory.places import within_region
from kernel.fetch import ToOne
from kernel.ids import parse_global_id
from kernel.records import Record, now
from kernel.refusal import Invalid, NotFound, Refusal
from support.workflow import actions, clocks, queries, setting, terms
from support.workflow.brought import CaseParty
from support.workflow.cards import CaseCard
from support.workflow.records import Case, StepSetting, StepTaken
from support.workflow.standing import Standing
from support.workflow.steps import WORKFLOWS, InForce, Step, Workflow

from .context import Info
from .fetching import by_id
from .forms import read

_THROUGH = "the record of a case one may see"


@dataclass(frozen=True)
class NextStep:
    """下一环节: who takes it on the terms in force here, and by when."""

    label: str
    by: str
    within: str | None
    hours: str
    clause: str


@dataclass(frozen=True)
class Verdict:
    """能否办理, and if not, why."""

    allowed: bool
    refusal: Refusal | None


async def in_force(case: Case, info: Info) -> InForce:
    place = (WORKFLOWS[type(case)], case.region_code, case.unit_id)
    found: InForce = await info.context.load(terms.terms_in_force, place)
    return found


async def open_steps(case: Parent[Any], info: Info) -> list[Step]:
    terms, viewer, how = await in_force(case, info), info.context.viewer, await standing(case, info)
    # the first step of a process makes the case: for one that exists it is no longer open
    return [step for step in WORKFLOWS[type(case)].later if step.denied(case, viewer, terms, how) is None]


async def standing(case: Case, info: Info) -> Standing:
    """Who has signed its steps since it entered its state, and who has been brought in."""
    return Standing.of(case, await timeline(case, info), await parties(case, info))


async def parties(case: Parent[Any], info: Info) -> list[CaseParty]:
    found: list[CaseParty] = await info.context.load(queries.parties_by_case, case.id, through=_THROUGH)
    return found


async def next_steps(case: Parent[Any], info: Info) -> list[NextStep]:
    terms = await in_force(case, info)
    steps = WORKFLOWS[type(case)].leading_from(case.state)
    return [_next(step, terms) for step in steps]


def _next(step: Step, terms: InForce) -> NextStep:
    held = terms.of(step)
    return NextStep(step.label, held.by.label, held.within.text if held.within else None, held.hours.text, step.clause)


async def timeline(case: Parent[Any], info: Info) -> list[StepTaken]:
    taken: list[StepTaken] = await info.context.load(queries.steps_by_case, case.id, through=_THROUGH)
    return taken


async def clock(case: Parent[Any], info: Info) -> clocks.Reading:
    return clocks.read(case, await in_force(case, info), now())


def overdue(case: Parent[Any]) -> bool:
    return case.due_at is not None and now() > case.due_at


def signing(step: Step) -> Callable[..., Awaitable[Record]]:
    """The resolver for a step that only needs a signature."""

    async def sign(info: Info, id: ID, comment: str | None = None) -> Record:
        case_id = parse_global_id(id, expected=step.workflow.model.__name__, field="id")[1]
        said = {"id": id, "comment": comment}
        act = f"{step.workflow.model.__name__}.{step.name}"
        return await info.context.change(
            act, step.clause, said, lambda work: actions.sign(work, step, case_id, comment or "")
        )

    return sign


SETTING_UNIT = ToOne(StepSetting.unit_id, Unit)
SETTING_REGION = ToOne(StepSetting.region_code, Division, names=Division.code)


def processes() -> list[type[Workflow]]:
    return list(WORKFLOWS.values())


async def set_terms(info: Info, input: setting.NewTerms) -> StepSetting:
    new = read(input)
    clause = "6.4.3.3-12、6.4.3.3-13、6.4.3.3-14"

    async def act(work: Work) -> StepSetting:
        await within_region(work, new.region_code, new.unit_id)
        return await setting.set_terms(work, new)

    return await info.context.change("StepSetting.set", clause, vars(new), act)


STEP_MUTATIONS: dict[str, Step] = {}
ROOT_PERMISSIONS: dict[str, Permission | None] = {}
OF_A_CASE: set[str] = set()
"""For `viewerCan`: which mutation takes which step, which permission guards each, and which act on a case in hand."""


STEP_UP: set[str] = set()
OF_A_RECORD: dict[str, tuple[type[Record], Callable[[Any, Any], None] | None]] = {}
"""And which ask for a fresh proof of identity, and by which rule those are judged that act on a record by its id."""


async def _ask_of(info: Info, model: type[Record], asks: Callable[[Any, Any], None] | None, id: str) -> None:
    key = parse_global_id(id, expected=model.__name__, field="id")[1]
    record = await info.context.load(by_id(model), key)
    if record is None:
        raise NotFound()
    if asks is not None:
        asks(info.context.viewer, record)


async def viewer_can(info: Info, mutation: str, id: ID | None = None) -> Verdict:
    """What would be said to the viewer if they tried. Asks the same rules as the mutation itself."""
    try:
        if step := STEP_MUTATIONS.get(mutation):
            return await _step_verdict(info, step, id)
        if mutation not in ROOT_PERMISSIONS:
            raise Invalid(f"没有名为 {mutation} 的办理", field="mutation")
        enter(info.context.viewer, ROOT_PERMISSIONS[mutation])
        if mutation in STEP_UP:
            fresh(info.context.authenticated_at, info.context.policy)
        if mutation in OF_A_RECORD and id is not None:
            await _ask_of(info, *OF_A_RECORD[mutation], id)
    except Refusal as no:
        return Verdict(False, no)
    return Verdict(True, None)


async def _step_verdict(info: Info, step: Step, id: str | None) -> Verdict:
    model = step.workflow.model
    enter(info.context.viewer, ROOT_PERMISSIONS[_name(step)])
    if _name(step) not in OF_A_CASE:
        return Verdict(True, None)
    if id is None:
        raise Invalid(f"请给出要{step.label}的{step.workflow.title}的标识", field="id")
    case = await seen(info, model, parse_global_id(id, expected=model.__name__, field="id")[1])
    if case is None:
        raise NotFound(f"未找到该{step.workflow.title}，或不在您的管辖范围内")
    no = step.denied(case, info.context.viewer, await in_force(case, info), await standing(case, info))
    return Verdict(no is None, no)


def _name(step: Step) -> str:
    return next(name for name, each in STEP_MUTATIONS.items() if each is step)


async def watch(info: Info, id: str, kind: str) -> AsyncIterator[Any]:
    """A case as it is now, and again each time it has moved, for those who may see it."""
    enter(info.context.viewer, None)
    case_id = parse_global_id(id, expected=kind, field="id")[1]
    model = next(model for model in WORKFLOWS if model.__name__ == kind)
    async with info.context.events.listening(f"case:{case_id}") as events:
        yield await _seen(info, model, case_id)
        async for _ in events:
            info.context.forget()
            yield await _seen(info, model, case_id)


async def seen(info: Info, model: Any, id: UUID) -> Any:
    """The case within the viewer's reach, or one they have been brought into; else nothing."""
    case = await info.context.load(by_id(model), id)
    if case is None and await info.context.load(by_id(CaseCard), id) is not None:
        case = await info.context.load(by_id(model), id, through="a case one has been brought into")
    return case


async def _seen(info: Info, model: Any, id: Any) -> Any:
    case = await seen(info, model, id)
    if case is None:
        raise NotFound()
    return case
