"""查什么: one's own notices, and the deliveries within one's reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Viewer
from kernel.fetch import Listing
from kernel.forms import Label, Where
from kernel.labels import Labelled

from .records import Delivery, Notice, NoticePreferences
from .words import Channel, DeliveryState, Urgency


class NoticeOrder(Labelled):
    UNREAD = "unread", "未读在前，最近的在前"
    NEWEST = "newest", "最近的在前"


class DeliveryOrder(Labelled):
    NEWEST = "newest", "最近的在前"
    STATE = "state", "按送达状态"


@dataclass(kw_only=True)
class NoticeFilter:
    unread: Annotated[bool | None, Label("是否未读"), Where(lambda said: Notice.seen.is_(not said))] = None
    kind: Annotated[str | None, Label("通知标识"), Where(lambda said: Notice.kind == said)] = None
    urgency: Annotated[Urgency | None, Label("紧急程度"), Where(lambda said: Notice.urgency == said)] = None
    since: Annotated[datetime | None, Label("不早于"), Where(lambda said: Notice.created_at >= said)] = None


@dataclass(kw_only=True)
class DeliveryFilter:
    state: Annotated[DeliveryState | None, Label("送达状态"), Where(lambda said: Delivery.state == said)] = None
    channel: Annotated[Channel | None, Label("渠道"), Where(lambda said: Delivery.channel == said)] = None
    kind: Annotated[str | None, Label("通知标识"), Where(lambda said: Delivery.kind == said)] = None


NOTICES = Listing(
    Notice,
    {
        NoticeOrder.UNREAD: (Notice.seen, Notice.created_at.desc()),
        NoticeOrder.NEWEST: (Notice.created_at.desc(),),
    },
    filter=NoticeFilter,
)
DELIVERIES = Listing(
    Delivery,
    {
        DeliveryOrder.NEWEST: (Delivery.created_at.desc(),),
        DeliveryOrder.STATE: (Delivery.state, Delivery.created_at.desc()),
    },
    filter=DeliveryFilter,
)


async def mine(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[ColumnElement[bool]]:
    """Notices are their person's alone."""
    return [Notice.person_id == viewer.id]


@dataclass(frozen=True)
class Counts:
    """How many notices somebody has not read, and how many of these are urgent."""

    unread: int
    urgent: int


async def counts(session: AsyncSession, viewer: Viewer) -> Counts:
    unread = (Notice.person_id == viewer.id, Notice.seen.is_(False))
    urgent = func.count().filter(Notice.urgency == Urgency.URGENT)
    found = (await session.execute(select(func.count(Notice.id), urgent).where(*unread))).one()
    return Counts(*found)


async def preferences_of(session: AsyncSession, person_id: UUID) -> NoticePreferences:
    """What the person has set; the usual where they have set nothing."""
    found = await session.scalar(select(NoticePreferences).where(NoticePreferences.person_id == person_id))
    return found or NoticePreferences(person_id=person_id)


async def arrived(session: AsyncSession, viewer: Viewer, ids: Sequence[UUID]) -> list[Notice]:
    """The viewer's own among these."""
    found = await session.scalars(select(Notice).where(Notice.id.in_(ids), Notice.person_id == viewer.id))
    return list(found)
