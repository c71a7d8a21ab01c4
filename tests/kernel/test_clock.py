"""Clocks that start, pause, resume and change, beside a plain one that counts minute by minute on the real calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.clock import MICRO, Clock
from kernel.hours import CHINA, Limit, Measure, OfficeHours, WorkCalendar

from .plainly import EXCEPTIONS, YEARS, Plain, minute_of, moment

CALENDAR = WorkCalendar(frozenset(YEARS), EXCEPTIONS)
MINUTE = timedelta(minutes=1)
HOURS = [
    OfficeHours(),
    OfficeHours.parse("09:00-17:00"),
    OfficeHours.parse("08:00-11:30 13:30-17:30 18:30-20:00"),
]
ACTS = ("toggle", "toggle", "hours", "amount", "measure")
MAYBE = st.sampled_from([None, True, False])

counting = settings(deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def limits(draw: st.DrawFn, measure: Measure | None = None) -> Limit:
    measure = measure or draw(st.sampled_from(list(Measure)))
    most = 3 if measure is Measure.MONTHS else 25 if measure.in_days else 4000
    amount, next_day, roll = draw(st.integers(1, most)), draw(MAYBE), draw(MAYBE)
    return Limit(amount, measure, next_day=next_day, roll=roll, until_midnight=draw(st.booleans()))


@dataclass(frozen=True)
class Told:
    """A clock and the plain one beside it after the same life, and the moment they are looked at."""

    clock: Clock
    plain: Plain
    last: datetime
    look: datetime

    @property
    def seen(self) -> int:
        return minute_of(self.look)


@st.composite
def lives(draw: st.DrawFn, most: int = 7) -> Told:
    """Starts at any minute of two years, and is then paused, resumed and changed up to ``most`` times."""
    start = draw(st.datetimes(datetime(2024, 1, 10), datetime(2026, 4, 20)))
    now = start.replace(second=0, microsecond=0, tzinfo=CHINA)
    limit, hours = draw(limits()), draw(st.sampled_from(HOURS))
    clock, plain = Clock.start(limit, hours, now), Plain(limit, hours, minute_of(now))
    for act in draw(st.lists(st.sampled_from(ACTS), max_size=most)):
        now += draw(st.integers(0, 3 * 1440)) * MINUTE
        if act == "toggle":
            turn: Callable[..., Clock] = clock.paused if plain.running else clock.resumed
            clock = turn(now, CALENDAR)
            (plain.pause if plain.running else plain.resume)(minute_of(now))
            continue
        if act == "hours":
            hours = draw(st.sampled_from(HOURS))
        else:
            limit = draw(limits(limit.measure if act == "amount" else None))
        clock = clock.changed(now, CALENDAR, limit=limit, hours=hours)
        plain.change(minute_of(now), limit, hours)
    return Told(clock, plain, now, now + draw(st.integers(0, 9000)) * MINUTE)


@counting
@given(lives())
def test_what_has_elapsed_and_what_is_left_is_what_counting_minutes_gives(told: Told) -> None:
    assert told.clock.elapsed(told.look, CALENDAR) == told.plain.elapsed(told.seen)
    assert told.clock.remaining(told.look, CALENDAR) == told.plain.remaining(told.seen)


@counting
@given(lives())
def test_it_is_due_when_walking_on_minute_by_minute_comes_to_its_end_and_overdue_after_it(told: Told) -> None:
    due = told.clock.due(CALENDAR)
    assert abs(due - moment(told.plain.due())) < timedelta(milliseconds=1)
    assert told.clock.overdue(told.look, CALENDAR) == told.plain.overdue(told.seen)
    if not told.clock.paused_at:
        assert not told.clock.overdue(due, CALENDAR) or told.clock.missed
        assert told.clock.overdue(due + MINUTE, CALENDAR)


@counting
@given(lives(most=0))
def test_a_limit_that_nothing_disturbs_is_due_when_counting_says(told: Told) -> None:
    assert told.clock.due(CALENDAR) == moment(told.plain.due())


@settings(deadline=None, max_examples=300)
@given(lives(), limits(), st.sampled_from(HOURS))
def test_nothing_that_changes_moves_what_has_elapsed(told: Told, limit: Limit, hours: OfficeHours) -> None:
    before = told.clock.elapsed(told.look, CALENDAR)
    same = Limit(limit.amount, told.clock.limit.measure) if told.clock.limit.measure is limit.measure else None
    after = told.clock.changed(told.look, CALENDAR, limit=same, hours=hours)
    assert after.elapsed(told.look, CALENDAR) == before
    turned = after.resumed(told.look, CALENDAR) if after.paused_at else after.paused(told.look, CALENDAR)
    assert turned.elapsed(told.look, CALENDAR) == before
    assert Clock.read(turned.stored()) == turned


@settings(deadline=None, max_examples=300)
@given(lives(), st.integers(1, 20_000))
def test_a_pause_moves_the_deadline_and_leaves_what_remains(told: Told, minutes: int) -> None:
    clock, now = told.clock, told.last
    if clock.paused_at:
        clock = clock.resumed(now, CALENDAR)
    paused, later = clock.paused(now, CALENDAR), now + minutes * MINUTE
    assert paused.remaining(later, CALENDAR) == paused.remaining(now, CALENDAR)
    resumed = paused.resumed(later, CALENDAR)
    assert resumed.elapsed(later, CALENDAR) == clock.elapsed(now, CALENDAR)
    # what rolls from a free day goes to the end of a working day, past where a moment on that day would stay
    assert resumed.due(CALENDAR) >= clock.due(CALENDAR) or (clock.limit.roll and not clock.limit.measure.in_days)


def test_the_plain_clock_knows_a_lunch_break_a_holiday_and_a_weekend_that_is_worked() -> None:
    """The one that judges is judged by hand."""
    cases: list[tuple[Any, str, str]] = [
        (Limit(60, Measure.OFFICE_MINUTES), "2026-03-06T11:30", "2026-03-06T14:30"),
        (Limit(60, Measure.OFFICE_MINUTES), "2026-02-14T17:30", "2026-02-24T09:30"),
        (Limit(1, Measure.WORKING_DAYS), "2026-02-13T09:00", "2026-02-14T17:30"),
        (Limit(5, Measure.CALENDAR_DAYS), "2026-03-02T10:00", "2026-03-09T17:30"),
        (Limit(1, Measure.MONTHS), "2026-01-30T10:00", "2026-02-28T17:30"),
    ]
    for limit, start, ends in cases:
        begun = datetime.fromisoformat(start).replace(tzinfo=CHINA)
        plain = Plain(limit, OfficeHours(), minute_of(begun))
        assert moment(plain.due()) == datetime.fromisoformat(ends).replace(tzinfo=CHINA), (limit, start)
    assert MICRO * 60_000_000 == MINUTE
