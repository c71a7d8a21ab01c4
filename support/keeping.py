"""留存: what every step asks for and hardly anybody changes, kept in the process, so that a step costs no statement.

Kept for each database. Whoever changes one of the records it is read from in this process drops what was kept as they
commit; other processes hear of it (`TOPIC`, told by those who set) and drop it too; and nothing is kept longer than
`LONGEST`. A transaction that has itself changed something sees what it changed.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from redis.exceptions import RedisError
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from kernel.events import Events
from kernel.records import Record, now

TOPIC = "standing"
LONGEST = 300.0
"""Seconds after which everything is read again, should an event have been lost."""

_AGAIN = 2.0
_CHANGED = "what is kept has changed here"

T = TypeVar("T")


@dataclass
class _Kept(Generic[T]):
    generation: int = 0
    read_at: float = 0.0
    until: datetime | None = None
    found: T | None = None


class Keeper(Generic[T]):
    """Of one thing that ``read`` finds in records of these ``kinds``; ``until`` says when it ends by itself."""

    def __init__(
        self,
        read: Callable[[AsyncSession], Awaitable[T]],
        kinds: tuple[type[Record], ...],
        until: Callable[[T], datetime | None] = lambda _: None,
    ) -> None:
        self._read, self._until = read, until
        self._kept: WeakKeyDictionary[Any, _Kept[T]] = WeakKeyDictionary()
        for kind in kinds:
            _KEEPERS.setdefault(kind, []).append(self)

    async def get(self, session: AsyncSession) -> T:
        """As it is now. Reads only where nothing is kept."""
        if self in session.info.get(_CHANGED, ()) or self in _concerned(session.sync_session):
            return await self._read(session)
        kept = self._of(session.sync_session)
        fresh = time.monotonic() - kept.read_at < LONGEST and (kept.until is None or now() < kept.until)
        if kept.found is not None and fresh:
            return kept.found
        generation = kept.generation
        found = await self._read(session)
        if kept.generation == generation:
            kept.found, kept.read_at, kept.until = found, time.monotonic(), self._until(found)
        return found

    def drop(self, session: Session | None = None) -> None:
        """What is kept for the database of the session, or for all."""
        for kept in [self._of(session)] if session is not None else list(self._kept.values()):
            kept.generation += 1
            kept.found = None

    def _of(self, session: Session) -> _Kept[T]:
        return self._kept.setdefault(session.get_bind().engine.pool, _Kept())


_KEEPERS: dict[type[Record], list[Keeper[Any]]] = {}


def _concerned(session: Session) -> set[Keeper[Any]]:
    """Those who keep something that this session is about to change."""
    records = (*session.new, *session.dirty, *session.deleted)
    return {keeper for record in records for keeper in _KEEPERS.get(type(record), ())}


@event.listens_for(Session, "before_flush")
def _remember(session: Session, *_rest: Any) -> None:
    if concerned := _concerned(session):
        session.info.setdefault(_CHANGED, set()).update(concerned)


@event.listens_for(Session, "do_orm_execute")
def _written(execution: ORMExecuteState) -> None:
    """What is written past the records."""
    if execution.is_select or execution.bind_mapper is None:
        return
    if concerned := _KEEPERS.get(execution.bind_mapper.class_):
        execution.session.info.setdefault(_CHANGED, set()).update(concerned)


@event.listens_for(Session, "after_commit")
def _forget(session: Session) -> None:
    if session.in_nested_transaction():
        return  # a savepoint that was released: nobody else sees it yet
    for keeper in session.info.pop(_CHANGED, ()):
        keeper.drop(session)


@event.listens_for(Session, "after_rollback")
def _never_mind(session: Session) -> None:
    if not session.in_nested_transaction():
        session.info.pop(_CHANGED, None)


async def follow(events: Events) -> None:
    """Drop what is kept whenever another process says that something was set. Runs as long as the process.

    What may have been missed while Redis was away is dropped too.
    """
    while True:
        try:
            async with events.listening(TOPIC) as heard:
                _drop_all()
                async for _ in heard:
                    _drop_all()
        except RedisError:
            await asyncio.sleep(_AGAIN)


def _drop_all() -> None:
    for keepers in _KEEPERS.values():
        for keeper in keepers:
            keeper.drop()
