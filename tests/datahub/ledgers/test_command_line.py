"""jiguan import, undo and export on the demonstration province: what is typed, and what comes of it."""

import re
from pathlib import Path

import pytest

from tests.app.test_cli import environment, jiguan

from .fleets import ROOT, a_fleet, written
from .seeding import sow

__all__ = ["environment"]

MAPPING = str(ROOT / "examples" / "mappings" / "seattle-fleet.yaml")


@pytest.mark.usefixtures("environment")
def test_a_fleet_is_checked_imported_and_undone_from_the_command_line(
    environment: dict[str, str], tmp_path: Path
) -> None:
    fleet, before, after = tmp_path / "fleet.csv", tmp_path / "before.csv", tmp_path / "after.csv"
    assert jiguan(environment, "migrate")[0] == 0
    assert jiguan(environment, "demo", "--scale", "0.01")[0] == 0
    fleet.write_bytes(written(a_fleet(100)))
    assert jiguan(environment, "export", "vehicles", "--to", str(before), "--as", "zj-authority")[0] == 0

    status, said = jiguan(environment, "import", "vehicles", str(fleet), "--mapping", MAPPING, "--dry-run")
    assert status == 0
    assert "新增 100，更新 0，无变化 0，重复 10，有差错 0" in said
    status, said = jiguan(environment, "import", "vehicles", str(fleet), "--mapping", MAPPING)
    assert status == 0
    batch = re.search(r"批次 (\S+)", said)
    assert batch is not None
    assert "新增 0，更新 0，无变化 100" in jiguan(environment, "import", "vehicles", str(fleet))[1]

    assert jiguan(environment, "undo", batch[1])[0] == 0
    assert jiguan(environment, "export", "vehicles", "--to", str(after), "--as", "zj-authority")[0] == 0
    assert before.read_bytes() == after.read_bytes()
    assert (tmp_path / "after.csv.about.json").exists()

    fleet.write_bytes(sow(a_fleet(100), 20, 1).data)
    marked = tmp_path / "marked.xlsx"
    status, said = jiguan(environment, "import", "vehicles", str(fleet), "--returned", str(marked))
    assert status == 1
    assert "有差错 20" in said
    assert "没有写入任何内容" in said
    assert marked.read_bytes().startswith(b"PK")
