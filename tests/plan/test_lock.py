"""The second lock holds on the plan's own connections: what the statement forgot to say, PostgreSQL would still say."""

import asyncpg
import pytest

from auth.roles import Role
from auth.viewer import ANONYMOUS
from tests.conftest import Given
from tests.factories.people import a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU, unit_in
from tests.factories.vehicles import a_trip, a_vehicle

from .comparing import Both

COUNT = "SELECT to_json(count(*)) FROM {}"


@pytest.fixture(autouse=True)
def _only_on_postgresql(both: Both) -> None:
    if both.database.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no second lock")


async def test_a_statement_without_scope_sees_what_the_viewer_may_see(both: Both, given: Given) -> None:
    city, county = a_person((Role.SUPERVISOR, HANGZHOU)), a_person((Role.SUPERVISOR, SHANGCHENG))
    exact = a_person(a_post(Role.SUPERVISOR, HANGZHOU, exact=True))
    unit, staff = a_person(a_post(Role.SUPERVISOR, XIHU, unit_in(XIHU))), a_person((Role.STAFF, NINGBO))
    places = (HANGZHOU, SHANGCHENG, SHANGCHENG, XIHU, NINGBO)
    await given(city, county, exact, unit, staff, *(a_trip(region_code=place) for place in places))
    await given(a_trip(region_code=NINGBO, applicant_id=staff.id))
    seen = {}
    for name, viewer in {"city": city, "county": county, "exact": exact, "unit": unit, "staff": staff,
                         "nobody": ANONYMOUS, "city again": city}.items():  # fmt: skip
        seen[name] = int(await both.direct.answer(viewer, COUNT.format("trips"), []))
    assert seen == {"city": 4, "county": 2, "exact": 1, "unit": 1, "staff": 1, "nobody": 0, "city again": 4}


async def test_nothing_can_be_written_there_not_even_through_the_views(both: Both, given: Given) -> None:
    viewer = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(viewer, a_vehicle())
    for statement in (
        "UPDATE vehicles SET brand = 'x'",
        "UPDATE named_vehicles SET brand = 'x'",
        "DELETE FROM named_people",
    ):
        with pytest.raises(asyncpg.PostgresError):
            await both.direct.answer(viewer, f"WITH done AS ({statement} RETURNING 1) {COUNT.format('done')}", [])
    assert int(await both.direct.answer(viewer, COUNT.format("vehicles"), [])) == 1


async def test_what_a_row_names_is_seen_through_it_and_otherwise_not(both: Both, given: Given) -> None:
    staff, car = a_person((Role.STAFF, SHANGCHENG)), a_vehicle(brand="红旗")
    await given(staff, car)
    await given(a_trip(applicant_id=staff.id, vehicle_id=car.id))
    outcome = await both.same(staff, "{ trips { nodes { vehicle { brand trips { totalCount } } } } }")
    assert outcome.data["trips"]["nodes"] == [{"vehicle": {"brand": "红旗", "trips": {"totalCount": 1}}}]
    assert int(await both.direct.answer(staff, COUNT.format("vehicles"), [])) == 0
