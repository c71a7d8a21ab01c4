"""收件箱: how its tabs and counts are answered, at once and live."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from auth.gate import enter
from auth.viewer import Viewer
from kernel.events import Event
from support.workflow import inbox
from support.workflow.inbox import InboxTab

from .context import Info

TOPIC = "inbox"
PAUSE = 0.3
"""Seconds in which changes are gathered before the counts are told again."""

Counts = dict[InboxTab, int]


async def of_tab(session: AsyncSession, viewer: Viewer, wanted: Any) -> list[Any]:
    """What the tab keeps: only the workflow knows what waits for whom."""
    chosen = getattr(wanted, "tab", None) or InboxTab.WAITING
    return [await inbox.inbox(session, viewer, chosen)]


async def counts(info: Info) -> Counts:
    async with info.context.reading() as session:
        return dict(await inbox.counts(session, info.context.viewer))


async def watch(info: Info) -> AsyncIterator[Counts]:
    """The counts as they are now, and again whenever something that may concern the viewer has been done."""
    enter(info.context.viewer, None)
    async with info.context.events.listening(TOPIC) as events:
        told = await counts(info)
        yield told
        async for event in events:
            if not concerns(event, info.context.viewer):
                continue
            await asyncio.sleep(PAUSE)
            fresh = await counts(info)
            if fresh != told:
                told = fresh
                yield told


def concerns(event: Event, viewer: Viewer) -> bool:
    """Whether the case is within the viewer's reach, or names them."""
    said = event.said
    return str(viewer.id) in said["people"] or viewer.reaches(said["region"], UUID(said["unit"]))
