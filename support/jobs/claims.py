"""Who does a job: one statement takes what is due, with a lease; each further statement holds for that try alone.

PostgreSQL hands rows to many at once (``SKIP LOCKED``, in a part of the statement that runs once: a subquery might run
again for each row, and lock more than was asked for); SQLite has one writer, and needs no more.
A clock that jumps may end a lease early. Then two work at one job, and the first to finish wins: the other's
transaction finds its try over, and is rolled back.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from .outbox import OUTBOX
from .records import LONGEST_ERROR, JobState

_OPEN = OUTBOX.c.state.in_([JobState.QUEUED, JobState.RUNNING])


class Lost(Exception):
    """The job is no longer this try's: its lease has ended, and somebody else has begun or finished it."""


@dataclass(frozen=True)
class Claim:
    """One try at one job."""

    id: UUID
    job: str
    key: str | None
    arguments: dict[str, Any]
    tries: int
    by: str


@dataclass(frozen=True)
class Named:
    """A job that somebody looked after."""

    job: str
    arguments: dict[str, Any]


async def next_due(session: AsyncSession) -> datetime | None:
    """When something is next to be looked at; one look into the index."""
    found = await session.execute(select(func.min(OUTBOX.c.due_at)).where(_OPEN))
    due: datetime | None = found.scalar()
    return due


async def claim(
    session: AsyncSession,
    now: datetime,
    until: datetime,
    by: str,
    most: int,
    *,
    only: str | None = None,
    but: Collection[str] = (),
) -> list[Claim]:
    """Take up to ``most`` jobs that are due, the longest due first: ``only`` of one name, or all ``but`` some."""
    named = OUTBOX.c.job == only if only else OUTBOX.c.job.not_in(but)
    due = (
        select(OUTBOX.c.id)
        .where(_OPEN, OUTBOX.c.due_at <= now, named)
        .order_by(OUTBOX.c.due_at)
        .limit(most)
        .with_for_update(skip_locked=True)
        .cte("due")
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    taken = await session.execute(
        update(OUTBOX)
        .where(OUTBOX.c.id.in_(select(due.c.id)))
        .values(state=JobState.RUNNING, claimed_by=by, due_at=until, tries=OUTBOX.c.tries + 1)
        .returning(OUTBOX.c.id, OUTBOX.c.job, OUTBOX.c.key, OUTBOX.c.arguments, OUTBOX.c.tries)
    )
    claims = [Claim(id, job, key, said, tries, by) for id, job, key, said, tries in taken]
    return sorted(claims, key=lambda each: each.id)


async def renew(session: AsyncSession, claims: list[Claim], until: datetime) -> None:
    """The holder still works at these."""
    for each in claims:
        await session.execute(update(OUTBOX).where(_held(each)).values(due_at=until))


async def finish(session: AsyncSession, claim: Claim, now: datetime) -> None:
    """The job is done once this transaction is committed. Raises `Lost`."""
    done = {"state": JobState.DONE, "done_at": now, "claimed_by": None, "last_error": ""}
    await _settle(session, claim, done)


async def postpone(session: AsyncSession, claim: Claim, at: datetime, error: str) -> None:
    """The try has failed; the next is at ``at``. Raises `Lost`."""
    again = {"state": JobState.QUEUED, "due_at": at, "claimed_by": None, "last_error": error[:LONGEST_ERROR]}
    await _settle(session, claim, again)


async def give_up(session: AsyncSession, claim: Claim, now: datetime, error: str) -> None:
    """There will be no further try. Raises `Lost`."""
    over = {"state": JobState.GIVEN_UP, "done_at": now, "claimed_by": None, "last_error": error[:LONGEST_ERROR]}
    await _settle(session, claim, over)


async def release(session: AsyncSession, claim: Claim, at: datetime, why: str = "") -> None:
    """Not this process's to do: another may take it from ``at``, and the try does not count. Raises `Lost`."""
    back = {"state": JobState.QUEUED, "due_at": at, "claimed_by": None, "tries": claim.tries - 1}
    await _settle(session, claim, back | ({"last_error": why} if why else {}))


async def retry(session: AsyncSession, id: UUID, now: datetime) -> Named | None:
    """Begin anew with what was given up, or now with what waits. None where there is no such job."""
    again = await session.execute(
        update(OUTBOX)
        .where(OUTBOX.c.id == id, OUTBOX.c.state.in_([JobState.QUEUED, JobState.GIVEN_UP]))
        .values(state=JobState.QUEUED, due_at=now, tries=0, done_at=None)
        .returning(OUTBOX.c.job, OUTBOX.c.arguments)
    )
    row = again.one_or_none()
    return Named(*row) if row else None


async def drop(session: AsyncSession, id: UUID, now: datetime, why: str) -> Named | None:
    """Call off what has not begun or was given up, for a reason people read. None where there is no such job."""
    dropped = await session.execute(
        update(OUTBOX)
        .where(OUTBOX.c.id == id, OUTBOX.c.state.in_([JobState.QUEUED, JobState.GIVEN_UP]))
        .values(state=JobState.DROPPED, done_at=now, last_error=why[:LONGEST_ERROR])
        .returning(OUTBOX.c.job, OUTBOX.c.arguments)
    )
    row = dropped.one_or_none()
    return Named(*row) if row else None


async def _settle(session: AsyncSession, claim: Claim, said: dict[str, Any]) -> None:
    settled = await session.execute(update(OUTBOX).where(_held(claim)).values(**said))
    if settled.rowcount != 1:  # type: ignore[attr-defined]
        raise Lost(f"{claim.job} {claim.id}")


def _held(claim: Claim) -> Any:
    mine = and_(OUTBOX.c.claimed_by == claim.by, OUTBOX.c.tries == claim.tries)
    return and_(OUTBOX.c.id == claim.id, OUTBOX.c.state == JobState.RUNNING, mine)
