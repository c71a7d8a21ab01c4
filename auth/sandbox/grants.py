"""Codes, access tokens and sessions of the sandbox: in memory, each good once or not for long."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from auth.expiring import Expiring

from .people import SandboxPerson

CODE_SECONDS = 60
TOKEN_SECONDS = 300
SESSION_SECONDS = 8 * 3600


@dataclass(frozen=True)
class Session:
    """Somebody who has signed in at the sandbox with this browser."""

    id: str
    person: SandboxPerson
    since: int


@dataclass(frozen=True)
class Grant:
    """What a code stands for."""

    session: Session
    redirect_uri: str
    challenge: str = field(repr=False)
    nonce: str | None = field(default=None, repr=False)


class Grants:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._codes: Expiring[str, Grant] = Expiring(CODE_SECONDS, clock=clock)
        self._tokens: Expiring[str, SandboxPerson] = Expiring(TOKEN_SECONDS, clock=clock)
        self._sessions: Expiring[str, Session] = Expiring(SESSION_SECONDS, clock=clock)
        # which token came of a code: a code that turns up again was stolen, and so then was its token
        self._came_of: Expiring[str, str] = Expiring(TOKEN_SECONDS, clock=clock)

    def sign_in(self, person: SandboxPerson) -> tuple[str, Session]:
        """A session, and the secret for the browser."""
        secret = secrets.token_urlsafe(32)
        session = Session(secrets.token_urlsafe(16), person, int(time.time()))
        self._sessions.put(secret, session)
        return secret, session

    def session(self, secret: str | None) -> Session | None:
        return self._sessions.get(secret) if secret else None

    def sign_out(self, secret: str | None) -> None:
        if secret:
            self._sessions.pop(secret)

    def code_for(self, grant: Grant) -> str:
        code = secrets.token_urlsafe(32)
        self._codes.put(code, grant)
        return code

    def redeem(self, code: str) -> tuple[Grant, str] | None:
        """What the code stands for, with an access token; ``None`` when it is spent, over or unknown."""
        grant = self._codes.pop(code)
        if grant is None:
            self._tokens.pop(self._came_of.pop(code) or "")
            return None
        token = secrets.token_urlsafe(32)
        self._tokens.put(token, grant.session.person)
        self._came_of.put(code, token)
        return grant, token

    def bearer(self, token: str) -> SandboxPerson | None:
        return self._tokens.get(token)
