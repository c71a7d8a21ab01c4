"""A second clock, minute by minute, written from docs/clocks.md and from nothing of the hub's: slow and plain.

Every minute of the published years is a byte: open or not, the last of a day or not. What has elapsed is how many such
minutes a clock ran through; when it is due is found by walking on. The days are those the State Council printed, where
they lie beside the repository, else those of the calendar package.
"""

import json
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import chinese_calendar

from kernel.hours import CHINA, Limit, Measure, OfficeHours

PRINTED = sorted((Path(__file__).parents[2].parent / "shared" / "data" / "calendar").glob("china-holidays-*.json"))
YEARS = range(2024, 2027)
EPOCH = datetime(YEARS.start, 1, 1, tzinfo=CHINA)
DAYS = [EPOCH.date() + timedelta(days=each) for each in range((date(YEARS.stop, 1, 1) - EPOCH.date()).days)]
LONG = 24 * 60
MICROS = 60_000_000


def exceptions() -> dict[date, bool]:
    """The days that differ from the usual week: whether each is worked."""
    said = [json.loads(file.read_text("utf-8")) for file in PRINTED]
    printed = {date.fromisoformat(day["date"]): not day["isOffDay"] for year in said for day in year["days"]}
    packaged = {
        day: chinese_calendar.is_workday(day) for day in DAYS if chinese_calendar.is_workday(day) != (day.weekday() < 5)
    }
    return {day: worked for day, worked in (printed or packaged).items() if day.year in YEARS}


EXCEPTIONS = exceptions()
WORKED = [EXCEPTIONS.get(day, day.weekday() < 5) for day in DAYS]


@cache
def minutes(measure: Measure, hours: str) -> bytes:
    """One byte for each minute of the years: whether it counts."""
    if measure is Measure.OFFICE_MINUTES:
        spans = [[time.fromisoformat(edge) for edge in span.split("-")] for span in hours.split()]
        clock = [time(each // 60, each % 60) for each in range(LONG)]
        worked = bytes(any(opens <= each < closes for opens, closes in spans) for each in clock)
        free = bytes(LONG)
    else:
        last = bytes(LONG - 1) + b"\1"
        all_day = b"\1" * LONG if measure is Measure.MINUTES else last
        worked, free = all_day, bytes(LONG) if measure is Measure.WORKING_DAYS else all_day
    return b"".join(worked if each else free for each in WORKED)


def minute_of(at: datetime) -> int:
    return int((at - EPOCH) / timedelta(minutes=1))


def moment(minute: float) -> datetime:
    return EPOCH + timedelta(minutes=minute)


@dataclass
class Plain:
    """``ran`` are the stretches it ran through, from minute to minute and by which office hours."""

    limit: Limit
    hours: OfficeHours
    begun: int
    ran: list[tuple[int, int, str]] = field(default_factory=list)
    base: int = 0
    set_at: int = 0
    running: bool = True
    missed: float | None = None

    def __post_init__(self) -> None:
        self.set_at = self._from(self.begun)

    def _from(self, at: int) -> int:
        """Not before the limit begins: the next day, where it does not count the first."""
        in_days = self.limit.measure in (Measure.WORKING_DAYS, Measure.CALENDAR_DAYS, Measure.MONTHS)
        waits = in_days if self.limit.next_day is None else self.limit.next_day
        return max(at, (self.begun // LONG + 1) * LONG) if waits else at

    @property
    def in_days(self) -> bool:
        return self.limit.measure not in (Measure.OFFICE_MINUTES, Measure.MINUTES)

    @property
    def unit(self) -> int:
        return 1 if self.in_days else MICROS

    @property
    def length(self) -> int:
        if self.limit.measure is not Measure.MONTHS:
            return self.limit.amount * self.unit
        first = DAYS[self.begun // LONG]
        year, month = divmod(first.year * 12 + first.month - 1 + self.limit.amount, 12)
        month += 1
        last = date(year, month, min(first.day, monthrange(year, month)[1]))
        counts_first = self.limit.next_day is False
        return (last - first).days + (counts_first and last.day != first.day)

    def elapsed(self, at: int) -> int:
        """Days, or microseconds."""
        now = [(self.set_at, at, self.hours.text)] if self.running and at > self.set_at else []
        measure = self.limit.measure
        return self.base + self.unit * sum(sum(minutes(measure, hours)[a:b]) for a, b, hours in [*self.ran, *now])

    def due(self) -> float:
        """The minute, perhaps within one, at which it has run out; where it stands, as if it ran on at once."""
        if self.missed is not None:
            return self.missed
        left, at = self.length - self.elapsed(self.set_at), self.set_at
        counts = minutes(self.limit.measure, self.hours.text)
        if self.in_days:
            day = at // LONG
            while left > 0:
                left -= counts[(day + 1) * LONG - 1]
                day += left > 0
            return max(at, self._rolled(self._end_of(day), day))
        end: float = at
        while left > 0:
            if counts[at]:
                end = at + min(left, MICROS) / MICROS
                left -= MICROS
            at += 1
        return self._rolled(end, int(end // LONG))

    def _rolled(self, end: float, day: int) -> float:
        usual = self.limit.measure in (Measure.CALENDAR_DAYS, Measure.MONTHS)
        if not (usual if self.limit.roll is None else self.limit.roll) or WORKED[day]:
            return end
        while not WORKED[day]:
            day += 1
        return self._end_of(day)

    def _end_of(self, day: int) -> int:
        closes = self.hours.spans[-1][1]
        midnight = self.limit.until_midnight or not WORKED[day]
        return (day + 1) * LONG if midnight else day * LONG + closes.hour * 60 + closes.minute

    def overdue(self, at: float) -> bool:
        return self.missed is not None or (self.running and at > self.due())

    def remaining(self, at: int) -> int:
        left = self.length - self.elapsed(at)
        return min(left, 0) if self.overdue(at) else max(left, 0)

    def pause(self, at: int) -> None:
        self.missed = self.due() if self.overdue(at) else None
        self._bank(at)
        self.running = False

    def resume(self, at: int) -> None:
        self.running, self.set_at = True, max(self.set_at, at)

    def change(self, at: int, limit: Limit, hours: OfficeHours) -> None:
        missed = self.due() if self.overdue(at) else None
        self._bank(at)
        if limit.measure is not self.limit.measure:
            self.base = _converted(self.elapsed(at), self.limit.measure, limit.measure, hours)
            self.ran = []
        self.limit, self.hours, self.missed = limit, hours, None
        self.set_at = self._from(at)
        if missed is not None and (self.elapsed(at) >= self.length or self.due() <= at):
            self.missed = missed

    def _bank(self, at: int) -> None:
        if self.running and at > self.set_at:
            self.ran.append((self.set_at, at, self.hours.text))
        self.set_at = max(self.set_at, at)


def _converted(elapsed: int, old: Measure, new: Measure, hours: OfficeHours) -> int:
    """By working days: one is as long as the office is open, a calendar day 24 hours, and one equals the other."""
    edges = [each.hour * 60 + each.minute for span in hours.spans for each in span]
    office = sum(b - a for a, b in list(pairwise(edges))[::2]) * MICROS
    sizes = {Measure.OFFICE_MINUTES: office, Measure.MINUTES: LONG * MICROS}
    return elapsed * sizes.get(new, 1) // sizes.get(old, 1)
