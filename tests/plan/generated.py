"""Operations made up from the schema itself: fragments, aliases, directives, variables, interfaces, arguments."""

from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_non_null_type,
)
from hypothesis import strategies as st

from .world import World

DEPTH = 4
SLOW = frozenset({"candidates", "diagram", "faults"})
"""Fields that are dear to ask and are asked elsewhere."""


@dataclass
class Made:
    """One operation with its variables."""

    text: str
    variables: dict[str, Any]


@dataclass
class Maker:
    """Draws one operation. Everything it writes is valid by the schema, if not always sensible."""

    schema: GraphQLSchema
    world: World
    draw: Any
    fragments: list[str] = field(default_factory=list)
    declared: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    _serial: int = 0

    def operation(self) -> Made:
        query = self.schema.query_type
        assert query is not None
        names = [name for name in query.fields if name not in ("viewerCan",)]
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=2))
        body = " ".join(self._field(query, name, DEPTH) for name in chosen)
        head = f"({', '.join(f'${name}: {kind}' for name, kind in self.declared.items())})" if self.declared else ""
        return Made(f"query{head} {{ {body} }} {' '.join(self.fragments)}", dict(self.values))

    # ------------------------------------------------------------------ selections
    def _selection(self, type_: Any, depth: int) -> str:
        if isinstance(type_, GraphQLInterfaceType):
            return self._abstract(type_, depth)
        assert isinstance(type_, GraphQLObjectType)
        names = [name for name, each in type_.fields.items() if self._may(name, each, depth)]
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=5))
        parts = [self._field(type_, name, depth) for name in chosen]
        if self._sometimes():
            parts.append(self.draw(st.sampled_from(["__typename", "what: __typename"])))
        if self._sometimes():
            parts.append(self._fragment(type_, depth))
        return " ".join(parts)

    def _may(self, name: str, asked: GraphQLField, depth: int) -> bool:
        return name not in SLOW and (depth > 0 or is_leaf_type(get_named_type(asked.type)))

    def _abstract(self, type_: GraphQLInterfaceType, depth: int) -> str:
        concrete = self.draw(st.lists(st.sampled_from(self._kinds(type_)), min_size=1, max_size=3, unique=True))
        parts = [f"... on {each.name} {{ {self._selection(each, depth)} }}" for each in concrete]
        if self._sometimes():
            parts.append("... on Case { number overdue createdAt }")
        return " ".join([*parts, self.draw(st.sampled_from(["id", "__typename", "gid: id"]))])

    def _kinds(self, type_: GraphQLInterfaceType) -> list[GraphQLObjectType]:
        found = [each for each in self.schema.get_possible_types(type_) if each.name in self.world.ids]
        return sorted(found, key=lambda each: each.name)

    def _fragment(self, type_: GraphQLObjectType, depth: int) -> str:
        inner = self._field(type_, self.draw(st.sampled_from(self._leaves(type_))), 0)
        if self.draw(st.booleans()):
            return f"... {self._directive()} {{ {inner} }}"
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {type_.name} {{ {inner} }}")
        return f"...{name} {self._directive()} ...{name}"

    def _leaves(self, type_: GraphQLObjectType) -> list[str]:
        leaves = [
            name
            for name, each in type_.fields.items()
            if is_leaf_type(get_named_type(each.type)) and not any(is_non_null_type(a.type) for a in each.args.values())
        ]
        return leaves or ["__typename"]

    # ------------------------------------------------------------------ fields
    def _field(self, type_: GraphQLObjectType, name: str, depth: int) -> str:
        if name == "__typename":
            return name
        asked = type_.fields[name]
        named = get_named_type(asked.type)
        said = self._arguments(asked)
        self._serial += 1
        # what differs in its arguments must be called differently
        alias = f"a{self._serial}: " if said or not is_leaf_type(named) or self._sometimes() else ""
        below = "" if is_leaf_type(named) else f" {{ {self._selection(named, depth - 1)} }}"
        return f"{alias}{name}{said} {self._directive()}{below}"

    def _directive(self) -> str:
        if not self._sometimes():
            return ""
        name, yes = self.draw(st.sampled_from(["skip", "include"])), self.draw(st.booleans())
        if self.draw(st.booleans()):
            return f"@{name}(if: {str(yes).lower()})"
        return f"@{name}(if: ${self._variable('Boolean!', yes)})"

    def _arguments(self, asked: GraphQLField) -> str:
        said = []
        for name, argument in asked.args.items():
            kind = get_named_type(argument.type)
            if not is_non_null_type(argument.type) and not self._sometimes():
                continue
            value = self._value(name, kind, str(argument.type))
            if value is not None:
                said.append(f"{name}: {value}")
        return f"({', '.join(said)})" if said else ""

    def _value(self, name: str, kind: Any, type_: str) -> str | None:
        ids = [id for listed in self.world.ids.values() for id in listed]
        if name == "id":
            return f"${self._variable('ID!', self.draw(st.sampled_from(ids)))}"
        if name == "ids":
            return f"${self._variable('[ID!]!', self.draw(st.lists(st.sampled_from(ids), max_size=5)))}"
        if name == "code":
            return self.draw(st.sampled_from(['"330102"', '"339999"', '""']))
        if name in ("first", "last"):
            number = self.draw(st.sampled_from([1, 2, 3, 20, 100, 0, 101]))
            return str(number) if self.draw(st.booleans()) else f"${self._variable('Int', number)}"
        if isinstance(kind, GraphQLEnumType):
            return self.draw(st.sampled_from(sorted(kind.values)))
        if name == "filter":
            return self._filter(kind)
        return None

    def _filter(self, kind: Any) -> str | None:
        name = self.draw(st.sampled_from(sorted(kind.fields)))
        of = get_named_type(kind.fields[name].type)
        if isinstance(of, GraphQLEnumType):
            values = self.draw(st.lists(st.sampled_from(sorted(of.values)), max_size=3, unique=True))
            if "[" in str(kind.fields[name].type):
                return f"{{{name}: [{', '.join(values)}]}}"
            return f"{{{name}: {values[0]}}}" if values else None
        usual = {
            "String": st.sampled_from(['"机关"', '"浙A"', '"%"', '"_"', '""', '"330102"', '"13957112233"']),
            "Boolean": st.sampled_from(["true", "false"]),
            "Int": st.sampled_from(["0", "3", "2026"]),
            "DateTime": st.sampled_from(['"2026-03-02T09:30:00+08:00"', '"2027-01-01T00:00:00Z"']),
            "Date": st.just('"2026-06-01"'),
        }.get(of.name)
        return f"{{{name}: {self.draw(usual)}}}" if usual is not None else None

    def _variable(self, kind: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        self.declared[name], self.values[name] = kind, value
        return name

    def _sometimes(self) -> bool:
        return bool(self.draw(st.integers(0, 3)) == 0)


@st.composite
def operations(draw: Any, schema: GraphQLSchema, world: World) -> Made:
    return Maker(schema, world, draw).operation()
