"""Same seed, same day, same rows; whole or not at all; once."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine

from app import demo
from auth.sessions import Database
from domains.directory.demo import province as directory
from domains.directory.founding import found
from domains.directory.models import Division
from kernel.records import Record
from kernel.refusal import Conflict
from support.workflow.calendar import CalendarDay, CalendarYear
from tests.demo.conftest import NOW, load
from tests.factories.places import a_unit

TINY = 0.01


async def dump(url: str) -> dict[str, list[Any]]:
    """Every row of every table, as the database keeps it; but for ciphertexts, of which no two are alike."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        rows = {}
        for each in Record.metadata.sorted_tables:
            if each.name == "audit_head":  # one row from the first revision on
                continue
            columns = [column for column in each.columns if not column.name.endswith("_sealed")]
            rows[each.name] = (await connection.execute(select(*columns).order_by(*each.primary_key.columns))).all()
    await engine.dispose()
    return {name: [tuple(row) for row in found] for name, found in rows.items()}


async def dumped(database_url: str, seed: int, now: datetime) -> dict[str, list[Any]]:
    """What a seed and a day give, leaving the database as empty as it was."""
    await load(database_url, seed=seed, now=now, scale=TINY)
    rows = await dump(database_url)
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        for table in reversed(Record.metadata.sorted_tables):
            if table.name == "units":
                await connection.execute(table.update().values(parent_id=None))
            if not table.name.startswith("audit_"):  # those only grow, and nothing was written there
                await connection.execute(table.delete())
    await engine.dispose()
    return rows


async def test_the_same_seed_gives_the_same_rows_whatever_the_hour_of_the_day(database_url: str) -> None:
    morning = await dumped(database_url, 7, NOW)
    evening = await dumped(database_url, 7, NOW + timedelta(hours=9))

    assert len(morning["trips"]) > 300
    assert morning == evening


async def test_another_seed_gives_other_people_and_another_day_another_year() -> None:
    first, other = directory.make(1, NOW.date()), directory.make(2, NOW.date())

    assert [each["name"] for each in first.people] != [each["name"] for each in other.people]
    assert directory.make(1, NOW.date() + timedelta(days=1)).people[0]["id"] != first.people[0]["id"]


async def test_loading_a_loaded_province_changes_nothing(database_url: str) -> None:
    first = await load(database_url, scale=TINY)
    before = await dump(database_url)
    second = await load(database_url, seed=2, now=NOW + timedelta(days=3), scale=TINY)

    assert first.loaded
    assert not second.loaded
    assert second.counts == {}
    assert await dump(database_url) == before


async def test_stopped_half_way_it_leaves_nothing_and_can_be_loaded_again(
    database_url: str, database: Database
) -> None:
    def stop(what: str, done: int, _total: int) -> None:
        if done == 50:
            raise KeyboardInterrupt(what)

    with pytest.raises(KeyboardInterrupt):
        await demo.load(database, now=NOW, scale=TINY, progress=stop)

    assert not any((await dump(database_url)).values())
    assert (await load(database_url, scale=TINY)).loaded


async def test_a_hub_with_units_of_its_own_is_left_alone(
    database_url: str, database: Database, given: Callable[..., Awaitable[None]]
) -> None:
    await given(a_unit())
    before = await dump(database_url)

    with pytest.raises(Conflict, match="演示省份只载入新库"):
        await demo.load(database, now=NOW, scale=TINY)
    assert await dump(database_url) == before


async def test_progress_tells_of_every_platform_and_ends_whole(database: Database) -> None:
    said: list[tuple[str, int, int]] = []
    await demo.load(database, now=NOW, scale=TINY, progress=lambda *each: said.append(each))

    assert ("杭州市一年的用车", 1, 102) in said
    assert said[-1] == ("完成", 102, 102)


async def test_a_hub_is_founded_once_with_divisions_and_the_published_calendar(database: Database) -> None:
    async with database.unscoped("test") as session:
        added = await found(session)
        again = await found(session)
        divisions = len((await session.scalars(select(Division))).all())
        years = set(await session.scalars(select(CalendarYear.year)))

    assert added > 102
    assert again == 0
    assert divisions == 102
    assert {2025, 2026} <= years


async def test_founding_again_does_not_bring_back_a_day_that_was_struck_out(database: Database) -> None:
    async with database.unscoped("test") as session:
        await found(session)
        day = (await session.scalars(select(CalendarDay).where(CalendarDay.worked).limit(1))).one()
        await session.delete(day)
        await session.flush()
        assert await found(session) == 0
        assert await session.scalar(select(CalendarDay).where(CalendarDay.day == day.day)) is None


async def test_the_province_promises_hundreds_of_units_and_twenty_thousand_trips() -> None:
    made = directory.make(1, NOW.date())
    everywhere = demo.platforms(made)

    assert len(everywhere) == 102
    assert len(made.units) >= 300
    assert len(made.people) >= 3000
    assert sum(len(each.drivers) for each in everywhere) >= 600
    assert sum(each.trips for each in everywhere) >= 20_000
    assert len({unit["id"] for unit in made.units}) == len(made.units)
