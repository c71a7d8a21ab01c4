"""A database of the benchmark's own: a SQLite file, or a new database on the PostgreSQL server that is named."""

import asyncio
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import NullPool, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from migrations import run

VARIABLES = ("JIGUAN_BENCH_DATABASE_URL", "JIGUAN_TEST_DATABASE_URL")


@contextmanager
def own_database(folder: Path) -> Iterator[str]:
    """Its URL, migrated and empty; it is gone afterwards. Not to be entered inside an event loop."""
    server = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)
    if server is None:
        url = f"sqlite+aiosqlite:///{folder / 'bench.db'}"
        run.upgrade(url)
        yield url
        return
    name = f"jiguan_bench_{uuid.uuid4().hex[:12]}"
    asyncio.run(_tell(server, f'CREATE DATABASE "{name}"'))
    try:
        url = make_url(server).set(database=name).render_as_string(hide_password=False)
        run.upgrade(url)
        yield url
    finally:
        asyncio.run(_tell(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _tell(server: str, command: str) -> None:
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.execute(text(command))
    await engine.dispose()
