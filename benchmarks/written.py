"""The limit: an endpoint by hand for each question, whose one statement answers with the JSON as it is sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import aiosqlite
import asyncpg
import orjson
from sqlalchemy.engine import make_url
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kernel.ids import new_id, parse_global_id
from kernel.records import now

from . import sql
from .data import CITY, World
from .questions import PAGES
from .system import System, named_body

SCOPE = (CITY, f"{CITY[:4]}99")


class Endpoint:
    """Answers ``{"question": …, "variables": …}``."""

    def __init__(self, store: Any, viewer: UUID) -> None:
        self._store, self._viewer = store, viewer
        say = store.dialect
        self._reads = {
            "Q1": sql.q1(say),
            "Q2": sql.q2(say),
            "Q3": sql.q3(say),
            "Q5": sql.q5(say),
            "Q6": sql.q6(say, PAGES),
        }
        self._step = sql.m1(say)

    async def answer(self, request: Request) -> Response:
        said = orjson.loads(await request.body())
        variables = said["variables"]
        if said["question"] == "M1":
            text = await self._store.write(self._step, self._submitted(variables["input"]))
        else:
            asked = parse_global_id(variables["id"])[1] if "id" in variables else variables["first"]
            text = await self._store.read(self._reads[said["question"]], (*SCOPE, asked))
        return Response(f'{{"data":{text}}}', media_type="application/json")

    def _submitted(self, new: dict[str, Any]) -> tuple[Any, ...]:
        moment, id = now(), new_id()
        times = (datetime.fromisoformat(new["startsAt"]), datetime.fromisoformat(new["endsAt"]))
        words = (new["purpose"].lower(), new["reason"], new["passengers"], new["origin"], new["destination"])
        changes = orjson.dumps({"reason": new["reason"]}).decode()
        unit = parse_global_id(new["unitId"])[1]
        return (id, moment, f"YC{id.hex[-20:]}", self._viewer, *words, *times, unit, new_id(), new_id(), changes)


class Counting:
    """What both stores share: whoever wants to can see the statements pass."""

    def __init__(self) -> None:
        self._seen: list[str] | None = None

    @contextmanager
    def counted(self) -> Iterator[list[str]]:
        seen: list[str] = []
        self._seen = seen
        try:
            yield seen
        finally:
            self._seen = None

    def _note(self, statement: str) -> None:
        if self._seen is not None:
            self._seen.append(statement)


class SQLite(Counting):
    """One connection that reads, one that writes; each keeps its prepared statements."""

    dialect = sql.SQLITE

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._open: dict[str, aiosqlite.Connection] = {}

    async def read(self, statement: str, given: tuple[Any, ...]) -> str:
        self._note(statement)
        connection = await self._connection("reads")
        [[text]] = await connection.execute_fetchall(statement, [_plain(value) for value in given])
        return str(text)

    async def write(self, statements: list[str], given: tuple[Any, ...]) -> str:
        connection = await self._connection("writes")
        values = [_plain(value) for value in given]
        await connection.execute("BEGIN IMMEDIATE")
        answers = []
        for statement in statements:
            self._note(statement)
            answers.append(await connection.execute_fetchall(statement, values[: _parameters(statement)]))
        await connection.execute("COMMIT")
        return str(next(iter(answers[0]))[0])

    async def close(self) -> None:
        for connection in self._open.values():
            await connection.close()

    async def _connection(self, purpose: str) -> aiosqlite.Connection:
        if purpose not in self._open:
            connection = await aiosqlite.connect(self._path, isolation_level=None)
            for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "cache_size=-32000"):
                await connection.execute(f"PRAGMA {pragma}")
            self._open[purpose] = connection
        return self._open[purpose]


class PostgreSQL(Counting):
    """A pool, whose connections keep their prepared statements."""

    dialect = sql.POSTGRESQL

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._pool: Any = None

    async def read(self, statement: str, given: tuple[Any, ...]) -> str:
        self._note(statement)
        if self._pool is None:
            self._pool = await asyncpg.create_pool(self._url, min_size=1, max_size=10)
        async with self._pool.acquire() as connection:
            return str(await connection.fetchval(statement, *given))

    async def write(self, statements: list[str], given: tuple[Any, ...]) -> str:
        [statement] = statements
        return await self.read(statement, given)

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()


def _plain(value: Any) -> Any:
    """As SQLAlchemy keeps ids and moments in SQLite."""
    if isinstance(value, UUID):
        return value.hex
    return value.replace(tzinfo=None).isoformat(" ", "microseconds") if isinstance(value, datetime) else value


def _parameters(statement: str) -> int:
    """The largest number of a parameter in the statement."""
    return max(number for number in range(1, 16) if f"?{number}" in statement)


def written(world: World) -> System:
    url = make_url(world.url)
    if url.get_backend_name() == "sqlite":
        store: Any = SQLite(str(url.database))
    else:
        store = PostgreSQL(url.set(drivername="postgresql").render_as_string(hide_password=False))
    app = Starlette(routes=[Route("/graphql", Endpoint(store, world.viewer).answer, methods=["POST"])])

    return System("written", "手写 SQL", app, named_body, store.counted, store.close)
