"""用途: why somebody looks at personal data, in their own words."""

from typing import Any
from urllib.parse import unquote

from starlette.requests import HTTPConnection


def purpose_of(connection: HTTPConnection, said: Any = None) -> str:
    """``said`` (``extensions.purpose``), or the header ``X-Purpose`` (percent-encoded UTF-8), or ``?purpose=``."""
    text = said or unquote(connection.headers.get("x-purpose", "")) or connection.query_params.get("purpose", "")
    return " ".join(text.replace("\0", "").split())[:120] if isinstance(text, str) else ""
