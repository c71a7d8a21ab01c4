"""Running the revisions: all of them or none, in one transaction, on whichever database the URL names."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, text

from auth.engines import WRITES, open_engine

from . import second_lock

T = TypeVar("T")

BASE = "base"


def upgrade(url: str, to: str = "head") -> bool:
    """Bring the database to a revision; whether there was anything to do. Not to be called inside an event loop."""
    return asyncio.run(within(url, lambda connection: _upgrade(connection, to)))


def downgrade(url: str, to: str) -> None:
    """Take the database back to a revision; ``base`` is before the first."""
    asyncio.run(within(url, lambda connection: _move(connection, command.downgrade, to)))


def is_current(url: str) -> bool:
    """Whether nothing remains to be done before the hub may work on this database."""
    return asyncio.run(within(url, is_current_on, writes=False))


def is_current_on(connection: Connection) -> bool:
    """The same, of a connection that is open; as in ``await connection.run_sync(is_current_on)``."""
    at_head = set(MigrationContext.configure(connection).get_current_heads()) == set(scripts().get_heads())
    return at_head and (connection.dialect.name != "postgresql" or second_lock.is_on(connection))


def configuration() -> Config:
    # no alembic.ini: nothing in it would be ours to set, and it would have to travel with the package
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    return config


def scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(configuration())


def _upgrade(connection: Connection, to: str) -> bool:
    if is_current_on(connection):
        return False
    _move(connection, command.upgrade, to)
    return True


def _move(connection: Connection, how: Callable[[Config, str], None], to: str) -> None:
    postgresql = connection.dialect.name == "postgresql"
    if postgresql:
        # two hubs that start at once: the second waits, and then finds nothing to do
        connection.execute(text("SELECT pg_advisory_xact_lock(2474, 2022)"))
        second_lock.take_off(connection)
    config = configuration()
    config.attributes["connection"] = connection
    how(config, to)
    if postgresql and set(MigrationContext.configure(connection).get_current_heads()) == set(scripts().get_heads()):
        second_lock.put_on(connection)
    if not postgresql and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise RuntimeError(f"the revision would leave {len(broken)} rows that name nothing; not applied")


async def within(url: str, act: Callable[[Connection], T], *, writes: bool = True) -> T:
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        # a table that is rebuilt is dropped for a moment; whether all rows still find each other is checked at the end
        event.listen(engine.sync_engine, "connect", _without_foreign_keys)
    try:
        async with engine.execution_options(**{WRITES: writes}).begin() as connection:
            if connection.dialect.name == "postgresql":
                await connection.exec_driver_sql("SET LOCAL ROLE NONE")  # revisions are the owner's to run
            return await connection.run_sync(act)
    finally:
        await engine.dispose()


def _without_foreign_keys(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
