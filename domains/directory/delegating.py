"""委托: lending posts of one's own to another for a time. 依据 6.3-10、GB/T 22239-2019 8.1.4.2。

Only posts of one's own are lent, so nothing is lent on. What is lent ends with its term, with the posts, or when the
giver, the delegate or whoever appoints there ends it; nothing needs to be done for that (`standing`).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from sqlalchemy import select

from auth.policy import Policy
from auth.roles import Role
from auth.separation import CLAUSE, LENDABLE, keep_apart
from auth.sessions import Work
from auth.watching import STANDING
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import Conflict, Invalid, NotPermitted, WrongState
from support.workflow.steps import WORKFLOWS

from . import queries, rules
from .models import Appointment, Delegation, Person, PersonState


@dataclass(kw_only=True)
class NewDelegation:
    delegate_id: Annotated[UUID, Label("受托人"), Refers("Person")]
    roles: Annotated[list[Role], Label("委托的岗位", "须为本人现任")]
    since: Annotated[date, Label("开始日期")]
    until: Annotated[date, Label("截止日期", "当日仍有效")]
    reason: Annotated[str, Label("事由"), Text(most=200)]
    processes: Annotated[list[str] | None, Label("限于哪些业务流程", "流程的名称；不填为全部")] = None
    with_personal_data: Annotated[bool, Label("可查看完整个人信息", "不选则受托人只见脱敏信息")] = False


async def give(work: Work, new: NewDelegation, policy: Policy) -> Delegation:
    """委托他人代办。依据 6.3-10。"""
    checked(new)
    _term(new, policy)
    roles, processes = list(dict.fromkeys(new.roles)), list(dict.fromkeys(new.processes or ()))
    _lent(work, roles)
    if unknown := [each for each in processes if each not in {flow.__name__ for flow in WORKFLOWS.values()}]:
        raise Invalid(f"没有名为「{unknown[0]}」的业务流程", field="processes", alternatives=("查业务流程表",))
    delegate = await work.claim(Person, new.delegate_id, what="受托人", field="delegateId")
    if delegate.id == work.viewer.id:
        raise Invalid("不能委托给自己", field="delegateId", alternatives=("另选受托人",))
    if delegate.state is not PersonState.ACTIVE:
        raise WrongState("受托人已停用或离职", field="delegateId", alternatives=("另选受托人",))
    await _apart(work, delegate.id, roles, new)
    await _not_twice(work, delegate.id, roles, new)
    giver = await work.claim(Person, work.viewer.id, what="您的人员记录")
    delegation = Delegation(
        giver_id=giver.id,
        delegate_id=delegate.id,
        region_code=giver.region_code,
        unit_id=giver.unit_id,
        roles=[role.value for role in roles],
        processes=processes,
        with_personal_data=new.with_personal_data,
        since=new.since,
        until=new.until,
        reason=new.reason,
    )
    work.add(delegation)
    work.tell(STANDING, person=str(delegate.id))
    return delegation


async def end(work: Work, id: UUID) -> Delegation:
    """终止委托，即时生效。委托人、受托人与任免岗位的管理员可以终止。依据 6.3-10。"""
    delegation = await work.claim(Delegation, id, what="该委托")
    if delegation.ended_at is not None or delegation.until < queries.today():
        raise WrongState("该委托已经终止", clause="6.3-10", alternatives=("刷新后查看最新状态",))
    delegation.ended_at, delegation.ended_by_id = work.now, work.viewer.id
    work.tell(STANDING, person=str(delegation.delegate_id))
    return delegation


def _term(new: NewDelegation, policy: Policy) -> None:
    rules.term_is_forward(new.since, new.until)
    if new.since < queries.today():
        raise Invalid("委托不能从过去开始", field="since", alternatives=("从今日起委托",))
    if new.until - new.since >= timedelta(days=policy.delegation_days):
        raise Invalid(
            f"委托最长 {policy.delegation_days} 天", field="until", alternatives=("缩短期限，到期后可再次委托",)
        )


def _lent(work: Work, roles: list[Role]) -> None:
    if not roles:
        raise Invalid("请选择要委托的岗位", field="roles")
    own = {post.role for post in work.viewer.posts if post.for_person is None}
    for role in roles:
        if role not in LENDABLE:
            raise NotPermitted(f"「{role.label}」不能委托他人", field="roles", clause=CLAUSE)
        if role not in own:
            said = "受托的岗位不能再委托" if any(post.role is role for post in work.viewer.posts) else "您现在没有任"
            raise NotPermitted(f"{said}「{role.label}」", field="roles", alternatives=("只选本人现任的岗位",))


async def _apart(work: Work, delegate_id: UUID, roles: list[Role], new: NewDelegation) -> None:
    """What the delegate holds in that time must go together with what they are lent."""
    held = await work.session.scalars(
        select(Appointment.role).where(
            Appointment.person_id == delegate_id,
            Appointment.since <= new.until,
            Appointment.until.is_(None) | (Appointment.until >= new.since),
        )
    )
    own = set(held)
    for role in roles:
        keep_apart(role, own, field="delegateId")


async def _not_twice(work: Work, delegate_id: UUID, roles: list[Role], new: NewDelegation) -> None:
    overlapping = await work.session.scalars(
        select(Delegation).where(
            Delegation.giver_id == work.viewer.id,
            Delegation.delegate_id == delegate_id,
            Delegation.since <= new.until,
            Delegation.until >= new.since,
            Delegation.ended_at.is_(None),
        )
    )
    if any({role.value for role in roles} & set(each.roles) for each in overlapping):
        raise Conflict("这段时间已将此岗位委托给此人", field="roles", alternatives=("先终止原来的委托",))
