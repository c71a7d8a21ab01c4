"""`make clean` takes what can be made again, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.clean import made


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in (
        ".git/objects/build",
        ".venv/lib/node_modules",
        "kernel/__pycache__",
        "miniapps/node_modules/vue/dist",
        "miniapps/zhezhengding/dist/assets",
        "miniapps/zhezhengding/src",
        "jiguan_hub.egg-info",
        "var/stamps",
        "var/uploads/dist",
    ):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "var" / "jiguan.db").touch()
    return tmp_path


def test_what_was_installed_and_built_goes(checkout: Path) -> None:
    gone = {str(path.relative_to(checkout)) for path in made(checkout)}
    assert gone == {
        ".venv",
        "jiguan_hub.egg-info",
        "kernel/__pycache__",
        "miniapps/node_modules",
        "miniapps/zhezhengding/dist",
        "var/stamps",
    }


def test_a_link_to_another_place_is_not_followed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (checkout / "miniapps" / "zhezhengding" / "src" / "dist").symlink_to(elsewhere)
    assert elsewhere.exists()
    assert not any(path.is_symlink() for path in made(checkout))
