"""令牌: short bearer tokens, for in-app web views, programs and the command line (RFC 9068, RFC 6750).

A token says who is calling, never what they may do: posts are read freshly, so that a token loses its force with them.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from joserfc.errors import JoseError
from joserfc.jwt import JWTClaimsRegistry

from kernel.ids import new_id
from kernel.refusal import Invalid

from .expiring import Expiring
from .keys import SigningKeys

ISSUER = "urn:jiguan:hub"
AUDIENCE = "urn:jiguan:graph"
KIND = "at+jwt"
LONGEST = 24 * 60
"""Minutes a token may live."""

LEEWAY = 30
"""Seconds that the clocks of two machines of the hub may differ."""

REMEMBERED = 600.0
"""Seconds after which a token's signature is checked anew."""


class InvalidToken(Exception):
    """The token is not one to act upon. The message says why, for the log; callers are only told that it is so."""


@dataclass(frozen=True)
class AccessToken:
    """A token that has been verified. ``login_id`` is the login it came of (``sid``) and ends with."""

    id: UUID
    person_id: UUID
    client: str
    expires_at: datetime
    login_id: UUID | None = None


class AccessTokens:
    """Issues and verifies. ``issuer`` and ``audience`` keep tokens of two installations with one key apart."""

    def __init__(
        self,
        keys: SigningKeys,
        *,
        issuer: str = ISSUER,
        audience: str = AUDIENCE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._keys = keys
        self._issuer = issuer
        self._audience = audience
        self._clock = clock
        self._known: Expiring[bytes, tuple[AccessToken, float]] = Expiring(REMEMBERED)

    def issue(self, person_id: UUID, minutes: int, client: str, *, login_id: UUID | None = None) -> str:
        """A bearer token by which ``client`` acts for the person. Raises `Invalid` where it would live too long.

        The hub takes only tokens of a login that stands: without ``login_id`` it verifies, and opens nothing.
        """
        limited(minutes)
        born = int(self._clock())
        claims = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": str(person_id),
            "client_id": client,
            "iat": born,
            "nbf": born,
            "exp": born + minutes * 60,
            "jti": str(new_id()),
        }
        if login_id is not None:
            claims["sid"] = str(login_id)
        return self._keys.sign(claims, kind=KIND)

    def verify(self, token: str) -> AccessToken:
        """What the token says, once its type, signature, issuer, audience and times are found right.

        Raises `InvalidToken` for everything else, whatever is wrong with it. What never changes about a token is
        found out once; its times are looked at every time.
        """
        key = sha256(token.encode("utf-8", "surrogatepass")).digest()
        if known := self._known.get(key):
            said, begins = known
            if begins - LEEWAY <= int(self._clock()) < said.expires_at.timestamp() + LEEWAY:
                return said
        try:
            read = self._keys.read(token)
            if str(read.header.get("typ", "")).lower().removeprefix("application/") != KIND:
                raise InvalidToken("typ is not at+jwt")
            self._rules().validate(read.claims)
            said = AccessToken(
                id=UUID(read.claims["jti"]),
                person_id=UUID(read.claims["sub"]),
                client=str(read.claims["client_id"]),
                expires_at=datetime.fromtimestamp(read.claims["exp"], UTC),
                login_id=UUID(read.claims["sid"]) if "sid" in read.claims else None,
            )
            self._known.put(key, (said, max(read.claims["iat"], read.claims.get("nbf", 0))))
            return said
        except (JoseError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise InvalidToken(f"{type(error).__name__}: {error}") from error

    def _rules(self) -> JWTClaimsRegistry:
        return JWTClaimsRegistry(
            now=int(self._clock()),
            leeway=LEEWAY,
            iss={"essential": True, "value": self._issuer},
            aud={"essential": True, "value": self._audience},
            sub={"essential": True},
            client_id={"essential": True},
            jti={"essential": True},
            iat={"essential": True},
            exp={"essential": True},
        )


def limited(minutes: int) -> None:
    """Raises `Invalid` where a token would live too long, or not at all."""
    if not 1 <= minutes <= LONGEST:
        raise Invalid(f"令牌有效期应为 1 至 {LONGEST} 分钟", field="minutes")
