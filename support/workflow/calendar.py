"""工作日历: the days that differ from the usual week, as published year by year, editable by those who keep it.

The State Council's arrangement holds everywhere (`NATION`); a province, city or county may set days of its own, which
hold there and below, and nowhere else.
"""

from datetime import date

import chinese_calendar
from sqlalchemy import String, UniqueConstraint
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from kernel.hours import WorkCalendar
from kernel.records import Record

from .kept import standing

NATION = "000000"
"""The region of what the State Council arranges."""


class CalendarDay(Record):
    """日历日: one day that is free though a weekday, or worked though a weekend. Source: 国务院办公厅放假安排."""

    __tablename__ = "calendar_days"
    __table_args__ = (UniqueConstraint("region_code", "day"),)

    region_code: Mapped[str] = mapped_column(String(6), default=NATION, server_default=NATION)
    day: Mapped[date] = mapped_column(index=True)
    worked: Mapped[bool]
    name: Mapped[str] = mapped_column(String(40))


class CalendarYear(Record):
    """日历年: a year whose arrangement has been published and loaded. Beyond these the hub does not guess."""

    __tablename__ = "calendar_years"

    year: Mapped[int] = mapped_column(unique=True)
    source: Mapped[str] = mapped_column(String(200))


async def work_calendar(session: AsyncSession, region: str = NATION) -> WorkCalendar:
    """The calendar as it stands in a region."""
    return (await standing(session)).calendar(region)


def published() -> list[Record]:
    """The rows for every year the chinesecalendar package knows; loaded when a hub is founded."""
    names = {each.value: each.chinese for each in chinese_calendar.Holiday}
    holidays, workdays = chinese_calendar.holidays, chinese_calendar.workdays
    free = [CalendarDay(day=day, worked=False, name=names[name]) for day, name in holidays.items() if day.weekday() < 5]
    worked = [CalendarDay(day=day, worked=True, name=f"{names[name]}调休上班") for day, name in workdays.items()]
    years = sorted({day.year for day in holidays})
    known = [CalendarYear(year=year, source="国务院办公厅放假安排") for year in years]
    return [*known, *free, *(each for each in worked if each.day.weekday() > 4)]
