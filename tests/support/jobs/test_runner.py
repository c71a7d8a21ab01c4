"""Jobs are tried again, given up, shared between runners, and given back when a process stops."""

import asyncio
from collections.abc import Callable

from app.jobs.runner import Runner
from auth.sessions import Database
from kernel.events import Events
from kernel.records import now
from support.jobs import Backoff, Desk, JobState, claims, job, schedule
from support.jobs.jobs import SCHEDULES
from support.jobs.retention import clean
from tests.databases import statements

from .conftest import Clock, Outbox, Shop


async def test_what_fails_is_tried_again_after_longer_and_longer_and_then_given_up(
    outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.fail)
    waits = []
    for _ in range(2):
        assert await runner.drain() == 1
        [row] = await outbox.rows()
        assert (row.state, row.last_error) == (JobState.QUEUED, "RuntimeError: no luck")
        waits.append((row.due_at - clock()).total_seconds())
        assert await runner.drain() == 0, "not before its time"
        clock.at = row.due_at
    assert await runner.drain() == 1
    [row] = await outbox.rows()
    assert (row.state, row.tries) == (JobState.GIVEN_UP, 3)
    assert 8 <= waits[0] <= 12
    assert 16 <= waits[1] <= 24
    clock.passes(days=1)
    assert await runner.drain() == 0
    assert len(shop.begun) == 3


async def test_what_is_hopeless_is_given_up_at_once(outbox: Outbox, runner: Runner, shop: Shop) -> None:
    await outbox.put(shop.hopeless)
    await runner.drain()
    [row] = await outbox.rows()
    assert (row.state, row.last_error) == (JobState.GIVEN_UP, "Hopeless: 没有这个号码")
    assert shop.begun == ["hopeless"]


async def test_what_was_given_up_can_be_begun_anew(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.hopeless)
    await runner.drain()
    [row] = await outbox.rows()
    async with database.unscoped("tests") as session:
        assert await claims.retry(session, row.id, clock())
    assert await runner.drain() == 1
    assert len(shop.begun) == 2


async def test_a_poison_job_does_not_hold_up_the_others(outbox: Outbox, runner: Runner, shop: Shop) -> None:
    await outbox.put(shop.fail)
    await outbox.put(shop.leave, year=3001)
    await runner.drain()
    assert await outbox.years() == [3001]


async def test_a_job_whose_process_died_is_taken_over_when_its_lease_ends_and_gives_up_at_last(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    from datetime import timedelta

    await outbox.put(shop.leave, year=3001)
    for _ in range(4):
        async with database.unscoped("tests: somebody takes it, and dies") as session:
            [_taken] = await claims.claim(session, clock(), clock() + timedelta(minutes=1), "dead", 5)
        assert await runner.drain() == 0, "its lease still holds"
        clock.passes(minutes=2)
    assert await runner.drain() == 1
    [row] = await outbox.rows()
    assert (row.state, row.last_error) == (JobState.GIVEN_UP, "多次在执行中中断")
    assert await outbox.years() == []


async def test_of_two_that_work_at_one_job_the_first_to_finish_wins(
    database: Database, events: Events, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    from datetime import timedelta

    import pytest

    await outbox.put(shop.leave, year=3001)
    async with database.unscoped("tests: a slow one") as session:
        [slow] = await claims.claim(session, clock(), clock() + timedelta(minutes=1), "slow", 5)
    clock.passes(hours=1)  # the clock jumps, the lease is over
    assert await runner.drain() == 1
    with pytest.raises(claims.Lost):
        await shop.leave.run(Desk(database, events, slow), year=3002)
    assert await outbox.years() == [3001]


async def test_two_runners_do_each_job_once(
    outbox: Outbox, runner_of: Callable[..., Runner], shop: Shop, database: Database
) -> None:
    from support.jobs import later

    async with database.unscoped("tests") as session:
        for year in range(3001, 3101):
            later(session, shop.leave, year=year)
    one, other = runner_of(clock=now, poll=0.05), runner_of(clock=now, poll=0.05)
    async with one.beside(), other.beside():
        await outbox.until(100, within=60)
    assert await outbox.years() == list(range(3001, 3101))
    assert {row.tries for row in await outbox.rows()} == {1}


async def test_a_commit_wakes_the_runner_long_before_it_would_look(
    outbox: Outbox, runner_of: Callable[..., Runner], shop: Shop
) -> None:
    async with runner_of(clock=now, poll=60.0).beside():
        await asyncio.sleep(0.2)
        began = asyncio.get_running_loop().time()
        await outbox.put(shop.leave, at=now(), year=3001)
        await outbox.until(1, within=5)
        assert asyncio.get_running_loop().time() - began < 1.0


async def test_a_process_that_stops_gives_back_what_it_had_begun(
    outbox: Outbox, runner_of: Callable[..., Runner], shop: Shop
) -> None:
    begun = asyncio.Event()

    @job("test.endless", "没有尽头", backoff=Backoff(1))
    async def endless(desk: Desk) -> None:
        begun.set()
        await asyncio.sleep(60)

    await outbox.put(endless, at=now())
    async with runner_of(clock=now, poll=0.05, grace=0.1).beside():
        await asyncio.wait_for(begun.wait(), 10)
    [row] = await outbox.rows()
    assert (row.state, row.tries, row.claimed_by) == (JobState.QUEUED, 0, None)


async def test_idle_it_asks_one_statement_a_look(outbox: Outbox, runner: Runner, database: Database) -> None:
    await runner.drain()
    with statements(database.engine) as seen:
        await runner.drain()
    assert len(seen) == 1


async def test_a_tick_is_done_once_whoever_sees_it_and_a_missed_one_is_made_up_for(
    outbox: Outbox, runner_of: Callable[..., Runner], shop: Shop, clock: Clock
) -> None:
    from datetime import datetime

    from kernel.hours import CHINA

    clock.at = datetime(2026, 3, 2, 7, 0, tzinfo=CHINA)
    daily = {"test": schedule("test", shop.hopeless, cron="30 8 * * *")}
    del SCHEDULES["test"]
    one, other = runner_of(schedules=daily), runner_of(schedules=daily)
    await one.drain()
    await other.drain()
    assert len(shop.begun) == 1, "yesterday's, made up for"
    clock.at = datetime(2026, 3, 2, 8, 30, tzinfo=CHINA)
    await one.drain()
    await other.drain()
    assert len(shop.begun) == 2
    clock.at = datetime(2026, 3, 2, 8, 0, tzinfo=CHINA)  # the clock is set back
    await one.drain()
    clock.at = datetime(2026, 3, 2, 8, 31, tzinfo=CHINA)
    await one.drain()
    assert len(shop.begun) == 2


async def test_what_was_done_long_ago_is_removed_and_what_waits_is_kept(
    outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    from datetime import timedelta

    await outbox.put(shop.leave, year=3001)
    await runner.drain()
    clock.passes(days=31)
    await outbox.put(shop.leave, at=clock() + timedelta(days=9), year=3002)
    await outbox.put(clean)
    await runner.drain()
    rows = await outbox.rows()
    assert sorted((row.job, row.state) for row in rows) == [
        ("jobs.clean", JobState.DONE),
        ("test.leave", JobState.QUEUED),
    ]


async def test_jobs_that_wait_for_a_slow_neighbour_leave_room_for_the_rest(
    outbox: Outbox, runner_of: Callable[..., Runner], shop: Shop
) -> None:
    at_once, most, enough = 0, 0, asyncio.Event()

    @job("test.slow", "等待对方", most=2)
    async def slow(desk: Desk) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await enough.wait()
        at_once -= 1

    for _ in range(9):
        await outbox.put(slow, at=now())
    await outbox.put(shop.leave, at=now(), year=3001)
    async with runner_of(clock=now, poll=0.05, width=3).beside():
        await outbox.until(1, within=20)
        assert (at_once, most) == (2, 2)
        enough.set()
        async with asyncio.timeout(20):
            while {row.state for row in await outbox.rows()} != {JobState.DONE}:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
    assert most == 2
