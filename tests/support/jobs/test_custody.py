"""What is kept is verified by the clock; what came of it is kept, whether the chain holds or not."""

from sqlalchemy import select

from app.jobs.runner import Runner
from auth.audit import AuditEntry
from auth.audit.verdicts import ACT, AuditChain, chain_standing
from auth.sessions import Database
from support import custody
from support.jobs import JobState
from tests.auth.audit.house import by_hand, written

from .conftest import Outbox


async def standing(database: Database) -> AuditChain:
    async with database.looking("tests") as session:
        return await chain_standing(session)


async def test_the_job_keeps_its_verdict_sound_or_not(database: Database, outbox: Outbox, runner: Runner) -> None:
    await written(database, 4)
    await outbox.put(custody.verified)
    await runner.drain()
    found = await standing(database)
    assert (found.sound, found.links, found.flaws) == (True, 4, 0)
    async with database.looking("tests") as session:
        [actor] = await session.scalars(select(AuditEntry.actor_name).where(AuditEntry.act == ACT))
    assert actor == "系统"

    await by_hand(database, "DELETE FROM audit_entries WHERE act = 'act 2'")
    await outbox.put(custody.verified)
    await runner.drain()
    assert {row.state for row in await outbox.rows()} >= {JobState.GIVEN_UP}
    found = await standing(database)
    assert (found.sound, found.flaws >= 1) == (False, True)
