"""The closing line counts what the runners say, and never fewer failures than there were."""

from __future__ import annotations

import pytest

from tools.counts import Counts, counted


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("12 passed in 3.21s", Counts(12)),
        ("===== 2 failed, 10 passed, 1 skipped, 3 warnings in 63.20s (0:01:03) =====", Counts(10, 2, 1)),
        ("\x1b[32m\x1b[1m7 passed\x1b[0m, \x1b[33m1 xfailed\x1b[0m\x1b[32m in 0.1s\x1b[0m", Counts(8)),
        ("1 passed, 2 errors in 0.50s", Counts(1, 2)),
        (" Test Files  2 passed (2)\n      Tests  9 passed | 1 skipped (10)\n", Counts(9, 0, 1)),
        ("      Tests  1 failed | 9 passed (10)\n", Counts(9, 1)),
        ("# tests 4\n# pass 3\n# fail 1\n# skipped 0\n", Counts(3, 1)),
        ("journeys: 5 passed, 0 failed, 2 skipped", Counts(5, 0, 2)),
    ],
)
def test_each_runner_is_understood(said: str, counts: Counts) -> None:
    assert counted(said, status=1 if counts.failed else 0) == counts


def test_a_linter_without_tests_counts_as_one() -> None:
    assert counted("All checks passed!", status=0) == Counts(1)
    assert counted("Found 3 errors.", status=1) == Counts(0, 1)


def test_a_runner_that_died_after_its_last_test_has_failed() -> None:
    assert counted("12 passed in 3.21s\nSegmentation fault", status=139) == Counts(12, 1)


def test_the_closing_line_reads_as_ci_expects_it() -> None:
    assert str(Counts(3) + Counts(1, 2)) == "4 passed, 2 failed"
    assert str(Counts(3, 0, 1)) == "3 passed, 0 failed, 1 skipped"
