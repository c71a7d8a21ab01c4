"""机构人员: its part of the interface. 依据 7.1-1、6.3-4。"""

from datetime import date

import strawberry

from auth.permissions import Permission
from auth.permissions import Permission as P
from auth.roles import Role
from domains.directory import actions, models, queries
from resolvers import directory as resolvers
from support.workflow import calendar

from .language import Node, accepts, extends, field, filters, labels, mutation, one, query, shows
from .lists import related, root_list
from .parts import Part

labels(models.Level, "层级", clause="6.4.3.2-1")
labels(models.UnitKind, "单位类别", clause="7.1-1")
labels(models.PersonState, "在职状态", clause="7.1-1")
labels(Role, "岗位", clause="7.1-1")
labels(Permission, "权限", clause="7.1-1")
labels(queries.DivisionOrder, "行政区划的排序")
labels(queries.UnitOrder, "单位的排序")
labels(queries.PersonOrder, "人员的排序")
labels(queries.AppointmentOrder, "任职的排序")
labels(queries.CalendarOrder, "工作日历的排序")

filters(queries.DivisionFilter, "行政区划的筛选")
filters(queries.UnitFilter, "单位的筛选")
filters(queries.PersonFilter, "人员的筛选")
filters(queries.CalendarFilter, "工作日历的筛选")
accepts(actions.NewUnit, "新设单位登记表", clause="7.1-1")
accepts(actions.NewAppointment, "任职登记表", clause="7.1-1")
accepts(actions.NewCalendarDay, "工作日历登记表", clause="6.4.3.3-13")


@shows(models.Division, "行政区划：省、市、县", clause="6.4.3.2-1")
class Division(Node):
    code: str = field("区划代码（GB/T 2260）")
    name: str = field("名称")
    level: models.Level = field("层级")
    parent_code: str | None = field("上级区划代码")


@shows(models.Unit, "单位", clause="7.1-1")
class Unit(Node):
    code: str = field("单位编码")
    name: str = field("名称")
    short_name: str = field("简称")
    credit_code: str | None = field("统一社会信用代码")
    kind: models.UnitKind = field("类别")
    level: models.Level = field("层级")
    active: bool = field("是否存续")
    region = field("所在区划", resolver=resolvers.division_of, type=Division | None)


@shows(models.Appointment, "任职：一人在某区划或单位的一个岗位", clause="7.1-1", permission=P.DIRECTORY_READ)
class Appointment(Node):
    role: Role = field("岗位")
    exact: bool = field("是否只管本级")
    since: date = field("任职开始日期")
    until: date | None = field("任职截止日期，当日仍有效")
    region = field("管辖区划", resolver=resolvers.division_of, type=Division | None)
    unit = one(queries.APPOINTMENT_UNIT, Unit, "管辖单位，及其下级；空为管辖整个区划")


@shows(models.Person, "人员", clause="6.3-4")
class Person(Node):
    name: str = field("姓名")
    employee_code: str = field("人员编码")
    title: str = field("职务")
    phone: str | None = field("手机号码")
    id_number: str | None = field("身份证号码")
    state: models.PersonState = field("在职状态")
    unit = one(queries.PERSON_UNIT, Unit, "所在单位")
    posts = field("今日所任岗位", resolver=resolvers.appointments_of, type=list[Appointment])


@extends(Unit, by="directory")
class UnitTree:
    parent = one(queries.UNIT_PARENT, Unit, "上级单位")
    children = related(queries.UNIT_CHILDREN, Unit, "下级单位")
    people = related(queries.UNIT_PEOPLE, Person, "人员")


@shows(calendar.CalendarDay, "工作日历中与平常不同的一天", clause="6.4.3.3-13", permission=P.DIRECTORY_READ)
class CalendarDay(Node):
    day: date = field("日期")
    worked: bool = field("是否上班；否为放假")
    name: str = field("节日或说明")


@strawberry.type
class DirectoryQuery:
    me = query(resolvers.me, Person | None, "我自己", clause="6.3-4")
    my_permissions = query(resolvers.permissions_of_viewer, list[Permission], "我的各岗位合起来有哪些权限")
    division = query(
        resolvers.division_by_code, Division | None, "按代码查行政区划", permission=P.DIRECTORY_READ, clause="6.4.3.2-1"
    )
    divisions = root_list(queries.DIVISIONS, Division, "行政区划", permission=P.DIRECTORY_READ, clause="6.4.3.2-1")
    units = root_list(queries.UNITS, Unit, "单位", permission=P.DIRECTORY_READ, clause="7.1-1")
    people = root_list(queries.PEOPLE, Person, "本范围的人员", permission=P.DIRECTORY_READ, clause="7.1-1")
    calendar_days = root_list(
        queries.CALENDAR_DAYS, CalendarDay, "工作日历", permission=P.DIRECTORY_READ, clause="6.4.3.3-13"
    )


@strawberry.type
class DirectoryMutation:
    unit_add = mutation(resolvers.add_unit, Unit, "新设单位", permission=P.DIRECTORY_MANAGE, clause="7.1-1")
    unit_move = mutation(resolvers.move_unit, Unit, "调整单位隶属关系", permission=P.DIRECTORY_MANAGE, clause="7.1-1")
    appointment_add = mutation(
        resolvers.appoint, Appointment, "任命岗位", permission=P.DIRECTORY_MANAGE, clause="7.1-1"
    )
    appointment_end = mutation(
        resolvers.dismiss, Appointment, "免去岗位", permission=P.DIRECTORY_MANAGE, clause="7.1-1"
    )
    calendar_day_set = mutation(
        resolvers.set_calendar_day,
        CalendarDay,
        "设置放假或调休上班日",
        permission=P.CALENDAR_MANAGE,
        clause="6.4.3.3-13",
    )


PART = Part("directory", "机构人员", query=DirectoryQuery, mutation=DirectoryMutation)
