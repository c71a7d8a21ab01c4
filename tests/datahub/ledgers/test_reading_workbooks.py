"""Workbooks, whole and broken: what cannot be read is refused in words before any library trusts it."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from datahub.ledgers.cells import Broken
from datahub.ledgers.limits import Limits
from datahub.ledgers.reading import Source, Table, open_table
from kernel.refusal import Invalid, Refusal, TooMuch

Fill = Callable[[Any, Any], None]


def workbook(fill: Fill, *more: str) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    fill(book, book.add_worksheet("台账"))
    for name in more:
        book.add_worksheet(name).write_row(0, 0, ["a", "b"])
    book.close()
    return out.getvalue()


def plain(_book: Any, sheet: Any) -> None:
    sheet.write_row(0, 0, ["号牌号码", "品牌", "价格"])
    sheet.write_row(1, 0, ["浙A12345", "红旗", 200000])


def opened(data: bytes, **said: Any) -> Table:
    return open_table(Source("台账.xlsx", data), **said)


def repacked(data: bytes, **members: bytes) -> bytes:
    """The archive with members replaced or added; ``__`` in a name stands for ``/``."""
    out = io.BytesIO()
    changed = {name.replace("__", "/").replace("_dot_", "."): content for name, content in members.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, content in changed.items():
            new.writestr(name, content)
    return out.getvalue()


def test_a_sheet_reads_with_its_numbers_as_numbers() -> None:
    table = opened(workbook(plain))
    assert table.header == ("号牌号码", "品牌", "价格")
    assert [row.cells for row in table.rows()] == [("浙A12345", "红旗", 200000.0)]
    assert table.said == "XLSX，工作表“台账”"


def test_formula_errors_are_broken_cells_and_results_are_values() -> None:
    def fill(book: Any, sheet: Any) -> None:
        plain(book, sheet)
        sheet.write_formula(2, 0, "=1/0", value="#DIV/0!")
        sheet.write_formula(2, 1, "=NA()", value="#N/A")
        sheet.write_formula(2, 2, "=1+1", value=2)

    row = list(opened(workbook(fill)).rows())[1]
    assert [isinstance(cell, Broken) for cell in row.cells] == [True, True, False]
    assert str(row.cells[0]) == "#DIV/0!"


def test_a_formula_that_no_spreadsheet_has_calculated_is_a_broken_cell() -> None:
    book = openpyxl.Workbook()
    for row in (["a", "b"], ["=1+1", 2]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    (row,) = opened(out.getvalue()).rows()
    assert isinstance(row.cells[0], Broken)
    assert row.cells[1] == 2


def test_titles_blank_leading_rows_and_columns_keep_their_numbers() -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range("B2:D2", "某单位公务用车台账")
        sheet.write_row(3, 1, ["号牌号码", "品牌", "价格"])
        sheet.write_row(4, 1, ["浙A12345", "红旗", 1])

    table = opened(workbook(fill), known=["号牌号码"])
    assert table.header_row == 4
    assert [(row.number, row.cells) for row in table.rows()] == [(5, ("", "浙A12345", "红旗", 1.0))]


def test_a_merged_heading_with_names_below_is_flattened() -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range("A1:A2", "号牌号码")
        sheet.merge_range("B1:C1", "购置")
        sheet.write_row(1, 1, ["日期", "价格"])
        sheet.write_row(2, 0, ["浙A12345", "2020-01-01", 1])

    table = opened(workbook(fill), known=["号牌号码"])
    assert table.header == ("号牌号码", "购置/日期", "购置/价格")
    assert [row.number for row in table.rows()] == [3]


def test_a_merged_heading_without_names_below_is_refused() -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write(0, 0, "号牌号码")
        sheet.merge_range("B1:C1", "购置")
        sheet.write_row(1, 0, ["浙A12345", 1, 2])

    with pytest.raises(Invalid, match="“购置”是合并单元格"):
        opened(workbook(fill), known=["号牌号码"])


def test_merged_cells_among_the_data_are_broken_but_for_the_first() -> None:
    def fill(book: Any, sheet: Any) -> None:
        plain(book, sheet)
        sheet.merge_range("B3:B4", "比亚迪")
        sheet.write(2, 0, "浙A1")
        sheet.write(3, 0, "浙A2")

    third, fourth = list(opened(workbook(fill)).rows())[1:]
    assert third.cells[1] == "比亚迪"
    assert isinstance(fourth.cells[1], Broken)


def test_several_sheets_with_data_must_be_chosen_from() -> None:
    data = workbook(plain, "另一张")
    with pytest.raises(Invalid, match="台账、另一张"):
        opened(data)
    assert opened(data, sheet="台账").header[0] == "号牌号码"
    with pytest.raises(Invalid, match="没有名为"):
        opened(data, sheet="无此表")


def test_the_sheet_that_exports_add_is_not_data() -> None:
    assert opened(workbook(plain, "说明")).sheet == "台账"


def test_formatted_but_empty_rows_to_the_end_of_the_sheet_are_nothing() -> None:
    def fill(book: Any, sheet: Any) -> None:
        plain(book, sheet)
        sheet.write_blank(1048575, 0, None, book.add_format({"bold": True}))

    assert len(list(opened(workbook(fill)).rows())) == 1


def test_a_cell_in_the_last_corner_is_refused_before_it_is_laid_out() -> None:
    def fill(book: Any, sheet: Any) -> None:
        plain(book, sheet)
        sheet.write(1048575, 16383, "x")

    with pytest.raises(TooMuch):
        opened(workbook(fill))


def test_too_many_rows_are_refused_with_the_limit() -> None:
    def fill(book: Any, sheet: Any) -> None:
        for row in range(140):
            sheet.write_row(row, 0, ["a", "b"])

    with pytest.raises(TooMuch, match="100 行"):
        list(opened(workbook(fill), limits=Limits(rows=100)).rows())


def test_a_macro_workbook_is_refused() -> None:
    with pytest.raises(Invalid, match="宏"):
        opened(repacked(workbook(plain), xl__vbaProject_dot_bin=b"macro"))


def test_a_bomb_is_refused_by_its_directory() -> None:
    with pytest.raises(TooMuch, match="异常巨大"):
        opened(repacked(workbook(plain), xl__media__image_dot_bin=bytes(8 << 20)))


def test_a_bomb_whose_directory_lies_is_refused_while_it_unpacks() -> None:
    data = bytearray(repacked(workbook(plain), xl__worksheets__sheet1_dot_xml=b"<worksheet>" + bytes(8 << 20)))
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = 0
        while (start := data.find(signature, start)) >= 0:
            name = data[start + at + 22 if signature == b"PK\x01\x02" else start + at + 8 :][:40]
            if name.startswith(b"xl/worksheets/sheet1.xml"):
                data[start + at : start + at + 4] = struct.pack("<I", 1000)
            start += 4
    with pytest.raises(Refusal):
        opened(bytes(data))


def test_a_file_cut_short_is_refused() -> None:
    data = workbook(plain)
    for share in (0.3, 0.7, 0.99):
        with pytest.raises(Invalid, match="损坏"):
            opened(data[: int(len(data) * share)])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("EncryptedPackage".encode("utf-16-le"), "密码"),
        ("_VBA_PROJECT".encode("utf-16-le"), "宏"),
        (b"Workbook", "97-2003"),
    ],
)
def test_old_and_locked_workbooks_are_refused_with_what_to_do(content: bytes, said: str) -> None:
    with pytest.raises(Invalid, match=said) as no:
        opened(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500) + content + bytes(500))
    assert no.value.alternatives


def test_other_archives_are_refused_by_what_they_are() -> None:
    for names, said in ((["content.xml"], "ods"), (["xl/workbook.bin"], "xlsb"), (["readme.txt"], "压缩包")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                archive.writestr(name, "x")
        with pytest.raises(Invalid, match=said):
            opened(out.getvalue())


BROKEN = (b"", b"<worksheet", b"\x00\xff" * 100, b"<a><b/></a>", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("member", ["xl__worksheets__sheet1_dot_xml", "xl__workbook_dot_xml"])
def test_garbled_insides_are_refused_and_never_an_error(member: str, broken: bytes) -> None:
    with pytest.raises(Refusal):
        list(opened(repacked(workbook(plain), **{member: broken})).rows())
