"""`make serve` does each thing once, and does not let a failed build keep the hub from starting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import bundles, serve
from tools.say import Stop


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hub's commands in order; `migrate` leaves a database file as the real one does."""
    commands: list[str] = []

    def hub(what: str, *arguments: str) -> None:
        commands.append(arguments[0])
        if arguments[0] == "migrate":
            (tmp_path / "jiguan.db").touch()

    monkeypatch.setattr(serve, "VAR", tmp_path)
    monkeypatch.setattr(serve, "hub", hub)
    for name in ("JIGUAN_DATABASE_URL", "JIGUAN_ENV"):
        monkeypatch.delenv(name, raising=False)
    return commands


def test_the_province_is_loaded_the_first_time_only(said: list[str]) -> None:
    serve.database()
    serve.database()
    assert said == ["migrate", "demo", "migrate"]


def test_a_deleted_database_gets_the_province_again(said: list[str], tmp_path: Path) -> None:
    serve.database()
    (tmp_path / "jiguan.db").unlink()
    serve.database()
    assert said == ["migrate", "demo", "migrate", "demo"]


def test_another_database_gets_a_province_of_its_own(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    serve.database()
    monkeypatch.setenv("JIGUAN_DATABASE_URL", "postgresql+asyncpg://hub@127.0.0.1/hub")
    serve.database()
    assert said == ["migrate", "demo", "migrate", "demo"]


def test_a_load_that_failed_is_tried_again(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(what: str, *arguments: str) -> None:
        if arguments[0] == "demo":
            raise Stop("没有成功")

    with monkeypatch.context() as failing:
        failing.setattr(serve, "hub", fail)
        with pytest.raises(Stop):
            serve.database()
    serve.database()
    assert said == ["migrate", "demo"]


def test_production_is_migrated_and_gets_no_demonstration(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIGUAN_ENV", "production")
    serve.database()
    assert said == ["migrate"]


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite+aiosqlite:////srv/hub.db?timeout=5", Path("/srv/hub.db")),
        ("sqlite+aiosqlite:///var/other.db", Path("var/other.db")),
        ("postgresql+asyncpg://hub@127.0.0.1/hub", None),
    ],
)
def test_the_database_file_is_the_one_that_the_setting_names(
    url: str, file: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIGUAN_DATABASE_URL", url)
    assert serve.database_file() == file


def test_a_failed_build_is_told_and_the_hub_starts_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise Stop("连不上 npm 软件源。")

    monkeypatch.setattr(bundles, "ensure_bundles", fail)
    monkeypatch.setattr(bundles, "built", list)
    serve.front_end()
    assert "连不上 npm 软件源。移动端这次打不开，门户与接口照常启动。" in capsys.readouterr().out


def test_a_second_installation_into_the_same_folder_waits_its_turn(said: list[str]) -> None:
    with serve.alone(), pytest.raises(Stop, match="另一个 make serve 正在本目录安装"), serve.alone():
        pass
    with serve.alone():
        pass
