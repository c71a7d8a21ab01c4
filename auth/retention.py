"""保存期限: what is kept how long, from when, by which law, and then goes. 依据 个人信息保护法 第十九条、第四十七条。

Each kind is declared once, beside what it is about (`retained`). `due` says what would go, `purge` lets it go, some
rows at a time; of what has gone the audit keeps the number and the rule, and nothing of the data.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy import true as everything
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.records import now

from .access import AccessEntry
from .attempts import LoginAttempt
from .audit import Kind, record
from .login_records import Login
from .repeats import Repeat
from .sessions import Database

CHUNK = 1_000


@dataclass(frozen=True)
class Rule:
    """``since``: the event from which the days count, in words; ``ends`` the column that holds it."""

    kind: str
    what: str
    model: type[Any]
    ends: Any
    days: int
    since: str
    law: str
    only: Callable[[], ColumnElement[bool]] = everything
    owned: bool = False
    """Whether the hub's own role may not delete it on PostgreSQL, so that the owner of the tables has to."""
    least: int = 0
    """Days that the law wants; an installation may keep it longer, and no shorter."""
    instead: Callable[[AsyncSession, Sequence[UUID]], Awaitable[None]] | None = None
    """What is done with the rows of these ids in place of deleting them: afterwards they are no longer over."""

    def over(self, at: datetime) -> ColumnElement[bool]:
        found: ColumnElement[bool] = (self.ends < at - timedelta(days=self.days)) & self.only()
        return found


_RULES: dict[str, Rule] = {}


def retained(rule: Rule) -> Rule:
    """Declare how long something is kept."""
    if rule.kind in _RULES:
        raise TypeError(f"how long {rule.kind} is kept is said twice")
    _RULES[rule.kind] = rule
    return rule


def keep_for(days: Mapping[str, int]) -> None:
    """What an installation sets, by kind. Raises `ValueError` with a sentence for whoever set it."""
    if wrong := wrong_days(days):
        raise ValueError(wrong[0])
    _RULES.update({kind: replace(_RULES[kind], days=said) for kind, said in days.items()})


def wrong_days(days: Mapping[str, int]) -> list[str]:
    """A sentence for each kind that there is none of, or that the law wants kept longer."""
    wrong = []
    for kind, said in days.items():
        if (rule := _RULES.get(kind)) is None:
            wrong.append(f"JIGUAN_RETENTION_DAYS 中没有名为 {kind} 的一类；可设 {'、'.join(sorted(_RULES))}。")
        elif said < max(rule.least, 1):
            wrong.append(f"JIGUAN_RETENTION_DAYS：{rule.what}至少保存 {max(rule.least, 1)} 天，依据{rule.law}。")
    return wrong


def rules() -> tuple[Rule, ...]:
    """All that is declared, by name."""
    return tuple(_RULES[kind] for kind in sorted(_RULES))


async def due(database: Database) -> list[tuple[Rule, int]]:
    """How many rows of each kind are over their time."""
    found = []
    async with database.looking("retention: what is over its time") as session:
        for rule in rules():
            count = await session.scalar(select(func.count(rule.model.id)).where(rule.over(now())))
            found.append((rule, count or 0))
    return found


async def purge(database: Database) -> list[tuple[Rule, int]]:
    """Delete what is over its time; how many of each kind."""
    gone = []
    for rule in rules():
        count, at = 0, now()
        while done := await _some(database, rule, at):
            count += done
        if count:
            details = {"count": count, "days": rule.days, "law": rule.law}
            await record(database, Kind.SECURITY, f"retention {rule.kind}", details=details)
        gone.append((rule, count))
    return gone


async def _some(database: Database, rule: Rule, at: datetime) -> int:
    async with database.unscoped(f"retention: {rule.kind}") as session:
        if rule.owned and database.engine.dialect.name == "postgresql":
            await (await session.connection()).exec_driver_sql("SET LOCAL ROLE NONE")
        ids = (await session.scalars(select(rule.model.id).where(rule.over(at)).limit(CHUNK))).all()
        if ids and rule.instead is not None:
            await rule.instead(session, ids)
        elif ids:
            await session.execute(
                delete(rule.model).where(rule.model.id.in_(ids)).execution_options(synchronize_session=False)
            )
    return len(ids)


NETWORK_LAW = "网络安全法 第二十一条"
PERSONAL_LAW = "个人信息保护法 第十九条"

retained(Rule("login_attempts", "未完成的登录", LoginAttempt, LoginAttempt.expires_at, 1, "过期", PERSONAL_LAW))
retained(Rule("logins", "登录记录", Login, Login.expires_at, 180, "失效", NETWORK_LAW, least=180))
retained(Rule("idempotency_keys", "幂等键", Repeat, Repeat.created_at, 7, "使用", PERSONAL_LAW))
retained(
    Rule(
        "access_entries",
        "查看记录",
        AccessEntry,
        AccessEntry.last_at,
        1_095,
        "最近一次查看",
        "个人信息保护法 第五十六条",
        owned=True,
        least=1_095,
    )
)
