"""文字。"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kernel.refusal import Invalid

from ..cells import Cell, as_text
from ..faults import Check, Wrong

_PLACEHOLDERS = frozenset(
    {"N/A", "NA", "#N/A", "NULL", "NAN", "NIL", "TBD", "-", "--", "---", "/", "?", "??", "无数据", "待补", "待定"}
)


@dataclass(frozen=True)
class Text:
    """``pattern`` must fit the whole text, ``note`` says in Chinese what fits; ``ascii`` forbids all other letters.

    ``proper`` asks for a real word where people like to leave a dash or N/A. ``rule`` is a domain's own check: it
    answers the text in its proper spelling, or raises `Invalid`.
    """

    most: int = 200
    least: int = 1
    pattern: str | None = None
    note: str = ""
    ascii: bool = False
    proper: bool = False
    rule: Callable[[str], str] | None = None

    @property
    def said(self) -> str:
        return self.note or f"文字，不超过 {self.most} 个字"

    def read(self, cell: Cell) -> str:
        text = as_text(cell)
        if re.match("'[=+@-]", text):
            text = text[1:]  # the mark our own exports put before what a spreadsheet would calculate
        elif text.startswith(("=", "@")):
            raise Wrong(Check.FORMULA, f"以“{text[0]}”开头，像是公式而不是文字", "填写公式的结果，或删去开头的符号")
        if len(text) > self.most:
            raise Wrong(Check.LENGTH, f"有 {len(text)} 个字，最多 {self.most} 个字", "缩短文字，或核对是否填错了列")
        if len(text) < self.least:
            raise Wrong(Check.LENGTH, f"只有 {len(text)} 个字，至少 {self.least} 个字", "填写完整")
        if self.ascii and not text.isascii():
            odd = next(each for each in text if not each.isascii())
            raise Wrong(Check.GARBLED, f"含有“{odd}”，此列只应有字母、数字和常用符号", "从原件核对后重新填写")
        if self.proper and text.upper() in _PLACEHOLDERS:
            raise Wrong(Check.REQUIRED, f"只填了“{text}”", "填写实际内容")
        if self.pattern and not re.fullmatch(self.pattern, text):
            raise Wrong(
                Check.PATTERN, f"“{text[:40]}”格式不符" + (f"，应为{self.note}" if self.note else ""), "核对后改正"
            )
        return self._ruled(text)

    def _ruled(self, text: str) -> str:
        if self.rule is None:
            return text
        try:
            return self.rule(text)
        except Invalid as no:
            remedy = "；".join(no.alternatives) or "核对后改正"
            raise Wrong(Check.PATTERN, no.message, remedy, clause=no.clause) from no

    def plain(self, value: str) -> str:
        return value

    def typed(self, plain: Any) -> str:
        return str(plain)

    def shown(self, value: str) -> str:
        return value
