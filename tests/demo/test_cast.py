"""Whoever of the cast signs in has something to do at once, on whatever day the province is loaded."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.engines import open_engine
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory.models import Person
from domains.directory.queries import person_named
from domains.directory.standing import viewer_of
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from domains.vehicles.workflow import reviewers_needed
from kernel.hours import CHINA
from support.workflow.queries import steps_by_case
from support.workflow.waiting import waiting_for
from tests.demo.conftest import NOW, load

STEPPERS = {
    "sc-staff": {TripState.RETURNED, TripState.CHECKED},
    "sc-reviewer": {TripState.SUBMITTED},
    "sc-reviewer2": {TripState.SUBMITTED},
    "sc-intake": {TripState.APPROVED},
    "sc-dispatcher": {TripState.ACCEPTED, TripState.SCHEDULED},
    "sc-driver": {TripState.DISPATCHED, TripState.CONFIRMED, TripState.BACK},
    "sc-clerk": {TripState.REPORTED},
    "sc-authority": {TripState.SUBMITTED},
    "hz-authority": {TripState.SUBMITTED},
    "zj-authority": {TripState.SUBMITTED},
}
DAYS = {
    "a Sunday": date(2026, 11, 22),
    "within the October holidays": date(2026, 10, 3),
    "the last published day": date(2026, 12, 31),
    "the first working day of a year": date(2026, 1, 4),
    "a day of a year not yet published": date(2027, 3, 2),
}


async def viewer(session: AsyncSession, code: str) -> Viewer:
    person = await person_named(session, code)
    assert person is not None
    found = await viewer_of(session, person.id)
    assert found is not None
    return found


async def waiting(session: AsyncSession, code: str) -> list[Trip]:
    condition = await waiting_for(session, await viewer(session, code), Trip)
    return list(await session.scalars(select(Trip).where(condition)))


@pytest.mark.parametrize("code", STEPPERS)
async def test_each_of_the_cast_has_work_waiting(province: AsyncSession, code: str) -> None:
    assert STEPPERS[code] <= {trip.state for trip in await waiting(province, code)}


async def test_one_overnight_trip_lacks_only_the_first_reviewer(province: AsyncSession) -> None:
    second = await viewer(province, "sc-reviewer2")
    submitted = [trip for trip in await waiting(province, "sc-reviewer") if trip.state is TripState.SUBMITTED]
    timelines = await steps_by_case(province, [trip.id for trip in submitted])
    signed = [{step.actor_id for step in steps if step.step == "review"} for steps in timelines]
    nights = [trip for trip, signers in zip(submitted, signed, strict=True) if signers == {second.id}]

    assert len(nights) == 1
    assert reviewers_needed(nights[0]) == 2


async def test_the_driver_has_one_order_to_accept_one_trip_today_and_one_to_report(province: AsyncSession) -> None:
    mine = {trip.state: trip for trip in await waiting(province, "sc-driver")}
    today = NOW.astimezone(CHINA).date()

    assert len(await waiting(province, "sc-driver")) == 3
    assert mine[TripState.CONFIRMED].starts_at.astimezone(CHINA).date() == today
    assert mine[TripState.DISPATCHED].starts_at.astimezone(CHINA).date() > today


@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS.keys())
async def test_on_any_day_the_work_waits_and_nothing_is_planned_beyond_the_calendar(
    database_url: str, day: date
) -> None:
    await load(database_url, now=datetime.combine(day, time(2), UTC), scale=0.002)
    engine = open_engine(database_url)
    async with Database(engine).looking("tests") as session:
        for code, states in STEPPERS.items():
            person = await session.scalar(select(Person.id).where(Person.employee_code == code))
            assert person is not None
            if day.year == 2026:  # posts are judged by the clock of this machine, not by the day of the province
                assert states <= {trip.state for trip in await waiting(session, code)}, code
        last = await session.scalar(select(func.max(Trip.ends_at)))
    await engine.dispose()
    assert last is not None
    assert day.year != 2026 or last.astimezone(CHINA).date() <= date(2026, 12, 31)
    assert last.astimezone(CHINA).date() <= day + timedelta(days=14)
