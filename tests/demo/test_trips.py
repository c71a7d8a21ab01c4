"""The year of trips obeys the rules that the hub itself would have held it to."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Viewer
from domains.directory.standing import viewer_of
from domains.vehicles import rules
from domains.vehicles.demo.walk import HOLDING
from domains.vehicles.models import Driver, Hold, Trip, TripRating, TripReport, Vehicle
from domains.vehicles.words import Resource, TripPurpose, TripState, VehicleState
from domains.vehicles.workflow import TripFlow
from kernel.hours import CHINA
from support.workflow.calendar import work_calendar
from support.workflow.queries import steps_by_case
from support.workflow.records import StepTaken
from support.workflow.standing import Signature, Standing
from support.workflow.terms import terms_in_force
from tests.demo.conftest import NOW

S = TripState
DRIVEN = {S.BACK, S.REPORTED, S.CHECKED, S.CLOSED}
MIDNIGHT = NOW.astimezone(CHINA).replace(hour=0, minute=0)


async def trips_of(province: AsyncSession) -> list[Trip]:
    return list(await province.scalars(select(Trip).order_by(Trip.starts_at, Trip.id)))


async def test_every_state_occurs(province: AsyncSession) -> None:
    assert set(await province.scalars(select(Trip.state).distinct())) == set(TripState)


@pytest.mark.parametrize("column", ["vehicle_id", "driver_id"])
async def test_nothing_is_ever_sent_on_two_trips_at_once(province: AsyncSession, column: str) -> None:
    by_resource: dict[UUID, list[Trip]] = defaultdict(list)
    for trip in await trips_of(province):
        if getattr(trip, column):
            by_resource[getattr(trip, column)].append(trip)

    assert len(by_resource) > 300
    for mine in by_resource.values():
        assert all(first.ends_at + rules.BUFFER <= then.starts_at for first, then in pairwise(mine))


async def test_holds_are_exactly_those_of_trips_that_hold(province: AsyncSession) -> None:
    trips = await trips_of(province)
    expected = set()
    for trip in trips:
        if trip.state in HOLDING:
            expected.add((Resource.VEHICLE, trip.vehicle_id, trip.id, trip.starts_at, trip.ends_at))
            expected.add((Resource.DRIVER, trip.driver_id, trip.id, trip.starts_at, trip.ends_at))
    holds = (await province.scalars(select(Hold))).all()

    assert expected
    assert {(h.resource, h.resource_id, h.trip_id, h.starts_at, h.ends_at) for h in holds} == expected
    assert len(holds) == len(expected)


async def test_whoever_was_sent_fitted_the_trip(province: AsyncSession) -> None:
    cars = {car.id: car for car in await province.scalars(select(Vehicle))}
    drivers = {driver.id: driver for driver in await province.scalars(select(Driver))}
    sent = [trip for trip in await trips_of(province) if trip.vehicle_id and trip.driver_id]

    assert sent
    for trip in sent:
        car, driver = cars[trip.vehicle_id], drivers[trip.driver_id]  # type: ignore[index]
        assert car.region_code == driver.region_code == trip.region_code
        assert driver.person_id == trip.driver_person_id
        assert rules.use_permits(car.use, trip.purpose is TripPurpose.ENFORCEMENT)
        assert not rules.vehicle_reasons(
            state=car.state if trip.state in HOLDING else VehicleState.IN_SERVICE,
            seats=car.seats,
            insured_until=car.insured_until,
            inspected_until=car.inspected_until,
            passengers=trip.passengers,
            ends_at=trip.ends_at,
            busy=False,
        )
        assert not rules.driver_reasons(
            licence=driver.licence_class,
            licence_until=driver.licence_until,
            on_duty=driver.state.value == "on_duty" or trip.state not in HOLDING,
            seats=car.seats,
            ends_at=trip.ends_at,
            busy=False,
        )


async def test_odometers_only_go_forward_and_the_car_stands_where_its_last_trip_left_it(province: AsyncSession) -> None:
    cars = {car.id: car.odometer for car in await province.scalars(select(Vehicle))}
    last: dict[UUID, int] = {}
    for trip in await trips_of(province):
        if trip.vehicle_id and trip.odometer_start is not None:
            assert trip.odometer_start >= last.get(trip.vehicle_id, 0)
            last[trip.vehicle_id] = trip.odometer_start if trip.odometer_end is None else trip.odometer_end
            assert last[trip.vehicle_id] >= trip.odometer_start

    assert last
    assert all(cars[id] == odometer for id, odometer in last.items())


async def test_applications_were_fair_and_days_are_worked_ones_but_for_emergencies(province: AsyncSession) -> None:
    calendar = await work_calendar(province)
    for trip in await trips_of(province):
        urgent = trip.purpose is TripPurpose.EMERGENCY
        rules.trip_is_ahead(trip.starts_at, trip.ends_at, trip.created_at, urgent=urgent)
        rules.passengers_make_sense(trip.passengers)
        assert urgent or calendar.is_workday(trip.starts_at.astimezone(CHINA).date())


async def test_nobody_applies_for_two_trips_at_once(province: AsyncSession) -> None:
    mine: dict[UUID, list[Trip]] = defaultdict(list)
    for trip in await trips_of(province):
        mine[trip.applicant_id].append(trip)

    assert all(a.ends_at <= b.starts_at for each in mine.values() for a, b in pairwise(each))


async def test_reports_and_ratings_belong_to_trips_that_came_that_far(province: AsyncSession) -> None:
    trips = {trip.id: trip for trip in await trips_of(province)}
    reports = {each.trip_id: each for each in await province.scalars(select(TripReport))}
    ratings = (await province.scalars(select(TripRating))).all()

    assert {trip.id for trip in trips.values() if trip.state is S.CLOSED} == {each.trip_id for each in ratings}
    assert all(1 <= stars <= 5 for r in ratings for stars in (r.punctuality, r.attitude, r.safety, r.cleanliness))
    for trip in trips.values():
        assert (trip.odometer_end is not None) == (trip.state in DRIVEN)
        assert (trip.departed_at is not None) == (trip.state in DRIVEN | {S.UNDERWAY})
        assert trip.state not in DRIVEN - {S.BACK} or trip.id in reports
    for report in reports.values():
        trip = trips[report.trip_id]
        assert report.flag_reason == rules.report_flag(report.kilometres, trip.odometer_start, trip.odometer_end)
    assert any(report.flag_reason for report in reports.values())


async def test_all_of_it_happened_before_today_some_of_it_late(province: AsyncSession) -> None:
    steps = (await province.scalars(select(StepTaken))).all()
    late = sum(step.overdue for step in steps)

    assert max(step.taken_at for step in steps) < MIDNIGHT
    assert 0.005 < late / len(steps) < 0.1
    assert min(step.taken_at for step in steps) > MIDNIGHT - timedelta(days=400)


async def test_the_workflow_itself_retells_every_case_to_the_same_end(province: AsyncSession) -> None:
    """Each step is taken again, by `Step.take`, by the same person at the same moment on the terms in force there."""
    trips = [trip for count, trip in enumerate(await trips_of(province)) if _told(trip, count)]
    record = await steps_by_case(province, [trip.id for trip in trips])
    terms = await terms_in_force(province, [(TripFlow, trip.region_code, trip.unit_id) for trip in trips])
    viewers: dict[UUID, Viewer] = {}
    for step in (each for steps in record for each in steps):
        if step.actor_id not in viewers:
            viewer = await viewer_of(province, step.actor_id)
            assert viewer is not None
            viewers[step.actor_id] = viewer

    assert len(trips) > 200
    for trip, steps, in_force in zip(trips, record, terms, strict=True):
        told = _again(trip, steps, viewers, in_force)
        assert (told.state, told.due_at) == (trip.state, trip.due_at)
        assert told.entered_at == trip.entered_at


def _told(trip: Trip, count: int) -> bool:
    """Those where something is peculiar, and every twentieth of the others."""
    peculiar = trip.region_code in ("330102", "330782", "330109") or trip.region_code.startswith("3302")
    return peculiar or trip.state is not S.CLOSED or count % 20 == 0


def _again(trip: Trip, steps: Sequence[StepTaken], viewers: dict[UUID, Viewer], in_force: object) -> Trip:
    names = ("region_code", "unit_id", "applicant_id", "driver_person_id", "starts_at", "ends_at")
    told = Trip(**{name: getattr(trip, name) for name in names}, entered_at=trip.created_at)
    told.id = trip.id
    signed: set[UUID] = set()
    for taken in steps:
        step = next(each for each in TripFlow.steps if each.name == taken.step)
        told.driver_person_id = taken.actor_id if step.name == "refuse" else trip.driver_person_id
        before = told.state
        row = step.take(
            told,
            viewers[taken.actor_id],
            taken.taken_at,
            in_force,  # type: ignore[arg-type]
            comment=taken.comment,
            standing=Standing({step.name: [Signature(id) for id in signed]} if step.countersigned else {}),
        )
        same = ("label", "clause", "from_state", "to_state", "actor_name", "comment", "overdue", "unit_id", "workflow")
        assert [getattr(row, name) for name in same] == [getattr(taken, name) for name in same]
        signed = signed | {taken.actor_id} if told.state is before else set()
    return told
