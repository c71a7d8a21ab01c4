"""拒绝的记录: who was refused what, by which code. The first is written at once; the same again is counted.

Whoever asks a thousand times in a minute makes two entries, not a thousand; and a process writes no more than so many a
minute, whatever is asked: the rest is counted in one entry. Nothing here delays or fails an answer.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError

from auth.sessions import Database
from auth.viewer import ANONYMOUS, Viewer
from kernel.refusal import Refusal

from .entries import Kind, Outcome
from .writing import values

WINDOW = 60.0
"""Seconds in which the same refusal is counted and not written again."""

MOST = 300
"""Different refusals that one process writes within a window."""

log = structlog.get_logger("jiguan.audit")

Same = tuple[UUID, str, str, str]


@dataclass
class _Counted:
    viewer: Viewer
    kind: Kind
    again: int = 0


class Refusals:
    """One for each process. `note` costs a look into a dictionary; writing is a task of its own."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._began = clock()
        self._counted: dict[Same, _Counted] = {}
        self._beyond = 0
        self._queue: list[Any] = []
        self._task: asyncio.Task[None] | None = None

    def note(self, viewer: Viewer, act: str, refusal: Refusal, address: str = "", *, kind: Kind = Kind.REFUSAL) -> None:
        """This was refused. Never raises."""
        if self._clock() - self._began >= WINDOW:
            self._turn()
        # of those who are not signed in only the address tells them apart
        same = (viewer.id, act[:80], refusal.code.value, address if not viewer.signed_in else "")
        if known := self._counted.get(same):
            known.again += 1
        elif len(self._counted) >= MOST:
            self._beyond += 1
        else:
            self._counted[same] = _Counted(viewer, kind)
            said = {"code": refusal.code.value, "clause": refusal.clause or ""}
            self._write(viewer, act, address, said, kind)

    def _turn(self) -> None:
        """The window is over: what was counted in it is written down."""
        for (_, act, code, address), counted in self._counted.items():
            if counted.again:
                self._write(counted.viewer, act, address, {"code": code, "again": counted.again}, counted.kind)
        if self._beyond:
            self._write(ANONYMOUS, "（其余）", "", {"again": self._beyond})
        self._counted.clear()
        self._beyond, self._began = 0, self._clock()

    def _write(
        self, viewer: Viewer, act: str, address: str, details: dict[str, Any], kind: Kind = Kind.REFUSAL
    ) -> None:
        self._queue.append(values(kind, act, viewer, outcome=Outcome.REFUSED, address=address, details=details))
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._flush(), name="audit refusals")

    async def _flush(self) -> None:
        while self._queue:
            entries, self._queue = self._queue, []
            try:
                async with self._database.unscoped("audit: refusals") as session:
                    session.add_all(entries)
            except (SQLAlchemyError, OSError) as error:
                log.error("refusals_not_written", count=len(entries), why=str(error)[:200])

    async def close(self) -> None:
        """Write what was counted; before the database is closed."""
        self._turn()
        if self._task is not None:
            with suppress(asyncio.CancelledError):
                await self._task
