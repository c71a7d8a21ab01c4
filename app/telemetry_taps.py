"""踪迹: spans for what lies below the process and may not know of them: steps of cases, and calls to platforms."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
from opentelemetry.trace import SpanKind
from sqlalchemy import event
from sqlalchemy.orm import Session

from support.workflow.records import StepTaken

from . import telemetry_spans as spans

_HELD = "jiguan_spans"
_Send = Callable[[httpx2.AsyncHTTPTransport, httpx2.Request], Awaitable[httpx2.Response]]


def tap() -> Callable[[], None]:
    """Begin to watch; answers what ends it. A step's span lasts from its line to the end of its transaction."""
    watched: dict[str, Callable[..., None]] = {
        "transient_to_pending": _added,
        "after_commit": _committed,
        "after_rollback": _rolled_back,
    }
    for name, told in watched.items():
        event.listen(Session, name, told)
    # on the class, as OpenTelemetry's own instrumentation of httpx does: clients then keep their proxies
    transport: Any = httpx2.AsyncHTTPTransport
    send = transport.handle_async_request
    transport.handle_async_request = _spanned(send)

    def untap() -> None:
        transport.handle_async_request = send
        for name, told in watched.items():
            event.remove(Session, name, told)

    return untap


def _added(session: Session, record: object) -> None:
    if not isinstance(record, StepTaken):
        return
    said: dict[str, Any] = {
        "jiguan__workflow": record.workflow,
        "jiguan__step": record.step,
        "jiguan__act": record.act.value if record.act else None,
        "jiguan__case": str(record.case_id),
        "jiguan__state": record.to_state,
    }
    if made := spans.begin(f"step {record.workflow}.{record.step}", **said):
        session.info.setdefault(_HELD, []).append(made)


def _committed(session: Session) -> None:
    for made in session.info.pop(_HELD, ()):
        made.end()


def _rolled_back(session: Session) -> None:
    for made in session.info.pop(_HELD, ()):
        made.set_attribute("jiguan.undone", True)
        made.end()


def _spanned(send: _Send) -> _Send:
    async def handle_async_request(self: httpx2.AsyncHTTPTransport, asked: httpx2.Request) -> httpx2.Response:
        said: dict[str, Any] = {
            "http__request__method": asked.method,
            "server__address": asked.url.host,
            "server__port": asked.url.port,
            "url__path": asked.url.path,  # without the query, which may hold tokens
        }
        with spans.span(f"{asked.method} {asked.url.host}", SpanKind.CLIENT, **said):
            spans.hand_on(asked.headers)
            answer = await send(self, asked)
            spans.note(http__response__status_code=answer.status_code)
            return answer

    return handle_async_request
