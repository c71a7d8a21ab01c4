"""核验结论: what a verification found is itself an entry of the audit: stamped, linked, and never changed. 依据 7.4-1。

So nobody at the database can say that the chain was verified when it was not: an entry without the hub's stamp is told
as what it is, something wrong.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth import sm
from auth.sealing.service import keys
from auth.sessions import Database
from auth.viewer import Viewer

from .chain import HEAD
from .entries import SAID, AuditEntry, Kind, Outcome, canonical
from .verifying import Verdict, verify
from .writing import record

ACT = "verify chain"


@dataclass(frozen=True)
class AuditChain:
    """``length`` links there are now, archived ones included; the rest is what the last verification said.

    ``verified_at`` and ``sound`` are ``None`` where none has been made; ``waiting`` entries were not linked yet then,
    and ``added`` links have been since.
    """

    length: int = 0
    extended_at: datetime | None = None
    verified_at: datetime | None = None
    sound: bool | None = None
    links: int = 0
    waiting: int = 0
    flaws: int = 0
    added: int = 0


async def verified(database: Database, viewer: Viewer | None = None, *, address: str = "") -> Verdict:
    """Verify the whole chain, and keep what came of it. ``viewer`` is whoever asked for it; nobody for the clock."""
    verdict = await verify(database)
    await record(
        database,
        Kind.SECURITY,
        ACT,
        viewer,
        outcome=Outcome.DONE if verdict.sound else Outcome.FAILED,
        address=address,
        details={
            "links": verdict.links,
            "seq": verdict.seq,
            "waiting": verdict.waiting,
            "flaws": verdict.flaws,
            "link": verdict.link,
        },
    )
    return verdict


async def chain_standing(session: AsyncSession) -> AuditChain:
    """How long the chain is, and what its last verification said. Two statements, whatever its length."""
    head = (await session.execute(select(HEAD.c.seq, HEAD.c.sealed_at))).one_or_none()
    now: dict[str, Any] = {"length": head.seq, "extended_at": head.sealed_at if head.seq else None} if head else {}
    entry = await session.scalar(
        select(AuditEntry)
        .where(AuditEntry.kind == Kind.SECURITY, AuditEntry.act == ACT)
        .order_by(AuditEntry.at.desc())
        .limit(1)
    )
    if entry is None:
        return AuditChain(**now)
    if not _ours(entry):
        return AuditChain(**now, sound=False, flaws=1)
    said = {name: int(entry.changes[name]) for name in ("links", "seq", "waiting", "flaws")}
    return AuditChain(
        **now,
        verified_at=entry.at,
        sound=entry.outcome is Outcome.DONE,
        links=said["links"],
        waiting=said["waiting"],
        flaws=said["flaws"],
        added=max(now.get("length", 0) - said["seq"], 0),
    )


def _ours(entry: AuditEntry) -> bool:
    """Whether the hub wrote it, word for word."""
    digest = sm.sm3(canonical({name: getattr(entry, name) for name in SAID})).hex()
    return keys().is_stamp(digest.encode(), entry.stamp)
