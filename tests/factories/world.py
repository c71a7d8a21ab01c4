"""Around what a test is about: the units and people its records name, so that foreign keys hold."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Viewer
from domains.directory.models import Person, Unit
from kernel.records import Record

from .people import a_directory_person, a_row_for
from .places import SHANGCHENG, a_unit


async def complete(session: AsyncSession, things: Sequence[Record | Viewer]) -> list[list[Record]]:
    """The records, and what they name and nobody has made yet, in groups that can be written in this order."""
    rows = [a_row_for(thing) if isinstance(thing, Viewer) else thing for thing in things]
    for model, make in ((Person, a_directory_person), (Unit, a_unit)):
        named = {id: region for row in rows for id, region in _named(row, model.__tablename__)}
        there = {row.id for row in rows} | set(await session.scalars(select(model.id).where(model.id.in_(named))))
        rows += [make(id=id, region_code=region) for id, region in named.items() if id not in there]
    order = {table.name: [] for table in Record.metadata.sorted_tables}
    for row in rows:
        order[row.__tablename__].append(row)
    return list(order.values())


def _named(row: Record, table: str) -> list[tuple[Any, str]]:
    """The ids of rows of the table that this one names, with the region it is in itself."""
    region = getattr(row, "region_code", None) or SHANGCHENG
    columns = (attribute for attribute in type(row).__mapper__.column_attrs)
    return [
        (id, region)
        for attribute in columns
        if any(key.column.table.name == table for key in attribute.columns[0].foreign_keys)
        and (id := getattr(row, attribute.key)) is not None
    ]
