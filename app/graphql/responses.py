"""Answers as HTTP responses."""

from collections.abc import Mapping

from starlette.responses import Response

from .answers import refused
from .errors import RequestError
from .negotiation import JSON, RESPONSE_JSON

COMMON = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept",
}


def answer(said: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    return _response(said, 200, media_type, headers)


def refusal(error: RequestError, media_type: str | None, headers: Mapping[str, str] | None = None) -> Response:
    """``media_type`` is ``None`` where none was agreed upon."""
    status = error.status if media_type == RESPONSE_JSON else error.legacy_status
    return _response(refused(error.errors), status, media_type or JSON, {**(headers or {}), **error.headers})


def _response(body: bytes, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    content_type = f"{media_type}; charset=utf-8"
    return Response(body, status, {**COMMON, **headers, "Content-Type": content_type})
