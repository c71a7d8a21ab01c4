"""Rows for every type of the graph, in a place: made from what the columns say, so that new records join."""

import enum
import inspect
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.ids import new_id
from kernel.records import Record, now
from support.workflow.steps import WORKFLOWS

TODAY = date.today()
WRITTEN_WITH_OTHERS = ("CaseCard",)
"""Rows that come about with others (the card of a case): they are looked up, not made."""

_COUNT = count(2300)
"""For what must be unique."""


class Place:
    """One region with one unit and one person; ``rows`` are the records made there, by class name."""

    def __init__(self, region_code: str, unit_id: UUID, person_id: UUID) -> None:
        self.region_code = region_code
        self.unit_id = unit_id
        self.person_id = person_id
        self.rows: dict[str, Record] = {}


async def furnish(session: AsyncSession, place: Place, models: Iterable[type[Record]]) -> None:
    """A row of each model in the place; tables that others name come first."""
    by_table = {model.__tablename__: model for model in models}
    tables = [table for table in Record.metadata.sorted_tables if table.name in by_table]
    for table in tables:
        model = by_table[table.name]
        if model.__name__ in WRITTEN_WITH_OTHERS:
            continue
        if model.__name__ not in place.rows and not _only_a_common_table(model):
            kind = _one_of_its_kinds(model)
            said = dict(_values(model, table, place))
            if kind is not model and kind in WORKFLOWS:  # the column holds text, the case the state of its process
                said["state"] = WORKFLOWS[kind].steps[0].move.target
            row = kind(**said)
            place.rows[model.__name__] = row
            session.add(row)
            await session.flush()
    for model in by_table.values():
        if model.__name__ in WRITTEN_WITH_OTHERS:
            # of several it is that of the trip, whose steps the arguments name
            named = (model.id == place.rows["Trip"].id) & (model.region_code == place.region_code)  # type: ignore[attr-defined]
            place.rows[model.__name__] = (await session.scalars(select(model).where(named))).one()


def _one_of_its_kinds(model: type[Record]) -> type[Record]:
    """The record, or the first of those that share its table and belong to a process that is installed."""
    kinds = [each.class_ for each in model.__mapper__.polymorphic_map.values()]
    return next((kind for kind in kinds if kind is not model and kind in WORKFLOWS), model)


def _only_a_common_table(model: type[Record]) -> bool:
    """Whether no process that shares the table is installed: there is then nothing to make a row of."""
    return model.__mapper__.polymorphic_on is not None and _one_of_its_kinds(model) is model


def _values(model: type[Record], table: Table, place: Place) -> Iterable[tuple[str, Any]]:
    yield "id", new_id()
    for attribute in model.__mapper__.column_attrs:
        column = attribute.columns[0]
        kept = attribute.key in ("id", "created_at", "version") or column is model.__mapper__.polymorphic_on
        if not column.nullable and "sensitive" in column.info and "plain" in column.info:
            yield column.info["plain"], str(next(_COUNT))
        if kept or not isinstance(column, Column) or "plain" in column.info:
            continue
        named = _named(column, place)
        if named is not None:
            yield attribute.key, named
        elif not column.nullable and (column.default is None or column.unique):
            yield attribute.key, _structured(model, attribute.key) if isinstance(column.type, JSON) else _some(column)


def _named(column: Column[Any], place: Place) -> Any:
    """What the column names of the place: its region, its unit, its person, or another row of it."""
    if column.name == "region_code":
        return place.region_code
    for key in column.foreign_keys:
        target = key.column.table.name
        if target == "units":
            return place.unit_id
        if target == "people":
            return place.person_id if not column.nullable else None
        if not column.nullable:
            return next(row.id for row in place.rows.values() if row.__tablename__ == target)
    if column.name == "unit_id":
        return place.unit_id
    return None


def _structured(model: type[Record], name: str) -> Any:
    """An empty list or object, as the record's annotation says."""
    said = next(str(said[name]) for each in model.__mro__ if name in (said := inspect.get_annotations(each)))
    return [] if "list" in said else {}


def _some(column: Column[Any]) -> Any:
    kind = column.type.python_type
    values = getattr(column.type, "enum_class", None)
    if values is not None:
        return next(iter(values))
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    unique = str(new_id()).replace("-", "")
    length = getattr(column.type, "length", None) or 32
    usual: dict[Any, Any] = {
        str: unique[-min(length, 32) :],
        bool: False,
        int: next(_COUNT) if column.unique else 1,
        float: 1.0,
        Decimal: Decimal("1.00"),
        date: TODAY + timedelta(days=next(_COUNT)) if column.unique else TODAY,
        datetime: now() + timedelta(hours=1),
        UUID: new_id(),
        bytes: b"x",
        dict: {},
        list: [],
    }
    if kind not in usual:
        raise TypeError(f"no value can be made for {column.table.name}.{column.name}: {kind}")
    return usual[kind]
