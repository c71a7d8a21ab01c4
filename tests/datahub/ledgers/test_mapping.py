"""Mappings: written as YAML, read strictly, suggested from headings."""

from typing import Any

import pytest

from datahub.ledgers.mapping_file import read_mapping
from datahub.ledgers.mapping_writer import write_mapping
from datahub.ledgers.suggestion import suggest
from domains.vehicles.ledger import VEHICLES
from kernel.refusal import Invalid

from .fleets import mapping


def test_a_mapping_written_out_reads_back_the_same() -> None:
    assert read_mapping(write_mapping(mapping())) == mapping()


def test_texts_that_yaml_likes_to_change_stay_texts() -> None:
    said = read_mapping("ledger: vehicles\ncolumns:\n  A: {to: use, values: {NO: 1, on: 0777, 1e3: x, ~: y}}\n")
    assert said.readings["A"].values == {"NO": "1", "on": "0777", "1e3": "x", "~": "y"}


def test_headings_are_recognised_by_title_and_by_usual_other_names() -> None:
    found = suggest(VEHICLES, ["编号", "车牌号", " 购置 价格（万元）", "单位", "心情"])
    assert {name: reading.to for name, reading in found.readings.items()} == {
        "编号": ("asset_number",),
        "车牌号": ("plate_number",),
        " 购置 价格（万元）": ("price",),
        "单位": ("unit_id",),
    }
    assert found.unmapped == ("心情",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", "整个文件"),
        ("ledger: [", "不是 YAML"),
        ("ledger: vehicles\nnonsense: 1", "“nonsense”不认识"),
        ("ledger: ''\ncolumns: {}", "“ledger”应写一段文字"),
        ("ledger: v\ncolumns: {A: {as: colour}}", "as 应为"),
        ("ledger: v\ncolumns: {A: {as: whole, most: many}}", "“A”："),
        ("ledger: v\ncolumns: {A: {as: date, format: '%q'}}", "%q 不认识"),
        ("ledger: v\ncolumns: {A: {as: whole, pattern: x}}", "“pattern”不认识"),
        ("ledger: v\ncolumns: {A: {required: perhaps}}", "yes 或 no"),
        ("ledger: v\nconfirmed: [{check: order, column: A, rows: [x]}]", "why"),
        ("ledger: v\ncolumns: {A: {as: text, pattern: '('}}", "“A”："),
    ],
)
def test_what_is_wrong_in_a_mapping_file_is_said_where_it_is(text: str, said: str) -> None:
    with pytest.raises(Invalid, match="对应文件有误") as no:
        read_mapping(text)
    assert said in no.value.message


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"编号": "asset_numbr", "单位": "unit_id"}, "是否应为“asset_number”"),
        ({"编号": "asset_number", "甲": "asset_number", "单位": "unit_id"}, "“资产编号”有多个来源"),
        ({"编号": "asset_number"}, "必填的“所属单位编码”"),
        ({"编号": "asset_number", "单位": "unit_id", "没有": "brand"}, "文件里没有“没有”这一列"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused_with_what_it_should_be(columns: dict[str, Any], said: str) -> None:
    text = "ledger: vehicles\ncolumns:\n" + "".join(f"  {name}: {{to: {to}}}\n" for name, to in columns.items())
    with pytest.raises(Invalid) as no:
        read_mapping(text).check_against(VEHICLES, ["编号", "单位", "甲"])
    assert said in no.value.message
