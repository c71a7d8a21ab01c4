"""``/auth/backchannel/{platform}``: the platform says, server to server, that somebody signed out there.

OpenID Connect Back-Channel Logout 1.0 §2.4–2.6. Nobody is signed in here: the logout token is the proof.
"""

import time
from typing import Any

from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError

from auth.expiring import Expiring

from .faults import Distrusted
from .provider import Provider

EVENT = "http://schemas.openid.net/event/backchannel-logout"
LEEWAY = 60
"""Seconds that the platform's clock may be off."""

LIFETIME = 600
"""Seconds that a logout token may be old at most, whatever it says of itself."""


class LogoutTokens:
    """Reads the logout tokens of one provider; each is good once in a process, and harmless twice."""

    def __init__(self, provider: Provider, client_id: str, algorithms: frozenset[str]) -> None:
        self._provider = provider
        self._client_id = client_id
        self._algorithms = algorithms
        self._seen: Expiring[str, bool] = Expiring(LIFETIME + 2 * LEEWAY)

    async def read(self, token: str) -> tuple[str | None, str | None]:
        """Whom it signs out: a subject, a session of theirs, or both. Raises `Distrusted`, `Unavailable`."""
        try:
            try:
                read = jwt.decode(token, await self._provider.keys(), algorithms=self._algorithms)
            except (InvalidKeyIdError, BadSignatureError):
                read = jwt.decode(token, await self._provider.newer_keys(), algorithms=self._algorithms)
            return self._judged(read.header, read.claims)
        except (JoseError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise Distrusted(f"logout token: {type(error).__name__}: {error}") from error

    def _judged(self, header: dict[str, Any], said: dict[str, Any]) -> tuple[str | None, str | None]:
        kind = str(header.get("typ", "")).lower().removeprefix("application/")
        audience = said.get("aud")
        born, id, events = said.get("iat"), said.get("jti"), said.get("events")
        subject, session = _text(said.get("sub")), _text(said.get("sid"))
        ends = said.get("exp")
        present = time.time()
        for holds, why in (
            (kind in ("", "jwt", "logout+jwt"), "typ"),
            (said.get("iss") == self._provider.issuer, "iss"),
            (audience == self._client_id or (isinstance(audience, list) and self._client_id in audience), "aud"),
            (isinstance(born, int | float) and -LEEWAY <= present - born <= LIFETIME, "iat"),
            (isinstance(ends, int | float) and present <= ends + LEEWAY, "exp"),
            (isinstance(events, dict) and isinstance(events.get(EVENT), dict), "events"),
            ("nonce" not in said, "nonce"),
            (bool(subject or session), "neither sub nor sid"),
            (isinstance(id, str) and bool(id), "jti"),
        ):
            if not holds:
                raise Distrusted(f"logout token: {why}")
        if self._seen.get(str(id)):
            raise Distrusted("logout token: used before")
        self._seen.put(str(id), True)
        return subject, session


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
