"""Codes that check themselves, a tree without cycles, posts within reason."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domains.directory import rules
from kernel.ids import new_id
from kernel.refusal import Invalid

CREDIT_CODE, ID_NUMBER = "91110000600037341L", "11010519491231002X"


def test_a_credit_code_is_kept_in_capitals_without_spaces() -> None:
    assert rules.credit_code(f" {CREDIT_CODE.lower()} ") == CREDIT_CODE


@given(st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_character_misread_in_a_credit_code_is_noticed(at: int, letter: str) -> None:
    changed = CREDIT_CODE[:at] + letter + CREDIT_CODE[at + 1 :]
    if changed == CREDIT_CODE:
        assert rules.credit_code(changed) == CREDIT_CODE
        return
    with pytest.raises(Invalid) as refused:
        rules.credit_code(changed)
    assert (refused.value.field, refused.value.clause) == ("creditCode", "GB 32100-2015")


def test_an_id_number_is_checked_by_its_last_character() -> None:
    assert rules.id_number(ID_NUMBER.lower()) == ID_NUMBER


@given(st.integers(0, 16), st.integers(0, 9))
def test_one_digit_misread_in_an_id_number_is_noticed(at: int, digit: int) -> None:
    changed = ID_NUMBER[:at] + str(digit) + ID_NUMBER[at + 1 :]
    if changed == ID_NUMBER:
        return
    with pytest.raises(Invalid, match="校验位"):
        rules.id_number(changed)


@pytest.mark.parametrize(
    "said", ["", "11010519491231002", "110105194912310021", "11010519491331002X", "身份证" * 6, "９" * 18]
)
def test_what_is_no_id_number_is_refused(said: str) -> None:
    with pytest.raises(Invalid):
        rules.id_number(said)


@given(st.text(max_size=20))
def test_any_text_is_a_code_or_a_refusal(said: str) -> None:
    for rule in (rules.credit_code, rules.id_number):
        with suppress(Invalid):
            assert rule(said) == rule(rule(said))


def test_no_unit_is_above_itself() -> None:
    unit, child, stranger = new_id(), new_id(), new_id()
    for parent in (unit, child):
        with pytest.raises(Invalid, match="不能是本单位或其下级单位"):
            rules.parent_is_no_descendant(unit, parent, {unit, child})
    rules.parent_is_no_descendant(unit, stranger, {unit, child})
    rules.parent_is_no_descendant(unit, None, {unit, child})


@pytest.mark.parametrize(
    ("day", "until", "holds"),
    [(1, None, False), (2, None, True), (9, None, True), (3, 3, True), (4, 3, False), (2, 2, True)],
)
def test_both_ends_of_a_term_count(day: int, until: int | None, holds: bool) -> None:
    last = until and date(2026, 3, until)
    assert rules.holds_on(date(2026, 3, day), date(2026, 3, 2), last) is holds


def test_a_term_does_not_end_before_it_begins() -> None:
    rules.term_is_forward(date(2026, 3, 2), date(2026, 3, 2))
    rules.term_is_forward(date(2026, 3, 2), None)
    with pytest.raises(Invalid, match="不能早于开始日期"):
        rules.term_is_forward(date(2026, 3, 2), date(2026, 3, 1))
