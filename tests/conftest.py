"""What every test may ask for. Fixtures of the API are in tests/api; they start from ``database_url``."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from fakeredis import FakeAsyncRedis
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.engines import open_engine
from auth.sealing import KeyRing, use
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.events import Events
from kernel.hours import WorkCalendar
from kernel.records import Record
from support.workflow.calendar import published, work_calendar
from tests import databases
from tests.factories.world import complete

collect_ignore = ["processes"]
"""Processes as an office writes them: the tests install them, each once."""

RING = KeyRing.made()
"""Keys of this worker's tests; whatever hub a test opens, in this process or another, finds them in the environment."""

os.environ["JIGUAN_DATA_KEYS"] = RING.text().decode()
use(RING)

Given = Callable[..., Awaitable[None]]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a migrated database without rows, one for each worker. Tests use ``database_url``."""
    with databases.migrated_database(tmp_path_factory.mktemp("migrated")) as url:
        yield url


@pytest.fixture
async def database_url(migrated: str, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a database for this test alone: migrated, and empty."""
    async with databases.fresh(migrated, tmp_path) as url:
        yield url


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def database(engine: AsyncEngine) -> Database:
    return Database(engine)


@pytest.fixture
def given(database: Database) -> Given:
    """``await given(a_vehicle(), a_person(), …)``: these exist, and so do the units and people they name."""

    async def given(*things: Record | Viewer) -> None:
        async with database.unscoped("test data") as session:
            for rows in await complete(session, things):
                session.add_all(rows)
                await session.flush()

    return given


@pytest.fixture
async def calendar(database: Database) -> WorkCalendar:
    """The working days as published; they are in the database too."""
    async with database.unscoped("test data") as session:
        session.add_all(published())
        await session.flush()
        return await work_calendar(session)


@pytest.fixture
async def redis() -> AsyncIterator[FakeAsyncRedis]:
    """A Redis in this process, of this test alone."""
    redis = FakeAsyncRedis()
    yield redis
    await redis.aclose()


@pytest.fixture
def events(redis: FakeAsyncRedis) -> Events:
    return Events(redis)
