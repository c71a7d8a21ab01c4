"""两种方言: what both databases' ways to write JSON have in common."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Table,
    case,
    func,
    literal_column,
    type_coerce,
)
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import desc_op
from sqlalchemy.types import TypeEngine

from auth.sensitivity import Sensitive

from .leaves import Leaf

Pairs = Sequence[tuple[str, ColumnElement[Any]]]
"""Keys of the answer with their values."""

Narrow = Callable[[Select[Any]], Select[Any]]
"""Gives a SELECT its FROM, WHERE and order."""


def text(value: str) -> ColumnElement[str]:
    """A constant of the statement's text, not a parameter."""
    quoted = value.replace("'", "''")
    return literal_column(f"'{quoted}'")


def in_order(column: Any, rows: FromClause) -> Any:
    """A column of an order as one of these rows, in its direction."""
    if not isinstance(column, UnaryExpression):
        return rows.c[column.key]
    bare: Any = column.element
    return rows.c[bare.key].desc() if column.modifier is desc_op else rows.c[bare.key].asc()


def correlated(statement: Select[Any], outer: Sequence[FromClause]) -> Select[Any]:
    """The tables outside are the outer SELECT's; without this, a subquery in FROM would read them anew."""
    return statement.correlate(*outer) if outer else statement


def number(value: int) -> ColumnElement[int]:
    return literal_column(str(value), Integer())


class Words(ABC):
    """How one database says it. Whatever it cannot say it refuses by an error, and graphql-core is asked."""

    longest_key: int
    most_keys: int

    # ------------------------------------------------------------------ objects and lists
    @abstractmethod
    def record(self, pairs: Pairs, narrow: Narrow) -> Any:
        """The one row as an object, or null."""

    @abstractmethod
    def records(self, pairs: Pairs, narrow: Narrow) -> Any:
        """All rows as a list of objects, in the order of the SELECT."""

    @abstractmethod
    def inline(self, pairs: Pairs, outer: Sequence[FromClause]) -> Any:
        """An object from what is at hand in a SELECT; ``outer`` are the tables its values come from."""

    @abstractmethod
    def gathered(self, each: ColumnElement[Any], kept: ColumnElement[bool] | None = None) -> Any:
        """The aggregate that makes a list of JSON values, of the rows that are ``kept``."""

    @abstractmethod
    def object(self, pairs: Pairs) -> Any:
        """A small object among the values of a SELECT."""

    @abstractmethod
    def again(self, value: Any) -> Any:
        """A value that is JSON already, taken from a subquery."""

    @abstractmethod
    def constant(self, value: bool) -> Any: ...

    @abstractmethod
    def array(self, values: Sequence[ColumnElement[Any]]) -> Any: ...

    @abstractmethod
    def either(self, condition: Any, json: Any, column: Any) -> Any:
        """A value that is JSON already where the condition holds, else the text of the column."""

    @abstractmethod
    def yes(self, condition: Any) -> Any:
        """A condition as JSON true or false."""

    @abstractmethod
    def source(self, table: Table, *, through: bool, scoped: bool) -> FromClause:
        """What rows are read from; with ``through``, past the second lock."""

    # ------------------------------------------------------------------ values
    @abstractmethod
    def value(self, leaf: Leaf, column: Any) -> Any:
        """The column as the schema's scalar writes it."""

    @abstractmethod
    def raw(self, column: Any) -> Any:
        """The column as JSON that `read_raw` turns back into what the record holds."""

    @abstractmethod
    def reader(self, type_: TypeEngine[Any]) -> Callable[[Any], Any] | None:
        """Turns the JSON of `raw` back; ``None`` where it is the value already."""

    @abstractmethod
    def global_id(self, kind: str, id: Any) -> Any: ...

    @abstractmethod
    def cursor(self, name: str, columns: Sequence[Any]) -> Any:
        """The text of `kernel.paging.Keyset`. ``columns`` are of the page, with their types."""

    @abstractmethod
    def one_of(self, column: Any, name: str) -> ColumnElement[bool]:
        """Whether the column is in the list that is the parameter ``name``."""

    @abstractmethod
    def list_parameter(self, type_: TypeEngine[Any]) -> Callable[[Any], Any]:
        """Turns a Python list into what the driver takes for `one_of`."""

    @abstractmethod
    def poison(self, of: Any) -> Any:
        """An expression of text that fails, or is null where ``of`` is null."""

    def word(self, leaf: Leaf, column: Any) -> Any:
        names = [(text(value), text(name)) for value, name in leaf.words]
        return case(*names, value=column, else_=self.poison(column))

    @abstractmethod
    def stars(self, count: Any) -> Any: ...

    @abstractmethod
    def tail(self, column: Any, count: int) -> Any: ...

    def masked(self, kind: Sensitive, column: Any) -> Any:
        """As `Sensitive.masked`."""
        length, whole = func.length(column), type_coerce(column, String())
        head, tail = kind.shown
        begins = type_coerce(func.substr(whole, number(1), number(head)), String())
        if kind.short_is_shown:
            return begins.concat(self.stars(length - number(head)))
        hidden = begins.concat(self.stars(length - number(head + tail))).concat(self.tail(whole, tail))
        return case((length <= number(head + tail), self.stars(length)), else_=hidden)
