"""批次、批次的行、原文件、记住的对应。依据 6.2 数据归集。"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from kernel.labels import Labelled
from kernel.records import JSONValue, Record


class BatchState(Labelled):
    CHECKING = "checking", "核对中"
    CHECKED = "checked", "已核对"
    COMMITTED = "committed", "已导入"
    UNDONE = "undone", "已撤销"
    DISCARDED = "discarded", "已放弃"


class Outcome(Labelled):
    NEW = "new", "新增"
    CHANGED = "changed", "更新"
    SAME = "same", "无变化"
    FAULTY = "faulty", "有差错"
    REPEATED = "repeated", "同一记录的重复行"


class Batch(Scoped, Record):
    """导入批次: one file, checked against one ledger, and what became of it."""

    __tablename__ = "ledger_batches"
    read_by = Permission.LEDGERS_IMPORT
    own = ("person_id",)

    ledger: Mapped[str] = mapped_column(String(40), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[BatchState] = mapped_column(default=BatchState.CHECKING)
    file_name: Mapped[str] = mapped_column(String(200))
    file_digest: Mapped[str] = mapped_column(String(64))
    read_as: Mapped[str] = mapped_column(String(120), default="")
    sheet: Mapped[str | None] = mapped_column(String(120))
    mapping: Mapped[str] = mapped_column(Text, default="")
    unmapped: Mapped[list[str]] = mapped_column(default=list)
    rows: Mapped[int] = mapped_column(default=0)
    new: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    same: Mapped[int] = mapped_column(default=0)
    faulty: Mapped[int] = mapped_column(default=0)
    repeated: Mapped[int] = mapped_column(default=0)
    faults: Mapped[int] = mapped_column(default=0)
    partial: Mapped[bool] = mapped_column(default=False)
    committed_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class BatchFile(Record):
    """原文件: the bytes as handed in, so that they can be given back with the faulty cells marked."""

    __tablename__ = "ledger_files"

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_batches.id", ondelete="CASCADE"), unique=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class BatchRow(Record):
    """批次的一行: what it would do, or what is wrong with it. Rows that change nothing are counted, not kept.

    ``record_id`` is given at the check, for new records too, and ``before`` is the record as it was then, at
    ``seen_version``: a commit that finds another version refuses, so the image holds until the batch is undone.
    """

    __tablename__ = "ledger_rows"
    __table_args__ = (UniqueConstraint("batch_id", "number"),)

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_batches.id", ondelete="CASCADE"))
    number: Mapped[int]
    outcome: Mapped[Outcome] = mapped_column(index=True)
    record_id: Mapped[UUID | None]
    seen_version: Mapped[int] = mapped_column(default=0)
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONValue)
    faults: Mapped[list[dict[str, Any]]] = mapped_column(JSONValue, default=list)


class SavedMapping(Scoped, Record):
    """记住的对应: how a unit's files of one heading are read, as YAML."""

    __tablename__ = "ledger_mappings"
    __table_args__ = (UniqueConstraint("ledger", "fingerprint", "unit_id"),)
    read_by = Permission.LEDGERS_IMPORT

    ledger: Mapped[str] = mapped_column(String(40))
    fingerprint: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200), default="")
    content: Mapped[str] = mapped_column(Text)
