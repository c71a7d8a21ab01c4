"""One walk over a document that measures every operation, each fragment once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    is_composite_type,
    value_from_ast_untyped,
)

from .cost import NOTHING, ONCE, Cost, Evaluation, Ledger, Size
from .weights import Weights, is_list

_INTROSPECTION = frozenset({"__schema", "__type"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What a selection set amounts to, its fragments spread out.

    ``fields`` counts the fields of its first level. ``own`` is the cost that does not depend on the parent, ``items``
    the cost of one row of its lists: only the parent, a connection, knows how many rows there will be.
    """

    depth: int = 0
    aliases: int = 0
    directives: int = 0
    fields: int = 0
    own: Cost = NOTHING
    items: Cost = NOTHING


EMPTY = Shape()


class Survey:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode, weights: Weights) -> None:
        self.widest = 0
        """The most fields beside each other, fragments spread out, anywhere in the document."""
        self.repeats = 0
        """How often a field is written again beside itself, in all the document."""
        self._schema = schema
        self._weights = weights
        self._document = document
        self._ledger = Ledger()
        self._fragments: dict[str, FragmentDefinitionNode] = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }
        self.fragments = len(self._fragments)
        self._shapes: dict[str, Shape] = {}
        # callees first, so that a walk never enters a fragment and cannot recurse deeper than the parser allows
        for name in _callees_first(self._fragments):
            fragment = self._fragments[name]
            type_ = schema.get_type(fragment.type_condition.name.value)
            self._shapes[name] = self._level(fragment.selection_set, type_, fragment.directives)

    def operations(self) -> Iterator[tuple[str, Shape, Evaluation]]:
        for each in self._document.definitions:
            if isinstance(each, OperationDefinitionNode):
                root = self._schema.get_root_type(each.operation)
                shape = self._level(each.selection_set, root, each.directives)
                cost = self._ledger.sum(0, [(ONCE, shape.own), (Size(self._weights.rows), shape.items)])
                yield each.name.value if each.name else "", shape, self._ledger.evaluation(cost, _defaults(each))

    def _level(
        self,
        selections: SelectionSetNode,
        type_: GraphQLNamedType | None,
        directives: Sequence[DirectiveNode] | None = (),
    ) -> Shape:
        """A selection set that is not that of an inline fragment, which is part of the level it stands in."""
        written = list(_written(selections))
        self.repeats += len(written) - len(set(written))
        return self._selections(selections, type_, directives)

    def _selections(
        self,
        selections: SelectionSetNode,
        type_: GraphQLNamedType | None,
        directives: Sequence[DirectiveNode] | None = (),
    ) -> Shape:
        shapes = [self._selection(each, type_) for each in selections.selections]
        fields = sum(each.fields for each in shapes)
        self.widest = max(self.widest, fields)
        return Shape(
            max((each.depth for each in shapes), default=0),
            sum(each.aliases for each in shapes),
            sum(each.directives for each in shapes) + len(directives or ()),
            fields,
            self._ledger.sum(0, [(ONCE, each.own) for each in shapes]),
            self._ledger.sum(0, [(ONCE, each.items) for each in shapes]),
        )

    def _selection(self, node: Any, type_: GraphQLNamedType | None) -> Shape:
        if isinstance(node, FieldNode):
            return self._field(node, type_)
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            narrowed = self._schema.get_type(condition.name.value) if condition else type_
            return self._selections(node.selection_set, narrowed, node.directives)
        assert isinstance(node, FragmentSpreadNode)
        shape = self._shapes.get(node.name.value, EMPTY)
        more = len(node.directives or ())
        return _with_directives(shape, more) if more else shape

    def _field(self, node: FieldNode, type_: GraphQLNamedType | None) -> Shape:
        field = self._schema.get_field(type_, node.name.value) if is_composite_type(type_) else None
        named = get_named_type(field.type) if field else None
        inner = self._level(node.selection_set, named) if node.selection_set else EMPTY
        aliases = inner.aliases + (node.alias is not None)
        directives = inner.directives + len(node.directives or ())
        if node.name.value in _INTROSPECTION:
            own = self._ledger.sum(self._weights.introspection, [])
            return Shape(1, aliases, directives, 1, own)
        own, items = self._cost(node, field, type_, inner) if field else (NOTHING, NOTHING)
        return Shape(inner.depth + 1, aliases, directives, 1, own, items)

    def _cost(
        self, node: FieldNode, field: GraphQLField, parent: GraphQLNamedType | None, inner: Shape
    ) -> tuple[Cost, Cost]:
        """What the field costs by itself, and for each row its parent may say."""
        weights, total = self._weights, self._ledger.sum
        said = weights.explicit(field)
        once = weights.object if is_composite_type(get_named_type(field.type)) else 0
        if parent is not None and parent is self._schema.mutation_type:
            said = weights.mutation if said is None else said
        size = weights.size(field, node)
        if not is_list(field.type):
            below = [(ONCE, inner.own), (size or Size(weights.rows), inner.items)]
            return total(once if said is None else said, below), NOTHING
        row = total(once, [(ONCE, inner.own), (Size(weights.rows), inner.items)])
        return (total(said or 0, [(size, row)]), NOTHING) if size else (total(said or 0, []), row)


def _with_directives(shape: Shape, more: int) -> Shape:
    return replace(shape, directives=shape.directives + more)


def _written(selections: SelectionSetNode, on: str = "") -> Iterator[tuple[str, str]]:
    """The fields of a level by the type they are written for: unions repeat names for good reason."""
    for each in selections.selections:
        if isinstance(each, FieldNode):
            yield on, (each.alias or each.name).value
        elif isinstance(each, InlineFragmentNode):
            condition = each.type_condition
            yield from _written(each.selection_set, condition.name.value if condition else on)


def _defaults(operation: OperationDefinitionNode) -> dict[str, Any]:
    return {
        each.variable.name.value: value_from_ast_untyped(each.default_value)
        for each in operation.variable_definitions or ()
        if each.default_value is not None
    }


def _callees_first(fragments: dict[str, FragmentDefinitionNode]) -> list[str]:
    """The names of the fragments, each after those it spreads. A spread that closes a cycle is passed over."""
    spreads = {name: _spreads(each.selection_set) for name, each in fragments.items()}
    order: list[str] = []
    seen: set[str] = set()
    for root in fragments:
        path = [] if root in seen else [(root, iter(spreads[root]))]
        seen.add(root)
        while path:
            name, rest = path[-1]
            callee = next((each for each in rest if each in fragments and each not in seen), None)
            if callee is None:
                path.pop()
                order.append(name)
            else:
                seen.add(callee)
                path.append((callee, iter(spreads[callee])))
    return order


def _spreads(selections: SelectionSetNode) -> list[str]:
    found: list[str] = []
    stack: list[Any] = [selections]
    while stack:
        for each in stack.pop().selections:
            if isinstance(each, FragmentSpreadNode):
                found.append(each.name.value)
            elif each.selection_set:
                stack.append(each.selection_set)
    return found
