"""办什么: keeping units, people and posts. 依据 7.1-1。"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from sqlalchemy import select

from auth.permissions import Permission
from auth.roles import Role
from auth.sessions import Work
from auth.viewer import Region
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import Invalid, NotFound, NotPermitted
from support.workflow.calendar import CalendarDay

from . import queries, rules
from .models import Appointment, Division, Level, Person, Unit, UnitKind


@dataclass(kw_only=True)
class NewUnit:
    code: Annotated[str, Label("单位编码"), Text(most=32)]
    name: Annotated[str, Label("单位名称"), Text(most=120)]
    short_name: Annotated[str, Label("单位简称"), Text(most=40)]
    kind: Annotated[UnitKind, Label("单位类别")]
    level: Annotated[Level, Label("层级")]
    region_code: Annotated[str, Label("所在区划代码"), Text(most=6, least=6)]
    credit_code: Annotated[str | None, Label("统一社会信用代码")] = None
    parent_id: Annotated[UUID | None, Label("上级单位"), Refers("Unit")] = None


@dataclass(kw_only=True)
class NewAppointment:
    person_id: Annotated[UUID, Label("人员"), Refers("Person")]
    role: Annotated[Role, Label("岗位")]
    region_code: Annotated[str, Label("管辖区划代码"), Text(most=6, least=6)]
    since: Annotated[date, Label("任职开始日期")]
    unit_id: Annotated[UUID | None, Label("管辖单位", "填写后只及该单位及其下级单位"), Refers("Unit")] = None
    exact: Annotated[bool, Label("只管本级")] = False
    until: Annotated[date | None, Label("任职截止日期")] = None


@dataclass(kw_only=True)
class NewCalendarDay:
    day: Annotated[date, Label("日期")]
    worked: Annotated[bool, Label("是否上班")]
    name: Annotated[str, Label("节日或说明"), Text(most=40)]


async def add_unit(work: Work, new: NewUnit) -> Unit:
    """新设单位。依据 7.1-1。"""
    checked(new)
    await division(work, new.region_code)
    _manages(work, new.region_code)
    if new.parent_id is not None:
        await work.claim(Unit, new.parent_id, what="上级单位", field="parentId")
    code = rules.credit_code(new.credit_code) if new.credit_code else None
    unit = Unit(**vars(new) | {"credit_code": code})
    work.add(unit)
    return unit


async def move_unit(work: Work, id: UUID, parent_id: UUID | None) -> Unit:
    """调整隶属关系。依据 7.1-1。"""
    unit = await work.claim(Unit, id, what="该单位")
    _manages(work, unit.region_code)
    rules.parent_is_no_descendant(unit.id, parent_id, await queries.below(work.session, unit.id))
    if parent_id is not None:
        await work.claim(Unit, parent_id, what="上级单位", field="parentId")
    unit.parent_id = parent_id
    return unit


async def appoint(work: Work, new: NewAppointment) -> Appointment:
    """任命岗位。依据 7.1-1。"""
    checked(new)
    rules.term_is_forward(new.since, new.until)
    person = await work.claim(Person, new.person_id, what="该人员", field="personId")
    await within_region(work, new.region_code, new.unit_id)
    _manages(work, new.region_code)
    appointment = Appointment(**vars(new) | {"person_id": person.id})
    work.add(appointment)
    return appointment


async def dismiss(work: Work, id: UUID, last_day: date) -> Appointment:
    """免去岗位，自次日起不再有效。依据 7.1-1。"""
    appointment = await work.claim(Appointment, id, what="该任职")
    _manages(work, appointment.region_code)
    rules.term_is_forward(appointment.since, last_day)
    appointment.until = last_day
    return appointment


async def set_calendar_day(work: Work, new: NewCalendarDay) -> CalendarDay:
    """设置一个放假或调休上班日。依据 6.4.3.3-13。"""
    checked(new)
    day = await queries.calendar_day(work.session, new.day)
    if day is None:
        day = CalendarDay(**vars(new))
        work.add(day)
    day.worked, day.name = new.worked, new.name
    return day


async def division(work: Work, region_code: str) -> None:
    """There is such a division. Raises `NotFound`."""
    if await work.session.scalar(select(Division.id).where(Division.code == region_code)) is None:
        raise NotFound(f"没有代码为「{region_code}」的行政区划", field="regionCode", alternatives=("查行政区划表",))


async def within_region(work: Work, region_code: str, unit_id: UUID | None) -> None:
    """There is such a division, and the unit, where one is named, lies in it.

    Else a right over one region would give rights over a unit of another. Raises `NotFound`, `Invalid`.
    """
    await division(work, region_code)
    if unit_id is not None:
        unit = await work.claim(Unit, unit_id, what="该单位", field="unitId")
        if not Region(region_code).covers(unit.region_code):
            raise Invalid("该单位不在所填的区划内", field="unitId", alternatives=("填写该单位所在的区划",))


def _manages(work: Work, region_code: str) -> None:
    if not work.viewer.may_over(Permission.DIRECTORY_MANAGE, region_code):
        raise NotPermitted("该区划的机构与人员不归您维护", clause="7.1-1", alternatives=("请联系该区划的系统管理员",))
