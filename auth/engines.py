"""引擎: how the two databases are opened, so that everything above may forget which one it is."""

from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

WRITES = "jiguan_writes"
"""Execution option of a connection that is going to write: SQLite then takes its write lock at once."""

APPLICATION_ROLE = "jiguan_application"
"""PostgreSQL role the hub works under once connected: owns nothing, so row-level security binds it."""


def open_engine(url: str, *, pool_size: int = 10) -> AsyncEngine:
    """The engine for ``sqlite+aiosqlite://…`` or ``postgresql+asyncpg://…``.

    SQLite: WAL, foreign keys, full durability; a writing transaction begins IMMEDIATE, so that two writers queue
    instead of failing half-way. PostgreSQL: UTC, and the application role where it exists.
    """
    sqlite = make_url(url).get_backend_name() == "sqlite"
    if sqlite:
        engine = create_async_engine(url, connect_args={"timeout": 60}, pool_size=pool_size, max_overflow=0)
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    else:
        engine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=pool_size,
            pool_pre_ping=True,
            connect_args={"server_settings": {"timezone": "UTC", "application_name": "jiguan"}},
        )
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "temp_store=MEMORY", "cache_size=-32000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
