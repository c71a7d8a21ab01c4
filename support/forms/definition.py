"""编制: reading a form that somebody wrote. What could fail on a phone is refused here, by its path."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from auth.sensitivity import Sensitive
from kernel.labels import Labelled
from kernel.refusal import Invalid

from .checking import DAY, NUMBER, RELATIVE, Wrong, checked, day_of
from .conditions import TESTS
from .fields import CHOICES, COUNTED, DAYS, NUMBERS, WORDED, Field, Kind, Limits
from .rules import PATTERNS, RULES, usual

KEY = re.compile("[a-z][A-Za-z0-9]{0,39}")
MOST_FIELDS, MOST_OPTIONS, MOST_COLUMNS, DEEPEST = 100, 200, 20, 3
_TEXTS = {"help": 500, "section": 40, "clause": 80}
_SAID = {
    *("key", "label", "kind", "required", "limits", "options", "columns", "when"),
    *("default", "prefill", "personal", *_TEXTS),
}


class Source(Labelled):
    """Where the hub looks for an answer before the person is asked."""

    NAME = "viewer.name", "来自通讯录：本人姓名"
    PHONE = "viewer.phone", "来自通讯录：本人电话"
    TITLE = "viewer.title", "来自通讯录：本人职务"
    PERSON = "viewer.person", "来自通讯录：本人"
    UNIT = "viewer.unit", "来自通讯录：本人单位"
    REGION = "viewer.region", "来自通讯录：本人单位所在区划"
    TODAY = "today", "今天的日期"
    LAST = "last", "来自您上次填写的内容"
    NUMBER = "case.number", "来自本办件：编号"
    CASE_UNIT = "case.unit", "来自本办件：单位"
    APPLICANT = "case.applicant", "来自本办件：申请人"


_FILLS = {
    Source.PERSON: {Kind.PERSON},
    Source.APPLICANT: {Kind.PERSON},
    Source.UNIT: {Kind.UNIT},
    Source.CASE_UNIT: {Kind.UNIT},
    Source.REGION: {Kind.REGION},
    Source.TODAY: {Kind.DATE},
}


def read(said: Any, *, at: str = "fields") -> tuple[Field, ...]:
    """The fields of a form. Raises `Invalid` that names the place, as ``fields.3.limits.most``."""
    return _read(said, at, inner=False)


def canonical(fields: Sequence[Field]) -> list[dict[str, Any]]:
    """The form as JSON, as it is kept and as the phone reads it."""
    return [dict(each.json) for each in fields]


def _read(said: Any, at: str, *, inner: bool) -> tuple[Field, ...]:
    most = MOST_COLUMNS if inner else MOST_FIELDS
    if not isinstance(said, list) or not 1 <= len(said) <= most:
        raise Invalid(f"应为1至{most}个表单项", field=at)
    fields: list[Field] = []
    for place, each in enumerate(said):
        fields.append(_field(each, fields, f"{at}.{place}", inner=inner))
    return tuple(fields)


def _field(said: Any, before: Sequence[Field], at: str, *, inner: bool) -> Field:
    said = _object(said, at, _SAID)
    key, kind = said.get("key"), next((each for each in Kind if each == said.get("kind")), None)
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise Invalid("标识应以小写字母开头，只用字母与数字，不超过40个字符", field=f"{at}.key")
    if any(each.key == key for each in before):
        raise Invalid(f"标识「{key}」重复", field=f"{at}.key")
    if kind is None:
        raise Invalid("没有这种填写方式", field=f"{at}.kind", alternatives=tuple(f"{k.value}：{k.label}" for k in Kind))
    if inner and kind in (Kind.TABLE, Kind.NOTE, Kind.ATTACHMENT):
        raise Invalid(f"表格的列不能是{kind.label}", field=f"{at}.kind")
    texts = {name: _text(said.get(name, ""), f"{at}.{name}", most, least=0) for name, most in _TEXTS.items()}
    label = _text(said.get("label"), f"{at}.label", 200 if kind is Kind.NOTE else 60)
    required = said.get("required", False)
    if not isinstance(required, bool) or (required and kind is Kind.NOTE):
        raise Invalid("是否必填应为是或否；说明文字没有必填", field=f"{at}.required")
    made = Field(
        key,
        label,
        kind,
        required=required,
        limits=_limits(said.get("limits"), kind, f"{at}.limits"),
        options=_options(said.get("options"), kind, f"{at}.options"),
        columns=_columns(said.get("columns"), kind, f"{at}.columns"),
        when=_when(said.get("when"), before, f"{at}.when"),
        default=said.get("default"),
        prefill=_prefill(said.get("prefill"), kind, f"{at}.prefill"),
        personal=_personal(said.get("personal"), kind, f"{at}.personal"),
        json={name: value for name, value in said.items() if value not in (None, "", [], {}, False)},
        **texts,
    )
    _default_fits(made, f"{at}.default")
    return made


def _object(said: Any, at: str, known: set[str]) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise Invalid("应为一组名称与内容", field=at)
    if strange := sorted(str(each) for each in set(said) - known):
        raise Invalid(f"没有「{strange[0]}」这一项", field=f"{at}.{strange[0]}", alternatives=tuple(sorted(known)))
    return dict(said)


def _text(said: Any, at: str, most: int, least: int = 1) -> str:
    if not isinstance(said, str) or not least <= len(said.strip()) <= most:
        raise Invalid(f"应为{least}至{most}个字", field=at)
    return said.strip()


def _limits(said: Any, kind: Kind, at: str) -> Limits:
    if said is None:
        return Limits()
    said = _object(said, at, {"least", "most", "decimals", "unit", "pattern"})
    for name in ("least", "most"):
        if said.get(name) is not None and not _fits_kind(said[name], kind):
            raise Invalid(f"{kind.label}的限度写得不对", field=f"{at}.{name}")
    if (places := said.get("decimals")) is not None and (
        kind not in (Kind.DECIMAL, Kind.MONEY) or type(places) is not int or not 0 <= places <= 6
    ):
        raise Invalid("小数位数应为0至6，只用于小数与金额", field=f"{at}.decimals")
    if said.get("unit") is not None and kind not in NUMBERS:
        raise Invalid("计量单位只用于数字", field=f"{at}.unit")
    if (pattern := said.get("pattern")) is not None and (kind is not Kind.TEXT or pattern not in PATTERNS):
        raise Invalid("没有这种格式，或此项不是单行文字", field=f"{at}.pattern", alternatives=tuple(PATTERNS))
    if said.get("unit") is not None:
        _text(said["unit"], f"{at}.unit", 10)
    _in_order(said, kind, at)
    return Limits(**said)


def _fits_kind(limit: Any, kind: Kind) -> bool:
    if kind in NUMBERS:
        found = NUMBER.fullmatch(limit) if isinstance(limit, str) else None
        return (type(limit) is int and kind is Kind.INTEGER) or (found is not None and kind is not Kind.INTEGER)
    if kind in DAYS:
        return isinstance(limit, str) and bool(RELATIVE.fullmatch(limit) or _is_day(limit))
    most = RULES["longestText"] if kind in WORDED else RULES["mostRows"]
    return kind in WORDED | COUNTED and type(limit) is int and 0 <= limit <= most


def _is_day(text: str) -> bool:
    try:
        return bool(DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _in_order(said: Mapping[str, Any], kind: Kind, at: str) -> None:
    least, most = said.get("least"), said.get("most")
    if kind in WORDED | COUNTED:
        most = usual(kind.value, "most") if most is None else most
    if least is None or most is None:
        return
    first, last = (day_of(least, date.today()), day_of(most, date.today())) if kind in DAYS else (least, most)
    if (float(first) > float(last)) if kind not in DAYS else first > last:
        raise Invalid("最小的不能大过最大的", field=f"{at}.least")


def _options(said: Any, kind: Kind, at: str) -> tuple[tuple[str, str], ...]:
    if kind not in CHOICES:
        if said:
            raise Invalid("只有单选与多选才有选项", field=at)
        return ()
    if not isinstance(said, list) or not 1 <= len(said) <= MOST_OPTIONS:
        raise Invalid(f"应有1至{MOST_OPTIONS}个选项", field=at)
    read = [_object(each, f"{at}.{place}", {"value", "label"}) for place, each in enumerate(said)]
    pairs = [
        (_text(each.get("value"), f"{at}.{place}.value", 60), _text(each.get("label"), f"{at}.{place}.label", 120))
        for place, each in enumerate(read)
    ]
    if len({value for value, _ in pairs}) < len(pairs):
        raise Invalid("选项重复", field=at)
    return tuple(pairs)


def _columns(said: Any, kind: Kind, at: str) -> tuple[Field, ...]:
    if kind is not Kind.TABLE:
        if said:
            raise Invalid("只有多行表格才有列", field=at)
        return ()
    return _read(said, at, inner=True)


def _when(said: Any, before: Sequence[Field], at: str, deep: int = 0) -> Mapping[str, Any] | None:
    if said is None:
        return None
    said = _object(said, at, {"field", "all", "any", *TESTS})
    if several := [name for name in ("all", "any") if name in said]:
        parts = said[several[0]]
        if len(said) != 1 or not isinstance(parts, list) or not 1 <= len(parts) <= 10 or deep >= DEEPEST:
            raise Invalid("「全部」「任一」之下应为1至10个条件，至多三层", field=f"{at}.{several[0]}")
        for place, each in enumerate(parts):
            _when(each, before, f"{at}.{several[0]}.{place}", deep + 1)
        return dict(said)
    asked = next((each for each in before if each.key == said.get("field")), None)
    tests = [name for name in TESTS if name in said]
    if asked is None or asked.kind in (Kind.NOTE, Kind.TABLE):
        raise Invalid("条件只能看排在前面的表单项", field=f"{at}.field", alternatives=tuple(e.key for e in before))
    if len(tests) != 1 or not _test_fits(asked, tests[0], said[tests[0]]):
        raise Invalid(f"对{asked.kind.label}「{asked.label}」的条件写得不对", field=at)
    return dict(said)


def _test_fits(asked: Field, test: str, wanted: Any) -> bool:
    if test == "filled":
        return isinstance(wanted, bool)
    if test in ("least", "most"):
        return (asked.kind in NUMBERS and bool(NUMBER.fullmatch(str(wanted)))) or (
            asked.kind in DAYS and _is_day(str(wanted))
        )
    values = wanted if test == "in" else [wanted]
    if not isinstance(values, list) or not values:
        return False
    if asked.kind in CHOICES:
        return all(value in dict(asked.options) for value in values)
    kinds = {Kind.YES_NO: bool, Kind.INTEGER: int}
    return asked.kind not in COUNTED and all(type(value) is kinds.get(asked.kind, str) for value in values)


def _prefill(said: Any, kind: Kind, at: str) -> str | None:
    if said is None:
        return None
    source = next((each for each in Source if each == said), None)
    if source is None:
        raise Invalid("没有这个预填来源", field=at, alternatives=tuple(f"{s.value}：{s.label}" for s in Source))
    if kind is Kind.NOTE or (source is not Source.LAST and kind not in _FILLS.get(source, WORDED)):
        raise Invalid(f"{kind.label}不能由「{source.label}」预填", field=at)
    return source.value


def _personal(said: Any, kind: Kind, at: str) -> Sensitive | None:
    if said is None:
        return None
    found = next((each for each in Sensitive if each == said), None)
    if found is None or kind not in WORDED:
        raise Invalid("没有这类个人信息，或此项不是文字", field=at, alternatives=tuple(s.value for s in Sensitive))
    return found


def _default_fits(made: Field, at: str) -> None:
    if made.default is None:
        return
    if made.kind in (Kind.NOTE, Kind.TABLE, Kind.ATTACHMENT, Kind.PERSON):
        raise Invalid(f"{made.kind.label}不设默认值", field=at)
    try:
        checked(made, made.default, date.today())
    except Wrong as no:
        raise Invalid("默认值不符合此项自己的要求", field=at) from no
