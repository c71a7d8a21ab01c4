"""任免: who appoints whom to what. 依据 7.1-1、GB/T 22239-2019 8.1.4.2。

Nobody appoints themselves; nobody gives a post that reaches further than their own; administrators are appointed by an
administrator of another kind (`auth.separation`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from auth.roles import Role
from auth.separation import CLAUSE, appoints
from auth.sessions import Work
from auth.viewer import Post, Region, Viewer
from auth.watching import STANDING
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import NotPermitted, WrongState

from . import rules, separation
from .models import Appointment, Person, PersonState
from .places import within_region

__all__ = ["NewAppointment", "appoint", "dismiss", "may_end", "separation"]


@dataclass(kw_only=True)
class NewAppointment:
    person_id: Annotated[UUID, Label("人员"), Refers("Person")]
    role: Annotated[Role, Label("岗位")]
    region_code: Annotated[str, Label("管辖区划代码"), Text(most=6, least=6)]
    since: Annotated[date, Label("任职开始日期")]
    unit_id: Annotated[UUID | None, Label("管辖单位", "填写后只及该单位及其下级单位"), Refers("Unit")] = None
    exact: Annotated[bool, Label("只管本级")] = False
    until: Annotated[date | None, Label("任职截止日期")] = None


async def appoint(work: Work, new: NewAppointment) -> Appointment:
    """任命岗位。依据 7.1-1。"""
    checked(new)
    rules.term_is_forward(new.since, new.until)
    person = await work.claim(Person, new.person_id, what="该人员", field="personId")
    if person.state is not PersonState.ACTIVE:
        raise WrongState("该人员已停用或离职，不能任命", field="personId", clause="7.1-1", alternatives=("另选一人",))
    await within_region(work, new.region_code, new.unit_id)
    over = Post(new.role, Region(new.region_code), frozenset({new.unit_id} if new.unit_id else ()), new.exact)
    _may_appoint(work.viewer, person.id, over, to_fill_in=True)
    appointment = Appointment(**vars(new) | {"person_id": person.id})
    work.add(appointment)
    await work.session.flush()  # two roles that must be two people's are refused here
    work.tell(STANDING, person=str(person.id))
    return appointment


async def dismiss(work: Work, id: UUID, last_day: date) -> Appointment:
    """免去岗位，自次日起不再有效。依据 7.1-1。"""
    appointment = await work.claim(Appointment, id, what="该任职")
    may_end(work.viewer, appointment)
    rules.term_is_forward(appointment.since, last_day)
    appointment.until = last_day
    work.tell(STANDING, person=str(appointment.person_id))
    return appointment


def may_end(viewer: Viewer, held: Appointment) -> None:
    """Raises `NotPermitted`."""
    units = frozenset({held.unit_id} if held.unit_id else ())
    _may_appoint(viewer, held.person_id, Post(held.role, Region(held.region_code), units, held.exact))


def _may_appoint(viewer: Viewer, person_id: UUID, over: Post, *, to_fill_in: bool = False) -> None:
    needed = appoints(over.role)
    holding = [post for post in viewer.posts if post.role is needed]
    if not any(_encloses(post, over) for post in holding):
        raise NotPermitted(
            f"「{over.role.label}」由管辖该范围的{needed.label}任免",
            field="role" if to_fill_in else None,
            clause=CLAUSE if needed is not Role.SYSTEM_ADMIN else "7.1-1",
            alternatives=(f"请联系该范围的{needed.label}",),
        )
    if person_id == viewer.id:
        raise NotPermitted(
            "不能任免自己的岗位",
            field="personId" if to_fill_in else None,
            clause=CLAUSE,
            alternatives=("请由另一位管理员办理",),
        )


def _encloses(post: Post, over: Post) -> bool:
    """Whether all that the one reaches lies within what the other does."""
    if post.unit_ids:
        return bool(over.unit_ids) and over.unit_ids <= post.unit_ids
    if post.exact:
        return over.region == post.region and (over.exact or bool(over.unit_ids))
    return post.region.covers(over.region.code)
