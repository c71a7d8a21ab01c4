"""A limit passes while nobody looks: a process that runs jobs acts by itself, once, though one before it was killed as
it had acted and not yet committed."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from auth import sessions
from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.models import Trip, TripRating
from domains.vehicles.notices import LAPSED
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.hours import WorkCalendar
from kernel.records import now
from support.notices.records import Notice
from support.notices.steps import MOVED
from support.workflow import actions
from support.workflow.records import StepTaken
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

from .conftest import Workshop

STOPS_BEFORE_IT_COMMITS = """
import sys, time
from auth import audit
whole = audit.note
async def note(*said, **more):
    await whole(*said, **more)
    print("acted", flush=True)
    time.sleep(300)
audit.note = note
from app.cli import main
sys.argv = ["jiguan", "job", "run"]
main()
"""

DISPATCHER = a_person((Role.DISPATCHER, HANGZHOU), name="调度")
CLERK = a_person((Role.COST_CLERK, HANGZHOU), name="校核")
DRIVER, APPLICANT = a_person((Role.DRIVER, SHANGCHENG), name="司机"), a_person((Role.STAFF, SHANGCHENG), name="申请人")


@pytest.fixture
async def trips(
    database: Database, given: Given, calendar: WorkCalendar, monkeypatch: pytest.MonkeyPatch
) -> tuple[Trip, Trip]:
    """One whose order nobody confirmed within fifteen minutes; one that nobody rated within seven days."""
    car, driver = a_vehicle(), a_driver(person_id=DRIVER.id)
    said: dict[str, Any] = {"vehicle_id": car.id, "driver_id": driver.id, "driver_person_id": DRIVER.id}
    sent = a_trip(state=TripState.SCHEDULED, applicant_id=APPLICANT.id, **said)
    back = a_trip(state=TripState.REPORTED, applicant_id=APPLICANT.id, **said)
    await given(DISPATCHER, CLERK, DRIVER, APPLICANT, car, driver, sent, back)
    for who, step, trip, ago in (
        (DISPATCHER, TripFlow.dispatch, sent, timedelta(minutes=16)),
        (CLERK, TripFlow.check_cost, back, timedelta(days=7, minutes=1)),
    ):
        monkeypatch.setattr(sessions, "now", partial(_ago, ago))
        async with database.working(who) as work:
            await actions.sign(work, step, trip.id)
    monkeypatch.undo()
    return sent, back


def _ago(ago: timedelta) -> Any:
    return now() - ago


async def of(database: Database, trip: Trip) -> tuple[Trip, list[StepTaken]]:
    async with database.looking("tests") as session:
        found = await session.get(Trip, trip.id)
        wanted = select(StepTaken).where(StepTaken.case_id == trip.id).order_by(StepTaken.id)
        assert found is not None
        return found, list(await session.scalars(wanted))


async def test_it_acts_once_though_one_was_killed_as_it_acted(
    workshop: Workshop, database: Database, trips: tuple[Trip, Trip]
) -> None:
    sent, back = trips
    first = await workshop.worker(script=STOPS_BEFORE_IT_COMMITS)
    await first.says("acted")
    first.kill()
    await first.gone()
    assert [(await of(database, trip))[0].state for trip in trips] == [TripState.DISPATCHED, TripState.CHECKED]

    await workshop.worker()
    await workshop.worker()
    await workshop.until(partial(_all_have_passed, database, trips))

    lapsed, record = await of(database, sent)
    assert (lapsed.vehicle_id, lapsed.driver_person_id, lapsed.order_number) == (None, None, None)
    assert [line.step for line in record] == ["dispatch", "time_out"]
    closed, record = await of(database, back)
    assert [line.step for line in record] == ["check_cost", "close"]
    assert await workshop.count(TripRating, TripRating.trip_id == closed.id) == 0, "it counts in no average"
    for act, trip in (("Trip.time_out", sent), ("Trip.close", back)):
        assert await workshop.count(AuditEntry, AuditEntry.act == act, AuditEntry.subject_id == trip.id) == 1
    assert await workshop.count(Notice, Notice.kind == LAPSED.name, Notice.person_id == DRIVER.id) == 1
    for trip, word in ((sent, "超时退回"), (back, "逾期未评")):
        told = (Notice.kind == MOVED.name, Notice.case_id == trip.id, Notice.text.contains(word))
        assert await workshop.count(Notice, *told, Notice.person_id == APPLICANT.id) == 1


async def _all_have_passed(database: Database, trips: tuple[Trip, Trip]) -> bool:
    return [(await of(database, trip))[0].state for trip in trips] == [TripState.ACCEPTED, TripState.CLOSED]
