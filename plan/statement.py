"""语句: a tree written as one SELECT, whose only value is the JSON text of the answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Select,
    Table,
    bindparam,
    case,
    null,
    select,
    type_coerce,
)

from kernel.fetch import Single
from kernel.paging import Keyset
from kernel.records import Record

from .asking import Bound
from .conditions import Condition, Sight, is_scoped, placed
from .pages import Pages
from .selection import Unknown
from .tree import OWN, Found, FoundAll, Hole, Identity, Many, Object, One, Part, Rows, Tree, Typename, Value, Veiled
from .words import Narrow, Words, correlated, in_order, text

Outer = tuple[FromClause, ...]


@dataclass(frozen=True)
class Statement:
    """``arguments`` gives the driver's values from those of a request, in the order of the text's parameters."""

    text: str
    places: tuple[tuple[int, Callable[[Any], Any] | None], ...]

    def arguments(self, values: Sequence[Any]) -> list[Any]:
        return [values[place] if turn is None else turn(values[place]) for place, turn in self.places]


class Writer:
    """Writes one statement. The values of a request come in this order: the viewer's id, the reach of each model of
    the tree, then what each field asks."""

    def __init__(self, words: Words, tree: Tree, bounds: Sequence[Bound], sight: Sight, dialect: Any) -> None:
        self._words, self._tree, self._bounds, self._sight, self._dialect = words, tree, bounds, sight, dialect
        self._lists: dict[str, Callable[[Any], Any]] = {}
        place = 1
        self._reach_at: dict[type[Any], int] = {}
        for model in tree.models:
            self._reach_at[model] = place
            place += len(sight.reach(model).values)
        self._bound_at: list[int] = []
        for bound in bounds:
            self._bound_at.append(place)
            place += len(bound.values)

    def statement(self) -> Statement:
        pairs = [(part.key, self._root(part)) for part in self._tree.root.parts]
        self._check(pairs)
        compiled = select(self._words.inline(pairs, ())).compile(dialect=self._dialect)
        given: Any = compiled
        places = tuple(self._place(name, given) for name in given.positiontup or ())
        return Statement(str(compiled), places)

    def _place(self, name: str, compiled: Any) -> tuple[int, Callable[[Any], Any] | None]:
        """Where a parameter's value comes from, and what is made of it for the driver."""
        if not name.startswith("v_"):
            constant = compiled.params[name]  # the dialect's own, as SQLite's OFFSET 0
            return 0, lambda _value: constant
        return int(name.split("_")[1]), self._lists.get(name) or compiled._bind_processors.get(name)

    # ------------------------------------------------------------------ the root
    def _root(self, part: Part) -> Any:
        if isinstance(part, Typename):
            return text(part.name)
        if isinstance(part, Hole):
            return null()
        if isinstance(part, Many):
            return self._connection(part, None, ())
        if isinstance(part, Found):
            if part.object is None:
                return null()
            return self._found(part, part.object)
        assert isinstance(part, FoundAll)
        kinds = [(kind, self._all(part, kind, object_)) for kind, object_ in part.objects.items()]
        return self._words.inline(kinds, ())

    def _found(self, part: Found, object_: Object) -> Any:
        model = _model(object_)
        by = part.ask.answered.by
        key = model.__table__.c[by.key.key if isinstance(by, Single) else "id"]
        rows = self._rows(model, through=False)
        mine = rows.c[key.key] == self._value(self._bound_at[part.ask.place], key.type)
        return self._words.record(self._pairs(object_, rows, (rows,)), self._narrow(model, rows, (), [mine]))

    def _all(self, part: FoundAll, kind: str, object_: Object) -> Any:
        model = _model(object_)
        rows = self._rows(model, through=False)
        at = self._bound_at[part.ask.place] + list(part.objects).index(kind)
        mine = self._one_of(rows.c.id, at)
        pairs = [
            ("id", self._words.raw(rows.c.id)),
            ("it", self._words.inline(self._pairs(object_, rows, (rows,)), (rows,))),
        ]
        return self._words.records(pairs, self._narrow(model, rows, (), [mine]))

    # ------------------------------------------------------------------ records
    def _pairs(self, object_: Object, rows: FromClause, outer: Outer) -> list[tuple[str, Any]]:
        pairs = [(part.key, self._part(object_, part, rows, outer)) for part in object_.parts]
        self._check(pairs)
        return pairs

    def _part(self, object_: Object, part: Part, rows: FromClause, outer: Outer) -> Any:
        words = self._words
        if isinstance(part, Typename):
            return text(part.name)
        if isinstance(part, Identity):
            return words.global_id(part.kind, rows.c.id)
        if isinstance(part, Value):
            column = rows.c[part.column.key]
            return words.value(part.leaf, column) if part.mask is None else self._masked(part, rows)
        if isinstance(part, Hole):
            if part is not object_.holes[0]:
                return null()
            return words.array([words.raw(rows.c[each.key]) for each in object_.columns])
        if isinstance(part, Veiled):
            return self._veiled(part, rows)
        if isinstance(part, One):
            return self._one(part, rows, outer)
        if isinstance(part, Rows):
            return self._listed_rows(part, rows, outer)
        assert isinstance(part, Many)
        return self._connection(part, rows, outer)

    def _masked(self, part: Value, rows: FromClause) -> Any:
        assert part.mask is not None
        column = rows.c[part.column.key]
        return case((self._mine(rows), type_coerce(column, column.type)), else_=self._words.masked(part.mask, column))

    def _veiled(self, part: Veiled, rows: FromClause) -> Any:
        own = self._words.array([text(OWN), *(self._words.raw(rows.c[each.key]) for each in part.columns)])
        return self._words.either(self._mine(rows), own, rows.c[part.masked.key])

    def _mine(self, rows: FromClause) -> Any:
        """Whether the row holds data of whoever asks."""
        concerned = rows.c.person_id if "person_id" in rows.c else rows.c.id
        return concerned == self._value(0, concerned.type)

    def _one(self, part: One, rows: FromClause, outer: Outer) -> Any:
        relation, model = part.relation, part.relation.model
        target = relation.target.key
        if target != "id" and not model.__table__.c[target].unique:
            raise Unknown("a relation to a row that is not the only one")
        found = self._rows(model, through=relation.through)
        mine = found.c[target] == rows.c[relation.key.key]
        narrow = self._narrow(model, found, outer, [mine], through=relation.through)
        return self._words.record(self._pairs(part.object, found, (*outer, found)), narrow)

    def _listed_rows(self, part: Rows, rows: FromClause, outer: Outer) -> Any:
        relation, model, place = part.relation, part.relation.model, part.ask.place
        found = self._rows(model, through=relation.through)
        said = self._placed(self._bounds[place].condition, self._bound_at[place], model, found)
        mine = [found.c[relation.key.key] == rows.c.id, *said]
        narrow = self._narrow(model, found, outer, mine, through=relation.through)
        order = [in_order(each, found) for each in relation.order]
        pairs = self._pairs(part.object, found, (*outer, found))
        return self._words.records(pairs, lambda statement: narrow(statement).order_by(*order))

    # ------------------------------------------------------------------ connections
    def _connection(self, part: Many, parent: FromClause | None, outer: Outer) -> Any:
        return Pages(self, part, parent, outer).expression()

    def wanted(self, part: Many, rows: FromClause, parent: FromClause | None) -> list[Any]:
        """What every row of a connection must be, wherever the page begins."""
        place, model = part.ask.place, part.listing.model
        said = self._placed(self._bounds[place].condition, self._bound_at[place], model, rows)
        said += self._reached(model, rows)
        if parent is not None:
            said.append(rows.c[part.key_column.key] == parent.c.id)
        return said

    def beyond(self, part: Many, rows: FromClause) -> list[Any]:
        """What the cursors ask."""
        place = part.ask.place
        bound, page = self._bounds[place], self._bounds[place].page
        assert page is not None
        at = self._bound_at[place] + len(bound.condition.values)
        columns = [rows.c[str(each.key)] for each in page.keyset.plain()]
        moved = Keyset(page.keyset.name, tuple(in_order(each, rows) for each in page.keyset.columns))
        said = []
        for given, forward in ((page.after, True), (page.before, False)):
            if given:
                values = tuple(self._value(at + place, column.type) for place, column in enumerate(columns))
                said.append(moved.beyond(values, forward))
                at += len(columns)
        return said

    def page(self, part: Many) -> Any:
        return self._bounds[part.ask.place].page

    @property
    def words(self) -> Words:
        return self._words

    def pairs(self, object_: Object, rows: FromClause, outer: Outer) -> list[tuple[str, Any]]:
        return self._pairs(object_, rows, outer)

    def checked(self, pairs: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
        self._check(pairs)
        return pairs

    # ------------------------------------------------------------------ rows, conditions, values
    def _rows(self, model: Any, *, through: bool) -> FromClause:
        return self._words.source(model.__table__, through=through, scoped=is_scoped(model))

    def _narrow(self, model: Any, rows: FromClause, outer: Outer, said: list[Any], *, through: bool = False) -> Narrow:
        kept = said if through else [*said, *self._reached(model, rows)]

        def narrow(statement: Select[Any]) -> Select[Any]:
            return correlated(statement.select_from(rows).where(*kept), outer)

        return narrow

    def _reached(self, model: Any, rows: FromClause) -> list[Any]:
        if model not in self._reach_at:
            return []
        return self._placed(self._sight.reach(model), self._reach_at[model], model, rows)

    def _placed(self, said: Condition, at: int, model: Any, rows: FromClause) -> list[Any]:
        table: Table = model.__table__

        def parameter(place: int, part: BindParameter[Any]) -> Any:
            return self._value(at + place, part.type)

        def one_of(column: ColumnElement[Any], place: int, _part: BindParameter[Any]) -> Any:
            return self._one_of(column, at + place)

        return list(placed(said, table, rows, parameter, one_of))

    def _value(self, at: int, type_: Any) -> Any:
        kind = type(type_).__name__.lower()
        return bindparam(f"v_{at}_{kind}", type_=type_)

    def _one_of(self, column: Any, at: int) -> Any:
        name = f"v_{at}_list"
        self._lists[name] = self._words.list_parameter(column.type)
        return self._words.one_of(column, name)

    def _check(self, pairs: Sequence[tuple[str, Any]]) -> None:
        if len(pairs) > self._words.most_keys or any(len(key) > self._words.longest_key for key, _ in pairs):
            raise Unknown("more, or longer, keys than the database takes")


def _model(object_: Object) -> type[Record]:
    assert object_.model is not None
    return object_.model
