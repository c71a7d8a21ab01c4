"""查什么: everything read about divisions, units, people and posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role
from auth.viewer import Post, Region, Viewer
from kernel.fetch import Listing, ToMany, ToOne
from kernel.forms import Label, Refers, Where
from kernel.hours import CHINA
from kernel.labels import Labelled
from kernel.paging import grouped
from kernel.records import now
from kernel.refusal import Invalid
from support.workflow.calendar import CalendarDay

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


def _within(year: int) -> ColumnElement[bool]:
    if not 1900 <= year < 2200:
        raise Invalid("年份应在1900至2199之间", field="year")
    return CalendarDay.day.between(date(year, 1, 1), date(year, 12, 31))


@dataclass(kw_only=True)
class CalendarFilter:
    year: Annotated[int | None, Label("年份"), Where(_within)] = None


@dataclass(kw_only=True)
class DivisionFilter:
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


DIVISIONS = Listing(Division, {DivisionOrder.CODE: (Division.code,)}, DivisionFilter)
UNITS = Listing(Unit, {UnitOrder.CODE: (Unit.code,), UnitOrder.NAME: (Unit.name,)}, UnitFilter)
PEOPLE = Listing(Person, {PersonOrder.EMPLOYEE_CODE: (Person.employee_code,)}, PersonFilter)
APPOINTMENTS = Listing(Appointment, {AppointmentOrder.SINCE: (Appointment.since.desc(),)})

UNIT_PARENT = ToOne(Unit.parent_id, Unit)
UNIT_CHILDREN = ToMany(Unit.parent_id, UNITS)
UNIT_PEOPLE = ToMany(Person.unit_id, PEOPLE)
CALENDAR_DAYS = Listing(CalendarDay, {CalendarOrder.DAY: (CalendarDay.day,)}, CalendarFilter)
PERSON_UNIT = ToOne(Person.unit_id, Unit)
PERSON_APPOINTMENTS = ToMany(Appointment.person_id, APPOINTMENTS)
APPOINTMENT_UNIT = ToOne(Appointment.unit_id, Unit)


async def divisions_by_code(session: AsyncSession, codes: Sequence[str]) -> list[Division | None]:
    found = {row.code: row for row in await session.scalars(select(Division).where(Division.code.in_(codes)))}
    return [found.get(code) for code in codes]


async def below(session: AsyncSession, unit_id: UUID) -> frozenset[UUID]:
    """The unit and all units below it."""
    tree = select(Unit.id).where(Unit.id == unit_id).cte("tree", recursive=True)
    tree = tree.union(select(Unit.id).join(tree, Unit.parent_id == tree.c.id))
    return frozenset((await session.execute(select(tree.c.id))).scalars())


async def viewer_of(session: AsyncSession, person_id: UUID) -> Viewer | None:
    """The person with the posts they hold today, as they act in the hub; ``None`` where they may not sign in."""
    person = await session.get(Person, person_id)
    if person is None or person.state is not PersonState.ACTIVE:
        return None
    today = now().astimezone(CHINA).date()
    held = await session.scalars(
        select(Appointment)
        .where(Appointment.person_id == person_id, Appointment.since <= today)
        .where(or_(Appointment.until.is_(None), Appointment.until >= today))
        .order_by(Appointment.since, Appointment.id)
    )
    posts = [await _post(session, each) for each in held]
    return Viewer(person.id, person.name, tuple(posts), person.unit_id)


async def _post(session: AsyncSession, held: Appointment) -> Post:
    units = await below(session, held.unit_id) if held.unit_id else frozenset()
    return Post(held.role, Region(held.region_code), units, held.exact)


async def person_named(session: AsyncSession, said: str) -> Person | None:
    """The active person with that employee code, or the first of that name."""
    wanted = or_(Person.employee_code == said, Person.name == said)
    return await session.scalar(
        select(Person).where(wanted, Person.state == PersonState.ACTIVE).order_by(Person.employee_code).limit(1)
    )


async def in_office(session: AsyncSession, role: Role, day: date) -> Sequence[Person]:
    """Who holds a role anywhere on a day."""
    held = select(Appointment.person_id).where(
        Appointment.role == role, Appointment.since <= day, or_(Appointment.until.is_(None), Appointment.until >= day)
    )
    return (await session.scalars(select(Person).where(Person.id.in_(held)).order_by(Person.employee_code))).all()


async def calendar_day(session: AsyncSession, day: date) -> CalendarDay | None:
    return await session.scalar(select(CalendarDay).where(CalendarDay.day == day))


async def appointments_by_person(session: AsyncSession, person_ids: Sequence[UUID]) -> list[list[Appointment]]:
    """The posts each person holds today."""
    today = now().astimezone(CHINA).date()
    found = await session.scalars(
        select(Appointment)
        .where(Appointment.person_id.in_(person_ids), Appointment.since <= today)
        .where(or_(Appointment.until.is_(None), Appointment.until >= today))
        .order_by(Appointment.since, Appointment.id)
    )
    return grouped(person_ids, found.all(), by="person_id")
