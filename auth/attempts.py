"""登录过程: what the hub must remember between sending a browser away to sign in and seeing it return.

Kept here and not in a cookie, one row an attempt: two tabs do not disturb each other, and an attempt ends once.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import String, delete
from sqlalchemy.orm import Mapped, mapped_column

from kernel.records import Record, now
from kernel.refusal import WrongState

from .sessions import Database

LIFETIME = timedelta(minutes=10)
"""How long somebody may take at the platform."""


class LoginAttempt(Record):
    """一次尚未完成的登录"""

    __tablename__ = "login_attempts"

    platform: Mapped[str] = mapped_column(String(40))
    state_hash: Mapped[str] = mapped_column(String(64), unique=True)
    browser_hash: Mapped[str] = mapped_column(String(64))
    verifier: Mapped[str] = mapped_column(String(128))
    nonce: Mapped[str] = mapped_column(String(64))
    next: Mapped[str] = mapped_column(String(2000))
    # the login whose person is to prove once more who they are
    login_id: Mapped[UUID | None]
    expires_at: Mapped[datetime] = mapped_column(index=True)


@dataclass(frozen=True)
class Attempt:
    """One attempt, as a platform sees it. ``next``: where the person wanted to go; ``hint``: who they say they are.

    ``login_id``: it is no new login but that one's person who proves anew who they are (step-up), after ``begun``.
    """

    platform: str
    next: str
    redirect_uri: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    nonce: str = field(repr=False)
    hint: str | None = None
    login_id: UUID | None = None
    begun: datetime = field(default_factory=now)


class AttemptOver(WrongState):
    """The browser brings back an attempt that does not exist, is over, or was begun in another browser."""

    def __init__(self) -> None:
        super().__init__("这次登录已过期、已完成，或不是在这个浏览器里发起的", alternatives=("请重新登录",))


class Attempts:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(
        self, platform: str, next: str, redirect_uri: str, hint: str | None, login_id: UUID | None = None
    ) -> tuple[Attempt, str]:
        """A new attempt, and the secret that the browser must bring back with it."""
        browser = secrets.token_urlsafe(32)
        attempt = Attempt(
            platform=platform,
            next=next,
            redirect_uri=redirect_uri,
            state=secrets.token_urlsafe(32),
            verifier=secrets.token_urlsafe(64),
            nonce=secrets.token_urlsafe(32),
            hint=hint,
            login_id=login_id,
        )
        async with self._database.unscoped("sign-in: nobody is signed in yet") as session:
            await session.execute(delete(LoginAttempt).where(LoginAttempt.expires_at < now()))
            session.add(
                LoginAttempt(
                    platform=platform,
                    state_hash=digest(attempt.state),
                    browser_hash=digest(browser),
                    verifier=attempt.verifier,
                    nonce=attempt.nonce,
                    next=next,
                    login_id=login_id,
                    expires_at=now() + LIFETIME,
                )
            )
        return attempt, browser

    async def take(self, platform: str, state: str, browser: str, redirect_uri: str) -> Attempt:
        """The attempt, which is over from now on. Raises `AttemptOver`.

        One statement, so that of two requests with the same state one alone gets it. A stranger's browser does not end
        the attempt of another.
        """
        async with self._database.unscoped("sign-in: nobody is signed in yet") as session:
            row = (
                await session.execute(
                    delete(LoginAttempt)
                    .where(
                        LoginAttempt.state_hash == digest(state),
                        LoginAttempt.browser_hash == digest(browser),
                        LoginAttempt.platform == platform,
                        LoginAttempt.expires_at >= now(),
                    )
                    .returning(LoginAttempt.verifier, LoginAttempt.nonce, LoginAttempt.next, *_STEP_UP)
                    .execution_options(synchronize_session=False)
                )
            ).one_or_none()
        if row is None:
            raise AttemptOver()
        return Attempt(
            platform,
            row.next,
            redirect_uri,
            state=state,
            verifier=row.verifier,
            nonce=row.nonce,
            login_id=row.login_id,
            begun=row.created_at,
        )


_STEP_UP = (LoginAttempt.login_id, LoginAttempt.created_at)


def digest(secret: str) -> str:
    """How a secret is kept: enough to recognise it, not enough to use it."""
    return hashlib.sha256(secret.encode()).hexdigest()
