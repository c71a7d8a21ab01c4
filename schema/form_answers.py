"""所填内容、草稿与附件: their part of the interface. 依据 6.3-9。"""

from datetime import datetime

import strawberry

from kernel.forms import Structured
from resolvers import form_answers as resolvers
from support.forms import answering, attachments, drafts, fields, kinds, records, showing

from .labels import labels
from .language import Node, accepts, field, mutation, plain, shows
from .lists import root_list
from .parts import Part

CLAUSE = "6.3-9"

labels(fields.Kind, "表单项的填写方式", clause=CLAUSE, name="FieldKind")
labels(kinds.Warned, "打开附件前应当知道的", name="AttachmentWarning")
labels(drafts.DraftOrder, "草稿的排序")
accepts(answering.Answers, "随办理提交的表单内容", clause=CLAUSE)
accepts(drafts.NewDraft, "草稿：填到一半的申请", clause=CLAUSE)


@plain(showing.Answer, "表单中的一项及所填内容", clause=CLAUSE)
class Answer:
    step: str = field("填写的环节")
    key: str = field("表单项的标识")
    label: str = field("表单项的名称")
    section: str = field("所在的分组")
    kind: fields.Kind = field("填写方式")
    value: Structured = field("所填内容；个人信息对无权者脱敏")
    text: str = field("所填内容，供人阅读")
    masked: bool = field("是否已脱敏")
    personal: bool = field("是否为个人信息")
    source: str = field("内容的来源：本人填写，或从何处预填")
    clause: str = field("依据的条款")
    answered_at: datetime = field("填写的时间")


@shows(records.Draft, "草稿：只有本人可见", clause=CLAUSE)
class Draft(Node):
    process: str = field("流程标识")
    step: str = field("环节标识")
    title: str = field("草稿名称")
    form: str = field("所填表单的版本")
    content: Structured = field("已填的申请内容")
    answers: Structured = field("表单已填的内容")
    changed_at: datetime = field("最近修改的时间")


@shows(attachments.Attachment, "附件", clause=CLAUSE)
class Attachment(Node):
    name: str = field("文件名")
    media_type: str = field("文件种类，由内容辨认")
    size: int = field("大小（字节）")
    sha256: str = field("内容的 SHA-256 摘要")
    sm3: str = field("内容的 SM3 摘要")
    scanned: bool = field("是否经过病毒查验；未配置查毒时为否")
    warnings = field("打开前应当知道的", resolver=resolvers.warnings_of, type=list[kinds.Warned])
    url = field("下载的地址", resolver=resolvers.url_of, type=str)


@strawberry.type
class AnswerQuery:
    drafts = root_list(drafts.DRAFTS, Draft, "我的草稿", clause=CLAUSE)


@strawberry.type
class AnswerMutation:
    draft_save = mutation(resolvers.save_draft, Draft, "存草稿：未填完的申请，提交时才核对", clause=CLAUSE)
    draft_discard = mutation(resolvers.discard_draft, Draft, "删去草稿", clause=CLAUSE)
    attachment_add = mutation(
        resolvers.add_attachment, Attachment, "上传附件；24小时内未随办件或草稿保存的会被清除", clause=CLAUSE
    )


PART = Part("answers", "填报", query=AnswerQuery, mutation=AnswerMutation)
