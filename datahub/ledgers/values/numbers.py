"""数: whole numbers and amounts. Exact, never floating."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from ..cells import Cell, as_text
from ..faults import Check, Wrong

_WHOLE = re.compile(r"[+-]?\d{1,15}")
_AMOUNT = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d+))?")


@dataclass(frozen=True)
class Whole:
    """A whole number between ``least`` and ``most``; ``unit`` is what it counts. ``zero_is_empty``: 0 stands for
    unknown.
    """

    least: int = 0
    most: int = 2**31 - 1
    unit: str = ""
    zero_is_empty: bool = False

    @property
    def said(self) -> str:
        return f"{self.least} 至 {self.most} 的整数"

    def read(self, cell: Cell) -> int | None:
        if isinstance(cell, bool):
            raise self._not(as_text(cell))
        text = as_text(cell).removesuffix(self.unit).strip()
        if not _WHOLE.fullmatch(text):
            raise self._not(text)
        value = int(text)
        if self.zero_is_empty and value == 0:
            return None
        if not self.least <= value <= self.most:
            raise Wrong(Check.RANGE, f"{value} 不在 {self.least} 至 {self.most} 之间", "核对后填写正确的数")
        return value

    def _not(self, text: str) -> Wrong:
        return Wrong(Check.KIND, f"“{text[:40]}”不是整数", f"填写{self.said}")

    def plain(self, value: int) -> int:
        return value

    def typed(self, plain: Any) -> int:
        return int(plain)

    def shown(self, value: int) -> int:
        return value


@dataclass(frozen=True)
class Money:
    """An amount with at most ``places`` decimals. ``symbols`` may stand before it, ``unit`` after it."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal("99999999999.99")
    places: int = 2
    symbols: tuple[str, ...] = ("¥", "￥", "RMB", "CNY")
    unit: str = "元"
    symbol_required: bool = False

    @property
    def said(self) -> str:
        return f"{self.least} 至 {self.most} 的数，至多 {self.places} 位小数"

    def read(self, cell: Cell) -> Decimal:
        if isinstance(cell, bool):
            raise self._not(as_text(cell))
        if isinstance(cell, float):
            # a spreadsheet calculates in binary: 0.1 + 0.2 means 0.3
            value = Decimal(repr(cell)).quantize(Decimal(1).scaleb(-9), ROUND_HALF_UP).normalize()
            return self._within(value, as_text(cell))
        text = as_text(cell).upper()
        sign = "-" if text.startswith("-") else ""
        bare = text.removeprefix(sign)
        marked = next((each for each in self.symbols if bare.startswith(each)), None)
        if self.symbol_required and marked is None and isinstance(cell, str):
            raise Wrong(Check.KIND, f"“{text[:40]}”前没有货币符号 {self.symbols[0]}", "核对金额与币种后改正")
        bare = bare.removeprefix(marked or "").removesuffix(self.unit).strip()
        if (marked or sign) and bare[:1] in "+-":
            sign, bare = "-" if bare.startswith("-") != bool(sign) else "", bare[1:]
        if not _AMOUNT.fullmatch(sign + bare):
            raise self._not(text)
        return self._within(Decimal((sign + bare).replace(",", "")), text)

    def _within(self, value: Decimal, text: str) -> Decimal:
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > self.places and value != round(value, self.places):
            raise Wrong(Check.KIND, f"“{text[:40]}”多于 {self.places} 位小数", f"保留 {self.places} 位小数")
        if not self.least <= value <= self.most:
            raise Wrong(Check.RANGE, f"{value} 不在 {self.least} 至 {self.most} 之间", "核对金额后改正")
        return value.quantize(Decimal(1).scaleb(-self.places))

    def _not(self, text: str) -> Wrong:
        return Wrong(Check.KIND, f"“{text[:40]}”不是金额或数", "只填写数字，如 14190.13")

    def plain(self, value: Decimal) -> str:
        return str(value)

    def typed(self, plain: Any) -> Decimal:
        return Decimal(plain)

    def shown(self, value: Decimal) -> Decimal:
        return value
