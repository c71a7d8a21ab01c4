"""记一笔: an entry in the transaction of the change it tells of, or in one of its own."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session, UOWTransaction

from auth.sessions import Database, Work
from auth.viewer import ANONYMOUS, ANONYMOUS_ID, Viewer
from kernel.records import Record, now

from .changes import remember
from .entries import AuditEntry, Kind, Outcome

_NOTED = "noted"
"""In a session: the entry that is written with the next flush, and told what has changed."""


async def note(work: Work, act: str, subject: Record, *, clause: str = "", address: str = "") -> None:
    """The row for what this work has done: written with it, in the same statement where that can be."""
    info = work.session.info
    if info.get(_NOTED) is not None:
        await work.session.flush()
    info[_NOTED] = entry = AuditEntry(
        at=work.now,
        actor_id=work.viewer.id,
        actor_name=work.viewer.name,
        address=address,
        act=act,
        clause=clause,
        subject_kind=type(subject).__name__,
        subject_id=subject.id,
        changes={},
    )
    work.add(entry)


async def record(
    database: Database,
    kind: Kind,
    act: str,
    viewer: Viewer | None = None,
    *,
    outcome: Outcome = Outcome.DONE,
    subject_kind: str = "",
    subject_id: UUID | None = None,
    address: str = "",
    clause: str = "7.4-1",
    details: Mapping[str, Any] | None = None,
) -> None:
    """Write an entry in a transaction of its own: for what changes nothing else, or was rolled back.

    ``details`` holds counts, codes and ids; never personal values. Raises what the database raises.
    """
    entry = values(
        kind,
        act,
        viewer,
        outcome=outcome,
        subject_kind=subject_kind,
        subject_id=subject_id,
        address=address,
        clause=clause,
        details=details,
    )
    async with database.unscoped(f"audit: {kind.value}") as session:
        session.add(entry)


def values(
    kind: Kind,
    act: str,
    viewer: Viewer | None = None,
    *,
    outcome: Outcome = Outcome.DONE,
    subject_kind: str = "",
    subject_id: UUID | None = None,
    address: str = "",
    clause: str = "7.4-1",
    details: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """The entry of `record`, to be added to a session that is open already."""
    who = viewer or ANONYMOUS
    return AuditEntry(
        at=now(),
        kind=kind,
        outcome=outcome,
        actor_id=who.id,
        actor_name=who.name,
        address=address,
        act=act,
        clause=clause,
        subject_kind=subject_kind or ("Person" if who.signed_in else ""),
        subject_id=subject_id or (who.id if who.signed_in else ANONYMOUS_ID),
        changes=dict(details or {}),
    )


@event.listens_for(Session, "before_flush")
def _close(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    """What has changed goes into the entry that waits for it. Every entry gets its digest and stamp, whoever made it,
    and is remembered for the sealer."""
    remember(session)
    if (noted := session.info.pop(_NOTED, None)) is not None:
        noted.changes = session.info.pop("changes", {})
    for each in session.new:
        if isinstance(each, AuditEntry):
            each.closed()
            session.info.setdefault("audited", []).append(each.id)
