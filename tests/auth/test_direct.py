"""Direct reads: one statement, one round trip, under the second lock."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import Session

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import ANONYMOUS
from domains.vehicles.models import Vehicle
from tests import databases
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, ZHEJIANG
from tests.factories.vehicles import a_vehicle

SEEN = "SELECT region_code FROM vehicles WHERE seats > {} ORDER BY 1"
on_postgresql = pytest.mark.skipif(databases.SERVER is None, reason="PostgreSQL's own")


@pytest.fixture
async def cars(given: Callable[..., Awaitable[None]]) -> None:
    await given(*(a_vehicle(region_code=region, seats=5) for region in (ZHEJIANG, HANGZHOU, SHANGCHENG, NINGBO)))


def seen_sql() -> str:
    return SEEN.format("?1" if databases.SERVER is None else "$1")


@pytest.mark.usefixtures("cars")
async def test_rows_come_in_the_drivers_own_words_and_are_counted(database: Database, engine: AsyncEngine) -> None:
    viewer = a_person((Role.DISPATCHER, ZHEJIANG))
    with databases.statements(engine) as sent:
        rows = await database.rows(viewer, seen_sql(), [1])
        assert [row[0] for row in rows] == sorted((ZHEJIANG, HANGZHOU, SHANGCHENG, NINGBO))
        assert list(await database.rows(viewer, seen_sql(), [9])) == []
    assert len(sent) == 2


@on_postgresql
@pytest.mark.usefixtures("cars")
async def test_the_second_lock_holds_in_a_direct_read_and_nothing_stays_behind(database: Database) -> None:
    city = a_person((Role.DISPATCHER, HANGZHOU))
    assert [row[0] for row in await database.rows(city, seen_sql(), [1])] == [HANGZHOU, SHANGCHENG]
    assert list(await database.rows(ANONYMOUS, seen_sql(), [1])) == []
    settings = "SELECT current_setting('jiguan.reach', true)"
    async with database.engine.connect() as connection:
        assert (await connection.scalar(text(settings))) in (None, "")


@on_postgresql
@pytest.mark.usefixtures("cars")
async def test_readers_of_one_connection_each_see_their_own(database: Database, engine: AsyncEngine) -> None:
    """A reading session tells its connection for good: the next one says something else, whoever it is."""
    city, county = a_person((Role.DISPATCHER, HANGZHOU)), a_person((Role.DISPATCHER, SHANGCHENG))
    raw = "SELECT region_code FROM vehicles ORDER BY 1"

    def asked(session: Session) -> tuple[int, list[str]]:
        connection = session.connection()
        pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        return pid, list(connection.exec_driver_sql(raw).scalars())

    both, backends = [HANGZHOU, SHANGCHENG], set()
    for viewer, expected in ((city, both), (county, [SHANGCHENG]), (ANONYMOUS, []), (city, both)):
        async with database.reading(viewer) as session:
            pid, seen = await session.run_sync(asked)
            assert seen == expected
            backends.add(pid)
    async with database.looking("test") as session:
        assert len((await session.run_sync(asked))[1]) == 4
    async with engine.connect() as connection:
        assert list(await connection.scalars(text(raw))) == [], "who says nothing sees nothing, whoever was here before"
    assert len(backends) == 1, "the same pooled connection"


@on_postgresql
async def test_a_reader_who_comes_again_is_not_told_again(database: Database, engine: AsyncEngine) -> None:
    viewer = a_person((Role.DISPATCHER, HANGZHOU))
    sent: list[str] = []
    event.listen(engine.sync_engine, "before_cursor_execute", lambda *said: sent.append(said[2]))
    for _ in range(3):
        async with database.reading(viewer) as session:
            await session.scalars(select(Vehicle.id))
    assert sum(each.startswith("SELECT set_config") for each in sent) == 1


@on_postgresql
async def test_a_read_survives_the_server_cutting_its_connection(database: Database, engine: AsyncEngine) -> None:
    viewer = a_person((Role.DISPATCHER, HANGZHOU))
    [[pid]] = await database.rows(viewer, "SELECT pg_backend_pid()", [])
    await databases._on_server(f"SELECT pg_terminate_backend({pid})")
    await asyncio.sleep(0.1)
    [[other]] = await database.rows(viewer, "SELECT pg_backend_pid()", [])
    assert other != pid
    await databases._on_server(f"SELECT pg_terminate_backend({other})")
    await asyncio.sleep(0.1)
    async with database.unscoped("test") as session:
        assert await session.scalar(text("SELECT 1")) == 1


async def test_a_read_that_is_given_up_leaves_the_pool_whole(database: Database) -> None:
    slow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) SELECT max(i) FROM n"
    for _ in range(12):  # more than there are connections
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await database.rows(ANONYMOUS, slow, [])
    assert [list(row) for row in await database.rows(ANONYMOUS, "SELECT 1", [])] == [[1]]
