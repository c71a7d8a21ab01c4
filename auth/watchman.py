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
from .viewer import Viewer
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

    async def proved(self, viewer: Viewer, platform: str, address: str) -> None:
        """Somebody who is signed in has proved once more who they are."""
        log.info("stepped_up", person_id=str(viewer.id), platform=platform)
        await audit.record(
            self._database, audit.Kind.SIGN_IN, "step-up", viewer, address=address, details={"platform": platform}
        )

    async def ended(self, person_id: UUID, why: Ending, address: str) -> None:
        """Logins of the person have been ended, which `Logins` has written down."""
        log.info("signed_out", person_id=str(person_id), why=why.value)
        if why is Ending.REUSED:
            viewer = await self._backend.viewer(person_id) or Viewer(person_id, "")
            outcome = audit.Outcome.REFUSED
            act = "refresh_token_reused"
            await audit.record(self._database, audit.Kind.SIGN_IN, act, viewer, outcome=outcome, address=address)
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
