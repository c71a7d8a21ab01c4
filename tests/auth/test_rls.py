"""The second lock: PostgreSQL itself keeps rows from those whose posts do not reach them, whatever SQL arrives."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from auth.engines import APPLICATION_ROLE
from auth.rls import tell_postgresql
from auth.roles import Role
from auth.scope import scoped_models
from auth.sessions import Database
from auth.viewer import ANONYMOUS, Viewer
from domains.vehicles.models import Vehicle
from migrations.models import metadata
from tests import databases
from tests.factories.people import a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, ZHEJIANG, unit_in
from tests.factories.vehicles import a_trip, a_vehicle

pytestmark = pytest.mark.skipif(databases.SERVER is None, reason="row-level security is PostgreSQL's")

Told = Callable[[Viewer | None], AbstractAsyncContextManager[AsyncConnection]]
REGIONS = text("SELECT region_code FROM vehicles ORDER BY 1")


@pytest.fixture
def told(engine: AsyncEngine) -> Told:
    """A bare connection that has been told who it is for, and knows nothing of the first lock."""

    @asynccontextmanager
    async def told(viewer: Viewer | None) -> AsyncIterator[AsyncConnection]:
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: tell_postgresql(sync, viewer))
            yield connection

    return told


@pytest.fixture
async def a_car_everywhere(given: Callable[..., Awaitable[None]]) -> None:
    await given(*(a_vehicle(region_code=region, seats=5) for region in (ZHEJIANG, HANGZHOU, SHANGCHENG, NINGBO)))


@pytest.mark.usefixtures("a_car_everywhere")
@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (a_post(Role.DISPATCHER, ZHEJIANG), [ZHEJIANG, HANGZHOU, SHANGCHENG, NINGBO]),
        (a_post(Role.DISPATCHER, HANGZHOU), [HANGZHOU, SHANGCHENG]),
        (a_post(Role.DISPATCHER, HANGZHOU, exact=True), [HANGZHOU]),
        (a_post(Role.DISPATCHER, HANGZHOU, unit_in(SHANGCHENG)), [SHANGCHENG]),
        (a_post(Role.STAFF, ZHEJIANG), []),
    ],
    ids=["province", "city", "city, exact", "unit", "without the permission"],
)
async def test_raw_sql_sees_what_the_posts_reach(post: Any, expected: list[str], told: Told) -> None:
    async with told(a_person(post)) as connection:
        assert list(await connection.scalars(REGIONS)) == expected


@pytest.mark.usefixtures("a_car_everywhere")
@pytest.mark.parametrize("viewer", [ANONYMOUS, a_person()], ids=["anonymous", "without posts"])
async def test_without_posts_raw_sql_sees_nothing(viewer: Viewer, told: Told) -> None:
    async with told(viewer) as connection:
        assert list(await connection.scalars(REGIONS)) == []


@pytest.mark.usefixtures("a_car_everywhere")
async def test_with_nothing_said_nothing_is_seen(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.execute(text(f"SET LOCAL ROLE {APPLICATION_ROLE}"))
        assert list(await connection.scalars(REGIONS)) == []


@pytest.mark.usefixtures("a_car_everywhere")
async def test_what_was_said_ends_with_the_transaction(engine: AsyncEngine, told: Told) -> None:
    async with told(None) as connection:
        assert len(list(await connection.scalars(REGIONS))) == 4
        backend = await connection.scalar(text("SELECT pg_backend_pid()"))
    async with engine.begin() as connection:
        assert await connection.scalar(text("SELECT pg_backend_pid()")) == backend, "the same pooled connection"
        await connection.execute(text(f"SET LOCAL ROLE {APPLICATION_ROLE}"))
        assert list(await connection.scalars(REGIONS)) == []


async def test_one_sees_what_names_oneself(told: Told, given: Callable[..., Awaitable[None]]) -> None:
    me = a_person()
    mine, driven, theirs = a_trip(applicant_id=me.id), a_trip(driver_person_id=me.id), a_trip()
    await given(me, mine, driven, theirs)
    async with told(me) as connection:
        assert set(await connection.scalars(text("SELECT id FROM trips"))) == {mine.id, driven.id}


@pytest.mark.usefixtures("a_car_everywhere")
async def test_raw_changes_do_not_reach_further(told: Told) -> None:
    async with told(a_person((Role.DISPATCHER, HANGZHOU))) as connection:
        changed = await connection.execute(text("UPDATE vehicles SET seats = 50"))
        assert changed.rowcount == 2
        removed = await connection.execute(text("DELETE FROM vehicles WHERE region_code = :region"), {"region": NINGBO})
        assert removed.rowcount == 0


def copied_to(region: str) -> str:
    """SQL that adds a copy of some vehicle in the region."""
    new = {"id": "gen_random_uuid()", "asset_number": "'NEW'", "plate_number": "NULL", "region_code": f"'{region}'"}
    columns = [column.name for column in Vehicle.__table__.columns]
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(new.get(name, f'"{name}"') for name in columns)
    return f"INSERT INTO vehicles ({names}) SELECT {values} FROM vehicles LIMIT 1"


@pytest.mark.usefixtures("a_car_everywhere")
@pytest.mark.parametrize(
    "said",
    [f"UPDATE vehicles SET region_code = '{NINGBO}'", copied_to(NINGBO)],
    ids=["moved away", "added elsewhere"],
)
async def test_no_row_is_put_where_the_posts_do_not_reach(said: str, told: Told) -> None:
    with pytest.raises(DBAPIError, match="row-level security"):
        async with told(a_person((Role.DISPATCHER, HANGZHOU))) as connection:
            await connection.execute(text(said))


@pytest.mark.usefixtures("a_car_everywhere")
async def test_a_row_is_added_where_the_posts_reach(told: Told) -> None:
    async with told(a_person((Role.DISPATCHER, HANGZHOU))) as connection:
        assert (await connection.execute(text(copied_to(SHANGCHENG)))).rowcount == 1


async def test_every_scoped_table_is_locked(engine: AsyncEngine) -> None:
    metadata()
    locked = text("SELECT tablename, count(*) FROM pg_policies JOIN pg_class ON relname = tablename "
                  "WHERE relrowsecurity GROUP BY 1")  # fmt: skip
    async with engine.begin() as connection:
        found = dict((await connection.execute(locked)).all())
    assert found == {model.__tablename__: 4 for model in scoped_models()}


@pytest.mark.usefixtures("a_car_everywhere")
async def test_both_locks_open_for_the_same_rows(database: Database, told: Told) -> None:
    for post in (a_post(Role.DISPATCHER, HANGZHOU), a_post(Role.AUTHORITY, ZHEJIANG, exact=True)):
        viewer = a_person(post)
        async with database.reading(viewer) as session:
            first = sorted(await session.scalars(select(Vehicle.region_code)))
        async with told(viewer) as connection:
            assert list(await connection.scalars(REGIONS)) == first


async def test_sessions_work_as_the_role_that_owns_nothing(database: Database) -> None:
    async with database.looking("which role") as session:
        assert await session.scalar(text("SELECT current_user")) == APPLICATION_ROLE


@pytest.mark.usefixtures("a_car_everywhere")
async def test_a_connection_that_is_lent_for_nobody_sees_nothing_however_often(
    engine: AsyncEngine, database: Database
) -> None:
    async with database.looking("a test leaves a connection behind that has seen all") as session:
        assert len((await session.execute(REGIONS)).all()) == 4
    for _ in range(3):  # each is rolled back, and the next must not find what stood before it
        async with engine.connect() as connection:
            assert (await connection.execute(REGIONS)).all() == []
    async with database.reading(a_person((Role.DISPATCHER, NINGBO))) as session:
        assert len((await session.scalars(select(Vehicle.id))).all()) == 1
