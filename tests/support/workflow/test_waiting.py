"""What waits for whom, asked of the database, is what the table of steps says of each single case."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.records import now
from support.workflow.queries import standing_of
from support.workflow.records import StepSetting, StepTaken
from support.workflow.terms import terms_in_force
from support.workflow.waiting import waiting_for
from tests.factories.people import a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, unit_in
from tests.factories.vehicles import a_trip

ME = a_person(name="当事人")
PEOPLE: list[Viewer] = [
    *(a_person((role, SHANGCHENG), name=role.label) for role in Role),
    a_person(*((role, ZHEJIANG) for role in Role), name="省里全岗"),
    a_person(a_post(Role.UNIT_REVIEWER, HANGZHOU, exact=True), a_post(Role.DISPATCHER, NINGBO), name="本级"),
    a_person(a_post(Role.UNIT_REVIEWER, HANGZHOU, unit_in(XIHU)), name="西湖"),
    a_person(name="无岗"),
    Viewer(ME.id, ME.name, tuple(a_post(role, HANGZHOU) for role in Role), ME.unit_id),
]
SETTINGS = [
    StepSetting(region_code=HANGZHOU, workflow="TripFlow", step="review", role=Role.AUTHORITY),
    StepSetting(region_code=SHANGCHENG, workflow="*", step="review", role=Role.SUPERVISOR),
    StepSetting(region_code=XIHU, unit_id=unit_in(XIHU), workflow="TripFlow", step="accept", role=Role.DISPATCHER),
    StepSetting(region_code=ZHEJIANG, workflow="TripFlow", step="rate", role=Role.COST_CLERK),
    StepSetting(region_code=NINGBO, workflow="OtherFlow", step="review", role=Role.DRIVER),
    StepSetting(region_code=ZHEJIANG, workflow="*", step="*", office_hours="09:00-17:00"),
]


def cases() -> list[Trip]:
    """One in each state and place, some of `ME`'s own, some that `ME` drives."""
    found = [
        a_trip(state=state, region_code=region) for state, region in product(TripState, (SHANGCHENG, XIHU, NINGBO))
    ]
    for state in TripState:
        found += [a_trip(state=state, applicant_id=ME.id), a_trip(state=state, driver_person_id=ME.id)]
    return found


@pytest.mark.parametrize("settings", [[], SETTINGS], ids=["usual terms", "regional terms"])
async def test_both_ways_of_asking_agree_for_everybody_everywhere(
    settings: list[StepSetting], database: Database, given: Any
) -> None:
    trips = cases()
    said = [StepSetting(**{key: getattr(each, key) for key in SAID}) for each in settings]
    await given(*PEOPLE[:-1], ME, *trips, *said, *_signed(trips))
    async with database.looking("test") as session:
        terms = await terms_in_force(session, [(TripFlow, trip.region_code, trip.unit_id) for trip in trips])
        standing = await standing_of(session, trips)
        waited = 0
        for viewer in PEOPLE:
            found = set(await session.scalars(select(Trip.id).where(await waiting_for(session, viewer, Trip))))
            expected = {
                trip.id
                for trip, in_force, how in zip(trips, terms, standing, strict=True)
                if any(step.denied(trip, viewer, in_force, how) is None for step in TripFlow.steps if not step.aside)
            }
            assert found == expected, viewer.name
            waited += len(found)
    assert waited > 50, "the comparison compares something"


SAID = ("region_code", "unit_id", "workflow", "step", "role", "office_hours")


def _signed(trips: list[Trip]) -> list[StepTaken]:
    """Each reviewer has signed one of the cases that wait for review, and one before it was last returned."""
    waiting = [trip for trip in trips if trip.state is TripState.SUBMITTED]
    entered = now()
    rows = []
    for viewer, trip, fresh in zip(PEOPLE, waiting * 9, [True, False] * 99, strict=False):
        trip.entered_at = entered
        rows.append(
            StepTaken(
                case_id=trip.id,
                region_code=trip.region_code,
                unit_id=trip.unit_id,
                workflow="TripFlow",
                step="review",
                label="审核",
                clause="6.4.3.3-2",
                from_state="submitted",
                to_state="submitted",
                actor_id=viewer.id,
                actor_name=viewer.name,
                taken_at=entered + timedelta(seconds=1) if fresh else trip.created_at.replace(year=2020),
            )
        )
    return rows
