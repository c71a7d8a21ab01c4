"""链: what holds the entries together. Each link is the SM3 of its number, the link before, the entry and its digest.

The head says where the chain ends, under a stamp that a database alone cannot make, so that a tail cut off is seen. A
checkpoint says up to where entries have gone into archive files; only those may be deleted, and the database itself
refuses anything else (triggers; on PostgreSQL the hub's role has no right to it either).
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Column, Integer, String, Table, Uuid
from sqlalchemy import CheckConstraint as Check

from auth import sm
from auth.sealing.service import keys
from kernel.records import Moment, Record

GENESIS = "0" * 64
"""What stands before the first link."""

CHAIN = Table(
    "audit_chain",
    Record.metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    # no foreign key: an entry that somebody took away must leave its link behind
    Column("entry_id", Uuid, nullable=False, unique=True),
    Column("digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("link", String(64), nullable=False),
    Column("sealed_at", Moment, nullable=False),
)

HEAD = Table(
    "audit_head",
    Record.metadata,
    Column("id", Integer, Check("id = 1", name="only_one"), primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("link", String(64), nullable=False),
    Column("stamp", String(43), nullable=False),
    Column("sealed_at", Moment, nullable=False),
    # the newest entry from before there was a chain: only up to here may an entry be without a stamp
    Column("before_id", Uuid),
)

CHECKPOINTS = Table(
    "audit_checkpoints",
    Record.metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("link", String(64), nullable=False),
    Column("before", Moment, nullable=False),
    Column("file", String(200), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("stamp", String(43), nullable=False),
    Column("at", Moment, nullable=False),
)


def link_of(seq: int, previous: str, entry_id: UUID | str, digest: str) -> str:
    """
    >>> link_of(1, GENESIS, "00000000-0000-0000-0000-000000000000", "ab")[:16]
    '04e5654c0d39bd36'
    """
    return sm.sm3(f"{seq}\n{previous}\n{entry_id}\n{digest}".encode()).hex()


def head_stamp(seq: int, link: str) -> str:
    return keys().stamp(f"head\n{seq}\n{link}".encode())


def is_head_stamp(seq: int, link: str, stamp: str) -> bool:
    return keys().is_stamp(f"head\n{seq}\n{link}".encode(), stamp)


def checkpoint_content(seq: int, link: str, before: datetime, digest: str) -> bytes:
    """What the stamp of a checkpoint covers."""
    return f"checkpoint\n{seq}\n{link}\n{before.isoformat()}\n{digest}".encode()
