"""称谓: how the records and acts of the audit are called in Chinese, taken from the graph's own descriptions.

A domain that is added brings its words along: nothing is listed here but acts that no mutation does.
"""

import re
from typing import Any

from auth.audit import AuditEntry
from auth.sensitivity import sensitivity_of
from kernel.records import Record
from support.workflow.acts import Act
from support.workflow.steps import WORKFLOWS, Workflow

from .context import Info

_ELSEWHERE = {
    "sign-in": "登录",
    "sign-out": "退出登录",
    "step-up": "再次确认身份",
    "retention": "按规定期限清理",
    "export": "导出",
    "verify": "核验审计链",
    "Login.end": "终止一次登录",
    "Login.endAll": "终止全部登录",
    "Person.add": "登记人员",
    "Notice.read_all": "通知全部已读",
    "Delivery.send_again": "再次发送通知",
    "PlainCase.open": "申请",
}
"""Acts that do not bear the name of a mutation, by the whole act or by its first word."""


def kind_label(kind: str, info: Info) -> str:
    """What a kind of record is called; empty for none.

    The description of its type in the graph up to the first 「：」, else the first words of the record's own; of a case
    without a type of its own its process.
    """
    if not kind:
        return ""
    shown = _schema(info).get_type(kind)
    if shown is None and (flow := _flow(kind)) is not None:
        return flow.title
    said = (getattr(shown, "description", None) or "") if shown else _doc(kind)
    return _head(said) or "其他记录"


def act_label(root: AuditEntry, info: Info) -> str:
    """What was done: the words of the mutation or query, or of the step; the kind of event where nothing says more."""
    act = root.act
    for name in (act, _mutation(act)):
        if found := _field(info, name):
            return _sentence(found.description or "")
    known = _ELSEWHERE.get(act) or _ELSEWHERE.get(act.split(" ")[0])
    return known or _of_case(act) or root.kind.label


def _of_case(act: str) -> str | None:
    """What was done with a case: a step of its process, or what is done with cases of all kinds."""
    kind, _, name = act.partition(".")
    if (flow := _flow(kind)) is None:
        return None
    label = next((step.label for step in flow.steps if step.name == name), None)
    return label or next((each.label for each in Act if each.value == name), None)


def _flow(kind: str) -> type[Workflow] | None:
    return next((flow for model, flow in WORKFLOWS.items() if model.__name__ == kind), None)


def field_label(kind: str, name: str) -> str:
    """What a personal field is called, by the mark on its column."""
    model = next((each.class_ for each in Record.registry.mappers if each.class_.__name__ == kind), None)
    marked = sensitivity_of(model, name) if model is not None else None
    return marked.label if marked else "个人信息"


def purpose_said(purpose: str) -> str:
    """What the viewer themselves wrote as their purpose; empty where they wrote nothing."""
    return purpose.partition("：")[2]


def _mutation(act: str) -> str:
    """``Trip.come_back`` is done by ``tripComeBack``."""
    kind, _, step = act.partition(".")
    words = "".join(word[:1].upper() + word[1:] for word in step.split("_"))
    return f"{kind[:1].lower()}{kind[1:]}{words}" if step else ""


def _field(info: Info, name: str) -> Any:
    schema = _schema(info)
    roots = (schema.mutation_type, schema.query_type)
    return next((each.fields[name] for each in roots if each and name in each.fields), None)


def _schema(info: Info) -> Any:
    return info.schema._schema


def _doc(kind: str) -> str:
    model = next((each.class_ for each in Record.registry.mappers if each.class_.__name__ == kind), None)
    doc = (model.__doc__ or "") if model is not None else ""
    return doc if re.match(r"[\u4e00-\u9fff]", doc) else ""


def _sentence(said: str) -> str:
    return re.split(r"[（。，；\n]", said.strip(), maxsplit=1)[0].strip()


def _head(said: str) -> str:
    return re.split(r"[：:]", _sentence(said), maxsplit=1)[0].strip()
