"""在办事项: cases that run while terms or calendars change. What has elapsed stays; what is left is counted anew."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from auth.rls import lift
from auth.sessions import Work
from auth.viewer import Region
from kernel.clock import Clock
from kernel.hours import WorkCalendar

from .clocks import clock_of, schedule
from .kept import Setting, Standing, nearness, standing
from .records import EVERY, Case
from .steps import NEVER, WORKFLOWS, InForce, Step, Workflow
from .terms import in_force_at


@dataclass(frozen=True)
class Moved:
    """A case whose deadline moves, or would move."""

    number: str
    title: str
    state: str
    due_before: datetime | None
    due_after: datetime | None


async def recount(work: Work, new: Any) -> list[Moved]:
    """Put the running cases of the place on the terms that have just been set. Returns those whose deadline moved."""
    stands = await standing(work.session)
    return [moved async for moved in _recounted(work, new, stands, write=True)]


async def what_if(work: Work, new: Any) -> list[Moved]:
    """Which running cases would be affected, and how their deadlines would move, were this set now. Changes nothing."""
    stands = await standing(work.session)
    columns: dict[str, Any] = {name: getattr(new, name, None) for name in Setting.__dataclass_fields__}
    asked = Setting(**columns | {"since": work.now, "revision": 0})
    others = [each for each in stands.settings if _key(each) != _key(asked)]
    settings = sorted([*others, asked], key=nearness)
    supposed = Standing(settings, stands.thresholds, stands.years, stands.days, None)
    return [moved async for moved in _recounted(work, new, supposed, write=False)]


async def recount_calendar(work: Work, region: str, before: Standing) -> list[Moved]:
    """The same after the calendar of a region has changed; ``before`` is what stood until then."""
    place = Place(region, None, EVERY)
    stands = await standing(work.session)
    return [moved async for moved in _recounted(work, place, stands, write=True, before=before)]


@dataclass(frozen=True)
class Place:
    region_code: str
    unit_id: UUID | None
    workflow: str


async def _recounted(
    work: Work, place: Any, stands: Standing, *, write: bool, before: Standing | None = None
) -> AsyncIterator[Moved]:
    for model, flow in WORKFLOWS.items():
        if place.workflow not in (EVERY, flow.__name__):
            continue
        for case in await _running(work, model, flow, place):
            in_force = in_force_at(stands, (flow, case.region_code, case.unit_id))
            until_now = (before or stands).calendar(case.region_code)
            started = _now_runs(case, flow, in_force, until_now, work.now, same_terms=before is not None)
            due = case.due_at
            if not write:
                after = started[1].due_if_known(in_force.calendar) if started and not case.paused_at else None
            else:
                case.runs(started, in_force.calendar)
                case.terms_revision = in_force.revision
                after = case.due_at
                await schedule(work, case, in_force)
            if after != due:
                yield Moved(case.number, case.title, case.state.label, due, after)


async def _running(work: Work, model: type[Case], flow: type[Workflow], place: Any) -> list[Any]:
    """The open cases there, locked; all of them, whether or not whoever sets terms may see them."""
    kind: Any = model
    alive = [state for state in flow.states() if not flow.is_over(state)]
    here = kind.region_code.between(*Region(place.region_code).span)
    where = and_(here, kind.unit_id == place.unit_id) if place.unit_id else here
    await work.session.run_sync(lambda session: lift(session.connection()))
    found = await work.session.scalars(
        select(kind)
        .where(where, kind.state.in_(alive), or_(kind.due_at.is_not(None), kind.clock_state.is_not(None)))
        .order_by(kind.id)
        .with_for_update()
        .execution_options(carried=True)
    )
    cases = list(found)
    work.session.info["carried"].update(cases)
    return cases


def _now_runs(
    case: Case, flow: type[Workflow], in_force: InForce, before: WorkCalendar, at: datetime, *, same_terms: bool
) -> tuple[Step, Clock] | None:
    """The clock as it goes on from ``at``: of the limited steps that lead on, the one that is due first."""
    old = clock_of(case, replace(in_force, calendar=before))
    if old is None or same_terms:
        return old and (old[0], old[1].changed(at, before))
    candidates = []
    for step in flow.open_to(case, in_force):
        terms = in_force.of(step)
        if terms.within is None:
            continue
        clock = old[1]
        if step is not old[0] or (terms.within, terms.hours) != (clock.limit, clock.hours):
            clock = clock.changed(at, before, limit=terms.within, hours=terms.hours)
        candidates.append((clock.due_if_known(in_force.calendar) or NEVER, step, clock))
    return min(candidates, key=lambda each: each[0])[1:] if candidates else None


def _key(setting: Any) -> tuple[Any, ...]:
    return setting.region_code, setting.unit_id, setting.workflow, setting.step
