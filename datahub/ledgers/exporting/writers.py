"""写出: the same rows as XLSX, CSV or JSON lines. Nothing in them can be taken for a formula."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any, Protocol

import xlsxwriter

from kernel.hours import CHINA

from ..reading.workbook import ABOUT
from .about import About

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
_SHEET_ROWS = 1_048_575


class Writer(Protocol):
    def write(self, values: Sequence[Any], line: bytes) -> None: ...

    def close(self, about: About) -> None: ...


class JsonLines:
    """One JSON object for a row, by column title."""

    def __init__(self, out: IO[bytes], titles: Sequence[str], at: datetime) -> None:
        self._out = out

    def write(self, values: Sequence[Any], line: bytes) -> None:
        self._out.write(line)

    def close(self, about: About) -> None:
        """Nothing more: what the file is stands beside it."""


class Csv:
    """UTF-8 with the mark that spreadsheets need. What a spreadsheet would calculate gets an apostrophe before it."""

    def __init__(self, out: IO[bytes], titles: Sequence[str], at: datetime) -> None:
        self._text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
        self._rows = csv.writer(self._text, lineterminator="\r\n")
        self._rows.writerow([harmless(title) for title in titles])

    def write(self, values: Sequence[Any], line: bytes) -> None:
        self._rows.writerow([harmless(value) for value in values])

    def close(self, about: About) -> None:
        self._text.detach()


class Xlsx:
    """A sheet of rows, written straight through, and the sheet 说明. Times in the file are the export's own."""

    def __init__(self, out: IO[bytes], titles: Sequence[str], at: datetime) -> None:
        self._book = xlsxwriter.Workbook(out, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
        self._book.set_properties({"created": at.astimezone(CHINA).replace(tzinfo=None)})
        self._sheet = self._book.add_worksheet("数据")
        self._money = self._book.add_format({"num_format": "0.00"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._bold = self._book.add_format({"bold": True})
        self._at = 0
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, max(len(titles) - 1, 0), 16)
        for column, title in enumerate(titles):
            self._sheet.write_string(0, column, title, self._bold)

    def write(self, values: Sequence[Any], line: bytes) -> None:
        self._at += 1
        if self._at > _SHEET_ROWS:
            raise OverflowError("a sheet holds no more rows; export as CSV")
        for column, value in enumerate(values):
            if value is None:
                continue
            if isinstance(value, bool):
                self._sheet.write_boolean(self._at, column, value)
            elif isinstance(value, Decimal):
                self._sheet.write_number(self._at, column, value, self._money)
            elif isinstance(value, int):
                self._sheet.write_number(self._at, column, value)
            elif isinstance(value, date):
                self._sheet.write_datetime(self._at, column, value, self._day)
            else:
                self._sheet.write_string(self._at, column, str(value)[:32767])

    def close(self, about: About) -> None:
        sheet = self._book.add_worksheet(ABOUT)
        sheet.set_column(0, 0, 16)
        sheet.set_column(1, 1, 90)
        for row, (name, text) in enumerate(about.pairs()):
            sheet.write_string(row, 0, name, self._bold)
            sheet.write_string(row, 1, text)
        self._book.close()


def harmless(value: Any) -> str:
    """A value as CSV text.

    >>> harmless("=1+1"), harmless("-5"), harmless(-5)
    ("'=1+1", "'-5", '-5')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return "'" + value if value.startswith(_RISKY) else value
    return str(value)
