"""What makes work be done again, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.stamps import Stamp, digest


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "home.vue").write_text("home")
    (folder / "main.ts").write_text("main")
    return folder


def test_a_changed_byte_in_a_folder_changes_its_digest(sources: Path) -> None:
    before = digest(sources)
    (sources / "pages" / "home.vue").write_text("hame")
    assert digest(sources) != before


def test_a_renamed_file_changes_the_digest_though_its_content_does_not(sources: Path) -> None:
    before = digest(sources)
    (sources / "main.ts").rename(sources / "start.ts")
    assert digest(sources) != before


def test_touching_a_file_without_changing_it_does_not_count(sources: Path) -> None:
    before = digest(sources)
    (sources / "main.ts").write_text("main")
    assert digest(sources) == before


@pytest.mark.parametrize("made", ["dist", "node_modules", "pages/__pycache__"])
def test_what_a_build_writes_does_not_make_the_build_stale(sources: Path, made: str) -> None:
    before = digest(sources)
    (sources / made).mkdir()
    (sources / made / "output.js").write_text("output")
    assert digest(sources) == before


def test_a_clone_in_another_folder_has_the_same_digest(sources: Path, tmp_path: Path) -> None:
    before = digest(sources)
    (tmp_path / "clone").mkdir()
    assert digest(sources.rename(tmp_path / "clone" / sources.name)) == before


def test_a_missing_lock_differs_from_an_empty_one(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    missing = digest(lock)
    lock.touch()
    assert digest(lock) != missing


def test_texts_are_not_run_together() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_work_is_fresh_only_for_the_digest_it_was_finished_for(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamps" / "work")
    assert not stamp.fresh("first")
    stamp.write("first")
    assert stamp.fresh("first")
    assert not stamp.fresh("second")
