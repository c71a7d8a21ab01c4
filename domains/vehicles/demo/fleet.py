"""人车: the cars and drivers of a platform, most of them fit, some with expired papers, in repair or on leave."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from domains.vehicles import rules
from domains.vehicles.words import DriverState, LicenceClass, PlateColour, VehicleState, VehicleUse
from kernel.hours import CHINA
from kernel.seeded import Seeded

from . import catalogue, marks
from .platform import DriverActor, Platform, Season

Row = dict[str, Any]


@dataclass
class Car:
    """``last_day`` is the last on which it could be sent; ``odometer`` where the last trip left it."""

    row: Row
    kind: catalogue.Kind
    last_day: date
    free_at: datetime


@dataclass
class Crewman:
    row: Row
    actor: DriverActor
    last_day: date
    free_at: datetime


class Maker:
    """Makes up fleets; one for the whole province, so that no plate, VIN or asset number is given twice."""

    def __init__(self, seed: int, season: Season) -> None:
        self.draw = Seeded(f"{seed}/fleet")
        self.season = season
        self._plates: set[str] = set()
        self._vins: set[str] = set()

    def cars(self, platform: Platform) -> list[Car]:
        kinds = catalogue.fleet(len(platform.drivers))
        return [self._car(platform, kind, count) for count, kind in enumerate(kinds, 1)]

    def _car(self, platform: Platform, kind: catalogue.Kind, count: int) -> Car:
        draw, today = self.draw, self.season.today
        bought = date(today.year - draw.randint(3, 11), draw.randint(1, 12), draw.randint(1, 28))
        plate = marks.plate(draw, platform.letter, kind.energy, kind.seats, self._plates)
        state, expired = self._fate(platform, count)
        valid = [today + timedelta(days=draw.randint(20, 340)) for _ in range(2)]
        if expired:
            valid[draw.randrange(2)] = today - timedelta(days=draw.randint(1, 50))
        ended = today - timedelta(days=draw.randint(12, 40)) if state is not VehicleState.IN_SERVICE else date.max
        row = self._born(bought) | {
            "region_code": platform.region_code,
            "unit_id": self._owner(platform, kind),
            "asset_number": f"GC{platform.region_code}{count:04d}",
            "plate_number": plate,
            "plate_colour": self._colour(plate, kind.seats),
            "former_plate": None,
            "vin": marks.vin(draw, bought.year, self._vins),
            "brand": kind.brand,
            "model": kind.model,
            "model_year": bought.year,
            "description": f"{kind.seats}座{kind.energy.label}",
            "use": kind.use,
            "energy": kind.energy,
            "seats": kind.seats,
            "price": Decimal(draw.randrange(kind.price[0], kind.price[1], 100)),
            "in_service_on": bought,
            "replacement_year": bought.year + 8,
            "insured_until": valid[0],
            "inspected_until": valid[1],
            "odometer": (today.year - bought.year) * draw.randint(8_000, 19_000),
            "state": state,
        }
        return Car(row, kind, min(ended, *valid), _long_ago(today))

    def _fate(self, platform: Platform, count: int) -> tuple[VehicleState, bool]:
        """The state, and whether papers have expired. The first cars are fit: every platform can send somebody."""
        if count <= 4:
            return VehicleState.IN_SERVICE, False
        if platform.showpiece and count in (8, 9):  # what waits for the showpiece's fleet administrator
            return (VehicleState.MAINTENANCE, False) if count == 8 else (VehicleState.IN_SERVICE, True)
        drawn = self.draw.random()
        if drawn < 0.07:
            return VehicleState.MAINTENANCE, False
        if drawn < 0.11:
            return VehicleState.SEALED, False
        if drawn < 0.13:
            return VehicleState.DISPOSED, False
        return VehicleState.IN_SERVICE, drawn > 0.91

    def _owner(self, platform: Platform, kind: catalogue.Kind) -> UUID:
        if kind.use is VehicleUse.LAW_ENFORCEMENT:
            return self.draw.choice(platform.offices).id
        return platform.fleet_unit

    @staticmethod
    def _colour(plate: str, seats: int) -> PlateColour:
        colour = rules.plate_colour(plate)
        return PlateColour.YELLOW if colour is PlateColour.BLUE and seats >= marks.LARGE_FROM else colour

    def drivers(self, platform: Platform) -> list[Crewman]:
        return [self._driver(platform, actor, count) for count, actor in enumerate(platform.drivers, 1)]

    def _driver(self, platform: Platform, actor: DriverActor, count: int) -> Crewman:
        draw, today = self.draw, self.season.today
        licence = (
            LicenceClass.A1 if count % 3 == 1 else draw.choice((LicenceClass.B1, LicenceClass.C1, LicenceClass.C1))
        )
        until, state, last = today + timedelta(days=draw.randint(40, 2000)), DriverState.ON_DUTY, date.max
        if count > 3 and draw.one_in(20):
            state, last = DriverState.ON_LEAVE, today - timedelta(days=draw.randint(3, 9))
        elif count > 3 and draw.one_in(40):
            until = today - timedelta(days=draw.randint(1, 30))
        row = self._born(today - timedelta(days=draw.randint(500, 900))) | {
            "region_code": platform.region_code,
            "unit_id": actor.unit_id,
            "person_id": actor.id,
            "employee_code": actor.code,
            "name": actor.name,
            "phone": actor.phone,
            "licence_number": actor.licence_number,
            "licence_class": licence,
            "licence_until": until,
            "state": state,
        }
        return Crewman(row, actor, min(last, until), _long_ago(today))

    def _born(self, day: date) -> Row:
        born = datetime(day.year, day.month, day.day, 9, tzinfo=CHINA)
        return {"id": self.draw.id(born), "created_at": born, "version": 1}


def _long_ago(today: date) -> datetime:
    return datetime(today.year - 3, 1, 1, tzinfo=CHINA)
