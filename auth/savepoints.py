"""保存点: what waits beside a session until its commit. Taken back to a savepoint, it is again as it was there.

SQLAlchemy says `after_rollback` for savepoints too; whoever forgets everything then loses what was asked for before it.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

_WAITING: dict[str, Callable[[Any], Any]] = {}
_MARKS = "as it was at each savepoint"


def waits(key: str, copy: Callable[[Any], Any]) -> None:
    """What stands in ``session.info`` under that key goes with a rollback, and ``copy`` of it is kept at savepoints."""
    _WAITING[key] = copy


@event.listens_for(Session, "after_transaction_create")
def _mark(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested:
        there = {key: copy(session.info[key]) for key, copy in _WAITING.items() if key in session.info}
        session.info.setdefault(_MARKS, {})[transaction] = there


@event.listens_for(Session, "after_transaction_end")
def _unmark(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested:
        session.info.get(_MARKS, {}).pop(transaction, None)


@event.listens_for(Session, "after_rollback")
def _as_it_was(session: Session) -> None:
    there = session.info.get(_MARKS, {}).get(session.get_nested_transaction(), {})
    for key in _WAITING:
        session.info.pop(key, None)
    session.info.update(there)
