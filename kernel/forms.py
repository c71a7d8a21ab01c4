"""表单: what a person fills in. A dataclass whose fields say, in Chinese, what they are.

    @dataclass(kw_only=True)
    class NewTrip:
        purpose: Annotated[str, Label("用车事由"), Text(most=200)]
        unit_id: Annotated[UUID, Label("用车单位"), Refers("Unit")]

A filter is a form too; each of its fields says with `Where` which rows it keeps.
"""

import dataclasses
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, NewType, TypeVar, get_type_hints

from kernel.refusal import Invalid

N = TypeVar("N")

Structured = NewType("Structured", object)
"""A value of any shape, as JSON has them: what a form that is kept as data asks, and what was answered."""


@dataclass(frozen=True)
class Label:
    """What the field is called, as users read it; ``note`` adds a sentence (unit, example, clause)."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Refers:
    """The UUID, or each of a list, names a record of that type of the graph; outside it travels as its global id."""

    kind: str


@dataclass(frozen=True)
class Text:
    """How long a text may be, in characters, after trimming. An empty text counts as not filled in."""

    most: int = 200
    least: int = 1


@dataclass(frozen=True)
class Range:
    """The smallest and largest number that make sense."""

    least: float
    most: float


@dataclass(frozen=True)
class Where:
    """Which rows a filled-in filter field keeps: value in, SQL condition out."""

    condition: Callable[[Any], Any]


@dataclass(frozen=True)
class WhereViewer:
    """The same, where it matters who asks: value and viewer in, SQL condition out."""

    condition: Callable[[Any, Any], Any]


def camel(name: str) -> str:
    """
    >>> camel("departs_at")
    'departsAt'
    """
    head, *rest = name.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in rest)


def notes_of(form: type[Any]) -> Mapping[str, tuple[Any, ...]]:
    """What each field of a form says of itself, by field name. Worked out once: it is asked for with every request."""
    if form not in _NOTES:
        hints = get_type_hints(form, include_extras=True)
        _NOTES[form] = {each.name: getattr(hints[each.name], "__metadata__", ()) for each in dataclasses.fields(form)}
    return _NOTES[form]


_NOTES: dict[type[Any], dict[str, tuple[Any, ...]]] = {}


def note(notes: tuple[Any, ...], kind: type[N]) -> N | None:
    return next((each for each in notes if isinstance(each, kind)), None)


LONGEST_TEXT = 2_000
"""No text of the hub is longer; what a form says of itself may be shorter."""


def legible(value: Any, field: str) -> None:
    """Raises `Invalid` for texts no register can keep: control characters, halves of characters, endless ones.

    Looks into lists as well; what is no text is left alone.
    """
    if isinstance(value, list | tuple):
        for each in value:
            legible(each, field)
    elif isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            raise Invalid(f"文字不能超过{LONGEST_TEXT}个字，现在是{len(value)}个字", field=field)
        if any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\t\n\r" for letter in value):
            raise Invalid("文字中有不能保存的控制字符，请删去后重填", field=field)


def checked(form: Any) -> Any:
    """The form with its texts trimmed, or `Invalid` naming the first field that breaks what it says of itself."""
    for name, notes in notes_of(type(form)).items():
        value = getattr(form, name)
        label = note(notes, Label)
        called = label.text if label else name
        if isinstance(value, str) and not isinstance(value, Enum):
            value = value.strip()
            setattr(form, name, value)
            limit = note(notes, Text)
            if limit and len(value) < limit.least:
                raise Invalid(f"请填写{called}", field=camel(name))
            if limit and len(value) > limit.most:
                raise Invalid(f"{called}不能超过{limit.most}个字，现在是{len(value)}个字", field=camel(name))
        span = note(notes, Range)
        if isinstance(value, Decimal) and value != round(value, 2):
            raise Invalid(f"{called}最多写两位小数", field=camel(name))
        if span and value is not None and not span.least <= value <= span.most:
            raise Invalid(f"{called}应在{span.least:g}与{span.most:g}之间", field=camel(name))
    return form
