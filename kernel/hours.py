"""工作时间: time that counts only while the office is open, on days that are working days.

Which days those are is published by the State Council year by year. A `WorkCalendar` knows the years it was given and
nothing beyond: asking for a later day raises `BeyondCalendar` instead of guessing.
"""

import itertools
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from kernel.labels import Labelled

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China has kept one time without summer time since 1991, so a fixed offset is exact for all of the hub's dates."""


class BeyondCalendar(LookupError):
    """The holidays of that year have not been published, or not been loaded."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year}年的放假安排尚未载入工作日历")
        self.year = year


@dataclass(frozen=True)
class WorkCalendar:
    """The days that differ from the usual week, for the years that are known."""

    years: frozenset[int]
    exceptions: Mapping[date, bool]
    """True: worked although a weekend (调休上班). False: free although a weekday (放假)."""

    def is_workday(self, day: date) -> bool:
        if day.year not in self.years:
            raise BeyondCalendar(day.year)
        return self.exceptions.get(day, day.weekday() < 5)


@dataclass(frozen=True)
class OfficeHours:
    """The spans of a working day in which the office is open, in China's time.

    >>> OfficeHours().text
    '08:30-12:00 14:00-17:30'
    """

    spans: tuple[tuple[time, time], ...] = ((time(8, 30), time(12)), (time(14), time(17, 30)))

    def __post_init__(self) -> None:
        edges = [edge for span in self.spans for edge in span]
        if not edges or any(a >= b for a, b in itertools.pairwise(edges)):
            raise ValueError("office hours are spans in order, none empty, none overlapping")

    @property
    def text(self) -> str:
        return " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in self.spans)

    @property
    def length(self) -> timedelta:
        """How long the office is open in a day."""
        day = date.min
        return sum((datetime.combine(day, b) - datetime.combine(day, a) for a, b in self.spans), timedelta(0))

    @classmethod
    def parse(cls, text: str) -> "OfficeHours":
        """
        >>> OfficeHours.parse("09:00-12:00 13:00-17:00").text
        '09:00-12:00 13:00-17:00'
        """
        spans = (span.split("-") for span in text.split())
        return cls(tuple((time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in spans))

    def open_spans(
        self, start: datetime, calendar: WorkCalendar, end: datetime | None = None
    ) -> Iterator[tuple[datetime, datetime]]:
        """Every stretch of office time from ``start`` on, in order, to ``end`` or for as long as the calendar knows."""
        day = start.astimezone(CHINA).date()
        while end is None or midnight(day) < end:
            if calendar.is_workday(day):
                for opens, closes in self.spans:
                    opening = max(start, datetime.combine(day, opens, CHINA))
                    closing = datetime.combine(day, closes, CHINA)
                    if end is not None:
                        closing = min(closing, end)
                    if opening < closing:
                        yield opening, closing
            day += ONE_DAY

    def after(self, start: datetime, within: timedelta, calendar: WorkCalendar) -> datetime:
        """The moment when ``within`` of office time has passed since ``start``."""
        left = within
        for opening, closing in self.open_spans(start, calendar):
            if left <= closing - opening:
                return (opening + left).astimezone(UTC)
            left -= closing - opening
        raise AssertionError("office time has no end")

    def between(self, start: datetime, end: datetime, calendar: WorkCalendar) -> timedelta:
        """The office time that passes from ``start`` to ``end``; nothing where the end is not after the start."""
        spans = self.open_spans(start, calendar, end)
        return sum((closing - opening for opening, closing in spans), timedelta(0))

    def end_of(self, day: date, calendar: WorkCalendar) -> datetime:
        """When a day is over for who must do something that day: the office closes; on a free day, at 24:00.

        依据 民法典 第二百零三条 第二款。
        """
        closes = self.spans[-1][1]
        return datetime.combine(day, closes, CHINA) if calendar.is_workday(day) else midnight(day + ONE_DAY)


class Measure(Labelled):
    """What a time limit is counted in."""

    OFFICE_MINUTES = "office_minutes", "工作时间（分钟）"
    WORKING_DAYS = "working_days", "工作日"
    MINUTES = "minutes", "自然时间（分钟）"
    CALENDAR_DAYS = "calendar_days", "自然日"
    MONTHS = "months", "月"

    @property
    def in_days(self) -> bool:
        """Whether whole days are counted; else moments."""
        return self in (Measure.WORKING_DAYS, Measure.CALENDAR_DAYS, Measure.MONTHS)


@dataclass(frozen=True)
class Limit:
    """How soon something must be done. How it runs, pauses and ends is told in docs/clocks.md; `kernel.clock` does it.

    Days and months count from the next day on (``next_day``; 民法典 第二百零一条: 开始的当日不计入), and end when the
    office closes, or at 24:00 where ``until_midnight``. Calendar days and months whose last day is free end on the
    next working day (``roll``; 第二百零三条). Minutes do neither unless told to; ``None``: as the measure does.
    """

    amount: int
    measure: Measure
    next_day: bool | None = None
    roll: bool | None = None
    until_midnight: bool = False

    def __post_init__(self) -> None:
        if self.amount <= 0:
            raise ValueError("a limit is longer than nothing")

    @property
    def starts_next_day(self) -> bool:
        return self.measure.in_days if self.next_day is None else self.next_day

    @property
    def rolls(self) -> bool:
        return self.measure in (Measure.CALENDAR_DAYS, Measure.MONTHS) if self.roll is None else self.roll

    @property
    def text(self) -> str:
        """
        >>> office_hours(2).text, working_days(5).text, natural(hours=24).text, calendar_days(30).text, months(3).text
        ('2个工作小时', '5个工作日', '24小时', '30日', '3个月')
        """
        plain = {Measure.WORKING_DAYS: "个工作日", Measure.CALENDAR_DAYS: "日", Measure.MONTHS: "个月"}
        if self.measure in plain:
            return f"{self.amount}{plain[self.measure]}"
        office = self.measure is Measure.OFFICE_MINUTES
        if self.amount % 60 == 0:
            return f"{self.amount // 60}个工作小时" if office else f"{self.amount // 60}小时"
        return f"{self.amount}个工作分钟" if office else f"{self.amount}分钟"

    def starts(self, at: datetime) -> datetime:
        """The moment from which it counts: ``at`` itself, or the beginning of the next day."""
        return midnight(day_of(at) + ONE_DAY) if self.starts_next_day else at

    def length(self, start: datetime) -> int:
        """How much must pass: microseconds, or days; months become days once their first day is known."""
        if self.measure is Measure.MONTHS:
            return _days_of_months(day_of(start), self.amount, counts_first=not self.starts_next_day)
        return self.amount if self.measure.in_days else self.amount * 60_000_000


ONE_DAY = timedelta(days=1)


def day_of(at: datetime) -> date:
    """The day it is in China."""
    return at.astimezone(CHINA).date()


def midnight(day: date) -> datetime:
    """The moment the day begins in China."""
    return datetime.combine(day, time(), CHINA)


def months_on(day: date, count: int) -> date:
    """The same day ``count`` months on, or the last of that month where it has no such day (民法典 第二百零二条).

    >>> months_on(date(2026, 1, 31), 1).isoformat()
    '2026-02-28'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _days_of_months(first: date, count: int, *, counts_first: bool) -> int:
    last = months_on(first, count)
    if not counts_first:
        return (last - first).days
    # with the first day counted, a month ends the day before the same day; a day no month has ends on its last
    return (last - first).days + (last.day != first.day)


def office_hours(count: float) -> Limit:
    return Limit(round(count * 60), Measure.OFFICE_MINUTES)


def working_days(count: int) -> Limit:
    return Limit(count, Measure.WORKING_DAYS)


def calendar_days(count: int) -> Limit:
    return Limit(count, Measure.CALENDAR_DAYS)


def months(count: int) -> Limit:
    return Limit(count, Measure.MONTHS)


def natural(*, minutes: int = 0, hours: int = 0, days: int = 0) -> Limit:
    return Limit(minutes + hours * 60 + days * 1440, Measure.MINUTES)
