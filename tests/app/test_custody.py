"""jiguan doctor audit, keys, retention: from the command line, with statuses that a script can go by."""

import sqlite3
from pathlib import Path

import orjson
import pytest

from tests.app.test_cli import environment, jiguan

__all__ = ["environment"]


@pytest.fixture
def hub(environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """A migrated hub in which something has happened."""
    assert jiguan(environment, "migrate")[0] == 0
    assert jiguan(environment, "demo", "--scale", "0.01")[0] == 0
    return environment


def test_a_whole_life_of_keys_and_chain(hub: dict[str, str], tmp_path: Path) -> None:
    status, said = jiguan(hub, "doctor", "audit")
    assert (status, "✓ 审计链" in said) == (0, True), said
    file = tmp_path / "audit.jsonl"
    assert jiguan(hub, "doctor", "audit", "--export", str(file))[0] == 0
    assert jiguan(hub, "doctor", "audit", "--check", str(file))[0] == 0
    assert orjson.loads(jiguan(hub, "doctor", "audit", "--json")[1].splitlines()[-1])["sound"] is True

    status, said = jiguan(hub, "doctor", "keys", "--new", "--rotate")
    assert status == 0, said
    assert "✗" not in said
    status, said = jiguan(hub, "export", "people", "--to", str(tmp_path / "people.csv"), "--as", "sc-system-admin")
    status, said = jiguan(hub, "doctor", "retention")
    assert (status, "到期" in said) == (0, True), said

    with sqlite3.connect(tmp_path / "hub.db") as database:
        database.execute("DROP TRIGGER audit_head_only_grows_update")
        database.execute("UPDATE audit_head SET stamp = 'forged' ")
    status, said = jiguan(hub, "doctor", "audit")
    assert (status, "链头" in said) == (1, True), said
