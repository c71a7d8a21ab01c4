"""Answers as HTTP responses."""

from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .answers import refused
from .errors import RequestError
from .negotiation import JSON, RESPONSE_JSON

COMMON = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept",
}


class Answered:
    """A response of 200, with no more ado than it needs: what `answer` makes."""

    __slots__ = ("_body", "_headers")

    def __init__(self, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
        self._body, self._headers = body, headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        await send({"type": "http.response.body", "body": self._body})


def answer(said: bytes, media_type: str, headers: Mapping[str, str]) -> Answered:
    own = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    return Answered(said, [*_ALWAYS[media_type], (b"content-length", b"%d" % len(said)), *own])


_ALWAYS = {
    media_type: [
        (name.lower().encode(), value.encode())
        for name, value in {**COMMON, "Content-Type": f"{media_type}; charset=utf-8"}.items()
    ]
    for media_type in (JSON, RESPONSE_JSON)
}


def refusal(error: RequestError, media_type: str | None, headers: Mapping[str, str] | None = None) -> Response:
    """``media_type`` is ``None`` where none was agreed upon."""
    status = error.status if media_type == RESPONSE_JSON else error.legacy_status
    return _response(refused(error.errors), status, media_type or JSON, {**(headers or {}), **error.headers})


def _response(body: bytes, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    content_type = f"{media_type}; charset=utf-8"
    return Response(body, status, {**COMMON, **headers, "Content-Type": content_type})
