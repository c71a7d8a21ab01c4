"""One number for a request: in the answer's headers, in masked errors, in the log."""

import re
import uuid

from starlette.requests import HTTPConnection

HEADER = "X-Request-ID"
_SENSIBLE = re.compile(r"[A-Za-z0-9._-]{8,64}")


def trace_id_of(connection: HTTPConnection) -> str:
    """That of a middleware before us (``state.request_id``), else that of a proxy, if it looks like one, else new."""
    if known := connection.scope.get("state", {}).get("request_id"):
        return str(known)
    held = connection.headers.get(HEADER, "")
    return held if _SENSIBLE.fullmatch(held) else new_trace_id()


def new_trace_id() -> str:
    return uuid.uuid4().hex
