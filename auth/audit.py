"""留痕: every change leaves who, when, from where, what, under which clause. Written in the change's transaction."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, event, inspect
from sqlalchemy.orm import Mapped, Session, UOWTransaction, mapped_column

from kernel.records import Record

from .sessions import Work

_UNTOLD = frozenset({"id", "created_at", "version"})


class AuditEntry(Record):
    """审计记录: one act of one person. ``changes`` names what was touched; personal values are never copied."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index("audit_entries_subject_idx", "subject_kind", "subject_id"),)

    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[UUID] = mapped_column(index=True)
    actor_name: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(64), default="")
    act: Mapped[str] = mapped_column(String(80))
    clause: Mapped[str] = mapped_column(String(80), default="")
    subject_kind: Mapped[str] = mapped_column(String(60))
    subject_id: Mapped[UUID]
    changes: Mapped[dict[str, Any]]


async def note(work: Work, act: str, subject: Record, *, clause: str = "", address: str = "") -> None:
    """Write the row for what this work has done so far."""
    await work.session.flush()
    work.add(
        AuditEntry(
            at=work.now,
            actor_id=work.viewer.id,
            actor_name=work.viewer.name,
            address=address,
            act=act,
            clause=clause,
            subject_kind=type(subject).__name__,
            subject_id=subject.id,
            changes=work.session.info.pop("changes", {}),
        )
    )


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
        if attribute.key in _UNTOLD:
            continue
        history = state.attrs[attribute.key].history
        if not history.added or (not new and not history.has_changes()):
            continue
        value = history.added[0]
        personal = "sensitive" in getattr(attribute.columns[0], "info", {})
        told[attribute.key] = "（个人信息）" if personal and value is not None else _plain(value)
    return told


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float | str | list | dict) else str(value)
