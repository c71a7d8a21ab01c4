"""每夜同步: the job that follows every source of contacts that is set up."""

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from kernel.refusal import WrongState
from support.jobs import Backoff, Desk, Hopeless, job, schedule

from .syncing import MOST_NOTED, sync
from .told import Source

log = structlog.get_logger("jiguan.contacts")


@dataclass(frozen=True)
class Sources:
    """The sources that this hub follows, as the process offers them to jobs."""

    all: Sequence[Source] = ()


@job("contacts.sync", "同步通讯录", clause="6.3-4", tries=5, backoff=Backoff(60.0, 3_600.0), limit=4 * 3_600.0)
async def nightly(desk: Desk) -> None:
    """A source that is down is asked again; one that would end too much waits for a person to look at it."""
    held_back = []
    for source in desk.find(Sources).all:
        try:
            summary = await sync(desk.database, desk.events, source)
            done, why = sum(summary.done.values()), [why for _, why in summary.refused[:MOST_NOTED]]
            log.info("contacts_synced", source=source.name, done=done, refused=len(summary.refused), why=why)
        except WrongState as refusal:
            held_back.append(refusal.message)
    if held_back:
        raise Hopeless("；".join(held_back))


schedule("contacts.sync", nightly, cron="30 1 * * *")
