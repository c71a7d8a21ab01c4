"""A notice is a sentence with words of known kinds; what does not fit is a defect where it is told."""

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

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


def test_all_notices_are_in_the_one_table_of_the_documentation_as_they_are() -> None:
    assert app.jobs.known
    page = (Path(__file__).parents[3] / "docs" / "notices.md").read_text("utf-8").splitlines()
    shown = [line for line in page if re.match(r"\| `[a-z]+\.[a-z_]+` \|", line)]
    declared = [kind for kind in KINDS.values() if not kind.name.startswith("test.")]
    assert shown == [_row(kind) for kind in sorted(declared, key=lambda kind: kind.name)]


def _row(kind: Kind) -> str:
    through = "、".join(f"{each.label}{'＊' if each in kind.fixed else ''}" for each in kind.channels)
    cells = (f"`{kind.name}`", kind.title, kind.template, kind.urgency.label, through, kind.clause)
    return f"| {' | '.join(cells)} |"
