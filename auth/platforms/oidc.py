"""OpenID Connect: authorization code with PKCE S256, through Authlib, with what Authlib lets through closed.

OpenID Connect Core 1.0 and Discovery 1.0, RFC 7636 (PKCE), RFC 9207 (``iss`` in the answer), RP-Initiated Logout 1.0.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus, urlencode

import httpx2
from authlib.integrations.base_client import OAuthError  # type: ignore[import-untyped]
from authlib.integrations.httpx_client import AsyncOAuth2Client  # type: ignore[import-untyped]
from starlette.requests import Request

from kernel.refusal import Unavailable

from .back_channel import LogoutTokens
from .bounded import bounded
from .faults import Cancelled, Distrusted, unreachable
from .id_tokens import ALGORITHMS, Expected, verified
from .provider import Metadata, Provider
from .seam import Attempt, Identity


@dataclass(frozen=True)
class OidcSettings:
    """How to reach one OpenID provider, and as whom. ``timeout`` and ``leeway`` in seconds.

    ``name`` is part of the callback address registered there: ``{public_url}/auth/callback/{name}``.
    """

    name: str
    label: str
    issuer: str
    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    scope: str = "openid profile phone"
    algorithms: frozenset[str] = ALGORITHMS
    trusted_audiences: frozenset[str] = frozenset()
    subject_claim: str = "sub"
    name_claim: str = "name"
    phone_claim: str = "phone_number"
    employee_code_claim: str = "employee_code"
    timeout: float = 8.0
    leeway: int = 60


class OidcPlatform:
    """``transport`` carries the hub's own calls to the provider; the network, unless given."""

    def __init__(self, settings: OidcSettings, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.name = settings.name
        self.label = settings.label
        self._settings = settings
        self._client = AsyncOAuth2Client(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            scope=settings.scope,
            code_challenge_method="S256",
            transport=transport,
            timeout=settings.timeout,
            follow_redirects=False,
            event_hooks={"response": [bounded]},
        )
        self._provider = Provider(settings.label, settings.issuer, self._client, settings.timeout)
        self._logout_tokens = LogoutTokens(self._provider, settings.client_id, settings.algorithms)

    async def state_in(self, request: Request) -> str | None:
        return request.query_params.get("state")

    async def begin(self, request: Request, attempt: Attempt) -> str:
        metadata = await self._provider.metadata()
        more = {"login_hint": attempt.hint} if attempt.hint else {}
        if attempt.login_id is not None:
            more |= {"max_age": "0", "prompt": "login"}
        url, _ = self._client.create_authorization_url(
            metadata.authorization_endpoint,
            state=attempt.state,
            code_verifier=attempt.verifier,
            nonce=attempt.nonce,
            redirect_uri=attempt.redirect_uri,
            **more,
        )
        return str(url)

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        code = await self._code_in(request)
        token = await self._exchange(code, attempt)
        expected = Expected(
            client_id=self._settings.client_id,
            nonce=attempt.nonce,
            access_token=token["access_token"],
            algorithms=self._settings.algorithms,
            trusted_audiences=self._settings.trusted_audiences,
            leeway=self._settings.leeway,
        )
        claims = await verified(token["id_token"], self._provider, expected)
        if attempt.login_id is not None:
            _check_fresh(claims, attempt, self._settings.leeway)
        if not _text(claims, self._settings.name_claim):
            claims = {**await self._userinfo(token["access_token"], claims["sub"]), **claims}
        return self._identity(claims, token["id_token"])

    async def leave(self, hint: str | None, back: str) -> str | None:
        try:
            endpoint = (await self._provider.metadata()).end_session_endpoint
        except Unavailable:
            return None
        if endpoint is None:
            return None
        said = {"client_id": self._settings.client_id, "post_logout_redirect_uri": back}
        if hint:
            said["id_token_hint"] = hint
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(said)}"

    async def signed_out(self, token: str) -> tuple[str | None, str | None]:
        """Whom a logout token signs out: their subject, their session here, or both. Raises as `finish` does."""
        return await self._logout_tokens.read(token)

    async def close(self) -> None:
        await self._client.aclose()

    async def _code_in(self, request: Request) -> str:
        """The code the browser brings back. Raises what the answer deserves where there is none."""
        repeated = [name for name in request.query_params if len(request.query_params.getlist(name)) > 1]
        if repeated:
            raise Distrusted("answer: a parameter is given twice")
        said = request.query_params
        metadata = await self._provider.metadata()
        if said.get("iss", None if metadata.promises_iss else self._provider.issuer) != self._provider.issuer:
            raise Distrusted("answer: iss is missing or another issuer's (RFC 9207)")
        match said.get("error"):
            case None:
                pass
            case "access_denied" | "interaction_required" | "login_required":
                raise Cancelled()
            case "server_error" | "temporarily_unavailable":
                raise unreachable(self.label, "answer: the provider says that it cannot")
            case other:
                raise Distrusted(f"answer: error {other[:60]!r}")
        if not said.get("code"):
            raise Distrusted("answer: no code")
        return said["code"]

    async def _exchange(self, code: str, attempt: Attempt) -> Mapping[str, Any]:
        """The tokens for the code. An answer without an ID token is no answer."""
        metadata = await self._provider.metadata()
        try:
            async with asyncio.timeout(self._settings.timeout):
                token: Mapping[str, Any] = await self._client.fetch_token(
                    metadata.token_endpoint,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=attempt.verifier,
                    redirect_uri=attempt.redirect_uri,
                    auth=self._proof(metadata),
                )
        except OAuthError as refused:
            if refused.error == "invalid_grant":
                raise Distrusted("token endpoint: the code is spent, over or not ours") from refused
            raise unreachable(self.label, f"token endpoint: {str(refused.error)[:60]!r}") from refused
        except (httpx2.HTTPError, TimeoutError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise unreachable(self.label, f"token endpoint: {type(error).__name__}") from error
        if str(token.get("token_type", "")).lower() != "bearer":
            raise Distrusted("token endpoint: token_type is not Bearer")
        for name in ("access_token", "id_token"):
            if not isinstance(token.get(name), str) or not token[name]:
                raise Distrusted(f"token endpoint: no {name}")
        return token

    def _proof(self, metadata: Metadata) -> Any:
        """How the hub proves who it is at the token endpoint."""
        secret = self._settings.client_secret
        if secret is None:
            return self._client.client_auth("none")
        if not metadata.takes_basic:
            return self._client.client_auth("client_secret_post")
        # RFC 6749 §2.3.1: form-encoded before they are joined, which Authlib leaves out
        return httpx2.BasicAuth(quote_plus(self._settings.client_id), quote_plus(secret))

    async def _userinfo(self, access_token: str, subject: str) -> dict[str, Any]:
        endpoint = (await self._provider.metadata()).userinfo_endpoint
        if endpoint is None:
            return {}
        said = await self._provider.read(endpoint, {"Authorization": f"Bearer {access_token}"})
        if said.get("sub") != subject:
            raise Distrusted("userinfo: speaks of somebody else")
        return said

    def _identity(self, claims: dict[str, Any], id_token: str) -> Identity:
        subject = _text(claims, self._settings.subject_claim)
        if subject is None or len(subject) > 255:
            raise Distrusted("ID token: no usable subject")
        return Identity(
            platform=self.name,
            subject=subject,
            name=_text(claims, self._settings.name_claim) or "",
            phone=_text(claims, self._settings.phone_claim),
            employee_code=_text(claims, self._settings.employee_code_claim),
            logout_hint=id_token,
            session=_text(claims, "sid"),
        )


def _check_fresh(claims: Mapping[str, Any], attempt: Attempt, leeway: int) -> None:
    """The person proved who they are after they were asked to (OpenID Connect Core §3.1.2.1, ``max_age``)."""
    at = claims.get("auth_time")
    if not isinstance(at, int | float) or at + leeway < attempt.begun.timestamp():
        raise Distrusted("ID token: auth_time is missing, or before the person was asked anew")


def _text(claims: Mapping[str, Any], name: str) -> str | None:
    value = claims.get(name)
    return value if isinstance(value, str) and value else None
