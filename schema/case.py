"""办件: what every applied-for thing has in common, whichever domain it belongs to. 依据 6.3-8、6.3-10。"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from kernel.hours import Measure
from kernel.ids import global_id
from resolvers import cases, form_answers
from resolvers import workflow as resolvers
from support.workflow import acts, brought, records
from support.workflow.actions import only_signs
from support.workflow.steps import Step

from .directives import TakesStep, citing, clauses
from .directory import Person
from .form_answers import Answer, Attachment
from .forms import described
from .labels import labels
from .language import Gate, Node, field, one, outcome, plain
from .refusal import Refusal, shown

labels(acts.Act, "对办件的办理方式", clause="6.3-8")
labels(acts.Capacity, "参与办件的身份", clause="6.3-8", name="PartyCapacity")
labels(Measure, "时限的计量单位", clause="6.4.3.3-14")


@strawberry.type(description="您现在可以办理的环节")
class OpenStep:
    name: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    clause: str = strawberry.field(description="依据的条款")
    comment_required: bool = strawberry.field(description="是否必须说明理由")
    mutation = strawberry.field(
        resolver=lambda root: cases.mutation_of(root), graphql_type=str, description="用哪个办理；如 tripSchedule"
    )
    signature_only = strawberry.field(
        resolver=lambda root: only_signs(root), graphql_type=bool, description="是否只需签署，即可用 caseTake 办理"
    )
    batch: bool = strawberry.field(description="是否可以成批办理")


@strawberry.type(description="现在还可以怎么办，如退回、转办、加签。依据 6.3-8")
class OpenAct:
    act: acts.Act = strawberry.field(resolver=lambda root: root, graphql_type=acts.Act, description="办理方式")
    label: str = strawberry.field(description="名称")
    mutation: str = strawberry.field(
        resolver=lambda root: acts.MUTATIONS[root], graphql_type=str, description="用哪个办理"
    )


@plain(brought.CaseParty, "办件中的一位参与人：转办、加签、征求意见或抄送的对象", clause="6.3-8")
class CaseParty:
    capacity: acts.Capacity = field("身份")
    person_name: str = field("姓名")
    step_label: str = field("环节名称")
    by_name: str = field("由谁提出")
    question: str = field("所问或所托的事")
    since: datetime = field("何时起")
    answered_at: datetime | None = field("何时签署或答复")
    ended_at: datetime | None = field("何时不再等其办理")
    person = one(cases.PARTY_PERSON, Person, "人员")


@strawberry.type(description="下一步可走的环节，及在本地由谁、多久内办理")
class NextStep:
    label: str = strawberry.field(description="环节名称")
    by: str = strawberry.field(description="办理人")
    within: str | None = strawberry.field(description="办理时限")
    hours: str = strawberry.field(description="计时的工作时间")
    clause: str = strawberry.field(description="依据的条款")


@strawberry.type(description="当前环节的时限")
class Clock:
    step: str | None = strawberry.field(description="计时的环节")
    measure: Measure | None = strawberry.field(description="按什么计时")
    due_at: datetime | None = strawberry.field(description="应办结的时间")
    limit: str | None = strawberry.field(description="时限，如 2个工作小时、5个工作日")
    length: int | None = strawberry.field(description="时限的长短：分钟，或以日、月计的时限为日")
    elapsed: int = strawberry.field(description="已用：分钟，或以日、月计的时限为日；暂停的时间不计")
    remaining: int | None = strawberry.field(description="剩余：分钟，或以日、月计的时限为日；逾期为负")
    elapsed_minutes: int = strawberry.field(description="已用时间（分钟，按该环节的计时方式）")
    remaining_minutes: int | None = strawberry.field(description="剩余时间（分钟），逾期为负")
    paused: bool = strawberry.field(description="是否暂停计时")
    paused_at: datetime | None = strawberry.field(description="自何时起暂停")
    paused_by: str | None = strawberry.field(description="由谁暂停")
    paused_why: str | None = strawberry.field(description="为何暂停")
    overdue: bool = strawberry.field(description="是否已逾期")
    terms_revision: int = strawberry.field(description="按哪一版设置计时；0 为环节表的通常设置")
    note: str | None = strawberry.field(description="期限未定的原因，如所及年份的放假安排尚未载入")


@plain(records.StepTaken, "一条办理记录")
class StepTaken:
    step: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    clause: str = strawberry.field(description="依据的条款")
    actor_name: str = strawberry.field(description="办理人")
    comment: str = strawberry.field(description="意见")
    taken_at: datetime = strawberry.field(description="办理时间")
    overdue: bool = strawberry.field(description="是否逾期办理")
    moved: bool = strawberry.field(description="办件是否因此进入下一状态；会签未满时为否")
    act: acts.Act = strawberry.field(description="办理方式")
    seat: str = strawberry.field(description="会签的席位")
    people: list[str] = strawberry.field(description="所涉人员的姓名，如转办给谁")
    attachment_ids = strawberry.field(
        resolver=lambda root: [global_id("Attachment", UUID(each)) for each in root.attachments],
        graphql_type=list[strawberry.ID],
        description="所附附件的全局标识",
    )
    on_behalf_of = one(cases.LINE_FOR, Person, "受谁委托代办；本人办理为空")


@strawberry.interface(description="办件")
class Case(Node):
    number: str = strawberry.field(description="编号")
    created_at: datetime = strawberry.field(description="申请时间")
    due_at: datetime | None = strawberry.field(description="当前环节应办结的时间")
    overdue = strawberry.field(resolver=resolvers.overdue, description="是否已逾期")
    title: str = strawberry.field(description="事项")
    suspended: bool = strawberry.field(description="是否已暂停")
    state_label = strawberry.field(resolver=cases.state_label, graphql_type=str, description="办理状态的名称")
    waits_for = strawberry.field(resolver=cases.waits_for, graphql_type=list[str], description="等谁办理")
    open_acts = strawberry.field(
        resolver=cases.open_acts, graphql_type=list[OpenAct], description="您现在还可以怎么办，如退回、转办、加签"
    )
    returnable_to = strawberry.field(
        resolver=cases.returnable_to, graphql_type=list[OpenStep], description="可以退回到哪些已办环节"
    )
    parties = strawberry.field(
        resolver=cases.brought_in, graphql_type=list[CaseParty], description="转办、加签、征求意见与抄送的人员"
    )
    open_steps = strawberry.field(
        resolver=resolvers.open_steps, graphql_type=list[OpenStep], description="您现在可以办理的环节"
    )
    next_steps = strawberry.field(
        resolver=resolvers.next_steps, graphql_type=list[NextStep], description="下一步可走的环节与办理人"
    )
    timeline = strawberry.field(
        resolver=resolvers.timeline, graphql_type=list[StepTaken], description="办理记录，由早到晚"
    )
    clock = strawberry.field(resolver=resolvers.clock, graphql_type=Clock, description="当前环节的时限")
    answers = strawberry.field(
        resolver=form_answers.answers_of, graphql_type=list[Answer], description="按表单所填的内容，按填写的先后"
    )
    attachments = strawberry.field(
        resolver=form_answers.files_of, graphql_type=list[Attachment], description="表单与留言所附的附件，按上传的先后"
    )


@strawberry.type(description="能否办理，不能时说明原因")
class Verdict:
    allowed: bool = strawberry.field(description="能否办理")
    refusal: Refusal | None = strawberry.field(
        resolver=lambda root: shown(root.refusal) if root.refusal else None,
        graphql_type=Refusal | None,
        description="不能办理的原因",
    )


def step(taken: Step, shows: type[Any], resolver: Callable[..., Any] | None = None, *, permission: Any = None) -> Any:
    """The mutation that takes a step. Who may, how soon and by which clause, the workflow has said.

    A step that needs only a signature needs no resolver of its own.
    """
    usual = taken.usual
    limit = f"，一般{usual.within.text}内" if usual.within else ""
    said = f"{taken.workflow.title}：{taken.label}（{usual.by.label}{limit}）"
    return described(
        strawberry.mutation(
            resolver=resolver or resolvers.signing(taken),
            graphql_type=outcome(shows),
            description=citing(said, taken.clause),
            directives=[*clauses(taken.clause), TakesStep(label=taken.label, by=usual.by.label)],
            extensions=[Gate(permission)],
            metadata={"step": taken},
        )
    )
