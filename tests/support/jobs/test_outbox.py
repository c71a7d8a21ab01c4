"""A job is stored with the change it follows from, once a key; it can be called off until it begins."""

import pytest

from app.jobs.runner import Runner
from auth.sessions import Database
from support.jobs import JobState, drop, later

from .conftest import Clock, Outbox, Shop


async def test_a_job_is_done_once_the_change_is_committed(outbox: Outbox, runner: Runner, shop: Shop) -> None:
    await outbox.put(shop.leave, year=3001)
    assert await runner.drain() == 1
    assert await outbox.years() == [3001]
    assert await runner.drain() == 0
    [row] = await outbox.rows()
    assert (row.state, row.tries, row.last_error) == (JobState.DONE, 1, "")
    assert row.done_at is not None


async def test_a_change_that_is_rolled_back_leaves_no_job(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.unscoped("tests") as session:
            later(session, shop.leave, year=3001)
            raise ZeroDivisionError
    assert await outbox.rows() == []
    assert await runner.drain() == 0


async def test_what_was_asked_for_before_a_savepoint_outlives_it(
    database: Database, outbox: Outbox, shop: Shop
) -> None:
    async with database.unscoped("tests") as session:
        later(session, shop.leave, year=3001)
        with pytest.raises(ZeroDivisionError):
            async with session.begin_nested():
                later(session, shop.leave, year=3002)
                raise ZeroDivisionError
        async with session.begin_nested():
            later(session, shop.leave, year=3003)
        later(session, shop.leave, year=3004)
    assert [row.arguments["year"] for row in await outbox.rows()] == [3001, 3003, 3004]


async def test_a_key_is_done_once_however_often_it_is_asked_for(outbox: Outbox, runner: Runner, shop: Shop) -> None:
    for year in (3001, 3002):
        await outbox.put(shop.leave, key="k", year=year)
    await runner.drain()
    await outbox.put(shop.leave, key="k", year=3003)
    await runner.drain()
    assert await outbox.years() == [3001]


async def test_without_a_key_it_is_done_as_often_as_asked(outbox: Outbox, runner: Runner, shop: Shop) -> None:
    for year in (3001, 3002):
        await outbox.put(shop.leave, year=year)
    assert await runner.drain() == 2
    assert await outbox.years() == [3001, 3002]


async def test_what_is_due_later_waits(outbox: Outbox, runner: Runner, shop: Shop, clock: Clock) -> None:
    from datetime import timedelta

    await outbox.put(shop.leave, at=clock() + timedelta(hours=1), year=3001)
    assert await runner.drain() == 0
    clock.passes(hours=1)
    assert await runner.drain() == 1


async def test_what_is_called_off_is_not_done_and_may_be_asked_for_again(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop
) -> None:
    await outbox.put(shop.leave, key="k", year=3001)
    async with database.unscoped("tests") as session:
        drop(session, shop.leave, key="k")
    assert await runner.drain() == 0
    assert [row.state for row in await outbox.rows()] == [JobState.DROPPED]

    await outbox.put(shop.leave, key="k", year=3002)
    assert await runner.drain() == 1
    assert await outbox.years() == [3002]


async def test_called_off_and_asked_for_in_one_work_it_is_done_at_the_new_time(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.leave, key="k", year=3001)
    async with database.unscoped("tests") as session:
        drop(session, shop.leave, key="k")
        later(session, shop.leave, at=clock(), key="k", year=3002)
    await runner.drain()
    assert await outbox.years() == [3002]


async def test_arguments_that_are_no_json_are_a_defect_where_they_are_given(database: Database, shop: Shop) -> None:
    with pytest.raises(TypeError):
        async with database.unscoped("tests") as session:
            later(session, shop.leave, year=object())


async def test_what_is_called_off_too_late_stays_done(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop
) -> None:
    await outbox.put(shop.leave, key="k", year=3001)
    await runner.drain()
    async with database.unscoped("tests") as session:
        drop(session, shop.leave, key="k")
    assert [row.state for row in await outbox.rows()] == [JobState.DONE]
