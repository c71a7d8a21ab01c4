"""Notices are kept for as long as people look back at them, and no longer."""

from datetime import timedelta

from sqlalchemy import delete, select

from support.jobs import Desk, job, schedule

from .records import Delivery, Notice

KEPT_READ = timedelta(days=180)
KEPT = timedelta(days=400)
_CHUNK = 2_000


@job("notices.clean", "清理过期的通知", clause="6.3-8")
async def clean(desk: Desk) -> None:
    """In small transactions: nobody waits behind it."""
    now = desk.now()
    old = (Notice.seen.is_(True) & (Notice.created_at < now - KEPT_READ)) | (Notice.created_at < now - KEPT)
    while True:
        async with desk.database.unscoped("retention of notices") as session:
            gone = (await session.scalars(select(Notice.id).where(old).limit(_CHUNK))).all()
            await session.execute(delete(Delivery).where(Delivery.notice_id.in_(gone)))
            await session.execute(delete(Notice).where(Notice.id.in_(gone)))
        if not gone:
            return


schedule("notices.clean", clean, cron="40 3 * * *")
