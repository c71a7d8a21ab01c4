"""办什么: keeping units, people and posts. 依据 7.1-1。"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from auth.permissions import Permission
from auth.roles import Role
from auth.sessions import Work
from kernel.forms import Label, Refers, Text
from kernel.refusal import NotPermitted
from support.workflow.calendar import CalendarDay

from . import queries, rules
from .models import Appointment, Level, Person, Unit, UnitKind


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
    _manages(work, new.region_code)
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
    rules.term_is_forward(new.since, new.until)
    person = await work.claim(Person, new.person_id, what="该人员", field="personId")
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
    day = await queries.calendar_day(work.session, new.day)
    if day is None:
        day = CalendarDay(**vars(new))
        work.add(day)
    day.worked, day.name = new.worked, new.name
    return day


def _manages(work: Work, region_code: str) -> None:
    if not work.viewer.may_over(Permission.DIRECTORY_MANAGE, region_code):
        raise NotPermitted("该区划的机构与人员不归您维护", clause="7.1-1", alternatives=("请联系该区划的系统管理员",))
