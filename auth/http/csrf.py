"""Whether a change that rides on a cookie was asked for by our own pages."""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

BY_COOKIE = "cookie"
BY_BEARER = "bearer"
HEADER = "x-requested-with"


def csrf_safe(connection: HTTPConnection) -> bool:
    """Whether changes may be made over this connection.

    Only a cookie is sent by browsers unasked, so only those signed in by cookie need a proof. For HTTP that is the
    header ``X-Requested-With``, which no foreign page can add without our consent (CORS), or our own ``Origin``; for a
    WebSocket, where pages cannot add headers, our own ``Origin``.

    Needs the `Backend` in front.
    """
    if BY_COOKIE not in connection.auth.scopes:
        return True
    if connection.scope["type"] == "http" and connection.headers.get(HEADER):
        return True
    return same_origin(connection)


def same_origin(connection: HTTPConnection) -> bool:
    """Whether the browser says that the page asking is one of the host that is asked.

    Newer browsers say so outright (``Sec-Fetch-Site``); ``Origin`` is ``null`` where a page wants no referrer.
    """
    site = connection.headers.getlist("sec-fetch-site")
    if site:
        return site == ["same-origin"]
    origins = connection.headers.getlist("origin")
    if len(origins) != 1 or not (host := connection.headers.get("host")):
        return False
    try:
        return urlsplit(origins[0]).netloc.lower() == host.lower()
    except ValueError:
        return False
