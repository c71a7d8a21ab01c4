"""What is kept how long is declared, and goes when its time is over; of it the audit keeps a number."""

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import func, select

import datahub.ledgers.retention  # noqa: F401
from auth.attempts import LoginAttempt
from auth.audit import AuditEntry
from auth.repeats import Repeat
from auth.retention import due, purge, rules
from auth.sessions import Database
from kernel.records import now


def _attempt(days_ago: float) -> LoginAttempt:
    name = uuid4().hex
    return LoginAttempt(
        platform="gov",
        state_hash=name,
        browser_hash=name,
        verifier=name,
        nonce=name,
        next="/",
        expires_at=now() - timedelta(days=days_ago),
    )


async def test_only_what_is_over_its_time_goes_and_asking_changes_nothing(database: Database) -> None:
    old = Repeat(person_id=uuid4(), key="old", digest="d", kind="Trip", object_id=uuid4())
    old.created_at = now() - timedelta(days=8)
    young = Repeat(person_id=uuid4(), key="young", digest="d", kind="Trip", object_id=uuid4())
    async with database.unscoped("test") as session:
        session.add_all([_attempt(3), _attempt(0.5), _attempt(-1), old, young])
    wanted = {"login_attempts": 1, "idempotency_keys": 1}
    for _ in range(2):
        assert {rule.kind: count for rule, count in await due(database) if count} == wanted
    assert {rule.kind: count for rule, count in await purge(database) if count} == wanted
    assert {rule.kind: count for rule, count in await purge(database) if count} == {}
    async with database.looking("test") as session:
        assert await session.scalar(select(func.count(LoginAttempt.id))) == 2
        assert (await session.scalars(select(Repeat.key))).all() == ["young"]
        told = {entry.act: entry.changes for entry in await session.scalars(select(AuditEntry))}
    assert {act: said["count"] for act, said in told.items()} == {
        "retention login_attempts": 1,
        "retention idempotency_keys": 1,
    }


def test_each_rule_says_since_when_and_by_which_law() -> None:
    assert {"login_attempts", "logins", "access_entries", "ledger_rows_imported", "ledger_files_other"} <= {
        rule.kind for rule in rules()
    }
    for rule in rules():
        assert rule.days > 0, rule.kind
        assert "法" in rule.law, rule.kind
        assert rule.since, rule.kind
        assert rule.what, rule.kind
