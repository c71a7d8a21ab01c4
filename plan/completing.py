"""补全: the value of a field that takes Python, completed by its selection as graphql-core would."""

import asyncio
import inspect
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any

from graphql import (
    FieldNode,
    GraphQLAbstractType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLUnionType,
    default_type_resolver,
    get_named_type,
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
        self._selections = selections
        self._below: dict[str, Below] = {}
        named = get_named_type(field.type)
        self._leaf = isinstance(named, GraphQLLeafType)
        if isinstance(named, GraphQLObjectType):
            self._fields(named)

    def _fields(self, type_: GraphQLObjectType) -> "Below":
        """What is asked of an object of that type."""
        found = self._below.get(type_.name)
        if found is None:
            found = self._below[type_.name] = _below(self._selections, type_, self.nodes)
        return found

    async def value(self, source: Any, run: "Run") -> Any:
        if self._attribute is not None:
            found = getattr(source, self._attribute)
        else:
            assert self.field.resolve is not None
            found = await _awaited(self.field.resolve(source, run.info(self), **run.arguments(self)))
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
            if self._leaf:
                return [await self._completed(type_.of_type, each, run) for each in items]
            return await together(self._completed(type_.of_type, each, run) for each in items)
        if isinstance(found, Exception):
            raise Unknown("an error as a value")
        if isinstance(type_, GraphQLLeafType):
            written = type_.serialize(found)
            if written is None:
                raise Unknown("a scalar that serialises to nothing")
            return written
        if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            type_ = await self._told(type_, found, run)
        assert isinstance(type_, GraphQLObjectType)
        if type_.is_type_of is not None and not await _awaited(type_.is_type_of(found, run.info(self))):
            raise Unknown(f"no {type_.name}, though one should be")
        return await self._object(type_, found, run)

    async def _told(self, type_: GraphQLAbstractType, found: Any, run: "Run") -> GraphQLOutputType:
        """Which type the value is of."""
        told = await _awaited((type_.resolve_type or default_type_resolver)(found, run.info(self), type_))
        schema = self._selections.schema
        named: Any = schema.type_map.get(told) if isinstance(told, str) else None
        if not isinstance(named, GraphQLObjectType) or not schema.is_sub_type(type_, named):
            raise Unknown(f"{type_.name} of no known type")
        return named

    async def _object(self, type_: GraphQLObjectType, found: Any, run: "Run") -> dict[str, Any]:
        answer: dict[str, Any] = {}
        waiting: list[tuple[str, Completer]] = []
        for key, below in self._fields(type_):
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


async def _awaited(found: Any) -> Any:
    return await found if inspect.isawaitable(found) else found


Below = list[tuple[str, "Completer | str"]]


def _below(selections: Selections, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Below:
    found: Below = []
    for key, below in selections.below(type_, nodes).items():
        name = below[0].name.value
        if name == "__typename":
            found.append((key, type_.name))
        elif name in type_.fields:
            found.append((key, Completer(selections, type_, type_.fields[name], below)))
        else:
            raise Unknown(f"{type_.name}.{name}")
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
