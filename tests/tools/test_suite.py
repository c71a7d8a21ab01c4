"""`make test` runs what it says, keeps going, and never calls a failure a success."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tools import suite
from tools.counts import Counts
from tools.say import Stop


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(suite, "LOGS", tmp_path)
    return tmp_path


def stage(*commands: str) -> suite.Stage:
    return suite.Stage("part", "一部分", tuple(("sh", "-c", command) for command in commands))


def test_a_command_that_fails_does_not_hide_the_next_one(logs: Path) -> None:
    result = suite.run(stage("echo 2 failed, 1 passed in 0.1s; exit 1", "echo 4 passed in 0.1s"))
    assert not result.passed
    assert result.counts == Counts(5, 2)
    assert "4 passed" in (logs / "test-part.log").read_text()


def test_the_log_holds_this_run_only(logs: Path) -> None:
    suite.run(stage("echo before"))
    suite.run(stage("echo after"))
    assert (logs / "test-part.log").read_text() == "after\n"


def test_a_failure_anywhere_is_the_status_of_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert suite.close([suite.run(stage("echo 3 passed in 0.1s")), suite.run(stage("exit 3"))]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 passed, 1 failed"


def test_all_well_ends_with_the_line_that_ci_reads(capsys: pytest.CaptureFixture[str]) -> None:
    assert suite.close([suite.run(stage("echo 3 passed, 1 skipped in 0.1s"))]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "3 passed, 0 failed, 1 skipped"


def test_a_run_without_a_single_test_proves_nothing() -> None:
    assert suite.close([]) == 1


def test_settings_of_the_persons_shell_do_not_reach_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIGUAN_TEST_DATABASE_URL", "postgresql://production")
    monkeypatch.setenv("JIGUAN_ENV", "production")
    assert suite.run(stage("! env | grep ^JIGUAN_")).passed


def test_what_a_command_left_running_ends_with_it(logs: Path) -> None:
    suite.run(stage("sleep 600 >/dev/null 2>&1 & echo $!"))
    left = Path("/proc") / (logs / "test-part.log").read_text().strip() / "cmdline"
    assert gone(left)


def gone(process: Path) -> bool:
    """Waits a moment for the signal to arrive."""
    for _ in range(100):
        if not process.exists() or process.read_bytes() == b"":
            return True
        time.sleep(0.02)
    return False


def test_a_part_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(Stop, match=r"没有名为 unit 的部分；可选：check、sqlite"):
        suite.chosen(["check", "unit"])


def test_parts_run_in_the_order_of_the_proof_whatever_order_they_are_asked_in() -> None:
    assert [part.name for part in suite.chosen(["front", "check"])] == ["check", "front"]
