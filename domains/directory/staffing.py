"""人员: who comes, is suspended, comes back, and leaves. 依据 7.1-1、GB/T 22239-2019 8.1.4.2 (多余、过期的账户).

Whoever leaves or is suspended is signed out everywhere at once, and stays so when they come back.
"""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from sqlalchemy import or_, select

from auth.devices import shut_out
from auth.separation import CLAUSE
from auth.sessions import Work
from auth.viewer import Viewer
from auth.watching import STANDING
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import NotPermitted, WrongState

from . import queries, rules
from .actions import manages
from .models import Appointment, Delegation, Person, PersonState, Unit


@dataclass(kw_only=True)
class NewPerson:
    name: Annotated[str, Label("姓名"), Text(most=80)]
    employee_code: Annotated[str, Label("人员编码", "与身份平台一致，据此登录"), Text(most=64)]
    unit_id: Annotated[UUID, Label("所在单位"), Refers("Unit")]
    title: Annotated[str, Label("职务"), Text(most=80, least=0)] = ""
    phone: Annotated[str | None, Label("手机号码"), Text(most=20)] = None
    id_number: Annotated[str | None, Label("身份证号码")] = None


async def register(work: Work, new: NewPerson) -> Person:
    """登记人员。依据 7.1-1。"""
    checked(new)
    unit = await work.claim(Unit, new.unit_id, what="该单位", field="unitId")
    manages(work.viewer, unit.region_code, unit.id, field="unitId")
    if not unit.active:
        raise WrongState("该单位已撤销，不能登记人员", field="unitId", clause="7.1-1", alternatives=("另选单位",))
    code = rules.id_number(new.id_number) if new.id_number else None
    said = vars(new) | {"title": new.title or "", "phone": new.phone or None, "id_number": code}
    person = Person(**said | {"unit_id": unit.id, "region_code": unit.region_code})
    work.add(person)
    return person


async def suspend(work: Work, id: UUID) -> Person:
    """停用人员，即时生效。依据 7.1-1。"""
    return await _becomes(work, id, PersonState.SUSPENDED, {PersonState.ACTIVE})


async def restore(work: Work, id: UUID) -> Person:
    """恢复停用的人员。依据 7.1-1。"""
    return await _becomes(work, id, PersonState.ACTIVE, {PersonState.SUSPENDED})


async def leave(work: Work, id: UUID) -> Person:
    """人员离职：岗位自今日起终止，其委托一并终止。依据 7.1-1。"""
    person = await _becomes(work, id, PersonState.LEFT, {PersonState.ACTIVE, PersonState.SUSPENDED})
    person.left_at = work.now
    today = queries.today()
    held = await work.session.scalars(
        select(Appointment).where(
            Appointment.person_id == id, or_(Appointment.until.is_(None), Appointment.until > today)
        )
    )
    for each in held:
        each.until = max(each.since, today)
    return person


def may_keep(viewer: Viewer, person: Person) -> None:
    """Raises `NotPermitted` where the person is not the viewer's to keep, or the viewer themselves."""
    manages(viewer, person.region_code, person.unit_id)
    if person.id == viewer.id:
        raise NotPermitted("不能停用、恢复或注销自己", clause=CLAUSE, alternatives=("请由另一位系统管理员办理",))


async def _becomes(work: Work, id: UUID, state: PersonState, before: set[PersonState]) -> Person:
    person = await work.claim(Person, id, what="该人员")
    may_keep(work.viewer, person)
    if person.state not in before:
        raise WrongState(f"该人员现在是「{person.state.label}」", clause="7.1-1", alternatives=("刷新后查看最新状态",))
    person.state = state
    if state is PersonState.ACTIVE:
        work.tell(STANDING, person=str(id))
    else:
        await shut_out(work, id)
    for delegate in await work.session.scalars(select(Delegation.delegate_id).where(Delegation.giver_id == id)):
        work.tell(STANDING, person=str(delegate))
    return person
