"""变更: what a unit of work touches, collected while it works. Personal values are named and never copied."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from .entries import AuditEntry, plain

_UNTOLD = frozenset({"id", "created_at", "version"})
HIDDEN = "（个人信息）"


@event.listens_for(Session, "before_flush")
def _remember(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    """Collect what a unit of work changes, for the audit row at its end."""
    if "viewer" not in session.info:
        return
    changes: dict[str, Any] = session.info.setdefault("changes", {})
    for record, how in _touched(session):
        if not isinstance(record, AuditEntry):
            columns = _told(record, new=how == "added")
            changes.setdefault(f"{type(record).__name__}:{record.id}", {"how": how}).update(columns)


def _touched(session: Session) -> Iterable[tuple[Any, str]]:
    yield from ((record, "added") for record in session.new)
    yield from ((record, "changed") for record in session.dirty if session.is_modified(record))
    yield from ((record, "removed") for record in session.deleted)


def _told(record: Any, *, new: bool) -> dict[str, Any]:
    state, told = inspect(record), {}
    for attribute in state.mapper.column_attrs:
        info = getattr(attribute.columns[0], "info", {})
        if attribute.key in _UNTOLD or "masked" in info:
            continue
        history = state.attrs[attribute.key].history
        if not history.added or (not new and not history.has_changes()):
            continue
        value = history.added[0]
        personal = "sensitive" in info and value is not None
        told[info.get("plain", attribute.key)] = HIDDEN if personal else plain(value)
    return told
