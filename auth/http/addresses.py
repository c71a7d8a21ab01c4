"""Where to go after signing in, and where never."""

import re
from urllib.parse import urlsplit

HOME = "/"
LONGEST = 2000
_HARMLESS = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*")
"""One slash, then printable ASCII without blanks and backslashes, which browsers read as slashes or leave out."""

_NOT_BACK_TO = ("/auth/", "/sandbox/")


def safe_next(said: str | None) -> str:
    """The own path that was asked for; home for everything that is not one.

    >>> safe_next("/m/zhezhengding/#/trips/1"), safe_next("//evil.example"), safe_next("https://evil.example/")
    ('/m/zhezhengding/#/trips/1', '/', '/')
    """
    if not said or len(said) > LONGEST or not _HARMLESS.fullmatch(said) or said.startswith(_NOT_BACK_TO):
        return HOME
    try:
        parts = urlsplit(said)
    except ValueError:
        return HOME
    return HOME if parts.scheme or parts.netloc else said
