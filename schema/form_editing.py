"""业务中台-表单: forms as data, their versions, and what one asks here. 依据 6.3-9。"""

from datetime import datetime

import strawberry

from auth.permissions import Permission as P
from kernel.forms import Structured
from resolvers import form_editing as resolvers
from support.forms import base, comparing, editing, prefill, records, versions

from .forms import described
from .labels import labels
from .language import Node, accepts, field, filters, mutation, plain, query, shows
from .lists import root_list
from .parts import Part

CLAUSE = "6.3-9"

labels(records.FormState, "表单版本的状态", clause=CLAUSE)
labels(comparing.Change, "表单项在两个版本之间的变化", clause=CLAUSE, name="FormChange")
labels(versions.FormVersionOrder, "表单版本的排序")
filters(versions.FormVersionFilter, "表单版本的筛选")
accepts(editing.NewFormVersion, "表单：一地在一个环节加问的内容", clause=CLAUSE)


@plain(base.Base, "带表单的环节，及流程自带的表单项", clause=CLAUSE)
class Form:
    process: str = field("流程标识")
    step: str = field("环节标识")
    title: str = field("表单名称")
    fields = field("流程自带的表单项（JSON）", resolver=resolvers.base_fields, type=Structured)


@plain(prefill.Prefilled, "预填的一项及其来源", clause=CLAUSE)
class FormPrefill:
    key: str = field("表单项的标识")
    value: Structured = field("预填的内容")
    source: str = field("来自何处")


@plain(resolvers.Offered, "此处此时要填的表单", clause=CLAUSE)
class FormSheet:
    process: str = field("流程标识")
    step: str = field("环节标识")
    title: str = field("表单名称")
    version: str = field("版本，随所填内容一并提交")
    fields: Structured = field("表单项（JSON），手机按同一规则呈现与核对")
    prefilled: list[FormPrefill] = field("已知而预填的内容")
    count: int = field("表单项的数目，说明文字不计")
    prefilled_share: float = field("预填的占比，0至1")


@plain(comparing.Difference, "两个版本之间不同的一项", clause="7.2-2")
class FormDifference:
    key: str = field("表单项的标识")
    label: str = field("表单项的名称")
    change: comparing.Change = field("变化")
    what: list[str] = field("改动了哪些方面")
    before: Structured | None = field("原来的写法")
    after: Structured | None = field("现在的写法")


@shows(records.FormVersion, "表单版本：发布后不再改动", clause=CLAUSE, permission=P.FORMS_MANAGE)
class FormVersion(Node):
    process: str = field("流程标识")
    step: str = field("环节标识")
    region_code: str = field("区划代码")
    number: int = field("第几版")
    title: str = field("表单名称")
    note: str = field("改了什么")
    fields = field("本地加问的表单项（JSON）", resolver=resolvers.version_fields, type=Structured)
    state: records.FormState = field("状态")
    author_name: str = field("编制人")
    changed_at: datetime = field("最近修改的时间")
    publisher_name: str = field("发布人；未发布为空")
    published_at: datetime | None = field("发布的时间")
    replaced_at: datetime | None = field("停用的时间")
    differences = described(
        field("与前一版或指定版本的不同", resolver=resolvers.differences, type=list[FormDifference], clause="7.2-2")
    )


@strawberry.type
class FormQuery:
    forms = query(resolvers.forms, list[Form], "带表单的环节", clause=CLAUSE)
    form_for = query(
        resolvers.form_for, FormSheet, "在此单位（或此办件）此环节要填的表单，连同预填的内容", clause=CLAUSE
    )
    form_versions = root_list(
        versions.VERSIONS, FormVersion, "各地的表单版本", permission=P.FORMS_MANAGE, clause=CLAUSE
    )


@strawberry.type
class FormMutation:
    form_version_save = mutation(
        resolvers.save, FormVersion, "编制表单：存为草稿版本", permission=P.FORMS_MANAGE, clause=CLAUSE
    )
    form_version_publish = mutation(
        resolvers.publish,
        FormVersion,
        "发布表单版本；在办件沿用填报时的版本",
        permission=P.FORMS_PUBLISH,
        clause=CLAUSE,
    )
    form_version_withdraw = mutation(
        resolvers.withdraw, FormVersion, "停用表单版本，本地不再加问", permission=P.FORMS_PUBLISH, clause=CLAUSE
    )
    form_version_discard = mutation(
        resolvers.discard, FormVersion, "放弃编制中的表单版本", permission=P.FORMS_MANAGE, clause=CLAUSE
    )


PART = Part("forms", "业务中台：表单", query=FormQuery, mutation=FormMutation)
