"""维护工作日历: days a region sets for itself, and years as they are published. 依据 6.4.3.3-13。

What a city edits holds in that city alone, and so do the deadlines that move: those of its running cases, whose elapsed
time stays as it was.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from sqlalchemy import select

from auth.permissions import Permission
from auth.sessions import Work
from auth.viewer import Region
from kernel.forms import Label, Range, Text, checked
from kernel.hours import day_of
from kernel.refusal import Invalid, NotPermitted, WrongState

from . import running
from .calendar import NATION, CalendarDay, CalendarYear
from .kept import TOPIC, standing

CLAUSE = "6.4.3.3-13"


@dataclass(kw_only=True)
class NewCalendarDay:
    day: Annotated[date, Label("日期")]
    worked: Annotated[bool, Label("是否上班")]
    name: Annotated[str, Label("节日或说明"), Text(most=40)]
    region_code: Annotated[
        str | None, Label("区划代码", "只及该区划及其下级；不填为您维护的最大区划"), Text(most=6, least=6)
    ] = None


@dataclass(kw_only=True)
class NewCalendarYear:
    year: Annotated[int, Label("年份"), Range(2000, 2199)]
    source: Annotated[str, Label("放假安排的文号或出处"), Text(most=200)]
    free: Annotated[list[date], Label("放假的日子", "周末照常放假的不必列")]
    worked: Annotated[list[date], Label("调休上班的日子")]


async def set_day(work: Work, new: NewCalendarDay) -> CalendarDay:
    """设置一个放假或调休上班日，只及所填的区划。已经过去的日子不能改：已计的时间不再变动。"""
    checked(new)
    region = new.region_code or _widest(work)
    _keeps(work, region)
    _is_not_over(work, new.day)
    async with _RecountedAfter(work, region):
        day = await work.session.scalar(
            select(CalendarDay).where(CalendarDay.region_code == region, CalendarDay.day == new.day)
        )
        if day is None:
            day = CalendarDay(region_code=region, day=new.day, worked=new.worked, name=new.name)
            work.add(day)
        day.worked, day.name = new.worked, new.name
    return day


async def clear_day(work: Work, id: UUID) -> CalendarDay:
    """取消一个自设的日子，恢复上一级的安排。"""
    day = await work.claim(CalendarDay, id, what="该日历日")
    _keeps(work, day.region_code)
    _is_not_over(work, day.day)
    async with _RecountedAfter(work, day.region_code):
        await work.session.delete(day)
    return day


async def publish_year(work: Work, new: NewCalendarYear) -> CalendarYear:
    """载入一年的放假安排；此后期限可以算到该年。期限未定的在办事项随即算出期限。

    Raises `WrongState` where the year is loaded already: single days are edited then.
    """
    checked(new)
    region = _widest(work)
    if await work.session.scalar(select(CalendarYear.id).where(CalendarYear.year == new.year)):
        raise WrongState(f"{new.year}年已载入", clause=CLAUSE, alternatives=("逐日修改",))
    days = [*new.free, *new.worked]
    if len(set(days)) != len(days) or any(day.year != new.year for day in days):
        raise Invalid(f"所列的日子应都在{new.year}年，不重复", field="free", clause=CLAUSE)
    if any(day.weekday() < 5 for day in new.worked):
        raise Invalid("调休上班的日子应为周末", field="worked", clause=CLAUSE)
    async with _RecountedAfter(work, region):
        year = CalendarYear(year=new.year, source=new.source)
        work.add(year)
        for day in new.free:
            if day.weekday() < 5:
                work.add(CalendarDay(region_code=region, day=day, worked=False, name="放假"))
        for day in new.worked:
            work.add(CalendarDay(region_code=region, day=day, worked=True, name="调休上班"))
    return year


class _RecountedAfter:
    """Edit the calendar within; then the running cases of the region go on by the new one, with what had elapsed."""

    def __init__(self, work: Work, region: str) -> None:
        self._work, self._region = work, region

    async def __aenter__(self) -> None:
        self._before = await standing(self._work.session)

    async def __aexit__(self, failed: type[BaseException] | None, *_rest: object) -> None:
        if failed is None:
            await self._work.session.flush()
            await running.recount_calendar(self._work, self._region, self._before)
            self._work.tell(TOPIC, region=self._region)


def _widest(work: Work) -> str:
    posts = work.viewer.posts_with(Permission.CALENDAR_MANAGE)
    codes = (post.region.code for post in posts if not post.unit_ids)
    reached = sorted(codes, key=lambda code: len(Region(code).prefix))
    if not reached:
        raise NotPermitted("工作日历不归您维护", field="regionCode", clause=CLAUSE)
    return reached[0]


def _keeps(work: Work, region: str) -> None:
    if region == NATION or not work.viewer.may_over(Permission.CALENDAR_MANAGE, region):
        raise NotPermitted("该区划的工作日历不归您维护", field="regionCode", clause=CLAUSE)


def _is_not_over(work: Work, day: date) -> None:
    if day < day_of(work.now):
        raise WrongState("已经过去的日子不能再改，已计的时间不变", clause=CLAUSE, alternatives=("改今天或以后的日子",))
