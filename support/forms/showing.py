"""呈现: an answer as people read it, and masked for those who may not see it whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .definition import read
from .fields import CHOICES, NUMBERS, Field, Kind
from .filling import asked
from .records import FilledForm, FormAnswers


@dataclass(frozen=True)
class Answer:
    """One answered question. ``text`` is what people read; ``masked`` where personal data is hidden."""

    step: str
    key: str
    label: str
    section: str
    kind: Kind
    value: Any
    text: str
    masked: bool
    personal: bool
    source: str
    clause: str
    answered_at: datetime


def shown(kept: FormAnswers, form: FilledForm, *, whole: bool) -> list[Answer]:
    """The answers in the order of the form they were given to; personal ones masked unless ``whole``."""
    fields, values = read(form.fields), {**kept.answers, **kept.confidential}
    answers = []
    for each in asked(fields, values):
        if (value := values.get(each.key)) is None:
            continue
        seen = value if whole else _masked(each, value)
        answers.append(
            Answer(
                step=kept.step,
                key=each.key,
                label=each.label,
                section=each.section,
                kind=each.kind,
                value=seen,
                text=text_of(each, seen, kept.shown),
                masked=seen != value,
                personal=each.key in kept.confidential,
                source=kept.sources.get(each.key, "本人填写"),
                clause=each.clause,
                answered_at=kept.answered_at,
            )
        )
    return answers


def text_of(asked: Field, value: Any, names: Mapping[str, str]) -> str:
    """
    >>> text_of(Field("a", "金额", Kind.MONEY), "80000.00", {}), text_of(Field("b", "过夜", Kind.YES_NO), True, {})
    ('80,000.00 元', '是')
    >>> text_of(Field("c", "日期", Kind.DATE), "2026-03-02", {})
    '2026年3月2日'
    >>> text_of(Field("d", "时间", Kind.MOMENT), "2026-03-02T09:00:00+08:00", {})
    '2026年3月2日 09:00'
    """
    if asked.kind is Kind.YES_NO:
        return "是" if value else "否"
    if asked.kind in CHOICES:
        labels = dict(asked.options)
        return "、".join(labels.get(each, each) for each in ([value] if isinstance(value, str) else value))
    if asked.kind in NUMBERS:
        return f"{_grouped(str(value))} {asked.limit('unit') or ''}".strip()
    if asked.kind in (Kind.DATE, Kind.MOMENT):
        return _day(str(value))
    if asked.kind is Kind.TABLE:
        return "\n".join(
            "；".join(
                f"{each.label}：{text_of(each, row[each.key], names)}" for each in asked.columns if each.key in row
            )
            for row in value
        )
    if asked.kind is Kind.ATTACHMENT:
        return "、".join(names.get(each, "附件") for each in value)
    return names.get(value, str(value))


_WHOLE = re.compile(r"(?<=\d)(?=(?:\d{3})+(?:\.|$))")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?")


def _grouped(number: str) -> str:
    """Thousands apart, exactly as many decimals as there are; what is masked stays as it is.

    >>> _grouped("-1234567.50"), _grouped("999"), _grouped("***")
    ('-1,234,567.50', '999', '***')
    """
    whole, point, rest = number.partition(".")
    return _WHOLE.sub(",", whole) + point + rest


def _day(said: str) -> str:
    found = _DAY.fullmatch(said)
    if found is None:
        return said
    year, month, day, clock = found.groups()
    return f"{year}年{int(month)}月{int(day)}日" + (f" {clock}" if clock else "")


def _masked(asked: Field, value: Any) -> Any:
    if asked.personal is not None:
        return asked.personal.masked(value)
    if asked.kind is Kind.TABLE:
        hidden = {each.key: each.personal for each in asked.columns if each.personal}
        return [{key: hidden[key].masked(one) if key in hidden else one for key, one in row.items()} for row in value]
    return value
