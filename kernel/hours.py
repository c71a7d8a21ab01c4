"""工作时间: time that counts only while the office is open, on days that are working days.

Which days those are is published by the State Council year by year. A `WorkCalendar` knows the years it was given and
nothing beyond: asking for a later day raises `BeyondCalendar` instead of guessing.
"""

import itertools
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

    @classmethod
    def parse(cls, text: str) -> "OfficeHours":
        """
        >>> OfficeHours.parse("09:00-12:00 13:00-17:00").text
        '09:00-12:00 13:00-17:00'
        """
        spans = (span.split("-") for span in text.split())
        return cls(tuple((time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in spans))

    def open_spans(self, start: datetime, calendar: WorkCalendar) -> Iterator[tuple[datetime, datetime]]:
        """Every stretch of office time from ``start`` on, in order, for as long as the calendar knows."""
        day = start.astimezone(CHINA).date()
        while True:
            if calendar.is_workday(day):
                for opens, closes in self.spans:
                    opening = max(start, datetime.combine(day, opens, CHINA))
                    closing = datetime.combine(day, closes, CHINA)
                    if opening < closing:
                        yield opening, closing
            day += timedelta(days=1)

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
        passed = timedelta(0)
        for opening, closing in self.open_spans(start, calendar) if end > start else ():
            if opening >= end:
                break
            passed += min(closing, end) - opening
            if closing >= end:
                break
        return passed


class Measure(Labelled):
    """What a time limit is counted in."""

    OFFICE_MINUTES = "office_minutes", "工作时间（分钟）"
    WORKING_DAYS = "working_days", "工作日"
    MINUTES = "minutes", "自然时间（分钟）"


@dataclass(frozen=True)
class Limit:
    """How soon something must be done.

    Working days count from the next day on, and end when the office closes (民法典 第二百零一条: 开始的当日不计入).
    """

    amount: int
    measure: Measure

    def __post_init__(self) -> None:
        if self.amount <= 0:
            raise ValueError("a limit is longer than nothing")

    @property
    def text(self) -> str:
        """
        >>> office_hours(2).text, working_days(5).text, natural(hours=24).text
        ('2个工作小时', '5个工作日', '24小时')
        """
        if self.measure is Measure.WORKING_DAYS:
            return f"{self.amount}个工作日"
        office = self.measure is Measure.OFFICE_MINUTES
        if self.amount % 60 == 0:
            return f"{self.amount // 60}个工作小时" if office else f"{self.amount // 60}小时"
        return f"{self.amount}个工作分钟" if office else f"{self.amount}分钟"

    def due(self, start: datetime, hours: OfficeHours, calendar: WorkCalendar) -> datetime:
        """When it must have been done, in UTC."""
        if self.measure is Measure.MINUTES:
            return (start + timedelta(minutes=self.amount)).astimezone(UTC)
        if self.measure is Measure.OFFICE_MINUTES:
            return hours.after(start, timedelta(minutes=self.amount), calendar)
        day, left = start.astimezone(CHINA).date(), self.amount
        while left:
            day += timedelta(days=1)
            left -= calendar.is_workday(day)
        return datetime.combine(day, hours.spans[-1][1], CHINA).astimezone(UTC)


def office_hours(count: float) -> Limit:
    return Limit(round(count * 60), Measure.OFFICE_MINUTES)


def working_days(count: int) -> Limit:
    return Limit(count, Measure.WORKING_DAYS)


def natural(*, minutes: int = 0, hours: int = 0, days: int = 0) -> Limit:
    return Limit(minutes + hours * 60 + days * 1440, Measure.MINUTES)
