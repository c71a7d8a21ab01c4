"""Arguments of made-up operations: sensible, at the edge and wrong, said in the document or by variables."""

import json
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    get_named_type,
    get_nullable_type,
    is_non_null_type,
)
from hypothesis import strategies as st

from .world import World

NUMBERS = st.sampled_from([1, 2, 3, 4, 5, 6, 20, 20, 100, 0, 101])
BY_NAME: dict[str, list[Any]] = {
    "code": ["330102", "339999", ""],
    "regionCode": ["330102", "3301", "330000", "x"],
    "mutation": ["tripReview", "tripSubmit", "caseTake", "nonsense"],
    "process": ["TripFlow", "WorkshopFlow", "nonsense"],
    "workflow": ["TripFlow", "WorkshopFlow"],
    "step": ["review", "submit", "check"],
    "phone": ["13957112233", "13800001111"],
    "year": [2026, 2031, 0],
}
BY_TYPE: dict[str, list[Any]] = {
    "String": ["机关", "浙A", "%", "_", "", "330102", "\\", "H5", "TripFlow"],
    "Boolean": [True, False],
    "Int": [0, 3, 2026],
    "DateTime": ["2026-03-02T09:30:00+08:00", "2027-01-01T00:00:00Z", "2026-03-02T00:30:00.000001Z"],
    "Date": ["2026-06-01", "2020-01-01"],
    "Decimal": ["100.00", "-1"],
    "JSON": [{"amount": "80000.00"}, {}],
}


@dataclass
class Arguments:
    """Draws the arguments of fields, and notes the variables that this takes."""

    world: World
    draw: Any
    declared: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    _order: str = ""
    """That of the cursor drawn last, unless it is to be a wrong one."""

    def of(self, asked: GraphQLField) -> str:
        said: dict[str, str] = {}
        for name in sorted(asked.args, key=lambda name: name in ("after", "before")):  # a cursor knows its order
            type_ = asked.args[name].type
            if name == "last" and "first" in said and not self.sometimes():
                continue
            if is_non_null_type(type_) or self.sometimes():
                value = self._argument(name, type_, asked)
                said |= {name: value} if value is not None else {}
                if value is not None and name in ("after", "before") and self._order:
                    said["orderBy"] = self._order
        return f"({', '.join(f'{name}: {value}' for name, value in said.items())})" if said else ""

    def directive(self) -> str:
        """None, usually; else one or two that include or skip."""
        if not self.sometimes():
            return ""
        names = self.draw(st.sampled_from([["skip"], ["include"], ["include", "skip"]]))
        return " ".join(f"@{name}(if: {self._yes(self.draw(st.booleans()))})" for name in names)

    def _yes(self, value: bool) -> str:
        way = self.draw(st.integers(0, 2))
        if way == 0:
            return str(value).lower()
        if way == 1:
            return self._variable("Boolean!", value)
        return self._variable(f"Boolean = {str(value).lower()}")

    def _argument(self, name: str, type_: GraphQLInputType, asked: GraphQLField) -> str | None:
        nothing = not is_non_null_type(type_) and self.draw(st.integers(0, 9)) == 0
        value = None if nothing else self._value(name, type_, asked)
        if value is None and not nothing:
            return None
        text, way = literal(value, type_), self.draw(st.integers(0, 3))
        if way == 0:
            return self._variable(str(type_), value)
        if way == 1:
            return self._variable(f"{type_} = {text}")
        return text

    def _variable(self, kind: str, *value: Any) -> str:
        """Without a value it keeps its default."""
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind}")
        if value:
            self.values[name] = value[0]
        return f"${name}"

    # ------------------------------------------------------------------ values
    def _value(self, name: str, type_: GraphQLInputType, asked: GraphQLField) -> Any:
        bare: Any = get_nullable_type(type_)
        if isinstance(bare, GraphQLList):
            most = 5 if name == "ids" else 3
            return [self._value(name, bare.of_type, asked) for _ in range(self.draw(st.integers(0, most)))]
        if isinstance(bare, GraphQLInputObjectType):
            return self._form(bare, asked)
        if isinstance(bare, GraphQLEnumType):
            return self.draw(st.sampled_from(sorted(bare.values)))
        if name in ("after", "before"):
            return self._cursor(asked)
        if name in ("first", "last"):
            return self.draw(NUMBERS)
        if bare.name == "ID":
            return self._id(name)
        usual = BY_NAME.get(name) or BY_TYPE.get(bare.name)
        return self.draw(st.sampled_from(usual)) if usual else None

    def _id(self, name: str) -> str:
        """Of the type that the name speaks of, or any other."""
        kind = name.removesuffix("Id").capitalize()
        fitting = self.world.ids.get(kind) if self.draw(st.integers(0, 4)) else None
        return str(self.draw(st.sampled_from(fitting or self.world.everything)))

    def _cursor(self, asked: GraphQLField) -> str:
        """Of the same kind of list, though sometimes of another order."""
        fitting = self.world.cursors.get(get_named_type(asked.type).name) or [("", "nonsense")]
        order, cursor = self.draw(st.sampled_from(fitting))
        self._order = order if self.draw(st.integers(0, 9)) else ""
        return str(cursor)

    def _form(self, form: GraphQLInputObjectType, asked: GraphQLField) -> dict[str, Any]:
        needed = [name for name, each in form.fields.items() if is_non_null_type(each.type)]
        more = self.draw(st.lists(st.sampled_from(sorted(form.fields)), max_size=2, unique=True))
        said = {name: self._value(name, form.fields[name].type, asked) for name in dict.fromkeys([*needed, *more])}
        return {name: value for name, value in said.items() if value is not None}

    def sometimes(self) -> bool:
        return bool(self.draw(st.integers(0, 3)) == 0)


def literal(value: Any, type_: Any) -> str:
    """A value as a document says it."""
    bare = get_nullable_type(type_)
    if isinstance(value, list) and isinstance(bare, GraphQLList):
        return f"[{', '.join(literal(each, bare.of_type) for each in value)}]"
    if isinstance(value, dict):
        fields = bare.fields if isinstance(bare, GraphQLInputObjectType) else {}
        said = (f"{name}: {literal(each, fields[name].type if fields else None)}" for name, each in value.items())
        return f"{{{', '.join(said)}}}"
    return (
        str(value) if isinstance(bare, GraphQLEnumType) and value is not None else json.dumps(value, ensure_ascii=False)
    )
