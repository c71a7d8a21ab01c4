"""The revisions, on the database the suite runs on: they agree with the models, and go down as well as up."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, inspect, text

from examples.processes.workshop.workflow import WorkshopFlow
from migrations import run, second_lock
from migrations.comparing import differences
from tests import databases

on_postgresql = pytest.mark.skipif(databases.SERVER is None, reason="row-level security is PostgreSQL's")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    with databases.new_database(f"jiguan_migrations_{uuid4().hex[:12]}", tmp_path) as url:
        yield url


def within(url: str, act: Any) -> Any:
    return asyncio.run(run.within(url, act))


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_models_and_migrations_do_not_differ(migrated: str) -> None:
    assert within(migrated, differences) == [], 'make migration NAME="…"'


def test_a_column_that_is_missing_is_noticed(empty: str) -> None:
    run.upgrade(empty)
    # a table that is in nothing else: no view stands in the way of taking its column
    within(empty, lambda connection: connection.execute(text("ALTER TABLE idempotency_keys DROP COLUMN kind")))
    assert [each[0] for each in within(empty, differences)] == ["add_column"]


def test_up_and_down_and_up_again(empty: str) -> None:
    assert not run.is_current(empty)
    assert run.upgrade(empty)
    assert run.is_current(empty)
    before = within(empty, tables)
    assert not run.upgrade(empty), "nothing to do the second time"
    run.downgrade(empty, run.BASE)
    assert within(empty, tables) == set()
    assert not run.is_current(empty)
    run.upgrade(empty)
    assert within(empty, tables) == before
    assert within(empty, differences) == []


def test_each_revision_goes_down_and_up_by_itself(empty: str) -> None:
    run.upgrade(empty)
    for revision in reversed([each.revision for each in run.scripts().walk_revisions()][1:]):
        run.downgrade(empty, revision)
        run.upgrade(empty, "+1")
        run.upgrade(empty)
    assert within(empty, differences) == []


def test_a_revision_that_fails_leaves_nothing_behind(empty: str) -> None:
    def fails(connection: Connection) -> bool:
        run._move(connection, run.command.upgrade, "head")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        within(empty, fails)
    assert within(empty, lambda connection: inspect(connection).get_table_names()) == []


def policies(connection: Connection) -> list[Any]:
    said = (
        "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2"
    )
    return [tuple(row) for row in connection.execute(text(said))]


@on_postgresql
def test_policies_in_the_database_are_those_the_models_say(migrated: str) -> None:
    def printed_anew(connection: Connection) -> None:
        before = policies(connection)
        second_lock.take_off(connection)
        assert policies(connection) == []
        second_lock.put_on(connection)
        assert policies(connection) == before
        locked = {row[0] for row in before}
        assert locked == {model.__tablename__ for model in second_lock.scoped_models()}

    within(migrated, printed_anew)


def test_a_process_beside_the_hub_changes_nothing_of_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    own = [model for model in second_lock.scoped_models() if model.__mapper__.inherits is None]
    digests = set()
    for beside in ([], [WorkshopFlow.model]):
        monkeypatch.setattr(second_lock, "scoped_models", lambda beside=beside: (*own, *beside))
        digests.add(second_lock.digest())
    assert len(digests) == 1


@on_postgresql
def test_a_database_whose_policies_are_not_todays_is_not_current(empty: str) -> None:
    run.upgrade(empty)
    within(empty, lambda connection: connection.execute(text("COMMENT ON FUNCTION jiguan_lifted() IS 'older'")))
    assert not run.is_current(empty)
    assert run.upgrade(empty)
    assert run.is_current(empty)


@on_postgresql
def test_downgrading_takes_the_policies_off(empty: str) -> None:
    run.upgrade(empty)
    run.downgrade(empty, "0001")
    assert within(empty, policies) == []


@on_postgresql
def test_what_was_done_cannot_be_rewritten_by_the_hub(migrated: str) -> None:
    def rights(connection: Connection) -> set[tuple[str, str]]:
        said = "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = :role"
        return {tuple(row) for row in connection.execute(text(said), {"role": second_lock.APPLICATION_ROLE})}

    found = within(migrated, rights)
    for table in second_lock.APPEND_ONLY:
        assert {what for name, what in found if name == table} == {"SELECT", "INSERT"}
