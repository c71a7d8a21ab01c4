"""Databases to test on: SQLite, or with JIGUAN_TEST_DATABASE_URL a database of this worker's own on that PostgreSQL."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, event, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from migrations import run

SERVER = os.environ.get("JIGUAN_TEST_DATABASE_URL")

EMPTY_ALL = text("""
DO $$ DECLARE name text; found boolean; BEGIN
  SET LOCAL session_replication_role = replica;  -- no foreign keys, and far quicker than TRUNCATE on small tables
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('alembic_version', 'audit_head') LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO found;
    IF found THEN EXECUTE format('DELETE FROM %I', name); END IF;
  END LOOP;
  INSERT INTO audit_head (id, seq, link, stamp, sealed_at) VALUES (1, 0, repeat('0', 64), '', now())
  ON CONFLICT (id) DO UPDATE SET seq = 0, link = EXCLUDED.link, stamp = '', before_id = NULL;
END $$
""")


@contextmanager
def new_database(name: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database, of the kind the suite runs on, which is gone afterwards."""
    if SERVER is None:
        yield f"sqlite+aiosqlite:///{folder / name}.db"
        return
    asyncio.run(_on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"'))
    yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    asyncio.run(_on_server(f'DROP DATABASE "{name}" WITH (FORCE)'))


@contextmanager
def migrated_database(folder: Path) -> Iterator[str]:
    """One that has been migrated, for all tests of this worker."""
    worker = f"jiguan_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with new_database(worker, folder) as url:
        run.upgrade(url)
        yield url


@asynccontextmanager
async def fresh(migrated: str, folder: Path) -> AsyncIterator[str]:
    """That database without any rows, for one test."""
    url = make_url(migrated)
    if url.get_backend_name() == "sqlite":
        copy = folder / "hub.db"
        shutil.copyfile(str(url.database), copy)
        yield f"sqlite+aiosqlite:///{copy}"
        return
    yield migrated
    engine = create_async_engine(migrated, poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.execute(EMPTY_ALL)
    await engine.dispose()


@contextmanager
def statements(engine: AsyncEngine) -> Iterator[list[str]]:
    """What is sent to the database meanwhile, but for who is asking: ``with statements(engine) as seen: …``."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "SELECT set_config")):
            seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", note)


async def _on_server(*said: str) -> None:
    assert SERVER is not None
    engine = create_async_engine(SERVER, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        for each in said:
            await connection.execute(text(each))
    await engine.dispose()
