"""业务中台: the processes as they stand, and what regions set for themselves. 依据 6.3-10、6.4.3.3-12 至 -14。"""

import strawberry

from auth.permissions import Permission as P
from auth.roles import Role
from kernel.hours import Measure
from resolvers import workflow as resolvers
from support.workflow import actions, queries, records

from .directory import Unit
from .language import Node, accepts, field, labels, mutation, one, query, shows
from .lists import root_list
from .parts import Part

labels(queries.SettingOrder, "环节设置的排序")
accepts(actions.NewTerms, "环节设置表", clause="6.4.3.3-12、6.4.3.3-13、6.4.3.3-14")

TERMS = "6.4.3.3-12、6.4.3.3-13、6.4.3.3-14"


@strawberry.type(description="流程中的一个环节，按通常设置")
class ProcessStep:
    name: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    clause: str = strawberry.field(description="依据的条款")
    comment_required: bool = strawberry.field(description="是否必须说明理由")
    countersigned: bool = strawberry.field(description="是否可能需要多人会签")
    sources: list[str] = strawberry.field(
        resolver=lambda root: [state.label for state in sorted(root.move.sources)],
        graphql_type=list[str],
        description="可以办理此环节的状态",
    )
    target: str = strawberry.field(
        resolver=lambda root: root.move.target.label, graphql_type=str, description="办理后的状态"
    )
    by: str = strawberry.field(resolver=lambda root: root.usual.by.label, graphql_type=str, description="办理人")
    within: str | None = strawberry.field(
        resolver=lambda root: root.usual.within.text if root.usual.within else None,
        graphql_type=str | None,
        description="办理时限",
    )


@strawberry.type(description="一个业务流程，即一张环节表。依据 6.3-10")
class Process:
    name: str = strawberry.field(resolver=lambda root: root.__name__, graphql_type=str, description="流程标识")
    title: str = strawberry.field(description="流程名称")
    steps: list[ProcessStep] = strawberry.field(description="环节，按标准的次序")
    diagram: str = strawberry.field(
        resolver=lambda root: root.mermaid(), graphql_type=str, description="状态图（Mermaid 文字）"
    )


@shows(
    records.StepSetting,
    "环节设置：一地或一单位为流程环节另设的主体、时间与时限",
    clause=TERMS,
    permission=P.DIRECTORY_READ,
)
class StepSetting(Node):
    region_code: str = field("区划代码")
    workflow: str = field("流程标识；* 为全部流程")
    step: str = field("环节标识；* 为全部环节")
    role: Role | None = field("办理岗位", clause="6.4.3.3-12")
    limit_amount: int | None = field("时限数量", clause="6.4.3.3-14")
    limit_measure: Measure | None = field("时限单位", clause="6.4.3.3-14")
    office_hours: str | None = field("工作时间", clause="6.4.3.3-13")
    unit = one(resolvers.SETTING_UNIT, Unit, "只及该单位；空为整个区划")


@strawberry.type
class WorkflowQuery:
    processes = query(resolvers.processes, list[Process], "全部业务流程", clause="6.3-10")
    step_settings = root_list(
        queries.SETTINGS, StepSetting, "各地的环节设置", permission=P.DIRECTORY_READ, clause=TERMS
    )


@strawberry.type
class WorkflowMutation:
    step_setting_set = mutation(
        resolvers.set_terms, StepSetting, "设置环节的主体、时间与时限", permission=P.TERMS_MANAGE, clause=TERMS
    )


PART = Part("workflow", "业务中台", query=WorkflowQuery, mutation=WorkflowMutation)
