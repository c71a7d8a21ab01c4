"""The rows of notices, and writing those that have not been said before."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from auth.batches import batch_of
from kernel.ids import new_id

from .records import Notice

NOTICES: Any = Notice.__table__
Row = dict[str, Any]


def topic(person_id: UUID) -> str:
    """Where a person's own notices are told live."""
    return f"notices:{person_id}"


def rows_for(people: Iterable[UUID], body: Row, at: datetime) -> list[Row]:
    case_id = UUID(body["case_id"]) if body["case_id"] else None
    born = {"created_at": at, "version": 1, "seen": False, **body, "case_id": case_id}
    return [{"id": new_id(), "person_id": person, **born} for person in people]


def insert_new(session: Session | AsyncSession, rows: list[Row]) -> None:
    """With the next flush; what was said before under the same key is left alone."""
    batch_of(session).insert(NOTICES, rows, "ON CONFLICT (person_id, once) DO NOTHING")
