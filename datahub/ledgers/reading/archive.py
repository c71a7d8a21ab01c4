"""压缩包: an XLSX is a zip archive, and looked through before anything is trusted with it.

The directory at its end can lie, so sizes are checked there and again while unpacking. What is gathered on the way is
what the reading library does not tell: which cells are formula errors, and how far the sheet really reaches. A sheet of
one cell in its last corner would otherwise be laid out as seventeen thousand million empty ones.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree

from kernel.refusal import Invalid, TooMuch

from ..cells import Broken
from ..faults import Check
from ..limits import Limits
from .table import Source

_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>")
_AT = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]*)</")
_TAIL = 1 << 16
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Scan:
    """What a sheet's XML says of itself. Rows and columns count from 0; ``last`` are those of the farthest filled
    cell.
    """

    last_row: int = -1
    last_column: int = -1
    broken: dict[int, dict[int, Broken]] = field(default_factory=dict)


def examine(source: Source, limits: Limits) -> dict[str, Scan]:
    """Each sheet's scan by its name. Raises `Invalid` or `TooMuch` where the archive is damaged, a bomb, or too
    large.
    """
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            for member in archive.infolist():
                if member.flag_bits & 0x1:
                    raise _damaged("工作簿有密码，无法读取")
                _check_size(member.file_size, member.compress_size, limits)
            if sum(member.file_size for member in archive.infolist()) > limits.unpacked_bytes:
                raise _bomb(limits)
            budget = [limits.unpacked_bytes]
            for member in archive.infolist():
                if not member.filename.startswith("xl/worksheets/"):
                    for _ in _pieces(archive, member, limits, budget):
                        pass
            return {
                name: _scan(_pieces(archive, archive.getinfo(path), limits, budget), limits)
                for name, path in _sheets(archive, limits)
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ElementTree.ParseError, NotImplementedError) as error:
        raise _damaged("文件不完整或已损坏，无法读取其中的工作表") from error


def _check_size(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > 1 << 20 and unpacked > limits.ratio * max(packed, 1):
        raise _bomb(limits)


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits, budget: list[int]) -> Iterator[bytes]:
    got = 0
    with archive.open(member) as stream:
        while piece := stream.read(1 << 18):
            got += len(piece)
            budget[0] -= len(piece)
            _check_size(got, member.compress_size, limits)
            if budget[0] < 0:
                raise _bomb(limits)
            yield piece


def _sheets(archive: zipfile.ZipFile, limits: Limits) -> list[tuple[str, str]]:
    """Names of the worksheets and where in the archive they are."""
    book = _xml(archive, "xl/workbook.xml")
    relations = {each.get("Id"): each.get("Target", "") for each in _xml(archive, "xl/_rels/workbook.xml.rels")}
    found = []
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            target = relations.get(sheet.get(_RELATION), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if "worksheets/" in path:
                found.append((sheet.get("name", ""), path))
    if len(found) > limits.sheets:
        raise TooMuch(
            f"工作簿有 {len(found)} 个工作表，超过上限 {limits.sheets} 个",
            field="file",
            alternatives=("只保留要导入的工作表，另存后再导入",),
        )
    return found


def _xml(archive: zipfile.ZipFile, path: str) -> ElementTree.Element:
    member = archive.getinfo(path)
    text = archive.read(member) if member.file_size <= 4 << 20 else b""
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise _damaged("文件结构异常，不予接收")
    return ElementTree.fromstring(text)


def _scan(pieces: Iterator[bytes], limits: Limits) -> Scan:
    """A cell reaches to where the next begins; the last of a piece waits for the piece after it."""
    scan, kept = Scan(), b""
    for piece in pieces:
        kept += piece
        open_cell = None
        for found in _CELL.finditer(kept):
            if open_cell is not None:
                _note(scan, open_cell[1], kept[open_cell.end() : found.start()])
            open_cell = found
        kept = kept[open_cell.start() if open_cell and len(kept) - open_cell.start() < _TAIL else -_TAIL :]
        _check_reach(scan, limits)
    for found in _CELL.finditer(kept):
        _note(scan, found[1], kept[found.end() :])
    _check_reach(scan, limits)
    return scan


def _check_reach(scan: Scan, limits: Limits) -> None:
    """The reading library lays out every cell up to the last; what that comes to is known before it starts."""
    if scan.last_row - limits.header_within > limits.rows:
        raise too_many_rows(limits)
    if scan.last_column >= limits.columns:
        raise too_many_columns(scan.last_column + 1, limits)
    if (scan.last_row + 1) * (scan.last_column + 1) > limits.cells:
        raise TooMuch(
            f"表格有 {scan.last_row + 1} 行、{scan.last_column + 1} 列，超过 {limits.cells} 个单元格",
            field="file",
            alternatives=("删去与台账无关的列和空行", "另存为 CSV UTF-8 后再导入", "分成几个文件，分别导入"),
        )


def _note(scan: Scan, attributes: bytes, inside: bytes) -> None:
    at = _AT.search(attributes)
    if at is None or attributes.endswith(b"/"):
        return
    column = 0
    for letter in at[1]:
        column = column * 26 + letter - 64
    row, column = int(at[2]) - 1, column - 1
    scan.last_row, scan.last_column = max(scan.last_row, row), max(scan.last_column, column)
    value = _VALUE.search(inside)
    if b't="e"' in attributes:
        shown = value[1].decode("utf-8", "replace") if value else "#ERROR"
        scan.broken.setdefault(row, {})[column] = _formula(shown, f"是公式错误 {shown}")
    elif b"<f" in inside and b't="str"' not in attributes and not (value and value[1]):
        scan.broken.setdefault(row, {})[column] = _formula("", "是没有算出结果的公式")


def _formula(shown: str, message: str) -> Broken:
    return Broken(shown, Check.FORMULA, message, "改正公式，或以“粘贴为数值”填入正确的值")


def too_many_rows(limits: Limits) -> TooMuch:
    return TooMuch(
        f"表格超过 {limits.rows} 行，一次最多导入 {limits.rows} 行",
        field="file",
        alternatives=("按单位或年份分成几个文件，分别导入", "删去表格末尾无用的内容"),
    )


def too_many_columns(count: int, limits: Limits) -> TooMuch:
    return TooMuch(
        f"表格有 {count} 列，一次最多导入 {limits.columns} 列",
        field="file",
        alternatives=("删去与台账无关的列后再导入",),
    )


def _bomb(limits: Limits) -> TooMuch:
    return TooMuch(
        f"文件解压后异常巨大（上限 {limits.unpacked_bytes >> 20} MB、压缩比 {limits.ratio} 倍），不予读取",
        field="file",
        alternatives=("核对文件来源；用 Excel 或 WPS 打开，把数据复制到新工作簿后再导入",),
    )


def _damaged(message: str) -> Invalid:
    return Invalid(message, field="file", alternatives=("用 Excel 或 WPS 打开，另存后再导入",))
