"""成批写: rows of several tables written by one statement, so that a step costs one round trip and not one a table.

Whoever writes past the ORM puts rows here; they are sent with the records of the same flush (`flushing`). PostgreSQL is
sent one statement, in which each table's rows are a common table expression: all see the tables as they were before,
and constraints between the rows are looked at when all are there. SQLite, which is no trip away, is sent one a table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table, event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from kernel.records import Record

from .savepoints import waits

_BATCH = "batch"
MOST_VALUES = 20_000
"""Of one statement; the protocol of PostgreSQL takes 32,767."""


@dataclass(frozen=True)
class Part:
    """What one table is told, but for the values. ``conflict`` is the ON CONFLICT clause of an INSERT."""

    kind: str
    table: str
    columns: tuple[str, ...]
    keys: tuple[str, ...] = ()
    rows: int = 1
    conflict: str = ""


@dataclass
class Batch:
    """Waiting for the next flush. What is put in is written in that order where it matters: a table of which a row is
    changed is not added to in the same statement."""

    _waves: list[list[tuple[Part, list[Any]]]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self._waves)

    def insert(self, table: Table, rows: Sequence[Mapping[str, Any]], conflict: str = "") -> None:
        """Rows that all have the same columns; values as the ORM takes them."""
        most = max(1, MOST_VALUES // len(rows[0])) if rows else 1
        for start in range(0, len(rows), most):
            some = rows[start : start + most]
            names = tuple(some[0])
            values = [value for row in some for value in row.values()]
            self._put(Part("insert", table.name, names, rows=len(some), conflict=conflict), values)

    def update(self, table: Table, changes: Mapping[str, Any], **keys: Any) -> None:
        """Exactly one row has these keys, else `StaleDataError` is raised as it is sent."""
        self._put(Part("update", table.name, tuple(changes), tuple(keys)), [*changes.values(), *keys.values()])

    def replace(self, table: Table, rows: Sequence[Mapping[str, Any]], **keys: Any) -> None:
        """These rows in place of those with the keys; not for tables where an old and a new one may be at odds."""
        self._put(Part("delete", table.name, (), tuple(keys)), list(keys.values()))
        if rows:
            values = [value for row in rows for value in row.values()]
            self._put(Part("insert", table.name, tuple(rows[0]), rows=len(rows)), values, beside="delete")

    def copy(self) -> "Batch":
        other = Batch()
        other._waves = [list(wave) for wave in self._waves]
        return other

    def _put(self, part: Part, values: list[Any], beside: str = "") -> None:
        if not self._waves or not self._fits(part, values, beside):
            self._waves.append([])
        self._waves[-1].append((part, values))

    def _fits(self, part: Part, values: list[Any], beside: str) -> bool:
        size = len(values)
        for other, theirs in self._waves[-1]:
            size += len(theirs)
            if other.table == part.table and (other.kind, other.conflict) != (part.kind, part.conflict):
                if other.kind != beside:
                    return False
            elif other.table == part.table and part.conflict:
                return False
        return size <= MOST_VALUES

    def send(self, connection: Connection) -> None:
        """Raises what the database raises, and `StaleDataError`."""
        waves, self._waves = self._waves, []
        dialect = connection.dialect
        for wave in waves:
            if dialect.name == "postgresql":
                _send_whole(connection, wave)
            else:
                for part, values in wave:
                    _send_part(connection, part, _bound(dialect, part, values))


def batch_of(session: Session | AsyncSession) -> Batch:
    """That of the session: sent with its next flush, gone with a rollback."""
    sync = session.sync_session if isinstance(session, AsyncSession) else session
    found: Batch = sync.info.setdefault(_BATCH, Batch())
    return found


@event.listens_for(Session, "after_flush_postexec")
@event.listens_for(Session, "before_commit")
def send(session: Session, _context: Any = None) -> None:
    """What waits, now."""
    if batch := session.info.pop(_BATCH, None):
        batch.send(session.connection())


def forget(session: Session) -> None:
    session.info.pop(_BATCH, None)


waits(_BATCH, Batch.copy)


def _send_whole(connection: Connection, wave: Sequence[tuple[Part, list[Any]]]) -> None:
    statement, counted = _whole(tuple(part for part, _ in wave))
    values = [value for part, given in wave for value in _bound(connection.dialect, part, given)]
    result = connection.exec_driver_sql(statement, tuple(values))
    counts = result.one() if counted > 1 else [result.rowcount] * counted
    if any(count != 1 for count in counts):
        raise StaleDataError("a row was changed by somebody else")


@lru_cache(maxsize=2_000)
def _whole(parts: tuple[Part, ...]) -> tuple[str, int]:
    """The statement, and how many of its parts must each meet one row.

    One such part is the statement itself, whose count of rows the driver tells; of several each is counted.
    """
    counted = [place for place, part in enumerate(parts) if part.kind == "update"]
    number, said = 0, []
    for place, part in enumerate(parts):
        size = _size(part)
        text = _text(part, [f"${number + each + 1}" for each in range(size)])
        said.append(f"{text} RETURNING 1" if len(counted) > 1 and place in counted else text)
        number += size
    main = counted[0] if len(counted) == 1 else len(parts) - 1
    if len(counted) > 1:
        counts = ", ".join(f"(SELECT count(*) FROM part_{place})" for place in counted)
        said.append(f"SELECT {counts}")
        main = len(parts)
    named = ", ".join(f"part_{place} AS ({text})" for place, text in enumerate(said) if place != main)
    return (f"WITH {named} {said[main]}" if named else said[main]), len(counted)


def _send_part(connection: Connection, part: Part, values: list[Any]) -> None:
    one = Part(part.kind, part.table, part.columns, part.keys, conflict=part.conflict)
    size = _size(one)
    rows = [tuple(values[start : start + size]) for start in range(0, len(values), size)]
    result = connection.exec_driver_sql(_one(one), rows[0] if len(rows) == 1 else rows)
    if part.kind == "update" and result.rowcount != 1:
        raise StaleDataError("a row was changed by somebody else")


@lru_cache(maxsize=2_000)
def _one(part: Part) -> str:
    return _text(part, ["?"] * _size(part))


def _size(part: Part) -> int:
    return part.rows * len(part.columns) + len(part.keys)


def _text(part: Part, marks: Sequence[str]) -> str:
    width = len(part.columns)
    where = " AND ".join(f'"{name}" = {mark}' for name, mark in zip(part.keys, marks[-len(part.keys) :], strict=False))
    if part.kind == "delete":
        return f"DELETE FROM {part.table} WHERE {where}"
    if part.kind == "update":
        changes = ", ".join(f'"{name}" = {mark}' for name, mark in zip(part.columns, marks, strict=False))
        return f"UPDATE {part.table} SET {changes} WHERE {where}"
    names = ", ".join(f'"{name}"' for name in part.columns)
    rows = ", ".join(f"({', '.join(marks[row * width : (row + 1) * width])})" for row in range(part.rows))
    return f"INSERT INTO {part.table} ({names}) VALUES {rows} {part.conflict}".rstrip()


def _bound(dialect: Dialect, part: Part, values: list[Any]) -> list[Any]:
    """The values in the driver's words."""
    binders = _binders(dialect, part.table, part.columns)
    if part.rows > 1:
        binders = binders * part.rows
    if part.keys:
        binders = (*binders, *_binders(dialect, part.table, part.keys))
    return [value if bind is None else bind(value) for bind, value in zip(binders, values, strict=True)]


@lru_cache(maxsize=2_000)
def _binders(dialect: Dialect, table: str, columns: tuple[str, ...]) -> tuple[Any, ...]:
    found: Iterable[Column[Any]] = (Record.metadata.tables[table].c[name] for name in columns)
    return tuple(each.type.dialect_impl(dialect).bind_processor(dialect) for each in found)
