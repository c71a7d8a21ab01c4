"""A client of graphql-transport-ws that speaks ASGI itself, in the test's own loop."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.applications import Starlette


class Socket:
    def __init__(self) -> None:
        self.sent: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.received: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    async def say(self, **message: Any) -> None:
        await self.sent.put({"type": "websocket.receive", "text": json.dumps(message)})

    async def hear(self) -> Any:
        """The next message, but for pings; or what the server closed the socket with."""
        while True:
            event = await asyncio.wait_for(self.received.get(), 10)
            if event["type"] == "websocket.close":
                return event
            if event["type"] == "websocket.send":
                said = json.loads(event.get("text") or event["bytes"])
                if said["type"] not in ("ping", "pong"):
                    return said


@asynccontextmanager
async def opened(app: Starlette, headers: dict[str, str]) -> AsyncIterator[Socket]:
    """A socket whose connection has been acknowledged."""
    socket = Socket()
    scope = {
        "type": "websocket",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "ws",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("203.0.113.7", 5000),
        "server": ("hub.test", 80),
        "subprotocols": ["graphql-transport-ws"],
        "state": {},
        "extensions": {},
    }
    await socket.sent.put({"type": "websocket.connect"})
    task = asyncio.create_task(app(scope, socket.sent.get, socket.received.put))
    try:
        await socket.say(type="connection_init")
        assert (await socket.hear())["type"] == "connection_ack"
        yield socket
    finally:
        await socket.sent.put({"type": "websocket.disconnect", "code": 1000})
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(task, 10)
