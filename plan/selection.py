"""选择: which fields are asked of a type, fragments merged, in the order the specification gives them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    GraphQLUnionType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
)
from graphql.execution.values import VariableValues, get_directive_values

Fragments = Mapping[str, FragmentDefinitionNode]


class Unknown(Exception):
    """Something that the plan does not know, or may not decide; graphql-core is asked."""


class Selections:
    """What the operation asks, with these variables."""

    def __init__(self, schema: GraphQLSchema, fragments: Fragments, variables: VariableValues) -> None:
        self.schema, self.fragments, self.variables = schema, fragments, variables

    def of(self, type_: GraphQLObjectType, nodes: Iterable[SelectionSetNode | None]) -> dict[str, list[FieldNode]]:
        """The fields by the keys of the answer."""
        found: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for each in nodes:
            if each is not None:
                self._collect(type_, each, found, visited)
        return found

    def below(self, type_: GraphQLObjectType, nodes: Iterable[FieldNode]) -> dict[str, list[FieldNode]]:
        return self.of(type_, (each.selection_set for each in nodes))

    def _collect(
        self, type_: GraphQLObjectType, selected: SelectionSetNode, found: dict[str, list[FieldNode]], visited: set[str]
    ) -> None:
        for node in selected.selections:
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                found.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or self._fits(type_, node.type_condition.name.value):
                    self._collect(type_, node.selection_set, found, visited)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                fragment = self.fragments[node.name.value]
                if self._fits(type_, fragment.type_condition.name.value):
                    self._collect(type_, fragment.selection_set, found, visited)

    def _fits(self, type_: GraphQLObjectType, condition: str) -> bool:
        wanted = self.schema.type_map[condition]
        if wanted is type_:
            return True
        abstract = isinstance(wanted, GraphQLInterfaceType | GraphQLUnionType)
        return abstract and self.schema.is_sub_type(cast("Any", wanted), type_)

    def _included(self, node: SelectionNode) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        if skip is not None and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return include is None or bool(include["if"])


def switches(operation: OperationDefinitionNode, fragments: Fragments) -> tuple[str, ...]:
    """The variables that decide which fields are asked at all. Raises `Unknown` for any other directive."""
    found: dict[str, None] = {}
    if operation.directives:
        raise Unknown("a directive on the operation")
    for node in _all(operation.selection_set, fragments, set()):
        for directive in node.directives or ():
            if directive.name.value not in ("skip", "include"):
                raise Unknown(f"@{directive.name.value}")
            for argument in directive.arguments or ():
                if isinstance(argument.value, VariableNode):
                    found[argument.value.name.value] = None
    return tuple(found)


def _all(selected: SelectionSetNode, fragments: Fragments, visited: set[str]) -> Iterator[SelectionNode]:
    for node in selected.selections:
        yield node
        if isinstance(node, FragmentSpreadNode):
            if node.name.value not in visited:
                visited.add(node.name.value)
                yield from _all(fragments[node.name.value].selection_set, fragments, visited)
        elif isinstance(node, FieldNode | InlineFragmentNode) and node.selection_set:
            yield from _all(node.selection_set, fragments, visited)
