"""选项: one of a closed list, named by its Chinese label or its value; and yes or no."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from kernel.labels import Labelled

from ..cells import Cell, as_text
from ..faults import Check, Wrong

_YES = frozenset({"是", "有", "Y", "YES", "TRUE", "1", "√", "✓"})
_NO = frozenset({"否", "无", "N", "NO", "FALSE", "0", "×"})


@dataclass(frozen=True)
class Choice:
    """A member of a `Labelled` enumeration."""

    of: type[Labelled]

    @property
    def said(self) -> str:
        return "填写其中之一：" + "、".join(each.label for each in self.of)

    def read(self, cell: Cell) -> Labelled:
        if isinstance(cell, self.of):
            return cell
        text = as_text(cell)
        if (member := self.of.named(text)) is not None:
            return member
        near = get_close_matches(text, [each.label for each in self.of], n=1)
        raise Wrong(
            Check.UNKNOWN,
            f"没有“{text[:40]}”这个选项" + (f"，是否应为“{near[0]}”" if near else ""),
            self.said[:200],
        )

    def plain(self, value: Labelled) -> str:
        return value.value

    def typed(self, plain: Any) -> Labelled:
        return self.of(plain)

    def shown(self, value: Labelled) -> str:
        return value.label


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    said: str = "填写“是”或“否”"

    def read(self, cell: Cell) -> bool:
        text = as_text(cell).upper()
        if text in _YES or text in _NO:
            return text in _YES
        raise Wrong(Check.KIND, f"“{text[:40]}”既不是“是”也不是“否”", self.said)

    def plain(self, value: bool) -> bool:
        return value

    def typed(self, plain: Any) -> bool:
        return bool(plain)

    def shown(self, value: bool) -> str:
        return "是" if value else "否"
