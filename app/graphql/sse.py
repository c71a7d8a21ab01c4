"""graphql-sse, distinct connections mode: one operation, one stream of ``next`` events and a ``complete``.

Lines end with LF alone: some clients do not split events that end with CRLF.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import suppress

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from .answers import Answer, on_one_line, refused
from .errors import ErrorCode, problem
from .negotiation import EVENT_STREAM
from .responses import COMMON

HEARTBEAT = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"

Events = AsyncGenerator[Answer, None]


def stream(
    events: Events, still_valid: Callable[[], Awaitable[bool]], heartbeat: float, headers: Mapping[str, str]
) -> StreamingResponse:
    """``still_valid`` is asked at every beat (seconds), busy or not; when it says no the stream ends with an error."""
    more = {"Cache-Control": "private, no-store, no-transform", "X-Accel-Buffering": "no"}
    return _Stream(
        frames(events, still_valid, heartbeat),
        headers={**COMMON, **more, **headers, "Content-Type": f"{EVENT_STREAM}; charset=utf-8"},
    )


class _Stream(StreamingResponse):
    """Ends what it streams when the client goes, wherever that was noticed."""

    body_iterator: AsyncGenerator[bytes, None]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self.body_iterator.aclose()


async def frames(
    events: Events, still_valid: Callable[[], Awaitable[bool]], heartbeat: float
) -> AsyncGenerator[bytes, None]:
    loop = asyncio.get_running_loop()
    beat = loop.time() + heartbeat
    coming = asyncio.ensure_future(anext(events))
    try:
        yield HEARTBEAT  # lets a client know at once that it is connected
        while True:
            await asyncio.wait({coming}, timeout=max(0.0, beat - loop.time()))
            if loop.time() >= beat:
                beat = loop.time() + heartbeat
                if not await still_valid():
                    yield _next(refused([problem("登录已过期，请重新登录", ErrorCode.UNAUTHENTICATED)]))
                    break
                yield HEARTBEAT
            if coming.done():
                try:
                    event = coming.result()
                except StopAsyncIteration:
                    break
                yield _next(event)
                coming = asyncio.ensure_future(anext(events))
        yield COMPLETE
    finally:
        coming.cancel()
        with suppress(asyncio.CancelledError, StopAsyncIteration, Exception):
            await coming
        await events.aclose()


async def single(said: Answer) -> Events:
    """A stream of one answer."""
    yield said


def _next(said: Answer) -> bytes:
    return b"event: next\ndata: " + on_one_line(said) + b"\n\n"
