"""流程簿与去向: processes as they are written, as they hold in a place, and as they went. 依据 6.3-10、7.2-2。"""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry

from auth.permissions import Permission as P
from kernel.forms import Structured
from resolvers import processes as resolvers
from support.workflow import preview, queries, records, running, setting
from support.workflow.acts import Act
from support.workflow.drawn import mermaid
from support.workflow.passing import OnPassing

from .caching import KEPT, cached
from .directory import Division, Unit
from .forms import described
from .language import Node, accepts, field, filters, labels, mutation, one, plain, query, shows
from .lists import root_list

labels(OnPassing, "时限到期后的处理", clause="6.4.3.3-14")
labels(queries.SettingOrder, "环节设置、门槛设置的排序")
filters(queries.ThresholdFilter, "路由门槛设置的筛选")
accepts(setting.NewThreshold, "路由门槛表", clause="6.3-10")


def _of(description: str, take: Any, kind: Any) -> Any:
    return strawberry.field(resolver=take, graphql_type=kind, description=description)


def _within(terms: Any) -> str | None:
    return terms.within.text if terms.within else None


@strawberry.type(description="流程中的一个环节，按通常设置")
class ProcessStep:
    name: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    clause: str = strawberry.field(description="依据的条款")
    comment_required: bool = strawberry.field(description="是否必须说明理由")
    countersigned: bool = strawberry.field(description="是否可能需要多人会签")
    sources: list[str] = _of(
        "可以办理此环节的状态", lambda root: [state.label for state in sorted(root.move.sources)], list[str]
    )
    target: str = _of("办理后的状态", lambda root: root.move.target.label, str)
    by: str = _of("办理人", lambda root: root.usual.by.label, str)
    within: str | None = _of("办理时限", lambda root: _within(root.usual), str | None)
    passing: OnPassing = _of("时限到期后的处理", lambda root: root.usual.passing.act, OnPassing)
    aside: bool = strawberry.field(description="可以办理但不等待办理，如撤回")
    acts: list[Act] = _of(
        "等待办理此环节时还可怎样办理", lambda root: [act for act in Act if act in root.acts], list[Act]
    )


@strawberry.type(description="流程簿中的一个环节：本地的设置与上年的数据。依据 7.2-2")
class BookStep:
    step: ProcessStep = strawberry.field(description="环节，按环节表")
    by: str = _of("在本地由谁办理", lambda root: root.terms.by.label, str)
    within: str | None = _of("在本地的时限", lambda root: _within(root.terms), str | None)
    hours: str = _of("在本地的工作时间", lambda root: root.terms.hours.text, str)
    passing: OnPassing = _of("在本地到期后的处理", lambda root: root.terms.passing.act, OnPassing)
    when: str | None = strawberry.field(description="走此环节的条件；空为无条件")
    changed_here: bool = strawberry.field(description="本地或上级是否另有设置")
    count: int = _of("上年办理次数", lambda root: root.figures.count, int)
    median_minutes: int | None = _of(
        "上年办理用时的中位数（分钟，自然时间）", lambda root: root.figures.median_minutes, int | None
    )
    p90_minutes: int | None = _of(
        "上年办理用时的第90百分位（分钟，自然时间）", lambda root: root.figures.p90_minutes, int | None
    )
    overdue_share: float = _of("上年逾期办理的比例，0至1", lambda root: root.figures.overdue_share, float)


@strawberry.type(description="路由所比较的一个门槛。依据 6.3-10")
class Threshold:
    name: str = strawberry.field(description="门槛标识")
    label: str = strawberry.field(description="门槛名称")
    unit: str = strawberry.field(description="单位")
    usual: Decimal = strawberry.field(description="通常的数值")
    value: Decimal = strawberry.field(description="在本地的数值")


@strawberry.type(description="环节表保存下来的一版。依据 7.2-2")
class ProcessVersion:
    number: int = strawberry.field(description="版次")
    created_at: datetime = strawberry.field(description="自何时起")
    digest: str = strawberry.field(description="环节表的摘要（SHA-256）")


@strawberry.type(description="流程簿：一个流程在一地的环节、设置与上年数据。依据 6.3-10、7.2-2")
class ProcessBook:
    region: str = strawberry.field(description="区划代码")
    year: int = strawberry.field(description="数据所属年份")
    number: int | None = strawberry.field(description="环节表现为第几版")
    digest: str = strawberry.field(description="环节表的摘要（SHA-256）")
    revision: int = strawberry.field(description="本地设置现为第几版；0 为环节表的通常设置")
    states: list[str] = strawberry.field(description="状态图的各状态；箭头即环节")
    steps: list[BookStep] = strawberry.field(description="环节，按标准的次序")
    thresholds: list[Threshold] = strawberry.field(description="路由的门槛")
    versions: list[ProcessVersion] = strawberry.field(description="环节表的各版，由早到晚")


@strawberry.type(description="环节表两版之间的一处不同。依据 7.2-2")
class TableDifference:
    name: str = _of("环节标识", lambda root: root["name"], str)
    before: Structured | None = _of("原来的一行；空为新增", lambda root: root["before"], Structured | None)
    after: Structured | None = _of("现在的一行；空为删去", lambda root: root["after"], Structured | None)
    columns: list[str] = _of("不同的各栏", lambda root: root["columns"], list[str])


@strawberry.type(description="设置两版之间一个环节的不同。依据 7.2-2")
class TermsDifference:
    step: str = strawberry.field(description="环节标识")
    label: str = strawberry.field(description="环节名称")
    by_before: str = _of("原由谁办理", lambda root: root.before.by.label, str)
    by_after: str = _of("现由谁办理", lambda root: root.after.by.label, str)
    within_before: str | None = _of("原时限", lambda root: _within(root.before), str | None)
    within_after: str | None = _of("现时限", lambda root: _within(root.after), str | None)
    hours_before: str = _of("原工作时间", lambda root: root.before.hours.text, str)
    hours_after: str = _of("现工作时间", lambda root: root.after.hours.text, str)


@strawberry.type(description="一个业务流程，即一张环节表。依据 6.3-10")
class Process:
    name: str = _of("流程标识", lambda root: root.__name__, str)
    title: str = strawberry.field(description="流程名称")
    steps: list[ProcessStep] = strawberry.field(description="环节，按标准的次序")
    diagram: str = _of("状态图（Mermaid 文字）", lambda root: mermaid(root), str)
    opened_by: str = _of("用哪个申请；如 tripSubmit，通用流程为 caseOpen", resolvers.opened_by, str)
    may_open: bool = _of("您能否申请", resolvers.may_open, bool)
    book = described(
        strawberry.field(
            resolver=resolvers.book_of,
            graphql_type=ProcessBook,
            description="流程簿：在一地的设置与一年的数据；不填为全省、上年。依据 7.2-2",
        )
    )
    table_differences = described(
        strawberry.field(
            resolver=resolvers.table_differences,
            graphql_type=list[TableDifference],
            description="环节表两版对照。依据 7.2-2",
        )
    )
    terms_differences = described(
        strawberry.field(
            resolver=resolvers.terms_differences,
            graphql_type=list[TermsDifference],
            description="一地设置两版对照。依据 7.2-2",
        )
    )


@plain(preview.Stop, "去向中的一站：哪一环节、由谁、大约多久", clause="6.3-10")
class RouteStop:
    step: str = field("环节名称", resolver=lambda root: root.step.label, type=str)
    state: str = field("在哪一状态等待办理", resolver=lambda root: root.state.label, type=str)
    by: str = field("由谁办理", resolver=lambda root: root.terms.by.label, type=str)
    people = field("现任办理人，至多五位", resolver=resolvers.people_of, type=list[str])
    needs: int = field("须几人签署")
    within: str | None = field("时限", resolver=lambda root: _within(root.terms), type=str | None)
    why: str | None = field("走此环节的条件；空为无条件")
    median_minutes: int | None = field("上年用时的中位数（分钟，自然时间）")
    clause: str = field("依据的条款", resolver=lambda root: root.step.clause, type=str)


@plain(running.Moved, "期限会变动的一件在办事项", clause="6.4.3.3-14")
class MovedCase:
    number: str = field("编号")
    title: str = field("事由")
    state: str = field("状态")
    due_before: datetime | None = field("原期限")
    due_after: datetime | None = field("新期限")


@shows(
    records.ThresholdSetting, "路由门槛设置：一地或一单位为路由另设的数值", clause="6.3-10", permission=P.DIRECTORY_READ
)
class ThresholdSetting(Node):
    region_code: str = field("区划代码")
    workflow: str = field("流程标识")
    threshold: str = field("门槛标识")
    value: Decimal = field("数值")
    since: datetime = field("自何时起")
    until: datetime | None = field("至何时止；空为现行")
    set_by: str = field("由谁设置")
    reason: str = field("设置的理由")
    process_title = field("流程名称", resolver=resolvers.setting_process, type=str)
    label = field("门槛名称", resolver=resolvers.threshold_label, type=str)
    region = one(resolvers.THRESHOLD_REGION, Division, "所及的区划")
    unit = one(resolvers.THRESHOLD_UNIT, Unit, "只及该单位；空为整个区划")


@strawberry.type
class ProcessQuery:
    threshold_settings = root_list(
        queries.THRESHOLDS,
        ThresholdSetting,
        "各地的路由门槛设置，含已被取代的",
        permission=P.DIRECTORY_READ,
        clause="6.3-10",
    )
    process = cached(query(resolvers.process_named, Process, "一个业务流程", clause="6.3-10"), KEPT)
    case_preview = query(resolvers.case_preview, list[RouteStop], "办件此后由谁依次办理、大约多久", clause="6.3-10")
    route_preview = query(
        resolvers.route_preview, list[RouteStop], "提交之前先看：由谁依次办理、大约多久", clause="6.3-10"
    )
    terms_what_if = query(
        resolvers.terms_what_if,
        list[MovedCase],
        "试算：若这样设置，哪些在办事项的期限会怎样变动；不作任何改动",
        permission=P.TERMS_MANAGE,
        clause="6.4.3.3-14",
    )


@strawberry.type
class ProcessMutation:
    threshold_setting_set = mutation(
        resolvers.set_threshold,
        ThresholdSetting,
        "设置路由的门槛",
        permission=P.TERMS_MANAGE,
        clause="6.3-10",
        step_up=True,
    )
