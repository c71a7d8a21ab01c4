"""Vehicles and drivers of the loaded province."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from domains.vehicles import rules
from domains.vehicles.models import Driver, Vehicle
from domains.vehicles.words import Energy, PlateColour, VehicleState, VehicleUse

LIMITS = {
    VehicleUse.CONFIDENTIAL_COMM: 120_000,
    VehicleUse.EMERGENCY: 180_000,
    VehicleUse.LAW_ENFORCEMENT: 180_000,
    VehicleUse.SPECIAL_TECH: 250_000,
    VehicleUse.OTHER_APPROVED: 180_000,
}
"""Yuan without purchase tax, cars of up to nine seats. 党政机关公务用车管理办法 第七条."""

TODAY = date(2026, 11, 24)


async def fleet(province: AsyncSession) -> list[Vehicle]:
    return list(await province.scalars(select(Vehicle)))


async def test_plates_and_vins_pass_the_rules_of_the_register_and_are_given_once(province: AsyncSession) -> None:
    cars = await fleet(province)

    assert len(cars) >= 600
    assert all(rules.plate_number(car.plate_number or "") == car.plate_number for car in cars)
    assert all(rules.vin(car.vin or "") == car.vin for car in cars)
    assert len({car.plate_number for car in cars}) == len({car.vin for car in cars}) == len(cars)


async def test_plates_are_green_exactly_for_new_energy_and_bear_the_letter_of_their_city(
    province: AsyncSession,
) -> None:
    cars = await fleet(province)

    for car in cars:
        green = car.energy in (Energy.ELECTRIC, Energy.PLUG_IN, Energy.HYDROGEN)
        assert (car.plate_colour is PlateColour.GREEN) == green
    letters = {car.region_code[:4]: (car.plate_number or "")[:2] for car in cars}
    assert letters["3301"] == letters["3300"] == "浙A"
    assert (letters["3302"], letters["3309"], letters["3310"], letters["3311"]) == ("浙B", "浙L", "浙J", "浙K")


async def test_no_car_cost_more_than_its_use_allows(province: AsyncSession) -> None:
    for car in await fleet(province):
        limit = LIMITS[car.use] if (car.seats or 0) <= 9 else 250_000 if (car.seats or 0) < 20 else 450_000
        assert car.price is not None
        assert Decimal(50_000) < car.price <= limit


async def test_most_papers_are_valid_and_some_cars_wait_for_their_administrator(province: AsyncSession) -> None:
    cars = await fleet(province)
    expired = [car for car in cars if min(car.insured_until or TODAY, car.inspected_until or TODAY) < TODAY]
    here = [car for car in cars if car.region_code == "330102"]

    assert 0 < len(expired) < len(cars) / 5
    assert {car.state for car in cars} == set(VehicleState)
    assert sum(car.state is VehicleState.IN_SERVICE for car in cars) > len(cars) * 0.8
    assert any(car in expired for car in here)
    assert any(car.state is VehicleState.MAINTENANCE for car in here)


async def test_drivers_have_their_licences(province: AsyncSession) -> None:
    drivers = (await province.scalars(select(Driver))).all()

    assert len(drivers) >= 600
    assert sum(driver.licence_until >= TODAY for driver in drivers) > 500
    assert all(driver.licence_number for driver in drivers)
