"""What stands behind a type of a slice: a row, or a reference to one of another part."""

from collections.abc import Callable
from typing import Any

from graphql import GraphQLResolveInfo

from kernel.ids import global_id
from resolvers.references import Reference


def kind_of(value: Any) -> str:
    """The type of a record or of a reference to one: a node is called what its record is called."""
    return value.kind if isinstance(value, Reference) else type(value).__name__


def is_a(kind: str) -> Callable[[Any, GraphQLResolveInfo[Any]], bool]:
    """Whether a value is of a type that the slice holds as a stub."""
    return lambda value, _info: kind_of(value) == kind


def id_of(value: Any, _info: GraphQLResolveInfo[Any]) -> str:
    return global_id(kind_of(value), value.id)


def ref_of(value: Any, info: GraphQLResolveInfo[Any]) -> str:
    """The key between parts, sealed where the viewer is introduced."""
    reference = value if isinstance(value, Reference) else Reference(kind_of(value), value.id)
    return reference.sealed(info.context.viewer, info.context.seal_key)
