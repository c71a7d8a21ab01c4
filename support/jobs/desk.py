"""办事台: what a job has at hand while it runs."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import structlog

from auth.sessions import Database, Work
from auth.viewer import Viewer
from kernel.events import Events
from kernel.records import now

from .claims import Claim, finish

T = TypeVar("T")
log = structlog.get_logger("jiguan.jobs")

SYSTEM = Viewer(UUID(int=1), "系统")
"""In whose name the hub does what nobody is waiting for."""


@dataclass
class Desk:
    """One try at one job. ``services`` are what the process has for jobs: carriers of notices, the directory, files."""

    database: Database
    events: Events
    claim: Claim
    services: Mapping[Any, Any] = field(default_factory=dict)
    now: Callable[[], datetime] = now
    finished: bool = False

    def find(self, kind: type[T]) -> T:
        """The process's service of that kind. Raises `LookupError` where it has none."""
        if kind not in self.services:
            raise LookupError(f"no {kind.__name__} for jobs in this process")
        service: T = self.services[kind]
        return service

    @asynccontextmanager
    async def finishing(self) -> AsyncIterator[Work]:
        """The transaction that does what is to be done and marks the job as done, both or neither. 恰好一次。

        It sees everything. Raises `Lost` where somebody else was first. Those who watch are told after the commit.
        """
        async with self.database.unscoped(f"job {self.claim.job}") as session:
            await finish(session, self.claim, self.now())
            work = Work(session, SYSTEM, self.now())
            yield work
        self.finished = True
        for event in work.events:
            try:
                await self.events.publish(event)
            except Exception as error:  # a screen asks again; the job is done whether or not Redis is there
                log.warning("not_told", topic=event.topic, error=type(error).__name__)
