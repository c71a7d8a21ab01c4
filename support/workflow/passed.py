"""到期处理: what the hub does when a limit passes, and before it does. 依据 6.4.3.3-14。

As a case enters a state, and whenever its deadline moves, a look is arranged for when it is due, and one before where a
reminder is wanted. Whoever looks asks again how the case stands: of one that has moved on, is paused, or has more time
by now, nothing is done.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth import audit
from auth.sessions import Work
from kernel.refusal import Refusal
from support.jobs import Desk, Hopeless, Job, job, later

from . import actions
from .allowed import At
from .clocks import clock_of
from .passing import OnPassing
from .records import Case
from .steps import WORKFLOWS, InForce, Step
from .told import role_told, waiting_told

CLAUSE = "6.4.3.3-14"


@job("clock.passed", "到期处理", clause=CLAUSE)
async def passed(desk: Desk, kind: str, case_id: str, entered: str) -> None:
    """The limit has passed: remind, report to a superior, or take the step that the table lets the hub take."""
    async with desk.finishing() as work:
        if at := await _standing(work, kind, case_id, entered):
            step, in_force = at[1], at[0].in_force
            if in_force.of(step).passing.act is OnPassing.TAKE:
                await _take(work, at[0].case, step, in_force)
            else:
                _remind(work, at[0], step)


@job("clock.ahead", "到期提醒", clause=CLAUSE)
async def ahead(desk: Desk, kind: str, case_id: str, entered: str) -> None:
    """The limit passes soon."""
    async with desk.finishing() as work:
        if at := await _standing(work, kind, case_id, entered, early=True):
            waiting_told(work, at[0], f"{at[1].label}即将到期，请及时办理", "到期提醒")


async def watch(work: Work, case: Case, in_force: InForce) -> None:
    """Arrange for the looks. Their key holds the state entry and the deadline: one look for each."""
    running = clock_of(case, in_force)
    if running is None or case.due_at is None:
        return
    passing = in_force.of(running[0]).passing
    if passing.act is not OnPassing.NOTHING:
        _later(work, passed, case, case.due_at)
    if passing.ahead is not None and (early := case.due_at - timedelta(minutes=passing.ahead)) > work.now:
        _later(work, ahead, case, early)


def _later(work: Work, look: Job, case: Case, at: datetime) -> None:
    entered = case.entered_at.isoformat()
    later(
        work,
        look,
        at=at,
        key=f"{case.id}:{case.entered_at.timestamp():.6f}:{at.timestamp():.6f}",
        about=case,
        kind=type(case).__name__,
        case_id=str(case.id),
        entered=entered,
    )


async def _standing(
    work: Work, kind: str, case_id: str, entered: str, *, early: bool = False
) -> tuple[At, Step] | None:
    """How the case stands, and which step is due; nothing where it has moved, is paused, or has more time by now."""
    model: Any = next((each for each in WORKFLOWS if each.__name__ == kind), None)
    if model is None:
        raise Hopeless(f"no case is called {kind}")
    case = await work.session.scalar(select(model).where(model.id == UUID(case_id)).with_for_update())
    if case is None or case.entered_at != datetime.fromisoformat(entered) or case.suspended or case.due_at is None:
        return None
    if (case.due_at <= work.now) is early:
        return None
    in_force, standing = await actions.how_it_stands(work, case)
    running = clock_of(case, in_force)
    return (At(case, work.viewer, in_force, standing), running[0]) if running else None


async def _take(work: Work, case: Case, step: Step, in_force: InForce) -> None:
    name = in_force.of(step).passing.take
    own = step.workflow.step(name) if name else None
    if own is None:
        raise Hopeless(f"{step.workflow.__name__} has no step {name}")
    try:
        await actions.sign(work, own, case.id, f"{step.label}的时限已过，由系统办理")
    except Refusal as no:
        raise Hopeless(no.message) from no
    await audit.note(work, f"{type(case).__name__}.{own.name}", case, clause=own.clause)


def _remind(work: Work, at: At, step: Step) -> None:
    passing = at.in_force.of(step).passing
    waiting_told(work, at, f"{step.label}的时限已过，请尽快办理", "逾期提醒")
    if passing.act is OnPassing.ESCALATE and passing.to is not None:
        role_told(work, at.case, passing.to, "逾期报告", f"{step.label}的时限已过，仍未办理")
