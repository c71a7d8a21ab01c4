"""Answers as HTTP responses.

What is asked by ``GET`` with a registered document carries an ``ETag``: whoever has the same answer already is told so
(304), and nothing is sent. It is made of the answer itself, which has been worked out for this very viewer: a changed
row, another mask, a right that was taken away make another tag. Only what everybody gets alike, signed in or not at
all, may be kept by a cache, and that asks each time whether it still holds.
"""

from collections.abc import Mapping
from hashlib import sha256

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from .answers import refused
from .errors import RequestError
from .negotiation import JSON, RESPONSE_JSON

COMMON = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept",
}


class Answered:
    """A response of 200, with no more ado than it needs (`answer`); of 304 where nothing is new (`tagged`)."""

    __slots__ = ("_body", "_headers", "_status")

    def __init__(self, body: bytes, headers: list[tuple[bytes, bytes]], status: int = 200) -> None:
        self._body, self._headers, self._status = body, headers, status

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self._status, "headers": self._headers})
        await send({"type": "http.response.body", "body": self._body})


def answer(said: bytes, media_type: str, headers: Mapping[str, str]) -> Answered:
    own = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    return Answered(said, [*_ALWAYS[media_type], (b"content-length", b"%d" % len(said)), *own])


def tagged(said: bytes, media_type: str, headers: Mapping[str, str], held: str | None, *, everyone: bool) -> ASGIApp:
    """``held`` is what the request says under ``If-None-Match``; ``everyone`` whether nobody in particular asks."""
    tag = f'"{sha256(media_type.encode() + said).hexdigest()[:32]}"'  # weak: it may be sent compressed, or not
    kept = {"Cache-Control": "public, no-cache"} if everyone else {}
    more = {**COMMON, **headers, **kept, "Vary": "Accept, Authorization, Cookie", "ETag": f"W/{tag}"}
    if held is not None and any(each.strip().removeprefix("W/") in (tag, "*") for each in held.split(",")):
        return Answered(b"", [(name.lower().encode(), value.encode("latin-1")) for name, value in more.items()], 304)
    return Response(said, 200, {**more, "Content-Type": f"{media_type}; charset=utf-8"})


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
