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
from tools import postgres
from tools.say import Stop

VARIABLES = ("JIGUAN_BENCH_DATABASE_URL", "JIGUAN_TEST_DATABASE_URL")


def named() -> str | None:
    """The PostgreSQL server that the environment names."""
    return next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)


@contextmanager
def server() -> Iterator[str | None]:
    """A PostgreSQL server: the one that is named, else one of our own while this lasts; ``None``: there is none."""
    if (given := named()) is not None:
        yield given
        return
    try:
        found = postgres.running()
        url = found.__enter__()
    except Stop as stop:
        print(f"  {stop}")
        yield None
        return
    try:
        yield url
    finally:
        found.__exit__(None, None, None)


@contextmanager
def own_database(folder: Path, server: str | None) -> Iterator[str]:
    """The URL of a database on the server, of a SQLite file for ``None``: migrated and empty, and gone afterwards.

    Not to be entered inside an event loop.
    """
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
