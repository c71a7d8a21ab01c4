"""The body of a POST: of a type we read, no larger than we allow, and JSON."""

from collections.abc import AsyncGenerator
from typing import Any

import orjson
from python_multipart.multipart import parse_options_header
from starlette.requests import Request

from .errors import ErrorCode, RequestError, malformed
from .negotiation import JSON

MULTIPART = "multipart/form-data"


def content_type(request: Request, *, multipart: bool) -> str:
    """The media type of the body. Raises `RequestError` (415) for one that is not read here."""
    if request.headers.get("content-type") == JSON and "content-encoding" not in request.headers:
        return JSON
    name, parameters = parse_options_header(request.headers.get("content-type"))
    media_type = name.decode("latin-1").strip().lower()
    taken = (JSON, MULTIPART) if multipart else (JSON,)
    charset = parameters.get(b"charset", b"utf-8").decode("latin-1").strip().lower()
    if media_type not in taken or charset not in ("utf-8", "utf8"):
        raise _unsupported(f"Content-Type 应为 {' 或 '.join(taken)}，编码为 UTF-8", {"Accept-Post": ", ".join(taken)})
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise _unsupported("请求体不能压缩", {"Accept-Encoding": "identity"})
    return media_type


async def bounded(request: Request, limit: int) -> AsyncGenerator[bytes, None]:
    """The body as it comes. Raises `RequestError` (413) as soon as it is known to be too large."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared[:20]) > limit:
        raise _too_large(limit)
    total = 0
    async for chunk in request.stream():
        total += len(chunk)
        if total > limit:
            raise _too_large(limit)
        yield chunk


async def read_json(request: Request, limit: int) -> Any:
    return decode(b"".join([chunk async for chunk in bounded(request, limit)]))


def decode(text: bytes | str, what: str = "请求体") -> Any:
    """JSON, strictly: UTF-8, no NaN, no numbers beyond a double, nested at most 1024 deep. Raises `RequestError`."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise malformed(f"{what}不是合法的 JSON：{error.msg}（第 {error.lineno} 行第 {error.colno} 列）") from error


def _unsupported(message: str, headers: dict[str, str]) -> RequestError:
    return RequestError.of(415, message, ErrorCode.UNSUPPORTED_MEDIA_TYPE, headers=headers)


def _too_large(limit: int) -> RequestError:
    # the rest is not read, so the connection cannot be used again
    return RequestError.of(
        413, f"请求体超过 {limit:,} 字节", ErrorCode.REQUEST_TOO_LARGE, headers={"Connection": "close"}
    )
