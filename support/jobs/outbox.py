"""Storing a job in the transaction of the change it follows from, and calling it off.

What is asked for during a unit of work is kept beside its session and written right before the commit, all in one
statement: rolled back, it never was. After the commit those who run jobs in this process are woken.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import event, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from auth.batches import batch_of, send
from auth.savepoints import waits
from auth.sessions import Work
from kernel.ids import new_id
from kernel.records import Record, now

from .jobs import Job
from .records import JobState, OutboxJob

Do = Callable[[Session], None]
_PENDING, _STORED = "outbox", "outbox stored"
OUTBOX: Any = OutboxJob.__table__
WAKERS: set[Callable[[], None]] = set()
"""Called after each commit that stored a job; must not wait, must not raise."""


def later(
    work: Work | AsyncSession,
    job: Job,
    /,
    *,
    at: datetime | None = None,
    key: str | None = None,
    about: Record | None = None,
    **arguments: Any,
) -> None:
    """Have the job done once this work is committed, not before ``at``.

    The same key of the same job is done once ever, however often it is asked for; called off, it may be asked for
    again. ``about`` is shown to those who look after jobs. Raises `TypeError` where an argument is no JSON value.
    """
    if key is not None and len(key) > OUTBOX.c.key.type.length:
        raise ValueError(f"a key of {len(key)} characters")
    born = _now(work)
    row = {
        "id": new_id(),
        "created_at": born,
        "version": 1,
        "job": job.name,
        "key": key,
        "arguments": orjson.loads(orjson.dumps(arguments)),
        "state": JobState.QUEUED,
        "due_at": at or born,
        "tries": 0,
        "last_error": "",
        "subject_kind": type(about).__name__ if about is not None else "",
        "subject_id": about.id if about is not None else None,
    }
    pending = _pending(work)
    if pending and isinstance(pending[-1], _Store):
        pending[-1].rows.append(row)
    else:
        pending.append(_Store([row]))


def drop(work: Work | AsyncSession, job: Job, /, key: str) -> None:
    """Call off what has not begun; what has begun, or is not there, is left alone."""
    said = (
        update(OUTBOX)
        .where(OUTBOX.c.job == job.name, OUTBOX.c.key == key, OUTBOX.c.state == JobState.QUEUED)
        .values(state=JobState.DROPPED, done_at=_now(work))
    )

    def off(session: Session) -> None:
        send(session)  # it may have been asked for in this very work
        session.connection().execute(said)

    before_commit(work, off)


def before_commit(work: Work | AsyncSession, do: Callable[[Session], Any]) -> None:
    """Have something written as the last act of this transaction, in the order of asking."""
    _pending(work).append(do)


class _Store:
    """The rows of jobs asked for one after the other."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows

    def __call__(self, session: Session) -> None:
        once = {(row["job"], row["key"] or row["id"]): row for row in reversed(self.rows)}  # the first of each key
        batch_of(session).insert(OUTBOX, list(reversed(once.values())), _AGAIN)
        session.info[_STORED] = True


_AGAIN = (
    "ON CONFLICT (job, key) DO UPDATE SET state = excluded.state, due_at = excluded.due_at, "
    "arguments = excluded.arguments, tries = 0, last_error = '', done_at = NULL "
    f"WHERE outbox.state = '{JobState.DROPPED.value}'"
)
"""Called off, it may be asked for again."""


def _pending(work: Work | AsyncSession) -> list[Any]:
    session = work.session if isinstance(work, Work) else work
    pending: list[Any] = session.sync_session.info.setdefault(_PENDING, [])
    return pending


def _now(work: Work | AsyncSession) -> datetime:
    return work.now if isinstance(work, Work) else now()


@event.listens_for(Session, "before_commit")
def _write(session: Session) -> None:
    if _PENDING in session.info and not session.in_nested_transaction():
        for do in session.info.pop(_PENDING):
            do(session)
        session.flush()  # with the records of the same work


@event.listens_for(Session, "after_commit")
def _wake(session: Session) -> None:
    if session.info.pop(_STORED, False):
        for wake in tuple(WAKERS):
            wake()


def _copied(pending: list[Any]) -> list[Any]:
    return [_Store(list(do.rows)) if isinstance(do, _Store) else do for do in pending]


waits(_PENDING, _copied)
waits(_STORED, bool)
