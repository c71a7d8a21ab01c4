"""CSV as the world writes it: encodings, line ends, delimiters, and quotes that do not pair."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datahub.ledgers.faults import Check
from datahub.ledgers.limits import Limits
from datahub.ledgers.reading import Row, Source, Table, open_table
from kernel.refusal import Invalid, Refusal, TooMuch

ROWS = "号牌号码,品牌,价格\n浙A12345,红旗,20万\n浙A12346,比亚迪,18万\n"


def opened(data: bytes, **said: object) -> Table:
    return open_table(Source("台账.csv", data), **said)  # type: ignore[arg-type]


def rows_of(data: bytes) -> list[Row]:
    return list(opened(data).rows())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_end_reads_the_same(codec: str, end: str) -> None:
    table = opened(ROWS.replace("\n", end).encode(codec))
    assert table.header == ("号牌号码", "品牌", "价格")
    assert [row.cells for row in table.rows()] == [("浙A12345", "红旗", "20万"), ("浙A12346", "比亚迪", "18万")]
    assert [row.number for row in table.rows()] == [2, 3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert opened(ROWS.replace(",", delimiter).encode()).header == ("号牌号码", "品牌", "价格")


def test_a_line_that_names_the_delimiter_is_obeyed_and_not_data() -> None:
    table = opened(b"sep=;\na;b,c\n1;2,3\n")
    assert table.header == ("a", "b,c")


def test_bytes_of_no_encoding_are_refused_with_their_position() -> None:
    with pytest.raises(Invalid) as no:
        opened(b"name,price\nA,1\n\xff\xfe\x81,2\n\x80\x80,3\n")
    assert "第 3 行" in no.value.message
    assert "第 16 个字节" in no.value.message
    assert no.value.alternatives


def test_a_single_bad_byte_among_many_lines_is_a_fault_of_its_cell_alone() -> None:
    lines = [b"name,price", *(b"caf\xc3\xa9,%d" % index for index in range(60)), b"caf\xe9,61"]
    table = opened(b"\n".join(lines))
    assert "\ufffd" in str(list(table.rows())[-1].cells[0])


def test_a_stray_quote_costs_its_own_line_and_no_other() -> None:
    found = rows_of(b'a,b\n1,2\n3,"4\n5,6\n7,8\n"9",10\n')
    assert [row.number for row in found if row.broken] == [3]
    assert [row.cells for row in found if not row.broken] == [("1", "2"), ("5", "6"), ("7", "8"), ("9", "10")]


def test_a_quoted_line_break_is_one_cell() -> None:
    assert [row.cells for row in rows_of(b'a,b\n1,"two\nlines"\n3,4\n')] == [("1", "two\nlines"), ("3", "4")]


@pytest.mark.parametrize("line", [b"1,2,3", b"1"])
def test_a_row_of_another_width_is_broken(line: bytes) -> None:
    (row,) = rows_of(b"a,b\n" + line + b"\n")
    assert row.broken is not None
    assert row.broken.check is Check.SHAPE


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert [row.number for row in rows_of(b"a,b\n\n1,2\n,\n3,4\n\n\n")] == [3, 5]


def test_titles_above_the_heading_are_passed_over() -> None:
    table = opened("公务用车台账,,\n单位：机关事务管理局,,\n号牌号码,品牌,价格\n浙A12345,红旗,1\n".encode())
    assert table.header_row == 3


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(Invalid, match="两列都叫“品牌”"):
        opened("品牌,品牌,价格\n1,2,3\n".encode())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "网页"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x00" * 300, "空的"),
        (b"{\\rtf1 x}", "RTF"),
        (b"a\n" + b"x" * 1_100_000, "一百万字"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said) as no:
        rows_of(data)
    assert no.value.alternatives


def test_more_rows_than_may_come_at_once_are_refused_with_the_limit() -> None:
    limits = Limits(rows=1000)
    assert len(list(opened(b"a,b\n" + b"1,2\n" * 1000, limits=limits).rows())) == 1000
    with pytest.raises(TooMuch, match="1000 行"):
        list(opened(b"a,b\n" + b"1,2\n" * 1001, limits=limits).rows())


def test_too_many_columns_and_too_large_files_are_refused_with_the_limit() -> None:
    with pytest.raises(TooMuch, match="201 列"):
        opened(",".join(f"c{index}" for index in range(201)).encode() + b"\n" + b"1," * 200 + b"1\n")
    with pytest.raises(TooMuch, match="超过上限"):
        opened(b"a,b\n1,2\n" * 10, limits=Limits(file_bytes=20))


letters = st.characters(codec="utf-8", exclude_characters="\ufeff", exclude_categories=("Cs", "Cc"))
cells = st.text(letters, max_size=12)


@given(st.lists(st.tuples(cells, cells, cells), max_size=12))
def test_whatever_the_csv_module_writes_reads_back(body: list[tuple[str, ...]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("甲", "乙", "丙"), *body])
    table = opened(out.getvalue().encode(), known=("甲", "乙", "丙"))
    kept = [row for row in body if any(cell.strip("\u200b \t\u00a0\u3000") for cell in row)]
    assert [row.cells for row in table.rows()] == kept
