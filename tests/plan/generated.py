"""Operations made up from the schema itself: fragments, aliases, directives, variables, interfaces, the same twice."""

from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_non_null_type,
)
from hypothesis import strategies as st

from auth.viewer import Viewer
from schema.answers import declared_as
from schema.language import Gate

from .arguments import Arguments
from .world import World

DEPTH = 4
SLOW = frozenset({"candidates", "diagram", "faults"})
"""Fields that are dear to ask and are asked elsewhere."""


@dataclass
class Made:
    """One document with the variables, and the name, of the operation that is to run."""

    text: str
    variables: dict[str, Any]
    operation: str | None = None


@dataclass
class Maker:
    """Draws one operation. Everything it writes is valid by the schema, if not always sensible."""

    schema: GraphQLSchema
    world: World
    draw: Any
    viewer: Viewer
    fragments: list[str] = field(default_factory=list)
    _serial: int = 0

    def __post_init__(self) -> None:
        self.arguments = Arguments(self.world, self.draw)

    def document(self) -> Made:
        body = self._root()
        said = ", ".join(self.arguments.declared)
        head = f"query Asked({said})" if said else "query Asked"
        others = self.draw(st.sampled_from(["", "query Other { __typename me { id } }"]))
        parts = [f"{head} {{ {body} }}", others, *self.fragments]
        if self._sometimes():
            parts.reverse()
        return Made(" ".join(parts), dict(self.arguments.values), "Asked")

    def _root(self) -> str:
        query = self.schema.query_type
        assert query is not None
        names = list(query.fields)
        if not self._rarely():
            names = [name for name, each in query.fields.items() if may_ask(self.viewer, each)] or names
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=2))
        parts = [self._field(query, name, DEPTH) for name in chosen]
        if self._sometimes():
            parts.append(self.draw(st.sampled_from(["__typename", "root: __typename"])))
        if self._sometimes():
            parts.append(self._spread(query, self._field(query, self.draw(st.sampled_from(chosen)), 2)))
        return " ".join(parts)

    # ------------------------------------------------------------------ selections
    def _selection(self, type_: Any, depth: int) -> str:
        if isinstance(type_, GraphQLObjectType):
            return self._object(type_, depth)
        return self._abstract(type_, depth)

    def _object(self, type_: GraphQLObjectType, depth: int) -> str:
        names = [name for name, each in type_.fields.items() if self._may(name, each, depth)]
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=5)) if names else []
        parts = [self._field(type_, name, depth) for name in chosen] or ["__typename"]
        if self._sometimes():
            parts.append(self.draw(st.sampled_from(["__typename", "what: __typename"])))
        if self._sometimes():
            inner = self._field(type_, self.draw(st.sampled_from(names)), depth) if names else "__typename"
            parts.append(self._spread(type_, inner))
        if type_.interfaces and self._sometimes():
            parts.append(self._common(self.draw(st.sampled_from(list(type_.interfaces))), depth))
        return " ".join(parts)

    def _may(self, name: str, asked: GraphQLField, depth: int) -> bool:
        return name not in SLOW and (depth > 0 or is_leaf_type(get_named_type(asked.type)))

    def _abstract(self, type_: Any, depth: int) -> str:
        concrete = self.draw(st.lists(st.sampled_from(self._kinds(type_)), min_size=1, max_size=3, unique=True))
        parts = [
            f"... on {each.name} {self.arguments.directive()} {{ {self._object(each, depth)} }}" for each in concrete
        ]
        if isinstance(type_, GraphQLInterfaceType):
            wider = [each for each in self.schema.type_map.values() if isinstance(each, GraphQLInterfaceType)]
            if self._sometimes():
                parts.append(self._common(self.draw(st.sampled_from(wider)), depth))
            parts.append(self.draw(st.sampled_from(["id", "__typename", "gid: id"])))
        return " ".join(parts)

    def _common(self, interface: GraphQLInterfaceType, depth: int) -> str:
        """What the types of an interface share."""
        names = [name for name, each in interface.fields.items() if self._may(name, each, depth)]
        return self._spread(interface, self._field(interface, self.draw(st.sampled_from(names)), depth))

    def _kinds(self, type_: Any) -> list[GraphQLObjectType]:
        found = self.schema.get_possible_types(type_)
        known = [each for each in found if each.name in self.world.ids] or list(found)
        return sorted(known, key=lambda each: each.name)

    def _spread(self, type_: Any, inner: str) -> str:
        if self.draw(st.booleans()):
            return self._inline(self.draw(st.sampled_from(["", type_.name])), inner)
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {type_.name} {{ {inner} }}")
        return f"...{name} {self.arguments.directive()} ...{name}"

    def _inline(self, condition: str, inner: str) -> str:
        return f"... {f'on {condition}' if condition else ''} {self.arguments.directive()} {{ {inner} }}"

    # ------------------------------------------------------------------ fields
    def _field(self, type_: Any, name: str, depth: int) -> str:
        asked = type_.fields[name]
        named = get_named_type(asked.type)
        leaf, said = is_leaf_type(named), self.arguments.of(asked)
        self._serial += 1
        # what differs in its arguments must be called differently
        head = f"a{self._serial}: {name}{said}" if said or self._sometimes() else name
        return " ".join(
            self._once(head, named, leaf, depth) for _ in range(self.draw(st.sampled_from([1, 1, 1, 1, 2])))
        )

    def _once(self, head: str, named: Any, leaf: bool, depth: int) -> str:
        """The field; said twice, it is one, with what is asked below it put together."""
        below = "" if leaf else f" {{ {self._selection(named, depth - 1)} }}"
        return f"{head} {self.arguments.directive()}{below}"

    def _sometimes(self) -> bool:
        return self.arguments.sometimes()

    def _rarely(self) -> bool:
        return bool(self.draw(st.integers(0, 9)) == 0)


@st.composite
def documents(draw: Any, schema: GraphQLSchema, world: World, viewer: Viewer) -> Made:
    return Maker(schema, world, draw, viewer).document()


def may_ask(viewer: Viewer, field: GraphQLField) -> bool:
    """Whether the field's gates let the viewer in."""
    declared = declared_as(field)
    gates = [each for each in declared.extensions if isinstance(each, Gate)] if declared is not None else []
    return viewer.signed_in and all(each.permission is None or viewer.may(each.permission) for each in gates)


def connections(schema: GraphQLSchema) -> dict[str, GraphQLField]:
    """The lists at the root that have pages, by name."""
    query = schema.query_type
    assert query is not None
    return {
        name: each
        for name, each in query.fields.items()
        if "after" in each.args and not any(is_non_null_type(argument.type) for argument in each.args.values())
    }
