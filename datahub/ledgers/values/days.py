"""日期与时间: days as the formats say, real dates of a spreadsheet as they are."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from kernel.hours import CHINA

from ..cells import Broken, Cell, as_text
from ..faults import Check, Wrong

_PARTS = {
    "%Y": r"(?P<Y>\d{4})",
    "%y": r"(?P<y>\d{2})",
    "%m": r"(?P<m>\d{1,2})",
    "%d": r"(?P<d>\d{1,2})",
    "%b": r"(?P<b>[A-Za-z]{3})",
    "%B": r"(?P<b>[A-Za-z]{3,9})",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

USUAL = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d")


@lru_cache(maxsize=100)
def pattern_of(format: str) -> "re.Pattern[str]":
    """A strptime-like format as a pattern, months in English whatever the machine speaks. Raises `ValueError`."""
    pieces = re.split(r"(%.)", format)
    if unknown := [each for each in pieces if each.startswith("%") and each not in _PARTS]:
        raise ValueError(f"日期格式里的 {unknown[0]} 不认识，可用：{'、'.join(_PARTS)}")
    return re.compile("".join(_PARTS.get(each) or re.escape(each) for each in pieces))


@dataclass(frozen=True)
class Day:
    """A calendar day. ``century_until`` is the latest year that two digits may mean: 46 is 1946 where it is 2045.

    ``past`` forbids days after today; ``least`` days before it.
    """

    formats: tuple[str, ...] = USUAL
    century_until: int = 2050
    past: bool = False
    least: date = date(1900, 1, 1)
    most: date = date(2100, 12, 31)

    @property
    def said(self) -> str:
        return "日期，如 2024-03-05" if self.formats == USUAL else f"日期，格式 {'、'.join(self.formats)}"

    def read(self, cell: Cell) -> date:
        if isinstance(cell, datetime):
            day = cell.date()
        elif isinstance(cell, date):
            day = cell
        elif isinstance(cell, str) or (isinstance(cell, float | int) and 19000101 <= cell <= 21001231):
            day = self._parsed(as_text(cell))
        elif isinstance(cell, Broken):
            raise Wrong(cell.check, cell.message, cell.remedy)
        else:
            raise Wrong(Check.KIND, f"“{cell}”不是日期", "将单元格设为日期格式，或按 2024-03-05 的样子填写")
        if day < self.least or day > self.most:
            raise Wrong(Check.RANGE, f"{day} 不在 {self.least} 至 {self.most} 之间", "核对日期后改正")
        if self.past and day > datetime.now(CHINA).date():
            raise Wrong(Check.RANGE, f"{day} 晚于今天", "核对日期后改正")
        return day

    def _parsed(self, text: str) -> date:
        for format in self.formats:
            if found := pattern_of(format).fullmatch(text):
                return self._made(found.groupdict(), text)
        raise Wrong(Check.KIND, f"“{text[:40]}”不是所要的日期写法", f"按格式 {'、'.join(self.formats[:3])} 填写")

    def _made(self, parts: dict[str, str], text: str) -> date:
        if "Y" in parts:
            year = int(parts["Y"])
        else:
            year = self.century_until // 100 * 100 + int(parts["y"])
            year -= 100 if year > self.century_until else 0
        named = parts.get("b", "")[:3].lower()
        if named and named not in _MONTHS:
            raise Wrong(Check.KIND, f"“{text[:40]}”里的月份“{parts['b']}”不存在", "核对日期后改正")
        month = _MONTHS.index(named) + 1 if named else int(parts["m"])
        try:
            return date(year, month, int(parts["d"]))
        except ValueError as error:
            raise Wrong(Check.KIND, f"“{text[:40]}”不是真实存在的日期", "核对日期后改正") from error

    def plain(self, value: date) -> str:
        return value.isoformat()

    def typed(self, plain: Any) -> date:
        return date.fromisoformat(plain)

    def shown(self, value: date) -> date:
        return value


@dataclass(frozen=True)
class Instant:
    """A point in time, written in China's time; kept with its zone."""

    @property
    def said(self) -> str:
        return "时间，如 2024-03-05 08:30"

    def read(self, cell: Cell) -> datetime:
        if isinstance(cell, datetime):
            return cell if cell.tzinfo else cell.replace(tzinfo=CHINA)
        text = as_text(cell).replace("/", "-")
        try:
            value = datetime.fromisoformat(text)
        except ValueError as error:
            raise Wrong(Check.KIND, f"“{text[:40]}”不是时间", f"填写{self.said}") from error
        return value if value.tzinfo else value.replace(tzinfo=CHINA)

    def plain(self, value: datetime) -> str:
        return value.isoformat()

    def typed(self, plain: Any) -> datetime:
        return datetime.fromisoformat(plain)

    def shown(self, value: datetime) -> str:
        return value.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")
