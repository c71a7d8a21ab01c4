"""会话: the database is only ever opened for somebody."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, event, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.orm.exc import StaleDataError

from kernel.events import Event
from kernel.records import Record, now
from kernel.refusal import Conflict, NotFound

from .direct import Direct
from .engines import READS, WRITES
from .flushing import Writing
from .rls import lift, tell_postgresql, told_of
from .scope import by_id
from .taken import already_there
from .viewer import Viewer

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Work:
    """一次办理: one transaction, done by one person, at one moment. Committed whole or not at all."""

    session: AsyncSession
    viewer: Viewer
    now: datetime
    events: list[Event] = field(default_factory=list)

    async def claim(self, model: type[R], id: UUID, *, what: str = "该记录", field: str | None = None) -> R:
        """The record itself, within the viewer's reach, locked until this work is done."""
        record = await self._by_id(model, id, locked=True)
        if record is None:
            raise NotFound(f"未找到{what}，或不在您的管辖范围内", field=field)
        return record

    async def find(self, model: type[R], id: UUID) -> R | None:
        """The record within the viewer's reach, not locked."""
        return await self._by_id(model, id, locked=False)

    async def _by_id(self, model: type[R], id: UUID, *, locked: bool) -> R | None:
        viewer = None if "unscoped" in self.session.info else self.viewer
        found: R | None = await self.session.scalar(by_id(viewer, model, locked=locked), {"wanted": id})
        return found

    async def carry(self, model: type[R], id: UUID) -> R:
        """A record that a case in hand names, locked, though the viewer's own posts need not reach it.

        A driver writes the odometer of the car they were sent with, without any right over the fleet.
        """
        await self.session.run_sync(lambda session: lift(session.connection()))
        record = await self.session.scalar(
            select(model).where(model.id == id).with_for_update().execution_options(carried=True)
        )
        if record is None:
            raise NotFound()
        self.session.info["carried"].add(record)
        return record

    def add(self, record: Record) -> None:
        self.session.add(record)

    def tell(self, topic: str, **said: Any) -> None:
        """Say something to those who watch, once this work is committed."""
        self.events.append(Event(topic, said))


class Database:
    """Both databases look the same from here: sessions for reading, units of work for changing."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        reads: dict[str, Any] = {READS: True}
        if engine.dialect.name == "postgresql":  # each statement sees the newest anyway: BEGIN and ROLLBACK buy nothing
            reads["isolation_level"] = "AUTOCOMMIT"
        self._reading = async_sessionmaker(engine.execution_options(**reads), expire_on_commit=False)
        self._streaming = async_sessionmaker(engine, expire_on_commit=False)
        self._direct = Direct(engine)
        self._writing = async_sessionmaker(
            engine.execution_options(**{WRITES: True}), expire_on_commit=False, sync_session_class=Writing
        )
        # SQLite has one writer at a time: a queue in the process is fairer than its busy handler
        self._turn: Any = asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    @asynccontextmanager
    async def reading(self, viewer: Viewer, *, streams: bool = False) -> AsyncIterator[AsyncSession]:
        """For reading alone. ``streams``: rows are fetched some at a time, which takes one transaction around them."""
        async with (self._streaming if streams else self._reading)(info={"viewer": viewer}) as session:
            yield session

    async def rows(self, viewer: Viewer, statement: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        """The rows of one SELECT in the driver's own words, in one round trip: for hot paths (see `direct`).

        ``statement`` names its values ``$1`` … on PostgreSQL, ``?1`` … on SQLite; they are as the driver takes them.
        The first lock is the statement's own business, the second is told who asks.
        """
        return await self._direct.rows(told_of(viewer), statement, values)

    @asynccontextmanager
    async def working(self, viewer: Viewer) -> AsyncIterator[Work]:
        """One transaction in the viewer's name. Raises `Conflict` where somebody else changed a record meanwhile."""
        info = {"viewer": viewer, "carried": set()}
        try:
            async with self._turn, self._writing(info=info) as session, session.begin():
                yield Work(session, viewer, now())
        except StaleDataError as stale:
            raise Conflict("此记录刚被他人更新，请刷新后重试", alternatives=("刷新后查看最新状态",)) from stale
        except IntegrityError as error:
            if (taken := already_there(error)) is None:
                raise
            raise taken from error

    @asynccontextmanager
    async def unscoped(self, why: str) -> AsyncIterator[AsyncSession]:
        """One transaction for seeding, migration, sign-in and exchange: sees everything, and says why."""
        async with self._turn, self._writing(info={"unscoped": why}) as session, session.begin():
            yield session

    @asynccontextmanager
    async def looking(self, why: str, *, streams: bool = False) -> AsyncIterator[AsyncSession]:
        """Like `unscoped`, for reading alone: rows that are seen through another row, or the viewer's own posts."""
        async with (self._streaming if streams else self._reading)(info={"unscoped": why}) as session:
            yield session


@event.listens_for(Session, "after_begin")
def _second_lock(session: Session, _transaction: SessionTransaction, connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        tell_postgresql(connection, None if "unscoped" in session.info else session.info["viewer"])
