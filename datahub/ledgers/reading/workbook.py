"""工作簿: the rows of an XLSX sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import python_calamine

from kernel.refusal import Invalid

from ..cells import Broken, Cell, is_blank
from ..faults import Check
from ..limits import Limits
from .archive import Scan, examine
from .table import Source

ABOUT = "说明"
"""The sheet that our own exports add; never taken for data."""

Range = tuple[tuple[int, int], tuple[int, int]]

_MERGED = Broken("", Check.MERGED, "属于合并单元格，没有自己的值", "取消合并单元格，并在每一格填入应有的值")


@dataclass(frozen=True)
class Sheet:
    """One worksheet. ``rows`` yields every row down to the last filled one, cells from the first column on."""

    name: str
    scan: Scan
    merged: list[Range]
    _sheet: Any

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        if self._sheet.start is None:
            return
        _, left = self._sheet.start  # rows come from the first on, cells from the first filled column
        covered, width = _covered(self.merged), self.scan.last_column + 1
        for index, cells in enumerate(self._sheet.iter_rows()):
            if index > self.scan.last_row:
                return
            yield self._row(index, [""] * left + cells, width, covered)

    def _row(
        self, index: int, cells: list[Any], width: int, covered: dict[int, list[tuple[int, int]]]
    ) -> tuple[Cell, ...]:
        row: list[Cell] = [*cells[:width], *[""] * (width - len(cells))]
        for at, broken in self.scan.broken.get(index, {}).items():
            row[at] = broken
        for first, last in covered.get(index, ()):
            for at in range(first, min(last, width - 1) + 1):
                if is_blank(row[at]):
                    row[at] = _MERGED
        return tuple(row)


def _covered(merged: list[Range]) -> dict[int, list[tuple[int, int]]]:
    """For each row, the stretches of columns that a merged range covers without giving them a value."""
    rows: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, right) in merged:
        for row in range(top, bottom + 1):
            rows.setdefault(row, []).append((left + 1 if row == top else left, right))
    return rows


def open_sheet(source: Source, limits: Limits, named: str | None = None) -> Sheet:
    """The sheet of that name, or the only one with data. Raises `Invalid` or `TooMuch`."""
    scans = examine(source, limits)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(source.data))
        name = _chosen(book, scans, named)
        sheet = book.get_sheet_by_name(name)
        return Sheet(name, scans[name], list(sheet.merged_cell_ranges or ()), sheet)
    except Invalid:
        raise
    except BaseException as error:  # the library panics, outside of Exception, on some damaged files
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        raise Invalid(
            "文件已损坏，无法读取其中的工作表",
            field="file",
            alternatives=("用 Excel 或 WPS 打开，另存后再导入",),
        ) from error


def _chosen(book: Any, scans: dict[str, Scan], named: str | None) -> str:
    filled = [name for name, scan in scans.items() if scan.last_row >= 0]
    if named is not None:
        if named not in scans:
            raise Invalid(
                f"没有名为“{named}”的工作表", field="sheet", alternatives=[f"可选：{name}" for name in filled]
            )
        return named
    hidden = {each.name for each in book.sheets_metadata if each.visible != python_calamine.SheetVisibleEnum.Visible}
    choice = [name for name in filled if name not in hidden and name != ABOUT]
    if not choice:
        raise Invalid("工作簿里没有数据", field="file", alternatives=("选择含有标题行和数据的文件",))
    if len(choice) > 1:
        raise Invalid(
            f"工作簿有 {len(choice)} 个含数据的工作表：{'、'.join(choice[:8])}",
            field="sheet",
            alternatives=("指明要导入哪一个工作表", "只保留要导入的工作表，另存后再导入"),
        )
    return choice[0]
