"""What a source of contacts tells. Codes are the source's own."""

from dataclasses import dataclass
from typing import Any, Protocol

from domains.directory.models import Person, Unit


@dataclass(frozen=True)
class ToldUnit:
    """A unit. ``parent_code`` is the nearest unit above that is told of, ``None`` at the top."""

    code: str
    name: str
    short_name: str
    parent_code: str | None
    region_code: str
    credit_code: str | None = None

    def __post_init__(self) -> None:
        _fit(self, Unit, "name", "short_name")


@dataclass(frozen=True)
class ToldPerson:
    """Somebody in service, at the unit of their chief position. ``code`` is the staff number they sign in by."""

    code: str
    name: str
    title: str
    unit_code: str

    def __post_init__(self) -> None:
        _fit(self, Person, "name", "title")


@dataclass(frozen=True)
class Roll:
    """All that the source tells: units, parents before children, and people."""

    units: tuple[ToldUnit, ...]
    people: tuple[ToldPerson, ...]


class Source(Protocol):
    """Contacts of one platform, for one region of the directory and all below it."""

    @property
    def name(self) -> str:
        """Its name in records; stays the same."""

    @property
    def label(self) -> str:
        """Its name for people, in Chinese."""

    @property
    def region_code(self) -> str:
        """The division whose units and people it tells of; nothing beyond is touched."""

    @property
    def most_leaving(self) -> float:
        """The share of people, and of units, that may end in one go (0–1)."""

    @property
    def staff_post(self) -> bool:
        """Whether people get the post of 工作人员 over their unit."""

    async def roll(self) -> Roll:
        """Everything, or `kernel.refusal.Unavailable`: never a part."""


def _fit(told: Any, record: Any, *names: str) -> None:
    """Texts as the directory keeps them, so that what was cut short is no difference the next time."""
    for name in names:
        most = record.__table__.columns[name].type.length
        object.__setattr__(told, name, getattr(told, name).strip()[:most].rstrip())
