"""The demonstration province at a small scale, loaded once for all tests that only look at it."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from app import demo
from auth.engines import open_engine
from auth.sessions import Database
from migrations import run
from tests import databases

NOW = datetime(2026, 11, 24, 4, 30, tzinfo=UTC)
SCALE = 0.05


async def load(url: str, *, seed: int = 1, now: datetime = NOW, scale: float = SCALE) -> demo.Summary:
    engine = open_engine(url)
    try:
        return await demo.load(Database(engine), seed=seed, now=now, scale=scale)
    finally:
        await engine.dispose()


@pytest.fixture(scope="session")
def province_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    worker = f"jiguan_province_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with databases.new_database(worker, tmp_path_factory.mktemp("province")) as url:
        run.upgrade(url)
        asyncio.run(load(url))
        yield url


@pytest.fixture
async def province(province_url: str) -> AsyncIterator[AsyncSession]:
    """Everything in it, for looking."""
    engine = open_engine(province_url)
    async with Database(engine).looking("tests of the demonstration") as session:
        yield session
    await engine.dispose()
