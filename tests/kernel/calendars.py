"""The working calendar as published, without a database."""

from kernel.hours import WorkCalendar
from support.workflow.calendar import CalendarDay, CalendarYear, published


def published_calendar() -> WorkCalendar:
    rows = published()
    years = frozenset(row.year for row in rows if isinstance(row, CalendarYear))
    return WorkCalendar(years, {row.day: row.worked for row in rows if isinstance(row, CalendarDay)})
