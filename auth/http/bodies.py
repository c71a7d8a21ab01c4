"""What the routes of sign-in read from a request's body: little, and of one kind."""

from typing import Any

import orjson
from starlette.requests import Request

from kernel.refusal import Invalid

LARGEST = 16 * 1024
"""Bytes; codes and tickets are short."""


async def posted(request: Request) -> list[tuple[str, str]]:
    """The texts of a form. Raises `Invalid`."""
    form = await request.form(max_files=0, max_fields=20, max_part_size=LARGEST)
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]


async def said_in(request: Request) -> dict[str, Any]:
    """The JSON object of the body. Raises `Invalid`."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise Invalid("登录的请求过长")
    try:
        said = orjson.loads(bytes(body))
    except ValueError as error:
        raise Invalid("登录的请求应为 JSON") from error
    if not isinstance(said, dict):
        raise Invalid("登录的请求应为 JSON 对象")
    return said
