"""The clock of a case, through what breaks clocks elsewhere: pauses, reassignments, new rules, new holidays."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from auth import sessions
from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.hours import CHINA, Measure, WorkCalendar
from kernel.refusal import NotPermitted, WrongState
from support.workflow import clocks, running
from support.workflow.calendar import CalendarDay
from support.workflow.days import NewCalendarDay, NewCalendarYear, clear_day, publish_year, set_day
from support.workflow.setting import NewTerms, set_terms
from support.workflow.steps import InForce
from support.workflow.terms import terms_in_force
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, ZHEJIANG
from tests.factories.vehicles import a_trip

AUTHORITY = a_person((Role.AUTHORITY, ZHEJIANG), (Role.SYSTEM_ADMIN, ZHEJIANG), name="主管")
CITY_ADMIN = a_person((Role.SYSTEM_ADMIN, HANGZHOU), name="杭州管理员")
NINE = datetime(2026, 3, 2, 9, tzinfo=CHINA)  # a Monday


@pytest.fixture(autouse=True)
async def people(given: Any) -> None:
    await given(AUTHORITY, CITY_ADMIN)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    def set_to(at: datetime) -> None:
        monkeypatch.setattr(sessions, "now", lambda: at.astimezone(UTC))

    return set_to


async def in_force(database: Database, region: str = SHANGCHENG) -> InForce:
    async with database.looking("test") as session:
        [found] = await terms_in_force(session, [(TripFlow, region, None)])
    return found


async def a_running(database: Database, given: Any, *, region: str = SHANGCHENG, at: datetime = NINE) -> Trip:
    """Submitted, to be reviewed within two office hours."""
    trip = a_trip(state=TripState.SUBMITTED, region_code=region)
    trip.entered_at = at
    terms = await in_force(database, region)
    trip.runs(TripFlow.clock(trip, terms), terms.calendar)
    await given(trip)
    return trip


async def shown(database: Database, trip: Trip, at: datetime) -> clocks.Reading:
    async with database.looking("test") as session:
        found = await session.get(Trip, trip.id)
    assert found is not None
    return clocks.read(found, await in_force(database, found.region_code), at)


def hour(value: float, day: int = 2) -> datetime:
    return NINE.replace(day=day, hour=0) + timedelta(hours=value)


async def test_pausing_a_case_stops_its_clock_and_resuming_it_gives_back_what_was_left(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    for pause, resume in [(9.5, 10), (10.5, 15)]:
        clock(hour(pause))
        async with database.working(AUTHORITY) as work:
            await clocks.pause(work, await work.claim(Trip, trip.id), "等待补正材料")
        said = await shown(database, trip, hour(resume))
        assert (said.paused, said.paused_by, said.paused_why) == (True, "主管", "等待补正材料")
        assert (said.due_at, said.overdue) == (None, False)
        clock(hour(resume))
        async with database.working(AUTHORITY) as work:
            await clocks.resume(work, await work.claim(Trip, trip.id))
    said = await shown(database, trip, hour(15.5))
    assert (said.elapsed, said.remaining, said.paused, said.paused_by) == (90, 30, False, None)
    assert said.due_at == hour(16)


async def test_pausing_again_what_is_paused_is_refused_and_changes_nothing(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    clock(hour(9.5))
    async with database.working(AUTHORITY) as work:
        with pytest.raises(WrongState):
            await clocks.resume(work, await work.claim(Trip, trip.id))
        await clocks.pause(work, await work.claim(Trip, trip.id), "甲")
    clock(hour(10))
    with pytest.raises(WrongState):
        async with database.working(AUTHORITY) as work:
            await clocks.pause(work, await work.claim(Trip, trip.id), "乙")
    assert ((said := await shown(database, trip, hour(11))).paused_why, said.elapsed) == ("甲", 30)


async def test_a_rule_that_changes_leaves_the_limit_of_a_running_case_alone(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    clock(hour(10))
    async with database.working(AUTHORITY) as work:
        await set_terms(work, shorter())
    said = await shown(database, trip, hour(10))
    assert (said.elapsed, said.remaining, said.due_at) == (60, 60, hour(11))


def shorter(**more: Any) -> NewTerms:
    said = {"limit_amount": 90, "limit_measure": Measure.OFFICE_MINUTES} | more
    return NewTerms(region_code=HANGZHOU, workflow="TripFlow", step="review", **said)


async def test_a_rule_that_is_put_on_running_cases_keeps_what_has_elapsed_and_counts_what_is_left_anew(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    here = await a_running(database, given)
    elsewhere = await a_running(database, given, region=NINGBO)
    clock(hour(10))
    async with database.working(AUTHORITY) as work:
        moved = await running.what_if(work, shorter())
    assert [(each.number, each.due_before, each.due_after) for each in moved] == [(here.number, hour(11), hour(10.5))]
    assert (await shown(database, here, hour(10))).due_at == hour(11), "asking has changed nothing"
    async with database.working(AUTHORITY) as work:
        set_ = await set_terms(work, shorter(running_too=True))
    said = await shown(database, here, hour(10))
    assert (said.elapsed, said.remaining, said.due_at) == (60, 30, hour(10.5))
    assert said.terms_revision == set_.revision == 1
    assert (await shown(database, elsewhere, hour(10))).due_at == hour(11)


async def test_hours_that_change_while_it_runs_do_not_change_what_has_elapsed(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    clock(hour(10))
    async with database.working(AUTHORITY) as work:
        new = NewTerms(region_code=ZHEJIANG, office_hours="10:30-12:00 13:00-17:00", running_too=True)
        await set_terms(work, new)
    said = await shown(database, trip, hour(10))
    assert (said.elapsed, said.due_at) == (60, hour(11.5))


async def test_a_paused_case_stays_paused_when_the_rule_changes(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    clock(hour(9.5))
    async with database.working(AUTHORITY) as work:
        await clocks.pause(work, await work.claim(Trip, trip.id), "等待")
    clock(hour(10))
    async with database.working(AUTHORITY) as work:
        await set_terms(work, shorter(running_too=True))
    said = await shown(database, trip, hour(11))
    assert (said.paused, said.elapsed, said.remaining, said.due_at) == (True, 30, 60, None)
    clock(hour(14))
    async with database.working(AUTHORITY) as work:
        await clocks.resume(work, await work.claim(Trip, trip.id))
    assert (await shown(database, trip, hour(14))).due_at == hour(15)


async def test_a_city_that_sets_a_day_free_moves_the_deadlines_of_its_own_cases_alone(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    here = await a_running(database, given, at=hour(17))
    elsewhere = await a_running(database, given, region=NINGBO, at=hour(17))
    clock(hour(17.25))
    storm = NewCalendarDay(day=hour(0, 3).date(), worked=False, name="台风停工")
    async with database.working(CITY_ADMIN) as work:
        day = await set_day(work, storm)
    assert day.region_code == HANGZHOU
    assert ((said := await shown(database, here, hour(17.25))).elapsed, said.due_at) == (15, hour(10, 4))
    assert (await shown(database, elsewhere, hour(17.25))).due_at == hour(10, 3)
    async with database.working(CITY_ADMIN) as work:
        await clear_day(work, day.id)
    assert (await shown(database, here, hour(17.25))).due_at == hour(10, 3)


async def test_today_may_be_set_free_and_what_has_elapsed_today_stays(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    trip = await a_running(database, given)
    clock(hour(10))
    async with database.working(CITY_ADMIN) as work:
        await set_day(work, NewCalendarDay(day=NINE.date(), worked=False, name="台风停工"))
    said = await shown(database, trip, hour(16))
    assert (said.elapsed, said.remaining, said.due_at) == (60, 60, hour(9.5, 3))


@pytest.mark.parametrize("region", [ZHEJIANG, NINGBO, "000000"])
async def test_a_city_does_not_edit_the_calendar_of_others(
    region: str, database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    clock(NINE)
    with pytest.raises(NotPermitted) as refused:
        async with database.working(CITY_ADMIN) as work:
            await set_day(work, NewCalendarDay(day=hour(0, 3).date(), worked=False, name="放假", region_code=region))
    assert refused.value.field == "regionCode"
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count()).where(CalendarDay.region_code != "000000")) == 0


async def test_a_day_that_is_over_is_not_edited_any_more(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    clock(hour(9, 3))
    with pytest.raises(WrongState, match="已经过去"):
        async with database.working(CITY_ADMIN) as work:
            await set_day(work, NewCalendarDay(day=NINE.date(), worked=False, name="放假"))


async def test_a_limit_that_reaches_beyond_the_published_years_is_said_to_be_unknown_until_the_year_is_loaded(
    database: Database, given: Any, calendar: WorkCalendar, clock: Any
) -> None:
    last = max(calendar.years)
    begun = datetime(last, 12, 31, 16, 30, tzinfo=CHINA)
    trip = await a_running(database, given, at=begun)
    said = await shown(database, trip, begun)
    assert (said.due_at, said.remaining, said.overdue) == (None, 120, False)
    assert said.note == f"{last + 1}年的放假安排尚未载入工作日历，期限待载入后确定"
    clock(begun)
    year = NewCalendarYear(year=last + 1, source="国办发明电", free=[datetime(last + 1, 1, 1).date()], worked=[])
    async with database.working(AUTHORITY) as work:
        await publish_year(work, year)
    due = (await shown(database, trip, begun)).due_at
    assert due is not None
    assert due > datetime(last + 1, 1, 2, tzinfo=CHINA)
    with pytest.raises(WrongState, match="已载入"):
        async with database.working(AUTHORITY) as work:
            await publish_year(work, year)
