"""How many SQL statements an answer takes does not depend on how many rows it has."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.roles import Role
from domains.vehicles.models import Driver, Trip, Vehicle
from domains.vehicles.words import TripState
from kernel.hours import WorkCalendar
from tests.api.asking import Ask
from tests.conftest import Given
from tests.databases import statements
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import HANGZHOU
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

TRIPS = """{ trips(first: 20) { totalCount nodes {
    number state overdue
    vehicle { plateNumber unit { name } } driver { name phone unit { name } }
    applicant { name unit { name region { name } } posts { role } } unit { name parent { name } }
    openSteps { name label } nextSteps { label by within } timeline { label actorName }
    clock { step dueAt elapsedMinutes remainingMinutes } report { kilometres } rating { safety } contactPhone } } }"""

NESTED = """{ units(first: 50) { nodes { name
    vehicles(first: 5) { totalCount nodes { plateNumber
        trips(first: 5) { totalCount edges { cursor node { number driver { name } applicant { name } } } } } }
    people(first: 5) { nodes { name trips(first: 3) { nodes { number } } } } } } }"""

REGIONS = tuple(f"33010{digit}" for digit in range(2, 10))


def _world(rows: int) -> tuple[list[Vehicle], list[Driver], list[Trip]]:
    """Trips of different people with different cars in different districts."""
    places = [REGIONS[serial % len(REGIONS)] for serial in range(rows)]
    vehicles = [a_vehicle(region_code=place) for place in places]
    drivers = [a_driver(region_code=place) for place in places]
    states = (TripState.UNDERWAY, TripState.SUBMITTED, TripState.DISPATCHED, TripState.CHECKED)
    trips = [
        a_trip(
            region_code=place,
            state=states[serial % 4],
            vehicle_id=vehicles[serial].id,
            driver_id=drivers[serial].id,
            driver_person_id=drivers[serial].person_id,
        )
        for serial, place in enumerate(places)
    ]
    return vehicles, drivers, trips


@pytest.mark.parametrize("document", [TRIPS, NESTED], ids=["trips", "nested"])
async def test_one_row_or_twenty_take_the_same_number_of_statements(
    ask: Ask, given: Given, engine: AsyncEngine, calendar: WorkCalendar, document: str
) -> None:
    viewer = a_person((Role.DISPATCHER, HANGZHOU), (Role.UNIT_REVIEWER, HANGZHOU))
    await given(viewer)
    counts, there = {}, 0
    for rows in (4, 5, 20):
        vehicles, drivers, trips = _world(rows - there)
        await given(*vehicles)
        await given(*(a_directory_person(id=each.person_id, region_code=each.region_code) for each in drivers))
        await given(*drivers, *trips)
        there = rows
        if not counts:
            await ask(viewer, document)  # what is kept in the process is read once
        with statements(engine) as seen:
            answer = await ask(viewer, document)
        counts[rows] = len(seen)
        assert answer
    assert len(set(counts.values())) == 1, counts
    assert max(counts.values()) <= 20
