"""开办: the public facts every hub begins with, namely Zhejiang's divisions and the published working calendar.

依据 7.1-1、6.4.3.3-13。The divisions are 民政部 行政区划代码 (GB/T 2260), kept beside this file as ``divisions.csv``.
"""

import csv
from datetime import datetime
from functools import cache
from importlib.resources import files

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.records import Record, now
from kernel.seeded import stable_id
from support.workflow.calendar import CalendarDay, CalendarYear, published

from .models import Division, Level


@cache
def zhejiang() -> tuple[dict[str, str], ...]:
    """The 102 divisions as published: ``code``, ``name``, ``level``, ``parent_code``; parents before children."""
    text = files("domains.directory").joinpath("divisions.csv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))


async def found(session: AsyncSession, *, at: datetime | None = None) -> int:
    """Load what is missing of the divisions and the calendar; what is there, and what people have edited, stays.

    Returns how many rows were added: none the second time. A year that is on record is taken as complete, so that a day
    struck out by those who keep the calendar does not come back.
    """
    born = at or now()
    rows = [*await _divisions(session), *await _calendar(session)]
    for row in rows:
        row.created_at = born
    session.add_all(rows)
    await session.flush()
    return len(rows)


async def _divisions(session: AsyncSession) -> list[Record]:
    known = set(await session.scalars(select(Division.code)))
    return [
        Division(
            id=stable_id("division", row["code"]),
            code=row["code"],
            name=row["name"],
            level=Level(row["level"]),
            parent_code=row["parent_code"] or None,
        )
        for row in zhejiang()
        if row["code"] not in known
    ]


async def _calendar(session: AsyncSession) -> list[Record]:
    years = set(await session.scalars(select(CalendarYear.year)))
    days = set(await session.scalars(select(CalendarDay.day)))
    missing: list[Record] = []
    for row in published():
        if isinstance(row, CalendarYear) and row.year not in years:
            row.id = stable_id("calendar-year", str(row.year))
            missing.append(row)
        elif isinstance(row, CalendarDay) and row.day.year not in years and row.day not in days:
            row.id = stable_id("calendar-day", row.day.isoformat())
            missing.append(row)
    return missing
