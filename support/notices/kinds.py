"""A notice is declared once: its Chinese words, its urgency, the clause it serves, the channels it takes by itself.

DISPATCHED = notice("trip.dispatched", "您的用车 {number} 已派车", title="已派车", clause="6.4.3.3-5")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from string import Formatter
from typing import Any

from kernel.hours import CHINA
from kernel.labels import Labelled

from .words import Channel, Urgency

LONGEST_TEXT = 500
USUAL = (Channel.IN_APP, Channel.ZHEZHENGDING)
WISHED = (Channel.MAIL,)
"""Channels that every notice takes to those who ask for it."""


@dataclass(frozen=True)
class Kind:
    """A declared notice.

    ``brief`` is what goes through SMS and mail's subject, where others may read along: it names no person. ``channels``
    are taken unless a person switches them off, but those in ``fixed``, and in-app, which nobody can.
    """

    name: str
    title: str
    template: str
    clause: str
    urgency: Urgency
    channels: tuple[Channel, ...]
    fixed: frozenset[Channel]
    brief: str

    @property
    def offered(self) -> tuple[Channel, ...]:
        """The channels the notice may take."""
        return tuple(dict.fromkeys((*self.channels, *WISHED)))

    @property
    def words(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in Formatter().parse(self.template) if name)

    def said(self, words: Mapping[str, Any]) -> str:
        """The sentence. Raises `TypeError` where a word is missing, unknown, or nothing people read."""
        if self.words != words.keys():
            raise TypeError(f"{self.name} is told with {sorted(self.words)}, not {sorted(words)}")
        text = self.template.format(**{name: plain(name, value) for name, value in words.items()}).strip()
        return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


KINDS: dict[str, Kind] = {}
"""All notices by name, filled in as they are declared."""


def notice(
    name: str,
    template: str,
    *,
    title: str,
    clause: str = "",
    urgency: Urgency = Urgency.NORMAL,
    channels: tuple[Channel, ...] = USUAL,
    fixed: tuple[Channel, ...] = (),
    brief: str | None = None,
) -> Kind:
    """Declare a notice. In-app is always among its channels."""
    if name in KINDS:
        raise TypeError(f"two notices are called {name}")
    through = tuple(dict.fromkeys((Channel.IN_APP, *channels)))
    said = brief or f"{title}，请登录浙政钉查看办理。"
    made = Kind(name, title, template, clause, urgency, through, frozenset({Channel.IN_APP, *fixed}), said)
    if "{" in said:
        raise TypeError(f"{name}: the brief of a notice has no words filled in")
    KINDS[name] = made
    return made


def plain(name: str, value: Any) -> str:
    """As people write it: times in China's time, enumerations by their labels."""
    if isinstance(value, Labelled):
        return value.label
    if isinstance(value, datetime):
        there = value.astimezone(CHINA)
        return f"{there.month}月{there.day}日 {there:%H:%M}"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        return " ".join(str(value).split())
    raise TypeError(f"{name} is a {type(value).__name__}, nothing people read")
