"""信封: what goes around every answer, whoever gives it: request id, security headers, a log line, numbers."""

import time
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import Any

import structlog
from prometheus_client import Counter, Histogram
from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import telemetry_spans as spans
from app.graphql.tracing import HEADER, request_id_of
from app.telemetry import REQUESTS, SECONDS, SOCKETS

from .failures import broken
from .policies import USUAL

log = structlog.get_logger("jiguan.http")

PARTS = frozenset(
    {
        "graphql",
        "explorer",
        "auth",
        "sandbox",
        "m",
        "dashboard",
        "export",
        "import",
        "files",
        "portal",
        "healthz",
        "readyz",
        "metrics",
    }
)
_ID = HEADER.lower().encode()
_PROBES = frozenset({"healthz", "readyz", "metrics"})
_QUIET = _PROBES | {"explorer", "m", "dashboard"}
"""Probes and files: worth a line only where they fail."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # not no-referrer: browsers then say Origin: null, and our own forms would look foreign
    "Referrer-Policy": "strict-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "microphone=(), payment=(), usb=()",
    "Content-Security-Policy": USUAL,
}


class Envelope:
    """The outermost middleware. Headers that the answer already has are left as they are; no query string is logged.

    What no part of the hub expected is answered here too, so that such answers have an id and headers like all others.
    """

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        said = {**_HEADERS, **({"Strict-Transport-Security": "max-age=31536000"} if secure else {})}
        self._headers = tuple((name.lower().encode(), value.encode()) for name, value in said.items())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            with SOCKETS.track_inprogress():
                await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        with _spanned(scope) as trace_id:
            await self._answered(scope, receive, send, trace_id)

    async def _answered(self, scope: Scope, receive: Receive, send: Send, trace_id: str) -> None:
        state = scope.setdefault("state", {})
        said = {}
        if trace_id:
            said["trace_id"] = state["trace_id"] = trace_id
        request_id = said["request_id"] = state["request_id"] = request_id_of(HTTPConnection(scope))
        own = (*self._headers, (_ID, request_id.encode()))
        began, status = time.perf_counter(), 0

        async def sealed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message["headers"] = list(message.get("headers", ()))
                there = {name for name, _ in headers}
                headers.extend(each for each in own if each[0] not in there)
            await send(message)

        with structlog.contextvars.bound_contextvars(**said):
            try:
                await self._app(scope, receive, sealed)
            except Exception as error:
                spans.failed(error)
                answer = await broken(Request(scope, receive), error)
                if status:  # half an answer is on its way: the connection can only be cut
                    raise
                await answer(scope, receive, sealed)
            finally:
                self._note(scope, status or 499, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        spans.note(http__response__status_code=status)
        part = part_of(scope["path"])
        count, spread = _numbers(part, _method(scope), status)
        count.inc()
        spread.observe(seconds)
        if part not in _QUIET or status >= 400:
            said: dict[str, Any] = {"method": scope["method"], "path": scope["path"], "status": status}
            log.info("request", **said, ms=round(seconds * 1000, 1))


@lru_cache(maxsize=2_000)
def _numbers(part: str, method: str, status: int) -> tuple[Counter, Histogram]:
    """Finding them by their labels takes longer than counting."""
    return REQUESTS.labels(part, method, str(status)), SECONDS.labels(part)


def _spanned(scope: Scope) -> AbstractContextManager[str]:
    part = part_of(scope["path"])
    return nullcontext("") if part in _PROBES else spans.request(scope, part)


def part_of(path: str) -> str:
    """
    >>> part_of("/m/zhezhengding/"), part_of("/"), part_of("/wp-login.php")
    ('m', 'portal', 'other')
    """
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return "portal" if not first else first if first in PARTS else "other"


def _method(scope: Scope) -> str:
    method: str = scope["method"]
    return method if method in ("GET", "HEAD", "POST", "OPTIONS") else "other"
