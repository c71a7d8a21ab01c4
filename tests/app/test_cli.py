"""The command line: Chinese help for every command, one sentence for every foreseeable no, exit statuses."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import app

COMMANDS = [
    *(each.name or each.callback.__name__ for each in app.registered_commands if each.callback),
    *(str(each.name) for each in app.registered_groups),
]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("JIGUAN_")}
    return clean | {
        "JIGUAN_DATA_DIR": str(tmp_path),
        "JIGUAN_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'hub.db'}",
        "NO_COLOR": "1",
        "COLUMNS": "200",
    }


def jiguan(environment: dict[str, str], *arguments: str) -> tuple[int, str]:
    """Exit status, and all that was said."""
    ran = subprocess.run(
        [sys.executable, "-m", "app.cli", *arguments],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=90,
    )
    return ran.returncode, ran.stdout


def chinese(text: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in text)


def test_every_command_of_the_design_is_there() -> None:
    wanted = {"serve", "migrate", "demo", "token", "import", "export", "schema", "subgraphs", "doctor"}
    assert wanted <= set(COMMANDS)


def test_every_command_says_in_chinese_what_it_does() -> None:
    assert [each.name for each in app.registered_commands if not chinese(each.help or "")] == []


def test_from_nothing_to_a_hub_that_has_nothing_wrong(environment: dict[str, str]) -> None:
    status, said = jiguan(environment, "doctor")
    assert status == 1
    assert "jiguan migrate" in said
    assert jiguan(environment, "migrate") == (0, "✓ 数据库已升级到本版本\n")
    assert jiguan(environment, "migrate") == (0, "✓ 数据库已是本版本\n")
    status, said = jiguan(environment, "doctor")
    assert status == 0, said


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["nonsense"], 2, "没有 nonsense 这个命令"),
        (["token"], 2, "--as"),
        (["demo", "--nonsense"], 2, "没有 --nonsense 这个选项"),
        (["serve"], 1, "jiguan migrate"),
        (["demo"], 1, "jiguan migrate"),
        (["token", "--as", "谁"], 1, "jiguan migrate"),
        (["serve", "--subgraph", "vehicles"], 1, "JIGUAN_GATEWAY_SECRET"),
        (["schema", "--subgraph", "nonsense"], 1, "vehicles"),
        (["export", "nonsense", "--to", "x.csv", "--as", "谁"], 1, "vehicles"),
        (["export", "vehicles", "--to", "x.pdf", "--as", "谁"], 1, ".xlsx"),
    ],
)
def test_a_foreseeable_no_is_a_sentence(
    environment: dict[str, str], arguments: list[str], status: int, said: str
) -> None:
    environment["JIGUAN_PORT"] = str(_free_port())
    ended, told = jiguan(environment, *arguments)
    assert ended == status, told
    assert said in told
    assert told.startswith("✗ ")
    assert "Traceback" not in told


def test_a_taken_port_is_told_with_another_to_try(environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        status, said = jiguan(environment, "serve", "--port", str(port))
    assert status == 1
    assert f"端口 {port} 已被占用" in said


def test_production_that_is_not_fit_names_each_reason_and_does_not_start(environment: dict[str, str]) -> None:
    status, said = jiguan(environment | {"JIGUAN_ENV": "production"}, "serve")
    assert status == 1
    for name in (
        "JIGUAN_PLATFORMS",
        "JIGUAN_TOKEN_KEYS",
        "JIGUAN_DATABASE_URL",
        "JIGUAN_REDIS_URL",
        "JIGUAN_PUBLIC_URL",
    ):
        assert name in said


def test_a_file_that_is_no_database_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_text("not a database at all, " * 100)
    status, said = jiguan(environment, "migrate")
    assert status == 1
    assert "不是数据库" in said


def test_a_database_that_does_not_answer_is_told(environment: dict[str, str]) -> None:
    port = _free_port()
    url = f"postgresql+asyncpg://hub@127.0.0.1:{port}/hub"
    status, said = jiguan(environment | {"JIGUAN_DATABASE_URL": url}, "migrate")
    assert status == 1
    assert "连不上数据库" in said


def test_the_graph_is_printed_as_it_is_kept(environment: dict[str, str]) -> None:
    kept = (Path(__file__).parents[2] / "schema" / "schema.graphql").read_text(encoding="utf-8")
    status, said = jiguan(environment, "schema")
    assert status == 0
    assert said.strip() == kept.strip()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
