"""怎样回答: what a field says of how it is answered, for whoever executes the graph.

`language` and `lists` write it into the field's metadata, once; a field without it and without a resolver is an
attribute of the record, one with a resolver takes Python.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from graphql import GraphQLField, GraphQLNamedType
from strawberry.types.field import StrawberryField

from kernel.fetch import Listing, Single, ToMany, ToOne, ToRows
from kernel.records import Record

_KEY = "answered"


class By(Enum):
    """Answers that are no declaration of a domain."""

    IDENTITY = auto()
    """The global id of the record."""
    NODE = auto()
    """The record that the argument ``id`` names."""
    NODES = auto()
    """The records that the argument ``ids`` names."""
    EDGES = auto()
    """The rest are the parts of a connection."""
    ROWS = auto()
    PLACE = auto()
    COUNT = auto()


Declared = Listing[Any] | Single[Any] | ToOne[Any] | ToRows[Any] | ToMany[Any] | By


@dataclass(frozen=True)
class Answered:
    """``extra`` finds out further conditions of a list's filter by a question of its own."""

    by: Declared
    extra: Callable[..., Any] | None = None


def answered(field: Any, by: Declared, extra: Callable[..., Any] | None = None) -> Any:
    """Write down how the field is answered; the field itself."""
    field.metadata = {**(field.metadata or {}), _KEY: Answered(by, extra)}
    return field


def answer_of(field: GraphQLField) -> Answered | None:
    """What was written down; nothing for an attribute, or for what takes Python."""
    declared = declared_as(field)
    metadata: Mapping[Any, Any] = (declared.metadata if declared is not None else None) or {}
    said = metadata.get(_KEY)
    return said if isinstance(said, Answered) else None


def declared_as(field: GraphQLField) -> StrawberryField | None:
    """The field as the schema's language declared it; nothing for graphql-core's own and a gateway's."""
    found = (field.extensions or {}).get("strawberry-definition")
    return found if isinstance(found, StrawberryField) else None


RECORDS: dict[str, type[Record]] = {}
"""The record that a type of the graph shows, by the type's name; filled in as types are published."""


def record_of(type_: GraphQLNamedType) -> type[Record] | None:
    return RECORDS.get(type_.name)
