"""The nightly check: a ratio that has grown by more than 15 % is named, one that has not is not."""

from pathlib import Path

from benchmarks import inbox, ratios, report
from benchmarks.measuring import Cost
from benchmarks.questions import ALL
from benchmarks.running import Figures


def figures(**hub: float) -> Figures:
    """Every question costs the hub so many milliseconds, the endpoint by hand one, and plain Strawberry twenty."""

    def costs(name: str) -> dict[str, Cost]:
        return {"hub": Cost(hub.get(name, 1.2), 1, 900.0), "plain": Cost(20, 5, 50.0), "written": Cost(1, 1, 1_000.0)}

    return Figures({question.name: costs(question.name) for question in ALL})


def test_a_ratio_worse_by_more_than_fifteen_percent_is_named(tmp_path: Path) -> None:
    kept = tmp_path / "ratios.json"
    ratios.keep("PostgreSQL", figures(), kept)
    assert list(ratios.regressions("PostgreSQL", figures(Q1=1.37), kept)) == []
    [said] = ratios.regressions("PostgreSQL", figures(Q1=1.39, Q2=0.5), kept)
    assert said == "Q1：本系统 ÷ 手写由 1.20 升到 1.39"


def test_each_database_is_compared_with_itself_and_a_new_one_with_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "ratios.json"
    assert list(ratios.regressions("SQLite", figures(Q1=99), kept)) == []
    ratios.keep("PostgreSQL", figures(), kept)
    ratios.keep("SQLite", figures(Q1=5), kept)
    assert list(ratios.regressions("SQLite", figures(Q1=5.1), kept)) == []
    assert len(list(ratios.regressions("PostgreSQL", figures(Q1=5.1), kept))) == 1


def test_the_page_keeps_the_other_sections() -> None:
    page = report.kept("", "SQLite", report.tables(figures()), "first")
    page = report.kept(page, "PostgreSQL", report.tables(figures(M1=3)), "second")
    page = report.kept(page, "SQLite", "new", "third")
    assert page.count("\n## ") == 2
    assert "`third`" in page
    assert "`first`" not in page
    [row] = [line for line in page.splitlines() if line.startswith("| M1 ")]
    assert "| 3.00 | 20.00 | 1.00 | 3.00 | 6.7 | 1 / 5 / 1 | 900 | 0.90 |" in row


def test_an_inbox_that_slows_down_is_named() -> None:
    found = {10_000: {"待办": 3.0, "已办": 3.0}, 100_000: {"待办": 5.4, "已办": 5.6}}
    assert inbox.grown(found) == ["已办"]
    assert "| 待办 | 3.0 | 5.4 | 1.80× |" in inbox.table(found)
