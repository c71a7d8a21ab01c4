"""Slow bodies are cut off: uvicorn waits for them for ever.

Slow *headers* cannot be seen from here; they are for the proxy in front.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .errors import ErrorCode, RequestError
from .responses import refusal


class BodyTooSlow(RequestError):
    """Raised out of ``receive``; whoever reads the body may answer it, else `BodyDeadline` does."""


class BodyDeadline:
    """A body must be complete within ``seconds``, and one second more for each ``rate`` bytes that have come."""

    def __init__(self, app: ASGIApp, seconds: float = 15.0, rate: int = 2_000) -> None:
        self._app = app
        self._seconds = seconds
        self._rate = rate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, self._timed(receive), watched)
        except BodyTooSlow as error:
            if started:
                raise
            await refusal(error, None)(scope, receive, send)

    def _timed(self, receive: Receive) -> Receive:
        begun = asyncio.get_running_loop().time()
        came = 0
        complete = False

        async def timed() -> Message:
            nonlocal came, complete
            if complete:  # whoever asks on waits for the client to leave, and may
                return await receive()
            try:
                async with asyncio.timeout_at(begun + self._seconds + came / self._rate):
                    message = await receive()
            except TimeoutError as error:
                raise BodyTooSlow.of(
                    408, "请求体迟迟没有传完，已停止等待", ErrorCode.REQUEST_TOO_SLOW, headers={"Connection": "close"}
                ) from error
            came += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            return message

        return timed
