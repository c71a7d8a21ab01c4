"""The sandbox as programs meet it: what it publishes, and codes for tokens."""

import base64
import time
from hashlib import sha256
from typing import Any
from urllib.parse import unquote_plus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.http.pages import HEADERS
from auth.keys import ALGORITHM, SigningKeys

from .grants import TOKEN_SECONDS, Grant, Grants
from .requests import Client, Refused, form, once, proves


class BackChannel:
    def __init__(self, issuer: str, keys: SigningKeys, client: Client, grants: Grants) -> None:
        self._issuer = issuer
        self._keys = keys
        self._client = client
        self._grants = grants

    def routes(self) -> list[Route]:
        return [
            Route("/.well-known/openid-configuration", self.discovery),
            Route("/jwks", self.jwks),
            Route("/token", self.token, methods=["POST"]),
            Route("/userinfo", self.userinfo, methods=["GET", "POST"]),
        ]

    async def discovery(self, request: Request) -> Response:
        return _json(
            {
                "issuer": self._issuer,
                "authorization_endpoint": f"{self._issuer}/authorize",
                "token_endpoint": f"{self._issuer}/token",
                "userinfo_endpoint": f"{self._issuer}/userinfo",
                "jwks_uri": f"{self._issuer}/jwks",
                "end_session_endpoint": f"{self._issuer}/end-session",
                "scopes_supported": ["openid", "profile"],
                "response_types_supported": ["code"],
                "response_modes_supported": ["query"],
                "grant_types_supported": ["authorization_code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": [ALGORITHM],
                "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                "code_challenge_methods_supported": ["S256"],
                "claims_supported": ["sub", "name", "nonce", "auth_time", "sid", "at_hash"],
                "authorization_response_iss_parameter_supported": True,
            }
        )

    async def jwks(self, request: Request) -> Response:
        return _json(self._keys.public())

    async def token(self, request: Request) -> Response:
        """A code for tokens (RFC 6749 §4.1.3)."""
        try:
            said = once(await form(request))
            if said is None:
                raise Refused("invalid_request", "a parameter is given twice")
            if not self._client.is_proved_by(*_credentials(request, said)):
                raise Refused("invalid_client", "client authentication failed")
            if said.get("grant_type") != "authorization_code":
                raise Refused("unsupported_grant_type", "grant_type must be authorization_code")
            return _json(self._redeem(said))
        except Refused as refused:
            unknown = refused.error == "invalid_client"
            response = _json(
                {"error": refused.error, "error_description": refused.description}, 401 if unknown else 400
            )
            if unknown:
                response.headers["WWW-Authenticate"] = 'Basic realm="sandbox"'
            return response

    async def userinfo(self, request: Request) -> Response:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        person = self._grants.bearer(token) if scheme.lower() == "bearer" else None
        if person is None:
            response = _json({"error": "invalid_token"}, 401)
            response.headers["WWW-Authenticate"] = 'Bearer realm="sandbox", error="invalid_token"'
            return response
        return _json({"sub": person.id, "name": person.name})

    def _redeem(self, said: dict[str, str]) -> dict[str, Any]:
        redeemed = self._grants.redeem(said.get("code", ""))
        if redeemed is None:
            raise Refused("invalid_grant", "the code is spent, over or unknown")
        grant, access_token = redeemed
        if said.get("redirect_uri") != grant.redirect_uri:
            raise Refused("invalid_grant", "redirect_uri is not the one of the request")
        if not proves(said.get("code_verifier", ""), grant.challenge):
            raise Refused("invalid_grant", "code_verifier does not fit the challenge")
        return {
            "access_token": access_token,
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
            "scope": "openid profile",
            "id_token": self._id_token(grant, access_token),
        }

    def _id_token(self, grant: Grant, access_token: str) -> str:
        moment = int(time.time())
        claims: dict[str, Any] = {
            "iss": self._issuer,
            "sub": grant.session.person.id,
            "aud": self._client.id,
            "iat": moment,
            "exp": moment + TOKEN_SECONDS,
            "auth_time": grant.session.since,
            "sid": grant.session.id,
            "at_hash": base64.urlsafe_b64encode(sha256(access_token.encode()).digest()[:16]).rstrip(b"=").decode(),
        }
        if grant.nonce is not None:
            claims["nonce"] = grant.nonce
        return self._keys.sign(claims)


def _credentials(request: Request, said: dict[str, str]) -> tuple[str, str]:
    """Who the client says it is: by ``Authorization: Basic`` or in the form, not both (RFC 6749 §2.3.1)."""
    scheme, _, text = request.headers.get("authorization", "").partition(" ")
    if not scheme:
        return said.get("client_id", ""), said.get("client_secret", "")
    try:
        id, _, secret = base64.b64decode(text, validate=True).decode().partition(":")
    except ValueError as error:
        raise Refused("invalid_client", "Authorization cannot be read") from error
    if scheme.lower() != "basic" or "client_secret" in said:
        raise Refused("invalid_request", "one way of client authentication, please")
    return unquote_plus(id), unquote_plus(secret)


def _json(said: dict[str, Any], status: int = 200) -> JSONResponse:
    return JSONResponse(said, status, HEADERS)
