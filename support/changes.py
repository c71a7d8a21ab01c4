"""改动: who keeps something made of records is told which kinds have changed, as the change is committed.

Also of what is written past the records (bulk statements of the ORM). Of a savepoint nothing is told: what it holds
is not there for others before the transaction itself is committed.
"""

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import ORMExecuteState, Session

from kernel.records import Record

Told = Callable[[frozenset[type[Record]]], None]

_CHANGED = "kinds changed here"
_LISTENERS: WeakKeyDictionary[Any, list[Told]] = WeakKeyDictionary()


def watch(engine: AsyncEngine, told: Told) -> None:
    """Call ``told`` at once, in the task that commits, for every change of the database made in this process."""
    _LISTENERS.setdefault(engine.dialect, []).append(told)  # all that share a pool share their dialect


def _note(session: Session, kinds: set[type[Record]]) -> None:
    session.info.setdefault(_CHANGED, set()).update(kinds)


@event.listens_for(Session, "before_flush")
def _flushed(session: Session, *_rest: Any) -> None:
    if kinds := {type(each) for each in (*session.new, *session.dirty, *session.deleted)}:
        _note(session, kinds)


@event.listens_for(Session, "do_orm_execute")
def _written(execution: ORMExecuteState) -> None:
    if not execution.is_select and execution.bind_mapper is not None:
        _note(execution.session, {execution.bind_mapper.class_})


@event.listens_for(Session, "after_commit")
def _committed(session: Session) -> None:
    if session.in_nested_transaction() or not (kinds := session.info.pop(_CHANGED, None)):
        return
    for told in _LISTENERS.get(session.get_bind().engine.dialect, ()):
        told(frozenset(kinds))


@event.listens_for(Session, "after_rollback")
def _never_mind(session: Session) -> None:
    if not session.in_nested_transaction():
        session.info.pop(_CHANGED, None)
