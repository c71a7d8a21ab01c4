"""压缩: answers are packed for whoever asks, where it is worth it."""

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

LEVEL = 1
"""Measured on answers of the graph (docs/performance.md): level 5 takes twice the time to save another tenth."""

MINIMUM = 1_400
"""Bytes that go in one packet anyway."""


class Compression:
    """gzip. A request that does not ask for it passes by untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._packed = GZipMiddleware(app, minimum_size=MINIMUM, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            await self._packed(scope, receive, send)
        else:
            await self._app(scope, receive, send)
