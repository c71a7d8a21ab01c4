"""One system as a server of its own: ``python -m benchmarks.serving NAME URL FOLDER SCALE CORE``.

Says on one line of standard output where it listens and what is to be sent along; ends when its input is closed.
"""

import asyncio
import gc
import json
import logging
import os
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

import structlog
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from .data import SCALES, World
from .hub import hub
from .plain import plain
from .system import System
from .written import written

SPENT = "/-/spent"
"""Answers with the CPU seconds of the process so far, and the statements sent since counting was asked for."""


async def built(name: str, world: World, folder: Path) -> System:
    return await hub(world, folder) if name == "hub" else {"plain": plain, "written": written}[name](world)


class Metered:
    """The system, and beside it the one address that says what it has spent."""

    def __init__(self, system: System) -> None:
        self._app: ASGIApp = system.app
        self._system = system
        self._counting: Any = None
        self._seen: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("path") != SPENT:
            await self._app(scope, receive, send)
            return
        counted = scope["query_string"] == b"count"
        if self._counting is not None:
            self._counting.__exit__(None, None, None)
            self._counting = None
        body = json.dumps({"cpu": time.process_time(), "statements": len(self._seen)}).encode()
        if counted:
            self._counting = self._system.counted()
            self._seen = self._counting.__enter__()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class _Server(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, said: dict[str, Any]) -> None:
        super().__init__(config)
        self._said = said

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if os.environ.get("JIGUAN_BENCH_COLLECTOR") == "python":  # as it is where nobody has said anything
            gc.unfreeze()
            gc.set_threshold(700, 10, 10)
        print(json.dumps(self._said), flush=True)


async def serve(system: System) -> None:
    """As ``jiguan serve`` does it, until standard input ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    said: dict[str, Any] = {"access_log": False, "log_level": "warning", "server_header": False}
    config = uvicorn.Config(Metered(system), timeout_keep_alive=3_600, **said)  # the others are asked meanwhile
    server = _Server(config, {"port": listener.getsockname()[1], "headers": system.headers})

    def wait() -> None:
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=wait, daemon=True).start()
    try:
        await server.serve(sockets=[listener])
    finally:
        await system.close()


async def _main(name: str, url: str, folder: str, scale: str) -> None:
    await serve(await built(name, World(url, SCALES[scale]), Path(folder)))


if __name__ == "__main__":
    *_what, _core = sys.argv[1:]
    if _core and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {int(_core)})
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with asyncio.Runner(loop_factory=uvicorn.Config("").get_loop_factory()) as runner:
        runner.run(_main(*_what))
