"""比对: what became of each question between two versions of a form. 依据 7.2-2。"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kernel.labels import Labelled

from .fields import Field


class Change(Labelled):
    ADDED = "added", "新增"
    REMOVED = "removed", "删去"
    CHANGED = "changed", "改动"
    MOVED = "moved", "次序变动"


@dataclass(frozen=True)
class Difference:
    """One question that is not as it was. ``what`` names the properties that changed, as the form's JSON calls them."""

    key: str
    label: str
    change: Change
    what: tuple[str, ...] = ()
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


def differences(before: Sequence[Field], after: Sequence[Field]) -> list[Difference]:
    """In the order of the newer form; what was taken away stands last."""
    old, new = {each.key: each for each in before}, {each.key: each for each in after}
    stayed = [each.key for each in before if each.key in new]
    now = [each.key for each in after if each.key in old]
    found = []
    for each in after:
        was = old.get(each.key)
        if was is None:
            found.append(Difference(each.key, each.label, Change.ADDED, after=dict(each.json)))
        elif what := _changed(was, each):
            found.append(Difference(each.key, each.label, Change.CHANGED, what, dict(was.json), dict(each.json)))
        elif stayed.index(each.key) != now.index(each.key):
            found.append(Difference(each.key, each.label, Change.MOVED))
    gone = [
        Difference(each.key, each.label, Change.REMOVED, before=dict(each.json))
        for each in before
        if each.key not in new
    ]
    return found + gone


def _changed(was: Field, now: Field) -> tuple[str, ...]:
    names = sorted(was.json.keys() | now.json.keys())
    return tuple(name for name in names if was.json.get(name) != now.json.get(name))
