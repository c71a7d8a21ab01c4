"""现行设置: all terms, thresholds and calendars that stand, kept in the process (`support.keeping`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role
from auth.viewer import Region
from kernel.hours import Measure, WorkCalendar
from kernel.records import now
from support.keeping import TOPIC, Keeper, follow

from .passing import OnPassing
from .records import EVERY, StepSetting, ThresholdSetting

_MOST = 20_000


@dataclass(frozen=True)
class Setting:
    """A row of `StepSetting` as a value."""

    region_code: str
    unit_id: UUID | None
    workflow: str
    step: str
    role: Role | None
    limit_amount: int | None
    limit_measure: Measure | None
    office_hours: str | None
    on_passing: OnPassing | None
    escalate_to: Role | None
    remind_ahead: int | None
    since: datetime
    revision: int

    @classmethod
    def of(cls, row: Any) -> "Setting":
        """From anything that has the columns: a record, or a form that asks what if."""
        return cls(**{name: getattr(row, name) for name in cls.__dataclass_fields__})


@dataclass(frozen=True)
class ThresholdSet:
    """A row of `ThresholdSetting` as a value."""

    region_code: str
    unit_id: UUID | None
    workflow: str
    threshold: str
    value: Any
    since: datetime
    revision: int


@dataclass
class Standing:
    """What stands. ``settings`` and ``thresholds`` are ordered from far to near."""

    settings: Sequence[Setting]
    thresholds: Sequence[ThresholdSet]
    years: frozenset[int]
    days: Mapping[str, Mapping[date, bool]]
    until: datetime | None
    _calendars: dict[str, WorkCalendar] = field(default_factory=dict)
    places: dict[Any, Any] = field(default_factory=dict)
    """For `terms.terms_in_force`: what it found for a place."""

    def calendar(self, region: str) -> WorkCalendar:
        """The days as they are in the region: its own before those of the levels above."""
        if region not in self._calendars:
            above = sorted((code for code in self.days if Region(code).covers(region)), key=lambda code: _far(code))
            merged = {day: worked for code in above for day, worked in self.days[code].items()}
            self._calendars[region] = WorkCalendar(self.years, merged)
        return self._calendars[region]

    def remember(self, place: Any, found: Any) -> None:
        if len(self.places) >= _MOST:
            self.places.clear()
        self.places[place] = found


def _far(code: str) -> int:
    return len(Region(code).prefix)


async def standing(session: AsyncSession) -> Standing:
    """What stands now. Reads only where nothing is kept."""
    return await (_keeper or _opened()).get(session)


async def _read(session: AsyncSession) -> Standing:
    from .calendar import CalendarDay, CalendarYear

    at = now()
    settings = [Setting(*row) for row in await session.execute(_in_force(StepSetting, Setting, at))]
    thresholds = [ThresholdSet(*row) for row in await session.execute(_in_force(ThresholdSetting, ThresholdSet, at))]
    days: dict[str, dict[date, bool]] = {}
    for region, day, worked in await session.execute(
        select(CalendarDay.region_code, CalendarDay.day, CalendarDay.worked)
    ):
        days.setdefault(region, {})[day] = worked
    years = frozenset(await session.scalars(select(CalendarYear.year)))
    ahead = [await session.scalar(select(func.min(kind.since)).where(kind.since > at)) for kind in _VERSIONED]
    return Standing(
        sorted(settings, key=nearness),
        sorted(thresholds, key=nearness),
        years,
        days,
        min((each for each in ahead if each), default=None),
    )


_VERSIONED = (StepSetting, ThresholdSetting)


def _in_force(kind: Any, value: Any, at: datetime) -> Any:
    columns = (getattr(kind, name) for name in value.__dataclass_fields__)
    return select(*columns).where(kind.since <= at, or_(kind.until.is_(None), kind.until > at))


def nearness(set_: Any) -> tuple[bool, int, bool, bool, datetime]:
    """For sorting what was set, from far to near."""
    every_step = getattr(set_, "step", EVERY) == EVERY
    return set_.unit_id is not None, _far(set_.region_code), set_.workflow != EVERY, not every_step, set_.since


_keeper: Keeper[Standing] | None = None


def _opened() -> Keeper[Standing]:
    """When it is first asked for: the calendar stands above this."""
    global _keeper
    from .calendar import CalendarDay, CalendarYear

    _keeper = Keeper(_read, (*_VERSIONED, CalendarDay, CalendarYear), lambda found: found.until)
    return _keeper


__all__ = ["TOPIC", "Setting", "Standing", "ThresholdSet", "follow", "nearness", "standing"]
