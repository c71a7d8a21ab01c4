"""待办任务: the outbox, written in the same transaction as the change it follows from."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kernel.labels import Labelled
from kernel.records import Record

LONGEST_ERROR = 500
_OPEN = text("state IN ('queued', 'running')")


class JobState(Labelled):
    QUEUED = "queued", "待执行"
    RUNNING = "running", "执行中"
    DONE = "done", "已完成"
    GIVEN_UP = "given_up", "已放弃"
    DROPPED = "dropped", "已撤销"


class OutboxJob(Record):
    """任务: one thing to be done once.

    ``due_at`` is when the row is next looked at: its time, the next try, or, while it runs, the end of the lease.
    ``tries`` counts beginnings; with ``claimed_by`` it tells the present try from any earlier one.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("job", "key"),
        Index("outbox_due_idx", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("outbox_done_idx", "done_at"),
    )

    job: Mapped[str] = mapped_column(String(60))
    key: Mapped[str | None] = mapped_column(String(200))
    arguments: Mapped[dict[str, Any]]
    state: Mapped[JobState] = mapped_column(default=JobState.QUEUED)
    due_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str] = mapped_column(String(LONGEST_ERROR), default="")
    claimed_by: Mapped[str | None] = mapped_column(String(80))
    done_at: Mapped[datetime | None]
    subject_kind: Mapped[str] = mapped_column(String(60), default="")
    subject_id: Mapped[UUID | None]
