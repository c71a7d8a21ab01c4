"""机构人员: its part of the interface. 依据 7.1-1、6.3-4。"""

from datetime import date, datetime

import strawberry

from auth.permissions import Permission
from auth.permissions import Permission as P
from auth.roles import Role
from domains.directory import actions, models, posts, queries, staffing
from resolvers import access
from resolvers import directory as resolvers
from support.workflow import calendar, days

from .caching import KEPT, cached
from .language import (
    Node,
    accepts,
    also_public,
    extends,
    field,
    filters,
    labels,
    mutation,
    one,
    query,
    rows,
    shows,
    single,
)
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
accepts(posts.NewAppointment, "任职登记表", clause="7.1-1")
accepts(staffing.NewPerson, "人员登记表", clause="7.1-1")
filters(queries.AppointmentFilter, "任职的筛选")
accepts(days.NewCalendarDay, "工作日历登记表", clause="6.4.3.3-13")
accepts(days.NewCalendarYear, "全年放假安排登记表", clause="6.4.3.3-13")
labels(queries.CalendarYearOrder, "已载入年份的排序")


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
    region = one(queries.UNIT_REGION, Division, "所在区划")


@shows(models.Appointment, "任职：一人在某区划或单位的一个岗位", clause="7.1-1", permission=P.DIRECTORY_READ)
class Appointment(Node):
    role: Role = field("岗位")
    exact: bool = field("是否只管本级")
    since: date = field("任职开始日期")
    until: date | None = field("任职截止日期，当日仍有效")
    region = one(queries.APPOINTMENT_REGION, Division, "管辖区划")
    unit = one(queries.APPOINTMENT_UNIT, Unit, "管辖单位，及其下级；空为管辖整个区划")


@shows(models.Person, "人员", clause="6.3-4")
class Person(Node):
    name: str = field("姓名")
    employee_code: str = field("人员编码")
    title: str = field("职务")
    phone: str | None = field("手机号码")
    id_number: str | None = field("身份证号码")
    state: models.PersonState = field("在职状态")
    left_at: datetime | None = field("何时离职；在职的为空")
    erased_at: datetime | None = field("何时删除了个人信息；未删除的为空")
    unit = one(queries.PERSON_UNIT, Unit, "所在单位")
    posts = rows(queries.PERSON_POSTS, Appointment, "今日所任岗位")


@extends(Appointment, by="directory")
class AppointmentHolder:
    person = one(queries.APPOINTMENT_PERSON, Person, "任职的人；不在您的管辖范围内则为空")


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
    region_code: str = field("所及的区划代码；000000 为国务院的安排，各地均适用")
    region = one(resolvers.CALENDAR_REGION, Division, "所及的区划；国务院的安排为空")


@shows(calendar.CalendarYear, "已载入放假安排的一年", clause="6.4.3.3-13", permission=P.DIRECTORY_READ)
class CalendarYear(Node):
    year: int = field("年份")
    source: str = field("放假安排的文号或出处")


@strawberry.type
class DirectoryQuery:
    me = also_public(single(queries.ME, Person, "我自己；公众账户没有，见 myAccount", clause="6.3-4"))
    my_permissions = also_public(query(resolvers.permissions_of_viewer, list[Permission], "我的各岗位合起来有哪些权限"))
    division = cached(
        single(queries.DIVISION, Division, "按代码查行政区划", permission=P.DIRECTORY_READ, clause="6.4.3.2-1"), KEPT
    )
    divisions = cached(
        root_list(queries.DIVISIONS, Division, "行政区划", permission=P.DIRECTORY_READ, clause="6.4.3.2-1"), KEPT
    )
    units = root_list(queries.UNITS, Unit, "单位", permission=P.DIRECTORY_READ, clause="7.1-1")
    people = root_list(queries.PEOPLE, Person, "本范围的人员", permission=P.DIRECTORY_READ, clause="7.1-1")
    appointments = root_list(
        queries.APPOINTMENTS,
        Appointment,
        "任职",
        permission=P.APPOINT,
        clause="7.1-1",
        extra=access.within_reach,
    )
    calendar_years = cached(
        root_list(
            queries.CALENDAR_YEARS,
            CalendarYear,
            "已载入放假安排的年份",
            permission=P.DIRECTORY_READ,
            clause="6.4.3.3-13",
        ),
        KEPT,
    )
    calendar_days = cached(
        root_list(queries.CALENDAR_DAYS, CalendarDay, "工作日历", permission=P.DIRECTORY_READ, clause="6.4.3.3-13"),
        KEPT,
    )


@strawberry.type
class DirectoryMutation:
    unit_add = mutation(resolvers.add_unit, Unit, "新设单位", permission=P.DIRECTORY_MANAGE, clause="7.1-1")
    unit_move = mutation(
        resolvers.move_unit,
        Unit,
        "调整单位隶属关系",
        permission=P.DIRECTORY_MANAGE,
        clause="7.1-1",
        of=models.Unit,
        asks=lambda viewer, unit: actions.manages(viewer, unit.region_code),
    )
    unit_close = mutation(
        resolvers.close_unit,
        Unit,
        "撤销单位",
        permission=P.DIRECTORY_MANAGE,
        clause="7.1-1",
        of=models.Unit,
        asks=lambda viewer, unit: actions.manages(viewer, unit.region_code),
    )
    person_register = mutation(
        resolvers.register_person, Person, "登记人员", permission=P.DIRECTORY_MANAGE, clause="7.1-1"
    )
    person_suspend = mutation(
        resolvers.suspend_person,
        Person,
        "停用人员，即时生效",
        permission=P.DIRECTORY_MANAGE,
        clause="7.1-1",
        of=models.Person,
        asks=staffing.may_keep,
    )
    person_restore = mutation(
        resolvers.restore_person,
        Person,
        "恢复停用的人员",
        permission=P.DIRECTORY_MANAGE,
        clause="7.1-1",
        of=models.Person,
        asks=staffing.may_keep,
    )
    person_leave = mutation(
        resolvers.leave_person,
        Person,
        "人员离职，岗位与委托一并终止",
        permission=P.DIRECTORY_MANAGE,
        clause="7.1-1",
        of=models.Person,
        asks=staffing.may_keep,
    )
    person_erase = mutation(
        resolvers.erase_person,
        Person,
        "删除离职人员的个人信息：号码一律删去，不能恢复；姓名与办理记录按档案与审计的规定保留。依据个人信息保护法第四十七条",
        permission=P.DIRECTORY_MANAGE,
        clause="7.4-1",
        step_up=True,
        of=models.Person,
        asks=staffing.may_keep,
    )
    appointment_add = mutation(
        resolvers.appoint, Appointment, "任命岗位", permission=P.APPOINT, clause="7.1-1", step_up=True
    )
    appointment_end = mutation(
        resolvers.dismiss,
        Appointment,
        "免去岗位",
        permission=P.APPOINT,
        clause="7.1-1",
        step_up=True,
        of=models.Appointment,
        asks=posts.may_end,
    )
    calendar_year_publish = mutation(
        resolvers.publish_calendar_year,
        CalendarYear,
        "载入一年的放假安排",
        permission=P.CALENDAR_MANAGE,
        clause="6.4.3.3-13",
    )
    calendar_day_clear = mutation(
        resolvers.clear_calendar_day,
        CalendarDay,
        "取消自设的放假或调休上班日",
        permission=P.CALENDAR_MANAGE,
        clause="6.4.3.3-13",
    )
    calendar_day_set = mutation(
        resolvers.set_calendar_day,
        CalendarDay,
        "设置放假或调休上班日",
        permission=P.CALENDAR_MANAGE,
        clause="6.4.3.3-13",
    )


PART = Part("directory", "机构人员", query=DirectoryQuery, mutation=DirectoryMutation)
