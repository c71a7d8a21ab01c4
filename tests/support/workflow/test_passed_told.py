"""When a limit passes, those for whom the case waits are reminded, and where a region wants it a superior is told."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.jobs.runner import Runner
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory.models import Appointment
from domains.directory.reaching import PeopleDirectory
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.events import Events
from kernel.hours import WorkCalendar
from support.notices.carriers import Carriers
from support.notices.people import Directory
from support.notices.records import Notice
from support.workflow import actions
from support.workflow.passing import OnPassing
from support.workflow.setting import NewTerms, set_terms
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG
from tests.factories.vehicles import a_trip

KEEPER = a_person((Role.AUTHORITY, HANGZHOU), name="主管部门")
REVIEWER, INTAKE = (
    a_person((Role.UNIT_REVIEWER, SHANGCHENG), name="审核"),
    a_person((Role.INTAKE, SHANGCHENG), name="受理"),
)


@pytest.fixture
async def waiting(database: Database, given: Given, calendar: WorkCalendar) -> Trip:
    """A trip that the intake desk should accept; its people are appointed."""
    trip = a_trip(state=TripState.SUBMITTED, applicant_id=a_person().id)
    await given(KEEPER, REVIEWER, INTAKE, trip)
    async with database.unscoped("tests") as session:
        for who, role, region in ((INTAKE, Role.INTAKE, SHANGCHENG), (KEEPER, Role.AUTHORITY, HANGZHOU)):
            since = datetime(2020, 1, 1).date()
            session.add(Appointment(person_id=who.id, role=role, region_code=region, since=since))
    return trip


async def reviewed(database: Database, trip: Trip, **terms: Any) -> datetime:
    """The region has set this for accepting it, and the trip is reviewed: by when it should be accepted."""
    async with database.working(KEEPER) as work:
        await set_terms(work, NewTerms(region_code=HANGZHOU, workflow="TripFlow", step="accept", **terms))
    async with database.working(REVIEWER) as work:
        await actions.sign(work, TripFlow.review, trip.id)
    async with database.looking("tests") as session:
        due = await session.scalar(select(Trip.due_at).where(Trip.id == trip.id))
    assert due is not None
    return due


async def said(database: Database, events: Events, at: datetime) -> list[tuple[str, Viewer, str]]:
    """The hub looks at that moment, and again: what the clock said to whom."""
    services = {Directory: PeopleDirectory(), Carriers: Carriers({})}
    for _ in range(2):
        await Runner(database, events, services, schedules={}, clock=lambda: at).drain()
    async with database.looking("tests") as session:
        wanted = select(Notice).where(Notice.kind.startswith("clock.")).order_by(Notice.kind)
        found = list(await session.scalars(wanted))
    names = {each.id: each for each in (KEEPER, REVIEWER, INTAKE)}
    return [(each.title, names[each.person_id], each.text.split("：")[1]) for each in found]


async def test_those_who_should_act_are_reminded_once(database: Database, waiting: Trip, events: Events) -> None:
    due = await reviewed(database, waiting, on_passing=OnPassing.REMIND)
    assert await said(database, events, due - timedelta(seconds=1)) == []
    assert await said(database, events, due) == [("逾期提醒", INTAKE, "受理的时限已过，请尽快办理。")]


async def test_a_superior_is_told_as_well_where_a_region_wants_it(
    database: Database, waiting: Trip, events: Events
) -> None:
    due = await reviewed(database, waiting, on_passing=OnPassing.ESCALATE, escalate_to=Role.AUTHORITY)
    assert await said(database, events, due) == [
        ("逾期提醒", INTAKE, "受理的时限已过，请尽快办理。"),
        ("逾期报告", KEEPER, "受理的时限已过，仍未办理。"),
    ]


async def test_a_reminder_comes_before_where_a_region_wants_one(
    database: Database, waiting: Trip, events: Events
) -> None:
    due = await reviewed(database, waiting, on_passing=OnPassing.NOTHING, remind_ahead=1)
    early = due - timedelta(seconds=30)
    assert await said(database, events, early) == [("到期提醒", INTAKE, "受理即将到期，请及时办理。")]
