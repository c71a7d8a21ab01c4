"""查看记录 («谁查过我的数据»): whoever is shown a personal value whole leaves a row that the person concerned can read.

依据 个人信息保护法 第四十五条、GB/T 22239-2019 8.1.4.11、7.4-1。

Written before the answer is given: where the row cannot be written, the answer is not given. The same look again within
the same quarter of an hour is counted in the row that is there already.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import BigInteger, String, UniqueConstraint, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, mapped_column

from kernel.ids import new_id
from kernel.records import Record, now

from .audit import Kind
from .audit import values as audit_entry
from .expiring import Expiring
from .sessions import Database
from .viewer import Viewer

WINDOW = 15 * 60
"""Seconds in which the same look is one row."""

SETTLES = 5.0
"""Seconds that repeats are only counted in memory: a process that is killed loses no row, but may lose such a count."""

CHUNK = 1_000

Seen = tuple[str, UUID, UUID, str]
"""Kind of record, its id, the person concerned, the field."""

log = structlog.get_logger("jiguan.access")


class AccessEntry(Record):
    """查看记录: who was shown which personal value of whom, when, and why."""

    __tablename__ = "access_entries"
    __table_args__ = (UniqueConstraint("viewer_id", "record_id", "field", "purpose", "window"),)

    # no foreign keys: this is evidence, and outlives the records of the people
    person_id: Mapped[UUID] = mapped_column(index=True)
    viewer_id: Mapped[UUID] = mapped_column(index=True)
    viewer_name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(60))
    record_id: Mapped[UUID]
    field: Mapped[str] = mapped_column(String(60))
    purpose: Mapped[str] = mapped_column(String(200))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(index=True)
    last_at: Mapped[datetime]
    window: Mapped[int] = mapped_column(BigInteger)
    count: Mapped[int] = mapped_column(default=1)


_KEY = ("viewer_id", "record_id", "field", "purpose", "window")
Key = tuple[Any, ...]


class AccessLedger:
    """Writes the rows. One for each process, so that it knows what it has written in this window."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._written: Expiring[Key, bool] = Expiring(WINDOW, size=200_000)
        self._again: Counter[Key] = Counter()
        self._task: asyncio.Task[None] | None = None

    async def write(self, viewer: Viewer, seen: Iterable[Seen], *, purpose: str, address: str = "") -> int:
        """Write what the viewer is about to be shown; how many rows were new to this process.

        Nothing is written of one's own data. Raises what the database raises: the answer must then not be given.
        """
        moment = now()
        window = int(moment.timestamp()) // WINDOW
        rows = []
        for kind, record_id, person_id, field in sorted(seen):
            if person_id == viewer.id:
                continue
            row = {
                "id": new_id(),
                "created_at": moment,
                "version": 1,
                "person_id": person_id,
                "viewer_id": viewer.id,
                "viewer_name": viewer.name[:80],
                "kind": kind,
                "record_id": record_id,
                "field": field,
                "purpose": purpose[:200],
                "address": address[:64],
                "at": moment,
                "last_at": moment,
                "window": window,
                "count": 1,
            }
            key = tuple(row[name] for name in _KEY)
            if self._written.get(key):
                self._again[key] += 1
            else:
                rows.append(row)
        if rows:
            await self._insert(viewer, rows, purpose, address)
        elif self._again and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._later(), name="access ledger")
        return len(rows)

    async def _insert(self, viewer: Viewer, rows: list[dict[str, Any]], purpose: str, address: str) -> None:
        """The rows, and one audit entry that names them."""
        insert = (sqlite if self._database.engine.dialect.name == "sqlite" else postgresql).insert(AccessEntry)
        statement = insert.on_conflict_do_update(
            index_elements=_KEY,
            set_={"count": AccessEntry.count + 1, "last_at": insert.excluded.last_at},
        )
        named: dict[str, list[str]] = {}
        for row in rows:
            named.setdefault(f"{row['kind']}.{row['field']}", []).append(str(row["record_id"]))
        async with self._database.unscoped("access ledger: what was shown") as session:
            for start in range(0, len(rows), CHUNK):
                await session.execute(statement, rows[start : start + CHUNK])
            session.add(audit_entry(Kind.REVEAL, purpose or "查看", viewer, address=address, details={"seen": named}))
        for row in rows:
            self._written.put(tuple(row[name] for name in _KEY), True)

    async def _later(self) -> None:
        await asyncio.sleep(SETTLES)
        await self.settle()

    async def settle(self) -> None:
        """Write down how often looks were repeated."""
        again, self._again = self._again, Counter()
        if not again:
            return
        moment = now()
        try:
            async with self._database.unscoped("access ledger: repeats") as session:
                for key, count in again.items():
                    same = [getattr(AccessEntry, name) == value for name, value in zip(_KEY, key, strict=True)]
                    await session.execute(
                        update(AccessEntry)
                        .where(*same)
                        .values(count=AccessEntry.count + count, last_at=moment)
                        .execution_options(synchronize_session=False)
                    )
        except (SQLAlchemyError, OSError) as error:
            log.error("repeats_not_written", count=len(again), why=str(error)[:200])

    async def close(self) -> None:
        """Before the database is closed."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self.settle()
