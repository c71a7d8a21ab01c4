"""Rows of several tables in one statement: in their order where that matters, and never more than the wire takes."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm.exc import StaleDataError

from auth.batches import MOST_VALUES, batch_of
from auth.repeats import Repeat
from auth.sessions import Database
from kernel.ids import new_id
from kernel.records import now

TABLE: Any = Repeat.__table__
PERSON = UUID(int=7)
AGAIN = "ON CONFLICT (person_id, key) DO NOTHING"


def row(key: str, digest: str = "") -> dict[str, object]:
    born = {"id": new_id(), "created_at": now(), "version": 1, "person_id": PERSON, "object_id": new_id()}
    return {**born, "key": key, "digest": digest, "kind": "Trip"}


async def keys(database: Database) -> dict[str, str]:
    async with database.looking("test") as session:
        return dict((await session.execute(select(Repeat.key, Repeat.digest))).all())


async def test_many_rows_are_sent_in_as_many_statements_as_they_need(database: Database) -> None:
    count = MOST_VALUES // len(row("")) + 5
    async with database.unscoped("test") as session:
        batch_of(session).insert(TABLE, [row(str(number)) for number in range(count)])
        await session.flush()
        assert await session.scalar(select(func.count(Repeat.id))) == count


async def test_what_waits_is_seen_by_the_next_question_and_gone_with_a_rollback(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.unscoped("test") as session:
            batch_of(session).insert(TABLE, [row("one")])
            assert await session.scalar(select(Repeat.key)) == "one"
            batch_of(session).insert(TABLE, [row("two")])
            raise ZeroDivisionError
    assert await keys(database) == {}


async def test_what_waited_before_a_savepoint_waits_again_after_it(database: Database) -> None:
    async with database.unscoped("test") as session:
        batch_of(session).insert(TABLE, [row("before")])
        with pytest.raises(ZeroDivisionError):
            async with session.begin_nested():
                batch_of(session).insert(TABLE, [row("inside")])
                await session.scalar(select(Repeat.key))
                raise ZeroDivisionError
        batch_of(session).insert(TABLE, [row("after")])
    assert await keys(database) == {"before": "", "after": ""}


async def test_a_conflict_that_is_foreseen_leaves_the_first(database: Database) -> None:
    async with database.unscoped("test") as session:
        for digest in ("first", "second"):
            batch_of(session).insert(TABLE, [row("same", digest), row(digest, digest)], AGAIN)
        await session.flush()
    assert await keys(database) == {"same": "first", "first": "first", "second": "second"}


async def test_a_table_is_changed_before_it_is_added_to_where_it_was_asked_so(database: Database) -> None:
    """The old row gives up its key to the new one: in one statement they would be at odds."""
    old, new = row("key"), row("key", "new")
    async with database.unscoped("test") as session:
        batch_of(session).insert(TABLE, [old])
        batch_of(session).update(TABLE, {"key": "given up"}, id=old["id"])
        batch_of(session).insert(TABLE, [new])
        await session.flush()
    assert await keys(database) == {"given up": "", "key": "new"}


async def test_rows_take_the_place_of_others(database: Database) -> None:
    async with database.unscoped("test") as session:
        batch_of(session).insert(TABLE, [row("a"), row("b")])
        await session.flush()
        batch_of(session).replace(TABLE, [row("c"), row("d")], person_id=PERSON)
        await session.flush()
        assert sorted(await session.scalars(select(Repeat.key))) == ["c", "d"]
        batch_of(session).replace(TABLE, [], person_id=PERSON)
    assert await keys(database) == {}, "what nobody has sent is sent with the commit"


@pytest.mark.parametrize("others", [0, 1])
async def test_a_change_that_meets_no_row_undoes_all(database: Database, others: int) -> None:
    there = [row(str(number)) for number in range(2)]
    async with database.unscoped("test") as session:
        batch_of(session).insert(TABLE, there)
        await session.flush()
    with pytest.raises(StaleDataError):
        async with database.unscoped("test") as session:
            for each in there[: 1 + others]:
                batch_of(session).update(TABLE, {"digest": "x"}, id=each["id"], version=1)
            batch_of(session).update(TABLE, {"digest": "x"}, id=there[0]["id"], version=2)
            await session.flush()
    assert await keys(database) == {"0": "", "1": ""}
