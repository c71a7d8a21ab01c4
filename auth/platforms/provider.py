"""What an OpenID provider publishes about itself: its endpoints and its keys."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx2
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet, import_key

from .calls import Calls
from .faults import unreachable
from .kept import Kept

DISCOVERY = "/.well-known/openid-configuration"


@dataclass(frozen=True)
class Metadata:
    """OpenID Connect Discovery 1.0 §3, as far as it concerns us."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None
    end_session_endpoint: str | None
    promises_iss: bool
    takes_basic: bool
    """Whether a client may show its secret by HTTP Basic, which is what it may where nothing is said."""


class Provider:
    """Endpoints and keys of one issuer, fetched over ``http`` within ``timeout`` seconds."""

    def __init__(self, label: str, issuer: str, http: httpx2.AsyncClient, timeout: float) -> None:
        self.label = label
        self.issuer = issuer
        self._calls = Calls(label, http, timeout)
        self._metadata = Kept("discovery", self._fetch_metadata)
        self._keys = Kept("jwks", self._fetch_keys)

    async def metadata(self) -> Metadata:
        return await self._metadata.get()

    async def keys(self) -> KeySet:
        return await self._keys.get()

    async def newer_keys(self) -> KeySet:
        """After a token that no known key fits: the provider may have changed its keys."""
        return await self._keys.again()

    async def read(self, url: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
        """The JSON object at the address. Raises `Unavailable` for anything else that may be there."""
        return await self._calls.json("GET", url, headers or {})

    async def _fetch_metadata(self) -> Metadata:
        said = await self.read(self.issuer.rstrip("/") + DISCOVERY)
        if said.get("issuer") != self.issuer:
            raise unreachable(self.label, "discovery names another issuer")
        challenges = said.get("code_challenge_methods_supported")
        if challenges is not None and (not isinstance(challenges, list) or "S256" not in challenges):
            raise unreachable(self.label, "the provider does not support PKCE S256")
        return Metadata(
            authorization_endpoint=self._endpoint(said, "authorization_endpoint"),
            token_endpoint=self._endpoint(said, "token_endpoint"),
            jwks_uri=self._endpoint(said, "jwks_uri"),
            userinfo_endpoint=self._endpoint(said, "userinfo_endpoint") if "userinfo_endpoint" in said else None,
            end_session_endpoint=self._endpoint(said, "end_session_endpoint")
            if "end_session_endpoint" in said
            else None,
            promises_iss=said.get("authorization_response_iss_parameter_supported") is True,
            takes_basic=_takes_basic(said.get("token_endpoint_auth_methods_supported")),
        )

    def _endpoint(self, said: dict[str, Any], name: str) -> str:
        """An address of the provider; not in clear text unless the issuer itself is."""
        url = said.get(name)
        allowed = {"https", urlsplit(self.issuer).scheme}
        if not isinstance(url, str) or urlsplit(url).scheme not in allowed or not urlsplit(url).netloc:
            raise unreachable(self.label, f"discovery: {name} is missing or not usable")
        return url

    async def _fetch_keys(self) -> KeySet:
        said = await self.read((await self.metadata()).jwks_uri)
        listed = said.get("keys")
        usable = [key for key in map(_public_key, listed if isinstance(listed, list) else []) if key]
        if not usable:
            raise unreachable(self.label, "the key set holds no usable key")
        return KeySet(usable)


def _takes_basic(methods: Any) -> bool:
    return not isinstance(methods, list) or "client_secret_basic" in methods or "client_secret_post" not in methods


def _public_key(said: Any) -> Key | None:
    """A key to verify with; ``None`` for kinds we do not know, for encryption, and for shared secrets."""
    try:
        if said["kty"] == "oct" or said.get("use", "sig") != "sig":
            return None
        return import_key(said)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError):
        return None
