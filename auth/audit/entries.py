"""审计记录: one row an act, with the SM3 of what it says."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Index, String, type_coerce
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import NullType

from auth import sm
from auth.sealing.service import keys
from kernel.labels import Labelled
from kernel.records import Record


class Kind(Labelled):
    """事件类型"""

    CHANGE = "change", "业务变更"
    SIGN_IN = "sign_in", "登录与退出"
    REFUSAL = "refusal", "被拒绝的访问"
    EXPORT = "export", "数据导出"
    REVEAL = "reveal", "查看完整个人信息"
    SECURITY = "security", "安全管理"


class Outcome(Labelled):
    """结果"""

    DONE = "done", "成功"
    REFUSED = "refused", "拒绝"
    FAILED = "failed", "失败"


SAID = (
    "id",
    "at",
    "kind",
    "outcome",
    "actor_id",
    "actor_name",
    "address",
    "act",
    "clause",
    "subject_kind",
    "subject_id",
    "changes",
)
"""What an entry says, and its digest covers: all columns but the bookkeeping ones."""


class AuditEntry(Record):
    """审计记录: one act of one person. ``changes`` names what was touched; personal values are never copied.

    ``digest`` is the SM3 of the canonical content; ``stamp`` proves that the hub wrote it, and not somebody at the
    database. Both are empty in rows from before there was a chain.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("audit_entries_subject_idx", "subject_kind", "subject_id"),
        Index("audit_entries_kind_idx", "kind", "at"),
    )

    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[UUID] = mapped_column(index=True)
    actor_name: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(64), default="")
    act: Mapped[str] = mapped_column(String(80))
    clause: Mapped[str] = mapped_column(String(80), default="")
    subject_kind: Mapped[str] = mapped_column(String(60))
    subject_id: Mapped[UUID]
    changes: Mapped[dict[str, Any]]
    kind: Mapped[Kind] = mapped_column(default=Kind.CHANGE)
    outcome: Mapped[Outcome] = mapped_column(default=Outcome.DONE)
    digest: Mapped[str] = mapped_column(String(64), default="")
    stamp: Mapped[str] = mapped_column(String(43), default="")

    @property
    def details(self) -> str:
        """What was touched, as JSON."""
        return orjson.dumps(self.changes, option=orjson.OPT_SORT_KEYS).decode()

    def closed(self) -> "AuditEntry":
        """The same entry with digest and stamp: nothing may be changed in it after this."""
        for name in ("actor_name", "address", "act", "clause", "subject_kind"):
            setattr(self, name, storable(getattr(self, name))[: self.__table__.columns[name].type.length])  # type: ignore[attr-defined]
        self.changes = {storable(name): plain(value) for name, value in self.changes.items()}
        self.digest = sm.sm3(canonical({name: getattr(self, name) for name in SAID})).hex()
        self.stamp = keys().stamp(self.digest.encode())
        return self


RAW = tuple(type_coerce(getattr(AuditEntry, name), NullType()) for name in SAID)
"""The same columns, unread: what the driver gives, for `as_stored`."""


def canonical(said: Mapping[str, Any]) -> bytes:
    """The content as the digest covers it: JSON, names in order, no spaces, UTF-8; times in UTC to the microsecond.

    >>> canonical({"b": 1, "a": "甲"}).decode()
    '{"a":"甲","b":1}'
    """
    return orjson.dumps({name: _written(value) for name, value in said.items()}, option=orjson.OPT_SORT_KEYS)


def as_stored(said: Sequence[Any]) -> dict[str, Any]:
    """What an entry says, from its columns in the driver's own words: for reading millions of them (see `RAW`)."""
    values = dict(zip(SAID, said, strict=True))
    for name in ("id", "actor_id", "subject_id"):
        text = values[name]
        if isinstance(text, str) and len(text) == 32:
            values[name] = f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
    if isinstance(at := values["at"], str):
        values["at"] = f"{at[:10]}T{at[11:26]}Z"
    if isinstance(changes := values["changes"], str | bytes):
        values["changes"] = orjson.loads(changes)
    return values


def plain(value: Any) -> Any:
    """A value as every JSON column gives it back: no floats (databases write them in ways of their own), no bytes that
    a text cannot hold."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return storable(str(value.value))
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, dict):
        return {storable(str(name)): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    return storable(str(value))


def storable(text: str) -> str:
    """Text without what PostgreSQL or UTF-8 cannot hold."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, UUID):
        return str(value)
    return value.value if isinstance(value, Enum) else value
