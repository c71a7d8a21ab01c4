"""分页: one way to list things. Keyset cursors: a page costs the same however far down it lies.

A cursor is the sort values of a row, with the name of the order they belong to, as opaque text. It is read strictly.
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson
from sqlalchemy import ColumnElement, Select, and_, or_
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import desc_op

from kernel.forms import legible
from kernel.refusal import Invalid, TooMuch

T = TypeVar("T")

LARGEST_PAGE = 100
USUAL_PAGE = 20


@dataclass(frozen=True)
class Window:
    """Which part of a list is wanted, as Relay asks for it: ``first`` after a cursor, or ``last`` before one."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    @property
    def backward(self) -> bool:
        return self.last is not None

    @property
    def size(self) -> int:
        """How many rows at most. Raises `Invalid` or `TooMuch` where that makes no sense."""
        if self.first is not None and self.last is not None:
            raise Invalid("first 与 last 只能给出一个", field="last")
        name, asked = ("last", self.last) if self.backward else ("first", self.first)
        if asked is None:
            return USUAL_PAGE
        if asked < 1:
            raise Invalid(f"{name} 应为1至{LARGEST_PAGE}的整数", field=name)
        if asked > LARGEST_PAGE:
            raise TooMuch(
                f"一页最多{LARGEST_PAGE}条，要求的是{asked}条",
                field=name,
                alternatives=(f"将 {name} 设为不超过{LARGEST_PAGE}，用 endCursor 续取", "用导出功能取得全部记录"),
            )
        return asked


@dataclass(frozen=True)
class Page(Generic[T]):
    """A stretch of a list with what is needed to go on from either end."""

    rows: Sequence[T]
    cursors: Sequence[str]
    has_next: bool
    has_previous: bool


@dataclass(frozen=True)
class Keyset:
    """An order of rows that is total: the named columns, then the primary key. None of them may be null."""

    name: str
    columns: tuple[ColumnElement[Any], ...]

    def narrowed(self, statement: Select[Any], window: Window) -> Select[Any]:
        """The statement with cursor, order and limit of the window (one row more, to know whether there are more)."""
        for text, forward in ((window.after, True), (window.before, False)):
            if text is not None:
                statement = statement.where(self.beyond(self.values(text, "after" if forward else "before"), forward))
        return statement.order_by(None).order_by(*self.ordered(backward=window.backward)).limit(window.size + 1)

    def ordered(self, *, backward: bool) -> list[ColumnElement[Any]]:
        """The columns with their directions, turned round where the list is walked backward."""
        return [_turned(column) if backward else column for column in self.columns]

    def page(self, rows: Sequence[tuple[T, tuple[Any, ...]]], window: Window) -> Page[T]:
        """Rows of `narrowed`, each with its sort values, as the page the window asked for."""
        more, kept = len(rows) > window.size, list(rows[: window.size])
        if window.backward:
            kept.reverse()
        cursors = [self._cursor(values) for _, values in kept]
        has_next, has_previous = (
            (window.before is not None, more) if window.backward else (more, window.after is not None)
        )
        return Page([row for row, _ in kept], cursors, has_next, has_previous)

    def plain(self) -> list[ColumnElement[Any]]:
        """The sort columns themselves, without direction, to be selected beside the row."""
        return [_bare(column) for column in self.columns]

    def beyond(self, values: tuple[Any, ...], forward: bool) -> ColumnElement[bool]:
        """Rows after (or before) those values: a > x, or a = x and b > y, or …"""
        cases = []
        for index, (column, value) in enumerate(zip(self.columns, values, strict=True)):
            same = [_bare(known) == at for known, at in zip(self.columns[:index], values[:index], strict=True)]
            up = forward is not _is_desc(column)
            cases.append(and_(*same, _bare(column) > value if up else _bare(column) < value))
        return or_(*cases)

    def _cursor(self, values: tuple[Any, ...]) -> str:
        plain = orjson.dumps([self.name, *(_plain(value) for value in values)])
        return base64.urlsafe_b64encode(plain).rstrip(b"=").decode()

    def values(self, text: str, field: str) -> tuple[Any, ...]:
        """The sort values that a cursor holds. Raises `Invalid` where it is not of this order; ``field`` brought it."""
        try:
            name, *values = orjson.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
            if name != self.name or len(values) != len(self.columns):
                raise ValueError("a cursor of another list or order")
            return tuple(_typed(value, column) for value, column in zip(values, self.columns, strict=True))
        except (binascii.Error, ValueError, TypeError, ArithmeticError, Invalid) as error:
            raise Invalid(
                "游标无效，请使用本列表同一排序返回的游标", field=field, alternatives=("不带游标，从第一页开始",)
            ) from error


def _is_desc(column: ColumnElement[Any]) -> bool:
    return isinstance(column, UnaryExpression) and column.modifier is desc_op


def _bare(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return column.element if isinstance(column, UnaryExpression) else column


def _turned(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return _bare(column).asc() if _is_desc(column) else _bare(column).desc()


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal | UUID) else value


def _typed(value: Any, column: ColumnElement[Any]) -> Any:
    """The cursor's value as the column's own type; raises where it is of another, or more than a database can hold."""
    kind = _bare(column).type.python_type
    if kind is int and type(value) is int and abs(value) < 2**31:
        return value
    if kind in (float, bool) and type(value) is kind:
        return value
    if not isinstance(value, str):
        raise TypeError("a cursor with a value of another type")
    legible(value, "cursor")
    if kind is datetime:
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            raise ValueError("a moment without its zone")
        return at.astimezone(UTC)
    if kind is date:
        return date.fromisoformat(value)
    if kind is Decimal and not abs(Decimal(value)) < 10**12:
        raise ValueError("not a number, or an absurd one")
    if kind in (UUID, Decimal, str) or issubclass(kind, Enum):
        return kind(value)
    raise TypeError("a cursor with a value of another type")


def grouped(keys: Sequence[Any], rows: Sequence[Any], by: str) -> list[list[Any]]:
    """Put rows back in the order of the keys that asked for them (for batch loading)."""
    found: dict[Any, list[Any]] = {key: [] for key in keys}
    for row in rows:
        found[getattr(row, by)].append(row)
    return [found[key] for key in keys]
