"""Whose a thing is: a root field, a type with an identity, a further field on a type.

A part owns what stands in its own module or package; a type that is no entity and stands nowhere near a part is a
shared word (`PageInfo`, `Refusal`), which every part says in the same way.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from graphql import GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.types.base import get_object_definition

from kernel.fetch import ToOne

from ..answers import answer_of
from ..node import NODES
from ..parts import Part

ROOTS = ("query", "mutation", "subscription")


class Ownership:
    """Answers for one whole graph. Raises `TypeError` where the declarations leave it open whose something is."""

    def __init__(self, whole: GraphQLSchema, parts: Sequence[Part]) -> None:
        self._whole = whole
        self._parts = {part.name: part for part in parts}
        self._homes = {home: part.name for part in parts for home in _homes(part)}
        self._types = {
            name: self._of_class(said.origin)
            for name, type_ in whole.type_map.items()
            if isinstance(type_, GraphQLObjectType) and (said := declared(type_)) is not None
        }
        for name in self.kinds:
            if self._types[name] is None:
                raise TypeError(f"{name} 有全局标识，却不属于任何部分：请把它写在某部分的模块中，或列入 Part.types")
        for name in self._types:
            self._check_added(name)
        self.introduced = frozenset(self._introduced())

    @property
    def kinds(self) -> list[str]:
        """The entity types: what has a global id."""
        return [name for name in NODES if name in self._whole.type_map]

    def of_type(self, name: str) -> str | None:
        """The part that owns a type; ``None`` for shared words."""
        return self._types.get(name)

    def of_field(self, type_name: str, field: GraphQLField) -> str | None:
        """The part that answers a field: the one that brought it, or that of its type."""
        return added_by(field) or self.of_type(type_name)

    def roots(self, part: str, kind: str) -> list[str]:
        """The root fields of a part; ``kind`` is query, mutation or subscription."""
        brought = getattr(self._parts[part], kind)
        name_of = StrawberryConfig().name_converter.get_graphql_name
        return [name_of(field) for field in get_object_definition(brought, strict=True).fields] if brought else []

    def _of_class(self, cls: type[Any]) -> str | None:
        for part in self._parts.values():
            if cls in part.types:
                return part.name
        homes = [home for home in self._homes if f"{cls.__module__}.".startswith(f"{home}.")]
        return self._homes[max(homes, key=len)] if homes else None

    def _check_added(self, name: str) -> None:
        """Fields can be added only to what has an identity: by nothing else could another part find the thing again."""
        for field_name, field in self._object(name).fields.items():
            by = added_by(field)
            if by is not None and by not in self._parts:
                raise TypeError(f"{name}.{field_name} 由部分 {by} 提供，但没有这个部分")
            if by is not None and name not in NODES and by != self._types[name]:
                raise TypeError(f"{name} 没有全局标识，其他部分不能为它添加字段 {field_name}")

    def _introduced(self) -> Iterator[str]:
        """Types whose rows are shown, by a relation of another part, to viewers whose posts do not reach them."""
        for name in self._types:
            for field in self._object(name).fields.values():
                relation = relation_of(field)
                target = relation.model.__name__ if relation else None
                if relation and target and relation.through and self.of_field(name, field) != self.of_type(target):
                    yield target

    def _object(self, name: str) -> GraphQLObjectType:
        type_ = self._whole.type_map[name]
        assert isinstance(type_, GraphQLObjectType)
        return type_


def declared(thing: GraphQLNamedType | GraphQLField) -> Any:
    """What Strawberry was told of a type or field."""
    return (thing.extensions or {}).get("strawberry-definition")


def added_by(field: GraphQLField) -> str | None:
    """The part that brought a field to a type which stands elsewhere (`schema.language.extends`)."""
    return _metadata(field).get("owner")


def relation_of(field: GraphQLField) -> ToOne[Any] | None:
    """The relation behind a field that answers with the one row another names."""
    said = answer_of(field)
    return said.by if said is not None and isinstance(said.by, ToOne) and said.by.by_id else None


def _metadata(field: GraphQLField) -> dict[str, Any]:
    return getattr(declared(field), "metadata", None) or {}


def _homes(part: Part) -> set[str]:
    """Modules that belong to the part: its own in the house, and wherever its root fields stand."""
    brought = (getattr(part, kind) for kind in ROOTS)
    stand = (base for each in brought if each is not None for base in each.__mro__ if base is not object)
    return {f"schema.{part.name}"} | {base.__module__ for base in stand}
