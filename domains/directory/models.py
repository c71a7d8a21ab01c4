"""有什么: divisions, units, people, posts. 依据 7.1-1。"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.roles import Role
from auth.scope import Scoped
from auth.sealing import sealed
from auth.sensitivity import Sensitive
from kernel.labels import Labelled
from kernel.records import Record


class Level(Labelled):
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"


class UnitKind(Labelled):
    PARTY = "party", "党委部门"
    CONGRESS = "congress", "人大机关"
    GOVERNMENT = "government", "政府部门"
    CONSULTATIVE = "consultative", "政协机关"
    SUPERVISION = "supervision", "监察机关"
    COURT = "court", "审判机关"
    PROCURATORATE = "procuratorate", "检察机关"
    MASS = "mass", "群团组织"
    INSTITUTION = "institution", "事业单位"


class PersonState(Labelled):
    ACTIVE = "active", "在职"
    SUSPENDED = "suspended", "停用"
    LEFT = "left", "离职"


class Division(Record):
    """行政区划: the province, its cities and counties, by GB/T 2260 code."""

    __tablename__ = "divisions"

    code: Mapped[str] = mapped_column(String(6), unique=True)
    name: Mapped[str] = mapped_column(String(40))
    level: Mapped[Level]
    parent_code: Mapped[str | None] = mapped_column(String(6), index=True)


class Unit(Record):
    """单位: an organ or institution, at its place in the tree.

    Names of units are no secret among staff: whoever is signed in may read them.
    """

    __tablename__ = "units"

    code: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120), index=True)
    short_name: Mapped[str] = mapped_column(String(40))
    credit_code: Mapped[str | None] = mapped_column(String(18), unique=True)
    kind: Mapped[UnitKind]
    level: Mapped[Level]
    region_code: Mapped[str] = mapped_column(String(6), index=True)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    active: Mapped[bool] = mapped_column(default=True)


class Person(Scoped, Record):
    """人员: somebody who works for a unit."""

    __tablename__ = "people"
    read_by = Permission.DIRECTORY_READ
    own = ("id",)

    name: Mapped[str] = mapped_column(String(80), index=True)
    employee_code: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[str] = mapped_column(String(80), default="")
    phone = sealed(Sensitive.PHONE, nullable=True)
    id_number = sealed(Sensitive.ID_NUMBER, nullable=True, unique=True)
    transport_allowance: Mapped[bool] = mapped_column(default=False)
    state: Mapped[PersonState] = mapped_column(default=PersonState.ACTIVE)
    left_at: Mapped[datetime | None]
    # when their personal data was erased, which is not brought back
    erased_at: Mapped[datetime | None]


class Appointment(Record):
    """任职: a role that a person holds over a region, or over a unit and all below it.

    A person may hold several; ``exact`` limits one over a region to that level; ``until`` is the last day it holds.
    """

    __tablename__ = "appointments"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[Role] = mapped_column(index=True)
    region_code: Mapped[str] = mapped_column(String(6), index=True)
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    exact: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date]
    until: Mapped[date | None]


class Delegation(Scoped, Record):
    """委托: somebody does for a time what another's posts entitle to. It ends by itself, with its term or the posts.

    ``roles`` are those of the giver's own posts that are lent; ``processes`` the workflows they then serve, by name,
    empty for all. ``until`` is the last day it holds, ``ended_at`` when it was ended before that. It belongs to the
    unit of the giver; ``with_personal_data`` says that personal data may be seen whole, as by the giver.
    """

    __tablename__ = "delegations"
    read_by = Permission.APPOINT
    own = ("giver_id", "delegate_id")

    giver_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    delegate_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    roles: Mapped[list[str]]
    processes: Mapped[list[str]]
    with_personal_data: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date]
    until: Mapped[date]
    reason: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]
    ended_by_id: Mapped[UUID | None]
