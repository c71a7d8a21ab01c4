"""填写: forms as inputs, and global ids where a form or argument names another record."""

import dataclasses
from typing import Any, get_type_hints
from uuid import UUID

import strawberry
from strawberry.annotation import StrawberryAnnotation

from kernel.forms import Label, Refers, note, notes_of

from .directives import citing, clauses
from .node import fields_of


def accepts(form: type[Any], description: str, *, clause: str | None = None) -> None:
    """Publish a form as ``<Form>Input``; each field is described by the label on the form."""
    _publish(form, f"{form.__name__}Input", description, clause)


def filters(form: type[Any], description: str) -> None:
    """Publish a filter form under its own name."""
    _publish(form, form.__name__, description, None)


def _publish(form: type[Any], name: str, description: str, clause: str | None) -> None:
    strawberry.input(form, name=name, description=citing(description, clause), directives=clauses(clause))
    hints, notes = get_type_hints(form), notes_of(form)
    defaults = {each.name: each.default for each in dataclasses.fields(form)}
    for asked in fields_of(form):
        label = note(notes[asked.python_name], Label)
        asked.description = f"{label.text}（{label.note}）" if label and label.note else label.text if label else None
        if note(notes[asked.python_name], Refers):
            asked.type_annotation = StrawberryAnnotation(_ids(hints[asked.python_name]))
        if defaults[asked.python_name] is None:
            asked.default = dataclasses.MISSING
            asked.default_value = strawberry.UNSET


def _ids(hint: Any) -> Any:
    """The hint of a field that names records, with global ids in place of UUIDs."""
    kinds: dict[Any, Any] = {
        UUID: strawberry.ID,
        UUID | None: strawberry.ID | None,
        list[UUID]: list[strawberry.ID],
        list[UUID] | None: list[strawberry.ID] | None,
    }
    return kinds[hint]


ARGUMENTS = {
    "name": "流程标识，如 TripFlow",
    "region_code": "区划代码",
    "year": "年份；不填为上年",
    "facts": '表单将填写的内容，如 {"startsAt": "2026-03-02T09:00:00+08:00"}',
    "old": "原来的版次",
    "new": "现在的版次",
    "id": "记录的全局标识",
    "ids": "一组全局标识，至多100个",
    "code": "代码",
    "input": "填写的内容",
    "back_to": "退回到哪个已办环节的标识",
    "to": "人员的全局标识",
    "people": "人员的全局标识，至多20人",
    "before": "是否在本环节办理之前加签；否则在办理之后",
    "attachments": "附件的全局标识，先用 attachmentAdd 上传",
    "comment": "意见；须说明理由的环节必填",
    "vehicle_id": "车辆的全局标识",
    "driver_id": "驾驶员的全局标识",
    "parent_id": "上级单位的全局标识；不填则不再隶属任何单位",
    "keep_this": "是否保留当前所用的登录；不填即保留",
    "field": "查询或办理的名称，如 trips、tripReview",
    "last_day": "最后一天，当日仍有效",
    "odometer": "里程表读数（公里）",
    "checks": "出车前检查已确认的项目",
    "happened_at": "实际发生的时间；无信号时事后上报用，不填即现在",
    "photo": "里程表照片，JPEG、PNG、WebP 或 HEIC，不超过10兆字节",
    "process": "流程标识，如 TripFlow",
    "step": "环节标识；不填即申请环节",
    "unit_id": "为哪个单位填写的全局标识；不填即本人所在单位",
    "case_id": "已有办件的全局标识；填写后按其所在地，并带出原来填写的内容",
    "earlier": "与哪一版相比的全局标识；不填即前一个发布的版本",
    "answers": "本地表单所问的内容；没有表单则不填",
    "mutation": "办理的名称，如 tripReview",
    "ledger": "台账的标识，如 vehicles",
    "file": "文件：台账为 XLSX 或 CSV，不超过50兆字节；附件为图片、PDF、OFD 或 Office 文档，不超过10兆字节",
    "mapping": "列的对应（YAML）；不填即用记住的，或按标题推断",
    "sheet": "工作簿里的哪一个工作表；只有一个有数据时不必填",
    "key": "由调用方起的标识，8至64个字，用于订阅进度",
    "partial": "有差错时，是否只导入无误的行",
    "first": "取几处，1至500，不填为100",
    "after_row": "从这一行之后取",
}
"""What arguments mean, wherever they occur; an argument that is not here must be added."""


def described(field: Any) -> Any:
    """Give the arguments of a field their descriptions; what may be left out has no default to print."""
    for each in field.base_resolver.arguments:
        if each.description is None:
            each.description = ARGUMENTS[each.python_name]
        if each.default is None:
            each.default = strawberry.UNSET
    return field
