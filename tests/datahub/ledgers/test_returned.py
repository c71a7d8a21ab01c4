"""The same file comes back with its faulty cells marked and the reasons beside them."""

import io

import openpyxl

from datahub.ledgers.returned import REASON, returned

from .house import House
from .test_reading_workbooks import workbook

ROWS = (("资产编号", "所属单位", "座位数"), ("A1", "330000-03", "五"), ("A2", "330000-03", "5"), ("A3", "没有", "99"))


async def marked(house: House, data: bytes) -> openpyxl.Workbook:
    batch = await house.check(data)
    assert (batch.faulty, batch.faults) == (2, 3)
    marked = await returned(house.database, house.viewer, house.ledger, batch.id)
    return openpyxl.load_workbook(io.BytesIO(marked.content))


def assert_marked(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    assert [cell.value for cell in sheet[1]] == [*ROWS[0], REASON]
    assert "不是整数" in sheet["C2"].comment.text
    assert sheet["C2"].fill.start_color.rgb.endswith("FFC7CE")
    assert sheet["C3"].comment is None
    assert sheet["D3"].value is None
    assert "不在 1 至 60 之间" in sheet["C4"].comment.text
    assert "没有“没有”这个单位" in sheet["B4"].comment.text
    assert sheet["D4"].value.count("；") == 1


async def test_a_csv_comes_back_as_a_marked_workbook(house: House) -> None:
    book = await marked(house, "\n".join(",".join(row) for row in ROWS).encode("gbk"))
    assert_marked(book.active)


async def test_a_workbook_comes_back_as_it_was_with_marks(house: House) -> None:
    def fill(book: object, sheet: object) -> None:
        for at, row in enumerate(ROWS):
            sheet.write_row(at, 0, row)  # type: ignore[attr-defined]
        sheet.set_column(0, 0, 33)  # type: ignore[attr-defined]

    book = await marked(house, workbook(fill))
    assert_marked(book["台账"])
    assert round(book["台账"].column_dimensions["A"].width) == 34
