"""SQLite: JSON by ``json_object`` and ``json_group_array``; base64 by functions that `auth.straight` adds."""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
from sqlalchemy import (
    Boolean,
    FromClause,
    Integer,
    LargeBinary,
    String,
    Table,
    Uuid,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    select,
    type_coerce,
)
from sqlalchemy.types import TypeEngine

from kernel.records import Moment, Money

from .leaves import Kind, Leaf
from .words import Narrow, Pairs, Words, number, text

_TRUE: Any = literal_column("json('true')")
_FALSE: Any = literal_column("json('false')")


class SQLite(Words):
    longest_key = 500
    most_keys = 60

    def __init__(self, dialect: Any) -> None:
        self.dialect = dialect

    def record(self, pairs: Pairs, narrow: Narrow) -> Any:
        # a subquery need not keep that its text is JSON
        return func.json(narrow(select(_object(pairs))).scalar_subquery())

    def records(self, pairs: Pairs, narrow: Narrow) -> Any:
        row = narrow(select(_object(pairs).label("one"))).subquery()
        return func.json(select(func.json_group_array(func.json(row.c.one))).scalar_subquery())

    def inline(self, pairs: Pairs, outer: Sequence[FromClause]) -> Any:
        return _object(pairs)

    def gathered(self, each: Any, kept: Any = None) -> Any:
        listed = func.json_group_array(func.json(each))
        return listed if kept is None else listed.filter(kept)

    def object(self, pairs: Pairs) -> Any:
        return _object(pairs)

    def again(self, value: Any) -> Any:
        return func.json(value)

    def constant(self, value: bool) -> Any:
        return _TRUE if value else _FALSE

    def array(self, values: Sequence[Any]) -> Any:
        return func.json_array(*values)

    def either(self, condition: Any, json: Any, column: Any) -> Any:
        return case((condition, json), else_=column)

    def yes(self, condition: Any) -> Any:
        return case((condition, _TRUE), else_=_FALSE)

    def source(self, table: Table, *, through: bool, scoped: bool) -> FromClause:
        return table.alias()

    def value(self, leaf: Leaf, column: Any) -> Any:
        if leaf.kind is Kind.YES:
            return case((column.is_(None), null()), (column, _TRUE), else_=_FALSE)
        if leaf.kind is Kind.WHOLE:
            fits = column.between(number(-(2**31)), number(2**31 - 1))
            return case((fits, column), else_=self.poison(column))
        if leaf.kind is Kind.MONEY:
            fen = type_coerce(column, Integer())
            sign = case((fen < number(0), text("-")), else_=text(""))
            whole = func.abs(fen).op("/")(number(100))
            cents = func.substr(text("0").op("||")(func.abs(fen).op("%")(number(100))), number(-2))
            return sign.op("||")(whole).op("||")(text(".")).op("||")(cents)
        if leaf.kind is Kind.MOMENT:
            stored = _text(column)
            moment = func.substr(stored, number(1), number(19))
            second = _text(func.strftime(text("%Y-%m-%dT%H:%M:%S"), moment, text("+8 hours")))
            part = func.substr(stored, number(20))
            return second.concat(case((part == text(".000000"), text("")), else_=part)).concat(text("+08:00"))
        if leaf.kind is Kind.WORD:
            return self.word(leaf, _text(column))
        if leaf.kind is Kind.TEXTS:
            items = func.json_each(column).table_valued("type")
            strange = exists(select(items.c.type).where(items.c.type != text("text")).correlate(column.table))
            fits = (func.json_type(column) == text("array")) & ~strange
            return case((fits, func.json(column)), else_=self.poison(_text(column)))
        return column

    def poison(self, of: Any) -> Any:
        return func.json(text("!").concat(of))

    def raw(self, column: Any) -> Any:
        if isinstance(column.type.dialect_impl(self.dialect), LargeBinary):
            return func.hex(column)
        return column

    def reader(self, type_: TypeEngine[Any]) -> Callable[[Any], Any] | None:
        process = type_.dialect_impl(self.dialect).result_processor(self.dialect, None)
        if isinstance(type_.dialect_impl(self.dialect), LargeBinary):
            return lambda value: None if value is None else bytes.fromhex(value)
        return process

    def global_id(self, kind: str, id: Any) -> Any:
        return func.jiguan_id(text(kind), _text(id))

    def cursor(self, name: str, columns: Sequence[Any]) -> Any:
        said = [part for column in columns for part in (text(_sorts_as(column.type)), _text(column))]
        return func.jiguan_cursor(text(name), *said)

    def one_of(self, column: Any, name: str) -> Any:
        listed = func.json_each(bindparam(name, type_=String())).table_valued("value")
        return column.in_(select(listed.c.value))

    def list_parameter(self, type_: TypeEngine[Any]) -> Callable[[Any], Any]:
        process = type_.dialect_impl(self.dialect).bind_processor(self.dialect)
        return lambda values: orjson.dumps([process(each) if process else each for each in values]).decode()

    def stars(self, count: Any) -> Any:
        return func.replace(func.hex(func.zeroblob(count)), text("00"), text("*"))

    def tail(self, column: Any, count: int) -> Any:
        return func.substr(column, number(-count)) if count else text("")


def _object(pairs: Pairs) -> Any:
    return func.json_object(*(part for key, value in pairs for part in (text(key), value)))


def _text(column: Any) -> Any:
    """The column as it is stored, without its type's own operators."""
    return type_coerce(column, String())


def _sorts_as(type_: Any) -> str:
    """How `auth.straight` is to read a sort value."""
    kinds = {Uuid: "uuid", Moment: "moment", Money: "money", Boolean: "yes"}
    return next((name for kind, name in kinds.items() if isinstance(type_, kind)), "plain")
