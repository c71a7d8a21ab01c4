"""Who holds the post, and which ways the notice takes: found out right after the change, in one transaction."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.sessions import Work
from support.jobs import Desk, job, later
from support.workflow.calendar import work_calendar

from .carriers import Carrier, Carriers
from .kinds import KINDS, Kind
from .people import Contact, Directory, Holders
from .records import Delivery, Notice, NoticePreferences
from .rules import USUAL, QuietHours, channels_for, never, rest_days, when
from .sending import SENDERS
from .words import Channel, DeliveryState
from .writing import insert_new, rows_for, topic


@job("notices.spread", "分发通知", clause="6.3-8")
async def spread(
    desk: Desk,
    kind: str,
    ids: list[str] | None = None,
    body: dict[str, Any] | None = None,
    holders: dict[str, Any] | None = None,
) -> None:
    """Write the notices of those who hold the post, and one delivery for each channel of each notice."""
    directory: Directory = desk.find(Directory)  # type: ignore[type-abstract]
    carriers, declared = desk.find(Carriers).by_channel, KINDS[kind]
    async with desk.finishing() as work:
        wanted = [UUID(each) for each in ids or ()]
        if holders is not None and body is not None:
            wanted += await _to_holders(work, directory, Holders.read(holders), body)
        found = (await work.session.scalars(select(Notice).where(Notice.id.in_(wanted)))).all()
        people = {each.person_id for each in found}
        contacts = await directory.contacts(work.session, people)
        preferences = await _preferences(work.session, people)
        for each in found:
            if contact := contacts.get(each.person_id):
                said = preferences.get(each.person_id)
                at = await _when(work, declared, contact, said)
                _plan(work, declared, each, contact, said, at, carriers)


async def _to_holders(work: Work, directory: Directory, who: Holders, body: dict[str, Any]) -> list[UUID]:
    people = sorted(set(await directory.holders(work.session, who)) - who.but)
    rows = rows_for(people, body, work.now)
    insert_new(work.session, rows)
    for row in rows:
        work.tell(topic(row["person_id"]), id=str(row["id"]))
    return [row["id"] for row in rows]


async def _preferences(session: AsyncSession, people: Collection[UUID]) -> Mapping[UUID, NoticePreferences]:
    found = await session.scalars(select(NoticePreferences).where(NoticePreferences.person_id.in_(people)))
    return {each.person_id: each for each in found}


async def _when(work: Work, kind: Kind, contact: Contact, said: NoticePreferences | None) -> datetime:
    if said is None:
        return when(kind.urgency, USUAL, work.now)
    rests = rest_days(await work_calendar(work.session, contact.region_code)) if said.quiet_rest_days else never
    return when(kind.urgency, QuietHours.parse(said.quiet_from, said.quiet_until), work.now, rests)


def _plan(
    work: Work,
    kind: Kind,
    notice: Notice,
    contact: Contact,
    said: NoticePreferences | None,
    at: datetime,
    carriers: Mapping[Channel, Carrier],
) -> None:
    for channel in channels_for(kind, said.off, said.on) if said else channels_for(kind):
        carrier = carriers.get(channel)
        if carrier is None:
            continue
        delivery = Delivery(
            notice_id=notice.id,
            person_id=contact.person_id,
            region_code=contact.region_code,
            unit_id=contact.unit_id,
            kind=kind.name,
            channel=channel,
            next_try_at=at,
        )
        if carrier.reaches(contact):
            later(work, SENDERS[channel], at=at, key=str(delivery.id), about=delivery, delivery=str(delivery.id))
        else:
            delivery.state, delivery.next_try_at = DeliveryState.FAILED, None
            delivery.why = f"没有可用于{channel.label}的地址"
        work.add(delivery)
