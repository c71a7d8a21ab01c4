"""表单项: one question of a form, as the form's author wrote it. 依据 6.3-9。

A form is a list of fields. It is kept as JSON and read here once into `Field`s; the phone reads the same JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from auth.sensitivity import Sensitive
from kernel.labels import Labelled

from .rules import RULES, usual

_KINDS = RULES["kinds"]


class Kind(Labelled):
    """What an answer is. The value is what stands in the JSON; the label is said once, in ``rules.json``."""

    TEXT = "text", _KINDS["text"]["label"]
    LONG_TEXT = "long_text", _KINDS["long_text"]["label"]
    INTEGER = "integer", _KINDS["integer"]["label"]
    DECIMAL = "decimal", _KINDS["decimal"]["label"]
    MONEY = "money", _KINDS["money"]["label"]
    DATE = "date", _KINDS["date"]["label"]
    MOMENT = "moment", _KINDS["moment"]["label"]
    YES_NO = "yes_no", _KINDS["yes_no"]["label"]
    ONE_OF = "one_of", _KINDS["one_of"]["label"]
    SEVERAL_OF = "several_of", _KINDS["several_of"]["label"]
    PERSON = "person", _KINDS["person"]["label"]
    UNIT = "unit", _KINDS["unit"]["label"]
    REGION = "region", _KINDS["region"]["label"]
    ATTACHMENT = "attachment", _KINDS["attachment"]["label"]
    TABLE = "table", _KINDS["table"]["label"]
    NOTE = "note", _KINDS["note"]["label"]


WORDED = frozenset({Kind.TEXT, Kind.LONG_TEXT})
NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.MONEY})
DAYS = frozenset({Kind.DATE, Kind.MOMENT})
CHOICES = frozenset({Kind.ONE_OF, Kind.SEVERAL_OF})
COUNTED = frozenset({Kind.SEVERAL_OF, Kind.ATTACHMENT, Kind.TABLE})


@dataclass(frozen=True)
class Limits:
    """How much is too little and too much.

    Characters of a text; the value of a number (written as text, so that it is exact); the day of a date or moment
    (``2026-01-01``, ``today``, ``today+30``); how many of a list. ``decimals`` places after the point, ``unit`` behind
    the number, ``pattern`` one of the named ones.
    """

    least: str | int | None = None
    most: str | int | None = None
    decimals: int | None = None
    unit: str | None = None
    pattern: str | None = None


@dataclass(frozen=True)
class Field:
    """One question. ``when`` says on which earlier answers it is asked; ``prefill`` where the hub looks first."""

    key: str
    label: str
    kind: Kind
    help: str = ""
    section: str = ""
    required: bool = False
    limits: Limits = Limits()
    options: tuple[tuple[str, str], ...] = ()
    columns: "tuple[Field, ...]" = ()
    when: Mapping[str, Any] | None = None
    default: Any = None
    prefill: str | None = None
    personal: Sensitive | None = None
    clause: str = ""
    json: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def limit(self, name: str) -> Any:
        """What the field says of ``least``, ``most``, ``decimals`` or ``unit``, or what holds for its kind."""
        said = getattr(self.limits, name)
        return said if said is not None else usual(self.kind.value, name)

    @property
    def asks(self) -> str:
        """填写, 选择 or 上传."""
        return str(usual(self.kind.value, "asks"))
