"""What a field costs and how many rows it may answer with.

The defaults are those of the cost directives in use: an object costs 1, a leaf nothing, a mutation 10. A list
multiplies all below it by its ``first`` or ``last`` (or the length of its ``ids``), a connection only its lists
(``edges``, ``nodes``).
``@cost(weight:)`` and ``@listSize(assumedSize:, slicingArguments:)`` on a Strawberry field say otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLOutputType,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ValueNode,
    VariableNode,
)

from .cost import CEILING, Size

SLICING = ("first", "last", "ids", "representations")


@dataclass(frozen=True, slots=True)
class Weights:
    """``page``: rows of a sliceable list that is not sliced. ``rows``: of a list that cannot be sliced."""

    object: int = 1
    mutation: int = 10
    introspection: int = 100
    page: int = 20
    rows: int = 5

    def explicit(self, field: GraphQLField) -> int | None:
        """The weight said by ``@cost``."""
        weight = getattr(_directive(field, "Cost"), "weight", None)
        return weight if isinstance(weight, int) else None

    def size(self, field: GraphQLField, node: FieldNode) -> Size | None:
        """The rows asked for; ``None`` where the field itself does not say, and its parent must."""
        said = _directive(field, "ListSize")
        named = getattr(said, "slicing_arguments", None)
        slicing: Sequence[str] = named if isinstance(named, list) and named else SLICING
        if any(name in field.args for name in slicing):
            return self._asked(field, node, slicing)
        assumed = getattr(said, "assumed_size", None)
        return Size(assumed) if isinstance(assumed, int) else None

    def _asked(self, field: GraphQLField, node: FieldNode, slicing: Sequence[str]) -> Size:
        given = {each.name.value: each.value for each in node.arguments or () if each.name.value in slicing}
        literals = [rows for value in given.values() if (rows := _literal(value)) is not None]
        variables = tuple(value.name.value for value in given.values() if isinstance(value, VariableNode))
        if literals or variables:
            return Size(max(literals, default=0), variables, absent=self.page)
        return Size(max(_defaults(field, slicing), default=self.page))


def is_list(type_: GraphQLOutputType) -> bool:
    if isinstance(type_, GraphQLNonNull):
        type_ = type_.of_type
    return isinstance(type_, GraphQLList)


def _literal(value: ValueNode) -> int | None:
    if isinstance(value, IntValueNode):
        digits = value.value
        return min(int(digits), CEILING) if len(digits) < 12 else (0 if digits.startswith("-") else CEILING)
    if isinstance(value, ListValueNode):
        return len(value.values)
    return None if isinstance(value, VariableNode | NullValueNode) else 1


def _defaults(field: GraphQLField, slicing: Sequence[str]) -> Iterator[int]:
    for name in slicing:
        default = field.args[name].default_value if name in field.args else None
        if isinstance(default, int):
            yield default


def _directive(field: GraphQLField, name: str) -> Any:
    definition = (field.extensions or {}).get("strawberry-definition")
    for each in getattr(definition, "directives", ()):
        if type(each).__name__ == name:
            return each
    return None
