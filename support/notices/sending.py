"""One delivery through one channel, exactly once.

A process may die after the channel took the letter and before that is noted. The next try then sends it under the same
id: a channel that knows letters by their id delivers it once. To one that does not, nothing is sent again; the delivery
is shown as uncertain, for a person to decide.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update

from auth.sessions import Work
from support.jobs import Backoff, Desk, Hopeless, job

from .carriers import Carriers, Letter, Receipt, Undeliverable
from .kinds import KINDS
from .people import Contact, Directory
from .records import Delivery, Notice
from .words import DeliveryState as D

OVER = frozenset({D.SENT, D.DELIVERED, D.UNCERTAIN})
WHY = "a notice on its way"


async def _failed(work: Work, arguments: dict[str, Any], error: str, at: datetime | None) -> None:
    """Beside the job's own note: what those see who look after deliveries."""
    found = await work.session.get(Delivery, UUID(arguments["delivery"]))
    if found is not None and found.state not in OVER:
        found.state = D.FAILED if at is None else D.QUEUED
        found.tries, found.next_try_at = found.tries + 1, at
        found.why = error.removeprefix("Hopeless: ")[:200]


@job("notices.send", "发送通知", clause="6.3-8", tries=10, backoff=Backoff(5, 3_600), limit=60, failed=_failed)
async def send(desk: Desk, delivery: str) -> None:
    """Send one delivery. Its address is looked up now, and kept nowhere."""
    id = UUID(delivery)
    async with desk.database.looking(WHY) as session:
        found = await session.get(Delivery, id)
        notice = await session.get(Notice, found.notice_id) if found else None
        if found is None or notice is None or found.state in OVER:
            return
        directory: Directory = desk.find(Directory)  # type: ignore[type-abstract]
        contact = (await directory.contacts(session, [found.person_id])).get(found.person_id)
    carrier = desk.find(Carriers).by_channel.get(found.channel)
    if carrier is None or contact is None or not carrier.reaches(contact):
        raise Hopeless("此人已不在职，或本系统没有这一渠道、没有此人的地址")
    if not carrier.repeatable and not await _begins(desk, id):
        await _note(desk, id, {"state": D.UNCERTAIN, "why": "发送时中断，未能确认是否发出；确认未收到后可再次发送"})
        return
    try:
        receipt = await carrier.send(_letter(id, notice, contact))
    except Undeliverable as error:
        raise Hopeless(str(error)) from error
    await _note(desk, id, _sent(receipt, desk.now()))


async def _begins(desk: Desk, id: UUID) -> bool:
    """Mark it as being sent; false where an earlier try was cut off in the middle of that."""
    async with desk.database.unscoped(WHY) as session:
        begun = await session.execute(
            update(Delivery).where(Delivery.id == id, Delivery.state != D.SENDING).values(state=D.SENDING)
        )
        return bool(begun.rowcount)  # type: ignore[attr-defined]


async def _note(desk: Desk, id: UUID, said: dict[str, Any]) -> None:
    async with desk.finishing() as work:
        await work.session.execute(
            update(Delivery).where(Delivery.id == id).values(next_try_at=None, tries=Delivery.tries + 1, **said)
        )


def _letter(id: UUID, notice: Notice, contact: Contact) -> Letter:
    kind = KINDS.get(notice.kind)
    brief = kind.brief if kind else notice.title
    return Letter(
        id, contact, notice.title, notice.text, f"{brief}（{notice.case_number}）" if notice.case_number else brief
    )


def _sent(receipt: Receipt, at: datetime) -> dict[str, Any]:
    state = D.DELIVERED if receipt.delivered else D.SENT
    return {"state": state, "reference": receipt.reference[:120], "sent_at": at, "why": ""}
