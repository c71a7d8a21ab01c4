"""办什么: reading one's notices, setting how one is told, and sending again what did not arrive."""

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from sqlalchemy import select, update

from auth.permissions import Permission
from auth.sessions import Work
from kernel.forms import Label, Text, checked
from kernel.refusal import NotFound, NotPermitted, TooMuch, WrongState
from support.jobs import later

from .queries import preferences_of
from .records import Delivery, Notice, NoticePreferences
from .rules import settable
from .sending import SENDERS
from .words import DeliveryState
from .writing import topic

MOST_SAID = 200


@dataclass(kw_only=True)
class NewNoticePreferences:
    quiet_from: Annotated[str, Label("免打扰自", "如 22:00；与止相同即不设免打扰"), Text(most=5)]
    quiet_until: Annotated[str, Label("免打扰至", "如 07:30"), Text(most=5)]
    quiet_rest_days: Annotated[bool | None, Label("休息日也免打扰", "不填则照旧")] = None
    off: Annotated[list[str], Label("不接收的", "各项写作 通知标识:渠道，* 指全部通知")] = field(default_factory=list)
    on: Annotated[list[str] | None, Label("另要接收的", "写法同上，如 *:mail；不填则照旧")] = None


async def read(work: Work, id: UUID) -> Notice:
    """已读。Read once, it stays as it is."""
    found = await work.session.scalar(select(Notice).where(Notice.id == id, Notice.person_id == work.viewer.id))
    if found is None:
        raise NotFound("未找到该通知，或不是发给您的", field="id")
    if not found.seen:
        found.seen, found.read_at = True, work.now
        work.tell(topic(work.viewer.id))
    return found


async def read_all(work: Work) -> NoticePreferences:
    """全部已读：截至现在的。 Answers with what the audit can name of it."""
    mine = (Notice.person_id == work.viewer.id, Notice.seen.is_(False), Notice.created_at <= work.now)
    await work.session.execute(update(Notice).where(*mine).values(seen=True, read_at=work.now))
    work.tell(topic(work.viewer.id))
    return await _own(work)


async def set_preferences(work: Work, new: NewNoticePreferences) -> NoticePreferences:
    """设置本人的渠道与免打扰时间。"""
    checked(new)
    for name, said in (("off", new.off), ("on", new.on or ())):
        if len(said) > MOST_SAID:
            raise TooMuch(f"至多{MOST_SAID}项", field=name, alternatives=("用 *:渠道 指全部通知",))
    settable(new.off, new.on or (), new.quiet_from, new.quiet_until)
    found = await _own(work)
    found.quiet_from, found.quiet_until, found.off = new.quiet_from, new.quiet_until, sorted(set(new.off))
    if new.quiet_rest_days is not None:
        found.quiet_rest_days = new.quiet_rest_days
    if new.on is not None:
        found.on = sorted(set(new.on))
    return found


async def send_again(work: Work, id: UUID) -> Delivery:
    """再次发送没有送达的；仍用原来的编号，已经送达的不会重复送达。"""
    found = await work.claim(Delivery, id, what="该送达记录", field="id")
    if not work.viewer.may_over(Permission.NOTICES_MANAGE, found.region_code, found.unit_id):
        raise NotPermitted("此人的通知送达不归您管理", field="id")
    if found.state not in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
        raise WrongState(f"此项现在是「{found.state.label}」，不必再次发送", alternatives=("刷新后查看最新状态",))
    found.state, found.why, found.next_try_at = DeliveryState.QUEUED, "", work.now
    later(work, SENDERS[found.channel], key=f"{found.id}#{work.now.isoformat()}", about=found, delivery=str(found.id))
    return found


async def _own(work: Work) -> NoticePreferences:
    found = await preferences_of(work.session, work.viewer.id)
    work.add(found)
    return found
