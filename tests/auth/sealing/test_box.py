"""What is kept whole under a key: a draft, in the database and through the revision that sealed it."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, text, update

from auth.engines import open_engine
from auth.sealing import KeyRing, Unsealable, use
from auth.sealing.ring import Key
from auth.sealing.rotation import census, rotate
from auth.sensitivity import Sensitive, sensitivity_of
from auth.sessions import Database
from migrations import run
from support.forms.records import Draft
from tests import databases
from tests.conftest import RING, Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in
from tests.factories.world import complete

CONTENT = {"phone": "13957112233", "days": 3, "far": 10**30, "rows": [{"name": "王敏"}], "odd": "\ud83d"}


async def a_draft(given: Given, content: Any = CONTENT) -> Draft:
    owner = a_person(name="王敏")
    place: dict[str, Any] = {"region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG), "person_id": owner.id}
    draft = Draft(process="TripFlow", step="submit", title="去宁波", content=content, answers={}, **place)
    await given(owner, draft)
    return draft


async def test_it_comes_back_as_it_was_and_nothing_of_it_can_be_read_in_the_database(
    database: Database, given: Given
) -> None:
    draft = await a_draft(given)
    async with database.looking("test") as session:
        found = (await session.scalars(select(Draft))).one()
        assert (found.content, found.answers) == (CONTENT, {})
        rows = str((await session.execute(text("SELECT * FROM drafts"))).all())
    assert found.id == draft.id
    assert "13957112233" not in rows
    assert "王敏" not in rows
    assert sensitivity_of(Draft, "content") is Sensitive.NAME


async def test_moved_to_another_row_it_does_not_open(database: Database, given: Given) -> None:
    first, second = await a_draft(given), await a_draft(given, {"x": 1})
    async with database.unscoped("test") as session:
        stolen = await session.scalar(select(Draft.content_sealed).where(Draft.id == first.id))  # type: ignore[attr-defined]
        await session.execute(update(Draft).where(Draft.id == second.id).values(content_sealed=stolen))
    async with database.looking("test") as session:
        moved = (await session.scalars(select(Draft).where(Draft.id == second.id))).one()
        with pytest.raises(Unsealable):
            _ = moved.content


async def test_the_same_again_is_no_change_and_a_new_key_leaves_no_old_one(database: Database, given: Given) -> None:
    await a_draft(given)
    async with database.unscoped("test") as session:
        again = (await session.scalars(select(Draft))).one()
        again.content = dict(CONTENT)
        assert again not in session.dirty
    use(KeyRing([Key.made("data"), Key.made("index"), *RING._keys]))
    try:
        assert {name: old for name, old, _ in await census(database)}["drafts.content"] == 1
        assert await rotate(database) >= 1
        assert not [name for name, old, _ in await census(database) if old]
        async with database.looking("test") as session:
            assert (await session.scalars(select(Draft))).one().content == CONTENT
    finally:
        use(RING)


async def test_the_revision_that_seals_them_goes_down_and_up_with_what_is_written(tmp_path: Path) -> None:
    with databases_of(tmp_path) as url:
        await asyncio.to_thread(run.upgrade, url)
        engine = open_engine(url)
        database, content = Database(engine), {key: value for key, value in CONTENT.items() if key != "odd"}
        await a_draft(giving(database), content)
        await asyncio.to_thread(run.downgrade, url, "0013")
        plain = await run.within(
            url, lambda connection: connection.execute(text("SELECT content FROM drafts")).scalar()
        )
        assert (json.loads(plain) if isinstance(plain, str) else plain) == content
        await asyncio.to_thread(run.upgrade, url)
        async with database.looking("test") as session:
            assert (await session.scalars(select(Draft))).one().content == content
            assert "13957112233" not in str((await session.execute(text("SELECT * FROM drafts"))).all())
        await engine.dispose()


def giving(database: Database) -> Given:
    async def given(*things: Any) -> None:
        async with database.unscoped("test data") as session:
            for rows in await complete(session, things):
                session.add_all(rows)
                await session.flush()

    return given


@contextmanager
def databases_of(folder: Path) -> Iterator[str]:
    """One of its own, for a test that takes its tables away."""
    with ThreadPoolExecutor(1) as apart:  # it is made by a loop of its own
        made = databases.new_database(f"jiguan_sealed_{uuid4().hex[:12]}", folder)
        yield apart.submit(made.__enter__).result()
        apart.submit(made.__exit__, None, None, None).result()
