"""平台: what a dispatch platform has to work with. Told by whoever knows the directory; this domain does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from auth.roles import Role
from kernel.hours import CHINA, WorkCalendar
from support.workflow.parties import Held, Party


@dataclass(frozen=True)
class Actor:
    """Somebody who can sign."""

    id: UUID
    name: str
    code: str


@dataclass(frozen=True)
class DriverActor(Actor):
    unit_id: UUID
    phone: str
    licence_number: str


@dataclass(frozen=True)
class Office:
    """A unit that uses cars, with those who may apply for it and those who hold posts over it."""

    id: UUID
    name: str
    staff: Sequence[Actor]
    reviewers: Sequence[Actor]


@dataclass(frozen=True)
class Platform:
    """``desk``: who holds a role over the region, those of its own level first.

    ``places`` is where its trips go, ``trips`` how many a year, ``letter`` the issuing letter of its plates.
    """

    region_code: str
    name: str
    letter: str
    fleet_unit: UUID
    offices: Sequence[Office]
    drivers: Sequence[DriverActor]
    desk: Mapping[Role, Sequence[Actor]]
    places: Sequence[str]
    trips: int
    showpiece: bool = False

    def holders(self, party: Party, office: Office) -> Sequence[Actor]:
        """Who may take a step that belongs to the party; those a case names itself are not known here."""
        if not isinstance(party, Held):
            raise TypeError(f"{party.label} is named by the case")
        if party.role is Role.UNIT_REVIEWER:
            return office.reviewers
        return self.desk[party.role]


@dataclass(frozen=True)
class Season:
    """The year up to ``anchor``, the first moment of the day on which the province is loaded, and some days ahead.

    All history is before ``anchor``, so that nothing is in the future whenever on that day it is loaded.
    """

    anchor: datetime
    calendar: WorkCalendar
    acting: WorkCalendar = field(init=False)
    """The calendar by which people come to work: beyond the published years simply Monday to Friday."""

    def __post_init__(self) -> None:
        years = frozenset(range(self.today.year - 2, self.today.year + 2))
        object.__setattr__(self, "acting", WorkCalendar(self.calendar.years | years, self.calendar.exceptions))

    @property
    def today(self) -> date:
        return self.anchor.astimezone(CHINA).date()

    @property
    def first_day(self) -> date:
        """A year and two weeks ago: nothing of the year was applied for before it."""
        return self.today - timedelta(days=379)

    @property
    def last_day(self) -> date:
        """No trip reaches beyond: the end of the published years, where today is within them."""
        known = max(self.calendar.years, default=self.today.year)
        ahead = self.today + timedelta(days=14)
        return min(ahead, date(known, 12, 31)) if self.today.year <= known else ahead

    def workdays(self) -> list[date]:
        """All working days from the first day up to the last on which a trip may be."""
        days = (self.first_day + timedelta(days=count) for count in range((self.last_day - self.first_day).days + 1))
        return [day for day in days if self.acting.is_workday(day)]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """That time of that day in China."""
    return datetime.combine(day, time(hour, minute), CHINA)
