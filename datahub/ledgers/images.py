"""记录的样子: a record's attributes as JSON can hold them, and back. What undo restores, exactly."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import inspect

from auth.sealing import sealed_of
from kernel.records import Money, Record

from .ledger import Ledger


def plain(value: Any) -> Any:
    """A column value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def typed(record: type[Record], name: str, said: Any) -> Any:
    """The inverse of `plain`, by the type of the record's column."""
    if said is None:
        return None
    if sealed_of(record, name) is not None:
        return said
    column = inspect(record).columns[name]
    enum_class = getattr(column.type, "enum_class", None)
    if enum_class is not None:
        return enum_class(said)
    kind = Decimal if isinstance(column.type, Money) else column.type.python_type
    if kind is datetime:
        return datetime.fromisoformat(said)
    if kind is date:
        return date.fromisoformat(said)
    if kind in (UUID, Decimal):
        return kind(said)
    return said


def image(ledger: Ledger, record: Record) -> dict[str, Any]:
    """The record in all that an import may change."""
    return {name: plain(getattr(record, name)) for name in ledger.attributes}


def writable(ledger: Ledger, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as kept with the batch. An empty cell never empties a column that must hold something: it says nothing."""
    return {name: plain(value) for name, value in values.items() if value is not None or _nullable(ledger, name)}


def apply(ledger: Ledger, record: Any, said: Mapping[str, Any]) -> None:
    for name, value in said.items():
        setattr(record, name, typed(ledger.record, name, value))


def made(ledger: Ledger, id: UUID, said: Mapping[str, Any]) -> dict[str, Any]:
    """A new record's values from kept ones; every row of a batch names the same attributes, set or empty."""
    empty = {name: None for name in ledger.attributes if _nullable(ledger, name)}
    return empty | {"id": id} | {name: typed(ledger.record, name, value) for name, value in said.items()}


def _nullable(ledger: Ledger, name: str) -> bool:
    seal = sealed_of(ledger.record, name)
    return bool(seal.nullable if seal is not None else inspect(ledger.record).columns[name].nullable)
