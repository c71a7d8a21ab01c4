"""Values: what each kind takes, and why it does not take the rest."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from datahub.ledgers.cells import sound, tidy
from datahub.ledgers.faults import Check, Wrong
from datahub.ledgers.values import Choice, Day, Flag, Instant, Kind, Money, Text, Whole
from domains.vehicles.rules import plate_number
from domains.vehicles.words import Energy

TAKEN: list[tuple[Kind, Any, Any]] = [
    (Text(), " ＡＢ\u3000c ", "AB c"),
    (Text(), 12345.0, "12345"),
    (Text(), "'=1", "=1"),
    (Text(rule=plate_number), "浙a 12345", "浙A12345"),
    (Whole(), "１２", 12),
    (Whole(), 5.0, 5),
    (Whole(unit="座"), "5座", 5),
    (Whole(zero_is_empty=True), "0", None),
    (Money(), "￥1,234.50", Decimal("1234.50")),
    (Money(), 0.1 + 0.2, Decimal("0.30")),
    (Money(), "200000元", Decimal("200000.00")),
    (Money(least=Decimal(-9)), "-¥5", Decimal("-5.00")),
    (Day(), "2024年3月5日", date(2024, 3, 5)),
    (Day(), 20240305.0, date(2024, 3, 5)),
    (Day(), datetime(2024, 3, 5, 8), date(2024, 3, 5)),
    (Day(("%d-%b-%y",), 2045), "4-AUG-46", date(1946, 8, 4)),
    (Day(("%d-%b-%y",), 2045), "04-Aug-45", date(2045, 8, 4)),
    (Choice(Energy), "纯电动", Energy.ELECTRIC),
    (Choice(Energy), "electric", Energy.ELECTRIC),
    (Flag(), "√", True),
    (Flag(), "否", False),
]
NOT_TAKEN: list[tuple[Kind, Any, Check]] = [
    (Text(), 123456789012345678.0, Check.KIND),
    (Text(most=3), "abcd", Check.LENGTH),
    (Text(), "=1", Check.FORMULA),
    (Text(rule=plate_number), "ABC", Check.PATTERN),
    (Text(ascii=True), "é", Check.GARBLED),
    (Whole(), "1.5", Check.KIND),
    (Whole(), True, Check.KIND),
    (Whole(most=3), "4", Check.RANGE),
    (Money(), "1,23", Check.KIND),
    (Money(), "1.234", Check.KIND),
    (Money(), "-1", Check.RANGE),
    (Money(symbols=("$",), symbol_required=True), "5", Check.KIND),
    (Day(), "2023-02-29", Check.KIND),
    (Day(), "去年", Check.KIND),
    (Day(past=True), "2099-01-01", Check.RANGE),
    (Day(), 45000.5, Check.KIND),
    (Choice(Energy), "汽由", Check.UNKNOWN),
    (Flag(), "也许", Check.KIND),
    (Instant(), "八点", Check.KIND),
]


@pytest.mark.parametrize(("kind", "cell", "value"), TAKEN)
def test_a_value_is_taken_as_it_is_meant(kind: Kind, cell: Any, value: Any) -> None:
    assert kind.read(cell) == value


@pytest.mark.parametrize(("kind", "cell", "check"), NOT_TAKEN)
def test_a_value_that_is_not_taken_says_why_and_what_to_do(kind: Kind, cell: Any, check: Check) -> None:
    with pytest.raises(Wrong) as wrong:
        kind.read(cell)
    assert wrong.value.check is check
    assert wrong.value.remedy


@pytest.mark.parametrize(("kind", "cell", "value"), TAKEN)
def test_a_value_once_read_reads_as_itself(kind: Kind, cell: Any, value: Any) -> None:
    if value is not None and not str(value).startswith("="):
        assert kind.read(kind.read(cell)) == value


ORDINARY = ("机关事务管理局", "浙A12345", "大众牌SVW7183", "café", "5吨 × 2", "“红旗”（H9）", "?", "联通")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_not_taken_for_garbled(text: str) -> None:
    assert sound(text) == tidy(text)


@pytest.mark.parametrize(
    "text", ["锟斤拷", "车辆".encode().decode("gbk"), "Ã¶l", "\ufffd", "ÖÐÎÄ±í", "???", "a\x00b", "\ue123"]
)
def test_garbled_text_is_noticed(text: str) -> None:
    with pytest.raises(Wrong):
        sound(text)
