"""登录: who is signed in, and from where. The browser or program holds an opaque secret; everything else is here.

A login ends by itself when it was idle too long or has lasted too long, and at once when somebody ends it: in this
process by forgetting it, in the others by an event, and where that is missed because every process looks anew after
``seconds`` (at most one, as the hub is put together). The database is the truth, events only make it quick.
"""

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import ColumnElement, or_, update
from sqlalchemy import select as query
from sqlalchemy.exc import SQLAlchemyError

from kernel.records import now
from kernel.refusal import Refusal

from .attempts import digest
from .audit import AuditEntry, Kind, Refusals
from .audit import values as audit_entry
from .expiring import Expiring
from .login_records import NOWHERE, Ending, Login, LoginKind, RefreshToken
from .sessions import Database
from .viewer import ANONYMOUS, Viewer

__all__ = ["WHY", "Ended", "Ending", "Login", "LoginKind", "Logins", "Opening", "RefreshToken", "Standing"]

WHY = "sign-in: whose login this is, is what is being asked"
TOUCH = timedelta(minutes=1)
"""``last_seen_at`` is exact to this: a write for every request would cost more than it tells."""

log = structlog.get_logger("jiguan.auth")


@dataclass(frozen=True)
class Standing:
    """A login that stands."""

    login_id: UUID
    person_id: UUID
    platform: str
    last_seen_at: datetime
    expires_at: datetime
    authenticated_at: datetime
    kind: LoginKind
    client: str
    parent_id: UUID | None


_STANDING = (
    Login.id,
    Login.person_id,
    Login.platform,
    Login.last_seen_at,
    Login.expires_at,
    Login.authenticated_at,
    Login.kind,
    Login.client,
    Login.parent_id,
)


@dataclass(frozen=True)
class Ended:
    """A login that has just been ended, and what its platform wants to hear."""

    person_id: UUID
    platform: str
    logout_hint: str | None


@dataclass(frozen=True)
class Opening:
    """How a login begins: by what, for which client, from where."""

    platform: str
    user_agent: str = ""
    ip: str = ""
    kind: LoginKind = LoginKind.BROWSER
    client: str = ""
    parent: Standing | None = None
    subject: str | None = None
    platform_session: str | None = None
    logout_hint: str | None = None
    longest: timedelta | None = None


class Logins:
    """``idle``: how long nobody may be seen; ``longest``: how long it lasts at most. Programs are never idle."""

    def __init__(self, database: Database, *, idle: timedelta, longest: timedelta, seconds: float = 1.0) -> None:
        self.idle = idle
        self.longest = longest
        self._database = database
        self._recent: Expiring[str | UUID, Standing] = Expiring(seconds)
        self.refusals: Refusals | None = None
        """Where sign-ins that were refused are noted."""
        self._touching: dict[UUID, asyncio.Task[None]] = {}

    async def open(self, viewer: Viewer, how: Opening) -> tuple[UUID, str]:
        """A new login; the answer is its id and the secret for its holder, which is kept nowhere."""
        secret, moment = secrets.token_urlsafe(32), now()
        ends = moment + (how.longest or self.longest)
        login = Login(
            person_id=viewer.id,
            region_code=viewer.region_code,
            unit_id=viewer.unit_id or NOWHERE,
            kind=how.kind,
            client=how.client[:80],
            platform=how.platform,
            parent_id=how.parent.login_id if how.parent else None,
            token_hash=digest(secret),
            subject=how.subject,
            platform_session=how.platform_session,
            logout_hint=how.logout_hint,
            authenticated_at=how.parent.authenticated_at if how.parent else moment,
            last_seen_at=moment,
            expires_at=min(ends, how.parent.expires_at) if how.parent else ends,
            user_agent=how.user_agent[:300],
            ip=how.ip[:45],
        )
        async with self._database.unscoped(WHY) as session:
            session.add(login)
            session.add(_told("sign-in", viewer, login, {"platform": how.platform, "kind": how.kind.value}))
        return login.id, secret

    def refused(self, platform: str, refusal: Refusal, address: str = "") -> None:
        """For the audit: somebody tried to sign in, and was refused."""
        if self.refusals is not None:
            self.refusals.note(ANONYMOUS, f"sign-in {platform}", refusal, address, kind=Kind.SIGN_IN)

    async def find(self, secret: str) -> Standing | None:
        """The login of this secret, if it stands."""
        return await self._standing(key := digest(secret), lambda: Login.token_hash == key)

    async def find_id(self, login_id: UUID) -> Standing | None:
        """The login that a bearer token names, if it stands."""
        return await self._standing(login_id, lambda: Login.id == login_id)

    async def prove(self, login_id: UUID) -> None:
        """The person of the login has just proved anew who they are."""
        async with self._database.unscoped(WHY) as session:
            await session.execute(_changing(Login.id == login_id, authenticated_at=now(), last_seen_at=now()))
        self.forget(login_id=login_id)

    async def end(self, secret: str, why: Ending) -> Ended | None:
        """End this login and those opened from it. ``None`` where there is nothing left to end."""
        ended = await self._end(Login.token_hash == digest(secret), why)
        return ended[0] if ended else None

    async def end_where(self, condition: ColumnElement[bool], why: Ending) -> Sequence[Ended]:
        return await self._end(condition, why)

    async def end_all(self, person_id: UUID, why: Ending) -> int:
        """End every login of the person, on every device; how many there were."""
        return len(await self._end(Login.person_id == person_id, why))

    def forget(self, *, login_id: UUID | None = None, person_id: UUID | None = None) -> None:
        """What was just changed, here or in another process, is looked up anew."""
        self._recent.drop_where(
            lambda each: (
                each.login_id == login_id or each.parent_id == login_id or each.person_id == person_id
                if login_id or person_id
                else True
            )
        )

    async def settle(self) -> None:
        """Wait until what is still being written is written; before the database is closed."""
        await asyncio.gather(*self._touching.values())

    async def _standing(self, key: str | UUID, condition: Callable[[], ColumnElement[bool]]) -> Standing | None:
        standing = self._recent.get(key)
        looked = standing is None
        standing = standing or await self._look(condition())
        if standing is None or self.is_over(standing):
            self._recent.pop(key)
            return None
        if looked:
            self._recent.put(key, standing)
            self._touch(standing)
        return standing

    async def _look(self, condition: ColumnElement[bool]) -> Standing | None:
        async with self._database.looking(WHY) as session:
            row = (await session.execute(query(*_STANDING).where(condition, Login.revoked_at.is_(None)))).one_or_none()
        return Standing(*row) if row else None

    async def _end(self, condition: ColumnElement[bool], why: Ending) -> Sequence[Ended]:
        stands = (Login.revoked_at.is_(None), Login.expires_at > now())
        async with self._database.unscoped(WHY) as session:
            named = (await session.scalars(query(Login.id).where(condition, *stands))).all()
            if not named:
                return []
            logins = await session.scalars(
                query(Login)
                .where(or_(Login.id.in_(named), Login.parent_id.in_(named)), *stands)
                .order_by(Login.parent_id.is_not(None), Login.id)
                .with_for_update()
            )
            ended = []
            for login in logins:
                ended.append(Ended(login.person_id, login.platform, login.logout_hint))
                over(login, why, now())
                who = Viewer(login.person_id, "")
                session.add(_told("sign-out", who, login, {"platform": login.platform, "why": why.value}))
        for each in ended:
            self.forget(person_id=each.person_id)
        return ended

    def is_over(self, login: Standing | Login) -> bool:
        """Whether its time is over; that somebody ended it is another matter."""
        idle = now() >= login.last_seen_at + self.idle and login.kind is not LoginKind.PROGRAM
        return idle or now() >= login.expires_at

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
                    _changing((Login.id == login_id) & Login.revoked_at.is_(None), last_seen_at=now())
                )
        except SQLAlchemyError as error:
            # the next request tries again; until then the login merely looks idle
            log.warning("login_not_touched", login_id=str(login_id), error=type(error).__name__)


def _told(act: str, viewer: Viewer, login: Login, details: dict[str, Any]) -> AuditEntry:
    """For the audit: a login began or ended."""
    return audit_entry(
        Kind.SIGN_IN, act, viewer, subject_kind="Login", subject_id=login.id, address=login.ip, details=details
    )


def over(login: Login, why: Ending, at: datetime) -> None:
    """The login ends, and with it what its platform wants to hear is forgotten."""
    login.revoked_at, login.revoked_why, login.logout_hint = at, why, None


def _changing(condition: ColumnElement[bool], **values: Any) -> Any:
    return update(Login).where(condition).values(**values).execution_options(synchronize_session=False)
