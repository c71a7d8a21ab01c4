"""What was done long ago is removed, so that the outbox stays as small as a month."""

from datetime import timedelta

from sqlalchemy import delete, or_, select

from .desk import Desk
from .jobs import TICK, job, schedule
from .outbox import OUTBOX
from .records import JobState

KEPT = timedelta(days=30)
KEPT_LONG = timedelta(days=400)
"""Ticks of a schedule: the row is what keeps a tick from being done twice. What was given up stays as long."""

_CHUNK = 2_000


@job("jobs.clean", "清理已完成的任务", clause="6.3-10")
async def clean(desk: Desk) -> None:
    """In small transactions: nobody waits behind it."""
    while await _some(desk):
        pass


async def _some(desk: Desk) -> bool:
    tick = OUTBOX.c.key.startswith(TICK, autoescape=True)
    done = OUTBOX.c.state.in_([JobState.DONE, JobState.DROPPED])
    old = or_(
        done & (OUTBOX.c.done_at < desk.now() - KEPT) & (OUTBOX.c.key.is_(None) | ~tick),
        OUTBOX.c.done_at < desk.now() - KEPT_LONG,
    )
    async with desk.database.unscoped("retention of the outbox") as session:
        some = select(OUTBOX.c.id).where(old).limit(_CHUNK).scalar_subquery()
        gone = await session.execute(delete(OUTBOX).where(OUTBOX.c.id.in_(some)))
        return bool(gone.rowcount)  # type: ignore[attr-defined]


schedule("jobs.clean", clean, cron="20 3 * * *")
