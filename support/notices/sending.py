"""One delivery through one channel, exactly once.

A process may die after the channel took the letter and before that is noted, or wait for an answer in vain. The next
try then sends it under the same id: a channel that knows letters by their id delivers it once. To one that does not,
nothing is sent again (at most once instead of once); the delivery is shown as uncertain, for a person to decide.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update

from auth.sessions import Work
from support.jobs import Backoff, Desk, Hopeless, Job, job

from .carriers import Carrier, Carriers, Letter, NotTaken, Receipt, Undeliverable
from .kinds import KINDS
from .people import Contact, Directory
from .records import Delivery, Notice
from .words import Channel
from .words import DeliveryState as D

OVER = frozenset({D.SENT, D.DELIVERED, D.UNCERTAIN})
WHY = "a notice on its way"
UNSURE = "未能确认是否发出；确认未收到后可再次发送"


async def _failed(work: Work, arguments: dict[str, Any], error: str, at: datetime | None) -> None:
    """Beside the job's own note: what those see who look after deliveries."""
    found = await work.session.get(Delivery, UUID(arguments["delivery"]))
    if found is not None and found.state not in OVER:
        if found.state is not D.SENDING:  # else it was cut off in the middle, and the next try says so
            found.state = D.QUEUED
        if at is None:
            found.state = D.UNCERTAIN if found.state is D.SENDING else D.FAILED
        found.tries, found.next_try_at = found.tries + 1, at
        found.why = error.removeprefix("Hopeless: ").removeprefix("NotTaken: ")[:200]


async def _send(desk: Desk, delivery: str) -> None:
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
    letter = _letter(id, notice, contact)
    if carrier.repeatable:
        try:
            receipt = await carrier.send(letter)
        except Undeliverable as error:
            raise Hopeless(str(error)) from error
        await _note(desk, id, _sent(receipt, desk.now()))
    elif await _moves(desk, id, D.SENDING, after=(D.QUEUED, D.FAILED)):
        await _note(desk, id, await _sent_but_once(desk, carrier, letter))
    else:
        await _note(desk, id, {"state": D.UNCERTAIN, "why": f"发送时中断，{UNSURE}"})


async def _sent_but_once(desk: Desk, carrier: Carrier, letter: Letter) -> dict[str, Any]:
    """Through a channel that does not know letters. While it is being sent, its state says so, whatever happens."""
    try:
        return _sent(await carrier.send(letter), desk.now())
    except (Undeliverable, NotTaken) as error:
        await _moves(desk, letter.id, D.QUEUED, after=(D.SENDING,))
        if isinstance(error, Undeliverable):
            raise Hopeless(str(error)) from error
        raise
    except Exception as error:
        return {"state": D.UNCERTAIN, "why": f"{type(error).__name__}：{UNSURE}"}


async def _moves(desk: Desk, id: UUID, to: D, *, after: tuple[D, ...]) -> bool:
    """Into that state; false where it is in none of those it comes after, for an earlier try was cut off."""
    async with desk.database.unscoped(WHY) as session:
        moved = await session.execute(
            update(Delivery).where(Delivery.id == id, Delivery.state.in_(after)).values(state=to)
        )
        return bool(moved.rowcount)  # type: ignore[attr-defined]


async def _note(desk: Desk, id: UUID, said: dict[str, Any]) -> None:
    async with desk.finishing() as work:
        await work.session.execute(
            update(Delivery).where(Delivery.id == id).values(next_try_at=None, tries=Delivery.tries + 1, **said)
        )


def _letter(id: UUID, notice: Notice, contact: Contact) -> Letter:
    kind = KINDS.get(notice.kind)
    brief = kind.brief if kind else notice.title
    numbered = f"{brief}（{notice.case_number}）" if notice.case_number else brief
    return Letter(id, contact, notice.title, notice.text, notice.created_at, numbered)


def _sent(receipt: Receipt, at: datetime) -> dict[str, Any]:
    state = D.DELIVERED if receipt.delivered else D.SENT
    return {"state": state, "reference": receipt.reference[:120], "sent_at": at, "why": ""}


AT_ONCE = {Channel.ZHEZHENGDING: 1, Channel.SMS: 3, Channel.MAIL: 3}
"""How many letters a process hands to a channel at the same time. Zhezhengding takes one call after the other."""

SENDERS: dict[Channel, Job] = {
    channel: job(
        f"notices.{channel.value}",
        f"发送通知：{channel.label}",
        clause="6.3-8",
        tries=10,
        backoff=Backoff(5, 3_600),
        limit=60,
        failed=_failed,
        most=most,
    )(_send)
    for channel, most in AT_ONCE.items()
}
"""A job for each channel, so that one whose neighbour is slow holds up no other."""
