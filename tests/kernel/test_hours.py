"""Office time, against counting it minute by minute on the real calendar."""

import json
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kernel.clock import Clock
from kernel.hours import (
    CHINA,
    BeyondCalendar,
    Limit,
    Measure,
    OfficeHours,
    WorkCalendar,
    natural,
    office_hours,
    working_days,
)

from .calendars import published_calendar

CALENDAR = published_calendar()
USUAL = OfficeHours()
MINUTE = timedelta(minutes=1)
PUBLISHED = Path(__file__).parents[2].parent / "shared" / "data" / "calendar"

HOURS = st.sampled_from(
    [USUAL, OfficeHours.parse("09:00-17:00"), OfficeHours.parse("08:00-11:30 13:30-17:30 18:30-20:00")]
)
# from before one long holiday until after another, with working weekends in between
MINUTES = st.datetimes(datetime(2024, 1, 20), datetime(2026, 10, 20)).map(
    lambda at: at.replace(second=0, microsecond=0, tzinfo=CHINA)
)
# counting minutes is slow, and that is the point of it
counting = settings(deadline=None, max_examples=60)
SPANS = st.integers(0, 12 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))


def due_of(limit: Limit, start: datetime) -> datetime:
    return Clock.start(limit, USUAL, start).due(CALENDAR)


is_workday = cache(chinese_calendar.is_workday)


def is_open(at: datetime, hours: OfficeHours) -> bool:
    """Whether the minute that begins then is office time."""
    here = at.astimezone(CHINA).time()
    return is_workday(at.astimezone(CHINA).date()) and any(a <= here < b for a, b in hours.spans)


def counted(start: datetime, end: datetime, hours: OfficeHours) -> int:
    return sum(is_open(start + MINUTE * each, hours) for each in range(int((end - start) / MINUTE)))


@counting
@given(MINUTES, SPANS, HOURS)
@example(datetime(2025, 1, 27, 17, tzinfo=CHINA), timedelta(days=10), USUAL)  # 春节
@example(datetime(2025, 1, 26, 9, tzinfo=CHINA), timedelta(hours=8), USUAL)  # a Sunday that is worked
def test_office_time_between_two_moments_is_what_counting_minutes_gives(
    start: datetime, span: timedelta, hours: OfficeHours
) -> None:
    assert hours.between(start, start + span, CALENDAR) == counted(start, start + span, hours) * MINUTE


@counting
@given(MINUTES, st.integers(1, 3000), HOURS)
@example(datetime(2024, 9, 30, 17, tzinfo=CHINA), 60, USUAL)  # half an hour before 国庆
def test_the_deadline_is_the_first_moment_with_that_much_office_time_behind_it(
    start: datetime, minutes: int, hours: OfficeHours
) -> None:
    due = hours.after(start, minutes * MINUTE, CALENDAR)
    assert hours.between(start, due, CALENDAR) == minutes * MINUTE
    assert hours.between(start, due - MINUTE, CALENDAR) == (minutes - 1) * MINUTE
    assert counted(due - MINUTE, due, hours) == 1
    assert due.tzinfo is UTC


@given(MINUTES, SPANS, SPANS, HOURS)
def test_office_time_adds_up(start: datetime, first: timedelta, second: timedelta, hours: OfficeHours) -> None:
    middle, end = start + first, start + first + second
    assert hours.between(start, end, CALENDAR) == hours.between(start, middle, CALENDAR) + hours.between(
        middle, end, CALENDAR
    )


@given(MINUTES)
def test_nothing_passes_backwards(start: datetime) -> None:
    assert USUAL.between(start, start - timedelta(days=3), CALENDAR) == timedelta(0)
    assert USUAL.between(start, start, CALENDAR) == timedelta(0)


@given(MINUTES, st.integers(1, 30))
def test_working_days_begin_the_day_after_and_end_when_the_office_closes(start: datetime, days: int) -> None:
    due = due_of(working_days(days), start).astimezone(CHINA)
    between = [start.date() + timedelta(days=each) for each in range(1, (due.date() - start.date()).days + 1)]
    assert sum(chinese_calendar.is_workday(day) for day in between) == days
    assert chinese_calendar.is_workday(due.date())
    assert due.time() == time(17, 30)


@given(MINUTES, st.integers(1, 100_000))
def test_natural_time_does_not_care_for_offices(start: datetime, minutes: int) -> None:
    due = Clock.start(natural(minutes=minutes), USUAL, start).due(WorkCalendar(frozenset(), {}))
    assert due - start == minutes * MINUTE


@pytest.mark.parametrize(
    ("start", "limit", "due"),
    [
        ("2026-03-06T17:00", office_hours(2), "2026-03-09T10:00"),  # Friday evening, over the weekend
        ("2026-03-06T11:30", office_hours(1), "2026-03-06T14:30"),  # over lunch
        ("2026-03-06T03:00", office_hours(0.5), "2026-03-06T09:00"),  # at night
        ("2026-03-06T14:00", office_hours(3.5), "2026-03-06T17:30"),  # exactly until the office closes
        ("2026-02-13T17:00", office_hours(1), "2026-02-14T09:00"),  # the Saturday before 春节 is worked
        ("2026-02-14T17:30", office_hours(1), "2026-02-24T09:30"),  # 春节
        ("2026-02-13T09:00", working_days(1), "2026-02-14T17:30"),
        ("2026-09-30T23:59", working_days(1), "2026-10-08T17:30"),
        ("2026-03-06T17:00", natural(hours=24), "2026-03-07T17:00"),
    ],
)
def test_deadlines_a_clerk_can_check_by_hand(start: str, limit: Limit, due: str) -> None:
    begun = datetime.fromisoformat(start).replace(tzinfo=CHINA)
    assert due_of(limit, begun).astimezone(CHINA).strftime("%Y-%m-%dT%H:%M") == due


def test_a_moment_in_utc_falls_on_the_day_it_has_in_china() -> None:
    late = datetime(2026, 3, 5, 16, 30, tzinfo=UTC)  # Friday 00:30 in China
    assert USUAL.after(late, timedelta(hours=1), CALENDAR) == datetime(2026, 3, 6, 1, 30, tzinfo=UTC)


def test_years_that_are_not_published_are_not_guessed() -> None:
    beyond = max(CALENDAR.years) + 1
    with pytest.raises(BeyondCalendar, match=f"{beyond}年的放假安排尚未载入"):
        CALENDAR.is_workday(date(beyond, 1, 4))
    with pytest.raises(BeyondCalendar):
        due_of(working_days(20), datetime(beyond - 1, 12, 20, tzinfo=CHINA))


@pytest.mark.parametrize(
    "text", ["", "12:00-08:00", "08:00-08:00", "08:00-12:00 11:00-13:00", "08:00", "8-12", "25:00-26:00"]
)
def test_hours_that_make_no_sense_are_not_accepted(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        OfficeHours.parse(text)


@pytest.mark.parametrize("amount", [0, -1])
def test_a_limit_is_longer_than_nothing(amount: int) -> None:
    with pytest.raises(ValueError, match="longer than nothing"):
        Limit(amount, Measure.MINUTES)


def test_limits_read_as_people_say_them() -> None:
    assert [each.text for each in (office_hours(0.5), natural(days=7), working_days(5), natural(minutes=15))] == [
        "30个工作分钟",
        "168小时",
        "5个工作日",
        "15分钟",
    ]


@pytest.mark.parametrize("year", sorted(CALENDAR.years)[-3:])
def test_every_day_is_as_the_state_council_published_it(year: int) -> None:
    file = PUBLISHED / f"china-holidays-{year}.json"
    if not file.exists():
        pytest.skip(f"the published arrangement of {year} is not beside the repository")
    said = {date.fromisoformat(day["date"]): not day["isOffDay"] for day in json.loads(file.read_text())["days"]}
    day = date(year, 1, 1)
    while day.year == year:
        assert CALENDAR.is_workday(day) == said.get(day, day.weekday() < 5), day
        day += timedelta(days=1)
