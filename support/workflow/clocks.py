"""办件的时钟: one clock a case, that of the step which is due first. See docs/clocks.md and `kernel.clock`.

A case carries its clock with the terms it started on. It starts as the case enters a state (`Workflow.enter`); here it
is paused, resumed and read, and what is to happen when it has run out is arranged.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from auth.sessions import Work
from kernel.clock import MICRO, Clock
from kernel.hours import BeyondCalendar, Measure
from kernel.refusal import WrongState

from .records import Case
from .steps import WORKFLOWS, InForce, Step
from .terms import terms_in_force

MINUTE = 60_000_000


async def enter(work: Work, case: Case, in_force: InForce) -> None:
    """The case has entered a state and its clock has started: arrange what happens when it runs out."""
    await schedule(work, case, in_force)


async def pause(work: Work, case: Case, why: str, by: str | None = None) -> None:
    """暂停计时. ``why`` is shown to everybody who waits; ``by`` who paused it, the viewer where nobody is named.

    Raises `WrongState` where it is paused already.
    """
    if case.paused_by is not None:
        raise WrongState(f"已由{case.paused_by}暂停", alternatives=("恢复后再暂停",))
    in_force = await _in_force(work, case)
    case.paused_by, case.paused_why = by or work.viewer.name, why
    if running := clock_of(case, in_force):
        step, clock = running
        case.runs((step, clock.paused(work.now, in_force.calendar)), in_force.calendar)
    case.paused_at = work.now


async def resume(work: Work, case: Case) -> None:
    """恢复计时: nothing between was counted. Raises `WrongState` where it is not paused."""
    if case.paused_by is None:
        raise WrongState("没有暂停，无需恢复", alternatives=("刷新后查看最新状态",))
    in_force = await _in_force(work, case)
    case.paused_by = case.paused_why = None
    if running := clock_of(case, in_force):
        step, clock = running
        case.runs((step, clock.resumed(work.now, in_force.calendar)), in_force.calendar)
        await schedule(work, case, in_force)
    case.paused_at = None


def clock_of(case: Any, in_force: InForce) -> tuple[Step, Clock] | None:
    """The clock that runs for the case; for one that was written past the engine, as if it had started here."""
    flow = WORKFLOWS[type(case)]
    if said := case.clock_state:
        step = flow.step(said["step"])
        return (step, Clock.read(said)) if step else None
    return flow.clock(case, in_force) if case.due_at is not None else None


async def schedule(work: Work, case: Case, in_force: InForce) -> None:
    """Have somebody look when the limit passes, and before where a reminder is wanted."""
    from .passed import watch

    await watch(work, case, in_force)


async def _in_force(work: Work, case: Case) -> InForce:
    [found] = await terms_in_force(work.session, [(WORKFLOWS[type(case)], case.region_code, case.unit_id)])
    return found


@dataclass(frozen=True)
class Reading:
    """时限: how long the present step has taken and how long is left.

    ``elapsed`` and ``remaining`` count minutes, or days where the limit is in days; ``length`` is the whole limit. The
    two in minutes tell the same in open hours (office minutes, working days) or in natural time. ``note`` says why
    something is not known.
    """

    step: str | None = None
    measure: Measure | None = None
    limit: str | None = None
    length: int | None = None
    elapsed: int = 0
    remaining: int | None = None
    due_at: datetime | None = None
    paused: bool = False
    paused_at: datetime | None = None
    paused_by: str | None = None
    paused_why: str | None = None
    overdue: bool = False
    elapsed_minutes: int = 0
    remaining_minutes: int | None = None
    terms_revision: int = 0
    note: str | None = None


def read(case: Case, in_force: InForce, at: datetime) -> Reading:
    """What the clock of the case shows at that moment."""
    paused: dict[str, Any] = {
        "paused": case.paused_by is not None or case.paused_at is not None,
        "paused_at": case.paused_at,
        "paused_by": case.paused_by,
        "paused_why": case.paused_why,
        "terms_revision": case.terms_revision,
    }
    running = clock_of(case, in_force)
    if running is None:
        return Reading(**paused, elapsed_minutes=int((at - case.entered_at).total_seconds() // 60))
    step, clock = running
    size = 1 if clock.limit.measure.in_days else MINUTE
    shown: dict[str, Any] = {
        "step": step.label,
        "measure": clock.limit.measure,
        "limit": clock.limit.text,
        "length": clock.length // size,
        "due_at": case.due_at,
        "overdue": case.due_at is not None and at > case.due_at,
    }
    try:
        elapsed, left = clock.elapsed(at, in_force.calendar), clock.remaining(at, in_force.calendar)
        shown |= {"elapsed": elapsed // size, "remaining": int(left / size)}
        shown |= _in_minutes(clock, elapsed, left, at, in_force)
        if case.due_at is None and not paused["paused"]:
            clock.due(in_force.calendar)
    except BeyondCalendar as beyond:
        shown["note"] = f"{beyond}，期限待载入后确定"
    return Reading(**paused, **shown)


def _in_minutes(clock: Clock, elapsed: int, left: int, at: datetime, in_force: InForce) -> dict[str, int]:
    if not clock.limit.measure.in_days:
        return {"elapsed_minutes": elapsed // MINUTE, "remaining_minutes": int(left / MINUTE)}
    until = clock.paused_at or at
    due = clock.due_if_known(in_force.calendar)
    open_hours = clock.limit.measure is Measure.WORKING_DAYS

    def passed(start: datetime, end: datetime) -> int:
        if end <= start:
            return 0
        span = clock.hours.between(start, end, in_force.calendar) if open_hours else end - start
        return span // (MICRO * MINUTE)

    banked = clock.banked * int(clock.hours.length / (MICRO * MINUTE) if open_hours else 1440)
    shown = {"elapsed_minutes": banked + passed(clock.since, until)}
    if due is not None:
        shown["remaining_minutes"] = passed(until, due) if due >= until else -passed(due, until)
    return shown
