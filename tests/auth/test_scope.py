"""Whatever the query, a viewer sees what their posts reach."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Select, delete, func, insert, select, text, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from auth.permissions import Permission
from auth.roles import Role
from auth.scope import reach
from auth.sessions import Database
from auth.viewer import ANONYMOUS, Viewer
from domains.vehicles.models import Driver, Trip, Vehicle
from kernel.ids import new_id
from kernel.refusal import NotFound, NotPermitted
from tests.factories.people import a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, a_unit, unit_in
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

other = aliased(Vehicle)
everything = select(Vehicle.id, Vehicle.plate_number).cte("everything")
reached = select(Vehicle.id).order_by(Vehicle.plate_number).limit(10).subquery()

QUERIES: dict[str, Callable[[], Select[Any]]] = {
    "entity": lambda: select(Vehicle.plate_number),
    "count": lambda: select(func.count(Vehicle.id)),
    "alias": lambda: select(other.plate_number),
    "subquery": lambda: select(func.count()).select_from(select(Vehicle).subquery()),
    "cte": lambda: select(everything.c.plate_number),
    "window": lambda: select(func.count()).select_from(reached),
    "join": lambda: select(Trip.reason).join(Vehicle, Trip.vehicle_id == Vehicle.id),
    "self join": lambda: select(other.plate_number).join(
        Vehicle, Vehicle.asset_number != other.asset_number, isouter=True
    ),
    "exists": lambda: select(Trip.reason).where(select(Vehicle.id).where(Vehicle.id == Trip.vehicle_id).exists()),
    "in": lambda: select(Trip.reason).where(Trip.vehicle_id.in_(select(Vehicle.id))),
    "scalar subquery": lambda: select(select(func.count(Vehicle.id)).scalar_subquery()),
    "aggregate": lambda: select(func.max(Vehicle.plate_number)),
}


@pytest.fixture
def local() -> Viewer:
    return a_person((Role.DISPATCHER, SHANGCHENG))


@pytest.mark.parametrize("name", QUERIES)
async def test_no_shape_of_query_escapes(name: str, database: Database, given: Any, local: Viewer) -> None:
    here = a_vehicle(region_code=SHANGCHENG, plate_number="浙A00001")
    there = a_vehicle(region_code=NINGBO, plate_number="浙B99999")
    away = a_person(at=NINGBO)
    trips = [a_trip(vehicle_id=each.id, reason=each.plate_number, applicant_id=away.id) for each in (here, there)]
    await given(here, there, *trips)
    async with database.reading(local) as session:
        found = (await session.scalars(QUERIES[name]())).all()
    assert found in ([here.plate_number], [1])


async def test_a_union_does_not_escape(database: Database, given: Any, local: Viewer) -> None:
    here, there = a_vehicle(region_code=SHANGCHENG), a_vehicle(region_code=NINGBO)
    await given(here, there)
    both = union_all(select(Vehicle.plate_number), select(Vehicle.plate_number).where(Vehicle.seats > 0))
    async with database.reading(local) as session:
        assert set(await session.scalars(select(both.subquery().c.plate_number))) == {here.plate_number}


async def test_get_by_id_does_not_escape(database: Database, given: Any, local: Viewer) -> None:
    there = a_vehicle(region_code=NINGBO)
    await given(there)
    async with database.reading(local) as session:
        assert await session.get(Vehicle, there.id) is None


@pytest.mark.parametrize("change", [update(Vehicle).values(seats=50), delete(Vehicle)], ids=["update", "delete"])
async def test_bulk_changes_do_not_escape(change: Any, database: Database, given: Any, local: Viewer) -> None:
    await given(a_vehicle(region_code=NINGBO, seats=5))
    async with database.working(local) as work:
        await work.session.execute(change)
    async with database.looking("check") as session:
        assert (await session.scalars(select(Vehicle.seats))).all() == [5]


async def test_nothing_is_written_out_of_reach(database: Database, given: Any, local: Viewer) -> None:
    await given(local, a_unit(id=unit_in(NINGBO), region_code=NINGBO))
    with pytest.raises(NotPermitted, match="不在您的管辖范围内"):
        async with database.working(local) as work:
            work.add(a_vehicle(region_code=NINGBO))
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(Vehicle.id))) == 0


async def test_nothing_is_moved_out_of_reach(database: Database, given: Any, local: Viewer) -> None:
    vehicle = a_vehicle(region_code=SHANGCHENG)
    await given(vehicle)
    with pytest.raises(NotPermitted):
        async with database.working(local) as work:
            (await work.claim(Vehicle, vehicle.id)).region_code = NINGBO
    async with database.looking("check") as session:
        assert await session.scalar(select(Vehicle.region_code)) == SHANGCHENG


async def test_two_viewers_never_share_a_cached_criterion(database: Database, given: Any) -> None:
    await given(a_vehicle(region_code=SHANGCHENG), a_vehicle(region_code=NINGBO))

    async def seen(session: AsyncSession) -> list[str]:
        return list((await session.scalars(select(Vehicle.region_code))).all())

    for region in (SHANGCHENG, NINGBO, SHANGCHENG):
        async with database.reading(a_person((Role.DISPATCHER, region))) as session:
            assert await seen(session) == [region]


@pytest.mark.parametrize(
    "statement",
    [select(Vehicle.__table__), text("select * from vehicles"), insert(Vehicle).values(seats=1)],
    ids=["core table", "text", "bulk insert"],
)
async def test_what_scope_cannot_narrow_it_refuses(statement: Any, database: Database, local: Viewer) -> None:
    async with database.reading(local) as session:
        with pytest.raises(TypeError, match="unscoped"):
            await session.execute(statement)


async def seen_by(database: Database, viewer: Viewer) -> set[str]:
    async with database.reading(viewer) as session:
        return set(await session.scalars(select(Vehicle.region_code)))


@pytest.fixture
async def a_car_everywhere(given: Any) -> None:
    await given(*(a_vehicle(region_code=region) for region in (ZHEJIANG, HANGZHOU, SHANGCHENG, XIHU, NINGBO)))


@pytest.mark.usefixtures("a_car_everywhere")
@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (a_post(Role.DISPATCHER, ZHEJIANG), {ZHEJIANG, HANGZHOU, SHANGCHENG, XIHU, NINGBO}),
        (a_post(Role.DISPATCHER, HANGZHOU), {HANGZHOU, SHANGCHENG, XIHU}),
        (a_post(Role.DISPATCHER, HANGZHOU, exact=True), {HANGZHOU}),
        (a_post(Role.DISPATCHER, ZHEJIANG, exact=True), {ZHEJIANG}),
        (a_post(Role.DISPATCHER, SHANGCHENG), {SHANGCHENG}),
        (a_post(Role.DISPATCHER, HANGZHOU, unit_in(XIHU)), {XIHU}),
        (a_post(Role.DISPATCHER, HANGZHOU, unit_in(NINGBO), unit_in(XIHU)), {NINGBO, XIHU}),
        (a_post(Role.STAFF, ZHEJIANG), set()),
    ],
    ids=["province", "city", "city, exact", "province, exact", "district", "unit", "units", "without the permission"],
)
async def test_a_post_reaches_as_far_as_it_says(post: Any, expected: set[str], database: Database) -> None:
    assert await seen_by(database, a_person(post)) == expected


@pytest.mark.usefixtures("a_car_everywhere")
async def test_rights_of_two_posts_are_not_added_up(database: Database) -> None:
    """A dispatcher in Ningbo who is mere staff of Hangzhou sees Ningbo's cars, and Hangzhou's not."""
    assert await seen_by(database, a_person((Role.DISPATCHER, NINGBO), (Role.STAFF, HANGZHOU))) == {NINGBO}
    both = a_person((Role.DISPATCHER, NINGBO), (Role.COST_CLERK, SHANGCHENG))
    assert await seen_by(database, both) == {NINGBO, SHANGCHENG}
    async with database.reading(both) as session:
        revealed = select(Vehicle.region_code).where(reach(both, Vehicle, Permission.PERSONAL_DATA_REVEAL))
        assert set(await session.scalars(revealed)) == {NINGBO}, "the clerk may not reveal in Shangcheng"


@pytest.mark.usefixtures("a_car_everywhere")
@pytest.mark.parametrize("viewer", [ANONYMOUS, a_person()], ids=["anonymous", "without posts"])
async def test_without_posts_nothing_is_seen(viewer: Viewer, database: Database) -> None:
    assert await seen_by(database, viewer) == set()


async def test_one_sees_what_names_oneself_and_no_more(database: Database, given: Any) -> None:
    me, somebody = a_person(), a_person()
    mine = a_trip(applicant_id=me.id, region_code=NINGBO)
    driven = a_trip(applicant_id=somebody.id, driver_person_id=me.id)
    theirs = a_trip(applicant_id=somebody.id)
    await given(me, somebody, mine, driven, theirs)
    async with database.reading(me) as session:
        assert set(await session.scalars(select(Trip.id))) == {mine.id, driven.id}


async def test_the_anonymous_viewer_owns_nothing(database: Database, given: Any) -> None:
    await given(a_driver(person_id=ANONYMOUS.id))
    async with database.reading(ANONYMOUS) as session:
        assert (await session.scalars(select(Driver.id))).all() == []


async def test_what_is_out_of_reach_cannot_be_claimed(database: Database, given: Any, local: Viewer) -> None:
    there = a_vehicle(region_code=NINGBO)
    await given(there)
    for id in (there.id, new_id()):
        async with database.working(local) as work:
            with pytest.raises(NotFound, match="未找到该车辆，或不在您的管辖范围内"):
                await work.claim(Vehicle, id, what="该车辆")


async def test_a_carried_record_is_written_though_out_of_reach(database: Database, given: Any) -> None:
    driver, vehicle, beside = a_person((Role.DRIVER, SHANGCHENG)), a_vehicle(odometer=10), a_vehicle(odometer=10)
    await given(driver, vehicle, beside)
    async with database.working(driver) as work:
        (await work.carry(Vehicle, vehicle.id)).odometer = 20
    async with database.working(driver) as work:
        await work.carry(Vehicle, vehicle.id)
        assert (await work.session.scalars(select(Vehicle.id))).all() == [], "carrying one car opens no other"
        with pytest.raises(NotFound):
            await work.claim(Vehicle, beside.id)
    async with database.looking("check") as session:
        assert {each.id: each.odometer for each in await session.scalars(select(Vehicle))} == {
            vehicle.id: 20,
            beside.id: 10,
        }


async def test_carrying_what_does_not_exist_is_refused(database: Database, given: Any, local: Viewer) -> None:
    async with database.working(local) as work:
        with pytest.raises(NotFound):
            await work.carry(Vehicle, new_id())
