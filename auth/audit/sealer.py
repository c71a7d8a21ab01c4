"""封存: links committed entries into the chain. The change itself waits for nothing.

Woken by each commit that wrote an entry, it waits some milliseconds for others and links them all in one transaction,
under the lock of the head row. A process that dies between commit and link leaves an entry that the next sealer finds,
at its start or within the minute: `heal`. An entry without the hub's stamp is not linked but reported (`verifying`).
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

import structlog
from sqlalchemy import event, exists, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from auth import sm
from auth.sealing.service import keys
from auth.sessions import Database
from kernel.records import now

from .chain import CHAIN, GENESIS, HEAD, head_stamp, is_head_stamp, link_of
from .entries import SAID, AuditEntry, canonical

PAUSE = 0.02
"""Seconds that a woken sealer waits for further commits: one transaction then links them all."""

MOST = 500
"""Entries linked in one transaction."""

HEALS = 60.0
"""Seconds between two looks for entries that another process left behind."""

RECENT = timedelta(hours=1)
"""How far back such a look goes; at its start a sealer looks at everything."""

log = structlog.get_logger("jiguan.audit")

_sealers: "WeakKeyDictionary[Any, Sealer]" = WeakKeyDictionary()


class HeadUntrue(RuntimeError):
    """The head is missing, goes back, or has no stamp of the hub's: nothing is linked until somebody has looked."""


class Sealer:
    """One for each process and database. Does nothing until `start`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[UUID, None] = {}
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._seen = 0

    async def start(self) -> None:
        """Link what was left behind, and from now on whatever is committed."""
        _sealers[self._database.engine.dialect] = self
        self._task = asyncio.create_task(self._run(), name="audit sealer")

    async def close(self) -> None:
        """Link what is waiting, and stop."""
        _sealers.pop(self._database.engine.dialect, None)
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
            await self._try(self.settle())

    def wake(self, ids: Sequence[UUID]) -> None:
        """These have been committed."""
        self._waiting.update(dict.fromkeys(ids))
        self._woken.set()

    async def settle(self) -> int:
        """Link what this process has committed; how many."""
        done = 0
        while self._waiting:
            ids = list(self._waiting)[:MOST]
            done += await self._link(AuditEntry.id.in_(ids))
            for id in ids:
                self._waiting.pop(id, None)
        return done

    async def heal(self, since: timedelta | None = RECENT) -> int:
        """Link whatever is committed and unlinked, by whatever process; how many. ``None``: since the beginning."""
        recent = [] if since is None else [AuditEntry.created_at >= now() - since]
        done = 0
        while found := await self._link(*recent):
            done += found
        return done

    async def _run(self) -> None:
        await self._try(self.heal(None))
        while True:
            try:
                async with asyncio.timeout(HEALS):
                    await self._woken.wait()
            except TimeoutError:
                await self._try(self.heal())
                continue
            await asyncio.sleep(PAUSE)
            self._woken.clear()
            if not await self._try(self.settle()):
                await asyncio.sleep(1)
                self._woken.set()

    async def _try(self, linking: Any) -> bool:
        try:
            await linking
        except (SQLAlchemyError, OSError, HeadUntrue) as error:
            log.error("audit_not_sealed", waiting=len(self._waiting), why=str(error)[:200])
            return False
        return True

    async def _link(self, *wanted: Any) -> int:
        async with self._database.unscoped("audit: sealing") as session:
            head = (await session.execute(select(HEAD).with_for_update())).one_or_none()
            head = self._believed(head)
            linked = exists().where(CHAIN.c.entry_id == AuditEntry.id)
            entries = (
                await session.execute(
                    select(*(getattr(AuditEntry, name) for name in (*SAID, "digest", "stamp")))
                    .where(*wanted, ~linked, stamped(head.before_id))
                    .order_by(AuditEntry.id)
                    .limit(MOST)
                )
            ).all()
            rows = list(_links(head, entries))
            if rows:
                await self._write(session, rows)
        if rows:
            self._seen = rows[-1]["seq"]
        return len(rows)

    def _believed(self, head: Any) -> Any:
        if head is None:
            raise HeadUntrue("the head of the audit chain is missing")
        empty = head.seq == 0 and head.link == GENESIS and head.stamp == ""
        if head.seq < self._seen or not (empty or is_head_stamp(head.seq, head.link, head.stamp)):
            raise HeadUntrue(f"the head of the audit chain is not as the hub left it: {head.seq}")
        return head

    async def _write(self, session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
        last = rows[-1]
        await session.execute(insert(CHAIN), rows)
        await session.execute(
            update(HEAD).values(
                seq=last["seq"],
                link=last["link"],
                stamp=head_stamp(last["seq"], last["link"]),
                sealed_at=last["sealed_at"],
            )
        )


def stamped(before_id: UUID | None) -> Any:
    """Entries that have a stamp, or are from before there were any."""
    has = func.length(AuditEntry.stamp) > 0
    return has if before_id is None else has | (AuditEntry.id <= before_id)


def _links(head: Any, entries: Sequence[Any]) -> Any:
    seq, link, moment, service = head.seq, head.link, now(), keys()
    for entry in entries:
        digest = sm.sm3(canonical({name: getattr(entry, name) for name in SAID})).hex()
        if entry.stamp and not (digest == entry.digest and service.is_stamp(digest.encode(), entry.stamp)):
            log.error("audit_entry_forged", entry_id=str(entry.id))
            continue
        seq, previous = seq + 1, link
        link = link_of(seq, previous, entry.id, digest)
        yield {
            "seq": seq,
            "entry_id": entry.id,
            "digest": digest,
            "previous": previous,
            "link": link,
            "sealed_at": moment,
        }


@event.listens_for(Session, "after_commit")
def _wake(session: Session) -> None:
    """Whatever this commit wrote is to be linked."""
    ids = session.info.get("audited")
    if ids and not session.in_nested_transaction() and (sealer := _sealers.get(session.get_bind().dialect)):
        session.info.pop("audited")
        sealer.wake(ids)
