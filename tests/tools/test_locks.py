"""The locks say what pyproject.toml asks for, with hashes, and nothing about the machine they were made on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.lock import NODE, asked, header, read_project
from tools.python import LOCKS, NODE_LOCK, pinned


@pytest.mark.parametrize("kind", ["runtime", "dev"])
def test_the_lock_was_written_for_what_pyproject_asks_for_today(kind: str) -> None:
    first = LOCKS[kind].read_text().splitlines(keepends=True)[0]
    assert first == header(asked(read_project())[kind]), "pyproject.toml has changed: run `make lock`"


def test_the_lock_of_node_was_written_for_the_version_that_the_tools_name() -> None:
    assert NODE_LOCK.read_text().startswith(header([NODE]))


@pytest.mark.parametrize("lock", [*LOCKS.values(), NODE_LOCK], ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_hashes_and_no_address_is_named(lock: Path) -> None:
    text = lock.read_text()
    entries = re.findall(r"^[A-Za-z0-9].*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", text, re.MULTILINE)
    assert len(entries) == len(pinned(lock)) == len(re.findall(r"^[A-Za-z0-9]", text, re.MULTILINE)) > 0
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE)


def test_what_runs_in_production_is_the_version_that_was_tested() -> None:
    tested = set(re.findall(r"^\S+==\S+", LOCKS["dev"].read_text(), re.MULTILINE))
    assert set(re.findall(r"^\S+==\S+", LOCKS["runtime"].read_text(), re.MULTILINE)) <= tested
