"""办件: what can be done with every case of whichever domain, its card, and the inbox over all. 依据 6.3-8、6.3-10。"""

from datetime import datetime
from typing import Any

import strawberry

from kernel.refusal import Refusal
from resolvers import case_acts as acts
from resolvers import cases as resolvers
from resolvers import inbox as inboxes
from resolvers import workflow
from support import cases
from support.workflow import cards, handling, inbox
from support.workflow.acts import Act
from support.workflow.plain import PlainCase as PlainRecord

from .case import Case, CaseParty, Clock, NextStep, OpenAct, OpenStep, StepTaken
from .directives import clauses
from .directory import Person, Unit
from .forms import described
from .language import Node, accepts, field, filters, labels, mutation, one, outcome, plain, query, shows
from .lists import root_list
from .parts import Part
from .processes import Process
from .refusal import shown

labels(inbox.InboxTab, "收件箱的各栏", clause="6.3-8")
labels(inbox.InboxOrder, "收件箱的排序")
filters(inbox.InboxFilter, "收件箱的筛选")
accepts(cases.NewCase, "通用办件申请表", clause="6.3-9")

CLAUSE = "6.3-8、6.3-10"


@shows(cards.CaseCard, "办件卡片：一件办件在收件箱中的样子，不论属于哪项业务", clause="6.3-8")
class CaseCard(Node):
    kind: str = field("办件的类型")
    number: str = field("编号")
    title: str = field("事项")
    state_label: str = field("办理状态")
    open: bool = field("是否在办")
    suspended: bool = field("是否已暂停")
    region_code: str = field("区划代码")
    created_at: datetime = field("申请时间")
    entered_at: datetime = field("进入当前状态的时间")
    due_at: datetime | None = field("应办结的时间")
    closed_at: datetime | None = field("办结的时间")
    overdue = field("是否已逾期", resolver=workflow.overdue, type=bool)
    process = field("所属流程", resolver=lambda root: root.flow, type=Process, clause="6.3-10")
    applicant = one(resolvers.CARD_APPLICANT, Person, "申请人")
    unit = one(resolvers.CARD_UNIT, Unit, "申请单位")
    subject = field("办件本身", resolver=resolvers.subject, type=Case)
    waits_for = field("等谁办理", resolver=resolvers.of_subject(resolvers.waits_for), type=list[str])
    open_steps = field("您现在可以办理的环节", resolver=resolvers.of_subject(workflow.open_steps), type=list[OpenStep])
    open_acts = field("您现在还可以怎么办", resolver=resolvers.of_subject(resolvers.open_acts), type=list[OpenAct])
    next_steps = field(
        "下一步可走的环节与办理人", resolver=resolvers.of_subject(workflow.next_steps), type=list[NextStep]
    )
    parties = field(
        "转办、加签、征求意见与抄送的人员", resolver=resolvers.of_subject(resolvers.brought_in), type=list[CaseParty]
    )
    timeline = field("办理记录，由早到晚", resolver=resolvers.of_subject(workflow.timeline), type=list[StepTaken])
    clock = field("当前环节的时限", resolver=resolvers.of_subject(workflow.clock), type=Clock)


@shows(PlainRecord, "通用办件：没有单独业务表的流程中的一件", clause="6.3-9")
class PlainCase(Case):
    process = field("所属流程", resolver=resolvers.flow_of_case, type=Process, clause="6.3-10")
    applicant = one(resolvers.PLAIN_APPLICANT, Person, "申请人")
    unit = one(resolvers.PLAIN_UNIT, Unit, "申请单位")


@strawberry.type(description="收件箱各栏的件数。依据 6.3-8")
class InboxCounts:
    todo: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.WAITING], description="待办")
    overdue: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.OVERDUE], description="待办中已逾期的")
    consult: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.CONSULT], description="征求我意见的")
    started: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.STARTED], description="我发起的")
    copied: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.COPIED], description="抄送我的")
    done: int = strawberry.field(resolver=lambda root: root[inbox.InboxTab.DONE], description="已办的")


def _outcomes(root: Any) -> list[Any]:
    return [shown(each) if isinstance(each, Refusal) else each for each in root.outcomes]


_OUTCOMES: Any = list[outcome(CaseCard)]  # type: ignore[misc]


@plain(acts.Taken, "一批办件的办理结果", clause=CLAUSE)
class Cases:
    outcomes = strawberry.field(
        resolver=_outcomes, graphql_type=_OUTCOMES, description="逐件的结果，次序与所给标识相同"
    )


def act(done: Act, resolver: Any, said: str) -> Any:
    """The mutation that does an act with any case."""
    made = mutation(resolver, CaseCard, f"办件：{said}", clause=CLAUSE)
    made.metadata = {**(made.metadata or {}), "act": done}
    return made


@strawberry.type
class CaseQuery:
    inbox = root_list(inbox.INBOX, CaseCard, "收件箱：各业务中与我有关的办件", clause="6.3-8", extra=inboxes.of_tab)
    inbox_counts = query(inboxes.counts, InboxCounts, "收件箱各栏的件数", clause="6.3-8")


@strawberry.type
class CaseMutation:
    case_open = mutation(acts.open_case, CaseCard, "申请办理一项通用流程", clause="6.3-9、6.3-10")
    case_take = mutation(acts.take, CaseCard, "办理：只需签署，或按表单填写的环节", clause=CLAUSE)
    cases_take = mutation(acts.take_all, Cases, "成批办理：逐件各自成败，限流程允许的环节", clause=CLAUSE)
    case_reject = mutation(acts.named("reject"), CaseCard, "驳回：办件流程中的同名环节", clause=CLAUSE)
    case_withdraw = mutation(acts.named("withdraw"), CaseCard, "撤回：办件流程中的同名环节", clause=CLAUSE)
    case_cancel = mutation(acts.named("cancel"), CaseCard, "取消：办件流程中的同名环节", clause=CLAUSE)
    case_reopen = mutation(acts.named("reopen"), CaseCard, "重新办理：办件流程中的同名环节", clause=CLAUSE)
    case_return = act(Act.RETURN, acts.give_back, "退回到所选的已办环节")
    case_take_back = act(
        Act.TAKE_BACK, acts.saying("take_back", handling.take_back), "收回自己刚办理、尚无人接办的环节"
    )
    case_transfer = act(Act.TRANSFER, acts.transfer, "转办，即由所选人员办理本环节")
    case_add_signer = act(Act.ADD_SIGNER, acts.add_signer, "加签，在本环节办理之前或之后")
    case_sign = act(Act.SIGN, acts.saying("sign", handling.sign_as_added), "加签人签署")
    case_consult = act(Act.CONSULT, acts.consult, "征求意见；意见栏写所问的事")
    case_answer = act(Act.ANSWER, acts.saying("answer", handling.answer), "答复所征求的意见")
    case_copy = act(Act.COPY, acts.copy, "抄送")
    case_urge = act(Act.URGE, acts.saying("urge", handling.urge), "催办，一小时一次为限")
    case_comment = act(Act.COMMENT, acts.comment_on, "留言，可带附件")
    case_suspend = act(Act.SUSPEND, acts.saying("suspend", handling.suspend), "暂停，意见栏写理由；期间不计时")
    case_resume = act(Act.RESUME, acts.saying("resume", handling.resume), "恢复办理与计时")


@strawberry.type
class CaseSubscription:
    case_changed = described(
        strawberry.subscription(
            resolver=resolvers.watch,
            graphql_type=CaseCard,
            description="一件办件现在的样子，以及每次办理后的样子。依据 6.3-8",
            directives=clauses("6.3-8"),
        )
    )
    inbox_changed = strawberry.subscription(
        resolver=inboxes.watch,
        graphql_type=InboxCounts,
        description="收件箱各栏现在的件数，以及每次变动后的件数。依据 6.3-8",
        directives=clauses("6.3-8"),
    )


PART = Part("cases", "办件", query=CaseQuery, mutation=CaseMutation, subscription=CaseSubscription, types=(PlainCase,))
