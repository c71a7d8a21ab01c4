"""业务中台: the processes as they stand, and what regions set for themselves. 依据 6.3-10、6.4.3.3-12 至 -14。"""

from datetime import datetime

import strawberry

from auth.permissions import Permission as P
from auth.roles import Role
from kernel.hours import Measure
from resolvers import processes
from resolvers import workflow as resolvers
from support.workflow import queries, records, setting
from support.workflow.passing import OnPassing

from .caching import KEPT, cached
from .directory import Division, Unit
from .language import Node, accepts, field, filters, mutation, one, query, shows
from .lists import root_list
from .parts import Part
from .processes import Process, ProcessMutation, ProcessQuery

filters(queries.SettingFilter, "环节设置的筛选")
accepts(setting.NewTerms, "环节设置表", clause="6.4.3.3-12、6.4.3.3-13、6.4.3.3-14")

TERMS = "6.4.3.3-12、6.4.3.3-13、6.4.3.3-14"


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
    on_passing: OnPassing | None = field("到期后的处理", clause="6.4.3.3-14")
    escalate_to: Role | None = field("到期后报告的岗位", clause="6.4.3.3-14")
    remind_ahead: int | None = field("到期前多少分钟提醒", clause="6.4.3.3-14")
    since: datetime = field("自何时起生效")
    until: datetime | None = field("至何时止；空为未被取代")
    revision: int = field("第几版设置")
    ended_revision: int | None = field("为第几版所取代")
    set_by: str = field("由谁设置")
    reason: str = field("设置的理由")
    process_title = field("流程名称；全部流程的即称全部流程", resolver=processes.setting_process, type=str)
    step_label = field("环节名称；全部环节的即称全部环节", resolver=processes.setting_step, type=str)
    region = one(resolvers.SETTING_REGION, Division, "所及的区划")
    unit = one(resolvers.SETTING_UNIT, Unit, "只及该单位；空为整个区划")


@strawberry.type
class WorkflowQuery(ProcessQuery):
    processes = cached(query(resolvers.processes, list[Process], "全部业务流程", clause="6.3-10"), KEPT)
    step_settings = root_list(
        queries.SETTINGS, StepSetting, "各地的环节设置", permission=P.DIRECTORY_READ, clause=TERMS
    )


@strawberry.type
class WorkflowMutation(ProcessMutation):
    step_setting_set = mutation(
        resolvers.set_terms,
        StepSetting,
        "设置环节的主体、时间与时限",
        permission=P.TERMS_MANAGE,
        clause=TERMS,
        step_up=True,
    )


PART = Part("workflow", "业务中台", query=WorkflowQuery, mutation=WorkflowMutation)
