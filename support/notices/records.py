"""通知、送达、通知偏好: what one person was told, each way it took to them, and what they have set."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from kernel.records import Record

from .kinds import LONGEST_TEXT
from .words import Channel, DeliveryState, Urgency

LONGEST_KEY = 300


class Notice(Record):
    """通知: one sentence to one person. Theirs alone: nobody else ever sees it.

    ``once`` is what keeps the same from being said to a person twice.
    """

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("person_id", "once"),
        Index("notices_person_idx", "person_id", "seen", "created_at", "id"),
    )

    person_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(String(LONGEST_TEXT))
    urgency: Mapped[Urgency]
    clause: Mapped[str] = mapped_column(String(80), default="")
    case_kind: Mapped[str] = mapped_column(String(60), default="")
    case_id: Mapped[UUID | None] = mapped_column(index=True)
    case_number: Mapped[str] = mapped_column(String(32), default="")
    once: Mapped[str] = mapped_column(String(LONGEST_KEY))
    seen: Mapped[bool] = mapped_column(default=False)
    read_at: Mapped[datetime | None]


class Delivery(Scoped, Record):
    """送达: the way of one notice to its person through one channel. It holds no address and no text.

    ``id`` is what the channel knows it by: sent twice under one id, it is delivered once.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("notice_id", "channel"),
        Index("deliveries_state_idx", "state", "created_at", "id"),
    )
    read_by = Permission.NOTICES_MANAGE
    own = ("person_id",)

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notices.id", ondelete="CASCADE"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[str] = mapped_column(String(60))
    channel: Mapped[Channel]
    state: Mapped[DeliveryState] = mapped_column(default=DeliveryState.QUEUED)
    tries: Mapped[int] = mapped_column(default=0)
    why: Mapped[str] = mapped_column(String(200), default="")
    next_try_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    reference: Mapped[str] = mapped_column(String(120), default="")


class NoticePreferences(Record):
    """通知偏好: what a person has set. ``off`` and ``on`` list ``<notice>:<channel>``; ``*`` stands for every notice.

    From ``quiet_from`` to ``quiet_until`` (HH:MM, China's time) only what is urgent is sent; equal means never quiet.
    With ``quiet_rest_days`` the same holds all day on weekends and holidays, by the calendar of the person's region.
    """

    __tablename__ = "notice_preferences"

    person_id: Mapped[UUID] = mapped_column(unique=True)
    quiet_from: Mapped[str] = mapped_column(String(5), default="22:00")
    quiet_until: Mapped[str] = mapped_column(String(5), default="07:30")
    quiet_rest_days: Mapped[bool] = mapped_column(default=False, server_default=false())
    off: Mapped[list[str]] = mapped_column(default=list)
    on: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
