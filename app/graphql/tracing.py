"""One number for a request: in the answer's headers, in masked errors, in the log; and the span of an operation."""

import re
import uuid
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from starlette.requests import HTTPConnection

from app import telemetry_spans as spans

if TYPE_CHECKING:
    from .engine import Job

HEADER = "X-Request-ID"
_SENSIBLE = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_id_of(connection: HTTPConnection) -> str:
    """That of a middleware before us (``state.request_id``), else that of a proxy, if it looks like one, else new.

    New is the id of the trace where the request belongs to one (``state.trace_id``).
    """
    state = connection.scope.get("state", {})
    if known := state.get("request_id"):
        return str(known)
    held = connection.headers.get(HEADER, "")
    return held if _SENSIBLE.fullmatch(held) else state.get("trace_id") or new_trace_id()


def trace_id_of(connection: HTTPConnection) -> str:
    """What is said of a defect: the id of the trace, else that of the request."""
    return connection.scope.get("state", {}).get("trace_id") or request_id_of(connection)


def new_trace_id() -> str:
    return uuid.uuid4().hex


def operation_span(job: "Job") -> AbstractContextManager[Any]:
    """Around an operation: which it is and what it costs, never what it is asked with."""
    if not spans.is_on():
        return spans.span("")
    kept = job.document.kept
    if "sha256" not in kept:
        kept["sha256"] = sha256(job.document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return spans.span(
        f"{job.kind.value} {job.name}" if job.name else job.kind.value,
        graphql__operation__type=job.kind.value,
        graphql__operation__name=job.name,
        jiguan__document_hash=kept["sha256"],
        jiguan__cost=job.cost,
    )
