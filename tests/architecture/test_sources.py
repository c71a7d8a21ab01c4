"""What holds for every file of the repository: small, documented, and tied to no machine."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "kernel",
    "auth",
    "datahub",
    "support",
    "domains",
    "resolvers",
    "schema",
    "app",
    "tests",
    "migrations",
    "tools",
)
WRITTEN_BY_MACHINES = ("migrations/versions/",)
MOST_LINES = 300

_MACHINE_PATH = re.compile(r"""["'\s(](/work/|/root/|/tmp/|/home/\w|/Users/\w|[A-Z]:\\\\)""")
_REGISTRY = re.compile(
    r"https?://[^\s\"']*(pypi|npmjs|npmmirror|tuna\.tsinghua|aliyun\.com/(pypi|npm)|registry)[^\s\"']*"
)
_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}")
_UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|raise NotImplemented" r"Error")


def _tracked() -> list[Path]:
    """The files git knows; where there is no git (a built archive), none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def _python() -> list[Path]:
    files = [each for each in _tracked() if each.suffix == ".py" and each.relative_to(ROOT).parts[0] in ROOMS]
    return [each for each in files if not str(each.relative_to(ROOT)).startswith(WRITTEN_BY_MACHINES)]


def _named(files: list[Path]) -> list[str]:
    return sorted(str(each.relative_to(ROOT)) for each in files)


def _source() -> list[tuple[Path, str]]:
    kinds = {".py", ".ts", ".vue", ".mjs", ".toml", ".md", ".yml", ".sh", ".css", ".html", ""}
    skipped = {"package-lock.json", "LICENSE"}
    files = [each for each in _tracked() if each.suffix in kinds and each.name not in skipped]
    return [(each, each.read_text("utf-8", errors="replace")) for each in files if each != Path(__file__)]


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = [each for each in _python() if len(each.read_text("utf-8").splitlines()) > MOST_LINES]
    assert _named(long) == []


def test_every_module_with_code_says_what_it_is_about() -> None:
    silent = []
    for file in _python():
        tree = ast.parse(file.read_text("utf-8"))
        if tree.body and ast.get_docstring(tree) is None:
            silent.append(file)
    assert _named(silent) == []


def test_every_test_has_a_sentence_for_a_name() -> None:
    short = []
    for file in _python():
        if file.name.startswith("test_"):
            names = [each.name for each in ast.walk(ast.parse(file.read_text("utf-8"))) if hasattr(each, "name")]
            short += [f"{file.name}: {name}" for name in names if str(name).startswith("test_") and name.count("_") < 3]
    assert short == []


def test_nothing_is_left_unfinished() -> None:
    found = [file for file, text in _source() if file.suffix in (".py", ".ts", ".vue") and _UNFINISHED.search(text)]
    assert _named(found) == []


def test_no_file_names_a_path_of_some_machine() -> None:
    assert _named([file for file, text in _source() if file.suffix == ".py" and _MACHINE_PATH.search(text)]) == []


def test_no_file_holds_a_registry_address_or_a_key() -> None:
    found = [file for file, text in _source() if _KEY.search(text) or _REGISTRY.search(text)]
    assert _named(found) == []
