"""无主附件: what was uploaded and never came to belong to anything is removed after a day, its bytes with it. So are
drafts that were handed in or given up."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from auth.sessions import Database
from support.jobs import Desk, job, schedule

from .attachments import Attachment
from .records import Draft
from .storage import Storage

AGE = timedelta(hours=24)
AT_ONCE = 500


async def sweep(database: Database, storage: Storage, at: datetime) -> int:
    """Remove what is nobody's; answers how many attachments went.

    Descriptions go first, in one transaction; bytes only afterwards, where no other description names them and nobody
    has put the same content within a day: an upload just now makes its bytes young before it describes them.
    """
    async with database.unscoped("attachments that belong to nothing") as session:
        gone = await session.execute(
            select(Attachment.id, Attachment.sha256)
            .where(Attachment.subject_id.is_(None), Attachment.created_at < at - AGE)
            .order_by(Attachment.created_at)
            .limit(AT_ONCE)
        )
        rows = gone.all()
        await session.execute(delete(Attachment).where(Attachment.id.in_([id for id, _ in rows])))
        await session.execute(delete(Draft).where(Draft.gone_at < at - AGE))
    digests = {digest for _, digest in rows}
    async with database.looking("bytes that other attachments share") as session:
        shared = set(await session.scalars(select(Attachment.sha256).where(Attachment.sha256.in_(digests))))
    for digest in digests - shared:
        await asyncio.to_thread(_remove, storage, digest, at - AGE)
    return len(rows)


def _remove(storage: Storage, digest: str, before: datetime) -> None:
    since = storage.since(digest)
    if since is not None and since < before:
        storage.remove(digest)


@job("attachments.sweep", "清除无主附件", clause="6.3-9")
async def swept(desk: Desk) -> None:
    """As long as there is something to remove."""
    while await sweep(desk.database, desk.find(Storage), desk.now()):  # type: ignore[type-abstract]
        pass


schedule("attachments.sweep", swept, cron="40 3 * * *")
