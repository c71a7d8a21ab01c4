"""Asking both executors the same, and telling whether they answer the same, and which way the plan went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import orjson
from graphql import OperationDefinitionNode, execute, parse, validate
from strawberry import Schema
from strawberry.execution import optimized_is_awaitable
from strawberry.utils.await_maybe import await_maybe

from auth.sessions import Database
from auth.straight import straight, watching
from auth.viewer import Viewer
from kernel.events import Events
from plan import Planner
from resolvers.context import Context


@dataclass
class Outcome:
    """``planned`` is what the plan said, or nothing where it left the question; ``statements`` how many it took."""

    data: Any
    errors: list[Any]
    planned: bytes | None
    statements: int


@dataclass
class Both:
    schema: Schema
    database: Database
    events: Events
    _documents: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        direct = straight(self.database.engine, 4)
        assert direct is not None
        self.direct = direct
        self.planner = Planner(self.schema, self.database, direct)

    async def close(self) -> None:
        await self.direct.close()

    def document(self, text: str) -> Any:
        if text not in self._documents:
            node = parse(text)
            wrong = validate(self.schema._schema, node)
            assert not wrong, (text, wrong)
            self._documents[text] = SimpleNamespace(node=node, kept={}, text=text)
        return self._documents[text]

    def context(self, viewer: Viewer) -> Context:
        return Context(viewer, self.database, self.events)

    async def ask(
        self, viewer: Viewer, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None
    ) -> Outcome:
        document, said = self.document(text), dict(variables or {})
        chosen = _operation(document.node, operation)
        request = SimpleNamespace(variables=said)
        job = SimpleNamespace(context=self.context(viewer), document=document, operation=chosen, request=request)
        seen: list[str] = []
        watching.append(seen.append)
        try:
            planned = await self.planner.execute(job)
        finally:
            watching.remove(seen.append)
        result = await await_maybe(
            execute(
                self.schema._schema,
                document.node,
                variable_values=said,
                operation_name=operation,
                context_value=self.context(viewer),
                is_awaitable=optimized_is_awaitable,
            )
        )
        return Outcome(result.data, list(result.errors or ()), planned, len(seen))

    async def same(self, viewer: Viewer, text: str, variables: Mapping[str, Any] | None = None, **more: Any) -> Outcome:
        """Asserts that the plan answers, and word for word as graphql-core does; the order of keys counts."""
        outcome = await self.same_or_left(viewer, text, variables, **more)
        assert outcome.planned is not None, ("left to graphql-core", text, variables, outcome.errors)
        return outcome

    async def same_or_left(
        self, viewer: Viewer, text: str, variables: Mapping[str, Any] | None = None, **more: Any
    ) -> Outcome:
        """Where there are errors, the plan must not answer; where it answers, the same."""
        outcome = await self.ask(viewer, text, variables, **more)
        if outcome.planned is not None and not _are_alike(outcome):
            # a minute may have gone by between the two, and clocks are part of the answers: once more
            outcome = await self.ask(viewer, text, variables, **more)
        if outcome.planned is not None:
            _alike(outcome, text)
        return outcome


def _are_alike(outcome: Outcome) -> bool:
    assert outcome.planned is not None
    return not outcome.errors and orjson.dumps(orjson.loads(outcome.planned)) == orjson.dumps(outcome.data)


def _alike(outcome: Outcome, text: str) -> None:
    assert outcome.planned is not None
    assert not outcome.errors, (text, outcome.errors, outcome.planned[:500])
    mine, theirs = orjson.loads(outcome.planned), orjson.loads(orjson.dumps(outcome.data))
    assert orjson.dumps(mine) == orjson.dumps(theirs), (text, list(_differences(mine, theirs, "")))


def _operation(node: Any, name: str | None) -> OperationDefinitionNode:
    found = [each for each in node.definitions if isinstance(each, OperationDefinitionNode)]
    return next(each for each in found if name is None or (each.name and each.name.value == name))


def _differences(mine: Any, theirs: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """Where two answers differ, so that a failure can be read."""
    if isinstance(mine, dict) and isinstance(theirs, dict) and list(mine) == list(theirs):
        for key in mine:
            yield from _differences(mine[key], theirs[key], f"{path}.{key}")
    elif isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        for place, (one, other) in enumerate(zip(mine, theirs, strict=True)):
            yield from _differences(one, other, f"{path}[{place}]")
    elif mine != theirs:
        yield path, mine, theirs
