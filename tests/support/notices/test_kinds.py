"""A notice is a sentence with words of known kinds; what does not fit is a defect where it is told."""

from datetime import date, datetime
from decimal import Decimal

import pytest

import app.jobs.known
from domains.vehicles.words import TripState
from kernel.hours import CHINA
from support.notices import Kind, notice
from support.notices.kinds import KINDS, LONGEST_TEXT, plain


def test_words_are_written_as_people_read_them() -> None:
    assert plain("at", datetime(2026, 3, 2, 0, 30, tzinfo=CHINA)) == "3月2日 00:30"
    assert plain("on", date(2026, 3, 2)) == "2026年3月2日"
    assert plain("state", TripState.DISPATCHED) == TripState.DISPATCHED.label
    assert plain("sum", Decimal("12.50")) == "12.50"
    assert plain("text", "两行\n文字") == "两行 文字"


@pytest.mark.parametrize("words", [{}, {"number": "1", "more": "2"}, {"number": None}, {"number": ["1"]}])
def test_a_word_too_few_too_many_or_of_no_kind_is_a_defect(kinds: tuple[Kind, Kind], words: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        kinds[0].said(words)


def test_a_long_sentence_is_cut(kinds: tuple[Kind, Kind]) -> None:
    assert len(kinds[0].said({"number": "长" * 900})) == LONGEST_TEXT


def test_a_name_is_given_once_and_a_brief_says_nothing_of_the_case(kinds: tuple[Kind, Kind]) -> None:
    with pytest.raises(TypeError):
        notice("test.usual", "又一个", title="重名")
    with pytest.raises(TypeError):
        notice("test.other", "{name}来了", title="来了", brief="{name}来了")


def test_every_declared_notice_has_its_clause_and_fits_its_columns() -> None:
    assert app.jobs.known
    for kind in KINDS.values():
        assert kind.clause, kind.name
        assert len(kind.name) <= 60
        assert len(kind.title) <= 60
