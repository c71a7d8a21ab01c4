"""通知: one's own, as they come and as they were, and for those who look after it how far each has got."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from strawberry import ID, Parent

from auth.gate import enter
from domains.directory.models import Person
from kernel.fetch import ToOne, ToRows
from kernel.ids import global_id, parse_global_id
from support.notices import actions, queries, writing
from support.notices.kinds import KINDS
from support.notices.records import Delivery, Notice, NoticePreferences
from support.notices.rules import takes
from support.notices.words import Channel

from .context import Info
from .forms import read

CLAUSE = "6.3-8"
DELIVERY_PERSON = ToOne(Delivery.person_id, Person)
NOTICE_DELIVERIES = ToRows(Delivery.notice_id, Delivery, (Delivery.channel,))


@dataclass(frozen=True)
class Choice:
    """One notice through one channel: whether the person gets it, and whether that is theirs to say."""

    notice: str
    title: str
    channel: Channel
    on: bool
    fixed: bool


def notice_id(root: Parent[Notice]) -> ID:
    return ID(global_id("Notice", root.id))


def case_card(root: Parent[Notice]) -> ID | None:
    """The card of the case; every act on a case takes it."""
    return ID(global_id("CaseCard", root.case_id)) if root.case_id else None


def delivery_title(root: Parent[Delivery]) -> str:
    return KINDS[root.kind].title if root.kind in KINDS else root.kind


def choices(root: Parent[NoticePreferences]) -> list[Choice]:
    return [
        Choice(kind.name, kind.title, channel, takes(kind, channel, root.off, root.on), channel in kind.fixed)
        for kind in KINDS.values()
        for channel in kind.offered
    ]


async def unread(info: Info) -> int:
    return (await counts(info)).unread


async def counts(info: Info) -> queries.Counts:
    async with info.context.reading() as session:
        return await queries.counts(session, info.context.viewer)


async def preferences(info: Info) -> NoticePreferences:
    async with info.context.reading() as session:
        return await queries.preferences_of(session, info.context.viewer.id)


async def mark_read(info: Info, id: ID) -> Notice:
    key = parse_global_id(id, expected="Notice", field="id")[1]
    return await info.context.change("Notice.read", CLAUSE, [id], lambda work: actions.read(work, key))


async def mark_all_read(info: Info) -> queries.Counts:
    await info.context.change("Notice.read_all", CLAUSE, [], actions.read_all)
    return await counts(info)


async def set_preferences(info: Info, input: actions.NewNoticePreferences) -> NoticePreferences:
    new = read(input)
    return await info.context.change(
        "NoticePreferences.set", CLAUSE, vars(new), lambda work: actions.set_preferences(work, new)
    )


async def send_again(info: Info, id: ID) -> Delivery:
    key = parse_global_id(id, expected="Delivery", field="id")[1]
    return await info.context.change("Delivery.send_again", CLAUSE, [id], lambda work: actions.send_again(work, key))


async def watch(info: Info) -> AsyncIterator[Notice]:
    """Each notice to the viewer from now on, as it is committed."""
    viewer = info.context.viewer
    enter(viewer, None)
    async with info.context.events.listening(writing.topic(viewer.id)) as events:
        async for event in events:
            if "id" not in event.said:
                continue  # something has been read
            async with info.context.reading() as session:
                found = await queries.arrived(session, viewer, [UUID(event.said["id"])])
            for each in found:
                yield each


async def watch_counts(info: Info) -> AsyncIterator[queries.Counts]:
    """How many are unread now, and again whenever that has changed."""
    viewer = info.context.viewer
    enter(viewer, None)
    async with info.context.events.listening(writing.topic(viewer.id)) as events:
        told = await counts(info)
        yield told
        async for _ in events:
            if (fresh := await counts(info)) != told:
                told = fresh
                yield told
