"""The checks an ID token must pass (OpenID Connect Core §3.1.3.7), and some that libraries leave out."""

from dataclasses import dataclass, field
from typing import Any

from authlib.oidc.core import CodeIDToken  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError

from .faults import Distrusted
from .provider import Provider

ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
"""Signatures by private keys. Nothing that a shared secret, or nobody, could have made."""


@dataclass(frozen=True)
class Expected:
    """What an ID token must agree with. ``leeway`` in seconds is how far the provider's clock may be off."""

    client_id: str
    nonce: str = field(repr=False)
    access_token: str = field(repr=False)
    algorithms: frozenset[str] = ALGORITHMS
    trusted_audiences: frozenset[str] = frozenset()
    leeway: int = 60


async def verified(token: str, provider: Provider, expected: Expected) -> dict[str, Any]:
    """The claims of the ID token. Raises `Distrusted`; `Unavailable` where the provider's keys cannot be had."""
    try:
        read = await _read(token, provider, expected.algorithms)
        # by itself Authlib asks neither for iss nor aud to be ours; nonce, azp and at_hash it checks by the params
        claims = CodeIDToken(
            read.claims,
            read.header,
            options={
                "iss": {"essential": True, "value": provider.issuer},
                "aud": {"essential": True, "value": expected.client_id},
                "sub": {"essential": True},
                "exp": {"essential": True},
                "iat": {"essential": True},
            },
            params={"nonce": expected.nonce, "client_id": expected.client_id, "access_token": expected.access_token},
        )
        claims.validate(leeway=expected.leeway)
    except (JoseError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Distrusted(f"ID token: {type(error).__name__}: {error}") from error
    _check_audience(claims, expected)
    return dict(claims)


async def _read(token: str, provider: Provider, algorithms: frozenset[str]) -> jwt.Token:
    try:
        return jwt.decode(token, await provider.keys(), algorithms=algorithms)
    except (InvalidKeyIdError, BadSignatureError):
        return jwt.decode(token, await provider.newer_keys(), algorithms=algorithms)


def _check_audience(claims: dict[str, Any], expected: Expected) -> None:
    """The token, which names us, is for nobody else whom we do not trust; one for several was given to us."""
    audiences = {claims["aud"]} if isinstance(claims["aud"], str) else set(claims["aud"])
    if audiences - {expected.client_id} - expected.trusted_audiences:
        raise Distrusted("ID token: aud names others whom we do not trust")
    if len(audiences) > 1 and claims.get("azp") != expected.client_id:
        raise Distrusted("ID token: for several audiences, and azp is not us")
