"""照看: how far the outbox lags, and what those who look after it do; each act leaves an audit entry."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.audit.entries import Kind
from auth.audit.writing import values
from auth.sessions import Work

from . import claims
from .claims import Named
from .desk import SYSTEM
from .jobs import JOBS
from .outbox import OUTBOX
from .records import JobState

CLAUSE = "6.3-10"
LATE = timedelta(minutes=2)
"""What is due and has waited for longer lags: nobody does it, or those who do cannot keep up."""


@dataclass(frozen=True)
class Lag:
    """``due`` jobs wait to be done now, the first since ``oldest``; ``given_up`` within the last day."""

    due: int
    oldest: datetime | None
    given_up: int

    def late(self, now: datetime) -> bool:
        return self.oldest is not None and now - self.oldest > LATE

    def seconds(self, now: datetime) -> float:
        """For how long the first has waited."""
        return max((now - self.oldest).total_seconds(), 0.0) if self.oldest is not None else 0.0


async def lag(session: AsyncSession, now: datetime) -> Lag:
    """Asked of the indexes of what is open and of what has ended; what is done long ago costs nothing."""
    waits = (OUTBOX.c.state == JobState.QUEUED, OUTBOX.c.due_at <= now)
    due, oldest = (await session.execute(select(func.count(), func.min(OUTBOX.c.due_at)).where(*waits))).one()
    lately = (OUTBOX.c.done_at > now - timedelta(days=1), OUTBOX.c.state == JobState.GIVEN_UP)
    given_up = await session.scalar(select(func.count()).select_from(OUTBOX).where(*lately))
    return Lag(due, oldest, given_up or 0)


async def begin_anew(work: Work, id: UUID, operator: str) -> Named | None:
    """What was given up is begun anew, what waits is done at once. None where there is no such job."""
    found = await claims.retry(work.session, id, work.now)
    _note(work, "OutboxJob.retry", id, found, operator, "")
    return found


async def call_off(work: Work, id: UUID, operator: str, why: str) -> Named | None:
    """What waits or was given up is called off, for a reason. None where there is no such job."""
    found = await claims.drop(work.session, id, work.now, why)
    _note(work, "OutboxJob.drop", id, found, operator, why)
    if found is not None and (job := JOBS.get(found.job)) is not None and job.failed is not None:
        await job.failed(work, found.arguments, f"已撤销：{why}", None)
    return found


def _note(work: Work, act: str, id: UUID, found: Named | None, operator: str, why: str) -> None:
    if found is None:
        return
    details = {"job": found.job, "operator": operator, **({"reason": why} if why else {})}
    said = values(Kind.SECURITY, act, SYSTEM, subject_kind="OutboxJob", subject_id=id, clause=CLAUSE, details=details)
    work.add(said)
