"""人车选配: which car and driver are free and fit for a plan, by the same rules the dispatcher is held to."""

from dataclasses import dataclass
from datetime import datetime

from domains.vehicles import rules
from domains.vehicles.words import TripPurpose, VehicleState
from kernel.hours import CHINA
from kernel.seeded import Seeded

from .fleet import Car, Crewman
from .plans import Plan

Pair = tuple[Car, Crewman]


@dataclass
class Crews:
    """Asked in the order in which trips start.

    Whoever is once spoken for stays so to the end of that trip, even where it was cancelled: fewer to choose from, and
    never two trips at once. ``kept``: codes of drivers who go only where a plan names them, from ``kept_from`` on.
    """

    cars: list[Car]
    men: list[Crewman]
    kept: frozenset[str] = frozenset()
    kept_from: datetime | None = None

    def find(self, plan: Plan, draw: Seeded) -> Pair | None:
        """The smallest sufficient car that is free, with a driver who may drive it; ``None`` where there is none."""
        cars = [car for car in self.cars if self._car_fits(car, plan)]
        if not cars:
            return None
        least = min(car.kind.seats for car in cars)
        car = draw.choice([car for car in cars if car.kind.seats == least])
        man = self.driver(plan, car, draw)
        return (car, man) if man else None

    def driver(self, plan: Plan, car: Car, draw: Seeded) -> Crewman | None:
        """A driver who is free and may drive the car; the one the plan names where it names one."""
        men = [man for man in self.men if self._man_fits(man, plan, car)]
        return draw.choice(men) if men else None

    def _car_fits(self, car: Car, plan: Plan) -> bool:
        if car.free_at + rules.BUFFER > plan.starts_at or car.last_day < plan.ends_at.astimezone(CHINA).date():
            return False
        reasons = rules.vehicle_reasons(
            state=VehicleState.IN_SERVICE,  # as it was then: `last_day` says until when
            seats=car.kind.seats,
            insured_until=car.row["insured_until"],
            inspected_until=car.row["inspected_until"],
            passengers=plan.passengers,
            ends_at=plan.ends_at,
            busy=False,
        )
        return not reasons and rules.use_permits(car.kind.use, plan.purpose is TripPurpose.ENFORCEMENT)

    def _man_fits(self, man: Crewman, plan: Plan, car: Car) -> bool:
        if plan.driver_code and man.actor.code != plan.driver_code:
            return False
        kept = man.actor.code in self.kept and self.kept_from is not None and plan.ends_at >= self.kept_from
        if kept and not plan.driver_code:
            return False
        if man.free_at + rules.BUFFER > plan.starts_at or man.last_day < plan.ends_at.astimezone(CHINA).date():
            return False
        return not rules.driver_reasons(
            licence=man.row["licence_class"],
            licence_until=man.row["licence_until"],
            on_duty=True,
            seats=car.kind.seats,
            ends_at=plan.ends_at,
            busy=False,
        )


def speak_for(plan: Plan, *spoken_for: Car | Crewman) -> None:
    for each in spoken_for:
        each.free_at = plan.ends_at
