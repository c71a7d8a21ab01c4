"""登录: who is signed in from which browser. The browser holds an opaque secret; everything else is here.

A login ends by itself when it was idle too long or has lasted too long, and at once when somebody ends it.
"""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy import CursorResult, String, Text, update
from sqlalchemy import select as query
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, mapped_column

from kernel.labels import Labelled
from kernel.records import Record, now

from .attempts import digest
from .expiring import Expiring
from .sessions import Database

WHY = "sign-in: whose login this is, is what is being asked"
TOUCH = timedelta(minutes=1)
"""``last_seen_at`` is exact to this: a write for every request would cost more than it tells."""

log = structlog.get_logger("jiguan.auth")


class Ending(Labelled):
    """Why a login ended before its time."""

    SIGNED_OUT = "signed_out", "本人退出"
    REPLACED = "replaced", "在同一浏览器重新登录"
    SUSPENDED = "suspended", "人员已停用"
    REVOKED = "revoked", "管理员强制下线"


class Login(Record):
    """一次登录"""

    __tablename__ = "logins"

    # no foreign key: a login is evidence, and outlives the person's record
    person_id: Mapped[UUID] = mapped_column(index=True)
    platform: Mapped[str] = mapped_column(String(40))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    # what the platform wants to hear again at sign-out; forgotten with the login
    logout_hint: Mapped[str | None] = mapped_column(Text)
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    user_agent: Mapped[str] = mapped_column(String(300))
    ip: Mapped[str] = mapped_column(String(45))
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[Ending | None]


@dataclass(frozen=True)
class Standing:
    """A login that stands."""

    login_id: UUID
    person_id: UUID
    platform: str
    last_seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class Ended:
    """A login that has just been ended, and what its platform wants to hear."""

    person_id: UUID
    platform: str
    logout_hint: str | None


class Logins:
    """``idle``: how long nobody may be seen; ``longest``: how long it lasts at most.

    A login is looked up anew every ``seconds``; until then another process that ended it is not yet heard of.
    """

    def __init__(self, database: Database, *, idle: timedelta, longest: timedelta, seconds: float = 3.0) -> None:
        self.idle = idle
        self.longest = longest
        self._database = database
        self._recent: Expiring[str, Standing] = Expiring(seconds)
        self._touching: dict[UUID, asyncio.Task[None]] = {}

    async def start(self, person_id: UUID, platform: str, *, logout_hint: str | None, user_agent: str, ip: str) -> str:
        """A new login; the answer is the secret for the browser, which is kept nowhere."""
        secret = secrets.token_urlsafe(32)
        moment = now()
        login = Login(
            person_id=person_id,
            platform=platform,
            token_hash=digest(secret),
            logout_hint=logout_hint,
            last_seen_at=moment,
            expires_at=moment + self.longest,
            user_agent=user_agent[:300],
            ip=ip[:45],
        )
        async with self._database.unscoped(WHY) as session:
            session.add(login)
        return secret

    async def find(self, secret: str) -> Standing | None:
        """The login of this secret, if it stands."""
        key = digest(secret)
        standing = self._recent.get(key)
        looked = standing is None
        standing = standing or await self._look(key)
        if standing is None or self._over(standing):
            self._recent.pop(key)
            return None
        if looked:
            self._recent.put(key, standing)
            self._touch(standing)
        return standing

    async def end(self, secret: str, why: Ending) -> Ended | None:
        """End this login. ``None`` where there is nothing left to end."""
        key = digest(secret)
        self._recent.pop(key)
        async with self._database.unscoped(WHY) as session:
            login = await session.scalar(
                query(Login).where(Login.token_hash == key, Login.revoked_at.is_(None)).with_for_update()
            )
            if login is None:
                return None
            ended = Ended(login.person_id, login.platform, login.logout_hint)
            login.revoked_at, login.revoked_why, login.logout_hint = now(), why, None
        self._recent.pop(key)
        return ended

    async def end_all(self, person_id: UUID, why: Ending) -> int:
        """End every login of the person, on every device; how many there were."""
        async with self._database.unscoped(WHY) as session:
            done = await session.execute(
                update(Login)
                .where(Login.person_id == person_id, Login.revoked_at.is_(None), Login.expires_at > now())
                .values(revoked_at=now(), revoked_why=why, logout_hint=None)
                .execution_options(synchronize_session=False)
            )
        self._recent.drop_where(lambda standing: standing.person_id == person_id)
        assert isinstance(done, CursorResult)
        return done.rowcount

    async def settle(self) -> None:
        """Wait until what is still being written is written; before the database is closed."""
        await asyncio.gather(*self._touching.values())

    async def _look(self, key: str) -> Standing | None:
        async with self._database.looking(WHY) as session:
            row = (
                await session.execute(
                    query(Login.id, Login.person_id, Login.platform, Login.last_seen_at, Login.expires_at).where(
                        Login.token_hash == key, Login.revoked_at.is_(None)
                    )
                )
            ).one_or_none()
        return Standing(*row) if row else None

    def _over(self, standing: Standing) -> bool:
        return now() >= min(standing.expires_at, standing.last_seen_at + self.idle)

    def _touch(self, standing: Standing) -> None:
        """Note that the person was seen, behind the request: it must not wait for a long import to finish writing."""
        if now() - standing.last_seen_at < TOUCH or standing.login_id in self._touching:
            return
        task = asyncio.create_task(self._write_seen(standing.login_id))
        self._touching[standing.login_id] = task
        task.add_done_callback(lambda _: self._touching.pop(standing.login_id, None))

    async def _write_seen(self, login_id: UUID) -> None:
        try:
            async with self._database.unscoped(WHY) as session:
                await session.execute(
                    update(Login)
                    .where(Login.id == login_id, Login.revoked_at.is_(None))
                    .values(last_seen_at=now())
                    .execution_options(synchronize_session=False)
                )
        except SQLAlchemyError as error:
            # the next request tries again; until then the login merely looks idle
            log.warning("login_not_touched", login_id=str(login_id), error=type(error).__name__)
