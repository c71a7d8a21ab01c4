"""办件: what every applied-for thing has in common, whichever domain it belongs to. 依据 6.3-8、6.3-10。"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import strawberry

from kernel.hours import Measure
from resolvers import workflow as resolvers
from support.workflow import records
from support.workflow.steps import Step

from .directives import TakesStep, citing, clauses
from .forms import described
from .labels import labels
from .language import Gate, Node, outcome, plain
from .refusal import Refusal, shown

labels(Measure, "时限的计量单位", clause="6.4.3.3-14")


@strawberry.type(description="您现在可以办理的环节")
class OpenStep:
    name: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    clause: str = strawberry.field(description="依据的条款")
    comment_required: bool = strawberry.field(description="是否必须说明理由")


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
    elapsed_minutes: int = strawberry.field(description="已用时间（分钟，按该环节的计时方式）")
    remaining_minutes: int | None = strawberry.field(description="剩余时间（分钟），逾期为负")
    paused: bool = strawberry.field(description="是否暂停计时")
    overdue: bool = strawberry.field(description="是否已逾期")


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


@strawberry.interface(description="办件")
class Case(Node):
    number: str = strawberry.field(description="编号")
    created_at: datetime = strawberry.field(description="申请时间")
    due_at: datetime | None = strawberry.field(description="当前环节应办结的时间")
    overdue = strawberry.field(resolver=resolvers.overdue, description="是否已逾期")
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
