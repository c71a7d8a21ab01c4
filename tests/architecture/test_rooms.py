"""A file is found where its name says it is; a domain that lacks a room is told which."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("models", "rules", "actions", "queries")
DOMAINS = sorted(each for each in (ROOT / "domains").iterdir() if (each / "__init__.py").exists())


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda path: path.name)
def test_a_domain_has_its_rooms_its_schema_its_resolvers_and_its_tests(domain: Path) -> None:
    rooms = [domain / f"{room}.py" for room in ROOMS]
    mirrors = [ROOT / "schema" / f"{domain.name}.py", ROOT / "resolvers" / f"{domain.name}.py"]
    tests = [ROOT / "tests" / domain.name / f"test_{room}.py" for room in ("rules", "queries", "actions")]
    missing = [str(each.relative_to(ROOT)) for each in (*rooms, *mirrors, *tests) if not each.exists()]
    assert missing == []


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda path: path.name)
def test_a_domain_says_in_chinese_what_it_is_and_each_room_too(domain: Path) -> None:
    silent = [
        file.name
        for file in domain.glob("*.py")
        if not any("一" <= letter <= "鿿" for letter in file.read_text("utf-8").split("\n\n")[0])
    ]
    assert silent == []


def test_tables_are_declared_only_where_records_live() -> None:
    """`models` of a domain, `records` of the layers below, or a file of its own named for what it keeps."""
    declared = {
        str(file.relative_to(ROOT))
        for home in ("app", "schema", "resolvers", "kernel")
        for file in (ROOT / home).rglob("*.py")
        if "__tablename__ =" in file.read_text("utf-8")
    }
    assert declared == set()
    for domain in DOMAINS:
        files = {file.name for file in domain.rglob("*.py") if "__tablename__ =" in file.read_text("utf-8")}
        assert files <= {"models.py"}, domain.name
