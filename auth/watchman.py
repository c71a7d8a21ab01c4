"""值守: whatever is done at the door is written down, and what it shuts is told to every process at once.

A process that misses the telling looks logins and posts up anew within a second (`Logins`, `Backend`): the table is the
truth. Mutations of the graph tell the same topic in their own unit of work (`STANDING`).
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID

import structlog
from redis.exceptions import RedisError

from kernel.events import Event, Events

from . import audit
from .http.backend import Backend
from .login_records import Ending
from .logins import Logins
from .sessions import Database
from .viewer import ANONYMOUS, Viewer
from .watching import STANDING

AGAIN = 1.0
"""Seconds until a lost line to Redis is tried again."""

log = structlog.get_logger("jiguan.auth")


class Watchman:
    def __init__(self, database: Database, logins: Logins, backend: Backend, events: Events | None) -> None:
        self._database = database
        self._logins = logins
        self._backend = backend
        self._events = events
        self._watching: asyncio.Task[None] | None = None

    async def entered(self, viewer: Viewer, act: str, address: str, **details: str) -> None:
        log.info(act, person_id=str(viewer.id), **details)
        await self._write(act, viewer, audit.Outcome.DONE, address, details)

    async def refused(self, act: str, address: str, **details: str) -> None:
        """Nobody came in; ``details`` are codes and references, nothing that was presented."""
        await self._write(act, ANONYMOUS, audit.Outcome.REFUSED, address, details)

    async def ended(self, person_id: UUID, why: Ending, address: str) -> None:
        """Logins of the person have been ended."""
        log.info("signed_out", person_id=str(person_id), why=why.value)
        viewer = await self._backend.viewer(person_id) or Viewer(person_id, "")
        outcome = audit.Outcome.REFUSED if why is Ending.REUSED else audit.Outcome.DONE
        act = "refresh_token_reused" if why is Ending.REUSED else "signed_out"
        await self._write(act, viewer, outcome, address, {"why": why.value})
        await self.tell(person_id)

    async def tell(self, person_id: UUID | None) -> None:
        """Every process forgets what it remembers of the person, or of everybody."""
        self._forget({"person": str(person_id) if person_id else ""})
        if self._events is not None:
            try:
                await self._events.publish(Event(STANDING, {"person": str(person_id) if person_id else ""}))
            except (RedisError, OSError) as error:
                log.warning("standing_not_told", error=type(error).__name__)

    def watch(self) -> None:
        """Begin to listen to what other processes tell."""
        if self._events is not None and self._watching is None:
            self._watching = asyncio.create_task(self._listen(self._events))

    async def close(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            with suppress(asyncio.CancelledError):
                await self._watching
            self._watching = None

    async def _listen(self, events: Events) -> None:
        while True:
            try:
                async with events.listening(STANDING) as told:
                    # what was told while nobody listened is lost: begin with nothing remembered
                    self._forget({})
                    async for event in told:
                        self._forget(event.said)
            except (RedisError, OSError) as error:
                log.warning("standing_not_heard", error=type(error).__name__)
            await asyncio.sleep(AGAIN)

    def _forget(self, said: Mapping[str, Any]) -> None:
        try:
            person = UUID(str(said.get("person") or "")) if said.get("person") else None
        except ValueError:
            person = None
        self._backend.forget(person)
        self._logins.forget(person_id=person)

    async def _write(
        self, act: str, viewer: Viewer, outcome: audit.Outcome, address: str, details: Mapping[str, str]
    ) -> None:
        await audit.record(
            self._database, audit.Kind.SIGN_IN, act, viewer, outcome=outcome, address=address, details=details
        )
