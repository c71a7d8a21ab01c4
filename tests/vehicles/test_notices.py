"""What drivers and applicants are told of a trip: every word filled in, and to nobody who does not know of it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.jobs import known
from auth.roles import Role
from auth.sessions import Database
from domains.vehicles import actions
from domains.vehicles.notices import CALLED_OFF, DRIVE, LAPSED, REPLACED, SENT
from domains.vehicles.words import TripState
from kernel.hours import CHINA, WorkCalendar
from support.notices.kinds import KINDS
from support.notices.records import Notice
from support.notices.steps import TELLS, Tells
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

assert known
EACH = [(step, tells) for step, all_of_it in TELLS.items() for tells in all_of_it]
AT = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)


@pytest.mark.parametrize(("step", "tells"), EACH, ids=[f"{step.name}-{tells.kind.name}" for step, tells in EACH])
def test_every_word_is_filled_in_from_the_case(step: Any, tells: Tells) -> None:
    trip = a_trip(
        starts_at=AT, ends_at=AT + timedelta(hours=2), origin="上城区", destination="西湖区", order_number="PC1"
    )
    for due in (None, AT):
        trip.due_at = due
        text = tells.kind.said(tells.words(trip))
        assert "3月2日 09:00从上城区到西湖区" in text
        assert trip.number in text
        assert "None" not in text
        assert "{" not in text
    assert set(step.workflow.model.__table__.c.keys()) >= set(tells.to)


def test_an_order_says_by_when_to_confirm_it() -> None:
    [tells] = [tells for _, tells in EACH if tells.kind is DRIVE]
    assert "请在3月2日 09:15前接单" in tells.kind.said(tells.words(a_trip(due_at=AT + timedelta(minutes=15))))
    assert "请尽快接单" in tells.kind.said(tells.words(a_trip(due_at=None)))
    assert all("{" not in kind.brief for kind in KINDS.values())


DISPATCHER = a_person((Role.DISPATCHER, HANGZHOU), name="调度")
ONE, OTHER = a_person((Role.DRIVER, SHANGCHENG), name="甲"), a_person((Role.DRIVER, SHANGCHENG), name="乙")
APPLICANT = a_person(name="申请人")


async def test_each_hears_what_concerns_them_as_a_trip_is_dispatched_replaced_and_called_off(
    database: Database, given: Given, calendar: WorkCalendar
) -> None:
    car, one, other = a_vehicle(), a_driver(person_id=ONE.id), a_driver(person_id=OTHER.id)
    said: dict[str, Any] = {"vehicle_id": car.id, "driver_id": one.id, "driver_person_id": ONE.id}
    trip = a_trip(state=TripState.SCHEDULED, applicant_id=APPLICANT.id, **said)
    await given(DISPATCHER, ONE, OTHER, APPLICANT, car, one, other, trip)

    async with database.working(DISPATCHER) as work:
        await actions.reassign(work, trip.id, car.id, other.id, "轮休")
    assert await heard(database) == [], "no order had been sent yet"
    async with database.working(DISPATCHER) as work:
        await actions.dispatch(work, trip.id)
    assert await heard(database) == [(DRIVE.name, "乙"), (SENT.name, "申请人")]
    async with database.working(DISPATCHER) as work:
        await actions.reassign(work, trip.id, car.id, one.id, "轮休")
    assert await heard(database) == [("case.moved", "申请人"), (REPLACED.name, "乙")]
    async with database.working(DISPATCHER) as work:
        await actions.dispatch(work, trip.id)
    await heard(database)
    async with database.working(DISPATCHER) as work:
        await actions.call_off(work, trip.id, "道路封闭")
    assert await heard(database) == [(CALLED_OFF.name, "甲"), (CALLED_OFF.name, "申请人")]


async def heard(database: Database) -> list[tuple[str, str]]:
    """What was told since the last question, and to whom."""
    names = {each.id: each.name for each in (DISPATCHER, ONE, OTHER, APPLICANT)}
    async with database.unscoped("tests") as session:
        found = list(await session.scalars(select(Notice).where(Notice.seen.is_(False))))
        for each in found:
            each.seen = True
    return sorted((each.kind, names[each.person_id]) for each in found)


def test_whose_order_lapsed_hears_so() -> None:
    assert [tells.kind for step, tells in EACH if step.name == "time_out"] == [LAPSED]
