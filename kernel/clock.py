"""计时: a clock that runs against a limit, pauses, resumes, and keeps what has elapsed whatever else changes.

It is a value that carries its own terms (limit and office hours): nothing that is edited elsewhere moves it, only
`changed` does, from that moment on. Time is half-open: a clock that runs from a to b has counted [a, b).
All conventions are told in docs/clocks.md, for whoever counts after us.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from .hours import ONE_DAY, BeyondCalendar, Limit, Measure, OfficeHours, WorkCalendar, day_of, midnight

MICRO = timedelta(microseconds=1)


@dataclass(frozen=True)
class Clock:
    """``started`` is when the matter began; ``since`` from when on the clock counts; ``banked`` what it had counted by
    then, in microseconds or days (see `Limit.length`). ``missed`` is the deadline that had passed before a pause."""

    limit: Limit
    hours: OfficeHours
    started: datetime
    since: datetime
    length: int
    banked: int = 0
    paused_at: datetime | None = None
    missed: datetime | None = None

    @classmethod
    def start(cls, limit: Limit, hours: OfficeHours, at: datetime) -> "Clock":
        return cls(limit, hours, at, limit.starts(at), limit.length(at))

    def elapsed(self, at: datetime, calendar: WorkCalendar) -> int:
        """What has been counted by ``at``, pauses left out: microseconds, or days that are over. `BeyondCalendar`."""
        until = min(at, self.paused_at) if self.paused_at else at
        return self.banked + self._counted(self.since, until, calendar)

    def remaining(self, at: datetime, calendar: WorkCalendar) -> int:
        """What is left of the limit; negative once more than the limit has passed. Raises `BeyondCalendar`."""
        left = self.length - self.elapsed(at, calendar)
        return min(left, 0) if self.overdue(at, calendar) else max(left, 0)

    def overdue(self, at: datetime, calendar: WorkCalendar) -> bool:
        """Whether it has run out; one that ends beyond the published years has not."""
        if self.missed or self.paused_at:
            return self.missed is not None
        due = self.due_if_known(calendar)
        return due is not None and at > due

    def due_if_known(self, calendar: WorkCalendar) -> datetime | None:
        """`due`, or ``None`` where it lies beyond the years that are published."""
        try:
            return self.due(calendar)
        except BeyondCalendar:
            return None

    def due(self, calendar: WorkCalendar) -> datetime:
        """When the limit has passed, in UTC; of a paused clock, as if it ran on at once. Raises `BeyondCalendar`."""
        if self.missed:
            return self.missed
        since = max(self.since, self.paused_at) if self.paused_at else self.since
        left = self.length - self._held(calendar)
        measure = self.limit.measure
        if measure.in_days:
            return self._last_day(since, left, calendar).astimezone(UTC)
        if left <= 0:
            end = since
        elif measure is Measure.OFFICE_MINUTES:
            end = self.hours.after(since, left * MICRO, calendar)
        else:
            end = since + left * MICRO
        return self._rolled(end, day_of(end), calendar).astimezone(UTC)

    def paused(self, at: datetime, calendar: WorkCalendar) -> "Clock":
        """Stands still from ``at`` on. A deadline that has passed by then has passed for good."""
        if self.paused_at:
            raise ValueError("it is paused already")
        return replace(self, paused_at=at, missed=self.due(calendar) if self.overdue(at, calendar) else None)

    def resumed(self, at: datetime, calendar: WorkCalendar) -> "Clock":
        """Runs on from ``at``; nothing between was counted."""
        if self.paused_at is None:
            raise ValueError("it is not paused")
        return replace(self, banked=self._held(calendar), since=max(self.since, at), paused_at=None)

    def changed(
        self,
        at: datetime,
        calendar: WorkCalendar,
        *,
        limit: Limit | None = None,
        hours: OfficeHours | None = None,
    ) -> "Clock":
        """On other terms from ``at`` on: what has elapsed stays, what is left is counted anew.

        ``calendar`` is the one that held until then; where it is the calendar that changes, give nothing else and ask
        the answer under the new one. A deadline that had passed stays where it was unless the new limit leaves
        something. Where the measure changes, what has elapsed is `converted`.
        """
        new, kept = limit or self.limit, self.elapsed(at, calendar)
        missed = self.due(calendar) if self.overdue(at, calendar) else None
        if new.measure is not self.limit.measure:
            kept = converted(kept, self.limit.measure, new.measure, hours or self.hours)
        now = replace(
            self,
            limit=new,
            hours=hours or self.hours,
            since=max(at, new.starts(self.started)),
            length=new.length(self.started),
            banked=kept,
            paused_at=at if self.paused_at else None,
            missed=None,
        )
        due = now.due_if_known(calendar)
        stays = missed is not None and (now.length <= kept or (due is not None and due <= at))
        return replace(now, missed=missed) if stays else now

    def _held(self, calendar: WorkCalendar) -> int:
        """What was counted by the last moment that the clock was set: a pause, or its start."""
        return self.banked + (self._counted(self.since, self.paused_at, calendar) if self.paused_at else 0)

    def _counted(self, start: datetime, end: datetime, calendar: WorkCalendar) -> int:
        if end <= start:
            return 0
        match self.limit.measure:
            case Measure.OFFICE_MINUTES:
                return self.hours.between(start, end, calendar) // MICRO
            case Measure.MINUTES:
                return (end - start) // MICRO
            case Measure.WORKING_DAYS:
                over = (day_of(start) + ONE_DAY * each for each in range((day_of(end) - day_of(start)).days))
                return sum(calendar.is_workday(day) for day in over)
            case _:
                return (day_of(end) - day_of(start)).days

    def _last_day(self, since: datetime, left: int, calendar: WorkCalendar) -> datetime:
        """The end of the day on which ``left`` more days are over; of the day of ``since`` where none is left."""
        day = day_of(since)
        if left > 0 and self.limit.measure is Measure.WORKING_DAYS:
            day -= ONE_DAY
            while left:
                day += ONE_DAY
                left -= calendar.is_workday(day)
        elif left > 0:
            day += ONE_DAY * (left - 1)
        return self._rolled(max(since, self._end_of(day, calendar)), day, calendar)

    def _end_of(self, day: date, calendar: WorkCalendar) -> datetime:
        return midnight(day + ONE_DAY) if self.limit.until_midnight else self.hours.end_of(day, calendar)

    def _rolled(self, end: datetime, day: date, calendar: WorkCalendar) -> datetime:
        if not self.limit.rolls or calendar.is_workday(day):
            return end
        while not calendar.is_workday(day):
            day += ONE_DAY
        return self._end_of(day, calendar)

    def stored(self) -> dict[str, Any]:
        """As plain values, for a column."""
        return {
            "amount": self.limit.amount,
            "measure": self.limit.measure.value,
            "next_day": self.limit.next_day,
            "roll": self.limit.roll,
            "until_midnight": self.limit.until_midnight,
            "hours": self.hours.text,
            "started": self.started.isoformat(),
            "since": self.since.isoformat(),
            "length": self.length,
            "banked": self.banked,
            "paused_at": self.paused_at and self.paused_at.isoformat(),
            "missed": self.missed and self.missed.isoformat(),
        }

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "Clock":
        """What `stored` wrote."""
        flags = {name: said[name] for name in ("next_day", "roll", "until_midnight")}
        times = {name: said[name] and datetime.fromisoformat(said[name]) for name in ("paused_at", "missed")}
        return cls(
            Limit(said["amount"], Measure(said["measure"]), **flags),
            OfficeHours.parse(said["hours"]),
            datetime.fromisoformat(said["started"]),
            datetime.fromisoformat(said["since"]),
            said["length"],
            said["banked"],
            **times,
        )


def converted(elapsed: int, old: Measure, new: Measure, hours: OfficeHours) -> int:
    """What was counted in one measure, in another: by the length of a working day, and of a day; days rounded down."""
    long = hours.length // MICRO
    day = ONE_DAY // MICRO
    sizes = {Measure.OFFICE_MINUTES: (1, long), Measure.WORKING_DAYS: (long, long), Measure.MINUTES: (1, day)}
    size_old, day_old = sizes.get(old, (day, day))
    size_new, day_new = sizes.get(new, (day, day))
    return elapsed * size_old * day_new // (day_old * size_new)
