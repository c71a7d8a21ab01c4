"""What the hub does when a limit passes: once, and only where the case still stands as it did."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.jobs.runner import Runner
from auth import sessions
from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.events import Events
from kernel.hours import WorkCalendar
from kernel.records import now
from support.jobs import JobState, OutboxJob
from support.workflow import actions, clocks
from support.workflow.passing import OnPassing
from support.workflow.queries import steps_by_case
from support.workflow.records import StepTaken
from support.workflow.setting import NewTerms, set_terms
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

DISPATCHER = a_person((Role.DISPATCHER, HANGZHOU), (Role.AUTHORITY, HANGZHOU), name="调度")
ME = a_person((Role.DRIVER, SHANGCHENG), name="司机")


@pytest.fixture
async def sent(database: Database, given: Any, calendar: WorkCalendar) -> Trip:
    """A trip whose order has just gone out to its driver, who has fifteen minutes to confirm."""
    car, driver = a_vehicle(), a_driver(person_id=ME.id)
    trip = a_trip(
        state=TripState.SCHEDULED,
        vehicle_id=car.id,
        driver_id=driver.id,
        driver_person_id=ME.id,
        applicant_id=a_person().id,
    )
    await given(DISPATCHER, ME, car, driver, trip)
    async with database.working(DISPATCHER) as work:
        await actions.sign(work, TripFlow.dispatch, trip.id)
    return trip


async def at_the_desk(database: Database, events: Events, at: datetime) -> int:
    return await Runner(database, events, clock=lambda: at).drain()


async def of(database: Database, trip: Trip) -> tuple[Trip, list[StepTaken]]:
    async with database.looking("test") as session:
        found = await session.get(Trip, trip.id)
        [record] = await steps_by_case(session, [trip.id])
    assert found is not None
    return found, record


async def test_an_order_that_nobody_confirmed_goes_back_by_the_hub_with_its_clause_and_its_audit_entry(
    database: Database, sent: Trip, events: Events
) -> None:
    await at_the_desk(database, events, now() + timedelta(minutes=14))
    assert (await of(database, sent))[0].state is TripState.DISPATCHED
    await at_the_desk(database, events, now() + timedelta(minutes=16))
    trip, record = await of(database, sent)
    assert (trip.state, trip.vehicle_id, trip.driver_person_id) == (TripState.ACCEPTED, None, None)
    last = record[-1]
    assert (last.step, last.actor_name, last.clause) == ("time_out", "系统", "6.4.3.3-6")
    assert last.comment == "接单的时限已过，由系统办理"
    async with database.looking("test") as session:
        entry = await session.scalar(select(AuditEntry).where(AuditEntry.act == "Trip.time_out"))
    assert entry is not None
    assert (entry.actor_name, entry.subject_id) == ("系统", sent.id)


async def test_what_has_been_confirmed_in_time_is_left_alone(database: Database, sent: Trip, events: Events) -> None:
    async with database.working(ME) as work:
        await actions.sign(work, TripFlow.confirm, sent.id)
    await at_the_desk(database, events, now() + timedelta(hours=1))
    trip, record = await of(database, sent)
    assert (trip.state, record[-1].step) == (TripState.CONFIRMED, "confirm")


async def test_a_paused_case_is_left_alone_and_looked_at_again_once_it_runs_on(
    database: Database, sent: Trip, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.working(DISPATCHER) as work:
        await clocks.pause(work, await work.claim(Trip, sent.id), "驾驶员在途无信号")
    await at_the_desk(database, events, now() + timedelta(hours=1))
    assert (await of(database, sent))[0].state is TripState.DISPATCHED
    later = now() + timedelta(hours=1)
    monkeypatch.setattr(sessions, "now", lambda: later)
    async with database.working(DISPATCHER) as work:
        await clocks.resume(work, await work.claim(Trip, sent.id))
    await at_the_desk(database, events, later + timedelta(minutes=14))
    assert (await of(database, sent))[0].state is TripState.DISPATCHED
    await at_the_desk(database, events, later + timedelta(minutes=16))
    assert (await of(database, sent))[0].state is TripState.ACCEPTED


async def test_a_region_may_have_the_driver_reminded_instead(
    database: Database, given: Any, sent: Trip, events: Events
) -> None:
    async with database.working(DISPATCHER) as work:
        new = NewTerms(region_code=HANGZHOU, workflow="TripFlow", step="confirm", on_passing=OnPassing.REMIND)
        await set_terms(work, new)
    await at_the_desk(database, events, now() + timedelta(minutes=16))
    assert (await of(database, sent))[0].state is TripState.DISPATCHED


async def test_a_reminder_comes_before_the_limit_where_a_region_wants_one(
    database: Database, sent: Trip, events: Events
) -> None:
    async with database.working(DISPATCHER) as work:
        new = NewTerms(region_code=HANGZHOU, workflow="TripFlow", step="confirm", remind_ahead=5, running_too=True)
        await set_terms(work, new)
        trip = await work.claim(Trip, sent.id)
        [in_force, _] = await actions.how_it_stands(work, trip)
        await clocks.enter(work, trip, in_force)
    async with database.looking("test") as session:
        jobs = {row.job: row.due_at for row in await session.scalars(select(OutboxJob))}
    assert jobs["clock.passed"] - jobs["clock.ahead"] == timedelta(minutes=5)
    await at_the_desk(database, events, now() + timedelta(minutes=11))
    async with database.looking("test") as session:
        done = await session.scalar(select(OutboxJob.state).where(OutboxJob.job == "clock.ahead"))
    assert done is JobState.DONE


async def test_nobody_but_the_hub_takes_the_step_that_is_the_hubs(database: Database, sent: Trip) -> None:
    with pytest.raises(Exception, match="应由系统办理"):
        async with database.working(DISPATCHER) as work:
            await actions.sign(work, TripFlow.time_out, sent.id)
    assert (await of(database, sent))[0].state is TripState.DISPATCHED
