"""缓存: which answers may be given again without being worked out again. Nothing is, unless its fields say so.

    divisions = cached(root_list(…), 300)

Only for what changes rarely and belongs to nobody: an answer that is kept is given to everybody with the same rights.
A field below inherits it where it is read off its parent; whatever asks something further (a relation, a field that
awaits) must say so itself, and what is personal never may.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    is_composite_type,
)

from kernel.records import Record

from .answers import By, answer_of, declared_as, record_of
from .directives import CacheControl
from .masks import Mask

KEPT = 300
"""Seconds for what hardly ever changes. It is dropped as it changes; this is for a change that nobody has told."""


def cached(field: Any, seconds: int) -> Any:
    """The field, whose answers may be kept for so many seconds, or until what they are made of changes."""
    field.directives = [*field.directives, CacheControl(max_age=seconds)]
    return field


def seconds_of(field: GraphQLField) -> int | None:
    """How long the field itself says that its answers may be kept."""
    declared = declared_as(field)
    said = declared.directives if declared is not None else ()
    return next((each.max_age for each in said if isinstance(each, CacheControl)), None)


@dataclass(frozen=True)
class Keepable:
    """An answer that may be kept for ``seconds``, until one of the ``kinds`` it is made of changes."""

    seconds: int
    kinds: frozenset[type[Record]]


def keepable(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) -> Keepable | None:
    """Whether all of the answer may be kept; the document is valid. ``None`` where one field does not say so."""
    root = schema.query_type
    if operation.operation is not OperationType.QUERY or root is None:
        return None
    reading = _Reading(schema, {each.name.value: each for each in _fragments(document)})
    try:
        reading.below(root, operation.selection_set, root=True)
    except _No:
        return None
    return Keepable(min(reading.seconds), frozenset(reading.kinds)) if reading.seconds else None


def kinds_of(schema: GraphQLSchema) -> frozenset[type[Record]]:
    """All records that answers which may be kept can be made of."""
    found: dict[str, GraphQLObjectType] = {}

    def below(field: GraphQLField) -> None:
        shown = get_named_type(field.type)
        if isinstance(shown, GraphQLObjectType) and shown.name not in found:
            found[shown.name] = shown
            for each in shown.fields.values():
                if seconds_of(each) is not None or inherits(each):
                    below(each)

    for each in schema.query_type.fields.values() if schema.query_type else ():
        if seconds_of(each) is not None:
            below(each)
    return frozenset(record for shown in found.values() for record in _records(shown))


def _records(shown: GraphQLObjectType) -> set[type[Record]]:
    """What the type shows; of a connection, what it counts."""
    counted = [get_named_type(each.type) for each in shown.fields.values() if _is(each, By.ROWS)]
    found = (record_of(each) for each in (shown, *counted))
    return {each for each in found if each is not None}


class _No(Exception):
    """Something in the answer may not be kept."""


class _Reading:
    def __init__(self, schema: GraphQLSchema, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._schema, self._fragments = schema, fragments
        self.seconds: list[int] = []
        self.kinds: set[type[Record]] = set()

    def below(self, kind: GraphQLObjectType, selected: SelectionSetNode, *, root: bool = False) -> None:
        for each in selected.selections:
            if isinstance(each, FragmentSpreadNode):
                fragment = self._fragments[each.name.value]
                self._within(kind, fragment.type_condition.name.value, fragment.selection_set, root)
            elif isinstance(each, InlineFragmentNode):
                name = each.type_condition.name.value if each.type_condition else kind.name
                self._within(kind, name, each.selection_set, root)
            elif isinstance(each, FieldNode) and each.name.value != "__typename":
                self._field(kind, each, root)

    def _within(self, kind: GraphQLObjectType, condition: str, selected: SelectionSetNode, root: bool) -> None:
        if condition != kind.name:  # an interface or a union: what it holds is told apart only when it is there
            raise _No
        self.below(kind, selected, root=root)

    def _field(self, kind: GraphQLObjectType, node: FieldNode, root: bool) -> None:
        field = kind.fields.get(node.name.value)
        if field is None:  # introspection
            raise _No
        said = seconds_of(field)
        if said is None and (root or not inherits(field)):
            raise _No
        if said is not None:
            self.seconds.append(said)
        shown = get_named_type(field.type)
        if node.selection_set is None or not is_composite_type(shown):
            return
        if not isinstance(shown, GraphQLObjectType):
            raise _No
        self.kinds |= _records(shown)
        self.below(shown, node.selection_set)


def inherits(field: GraphQLField) -> bool:
    """Whether the field is read off its parent, or is a part of a connection, and is not personal."""
    declared = declared_as(field)
    if declared is None or any(isinstance(each, Mask) for each in declared.extensions):
        return False
    resolver = declared.base_resolver
    return _is(field, *By) or resolver is None or not resolver.is_async


def _is(field: GraphQLField, *parts: By) -> bool:
    said = answer_of(field)
    return said is not None and said.by in parts


def _fragments(document: DocumentNode) -> Iterator[FragmentDefinitionNode]:
    return (each for each in document.definitions if isinstance(each, FragmentDefinitionNode))
