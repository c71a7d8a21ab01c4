"""引擎: how the two databases are opened, so that everything above may forget which one it is."""

import re
import time
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

WRITES = "jiguan_writes"
"""Execution option of a connection that is going to write: SQLite then takes its write lock at once."""

READS = "jiguan_reads"
"""Execution option of a connection that reads statement by statement, without a transaction around them."""

TOLD = "jiguan_told"
"""What a connection to PostgreSQL was last told for good (`rls.tell_postgresql`), among its ``info``."""

APPLICATION_ROLE = "jiguan_application"
"""PostgreSQL role the hub works under once connected: owns nothing, so row-level security binds it."""

IDLE_SECONDS = 30.0
"""A connection that has not been used for so long is asked whether it still stands; one that was closed is seen."""

# the role is the whole cluster's: only where this database was migrated may it do anything
_TAKE_ROLE = (
    f"SELECT set_config('role', coalesce((SELECT rolname FROM pg_roles WHERE rolname = '{APPLICATION_ROLE}' "
    "AND to_regprocedure('jiguan_lifted()') IS NOT NULL), 'none'), false)"
)
_FORGET = "SELECT set_config('jiguan.reach', '', {0}), set_config('jiguan.person', '', {0})"


def open_engine(url: str, *, pool_size: int = 10) -> AsyncEngine:
    """The engine for ``sqlite+aiosqlite://…`` or ``postgresql+asyncpg://…``.

    SQLite: WAL, foreign keys, full durability; a writing transaction begins IMMEDIATE, so that two writers queue
    instead of failing half-way. PostgreSQL: UTC, and the application role where it exists. What an error of either
    says holds no value of anybody's.
    """
    sqlite = make_url(url).get_backend_name() == "sqlite"
    if sqlite:
        engine = create_async_engine(
            url, connect_args={"timeout": 60}, pool_size=pool_size, max_overflow=0, hide_parameters=True
        )
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        skip_autocommit_rollback=True,
        hide_parameters=True,
        connect_args={"server_settings": {"timezone": "UTC", "application_name": "jiguan"}},
    )
    event.listen(engine.sync_engine, "connect", _take_role)
    event.listen(engine.sync_engine, "checkin", _rest)
    event.listen(engine.sync_engine, "checkout", _stands)
    event.listen(engine.sync_engine, "begin", _tell_nobody)
    event.listen(engine.sync_engine, "handle_error", _hush)
    return engine


_VALUE = re.compile(
    r"(query argument \$\d+|invalid input (?:syntax|value) for [^:]+): .*",  # of the driver; of the server
    re.DOTALL,
)


def _hush(failure: ExceptionContext) -> None:
    """PostgreSQL and its driver say what value they did not like. It may be a person's, and errors are logged."""
    driver = failure.original_exception.__cause__
    for error in (failure.sqlalchemy_exception, failure.original_exception, driver):
        if error is not None:
            error.args = tuple(_VALUE.sub(r"\1", each) if isinstance(each, str) else each for each in error.args)
    if driver is not None:
        driver.__cause__ = None  # why it could not send a value, with the value
        if getattr(driver, "detail", None):  # the key that is there already, or the whole row
            driver.detail = None  # type: ignore[attr-defined]


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "temp_store=MEMORY", "cache_size=-32000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _take_role(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(_TAKE_ROLE)
    cursor.close()
    connection.commit()


def _rest(_connection: Any, record: Any) -> None:
    record.info["rests_since"] = time.monotonic()


def _stands(connection: Any, record: Any, _lent: Any) -> None:
    """Instead of a ping before every use: a server that went away has closed the connection, and the driver knows."""
    try:
        if connection.driver_connection.is_closed():
            raise DisconnectionError("closed by the server")
        if time.monotonic() - record.info.get("rests_since", time.monotonic()) > IDLE_SECONDS:
            connection.ping()
    except connection.dbapi.Error as error:
        raise DisconnectionError("not answering") from error


def _tell_nobody(connection: Connection) -> None:
    """Who neither reads nor writes in somebody's name must not inherit the reach of whoever read here before.

    In a transaction it is forgotten for that transaction: forgotten for good, a rollback would bring it back unseen.
    """
    options = connection.get_execution_options()
    if options.get(READS) or options.get(WRITES) or TOLD not in connection.info:
        return
    if options.get("isolation_level") == "AUTOCOMMIT":
        connection.info.pop(TOLD)
        connection.exec_driver_sql(_FORGET.format("false"))
    else:
        connection.exec_driver_sql(_FORGET.format("true"))
