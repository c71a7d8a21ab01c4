"""归档: entries older than must stay online go into a signed file, and then out of the table.

依据 网络安全法 第二十一条。

First the file, whole and on the disk; then the checkpoint, which the database takes only for what is older than 180
days; then the entries and links it covers. A process that dies in between leaves a file too many or goes on there.
"""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from auth.engines import WRITES
from auth.keys import SigningKeys
from auth.sealing.service import keys
from auth.sessions import Database
from kernel.records import now

from .chain import CHAIN, CHECKPOINTS, checkpoint_content
from .entries import AuditEntry
from .evidence import export
from .verifying import verify

LEAST = timedelta(days=180)
"""What the law wants kept at hand; the database refuses less by itself."""

CHUNK = 2_000


class NotSound(RuntimeError):
    """The chain does not verify: nothing is moved out of it."""


@dataclass(frozen=True)
class Archive:
    """Where files go, who signs them, and how long entries stay online."""

    folder: Path
    signing: SigningKeys
    keep: timedelta


@dataclass(frozen=True)
class Archived:
    upto: int
    count: int
    file: Path | None


async def archive(
    database: Database,
    signing: SigningKeys,
    folder: Path,
    *,
    keep: timedelta,
    progress: Callable[[int], None] = lambda done: None,
) -> Archived:
    """Move what is older than ``keep`` into a file of ``folder``. Raises `NotSound`; `ValueError` for too short a time.

    On PostgreSQL the role that the hub connects with must own the tables: the role it works under may not delete here.
    """
    if keep < LEAST:
        raise ValueError("审计记录至少在线保存 180 天")
    if not (await verify(database)).sound:
        raise NotSound("审计链核验不通过，没有归档；请先运行 jiguan doctor audit")
    before = now() - keep
    upto, link = await _upto(database, before)
    if upto == 0:
        return Archived(0, 0, None)
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    file = folder / f"audit-{upto:012}.jsonl"
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    with draft.open("wb") as out:
        await export(database, signing, out, upto=upto, progress=progress)
        out.flush()
        os.fsync(out.fileno())
    with draft.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    draft.replace(file)
    async with _owning(database) as connection:
        await connection.execute(
            insert(CHECKPOINTS).values(
                seq=upto,
                link=link,
                before=before,
                file=file.name,
                digest=digest,
                stamp=keys().stamp(checkpoint_content(upto, link, before, digest)),
                at=now(),
            )
        )
    count = 0
    while done := await _dropped(database, upto):
        count += done
        progress(count)
    return Archived(upto, count, file)


@asynccontextmanager
async def _owning(database: Database) -> AsyncIterator[AsyncConnection]:
    """A transaction as the owner of the tables."""
    async with database.engine.execution_options(**{WRITES: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.exec_driver_sql("SET LOCAL ROLE NONE")
        yield connection


async def _upto(database: Database, before: datetime) -> tuple[int, str]:
    """The last link of the oldest part in which everything is old enough."""
    async with database.looking("audit: archive") as session:
        young = (
            select(func.min(CHAIN.c.seq))
            .join(AuditEntry, AuditEntry.id == CHAIN.c.entry_id)
            .where(AuditEntry.at >= before)
            .scalar_subquery()
        )
        last = select(CHAIN.c.seq, CHAIN.c.link).order_by(CHAIN.c.seq.desc()).limit(1)
        row = (await session.execute(last.where(CHAIN.c.seq < func.coalesce(young, 2**62)))).one_or_none()
    return (row.seq, row.link) if row else (0, "")


async def _dropped(database: Database, upto: int) -> int:
    async with _owning(database) as connection:
        ids = await _oldest(connection, upto)
        if ids:
            await connection.execute(delete(AuditEntry).where(AuditEntry.id.in_(ids)))
            await connection.execute(delete(CHAIN).where(CHAIN.c.entry_id.in_(ids)))
    return len(ids)


async def _oldest(connection: AsyncConnection, upto: int) -> list[UUID]:
    found = await connection.execute(
        select(CHAIN.c.entry_id).where(CHAIN.c.seq <= upto).order_by(CHAIN.c.seq).limit(CHUNK)
    )
    return list(found.scalars())
