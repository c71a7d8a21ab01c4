"""Clocks that a lawyer can check by hand: limits, pauses, changes, and what breaks the clocks of others."""

from datetime import date, datetime, timedelta

import pytest

from kernel.clock import MICRO, Clock, converted
from kernel.hours import (
    CHINA,
    BeyondCalendar,
    Limit,
    Measure,
    OfficeHours,
    WorkCalendar,
    calendar_days,
    months,
    natural,
    office_hours,
    working_days,
)

USUAL = OfficeHours()
WEEKDAYS = WorkCalendar(frozenset(range(2020, 2030)), {})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


def due(clock: Clock, calendar: WorkCalendar = WEEKDAYS) -> str:
    return clock.due(calendar).astimezone(CHINA).strftime("%m-%d %H:%M")


@pytest.mark.parametrize(
    ("limit", "start", "ends"),
    [
        (calendar_days(10), "2026-03-02T10:00", "03-12 17:30"),  # a Thursday
        (calendar_days(5), "2026-03-02T10:00", "03-09 17:30"),  # Saturday the 7th rolls to Monday
        (Limit(5, Measure.CALENDAR_DAYS, roll=False), "2026-03-02T10:00", "03-08 00:00"),  # Saturday, 24:00
        (Limit(10, Measure.CALENDAR_DAYS, until_midnight=True), "2026-03-02T10:00", "03-13 00:00"),
        (Limit(3, Measure.WORKING_DAYS, next_day=False), "2026-03-02T10:00", "03-04 17:30"),
        (months(1), "2026-01-30T10:00", "03-02 17:30"),  # 28 February is a Saturday
        (months(2), "2026-03-02T10:00", "05-04 17:30"),  # 2 May is a Saturday
        (Limit(1, Measure.MONTHS, next_day=False), "2026-04-01T10:00", "04-30 17:30"),
        (Limit(1, Measure.MONTHS, next_day=False), "2026-05-31T10:00", "06-30 17:30"),
        (Limit(60, Measure.OFFICE_MINUTES, next_day=True), "2026-03-02T10:00", "03-03 09:30"),
        (Limit(1440, Measure.MINUTES, next_day=True), "2026-03-02T10:00", "03-04 00:00"),
        (Limit(1440, Measure.MINUTES, roll=True), "2026-03-06T10:00", "03-09 17:30"),  # ends on a Saturday
    ],
)
def test_limits_a_lawyer_can_check_by_hand(limit: Limit, start: str, ends: str) -> None:
    assert due(Clock.start(limit, USUAL, at(start))) == ends


def test_the_day_of_a_pause_does_not_count_and_the_day_of_resuming_does() -> None:
    clock = Clock.start(working_days(5), USUAL, at("2026-03-02T10:00"))  # Monday; due on the 9th
    paused = clock.paused(at("2026-03-04T09:00"), WEEKDAYS)
    assert due(paused.resumed(at("2026-03-06T16:00"), WEEKDAYS)) == "03-11 17:30"
    assert due(paused.resumed(at("2026-03-04T18:00"), WEEKDAYS)) == due(clock)


def test_several_pauses_add_up() -> None:
    clock = Clock.start(office_hours(4), USUAL, at("2026-03-02T09:00"))
    for pause, resume in [("10:00", "11:00"), ("14:30", "15:00"), ("15:00", "16:00")]:
        clock = clock.paused(at(f"2026-03-02T{pause}"), WEEKDAYS).resumed(at(f"2026-03-02T{resume}"), WEEKDAYS)
    assert due(clock) == "03-02 17:30"
    assert clock.elapsed(at("2026-03-02T17:00"), WEEKDAYS) * MICRO == timedelta(hours=3, minutes=30)


def test_a_deadline_that_has_passed_is_not_saved_by_a_pause() -> None:
    clock = Clock.start(natural(hours=2), USUAL, at("2026-03-02T09:00"))
    paused = clock.paused(at("2026-03-02T12:00"), WEEKDAYS)
    resumed = paused.resumed(at("2026-03-04T12:00"), WEEKDAYS)
    assert due(paused) == due(resumed) == "03-02 11:00"
    assert resumed.overdue(at("2026-03-04T12:00"), WEEKDAYS)
    assert resumed.remaining(at("2026-03-04T12:00"), WEEKDAYS) * MICRO == -timedelta(hours=1)


def test_a_paused_clock_is_never_overdue() -> None:
    paused = Clock.start(natural(hours=2), USUAL, at("2026-03-02T09:00")).paused(at("2026-03-02T10:00"), WEEKDAYS)
    assert not paused.overdue(at("2027-03-02T10:00"), WEEKDAYS)


def test_a_longer_limit_gives_a_missed_case_new_time_and_the_same_one_does_not() -> None:
    clock, now = Clock.start(natural(hours=2), USUAL, at("2026-03-02T09:00")), at("2026-03-02T12:00")
    assert due(clock.changed(now, WEEKDAYS, limit=natural(hours=5))) == "03-02 14:00"
    assert due(clock.changed(now, WEEKDAYS)) == "03-02 11:00"
    assert due(clock.changed(now, WEEKDAYS, limit=natural(hours=1))) == "03-02 11:00"


def test_a_limit_that_is_used_up_by_a_shorter_one_is_due_when_it_is_set() -> None:
    clock = Clock.start(office_hours(8), USUAL, at("2026-03-02T09:00"))
    assert due(clock.changed(at("2026-03-02T11:30"), WEEKDAYS, limit=office_hours(2))) == "03-02 11:30"


def test_a_holiday_declared_while_it_runs_moves_the_deadline_and_not_what_has_elapsed() -> None:
    clock, now = Clock.start(office_hours(6), USUAL, at("2026-03-02T14:00")), at("2026-03-02T17:00")
    storm = WorkCalendar(WEEKDAYS.years, {date(2026, 3, 2): False, date(2026, 3, 3): False})
    kept = clock.changed(now, WEEKDAYS)
    assert kept.elapsed(now, storm) * MICRO == timedelta(hours=3)
    assert due(kept, storm) == "03-04 11:30"


def test_a_measure_that_changes_keeps_the_share_of_days_that_was_used() -> None:
    half_a_day = round(timedelta(hours=3.5) / MICRO)
    assert converted(half_a_day * 5, Measure.OFFICE_MINUTES, Measure.WORKING_DAYS, USUAL) == 2
    assert converted(2, Measure.WORKING_DAYS, Measure.OFFICE_MINUTES, USUAL) == half_a_day * 4
    assert converted(3, Measure.CALENDAR_DAYS, Measure.MINUTES, USUAL) * MICRO == timedelta(days=3)
    clock = Clock.start(office_hours(14), USUAL, at("2026-03-02T08:30"))
    changed = clock.changed(at("2026-03-03T17:00"), WEEKDAYS, limit=working_days(3))
    assert (changed.elapsed(at("2026-03-03T17:00"), WEEKDAYS), due(changed)) == (1, "03-04 17:30")


def test_a_day_is_not_counted_on_which_the_matter_began_even_if_the_measure_changes_that_day() -> None:
    clock = Clock.start(office_hours(14), USUAL, at("2026-03-02T08:30"))
    assert due(clock.changed(at("2026-03-02T10:00"), WEEKDAYS, limit=working_days(1))) == "03-03 17:30"


def test_beyond_the_published_years_it_refuses_and_says_so_but_can_still_be_paused() -> None:
    known = WorkCalendar(frozenset({2026}), {})
    clock = Clock.start(working_days(10), USUAL, at("2026-12-28T10:00"))
    with pytest.raises(BeyondCalendar):
        clock.due(known)
    assert clock.due_if_known(known) is None
    assert not clock.overdue(at("2026-12-31T10:00"), known)
    assert clock.elapsed(at("2027-01-01T00:00"), known) == 3
    assert (
        clock.paused(at("2026-12-30T10:00"), known)
        .resumed(at("2026-12-31T10:00"), known)
        .elapsed(at("2026-12-31T20:00"), known)
        == 1
    )
    with pytest.raises(BeyondCalendar):
        clock.elapsed(at("2027-01-05T10:00"), known)


def test_a_clock_is_paused_once_and_resumed_once() -> None:
    clock = Clock.start(natural(hours=1), USUAL, at("2026-03-02T09:00"))
    with pytest.raises(ValueError, match="not paused"):
        clock.resumed(at("2026-03-02T09:10"), WEEKDAYS)
    with pytest.raises(ValueError, match="already"):
        clock.paused(at("2026-03-02T09:10"), WEEKDAYS).paused(at("2026-03-02T09:20"), WEEKDAYS)
