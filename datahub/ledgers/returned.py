"""退回: the same file back, faulty cells marked, and the reasons beside them.

A workbook comes back as it was, with fills and comments added. A CSV has no room for either and comes back as a
workbook, and so does a very large one, written straight through so that it need not be held in memory.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from sqlalchemy import select

from auth.sessions import Database
from auth.viewer import Viewer
from kernel.refusal import NotFound

from .cells import as_text
from .faults import Fault, Wrong
from .ledger import Ledger
from .limits import USUAL, Limits
from .mapping_file import read_mapping
from .reading import Source, Table, open_table
from .records import Batch, BatchFile, BatchRow

REASON = "原因"
_RED = "FFC7CE"
_LARGEST_KEPT = 20_000
_AUTHOR = "数字机关事务中枢"


@dataclass(frozen=True)
class Marked:
    """An XLSX, and what to call it."""

    name: str
    content: bytes


async def returned(
    database: Database, viewer: Viewer, ledger: Ledger, batch_id: UUID, limits: Limits = USUAL
) -> Marked:
    """Raises `NotFound` where the batch is not the viewer's to see, or its file is gone."""
    async with database.reading(viewer) as session:
        batch = await session.scalar(select(Batch).where(Batch.id == batch_id, Batch.ledger == ledger.name))
        file = await session.scalar(select(BatchFile).where(BatchFile.batch_id == batch_id)) if batch else None
        if batch is None or file is None:
            raise NotFound("未找到该批次的文件，或不在您的管辖范围内")
        wanted = select(BatchRow.number, BatchRow.faults).where(BatchRow.batch_id == batch_id)
        rows = (await session.execute(wanted.order_by(BatchRow.number))).all()
    faults = {number: [Fault.from_plain(number, each) for each in said] for number, said in rows if said}
    content = await asyncio.to_thread(_built, batch, file.content, faults, ledger, limits)
    return Marked(f"{batch.file_name.rsplit('.', 1)[0]}-差错.xlsx", content)


def _built(
    batch: Batch, content: bytes, faults: Mapping[int, Sequence[Fault]], ledger: Ledger, limits: Limits
) -> bytes:
    source = Source(batch.file_name, content)
    known = ledger.headings | set(read_mapping(batch.mapping).header)
    table = open_table(source, known=known, sheet=batch.sheet, limits=limits)
    if table.kind == "xlsx" and table.about <= _LARGEST_KEPT:
        return marked(source, table, faults)
    return rewritten(table, faults)


def marked(source: Source, table: Table, faults: Mapping[int, Sequence[Fault]]) -> bytes:
    """The workbook itself with fills, comments and the column 原因."""
    book = openpyxl.load_workbook(BytesIO(source.data))
    sheet = book[table.sheet or book.sheetnames[0]]
    fill = PatternFill("solid", start_color=_RED, end_color=_RED)
    last = len(table.header) + 1
    sheet.cell(table.header_row, last, REASON)
    for number, found in faults.items():
        for fault in found:
            at = table.header.index(fault.column) + 1 if fault.column in table.header else 1
            cell = sheet.cell(number, at)
            if isinstance(cell, openpyxl.cell.MergedCell):
                continue
            cell.fill = fill
            cell.comment = Comment(_said(found, fault.column), _AUTHOR)
        sheet.cell(number, last, _reasons(found)).fill = fill
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def rewritten(table: Table, faults: Mapping[int, Sequence[Fault]]) -> bytes:
    """The rows in a new workbook, each where it stood, all cells as text."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": False})
    sheet = book.add_worksheet("退回")
    red, bold = book.add_format({"bg_color": f"#{_RED}", "num_format": "@"}), book.add_format({"bold": True})
    text = book.add_format({"num_format": "@"})
    for at, name in enumerate((*table.header, REASON)):
        sheet.write_string(table.header_row - 1, at, name, bold)
    sheet.freeze_panes(table.header_row, 0)
    for row in table.rows():
        found = faults.get(row.number, ())
        named = {fault.column for fault in found}
        whole = any(column not in table.header for column in named)
        for at, cell in enumerate(row.cells):
            wrong = table.header[at] in named or (whole and at == 0)
            sheet.write_string(row.number - 1, at, _text(cell)[:32767], red if wrong else text)
            if wrong:
                column = table.header[at] if table.header[at] in named else ""
                sheet.write_comment(row.number - 1, at, _said(found, column), {"author": _AUTHOR})
        if found:
            sheet.write_string(row.number - 1, len(table.header), _reasons(found), red)
    book.close()
    return out.getvalue()


def _text(cell: object) -> str:
    try:
        return as_text(cell)  # type: ignore[arg-type]
    except Wrong:
        return "".join(each for each in str(cell) if each.isprintable())


def _said(found: Sequence[Fault], column: str) -> str:
    return "\n".join(f"{each.message}。{each.remedy}" for each in found if each.column == column)


def _reasons(found: Sequence[Fault]) -> str:
    return "；".join((f"{each.column}：" if each.column else "") + each.message for each in found)
