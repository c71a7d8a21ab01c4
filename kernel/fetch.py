"""取数: what a field of the graph fetches, said as a statement and not done.

    Listing   a list: which rows, by which filters, in which orders
    Single    one row, by what is asked: an argument, or who asks
    ToOne     the one row another row names, or by which it is named
    ToRows    the few rows that name another row, all of them
    ToMany    the rows that name another row, as a list of their own

A domain declares them in `queries`; whoever executes the graph decides how: row by row, a whole level at once, or
folded into one SQL statement. Whose rows may be seen is added by the executor, not here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, and_, select

from kernel.forms import Where, WhereViewer, note, notes_of
from kernel.labels import Labelled
from kernel.paging import Keyset
from kernel.records import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, eq=False)
class Listing(Generic[R]):
    """A list that can be asked for: its filter form, and its orders, the usual one first.

    ``where`` narrows the list for good (a list of active drivers, say).
    """

    model: type[R]
    orders: Mapping[Any, tuple[Any, ...]]
    filter: type[Any] | None = None
    where: ColumnElement[bool] | None = None

    def __post_init__(self) -> None:
        for order, columns in self.orders.items():
            for column in columns:
                bare = getattr(column, "element", column)
                if getattr(bare, "nullable", False) or getattr(bare, "info", {}).get("sensitive"):
                    raise TypeError(f"{order!r} sorts by a column that may be null or is personal: {bare}")

    @property
    def order_kind(self) -> type[Labelled]:
        return type(next(iter(self.orders)))

    @cached_property
    def _keysets(self) -> dict[Labelled, Keyset]:
        identity: Any = self.model.id
        turned = {order: (*columns, _like(columns[-1], identity)) for order, columns in self.orders.items()}
        return {order: Keyset(f"{self.model.__name__}.{order.value}", columns) for order, columns in turned.items()}

    def keyset(self, order: Labelled | None = None) -> Keyset:
        return self._keysets[order if order is not None else next(iter(self.orders))]

    def statement(self, wanted: Any = None, viewer: Any = None) -> Select[Any]:
        """All rows that the filled-in filter keeps, in no order yet."""
        statement = select(self.model)
        if self.where is not None:
            statement = statement.where(self.where)
        for condition in conditions(wanted, viewer):
            statement = statement.where(condition)
        return statement


def conditions(wanted: Any, viewer: Any) -> list[ColumnElement[bool]]:
    """What the filled-in fields of a filter form ask of a row."""
    if wanted is None:
        return []
    said = []
    for name, notes in notes_of(type(wanted)).items():
        value = getattr(wanted, name)
        if value is None:
            continue
        if where := note(notes, Where):
            said.append(where.condition(value))
        elif mine := note(notes, WhereViewer):
            said.append(mine.condition(value, viewer))
    return said


def _like(column: Any, identity: Any) -> Any:
    """The identity in the direction of the last column, so that one index serves both ways."""
    modifier = getattr(column, "modifier", None)
    return identity.desc() if modifier is not None and modifier.__name__ == "desc_op" else identity


@dataclass(frozen=True, eq=False)
class Single(Generic[R]):
    """The one row whose ``key`` is what the argument of that name says; without one, the person who asks."""

    model: type[R]
    key: Any
    argument: str | None = None


@dataclass(frozen=True, eq=False)
class ToOne(Generic[R]):
    """The row that ``key`` of another row names, by its id or by what ``names`` says.

    ``ToOne(Trip.id, TripReport, names=TripReport.trip_id)`` is the one row by which the other is named.

    ``through``: whoever sees the naming row sees the named one (an applicant sees the car that was sent, though not the
    fleet). Personal columns stay masked.
    """

    key: Any
    model: type[R]
    through: bool = False
    names: Any = None

    @property
    def by_id(self) -> bool:
        return self.names is None

    @property
    def target(self) -> Any:
        """The column of the named row."""
        return self.model.id if self.names is None else self.names


@dataclass(frozen=True, eq=False)
class ToRows(Generic[R]):
    """All rows whose ``key`` names the parent, in their order: few by nature, so there are no pages.

    ``where`` narrows them, and is asked anew each time: it may depend on the day. ``through`` as with `ToOne`.
    """

    key: Any
    model: type[R]
    order: tuple[Any, ...]
    where: Callable[[], ColumnElement[bool]] | None = None
    through: bool = False


@dataclass(frozen=True, eq=False)
class ToMany(Generic[R]):
    """The rows of a listing whose ``key`` names the parent."""

    key: Any
    listing: Listing[R]

    def statement(self, parents: Any, wanted: Any = None, viewer: Any = None) -> Select[Any]:
        return self.listing.statement(wanted, viewer).where(and_(self.key.in_(parents)))
