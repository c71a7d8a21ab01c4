"""Answers as HTTP responses."""

from collections.abc import Mapping
from typing import Any

import orjson
from starlette.responses import Response

from .errors import RequestError
from .negotiation import JSON, RESPONSE_JSON

COMMON = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept",
}


def answer(said: Any, media_type: str, headers: Mapping[str, str]) -> Response:
    """Raises `TypeError` for what is no JSON: a scalar of the schema does not serialise."""
    return _response(orjson.dumps(said), 200, media_type, headers)


def refusal(error: RequestError, media_type: str | None, headers: Mapping[str, str] | None = None) -> Response:
    """``media_type`` is ``None`` where none was agreed upon."""
    status = error.status if media_type == RESPONSE_JSON else error.legacy_status
    body = orjson.dumps({"errors": error.errors})
    return _response(body, status, media_type or JSON, {**(headers or {}), **error.headers})


def _response(body: bytes, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    content_type = f"{media_type}; charset=utf-8"
    return Response(body, status, {**COMMON, **headers, "Content-Type": content_type})
