"""刷新: how a program keeps a login going with tokens that are good once (RFC 9700 §4.14, RFC 6749 §6).

Each refresh token has one successor, which is worked out of it with a key of the hub's: asked twice at the same time,
or again because the answer was lost, the hub gives the same successor and keeps neither. After ``GRACE``, or once the
successor was used itself, an old token is a stolen one: the whole login ends, whoever holds which of its tokens.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.records import now

from .attempts import digest
from .keys import SigningKeys
from .login_records import Ending, Login, RefreshToken
from .logins import WHY, Logins
from .sessions import Database

GRACE = timedelta(seconds=10)
"""How long the answer to a refresh may be asked for again."""

_USE = b"jiguan refresh token"


@dataclass(frozen=True)
class Refreshed:
    """A login that goes on, and the refresh token that is good from now on."""

    login_id: UUID
    person_id: UUID
    client: str
    token: str


class Reused(Exception):
    """A refresh token came back that had been replaced: its login has been ended."""

    def __init__(self, login_id: UUID, person_id: UUID) -> None:
        super().__init__("a refresh token was used again")
        self.login_id = login_id
        self.person_id = person_id


class Refreshing:
    def __init__(self, database: Database, logins: Logins, keys: SigningKeys) -> None:
        self._database = database
        self._logins = logins
        self._keys = keys.secrets_for(_USE)

    async def begin(self, login_id: UUID) -> str:
        """The first refresh token of a login."""
        token = secrets.token_urlsafe(32)
        async with self._database.unscoped(WHY) as session:
            session.add(RefreshToken(login_id=login_id, token_hash=digest(token)))
        return token

    async def refresh(self, token: str, client: str | None) -> Refreshed | None:
        """The successor; ``None`` for a token that is unknown, over, or another client's. Raises `Reused`."""
        async with self._database.unscoped(WHY) as session:
            login, given = await _locked(session, token)
            if login is None or given is None or (client is not None and client != login.client):
                return None
            if login.revoked_at is not None or self._logins.is_over(login):
                return None
            successor = await session.scalar(select(RefreshToken).where(RefreshToken.previous_id == given.id))
            if successor is None:
                next = self._successors(token)[0]
                given.used_at = login.last_seen_at = now()
                session.add(RefreshToken(login_id=login.id, previous_id=given.id, token_hash=digest(next)))
                return Refreshed(login.id, login.person_id, login.client, next)
            in_time = given.used_at is not None and now() - given.used_at <= GRACE and successor.used_at is None
            same = [each for each in self._successors(token) if digest(each) == successor.token_hash]
            if in_time and same:
                return Refreshed(login.id, login.person_id, login.client, same[0])
            stolen = Reused(login.id, login.person_id)
        await self._logins.end_where(Login.id == stolen.login_id, Ending.REUSED)
        raise stolen

    async def login_of(self, token: str) -> UUID | None:
        """The login that a refresh token, used or not, belongs to."""
        async with self._database.looking(WHY) as session:
            return await session.scalar(select(RefreshToken.login_id).where(RefreshToken.token_hash == digest(token)))

    def _successors(self, token: str) -> list[str]:
        """What follows this token, by the present key and by those before it."""
        return [hmac.new(key, token.encode(), sha256).hexdigest() for key in self._keys]


async def _locked(session: AsyncSession, token: str) -> tuple[Login | None, RefreshToken | None]:
    """The token and its login, the latter locked: of two refreshes at once one waits for the other."""
    found = select(RefreshToken).where(RefreshToken.token_hash == digest(token))
    given = await session.scalar(found)
    if given is None:
        return None, None
    login = await session.scalar(select(Login).where(Login.id == given.login_id).with_for_update())
    return login, await session.scalar(found.execution_options(populate_existing=True))
