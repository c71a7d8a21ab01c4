"""幂等: a change that is sent twice is done once.

The key a client sends is stored in the same transaction as the change, with a digest of what was asked and a pointer to
what came of it. The same key with another request is refused; a key whose change was refused is free again.
"""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from kernel.records import Record
from kernel.refusal import Conflict

from .sessions import Work
from .taken import Raced


class Repeat(Record):
    """幂等键: one change that was done, by whom, and what came of it."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    person_id: Mapped[UUID]
    key: Mapped[str] = mapped_column(String(255))
    digest: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(60))
    object_id: Mapped[UUID]


@dataclass(frozen=True)
class Key:
    """A key as sent, and the digest of the request it came with."""

    text: str
    digest: str

    @classmethod
    def of(cls, text: str, act: str, said: Any) -> "Key":
        plain = orjson.dumps([act, said], option=orjson.OPT_SORT_KEYS, default=str)
        return cls(text, hashlib.sha256(plain).hexdigest())


async def earlier(session: AsyncSession, person_id: UUID, key: Key) -> Repeat | None:
    """What the key did before. Raises `Conflict` where it was used for another request."""
    found = await session.scalar(select(Repeat).where(Repeat.person_id == person_id, Repeat.key == key.text))
    if found is not None and found.digest != key.digest:
        raise Conflict("此幂等键已用于另一请求", clause="Idempotency-Key", alternatives=("为新的请求使用新的幂等键",))
    return found


def keep(work: Work, key: Key, kind: str, object_id: UUID) -> None:
    """Store the key beside the change. The work ends in `Raced` where somebody else has just done so."""
    work.add(Repeat(person_id=work.viewer.id, key=key.text, digest=key.digest, kind=kind, object_id=object_id))


__all__ = ["Key", "Raced", "Repeat", "earlier", "keep"]
