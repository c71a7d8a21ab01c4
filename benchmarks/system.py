"""A system under measurement, and how it is asked: straight through ASGI."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from .data import World
from .questions import Question


@dataclass
class System:
    """``counted`` opens a list that fills with the statements sent to the database meanwhile."""

    name: str
    label: str
    app: Any
    body: Callable[[Question, World, int], bytes]
    counted: Any
    close: Callable[[], Awaitable[None]]
    headers: dict[str, str] = field(default_factory=dict)

    async def ask(self, body: bytes) -> bytes:
        """The response's body. Raises `RuntimeError` where the status is not 200."""
        said = {"host": "127.0.0.1", "content-type": "application/json", "content-length": str(len(body))}
        headers = [(name.encode(), value.encode()) for name, value in {**said, **self.headers}.items()]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
            "path": "/graphql", "raw_path": b"/graphql", "root_path": "", "query_string": b"", "headers": headers,
            "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
        }  # fmt: skip
        waiting, status, parts = [{"type": "http.request", "body": body, "more_body": False}], 0, []

        async def receive() -> Any:
            return waiting.pop() if waiting else await asyncio.Future()

        async def send(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                parts.append(message.get("body", b""))

        await self.app(scope, receive, send)
        if status != 200:
            raise RuntimeError(f"{self.label}: {status} {b''.join(parts)[:500].decode(errors='replace')}")
        return b"".join(parts)

    async def data(self, question: Question, world: World, rows: int) -> Any:
        """What the answer says. Raises `RuntimeError` for errors in it."""
        said = orjson.loads(await self.ask(self.body(question, world, rows)))
        if "errors" in said:
            raise RuntimeError(f"{self.label}: {said['errors']}")
        return said["data"]


def document_body(question: Question, world: World, rows: int) -> bytes:
    return orjson.dumps({"query": question.document, "variables": question.variables(world, rows)})


def hash_body(question: Question, world: World, rows: int) -> bytes:
    """The document by its hash, once the hub has seen it."""
    digest = sha256(question.document.encode()).hexdigest()
    said = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
    return orjson.dumps({**said, "variables": question.variables(world, rows)})


def first_body(question: Question, world: World, rows: int) -> bytes:
    """The document with its hash, so that it is known from then on."""
    digest = sha256(question.document.encode()).hexdigest()
    said = {"query": question.document, "extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
    return orjson.dumps({**said, "variables": question.variables(world, rows)})


def named_body(question: Question, world: World, rows: int) -> bytes:
    """For the endpoint by hand, which has no documents."""
    return orjson.dumps({"question": question.name, "variables": question.variables(world, rows)})


BODIES: dict[str, Callable[[Question, World, int, bool], bytes]] = {
    "hub": lambda question, world, rows, by_hash: (hash_body if by_hash else first_body)(question, world, rows),
    "plain": lambda question, world, rows, _by_hash: document_body(question, world, rows),
    "written": lambda question, world, rows, _by_hash: named_body(question, world, rows),
}
"""What each system is sent."""


@contextmanager
def statements(engine: AsyncEngine) -> Iterator[list[str]]:
    """All that is sent through the engine meanwhile but BEGIN; also what tells PostgreSQL who is asking."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", note)
