"""PostgreSQL: JSON by ``row_to_json`` over narrow rows, which is its cheapest way."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import (
    ARRAY,
    JSON,
    Date,
    DateTime,
    FromClause,
    Integer,
    LargeBinary,
    Numeric,
    Table,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    null,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

from auth.rls import named_view

from .leaves import Kind, Leaf
from .words import Narrow, Pairs, Words, number, text

_EMPTY = literal_column("'[]'::json", JSON)
_CHINA = "+08:00"
_ANY: Any = postgresql.dialect()  # type: ignore[no-untyped-call]


class PostgreSQL(Words):
    longest_key = 63
    most_keys = 1_600

    def __init__(self, dialect: Any) -> None:
        self.dialect = dialect

    def record(self, pairs: Pairs, narrow: Narrow) -> Any:
        row = narrow(select(*_labelled(pairs))).subquery()
        return select(func.row_to_json(row.table_valued())).scalar_subquery()

    def records(self, pairs: Pairs, narrow: Narrow) -> Any:
        row = narrow(select(*_labelled(pairs))).subquery()
        return select(func.coalesce(func.json_agg(row.table_valued()), _EMPTY)).scalar_subquery()

    def inline(self, pairs: Pairs, outer: Sequence[FromClause]) -> Any:
        row = select(*_labelled(pairs)).correlate(*outer).subquery()
        return select(func.row_to_json(row.table_valued())).scalar_subquery()

    def gathered(self, each: Any, kept: Any = None) -> Any:
        listed = func.json_agg(each)
        return func.coalesce(listed if kept is None else listed.filter(kept), _EMPTY)

    def object(self, pairs: Pairs) -> Any:
        return func.json_build_object(*(part for key, value in pairs for part in (text(key), value)))

    def again(self, value: Any) -> Any:
        return value

    def constant(self, value: bool) -> Any:
        return literal_column("true" if value else "false")

    def array(self, values: Sequence[Any]) -> Any:
        return func.json_build_array(*values)

    def either(self, condition: Any, json: Any, column: Any) -> Any:
        return case((condition, json), else_=func.to_json(cast(column, Text)))

    def yes(self, condition: Any) -> Any:
        return condition

    def source(self, table: Table, *, through: bool, scoped: bool) -> FromClause:
        return named_view(table).alias() if through and scoped else table.alias()

    def value(self, leaf: Leaf, column: Any) -> Any:
        if leaf.kind is Kind.MONEY:
            return cast(column, Text)
        if leaf.kind is Kind.DAY:
            # the driver keeps the first and the last day of the calendar as the ends of time
            written = func.to_char(column, text("YYYY-MM-DD"))
            ends = ((column == text("infinity"), text("9999-12-31")), (column == text("-infinity"), text("0001-01-01")))
            return case((func.isfinite(column), written), *ends, else_=null())
        if leaf.kind is Kind.MOMENT:
            local = column.op("AT TIME ZONE")(literal_column("INTERVAL '8 hours'"))
            part = case(
                (func.date_trunc(text("second"), column) == column, text("")), else_=func.to_char(column, text(".US"))
            )
            second = func.to_char(local, text('YYYY-MM-DD"T"HH24:MI:SS'))
            whole = second.concat(part).concat(text(_CHINA))
            return case((func.isfinite(column), whole), else_=self.poison(cast(column, Text)))
        if leaf.kind is Kind.WORD:
            return self.word(leaf, column)
        if leaf.kind is Kind.TEXTS:
            strange: Any = literal_column("'$[*] ? (@.type() != \"string\")'::jsonpath")
            binary = cast(column, JSONB)
            fits = (func.jsonb_typeof(binary) == text("array")) & ~func.jsonb_path_exists(binary, strange)
            return case((fits, binary), else_=cast(self.poison(cast(column, Text)), JSONB))
        return column

    def poison(self, of: Any) -> Any:
        return cast(cast(text("!").concat(of), Integer), Text)

    def raw(self, column: Any) -> Any:
        if isinstance(_stored(column.type), LargeBinary):
            return func.encode(column, text("hex"))
        return cast(column, Text) if isinstance(_stored(column.type), Numeric | JSON) else column

    def reader(self, type_: TypeEngine[Any]) -> Callable[[Any], Any] | None:
        """From JSON to what the driver gives, and on to what the type makes of it."""
        stored = _stored(type_)
        driven = next((read for kind, read in _DRIVEN if isinstance(stored, kind)), None)
        if _is_decorated(type_):
            decorator: Any = type_

            def decorated(value: Any) -> Any:
                came = value if driven is None or value is None else driven(value)
                return decorator.process_result_value(came, self.dialect)

            return decorated
        if driven is not None:
            return lambda value: None if value is None else driven(value)
        # enumerations
        return type_.dialect_impl(self.dialect).result_processor(self.dialect, None)

    def global_id(self, kind: str, id: Any) -> Any:
        plain = text(f"{kind}:").concat(func.replace(cast(id, Text), text("-"), text("")))
        return self._base64(plain)

    def cursor(self, name: str, columns: Sequence[Any]) -> Any:
        said: Any = func.to_json(text(name).op("::")(literal_column("text"))).op("::")(literal_column("text"))
        plain: Any = text("[").concat(said)
        for column in columns:
            plain = plain.concat(text(",")).concat(self._sorted(column))
        return self._base64(plain.concat(text("]")))

    def _sorted(self, column: Any) -> Any:
        """A sort value as orjson writes it."""
        stored = _stored(column.type)
        if isinstance(stored, DateTime):
            utc = column.op("AT TIME ZONE")(text("UTC"))
            part = case(
                (func.date_trunc(text("second"), column) == column, text("")), else_=func.to_char(utc, text(".US"))
            )
            second = func.to_char(utc, text('YYYY-MM-DD"T"HH24:MI:SS'))
            return text('"').concat(second).concat(part).concat(text('+00:00"'))
        if isinstance(stored, Numeric):
            return text('"').concat(cast(column, Text)).concat(text('"'))
        return cast(func.to_json(column), Text)

    def _base64(self, plain: Any) -> Any:
        encoded = func.encode(func.convert_to(plain, text("UTF8")), text("base64"))
        return func.translate(encoded, literal_column("E'+/=\\n'"), text("-_"))

    def one_of(self, column: Any, name: str) -> Any:
        return column == any_(bindparam(name, type_=ARRAY(column.type)))

    def list_parameter(self, type_: TypeEngine[Any]) -> Callable[[Any], Any]:
        process = type_.dialect_impl(self.dialect).bind_processor(self.dialect)
        return lambda values: [process(each) if process else each for each in values]

    def stars(self, count: Any) -> Any:
        return func.repeat(text("*"), count)

    def tail(self, column: Any, count: int) -> Any:
        return func.right(column, number(count)) if count else text("")


def _labelled(pairs: Pairs) -> list[Any]:
    return [value.label(key) for key, value in pairs]


def _stored(type_: Any) -> Any:
    """The plain type beneath decorators and variants."""
    return type_.dialect_impl(_ANY).impl_instance if _is_decorated(type_) else type_


def _is_decorated(type_: Any) -> bool:
    return hasattr(type_, "impl_instance")


_DRIVEN: tuple[tuple[type[Any], Callable[[Any], Any]], ...] = (
    (Uuid, UUID),
    (DateTime, datetime.fromisoformat),
    (Date, date.fromisoformat),
    (Numeric, Decimal),
    (LargeBinary, bytes.fromhex),
    (JSON, orjson.loads),
)
