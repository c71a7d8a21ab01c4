"""收件箱: the cases that concern somebody, over all domains, as conditions on their cards. 依据 6.3-8。

Closed cases leave no waits, and every tab starts from rows that name the person: an inbox costs what is in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region, Viewer
from kernel.fetch import Listing
from kernel.forms import Label, Where
from kernel.labels import Labelled
from kernel.records import now

from .acts import Act, Capacity
from .brought import CaseParty
from .cards import CaseCard
from .records import StepTaken
from .steps import WORKFLOWS
from .waiting import waits

Condition = ColumnElement[bool]


class InboxTab(Labelled):
    WAITING = "waiting", "待办"
    OVERDUE = "overdue", "逾期"
    CONSULT = "consult", "征求我意见"
    STARTED = "started", "我发起的"
    COPIED = "copied", "抄送我的"
    DONE = "done", "已办"


class InboxOrder(Labelled):
    MOVED = "moved", "最近变动在前"
    DUE = "due", "最早到期在前"
    ENTERED = "entered", "等候最久在前"


@dataclass(kw_only=True)
class InboxFilter:
    tab: Annotated[InboxTab | None, Label("哪一栏", "不填为待办")] = None
    text: Annotated[
        str | None,
        Label("编号或事项包含的文字"),
        Where(
            lambda text: or_(
                CaseCard.number.icontains(text, autoescape=True), CaseCard.title.icontains(text, autoescape=True)
            )
        ),
    ] = None
    process: Annotated[str | None, Label("流程标识"), Where(lambda name: CaseCard.workflow == name)] = None
    state: Annotated[str | None, Label("办理状态的名称"), Where(lambda label: CaseCard.state_label == label)] = None
    region_code: Annotated[
        str | None, Label("区划代码", "含下级"), Where(lambda code: CaseCard.region_code.between(*Region(code).span))
    ] = None
    open: Annotated[bool | None, Label("是否在办"), Where(lambda open: CaseCard.open == open)] = None
    due_before: Annotated[datetime | None, Label("应在此前办结"), Where(lambda at: CaseCard.due_order < at)] = None


INBOX = Listing(
    CaseCard,
    {
        InboxOrder.MOVED: (CaseCard.entered_at.desc(),),
        InboxOrder.DUE: (CaseCard.due_order,),
        InboxOrder.ENTERED: (CaseCard.entered_at,),
    },
    InboxFilter,
)


async def inbox(session: AsyncSession, viewer: Viewer, tab: InboxTab) -> Condition:
    """The cards of a tab, of the processes that this hub has."""
    known = CaseCard.workflow.in_([flow.__name__ for flow in WORKFLOWS.values()])
    return and_(known, await _of(session, viewer, tab))


async def _of(session: AsyncSession, viewer: Viewer, tab: InboxTab) -> Condition:
    if tab is InboxTab.STARTED:
        return CaseCard.applicant_id == viewer.id
    if tab is InboxTab.DONE:
        mine = select(StepTaken.case_id).where(StepTaken.actor_id == viewer.id, StepTaken.act.in_(_DOING))
        return and_(CaseCard.id.in_(mine), CaseCard.applicant_id != viewer.id)
    if tab is InboxTab.CONSULT:
        return CaseCard.id.in_(_brought(viewer, Capacity.CONSULTED).where(CaseParty.ended_at.is_(None)))
    if tab is InboxTab.COPIED:
        return CaseCard.id.in_(_brought(viewer, Capacity.COPIED))
    todo = CaseCard.id.in_(await waits(session, viewer, list(WORKFLOWS.values())))
    return and_(todo, CaseCard.due_order < now()) if tab is InboxTab.OVERDUE else todo


_DOING = (Act.STEP, Act.RETURN, Act.SIGN, Act.ANSWER, Act.TRANSFER)


async def counts(session: AsyncSession, viewer: Viewer) -> Mapping[InboxTab, int]:
    """How many there are in each tab, in one statement."""
    asked: list[Any] = []
    for tab in InboxTab:
        within = await inbox(session, viewer, tab)
        asked.append(select(func.count(CaseCard.id)).where(within).scalar_subquery().label(tab.value))
    row = (await session.execute(select(*asked))).one()
    return dict(zip(InboxTab, row, strict=True))


def _brought(viewer: Viewer, capacity: Capacity) -> Any:
    return select(CaseParty.case_id).where(CaseParty.person_id == viewer.id, CaseParty.capacity == capacity)
