"""树: a document's selection as records, relations and columns, ready to be written as one statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField, ListValueNode, ObjectValueNode, ValueNode, VariableNode
from sqlalchemy import Column

from auth.sensitivity import Sensitive
from kernel.fetch import Listing, ToOne, ToRows
from kernel.lru import LRU
from kernel.records import Record
from schema.answers import Answered, By

from .completing import Completer
from .leaves import Leaf


@dataclass(eq=False)
class Ask:
    """A field whose arguments, or whose day, matter: asked anew with each request. ``place`` is its number."""

    place: int
    field: GraphQLField
    node: FieldNode
    answered: Answered
    root: bool

    def __post_init__(self) -> None:
        self._variables = tuple(dict.fromkeys(_variables(each.value for each in self.node.arguments or ())))
        self._kept: dict[Any, Any] = {}

    def said(self, variables: Mapping[str, Any]) -> tuple[Any, ...]:
        """What tells the arguments of one request from those of another."""
        return tuple(_frozen(variables.get(name, _NOTHING)) for name in self._variables)

    def kept(self, said: tuple[Any, ...]) -> Any:
        """What was made of the same arguments before."""
        return self._kept.get(said)

    def keep(self, said: tuple[Any, ...], made: Any) -> None:
        """Only what depends on nothing but the arguments."""
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[said] = made


_NOTHING = object()
_MOST_KEPT = 200


def _frozen(value: Any) -> Any:
    """To be compared, with their types: 1 is neither true nor 1.0."""
    if isinstance(value, dict):
        return tuple((name, _frozen(each)) for name, each in value.items())
    return tuple(map(_frozen, value)) if isinstance(value, list) else (type(value), value)


def _variables(values: Iterable[ValueNode]) -> Iterator[str]:
    for each in values:
        if isinstance(each, VariableNode):
            yield each.name.value
        elif isinstance(each, ListValueNode):
            yield from _variables(each.values)
        elif isinstance(each, ObjectValueNode):
            yield from _variables(field.value for field in each.fields)


@dataclass(eq=False)
class Part:
    """One key of an object."""

    key: str


@dataclass(eq=False)
class Typename(Part):
    name: str


@dataclass(eq=False)
class Identity(Part):
    kind: str


@dataclass(eq=False)
class Value(Part):
    column: Column[Any]
    leaf: Leaf
    mask: Sensitive | None = None


@dataclass(eq=False)
class One(Part):
    relation: ToOne[Any]
    object: "Object"


@dataclass(eq=False)
class Rows(Part):
    relation: ToRows[Any]
    object: "Object"
    ask: Ask


@dataclass(eq=False)
class Many(Part):
    """A connection: of a relation, or at the root of a listing."""

    listing: Listing[Any]
    key_column: Any
    ask: Ask
    parts: "list[Listed]" = field(default_factory=list)

    @property
    def objects(self) -> "list[Object]":
        return [object_ for each in self.parts for object_ in each.objects.values()]


@dataclass(eq=False)
class Listed(Part):
    """One key of a connection. ``inner`` are those of its edges, or of its page info."""

    by: By | None
    type_name: str = ""
    inner: Sequence[tuple[str, str]] = ()
    objects: "Mapping[str, Object]" = field(default_factory=dict)
    """The rows as they are asked for: under each key of an edge, or under none."""


@dataclass(eq=False)
class Found(Part):
    """At the root: the one row of a `Single`, or of ``node``. ``doubtful``: where there is none within the viewer's
    reach, it may be shown to them for another reason."""

    ask: Ask
    object: "Object | None"
    doubtful: bool = False


@dataclass(eq=False)
class FoundAll(Part):
    """At the root: ``nodes``; the rows of each kind are fetched together."""

    ask: Ask
    objects: "dict[str, Object]"


@dataclass(eq=False)
class Hole(Part):
    """What takes Python: filled in afterwards, from the ``columns`` of the record."""

    completer: Completer
    columns: tuple[Column[Any], ...]


@dataclass(eq=False)
class Veiled(Part):
    """A personal value that is kept encrypted: its mask, but in the row of whoever asks, which Python opens."""

    completer: Completer
    columns: tuple[Column[Any], ...]
    masked: Column[Any]


OWN = "~own~"
"""Begins what stands in place of one's own encrypted value. An answer without it has none to open."""


@dataclass(eq=False)
class Object:
    """The fields of one record. ``filled``: Python has something to fill in here or below; ``sure``: always, and not
    only where somebody's own data are among the rows."""

    model: type[Record] | None
    parts: list[Part]

    def __post_init__(self) -> None:
        self.filled: bool
        self.sure: bool
        self.holes = [each for each in self.parts if isinstance(each, Hole)]
        self.columns = tuple(dict.fromkeys(column for hole in self.holes for column in hole.columns))
        self.veiled = [each for each in self.parts if isinstance(each, Veiled)]
        self.below = [each for each in self.parts if isinstance(each, FoundAll) or any(o.filled for o in _within(each))]
        self.filled = bool(self.holes or self.veiled or self.below)
        self.sure = bool(self.holes) or any(isinstance(each, FoundAll) or any(o.sure for o in _within(each))
                                            for each in self.below)  # fmt: skip


def _within(part: Part) -> "Sequence[Object]":
    """The objects right below."""
    if isinstance(part, One | Rows):
        return [part.object]
    if isinstance(part, Found):
        return [part.object] if part.object is not None else []
    return part.objects if isinstance(part, Many) else []


@dataclass(eq=False)
class Tree:
    """One way to answer an operation. ``models`` are those that are narrowed to the viewer's reach; ``statements`` are
    what was written of it, by the shapes of what is asked and may be seen."""

    root: Object
    asks: list[Ask]
    models: list[type[Record]]

    def __post_init__(self) -> None:
        self.statements: LRU[Any, Any] = LRU(_MOST_KEPT)
        self.doubtful = [each.key for each in self.root.parts if isinstance(each, Found) and each.doubtful]
