"""栽树: a tree made of a selection, by what the fields of the graph say of how they are answered."""

from collections.abc import Sequence
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLList,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_non_null_type,
)
from sqlalchemy import Column
from strawberry.types.field import StrawberryField

from auth.sealing import Sealed, sealed_of
from kernel.fetch import Listing, Single, ToMany, ToOne, ToRows
from kernel.records import Record
from resolvers.node import has_card
from schema.answers import Answered, By, answer_of, declared_as, record_of
from schema.language import Mask

from .completing import Completer
from .conditions import is_scoped
from .leaves import leaf_of
from .selection import Selections, Unknown
from .tree import (
    Ask,
    Found,
    FoundAll,
    Hole,
    Identity,
    Listed,
    Many,
    Object,
    One,
    Part,
    Rows,
    Tree,
    Typename,
    Value,
    Veiled,
)


class Planting:
    """Makes trees. ``kinds`` are the types of the records that ``node`` and ``nodes`` name, in their order.

    ``revealed``: the viewer may see personal data of others, so that each such value is Python's to decide and to note.
    """

    def __init__(self, selections: Selections, kinds: Sequence[Any], *, revealed: bool) -> None:
        self._selections = selections
        self._kinds = list(kinds)
        self._revealed = revealed
        self._asks: list[Ask] = []
        self._models: dict[type[Record], None] = {}

    def tree(self, query: GraphQLObjectType, selected: dict[str, list[FieldNode]]) -> Tree:
        """Raises `Unknown`."""
        parts = [self._root(query, key, nodes) for key, nodes in selected.items()]
        return Tree(Object(None, parts), self._asks, list(self._models))

    # ------------------------------------------------------------------ the root
    def _root(self, query: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Part:
        name = nodes[0].name.value
        if name == "__typename":
            return Typename(key, query.name)
        field_ = self._field(query, name)
        said = answer_of(field_)
        if said is None:
            return self._hole(query, key, field_, nodes, ())
        by = said.by
        if isinstance(by, Listing):
            return self._connection(key, by, None, self._ask(field_, nodes, said, root=True), nodes)
        ask = self._ask(field_, nodes, said, root=True)
        if isinstance(by, Single):
            self._narrow(by.model)
            return Found(key, ask, self._object(_object_type(field_), nodes))
        if by is By.NODE:
            kind = self._kinds.pop(0)
            return Found(key, ask, self._of_kind(kind, nodes), has_card(kind)) if kind else Found(key, ask, None)
        if by is By.NODES:
            kinds = self._kinds.pop(0)
            return FoundAll(key, ask, {kind: self._of_kind(kind, nodes) for kind in kinds})
        raise Unknown(f"Query.{name}")

    def _of_kind(self, kind: str, nodes: list[FieldNode]) -> "Object":
        type_ = self._selections.schema.type_map[kind]
        found = self._object(type_, nodes)
        assert found.model is not None
        self._narrow(found.model)
        return found

    # ------------------------------------------------------------------ records
    def _object(self, type_: Any, nodes: Sequence[FieldNode]) -> Object:
        model = record_of(type_) if isinstance(type_, GraphQLObjectType) else None
        if model is None:
            raise Unknown(f"{type_} shows no record")
        selected = self._selections.below(type_, nodes)
        return Object(model, [self._part(type_, model, key, each) for key, each in selected.items()])

    def _part(self, type_: GraphQLObjectType, model: type[Record], key: str, nodes: list[FieldNode]) -> Part:
        name = nodes[0].name.value
        if name == "__typename":
            return Typename(key, type_.name)
        field_ = self._field(type_, name)
        said = answer_of(field_)
        if said is None:
            return self._attribute(type_, model, key, field_, nodes)
        by = said.by
        if by is By.IDENTITY:
            return Identity(key, model.__name__)
        if isinstance(by, ToOne):
            if not by.through:
                self._narrow(by.model)
            return One(key, by, self._object(_object_type(field_), nodes))
        if isinstance(by, ToRows):
            if not by.through:
                self._narrow(by.model)
            ask = self._ask(field_, nodes, said)
            return Rows(key, by, self._object(_object_type(field_), nodes), ask)
        if isinstance(by, ToMany):
            return self._connection(key, by.listing, by.key, self._ask(field_, nodes, said), nodes)
        raise Unknown(f"{type_.name}.{name}")

    def _attribute(
        self, type_: GraphQLObjectType, model: type[Record], key: str, field_: GraphQLField, nodes: list[FieldNode]
    ) -> Part:
        declared = declared_as(field_)
        if declared is None:
            raise Unknown(f"{type_.name}.{nodes[0].name.value}")
        columns: tuple[Any, ...] = tuple(model.__table__.columns)
        if declared.base_resolver is not None:
            return self._hole(type_, key, field_, nodes, columns)
        column = _column(model, declared)
        masks = [each for each in declared.extensions if isinstance(each, Mask)]
        strange = len(declared.extensions) > len(masks)
        if masks and not strange and (seal := sealed_of(model, declared.python_name)) is not None:
            columns = _opened_by(model, seal)
            masked = seal.masked_column(model.__table__.c)
            if not self._revealed and is_scoped(model) and leaf_of(field_.type, masked) is not None:
                return Veiled(key, Completer(self._selections, type_, field_, nodes), columns, masked)
        if column is None:
            return self._hole(type_, key, field_, nodes, columns)
        leaf = leaf_of(field_.type, column)
        if leaf is not None and not strange and not masks:
            return Value(key, column, leaf)
        if leaf is not None and not strange and not self._revealed and is_scoped(model):
            return Value(key, column, leaf, masks[0].kind)
        return self._hole(type_, key, field_, nodes, columns if masks or strange else (column,))

    # ------------------------------------------------------------------ connections
    def _connection(self, key: str, listing: Listing[Any], key_column: Any, ask: Ask, nodes: list[FieldNode]) -> Many:
        self._narrow(listing.model)
        connection = _object_type(ask.field)
        many = Many(key, listing, key_column, ask)
        for each, below in self._selections.below(connection, nodes).items():
            many.parts.append(self._listed(connection, each, below))
        return many

    def _listed(self, connection: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Listed:
        name = nodes[0].name.value
        if name == "__typename":
            return Listed(key, None, connection.name)
        field_ = self._field(connection, name)
        said = answer_of(field_)
        if said is None or not isinstance(said.by, By):
            raise Unknown(f"{connection.name}.{name}")
        if said.by is By.COUNT:
            return Listed(key, By.COUNT)
        type_ = _object_type(field_)
        if said.by is By.ROWS:
            return Listed(key, By.ROWS, objects={"": self._object(type_, nodes)})
        selected = self._selections.below(type_, nodes)
        inner = [(each, below[0].name.value) for each, below in selected.items()]
        if said.by is By.PLACE:
            return Listed(key, By.PLACE, type_.name, inner)
        shown = get_named_type(type_.fields["node"].type)
        objects = {
            each: self._object(shown, below) for each, below in selected.items() if below[0].name.value == "node"
        }
        return Listed(key, By.EDGES, type_.name, inner, objects)

    # ------------------------------------------------------------------ what all share
    def _hole(
        self,
        type_: GraphQLObjectType,
        key: str,
        field_: GraphQLField,
        nodes: list[FieldNode],
        columns: tuple[Column[Any], ...],
    ) -> Hole:
        return Hole(key, Completer(self._selections, type_, field_, nodes), columns)

    def _ask(self, field_: GraphQLField, nodes: list[FieldNode], said: Answered, *, root: bool = False) -> Ask:
        ask = Ask(len(self._asks), field_, nodes[0], said, root)
        self._asks.append(ask)
        return ask

    def _narrow(self, model: type[Record]) -> None:
        if is_scoped(model):
            self._models[model] = None

    def _field(self, type_: GraphQLObjectType, name: str) -> GraphQLField:
        found: GraphQLField | None = type_.fields.get(name)
        if found is None:
            raise Unknown(f"{type_.name}.{name}")  # introspection
        return found


def _object_type(field_: GraphQLField) -> GraphQLObjectType:
    found = get_named_type(field_.type)
    if not isinstance(found, GraphQLObjectType):
        raise Unknown(f"{found} is no object")
    bare = get_nullable_type(field_.type)
    if isinstance(bare, GraphQLList) and not is_non_null_type(bare.of_type):
        raise Unknown("a list that may hold nothing")
    return found


def _opened_by(model: type[Record], seal: Sealed[Any]) -> tuple[Column[Any], ...]:
    """What opens an encrypted value, or shows its mask: whose it is, where the row belongs, and the text."""
    of = model.__table__.c
    whose = [of[name] for name in ("id", "person_id", "region_code", "unit_id") if name in of]
    return (*whose, seal.sealed_column(of), seal.masked_column(of))


def _column(model: type[Record], declared: StrawberryField) -> Column[Any] | None:
    """The column behind an attribute; nothing for a property."""
    mapped = model.__mapper__.column_attrs.get(declared.python_name)
    if mapped is None or len(mapped.columns) != 1:
        return None
    column = mapped.columns[0]
    return column if isinstance(column, Column) and column.key == declared.python_name else None
