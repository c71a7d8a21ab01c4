"""补全: the value of a field that takes Python, completed by its selection as graphql-core would."""

import asyncio
import inspect
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
)
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path
from strawberry.types.field import StrawberryField

from schema.answers import declared_as

from .selection import Selections, Unknown


class Completer:
    """One field with everything below it. Whatever goes wrong is raised, and graphql-core then asked."""

    def __init__(
        self, selections: Selections, parent: GraphQLObjectType, field: GraphQLField, nodes: Sequence[FieldNode]
    ) -> None:
        self.parent, self.field, self.nodes = parent, field, list(nodes)
        declared = declared_as(field)
        if field.resolve is None or declared is None:
            raise Unknown(f"{parent.name}.{nodes[0].name.value} is resolved in an unusual way")
        self._attribute = declared.python_name if _is_attribute(declared) else None
        self._type = field.type
        self._below = _below(selections, field.type, self.nodes)

    async def value(self, source: Any, run: "Run") -> Any:
        if self._attribute is not None:
            found = getattr(source, self._attribute)
        else:
            assert self.field.resolve is not None
            found = self.field.resolve(source, run.info(self), **run.arguments(self))
            if inspect.isawaitable(found):
                found = await found
        return await self._completed(self._type, found, run)

    async def _completed(self, type_: GraphQLOutputType, found: Any, run: "Run") -> Any:
        if isinstance(type_, GraphQLNonNull):
            if found is None:
                raise Unknown("null where none may be")
            return await self._completed(type_.of_type, found, run)
        if found is None:
            return None
        if isinstance(type_, GraphQLList):
            if isinstance(found, str | bytes | dict) or not hasattr(found, "__iter__"):
                raise Unknown("no list where one should be")
            items = list(found)
            if self._below is None:
                return [await self._completed(type_.of_type, each, run) for each in items]
            return await together(self._completed(type_.of_type, each, run) for each in items)
        if isinstance(found, Exception):
            raise Unknown("an error as a value")
        if isinstance(type_, GraphQLLeafType):
            written = type_.serialize(found)
            if written is None:
                raise Unknown("a scalar that serialises to nothing")
            return written
        if self._below is None or not isinstance(type_, GraphQLObjectType):
            raise Unknown(f"{type_} where it was not expected")
        return await self._object(found, run)

    async def _object(self, found: Any, run: "Run") -> dict[str, Any]:
        assert self._below is not None
        answer: dict[str, Any] = {}
        waiting: list[tuple[str, Completer]] = []
        for key, below in self._below:
            if isinstance(below, str):
                answer[key] = below
            elif below.at_once:
                answer[key] = below.plain(found)
            else:
                answer[key] = None
                waiting.append((key, below))
        if waiting:
            values = await together(below.value(found, run) for _, below in waiting)
            answer.update((key, value) for (key, _), value in zip(waiting, values, strict=True))
        return answer

    @property
    def at_once(self) -> bool:
        """Whether it is an attribute that holds a scalar."""
        bare = self._type.of_type if isinstance(self._type, GraphQLNonNull) else self._type
        return self._attribute is not None and isinstance(bare, GraphQLLeafType)

    def plain(self, source: Any) -> Any:
        assert self._attribute is not None
        found = getattr(source, self._attribute)
        bare: Any = self._type.of_type if isinstance(self._type, GraphQLNonNull) else self._type
        if found is None:
            if bare is not self._type:
                raise Unknown("null where none may be")
            return None
        written = bare.serialize(found)
        if written is None or isinstance(found, Exception):
            raise Unknown("a scalar that serialises to nothing")
        return written


async def together(work: Iterable[Coroutine[Any, Any, Any]]) -> list[Any]:
    """All at once, so that what they load is loaded together. Raises the first error when all have come to their end:
    nothing is left behind that still uses the database."""
    done = await asyncio.gather(*work, return_exceptions=True)
    for each in done:
        if isinstance(each, BaseException):
            raise each
    return done


Below = list[tuple[str, "Completer | str"]]


def _below(selections: Selections, type_: GraphQLOutputType, nodes: Sequence[FieldNode]) -> Below | None:
    bare: Any = type_
    while isinstance(bare, GraphQLNonNull | GraphQLList):
        bare = bare.of_type
    if isinstance(bare, GraphQLLeafType):
        return None
    if not isinstance(bare, GraphQLObjectType):
        raise Unknown(f"{bare} of a field that takes Python")
    found: Below = []
    for key, below in selections.below(bare, nodes).items():
        name = below[0].name.value
        if name == "__typename":
            found.append((key, bare.name))
        elif name in bare.fields:
            found.append((key, Completer(selections, bare, bare.fields[name], below)))
        else:
            raise Unknown(f"{bare.name}.{name}")
    return found


def _is_attribute(declared: StrawberryField) -> bool:
    return declared.base_resolver is None and not declared.extensions


class Run:
    """One request: what resolvers are told of it."""

    def __init__(self, selections: Selections, operation: Any, context: Any) -> None:
        self._selections, self._operation, self._context = selections, operation, context
        self._infos: dict[Completer, Any] = {}
        self._arguments: dict[Completer, dict[str, Any]] = {}

    def info(self, asked: Completer) -> Any:
        if asked not in self._infos:
            said: dict[str, Any] = dict.fromkeys(GraphQLResolveInfo._fields)
            name = asked.nodes[0].name.value
            self._infos[asked] = GraphQLResolveInfo(
                **{
                    **said,
                    "field_name": name,
                    "field_nodes": asked.nodes,
                    "return_type": asked.field.type,
                    "parent_type": asked.parent,
                    "path": Path(None, name, asked.parent.name),
                    "schema": self._selections.schema,
                    "fragments": dict(self._selections.fragments),
                    "operation": self._operation,
                    "variable_values": self._selections.variables,
                    "context": self._context,
                    "is_awaitable": inspect.isawaitable,
                }
            )
        return self._infos[asked]

    def arguments(self, asked: Completer) -> dict[str, Any]:
        if not asked.field.args:
            return {}
        if asked not in self._arguments:
            self._arguments[asked] = get_argument_values(asked.field, asked.nodes[0], self._selections.variables)
        return self._arguments[asked]
