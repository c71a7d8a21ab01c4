"""调度: which vehicles and drivers fit a trip, and why the others do not. 依据 6.4.3.3-4。"""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from . import queries, rules
from .models import Driver, Trip, Vehicle
from .words import DriverState, Resource, TripPurpose

MOST_CANDIDATES = 100


@dataclass(frozen=True)
class VehicleCandidate:
    """候选车辆. ``reasons`` are why it cannot be sent; none where it fits."""

    vehicle: Vehicle
    reasons: tuple[str, ...]

    @property
    def fits(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class DriverCandidate:
    """候选驾驶员. ``reasons`` are why they cannot be sent; none where they fit."""

    driver: Driver
    reasons: tuple[str, ...]

    @property
    def fits(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class Candidates:
    """候选人车, those that fit first, the smallest sufficient car ahead of larger ones."""

    vehicles: tuple[VehicleCandidate, ...]
    drivers: tuple[DriverCandidate, ...]


async def candidates(session: AsyncSession, trip: Trip) -> Candidates:
    """Everybody and everything of the trip's region, weighed for this trip."""
    fleet, crew = await queries.fleet_at(session, trip.region_code, MOST_CANDIDATES)
    times = (trip.starts_at, trip.ends_at)
    busy_cars = await queries.held_between(session, Resource.VEHICLE, *times, but_for=trip.id)
    busy_people = await queries.held_between(session, Resource.DRIVER, *times, but_for=trip.id)
    vehicles = [VehicleCandidate(each, tuple(why_not(each, trip, busy=each.id in busy_cars))) for each in fleet]
    drivers = [
        DriverCandidate(each, tuple(why_not_driver(each, trip, None, busy=each.id in busy_people))) for each in crew
    ]
    return Candidates(
        tuple(sorted(vehicles, key=lambda each: (not each.fits, each.vehicle.seats or 0))),
        tuple(sorted(drivers, key=lambda each: not each.fits)),
    )


def why_not(vehicle: Vehicle, trip: Trip, *, busy: bool) -> list[str]:
    """Why the vehicle cannot make the trip."""
    reasons = rules.vehicle_reasons(
        state=vehicle.state,
        seats=vehicle.seats,
        insured_until=vehicle.insured_until,
        inspected_until=vehicle.inspected_until,
        passengers=trip.passengers,
        ends_at=trip.ends_at,
        busy=busy,
    )
    if not rules.use_permits(vehicle.use, trip.purpose is TripPurpose.ENFORCEMENT):
        reasons.append("执法执勤用车只用于执法执勤")
    return reasons


def why_not_driver(driver: Driver, trip: Trip, vehicle: Vehicle | None, *, busy: bool) -> list[str]:
    """Why the driver cannot make the trip, with that vehicle where one is chosen."""
    return rules.driver_reasons(
        licence=driver.licence_class,
        licence_until=driver.licence_until,
        on_duty=driver.state is DriverState.ON_DUTY,
        seats=vehicle.seats if vehicle else None,
        ends_at=trip.ends_at,
        busy=busy,
    )
