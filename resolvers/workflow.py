"""How every case answers: what can be done with it now, by whom, until when, and what was done before."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from strawberry import ID, Parent

from auth.gate import enter
from auth.permissions import Permission
from auth.sessions import Work
from domains.directory.actions import within_region
from domains.directory.models import Unit
from kernel.fetch import ToOne
from kernel.hours import BeyondCalendar, Measure
from kernel.ids import parse_global_id
from kernel.records import Record, now
from kernel.refusal import Invalid, NotFound, Refusal
from support.workflow import actions, queries
from support.workflow.records import Case, StepSetting, StepTaken
from support.workflow.steps import WORKFLOWS, InForce, Step, Workflow

from .context import Info
from .fetching import by_id
from .forms import read

_THROUGH = "the record of a case one may see"


@dataclass(frozen=True)
class Clock:
    """时限: how long the present step has taken and how long is left, in minutes of the step's own measure of time."""

    step: str | None
    measure: Measure | None
    due_at: datetime | None
    elapsed_minutes: int
    remaining_minutes: int | None
    paused: bool
    overdue: bool


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
    found: InForce = await info.context.load(queries.terms_in_force, place)
    return found


async def open_steps(case: Parent[Any], info: Info) -> list[Step]:
    terms, viewer = await in_force(case, info), info.context.viewer
    # the first step of a process makes the case: for one that exists it is no longer open
    steps = [step for step in WORKFLOWS[type(case)].steps[1:] if step.denied(case, viewer, terms) is None]
    if any(step.countersigned for step in steps):
        signed = _signed(await timeline(case, info), case)
        steps = [step for step in steps if viewer.id not in signed.get(step.name, ())]
    return steps


def _signed(taken: list[StepTaken], case: Case) -> dict[str, set[Any]]:
    signed: dict[str, set[Any]] = {}
    for each in taken:
        if each.taken_at >= case.entered_at and not each.moved:
            signed.setdefault(each.step, set()).add(each.actor_id)
    return signed


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


async def clock(case: Parent[Any], info: Info) -> Clock:
    """Counted in office time where the step that is due is limited in office time, else in natural time."""
    terms, at = await in_force(case, info), now()
    limited = [step for step in WORKFLOWS[type(case)].leading_from(case.state) if terms.of(step).within]
    main = limited[0] if limited else None
    limit = terms.of(main).within if main else None
    passed = at - case.entered_at
    left = case.due_at - at if case.due_at else None
    if main is not None and limit is not None and limit.measure is not Measure.MINUTES:
        hours = terms.of(main).hours
        try:
            passed = hours.between(case.entered_at, at, terms.calendar)
            left = left and (hours.between(at, case.due_at, terms.calendar) if left > timedelta(0) else left)
        except BeyondCalendar:
            left = None
    return Clock(
        step=main.label if main else None,
        measure=limit.measure if limit else None,
        due_at=case.due_at,
        elapsed_minutes=int(passed.total_seconds() // 60),
        remaining_minutes=int(left.total_seconds() // 60) if left is not None else None,
        paused=False,
        overdue=overdue(case),
    )


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


def processes() -> list[type[Workflow]]:
    return list(WORKFLOWS.values())


async def set_terms(info: Info, input: actions.NewTerms) -> StepSetting:
    new = read(input)
    clause = "6.4.3.3-12、6.4.3.3-13、6.4.3.3-14"

    async def act(work: Work) -> StepSetting:
        await within_region(work, new.region_code, new.unit_id)
        return await actions.set_terms(work, new)

    return await info.context.change("StepSetting.set", clause, vars(new), act)


STEP_MUTATIONS: dict[str, Step] = {}
ROOT_PERMISSIONS: dict[str, Permission | None] = {}
OF_A_CASE: set[str] = set()
"""For `viewerCan`: which mutation takes which step, which permission guards each, and which act on a case in hand."""


async def viewer_can(info: Info, mutation: str, id: ID | None = None) -> Verdict:
    """What would be said to the viewer if they tried. Asks the same rules as the mutation itself."""
    try:
        if step := STEP_MUTATIONS.get(mutation):
            return await _step_verdict(info, step, id)
        if mutation not in ROOT_PERMISSIONS:
            raise Invalid(f"没有名为 {mutation} 的办理", field="mutation")
        enter(info.context.viewer, ROOT_PERMISSIONS[mutation])
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
    case = await info.context.load(by_id(model), parse_global_id(id, expected=model.__name__, field="id")[1])
    if case is None:
        raise NotFound(f"未找到该{step.workflow.title}，或不在您的管辖范围内")
    signed = _signed(await timeline(case, info), case).get(step.name, set())
    no = step.denied(case, info.context.viewer, await in_force(case, info), signed)
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


async def _seen(info: Info, model: Any, id: Any) -> Any:
    case = await info.context.load(by_id(model), id)
    if case is None:
        raise NotFound()
    return case
