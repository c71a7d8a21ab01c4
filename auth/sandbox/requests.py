"""What a client asks the sandbox for, and when the answer is no.

RFC 6749 §4.1, RFC 7636, OpenID Connect Core §3.1.2.
"""

import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request

FIELDS = (
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "login_hint",
    "prompt",
)
LONGEST_BODY = 16 * 1024
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


@dataclass(frozen=True)
class Client:
    """The one client the sandbox knows: the hub."""

    id: str
    secret: str = field(repr=False)
    redirect_uris: frozenset[str]
    logout_uris: frozenset[str]

    def is_proved_by(self, id: str, secret: str) -> bool:
        return secrets.compare_digest(id.encode(), self.id.encode()) and secrets.compare_digest(
            secret.encode(), self.secret.encode()
        )


class Unanswerable(Exception):
    """A request that cannot even be refused to its client: it is not known who that is. The message is for people."""


class Refused(Exception):
    """An answer to the client (RFC 6749 §4.1.2.1, §5.2): a code for programs and a sentence for their authors."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(description)
        self.error = error
        self.description = description


@dataclass(frozen=True)
class Authorization:
    """A request for a code that may be shown to a person."""

    said: Mapping[str, str]

    @property
    def redirect_uri(self) -> str:
        return self.said["redirect_uri"]

    @property
    def prompt(self) -> frozenset[str]:
        return frozenset(self.said.get("prompt", "").split())

    def answer(self, issuer: str, **more: str) -> str:
        """Where the browser brings the answer: the client's address, with state and issuer (RFC 9207)."""
        state = {"state": self.said["state"]} if "state" in self.said else {}
        return f"{self.redirect_uri}?{urlencode({**more, **state, 'iss': issuer})}"


def known(pairs: Iterable[tuple[str, str]], client: Client) -> Authorization:
    """The request, once it is sure whom to answer. Raises `Unanswerable`."""
    said = once(pairs)
    if said is None:
        raise Unanswerable("请求参数重复。")
    if said.get("client_id") != client.id:
        raise Unanswerable("应用（client_id）未在本平台登记。")
    if said.get("redirect_uri") not in client.redirect_uris:
        raise Unanswerable("回调地址（redirect_uri）与登记的不完全一致。")
    return Authorization({name: said[name] for name in FIELDS if name in said})


def check(authorization: Authorization) -> None:
    """Raises `Refused` where a real platform would send the browser back with an error."""
    said = authorization.said
    if said.get("response_type") != "code":
        raise Refused("unsupported_response_type", "response_type must be code")
    if "openid" not in said.get("scope", "").split():
        raise Refused("invalid_scope", "scope must contain openid")
    if said.get("code_challenge_method") != "S256" or not _CHALLENGE.fullmatch(said.get("code_challenge", "")):
        raise Refused("invalid_request", "PKCE with S256 is required")
    if "none" in authorization.prompt and len(authorization.prompt) > 1:
        raise Refused("invalid_request", "prompt none stands alone")


def proves(verifier: str, challenge: str) -> bool:
    """Whether the verifier is the one the challenge was made from (RFC 7636 §4.6)."""
    if not _VERIFIER.fullmatch(verifier):
        return False
    made = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    return secrets.compare_digest(made, challenge)


def once(pairs: Iterable[tuple[str, str]]) -> dict[str, str] | None:
    """The parameters; ``None`` where one of the protocol's is given twice, which must not be (RFC 6749 §3.1)."""
    listed = list(pairs)
    said = dict(listed)
    return said if len(said) == len(listed) else None


async def form(request: Request) -> list[tuple[str, str]]:
    """The fields of a form. Raises `Refused` where it is none, or too long."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise Refused("invalid_request", "the body must be application/x-www-form-urlencoded")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_BODY:
            raise Refused("invalid_request", "the body is too long")
    try:
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=40)
    except ValueError as error:
        raise Refused("invalid_request", "the body cannot be read") from error
