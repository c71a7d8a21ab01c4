"""Generated data: eleven cities with their units, people, cars and as many trips as are asked for. Always the same."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import insert, text

from auth.engines import WRITES, open_engine
from auth.roles import Role
from auth.sealing import sealed_of
from domains.directory.models import Appointment, Level, Person, PersonState, Unit, UnitKind
from domains.vehicles.models import Trip, Vehicle
from domains.vehicles.words import PlateColour, TripPurpose, TripState, VehicleState, VehicleUse
from support.workflow.calendar import published

CITIES = tuple(f"33{number:02}00" for number in range(1, 12))
CITY = CITIES[0]
"""Where the one who asks holds office."""

BEGINNING = datetime(2025, 1, 1, tzinfo=UTC)
CHUNK = 2_000


@dataclass(frozen=True)
class Scale:
    """How much there is: units in each city, people and cars in each unit, and how the trips grow."""

    name: str
    units: int
    people: int
    vehicles: int
    trips: tuple[int, ...]


SMALL = Scale("small", units=20, people=8, vehicles=10, trips=(2_000, 20_000))
FULL = Scale("full", units=100, people=18, vehicles=10, trips=(10_000, 100_000, 1_000_000))
TINY = Scale("tiny", units=3, people=2, vehicles=2, trips=(120,))
SCALES = {each.name: each for each in (SMALL, FULL, TINY)}


class World:
    """The data of one scale; ``trips`` is how many there are by now."""

    def __init__(self, url: str, scale: Scale) -> None:
        self.url, self.scale, self.trips = url, scale, 0
        self._units = [_id(1, number) for number in range(scale.units * len(CITIES))]
        self.viewer = self._person(0, 0)
        self.unit = self._units[0]
        self.trip = _id(4, 0)
        """A trip, a unit and a person of the first city; who applied for none: one's own number is not masked."""

    async def found(self) -> None:
        """All but the trips."""
        async with _writing(self.url) as load:
            await load(Unit, self._unit_rows())
            await load(Person, self._people())
            await load(Vehicle, self._vehicles())
            await load(Appointment, self._posts())
            for record in published():
                await load(type(record), [_row(record)])

    async def grow(self, trips: int) -> None:
        """More trips, until there are so many; then the database looks at what it has."""
        async with _writing(self.url) as load:
            await load(Trip, (self._trip(number) for number in range(self.trips, trips)))
        self.trips = trips

    def _person(self, unit: int, number: int) -> UUID:
        return _id(2, unit * self.scale.people + number)

    def _unit_rows(self) -> Iterator[dict[str, Any]]:
        for number, id in enumerate(self._units):
            yield _born(id, number) | {
                "code": f"U{number:06}", "name": f"第{number}机关单位", "short_name": f"机关{number}",
                "kind": UnitKind.GOVERNMENT, "level": Level.CITY, "region_code": _city(number), "active": True,
            }  # fmt: skip

    def _people(self) -> Iterator[dict[str, Any]]:
        phone = sealed_of(Person, "phone")
        assert phone
        for unit, unit_id in enumerate(self._units):
            for number in range(self.scale.people):
                row = unit * self.scale.people + number
                id = self._person(unit, number)
                yield _born(id, row) | phone.columns(id, f"138{row:08}") | {
                    "region_code": _city(unit), "unit_id": unit_id, "name": f"张某{row}", "employee_code": f"E{row:07}",
                    "title": "科员", "transport_allowance": False, "state": PersonState.ACTIVE,
                }  # fmt: skip

    def _vehicles(self) -> Iterator[dict[str, Any]]:
        for unit, unit_id in enumerate(self._units):
            for number in range(self.scale.vehicles):
                row = unit * self.scale.vehicles + number
                yield _born(_id(3, row), row) | {
                    "region_code": _city(unit), "unit_id": unit_id, "asset_number": f"GC{row:07}",
                    "plate_number": f"浙A{row:06}", "plate_colour": PlateColour.BLUE, "brand": "红旗", "model": "H5",
                    "description": "", "use": VehicleUse.OTHER_APPROVED, "seats": 5, "odometer": 1_000 + row,
                    "state": VehicleState.IN_SERVICE,
                }  # fmt: skip

    def _posts(self) -> list[dict[str, Any]]:
        common = {"person_id": self.viewer, "region_code": CITY, "exact": False, "since": date(2025, 1, 1)}
        return [
            _born(_id(5, 0), 0) | common | {"role": Role.SUPERVISOR, "unit_id": None},
            _born(_id(5, 1), 1) | common | {"role": Role.STAFF, "unit_id": self.unit},
        ]

    def _trip(self, number: int) -> dict[str, Any]:
        units, scale = len(self._units), self.scale
        unit, turn = number % units, number // units
        starts = BEGINNING + timedelta(seconds=40 * number)
        return _born(_id(4, number), number) | {
            "number": f"YC{number:08}", "entered_at": starts, "due_at": None, "region_code": _city(unit),
            "unit_id": self._units[unit], "applicant_id": self._person(unit, 1 + turn % (scale.people - 1)),
            "state": TripState.CLOSED, "purpose": list(TripPurpose)[number % len(TripPurpose)],
            "reason": f"第{number}次公务出行", "passengers": 1 + number % 4, "origin": "市行政中心",
            "destination": f"县区{number % 90}", "starts_at": starts, "ends_at": starts + timedelta(hours=3),
            "vehicle_id": _id(3, unit * scale.vehicles + turn % scale.vehicles), "order_number": f"PC{number:08}",
            "departed_at": starts, "came_back_at": starts + timedelta(hours=2), "odometer_start": 1_000 + number,
            "odometer_end": 1_080 + number, "checks": [],
        }  # fmt: skip


def _city(unit: int) -> str:
    return CITIES[unit % len(CITIES)]


def _id(kind: int, number: int) -> UUID:
    """In the shape of a UUIDv7 and in the order of the numbers."""
    return UUID(int=(kind << 40 | number) << 80 | 0x7 << 76 | 0b10 << 62 | number)


def _born(id: UUID, number: int) -> dict[str, Any]:
    return {"id": id, "created_at": BEGINNING + timedelta(seconds=40 * number), "version": 1}


def _row(record: Any) -> dict[str, Any]:
    said = {column.key: getattr(record, column.key) for column in type(record).__mapper__.column_attrs}
    return said | {"version": 1}


Load = Callable[[Any, Iterable[dict[str, Any]]], Awaitable[None]]


@asynccontextmanager
async def _writing(url: str) -> AsyncIterator[Load]:
    """One transaction that writes rows of a model in chunks, then lets the database take its statistics."""
    engine = open_engine(url)
    try:
        async with engine.execution_options(**{WRITES: True}).begin() as connection:
            if connection.dialect.name == "postgresql":  # as the owner of the tables: only they may take statistics
                await connection.execute(text("RESET ROLE"))

            async def load(model: Any, rows: Iterable[dict[str, Any]]) -> None:
                left = iter(rows)
                while chunk := list(islice(left, CHUNK)):
                    await connection.execute(insert(model.__table__), chunk)

            yield load
            await connection.execute(text("ANALYZE"))
    finally:
        await engine.dispose()
