"""查什么: everything read about divisions, units, people and posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role
from auth.viewer import Region
from kernel.fetch import Listing, Single, ToMany, ToOne, ToRows
from kernel.forms import Label, Refers, Where
from kernel.hours import CHINA, day_of
from kernel.labels import Labelled
from kernel.paging import grouped
from kernel.records import now
from kernel.refusal import Invalid
from support.workflow.calendar import CalendarDay, CalendarYear

from .models import Appointment, Division, Level, Person, PersonState, Unit, UnitKind


class DivisionOrder(Labelled):
    CODE = "code", "按区划代码"


class UnitOrder(Labelled):
    CODE = "code", "按单位编码"
    NAME = "name", "按名称"


class PersonOrder(Labelled):
    EMPLOYEE_CODE = "employee_code", "按人员编码"


class AppointmentOrder(Labelled):
    SINCE = "since", "最近任职在前"


class CalendarOrder(Labelled):
    DAY = "day", "按日期"


class CalendarYearOrder(Labelled):
    YEAR = "year", "按年份"


def _within(year: int) -> ColumnElement[bool]:
    if not 1900 <= year < 2200:
        raise Invalid("年份应在1900至2199之间", field="year")
    return CalendarDay.day.between(date(year, 1, 1), date(year, 12, 31))


@dataclass(kw_only=True)
class CalendarFilter:
    year: Annotated[int | None, Label("年份"), Where(_within)] = None
    region_code: Annotated[
        str | None, Label("区划代码", "000000 为国务院的安排"), Where(lambda code: CalendarDay.region_code == code)
    ] = None


@dataclass(kw_only=True)
class DivisionFilter:
    text: Annotated[
        str | None,
        Label("名称或代码包含的文字"),
        Where(lambda text: or_(*(column.contains(text, autoescape=True) for column in (Division.name, Division.code)))),
    ] = None
    level: Annotated[Level | None, Label("层级"), Where(lambda level: Division.level == level)] = None
    parent_code: Annotated[
        str | None, Label("上级区划代码"), Where(lambda code: Division.parent_code == code)
    ] = None  # fmt: skip


@dataclass(kw_only=True)
class UnitFilter:
    text: Annotated[
        str | None,
        Label("名称、简称或编码包含的文字"),
        Where(lambda text: or_(*(column.contains(text, autoescape=True) for column in (Unit.name, Unit.short_name, Unit.code)))),  # noqa: E501
    ] = None  # fmt: skip
    kind: Annotated[UnitKind | None, Label("单位类别"), Where(lambda kind: Unit.kind == kind)] = None
    region_code: Annotated[
        str | None, Label("所在区划，含下级"), Where(lambda code: Unit.region_code.between(*Region(code).span))
    ] = None  # fmt: skip
    parent_id: Annotated[UUID | None, Label("上级单位"), Refers("Unit"), Where(lambda id: Unit.parent_id == id)] = None


@dataclass(kw_only=True)
class PersonFilter:
    text: Annotated[
        str | None,
        Label("姓名或人员编码包含的文字"),
        Where(lambda text: or_(*(column.contains(text, autoescape=True) for column in (Person.name, Person.employee_code)))),  # noqa: E501
    ] = None  # fmt: skip
    phone: Annotated[
        str | None, Label("手机号码", "只在您可查看完整号码的人员中查找"), Where(lambda phone: Person.phone == phone)
    ] = None  # fmt: skip
    unit_id: Annotated[UUID | None, Label("所在单位"), Refers("Unit"), Where(lambda id: Person.unit_id == id)] = None
    state: Annotated[PersonState | None, Label("在职状态"), Where(lambda state: Person.state == state)] = None
    role: Annotated[
        Role | None,
        Label("所任岗位"),
        Where(lambda role: select(Appointment.id).where(Appointment.person_id == Person.id, Appointment.role == role).exists()),  # noqa: E501
    ] = None  # fmt: skip


@dataclass(kw_only=True)
class AppointmentFilter:
    person_id: Annotated[
        UUID | None, Label("人员"), Refers("Person"), Where(lambda id: Appointment.person_id == id)
    ] = None  # fmt: skip
    role: Annotated[Role | None, Label("岗位"), Where(lambda role: Appointment.role == role)] = None
    region_code: Annotated[
        str | None, Label("管辖区划，含下级"), Where(lambda code: Appointment.region_code.between(*Region(code).span))
    ] = None  # fmt: skip
    in_office: Annotated[date | None, Label("在这一天在任"), Where(lambda day: held_on(day))] = None


DIVISIONS = Listing(Division, {DivisionOrder.CODE: (Division.code,)}, DivisionFilter)
UNITS = Listing(Unit, {UnitOrder.CODE: (Unit.code,), UnitOrder.NAME: (Unit.name,)}, UnitFilter)
PEOPLE = Listing(Person, {PersonOrder.EMPLOYEE_CODE: (Person.employee_code,)}, PersonFilter)
APPOINTMENTS = Listing(Appointment, {AppointmentOrder.SINCE: (Appointment.since.desc(),)}, AppointmentFilter)

UNIT_PARENT = ToOne(Unit.parent_id, Unit)
UNIT_CHILDREN = ToMany(Unit.parent_id, UNITS)
UNIT_PEOPLE = ToMany(Person.unit_id, PEOPLE)
CALENDAR_YEARS = Listing(CalendarYear, {CalendarYearOrder.YEAR: (CalendarYear.year,)})
CALENDAR_DAYS = Listing(CalendarDay, {CalendarOrder.DAY: (CalendarDay.day,)}, CalendarFilter)
PERSON_UNIT = ToOne(Person.unit_id, Unit)
APPOINTMENT_PERSON = ToOne(Appointment.person_id, Person)
APPOINTMENT_UNIT = ToOne(Appointment.unit_id, Unit)
UNIT_REGION = ToOne(Unit.region_code, Division, names=Division.code)
APPOINTMENT_REGION = ToOne(Appointment.region_code, Division, names=Division.code)
PERSON_POSTS = ToRows(
    Appointment.person_id, Appointment, (Appointment.since, Appointment.id), where=lambda: held_on(today())
)
ME = Single(Person, Person.id)
DIVISION = Single(Division, Division.code, "code")


def today() -> date:
    return now().astimezone(CHINA).date()


def held_on(day: date) -> ColumnElement[bool]:
    """Posts that are held on a day; the last one still counts."""
    return and_(Appointment.since <= day, or_(Appointment.until.is_(None), Appointment.until >= day))


async def below(session: AsyncSession, unit_id: UUID) -> frozenset[UUID]:
    """The unit and all units below it."""
    tree = select(Unit.id).where(Unit.id == unit_id).cte("tree", recursive=True)
    tree = tree.union(select(Unit.id).join(tree, Unit.parent_id == tree.c.id))
    return frozenset((await session.execute(select(tree.c.id))).scalars())


async def person_named(session: AsyncSession, said: str) -> Person | None:
    """The active person with that employee code, or the first of that name."""
    wanted = or_(Person.employee_code == said, Person.name == said)
    return await session.scalar(
        select(Person).where(wanted, Person.state == PersonState.ACTIVE).order_by(Person.employee_code).limit(1)
    )


async def appointments_by_person(session: AsyncSession, person_ids: Sequence[UUID]) -> list[list[Appointment]]:
    """The posts each person holds today."""
    found = await session.scalars(
        select(Appointment)
        .where(Appointment.person_id.in_(person_ids), held_on(today()))
        .order_by(Appointment.since, Appointment.id)
    )
    return grouped(person_ids, found.all(), by="person_id")


Posted = tuple[tuple[Role, ...], str, UUID]
"""Roles, and the region and unit they are to reach."""


async def holders(session: AsyncSession, asked: Sequence[Posted]) -> list[list[str]]:
    """For each: the names of those who hold one of the roles over the place today, the nearest first."""
    today = day_of(now())
    roles = {role for wanted, _, _ in asked for role in wanted}
    regions = {code for _, region, _ in asked for code in _above(region)}
    rows = await session.execute(
        select(Person.name, Appointment.role, Appointment.region_code, Appointment.unit_id, Appointment.exact)
        .join(Person, Person.id == Appointment.person_id)
        .where(
            Appointment.role.in_(roles),
            Appointment.region_code.in_(regions),
            Appointment.since <= today,
            or_(Appointment.until.is_(None), Appointment.until >= today),
        )
        .order_by(Appointment.unit_id.is_(None), Appointment.region_code.desc(), Person.name)
    )
    held = rows.all()
    return [
        list(
            dict.fromkeys(
                name
                for name, role, code, over, exact in held
                if role in wanted and code in _above(region) and over in (None, unit) and (not exact or code == region)
            )
        )
        for wanted, region, unit in asked
    ]


def _above(region: str) -> tuple[str, str, str]:
    """The region, and those it lies in."""
    return region[:2] + "0000", region[:4] + "00", region
