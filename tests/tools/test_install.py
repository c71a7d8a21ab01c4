"""What pip and npm say at length becomes one sentence, and the progress counts packages."""

from __future__ import annotations

import pytest

from tools.python import explain, mentioned


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "磁盘已满"),
        ("WARNING: Retrying … Failed to establish a new connection: NewConnectionError", "连不上 Python 软件源"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "校验值不符"),
        ("ERROR: Failed building wheel for uvloop", "没有适合本机的预编译版本"),
        ("ERROR: Something never seen before", "Something never seen before"),
        ("", "原因不明"),
    ],
)
def test_a_failed_installation_is_one_sentence(said: str, told: str) -> None:
    explained = explain(said)
    assert told in explained
    assert "\n" not in explained


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Collecting alembic==1.20.1 (from -r requirements.txt (line 5))", "alembic"),
        ("Processing /wheels/uuid_utils-1.2.0-cp39-abi3-linux.whl (from -r requirements.txt (line 9))", "uuid_utils"),
        ("Requirement already satisfied: anyio==4.16.0 in ./.venv/lib (from -r requirements.txt (line 2))", "anyio"),
        ("  Using cached alembic-1.20.1-py3-none-any.whl (12 kB)", None),
        ("Installing collected packages: alembic", None),
    ],
)
def test_each_package_of_the_lock_is_counted_once(line: str, name: str | None) -> None:
    assert mentioned(line) == name
