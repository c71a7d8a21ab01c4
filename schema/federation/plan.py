"""What is in a slice: its root fields, all they lead to, and how much of each type.

A type of the part itself stands in it in full, an entity of another part as a stub: its key, and the fields this part
adds to it. Everything else is a shared word and the same everywhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

from .interfaces import Interfaces
from .ownership import ROOTS, Ownership, relation_of


class Share(Enum):
    """How a slice holds a type."""

    ROOT = "root"
    OWNED = "owned"
    STUB = "stub"
    VALUE = "value"


@dataclass(frozen=True)
class Held:
    """One object or interface type of a slice.

    ``keys`` are the fields a gateway may find it by; ``answered`` says whether this slice answers `_entities` for it.
    """

    share: Share
    fields: tuple[str, ...]
    interfaces: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    answered: bool = False


@dataclass(frozen=True)
class Slice:
    """``held`` are the types with fields; ``named`` all types, in the order of the whole graph."""

    name: str
    held: Mapping[str, Held]
    named: tuple[str, ...]

    @property
    def owned(self) -> frozenset[str]:
        return frozenset(name for name, held in self.held.items() if held.share is Share.OWNED)

    @property
    def entities(self) -> tuple[str, ...]:
        """The types that `_entities` answers with."""
        return tuple(name for name, held in self.held.items() if held.answered)


def plan(whole: GraphQLSchema, ownership: Ownership, part: str) -> Slice:
    reached = _Reached(whole, ownership, part)
    objects = {name: tuple(fields) for name, fields in reached.fields.items()}
    interfaces = Interfaces(whole, objects, reached.asked)
    introduces = frozenset(_introduced_by(reached, ownership, part))
    if odd := introduces & interfaces.members:
        raise TypeError(f"子图 {part} 既经接口又经引荐给出 {'、'.join(sorted(odd))}：两者只能取一")
    held = {
        name: _held(name, part, ownership, fields, interfaces.of(name), name in introduces, name in reached.roots)
        for name, fields in objects.items()
    } | {name: Held(Share.VALUE, interfaces.kept[name], interfaces.of(name)) for name in interfaces.kept}
    named = tuple(name for name in whole.type_map if name in held or name in reached.others)
    return Slice(part, {name: held[name] for name in named if name in held}, named)


def _held(
    name: str,
    part: str,
    ownership: Ownership,
    fields: tuple[str, ...],
    interfaces: tuple[str, ...],
    introduces: bool,
    root: bool,
) -> Held:
    if root:
        return Held(Share.ROOT, fields)
    owner = ownership.of_type(name)
    if name not in ownership.kinds:
        return Held(Share.VALUE, fields, interfaces)
    if owner == part:
        keys = ("id", "ref") if name in ownership.introduced else ("id",)
        return Held(Share.OWNED, fields, interfaces, keys, answered=True)
    if introduces:
        # without its id: whoever asks for more than what is added here must go by the key that introduces
        return Held(Share.STUB, tuple(each for each in fields if each != "id"), (), ("ref",), answered=len(fields) > 1)
    return Held(Share.STUB, fields, interfaces, ("id",), answered=len(fields) > 1)


def _introduced_by(reached: "_Reached", ownership: Ownership, part: str) -> Iterator[str]:
    for _, field in reached.kept():
        relation = relation_of(field)
        if relation and relation.through and ownership.of_type(relation.model.__name__) != part:
            yield relation.model.__name__


class _Reached:
    """Everything that the root fields of a part lead to, its own entities, and those it adds fields to."""

    def __init__(self, whole: GraphQLSchema, ownership: Ownership, part: str) -> None:
        self._whole, self._ownership, self._part = whole, ownership, part
        self.fields: dict[str, list[str]] = {}
        self.others: set[str] = set()
        self.asked: set[str] = set()
        self.roots: set[str] = set()
        for kind in ROOTS:
            self._root(getattr(whole, f"{kind}_type"), ownership.roots(part, kind), always=kind == "query")
        for name in ownership.kinds:
            if ownership.of_type(name) == part or len(self._part_of(name)) > 1:
                self._reach(whole.type_map[name])

    def kept(self) -> Iterator[tuple[str, GraphQLField]]:
        for name, fields in self.fields.items():
            for each in fields:
                yield name, self._whole.type_map[name].fields[each]  # type: ignore[attr-defined]

    def _root(self, type_: GraphQLObjectType | None, fields: list[str], *, always: bool) -> None:
        if type_ is not None and (fields or always):
            self.roots.add(type_.name)
            self.fields[type_.name] = [name for name in type_.fields if name in fields]
            self._follow(type_, self.fields[type_.name])

    def _part_of(self, name: str) -> list[str]:
        """The fields of an object type that belong into this slice."""
        type_, owner = self._whole.type_map[name], self._ownership.of_type(name)
        assert isinstance(type_, GraphQLObjectType)
        stub = name in self._ownership.kinds and owner != self._part
        return [
            each
            for each, field in type_.fields.items()
            if self._ownership.of_field(name, field) in (self._part, None if stub else owner) or (stub and each == "id")
        ]

    def _reach(self, type_: GraphQLNamedType) -> None:
        if type_.name in self.fields or type_.name in self.others or type_.name in self.asked:
            return
        if isinstance(type_, GraphQLObjectType):
            self.fields[type_.name] = self._part_of(type_.name)
            self._follow(type_, self.fields[type_.name])
        elif isinstance(type_, GraphQLInterfaceType):
            self.asked.add(type_.name)
            for each in self._whole.get_possible_types(type_):
                self._reach(each)
        else:
            self.others.add(type_.name)
            if isinstance(type_, GraphQLUnionType):
                for each in type_.types:
                    self._reach(each)
            elif isinstance(type_, GraphQLInputObjectType):
                for asked in type_.fields.values():
                    self._reach(get_named_type(asked.type))

    def _follow(self, type_: GraphQLObjectType, fields: list[str]) -> None:
        for name in fields:
            field = type_.fields[name]
            self._reach(get_named_type(field.type))
            for argument in field.args.values():
                self._reach(get_named_type(argument.type))
