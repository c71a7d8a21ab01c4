"""打开: a file as a `Table`."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from ..cells import Broken, Cell
from ..faults import Check
from ..limits import USUAL, Limits
from .archive import too_many_rows
from .delimited import Delimited, sniff
from .headings import Heading, find_heading
from .sniff import kind_of
from .table import Row, Source, Table
from .workbook import Sheet, open_sheet


def open_table(
    source: Source, *, known: Collection[str] = (), sheet: str | None = None, limits: Limits = USUAL
) -> Table:
    """The table in a file. ``known`` are headings that help to find the heading row; ``sheet`` chooses one of a
    workbook.

    Raises `Invalid` or `TooMuch`, in words, for every file that cannot be read whole.
    """
    if kind_of(source, limits) == "xlsx":
        return _workbook(open_sheet(source, limits, sheet), known, limits)
    return _delimited(sniff(source), known, limits)


def _workbook(sheet: Sheet, known: Collection[str], limits: Limits) -> Table:
    heading = find_heading(list(islice(sheet.rows(), limits.header_within)), known, limits)

    def rows() -> Iterator[Row]:
        cells = enumerate(sheet.rows(), start=1)
        return _counted((_shaped(number, row, heading, loose=True) for number, row in cells), heading, limits)

    about = sheet.scan.last_row + 1 - heading.row
    return Table("xlsx", f"XLSX，工作表“{sheet.name}”", heading.names, heading.row, sheet.name, about, rows)


def _delimited(file: Delimited, known: Collection[str], limits: Limits) -> Table:
    head: list[tuple[Cell, ...]] = [tuple(each.fields) for each in islice(file.records(), limits.header_within)]
    heading = find_heading(head, known, limits)

    def rows() -> Iterator[Row]:
        for number, record in enumerate(file.records(len(heading.names)), start=1):
            row = _shaped(number, tuple(record.fields), heading)
            yield Row(number, row.cells, record.broken) if record.broken else row

    about = max(file.source.data.count(end) for end in (b"\n", b"\r")) + 1 - heading.row
    return Table("csv", file.said, heading.names, heading.row, None, about, lambda: _counted(rows(), heading, limits))


def _shaped(number: int, cells: tuple[Cell, ...], heading: Heading, *, loose: bool = False) -> Row:
    """The row as wide as its heading. In CSV another number of columns is a fault: the values stand under wrong
    names.
    """
    width, found = len(heading.names), len(cells)
    if found == width:
        return Row(number, cells)
    fitted = (*cells[:width], *[""] * (width - found))
    beyond = any(cell not in ("", None) for cell in cells[width:])
    lacking = found < width and not loose and any(cells)
    if not beyond and not lacking:
        return Row(number, fitted)
    message = f"有 {found} 列，标题行有 {width} 列"
    return Row(number, fitted, Broken("", Check.SHAPE, message, "核对该行是否多了或少了分隔符，值是否错位"))


def _counted(rows: Iterable[Row], heading: Heading, limits: Limits) -> Iterator[Row]:
    """Rows below the heading, without blank ones; refused where there are more than may be imported at once."""
    count = 0
    for row in rows:
        if row.number <= heading.row or row.blank:
            continue
        count += 1
        if count > limits.rows:
            raise too_many_rows(limits)
        yield row
