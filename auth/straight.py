"""直读: statements that answer with their text, run on the driver itself, in the viewer's name.

No transaction is opened and nothing of SQLAlchemy's is in between; that is what makes them cheap. On PostgreSQL each
connection sits in the application's role and is told who it works for, and told again only where that has changed: the
second lock holds here as everywhere. Nothing can be changed on these connections.
"""

import asyncio
import base64
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

import aiosqlite
import asyncpg
import orjson
from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine

from .engines import APPLICATION_ROLE
from .rls import reach_as_json
from .viewer import Viewer

watching: list[Callable[[str], None]] = []
"""Told of every statement that is sent, but for who is asking; for tests and benchmarks."""


class Straight(Protocol):
    async def answer(self, viewer: Viewer, statement: str, arguments: Sequence[Any]) -> bytes:
        """The one value of the one row."""

    async def close(self) -> None: ...


def straight(engine: AsyncEngine, size: int) -> Straight | None:
    """For the same database as the engine, of up to ``size`` connections; nothing where it lives in memory alone."""
    if engine.dialect.name == "postgresql":
        return PostgreSQLStraight(engine.url, size)
    return SQLiteStraight(str(engine.url.database), size) if engine.url.database not in (None, "", ":memory:") else None


class PostgreSQLStraight:
    def __init__(self, url: URL, size: int) -> None:
        plain = url.set(drivername="postgresql", query={})
        self._url = plain.render_as_string(hide_password=False)
        self._options = dict(url.query)
        self._turn = asyncio.Semaphore(size)
        self._idle: list[_Told] = []
        self._closed = False

    async def answer(self, viewer: Viewer, statement: str, arguments: Sequence[Any]) -> bytes:
        for each in watching:
            each(statement)
        async with self._turn:
            held = self._chosen(viewer) or await self._opened()
            try:
                await held.tell(viewer)
                return await held.connection.fetchval(statement, *arguments)  # type: ignore[no-any-return]
            finally:
                if not held.connection.is_closed() and not self._closed:
                    self._idle.append(held)
                elif not held.connection.is_closed():
                    await held.connection.close()

    async def close(self) -> None:
        self._closed = True
        while self._idle:
            await self._idle.pop().connection.close()

    def _chosen(self, viewer: Viewer) -> "_Told | None":
        """One that works for the viewer already, else the one used last."""
        self._idle = [each for each in self._idle if not each.connection.is_closed()]
        for place in range(len(self._idle) - 1, -1, -1):
            if self._idle[place].viewer == viewer:
                return self._idle.pop(place)
        return self._idle.pop() if self._idle else None

    async def _opened(self) -> "_Told":
        settings = {
            "timezone": "UTC",
            "application_name": "jiguan-plan",
            "default_transaction_read_only": "on",
            # a plan for any viewer and page is far worse than one for these, and costs as much as it saves
            "plan_cache_mode": "force_custom_plan",
            "jit": "off",
        }
        connection = await asyncpg.connect(
            self._url,
            server_settings=settings,
            statement_cache_size=1_000,
            max_cacheable_statement_size=0,  # however long
            **self._options,
        )
        # the text of JSON as it is, without a detour through str
        await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
        await connection.execute(
            "SELECT set_config('role', coalesce((SELECT rolname FROM pg_roles WHERE rolname = $1 "
            "AND to_regprocedure('jiguan_lifted()') IS NOT NULL), 'none'), false)",
            APPLICATION_ROLE,
        )
        return _Told(connection)


class _Told:
    """A connection, and who it was told it works for."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.viewer: Viewer | None = None

    async def tell(self, viewer: Viewer) -> None:
        if self.viewer == viewer:
            return
        self.viewer = None
        person = str(viewer.id) if viewer.signed_in else ""
        await self.connection.fetchval(
            "SELECT set_config('jiguan.reach', $1, false), set_config('jiguan.person', $2, false)",
            reach_as_json(viewer),
            person,
        )
        self.viewer = viewer


class SQLiteStraight:
    def __init__(self, path: str, size: int) -> None:
        self._path = path
        self._turn = asyncio.Semaphore(min(size, 4))
        self._idle: deque[aiosqlite.Connection] = deque()
        self._closed = False

    async def answer(self, viewer: Viewer, statement: str, arguments: Sequence[Any]) -> bytes:
        for each in watching:
            each(statement)
        async with self._turn:
            connection = self._idle.pop() if self._idle else await self._opened()
            try:
                [[text]] = await connection.execute_fetchall(statement, arguments)
            finally:
                if self._closed:
                    await connection.close()
                else:
                    self._idle.append(connection)
        answer: bytes = text
        return answer

    async def close(self) -> None:
        self._closed = True
        while self._idle:
            await self._idle.pop().close()

    async def _opened(self) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(self._path, isolation_level=None, timeout=60, cached_statements=1_000)
        connection.text_factory = bytes
        for pragma in ("query_only=ON", "temp_store=MEMORY", "cache_size=-32000"):
            await connection.execute(f"PRAGMA {pragma}")
        await connection.create_function("jiguan_id", 2, _id, deterministic=True)
        await connection.create_function("jiguan_cursor", -1, _cursor, deterministic=True)
        return connection


def _id(kind: str, hex: str | None) -> str | None:
    """As `kernel.ids.global_id`, of an id as SQLite keeps it."""
    return None if hex is None else _base64(f"{_text(kind)}:{_text(hex)}".encode())


def _cursor(name: str, *said: Any) -> str:
    """As `kernel.paging.Keyset`; of each sort value its kind and the value as SQLite keeps it."""
    values = [_PLAIN[_text(kind)](value) for kind, value in zip(said[::2], said[1::2], strict=True)]
    return _base64(orjson.dumps([_text(name), *values]))


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "uuid": lambda value: str(UUID(_text(value))),
    "moment": lambda value: datetime.fromisoformat(_text(value)).replace(tzinfo=UTC),
    "money": lambda value: str(Decimal(value).scaleb(-2)),
    "yes": bool,
    "plain": lambda value: value.decode() if isinstance(value, bytes) else value,
}


def _text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _base64(plain: bytes) -> str:
    return base64.urlsafe_b64encode(plain).rstrip(b"=").decode()
