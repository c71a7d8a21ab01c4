"""核验: the whole chain read again from its beginning, some thousands of links at a time, in constant memory.

What can have been done to it, and how it shows: a text changed (the entry no longer has its digest), an entry taken
away or a link (a gap), entries put in another order (a link that does not follow), one put in (no stamp of the hub's),
the end cut off (the head says more), everything written anew (the head's stamp is not the hub's).
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth import sm
from auth.sealing.service import keys
from auth.sessions import Database
from kernel.labels import Labelled
from kernel.records import now

from .chain import CHAIN, CHECKPOINTS, GENESIS, HEAD, checkpoint_content, is_head_stamp, link_of
from .entries import RAW, SAID, AuditEntry, as_stored, canonical

CHUNK = 4_000
LATE = timedelta(minutes=10)
"""An entry that is older and not yet linked is worth a word."""

WHY = "audit: verification"


class Flaw(Labelled):
    """What is not as it was written."""

    CHANGED = "changed", "内容被改动"
    REMOVED = "removed", "记录被删除"
    GAP = "gap", "链上缺节"
    ORDER = "order", "链值不相接，顺序被改动或链被改写"
    INSERTED = "inserted", "不是本系统写入的记录"
    UNSEALED = "unsealed", "久未封存"
    TAIL = "tail", "链尾被截断"
    HEAD = "head", "链头被改动"
    CHECKPOINT = "checkpoint", "归档点被改动"


@dataclass(frozen=True)
class Found:
    flaw: Flaw
    where: str

    def __str__(self) -> str:
        return f"{self.flaw.label}：{self.where}"


@dataclass
class Verdict:
    """``links`` were verified, the last of them ``link``; ``waiting`` entries are committed and not linked yet."""

    links: int = 0
    archived: int = 0
    seq: int = 0
    link: str = GENESIS
    waiting: int = 0
    found: list[Found] = field(default_factory=list)
    flaws: int = 0

    @property
    def sound(self) -> bool:
        return self.flaws == 0

    def say(self, flaw: Flaw, where: str, most: int = 100) -> None:
        """The first hundred are told one by one; all are counted."""
        self.flaws += 1
        if len(self.found) < most:
            self.found.append(Found(flaw, where))


Told = Callable[[int, int], None]


async def verify(database: Database, *, progress: Told = lambda done, total: None) -> Verdict:
    """Read and compare everything. What is written meanwhile does not disturb it."""
    verdict = Verdict()
    async with database.looking(WHY, streams=True) as session:
        await _begin(session, verdict)
        head = (await session.execute(select(HEAD))).one_or_none()
        total = head.seq if head else 0
        async for row in links(session, verdict.seq):
            _compare(verdict, row)
            if verdict.links % CHUNK == 0:
                progress(verdict.links, max(total - verdict.archived, 1))
        head = (await session.execute(select(HEAD))).one_or_none() or head
        if head is not None and head.seq > verdict.seq:  # linked since the last look, or cut off
            async for row in links(session, verdict.seq):
                _compare(verdict, row)
        _end(verdict, head)
        await _unlinked(session, verdict, head)
    progress(verdict.links, max(verdict.links, 1))
    return verdict


async def links(session: AsyncSession, after: int = 0) -> AsyncIterator[Any]:
    """Link after link with its entry: seq, entry_id, digest, previous, link, and then what the entry says."""
    while True:
        rows = (
            await session.execute(
                select(CHAIN.c.seq, CHAIN.c.entry_id, CHAIN.c.digest, CHAIN.c.previous, CHAIN.c.link, *RAW)
                .outerjoin(AuditEntry, AuditEntry.id == CHAIN.c.entry_id)
                .where(CHAIN.c.seq > after)
                .order_by(CHAIN.c.seq)
                .limit(CHUNK)
            )
        ).all()
        for row in rows:
            yield row
        if len(rows) < CHUNK:
            return
        after = rows[-1][0]


async def _begin(session: AsyncSession, verdict: Verdict) -> None:
    """Where the online part begins: after the last checkpoint whose entries have been taken away."""
    first = await session.scalar(select(func.min(CHAIN.c.seq)))
    points = (await session.execute(select(CHECKPOINTS).order_by(CHECKPOINTS.c.seq))).all()
    for point in points:
        content = checkpoint_content(point.seq, point.link, point.before, point.digest)
        if not keys().is_stamp(content, point.stamp):
            verdict.say(Flaw.CHECKPOINT, f"第 {point.seq} 节，文件 {point.file}")
        elif first is None or point.seq < first:
            verdict.seq, verdict.link, verdict.archived = point.seq, point.link, point.seq


def _compare(verdict: Verdict, row: Any) -> None:
    seq, entry_id, digest, previous, link = row[:5]
    where = f"第 {seq} 节，记录 {entry_id}"
    if seq != verdict.seq + 1:
        verdict.say(Flaw.GAP, f"第 {verdict.seq + 1} 至 {seq - 1} 节")
    elif previous != verdict.link:
        verdict.say(Flaw.ORDER, where)
    if link_of(seq, previous, entry_id, digest) != link:
        verdict.say(Flaw.ORDER, where)
    said = row[5:]
    if said[0] is None:
        verdict.say(Flaw.REMOVED, where)
    elif sm.sm3(canonical(as_stored(said))).hex() != digest:
        verdict.say(Flaw.CHANGED, where)
    verdict.links += 1
    verdict.seq, verdict.link = seq, link


def _end(verdict: Verdict, head: Any) -> None:
    if head is None:
        verdict.say(Flaw.HEAD, "链头不在")
        return
    empty = head.seq == 0 and head.link == GENESIS and head.stamp == ""
    if not (empty or is_head_stamp(head.seq, head.link, head.stamp)):
        verdict.say(Flaw.HEAD, f"第 {head.seq} 节，签记不是本系统的")
    if head.seq > verdict.seq:
        verdict.say(Flaw.TAIL, f"链头记到第 {head.seq} 节，只有 {verdict.seq} 节")
    elif head.seq < verdict.seq or head.link != verdict.link:
        verdict.say(Flaw.HEAD, f"链头记到第 {head.seq} 节，链到第 {verdict.seq} 节")


async def _unlinked(session: AsyncSession, verdict: Verdict, head: Any) -> None:
    """Entries without a link: what waits for the sealer, and what never came by the hub."""
    before_id = head.before_id if head is not None else None
    rows = await session.stream(
        select(*RAW, AuditEntry.stamp, AuditEntry.created_at)
        .outerjoin(CHAIN, CHAIN.c.entry_id == AuditEntry.id)
        .where(CHAIN.c.entry_id.is_(None))
        .order_by(AuditEntry.id)
        .execution_options(yield_per=CHUNK)
    )
    late = now() - LATE
    async for row in rows:
        said, stamp, born = row[: len(SAID)], row[-2], row[-1]
        digest = sm.sm3(canonical(as_stored(said))).hex()
        old = before_id is not None and UUID(str(said[0])) <= before_id
        if not (old and not stamp) and not keys().is_stamp(digest.encode(), stamp or ""):
            verdict.say(Flaw.INSERTED, f"记录 {UUID(str(said[0]))}")
            continue
        verdict.waiting += 1
        if born is None or born < late:
            verdict.say(Flaw.UNSEALED, f"记录 {UUID(str(said[0]))}，写于 {born:%Y-%m-%d %H:%M}")
