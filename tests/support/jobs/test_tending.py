"""How far the outbox lags is known; those who look after it begin anew and call off, and the audit says who and why."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.jobs.runner import Runner
from auth.audit import AuditEntry
from auth.sessions import Database, Work
from kernel.ids import new_id
from support.jobs import SYSTEM, JobState, tending
from support.jobs.tending import Lag

from .conftest import Clock, Outbox, Shop


async def lag(database: Database, clock: Clock) -> Lag:
    async with database.looking("tests") as session:
        return await tending.lag(session, clock())


async def test_what_is_due_and_not_done_lags_and_what_is_to_come_does_not(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.leave, at=clock() + timedelta(hours=1), year=3001)
    assert await lag(database, clock) == Lag(0, None, 0)
    due = clock()
    await outbox.put(shop.leave, year=3002)
    clock.passes(seconds=90)
    found = await lag(database, clock)
    assert (found, found.late(clock()), found.seconds(clock())) == (Lag(1, due, 0), False, 90)
    clock.passes(seconds=31)
    assert (await lag(database, clock)).late(clock())
    await runner.drain()
    assert await lag(database, clock) == Lag(0, None, 0)


async def test_what_was_given_up_is_counted_for_a_day(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.hopeless)
    await runner.drain()
    assert (await lag(database, clock)).given_up == 1
    clock.passes(days=1, seconds=1)
    assert (await lag(database, clock)).given_up == 0


async def tended(database: Database, clock: Clock, id: UUID, why: str = "") -> bool:
    async with database.unscoped("tests") as session:
        work = Work(session, SYSTEM, clock())
        if why:
            return await tending.call_off(work, id, "root", why) is not None
        return await tending.begin_anew(work, id, "root") is not None


async def audited(database: Database) -> list[tuple[str, dict[str, str]]]:
    async with database.looking("tests") as session:
        found = await session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(each.act, each.changes) for each in found]


async def test_what_waits_is_called_off_for_a_reason_and_is_never_done(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.leave, year=3001)
    [row] = await outbox.rows()
    assert await tended(database, clock, row.id, "年份写错")
    assert not await tended(database, clock, row.id, "再撤一次")
    assert await runner.drain() == 0
    [row] = await outbox.rows()
    assert (row.state, row.last_error) == (JobState.DROPPED, "年份写错")
    assert await outbox.years() == []
    said = {"job": "test.leave", "operator": "root", "reason": "年份写错"}
    assert await audited(database) == [("OutboxJob.drop", said)]


async def test_what_was_given_up_is_begun_anew_and_the_audit_says_so(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock
) -> None:
    await outbox.put(shop.hopeless)
    await runner.drain()
    [row] = await outbox.rows()
    assert await tended(database, clock, row.id)
    assert await runner.drain() == 1
    assert len(shop.begun) == 2
    assert await audited(database) == [("OutboxJob.retry", {"job": "test.hopeless", "operator": "root"})]


@pytest.mark.parametrize("why", ["", "不要了"])
async def test_what_is_done_or_not_there_is_left_alone(
    database: Database, outbox: Outbox, runner: Runner, shop: Shop, clock: Clock, why: str
) -> None:
    await outbox.put(shop.leave, year=3001)
    await runner.drain()
    [row] = await outbox.rows()
    for id in (row.id, new_id()):
        assert not await tended(database, clock, id, why)
    assert (await outbox.rows())[0].state is JobState.DONE
    assert await audited(database) == []
