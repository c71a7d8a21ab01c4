"""The whole graph and its slices, asked side by side on one database; and what a gateway does by hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from strawberry import Schema
from strawberry.types import ExecutionResult

from auth.sessions import Database
from auth.viewer import Viewer
from kernel.events import Events
from resolvers.context import Context
from schema import federation
from schema.root import build_schema

SECRET = "between gateway and slices"


@dataclass
class Graphs:
    """One database, seen through the one process and through each slice."""

    database: Database
    events: Events

    async def whole(self, viewer: Viewer, query: str, **variables: Any) -> dict[str, Any]:
        return _data(await self._ask(build_schema(), Context(viewer, self.database, self.events), query, variables))

    async def slice(self, name: str, viewer: Viewer, query: str, **variables: Any) -> dict[str, Any]:
        return _data(await self.asked(name, viewer, query, **variables))

    async def asked(self, name: str, viewer: Viewer, query: str, **variables: Any) -> ExecutionResult:
        """The answer of a slice with its errors."""
        context = Context(
            viewer,
            self.database,
            self.events,
            owned=federation.owned(name),
            seal_key=federation.seal_key(SECRET),
        )
        return await self._ask(federation.slice_named(name), context, query, variables)

    async def entities(self, name: str, viewer: Viewer, keys: Sequence[Any], selection: str) -> list[Any]:
        query = f"query ($keys: [_Any!]!) {{ _entities(representations: $keys) {{ {selection} }} }}"
        return list((await self.slice(name, viewer, query, keys=list(keys)))["_entities"])

    async def _ask(self, schema: Schema, context: Context, query: str, variables: dict[str, Any]) -> ExecutionResult:
        answer = await schema.execute(query, context_value=context, variable_values=variables)
        assert isinstance(answer, ExecutionResult)
        return answer

    @contextmanager
    def counted(self) -> Iterator["Statements"]:
        """The SELECTs that are sent meanwhile."""
        seen, engine = Statements(), self.database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", seen.note)
        yield seen
        event.remove(engine, "before_cursor_execute", seen.note)


@dataclass
class Statements:
    sent: list[str] = field(default_factory=list)

    def note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")) and "set_config" not in statement:
            self.sent.append(statement)

    def of(self, table: str) -> list[str]:
        return [each for each in self.sent if f"FROM {table}" in each]


def key_of(stub: dict[str, Any]) -> dict[str, Any]:
    """What a gateway sends for a stub: its type and its key."""
    return {name: stub[name] for name in ("__typename", "id", "ref") if name in stub}


def _data(answer: ExecutionResult) -> dict[str, Any]:
    assert not answer.errors, answer.errors
    assert answer.data is not None
    return answer.data
