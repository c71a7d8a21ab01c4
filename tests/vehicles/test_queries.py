"""Lists of vehicles, drivers and trips: filters keep what they say, and cost the same however long the list."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.roles import Role
from auth.sessions import Database
from domains.vehicles import queries
from domains.vehicles.dispatch import candidates
from domains.vehicles.holds import hold
from domains.vehicles.models import Trip, TripReport
from domains.vehicles.queries import DriverFilter, TripFilter, VehicleFilter
from domains.vehicles.words import LicenceClass, Resource, TripState, VehicleState
from kernel.fetch import Listing
from kernel.ids import new_id
from tests.databases import statements
from tests.factories.people import a_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in
from tests.factories.vehicles import a_driver, a_trip, a_vehicle, tomorrow

NOTHING = Decimal(0)
ME = a_person((Role.DISPATCHER, SHANGCHENG))


async def found(database: Database, listing: Listing[Any], wanted: Any) -> list[Any]:
    async with database.reading(ME) as session:
        return list(await session.scalars(listing.statement(wanted, ME).order_by(listing.model.created_at)))


VEHICLES: dict[str, tuple[VehicleFilter, str]] = {
    "plate": (VehicleFilter(text="a777"), "b"),
    "brand": (VehicleFilter(text="红旗"), "a"),
    "no wildcard": (VehicleFilter(text="%"), ""),
    "no other wildcard": (VehicleFilter(text="_"), ""),
    "state": (VehicleFilter(state=VehicleState.MAINTENANCE), "b"),
    "seats": (VehicleFilter(seats_at_least=7), "c"),
    "papers": (VehicleFilter(papers_end_before=date(2030, 1, 1)), "ac"),
    "unit": (VehicleFilter(unit_id=unit_in(SHANGCHENG)), "abc"),
    "both": (VehicleFilter(seats_at_least=5, text="红旗"), "a"),
    "nothing said": (VehicleFilter(), "abc"),
}


@pytest.mark.parametrize("case", VEHICLES)
async def test_a_filter_of_vehicles_keeps_what_it_says(case: str, database: Database, given: Any) -> None:
    wanted, expected = VEHICLES[case]
    await given(
        a_vehicle(description="a", brand="红旗", insured_until=date(2029, 1, 1)),
        a_vehicle(description="b", plate_number="浙A7777F", state=VehicleState.MAINTENANCE),
        a_vehicle(description="c", seats=7, inspected_until=date(2029, 1, 1)),
        a_vehicle(description="d", region_code=NINGBO, brand="红旗"),
    )
    assert sorted(each.description for each in await found(database, queries.VEHICLES, wanted)) == sorted(expected)


async def test_filters_of_drivers(database: Database, given: Any) -> None:
    chosen, other = a_driver(name="赵", licence_class=LicenceClass.B1), a_driver(phone="13700000000")
    await given(chosen, other)
    b1 = DriverFilter(licence_class=LicenceClass.B1)
    for wanted in (DriverFilter(text="赵"), b1, DriverFilter(phone=chosen.phone)):
        assert [each.id for each in await found(database, queries.DRIVERS, wanted)] == [chosen.id]


TRIPS: dict[str, tuple[TripFilter, str]] = {
    "states": (TripFilter(states=[TripState.ACCEPTED, TripState.CLOSED]), "bc"),
    "no states": (TripFilter(states=[]), ""),
    "mine": (TripFilter(mine=True), "a"),
    "not mine": (TripFilter(mine=False), "bcd"),
    "driving": (TripFilter(driving=True), "b"),
    "not driving": (TripFilter(driving=False), "acd"),
    "text": (TripFilter(text="机场"), "c"),
    "meets a span": (TripFilter(starts_from=tomorrow(11), starts_before=tomorrow(13)), "d"),
    "overdue": (TripFilter(overdue_at=tomorrow(9)), "a"),
}


@pytest.mark.parametrize("case", TRIPS)
async def test_a_filter_of_trips_keeps_what_it_says(case: str, database: Database, given: Any) -> None:
    wanted, expected = TRIPS[case]
    await given(
        ME,
        a_trip(reason="a", applicant_id=ME.id, due_at=tomorrow(8)),
        a_trip(reason="b", driver_person_id=ME.id, state=TripState.ACCEPTED),
        a_trip(reason="c", destination="萧山机场", state=TripState.CLOSED),
        a_trip(reason="d", starts_at=tomorrow(10), ends_at=tomorrow(12), due_at=tomorrow(10)),
    )
    assert sorted(each.reason for each in await found(database, queries.TRIPS, wanted)) == sorted(expected)


async def test_reports_come_in_the_order_asked(database: Database, given: Any) -> None:
    with_one, without = a_trip(), a_trip()
    report = TripReport(trip_id=with_one.id, kilometres=1, tolls=NOTHING, parking=NOTHING, fuel=NOTHING)
    await given(with_one, without)
    await given(report)
    async with database.looking("test") as session:
        asked = [without.id, with_one.id, new_id()]
        reports = await queries.reports_by_trip(session, asked)
    assert [each and each.kilometres for each in reports] == [None, 1, None]


@pytest.mark.parametrize(("gap", "busy"), [(29, True), (30, False)])
async def test_what_is_held_counts_the_time_between_two_trips(
    gap: int, busy: bool, database: Database, given: Any
) -> None:
    trip, car = a_trip(), a_vehicle()
    await given(ME, trip, car)
    async with database.working(ME) as work:
        await hold(work, trip, Resource.VEHICLE, car.id)
    async with database.looking("test") as session:
        starts = trip.ends_at + timedelta(minutes=gap)
        span = (starts, starts + timedelta(hours=1))
        held = await queries.held_between(session, Resource.VEHICLE, *span, but_for=new_id())
        assert held == ({car.id} if busy else set())
        assert await queries.held_between(session, Resource.DRIVER, *span, but_for=new_id()) == set()
        assert await queries.held_between(session, Resource.VEHICLE, *span, but_for=trip.id) == set()


async def test_candidates_that_fit_come_first_the_smallest_sufficient_ahead(database: Database, given: Any) -> None:
    trip = a_trip(passengers=4)
    large, small, sufficient = a_vehicle(seats=7), a_vehicle(seats=2), a_vehicle(seats=5)
    ended, good = a_driver(licence_until=date(2020, 1, 1)), a_driver()
    await given(ME, trip, large, small, sufficient, ended, good, a_vehicle(region_code=NINGBO))
    async with database.reading(ME) as session:
        offered = await candidates(session, trip)
    assert [each.vehicle.id for each in offered.vehicles] == [sufficient.id, large.id, small.id]
    assert [each.fits for each in offered.vehicles] == [True, True, False]
    assert [each.driver.id for each in offered.drivers] == [good.id, ended.id]
    assert "坐不下4名乘车人" in offered.vehicles[-1].reasons[0]


@pytest.mark.parametrize("many", [1, 12])
async def test_weighing_candidates_costs_the_same_however_many(
    many: int, database: Database, given: Any, engine: AsyncEngine
) -> None:
    trip = a_trip()
    await given(ME, trip, *(a_vehicle() for _ in range(many)), *(a_driver() for _ in range(many)))
    async with database.reading(ME) as session:
        asked = (await session.scalars(select(Trip))).one()
        with statements(engine) as seen:
            offered = await candidates(session, asked)
    assert len(offered.vehicles) == len(offered.drivers) == many
    assert len(seen) == 4
