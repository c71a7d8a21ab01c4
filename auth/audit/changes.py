"""变更: what a unit of work touches, collected while it works. Personal values are named and never copied."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from auth.repeats import Repeat

from .entries import AuditEntry, plain

_UNTOLD = frozenset({"id", "created_at", "version"})
_OF_ITS_OWN = (AuditEntry, Repeat)
"""What is written beside a change, and is none."""

HIDDEN = "（个人信息）"


def remember(session: Session) -> None:
    """Collect what a unit of work changes, for the audit row at its end. Before each flush."""
    if "viewer" not in session.info:
        return
    changes: dict[str, Any] = session.info.setdefault("changes", {})
    for record, how in _touched(session):
        if type(record) not in _OF_ITS_OWN:
            columns = _told(record, new=how == "added")
            changes.setdefault(f"{type(record).__name__}:{record.id}", {"how": how}).update(columns)


def _touched(session: Session) -> Iterable[tuple[Any, str]]:
    yield from ((record, "added") for record in session.new)
    yield from ((record, "changed") for record in session.dirty if session.is_modified(record))
    yield from ((record, "removed") for record in session.deleted)


def _told(record: Any, *, new: bool) -> dict[str, Any]:
    state, told = inspect(record), {}
    said = state.dict
    for key, name, personal in _columns(state.mapper):
        if key not in said or (not new and not _changed(state, key)):
            continue
        told[name] = HIDDEN if personal and said[key] is not None else plain(said[key])
    return told


def _changed(state: Any, key: str) -> bool:
    history = state.attrs[key].history if key in state.committed_state else None
    return history is not None and history.has_changes() and bool(history.added)


@cache
def _columns(mapper: Any) -> list[tuple[str, str, bool]]:
    """Of each column that is told: its attribute, what it is called, and whether its values are personal."""
    columns = [(each.key, getattr(each.columns[0], "info", {})) for each in mapper.column_attrs]
    return [
        (key, info.get("plain", key), "sensitive" in info)
        for key, info in columns
        if key not in _UNTOLD and "masked" not in info
    ]
