"""What every resolver can reach through `info.context`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import strawberry
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from strawberry.dataloader import DataLoader
from typing_extensions import TypeAliasType

from auth import audit, repeats
from auth.access import AccessLedger, Seen
from auth.policy import USUAL, Policy
from auth.sessions import Database, Work
from auth.viewer import Viewer
from kernel.events import Event, Events
from kernel.records import Record
from kernel.refusal import Refusal

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
R = TypeVar("R", bound=Record)
Batch = TypeAliasType("Batch", Callable[[AsyncSession, Sequence[K]], Awaitable[list[V]]], type_params=(K, V))


@dataclass(frozen=True)
class RateLimit:
    """What one person may ask in a minute, what this operation costs, and what was then left until ``reset_at``."""

    limit: int
    cost: int
    remaining: int
    reset_at: datetime


@dataclass
class Context:
    """One operation: who asks, from where, and the means to answer.

    ``owned`` holds the entity types this process answers in full; ``None`` where it serves the whole graph.
    ``login_id`` is the login they ask by, and ``authenticated_at`` when they last proved who they are.
    ``purpose`` is why they look, in their own words; ``revealed`` collects what they are shown whole of others.
    ``rate_limit`` is known once the operation has been charged, where it could be counted.
    ``seal_key`` is shared by the parts of one hub that are served apart (see `references`).
    """

    viewer: Viewer
    database: Database
    events: Events
    idempotency_key: str | None = None
    address: str = ""
    owned: frozenset[str] | None = None
    seal_key: bytes = field(default=b"", repr=False)
    storage: Any = None
    policy: Policy = USUAL
    login_id: UUID | None = None
    authenticated_at: datetime | None = None
    purpose: str = ""
    access: AccessLedger | None = None
    refusals: audit.Refusals | None = None
    rate_limit: RateLimit | None = None
    revealed: set[Seen] = field(default_factory=set, repr=False)
    _loaders: dict[Hashable, DataLoader[Any, Any]] = field(default_factory=dict, repr=False)

    def reading(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session of one's own, within the viewer's reach: fields of a query are answered at the same time."""
        return self.database.reading(self.viewer)

    async def load(self, batch: Any, key: Any, *, through: str | None = None) -> Any:
        """Ask ``batch`` for one key; keys asked for together are fetched together.

        ``through`` says why rows outside the viewer's own reach may be seen: because one they see names them.
        """
        kind = (batch, through)
        if kind not in self._loaders:

            async def load(keys: list[Any]) -> list[Any]:
                session_for = self.database.looking(through) if through else self.reading()
                async with session_for as session:
                    return list(await batch(session, keys))

            self._loaders[kind] = DataLoader(load)
        # who else waits for the same key must not be stopped where an error beside this field stops it
        return await asyncio.shield(self._loaders[kind].load(key))

    def refused(self, act: str, refusal: Refusal) -> None:
        """For the audit: this was asked, and refused."""
        if self.refusals is not None:
            self.refusals.note(self.viewer, act, refusal, self.address)

    async def tell_revealed(self, operation: str | None) -> None:
        """Write down what was shown whole, before it is sent. Raises what the database raises: nothing is then sent."""
        if not self.revealed:
            return
        seen, self.revealed = self.revealed, set()
        ledger = self.access or AccessLedger(self.database)
        purpose = "：".join(each for each in (operation or "", self.purpose) if each)
        await ledger.write(self.viewer, seen, purpose=purpose, address=self.address)

    def forget(self) -> None:
        """What was loaded before a change, or for an earlier event, is asked for anew."""
        self._loaders.clear()

    async def change(self, act: str, clause: str, said: Any, do: Callable[[Work], Awaitable[R]]) -> R:
        """Do one act in one transaction, with its audit row and idempotency key, then tell those who watch.

        A key that was used before for the same request answers with what came of it then, and does nothing.
        """
        key = repeats.Key.of(self.idempotency_key, act, said) if self.idempotency_key else None
        try:
            async with self._working() as work:
                done = await do(work)
                await audit.note(work, act, done, clause=clause, address=self.address)
                if key:
                    repeats.keep(work, key, type(done).__name__, done.id)
                return done
        except (repeats.Raced, Refusal):
            # The key is looked for only now: it stands in the way of the second row, or the work was done already.
            if key is None or (before := await self._before(key)) is None:
                raise
            return await self._again(before)  # type: ignore[no-any-return]

    async def _before(self, key: repeats.Key) -> repeats.Repeat | None:
        async with self.database.looking("the outcome of one's own request") as session:
            return await repeats.earlier(session, self.viewer.id, key)

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[Work]:
        events: list[Event] = []
        async with self.database.working(self.viewer) as work:
            yield work
            events = work.events
        self.forget()
        await self.events.publish(*events)

    async def _again(self, before: repeats.Repeat) -> Any:
        models = {mapper.class_.__name__: mapper.class_ for mapper in Record.registry.mappers}
        async with self.database.looking("the outcome of one's own request") as session:
            return await session.scalar(select(models[before.kind]).where(models[before.kind].id == before.object_id))


Info = strawberry.Info[Context, None]
