"""标题行: which row names the columns. Titles above it are passed over; a second level of headings is flattened."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kernel.refusal import Invalid

from ..cells import Broken, Cell, as_text, is_blank
from ..faults import Check, Wrong
from ..limits import Limits
from .archive import too_many_columns


@dataclass(frozen=True)
class Heading:
    """Column names with the number of their last row, counted from 1."""

    names: tuple[str, ...]
    row: int


def plain_name(text: str) -> str:
    """A heading as compared: without case, spaces, and what stands in brackets (units, remarks).

    >>> plain_name("购置价格（元）") == plain_name(" 购置 价格 ")
    True
    """
    bare = "".join(text.split()).casefold()
    for opening, closing in ("（）", "()", "【】", "[]"):
        if opening in bare and bare.endswith(closing) and not bare.startswith(opening):
            bare = bare[: bare.index(opening)]
    return bare.strip("*：:")


def find_heading(rows: Sequence[tuple[Cell, ...]], known: Collection[str], limits: Limits) -> Heading:
    """The heading among the first rows: where most ``known`` names stand, else the first row filled like a heading.

    Raises `Invalid` where there is none, where two columns have one name, or where merged headings cannot be told
    apart.
    """
    wanted = {plain_name(name) for name in known}
    scores = [_score(row, wanted) for row in rows]
    best = max(range(len(rows)), key=lambda index: scores[index], default=None)
    if best is None or scores[best][0] < 1:
        best = next((index for index in range(len(rows)) if _like_heading(rows, index)), None)
    if best is None:
        raise Invalid(
            f"前 {limits.header_within} 行里找不到标题行",
            field="file",
            alternatives=("在数据上方保留一行标题，每列一个名称",),
        )
    names, last = _names(rows, best)
    while names and not names[-1]:
        names.pop()
    if len(names) > limits.columns:
        raise too_many_columns(len(names), limits)
    _check(names, last + 1)
    return Heading(tuple(name or f"（第{index}列）" for index, name in enumerate(names, start=1)), last + 1)


def _score(row: tuple[Cell, ...], wanted: set[str]) -> tuple[int, int]:
    texts = [plain_name(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    return sum(text in wanted for text in texts), len(set(texts))


def _like_heading(rows: Sequence[tuple[Cell, ...]], index: int) -> bool:
    width = max(sum(not is_blank(cell) for cell in row) for row in rows)
    filled = [cell for cell in rows[index] if not is_blank(cell)]
    named = [cell for cell in filled if isinstance(cell, str) and not cell.strip().isdigit()]
    return len(filled) * 2 > width and len(named) == len([each for each in filled if not _merged(each)])


def _merged(cell: Cell) -> bool:
    return isinstance(cell, Broken) and cell.check is Check.MERGED


def _names(rows: Sequence[tuple[Cell, ...]], at: int) -> tuple[list[str], int]:
    """The names, flattened as ``上级/下级`` where a merged heading has others below it; and the heading's last row."""
    if not any(_merged(cell) for cell in rows[at]):
        above = rows[at - 1] if at else ()
        if any(_merged(cell) for cell in above) and sum(not is_blank(cell) and not _merged(cell) for cell in above) > 1:
            at -= 1  # the second level was recognised first
        else:
            return [_name(cell, at) for cell in rows[at]], at
    upper = rows[at]
    lower = rows[at + 1] if at + 1 < len(rows) else ()
    names, over = [], ""
    for index, cell in enumerate(upper):
        spanned = _merged(cell)
        own = "" if spanned else _name(cell, at)
        over = over if spanned and over else own
        under_cell: Cell = lower[index] if index < len(lower) else None
        next_spanned = index + 1 < len(upper) and _merged(upper[index + 1])
        if not spanned and not next_spanned:
            names.append(own)
            continue
        under = "" if _merged(under_cell) or is_blank(under_cell) else _name(under_cell, at + 1)
        if not under or not isinstance(under_cell, str):
            raise Invalid(
                f"第 {at + 1} 行的标题“{over}”是合并单元格，分不清各列的名称",
                field="file",
                alternatives=("取消标题行的合并，给每一列写上名称", "在合并标题的下一行写明各列名称"),
            )
        names.append(f"{over}/{under}")
    two_levels = any("/" in name for name in names) or any(_merged(cell) for cell in lower)
    return names, at + 1 if two_levels else at


def _name(cell: Cell, row: int) -> str:
    try:
        return as_text(cell)[:120]
    except Wrong as wrong:
        raise Invalid(f"第 {row + 1} 行的标题{wrong.message}", field="file", alternatives=(wrong.remedy,)) from wrong


def _check(names: Sequence[str], row: int) -> None:
    seen: dict[str, int] = {}
    for index, name in enumerate(names, start=1):
        if name and name in seen:
            raise Invalid(
                f"第 {row} 行有两列都叫“{name}”（第 {seen[name]} 列和第 {index} 列）",
                field="file",
                alternatives=("给其中一列改名，或删去重复的一列",),
            )
        seen[name] = index
