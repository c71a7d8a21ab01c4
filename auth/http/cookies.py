"""What the browser keeps: one opaque secret while signed in, and one for each sign-in under way."""

from dataclasses import dataclass

from starlette.requests import HTTPConnection
from starlette.responses import Response

from auth.attempts import LIFETIME, digest

MOST_ATTEMPTS = 12
"""Tabs that may be signing in at once in one browser; more are forgotten, so that headers stay short."""


@dataclass(frozen=True)
class Cookies:
    """Over https the names begin with ``__Host-``: no other host, and nobody without TLS, can then plant one."""

    secure: bool

    @property
    def session(self) -> str:
        return self._prefix + "jiguan_session"

    def session_in(self, connection: HTTPConnection) -> str | None:
        return connection.cookies.get(self.session) or None

    def set_session(self, response: Response, secret: str, seconds: int) -> None:
        self._set(response, self.session, secret, seconds)

    def drop_session(self, response: Response) -> None:
        self._drop(response, self.session)

    def attempt_in(self, connection: HTTPConnection, state: str) -> str | None:
        return connection.cookies.get(self._attempt(state)) or None

    def set_attempt(self, connection: HTTPConnection, response: Response, state: str, browser: str) -> None:
        """A cookie of its own for every attempt: two tabs opened at once would overwrite a common one."""
        under_way = [name for name in connection.cookies if name.startswith(self._attempts)]
        if len(under_way) >= MOST_ATTEMPTS:
            for name in under_way:
                self._drop(response, name)
        self._set(response, self._attempt(state), browser, int(LIFETIME.total_seconds()))

    def drop_attempt(self, response: Response, state: str) -> None:
        self._drop(response, self._attempt(state))

    @property
    def _prefix(self) -> str:
        return "__Host-" if self.secure else ""

    @property
    def _attempts(self) -> str:
        return self._prefix + "jiguan_attempt_"

    def _attempt(self, state: str) -> str:
        return self._attempts + digest(state)[:16]

    def _set(self, response: Response, name: str, value: str, seconds: int) -> None:
        response.set_cookie(name, value, max_age=seconds, path="/", secure=self.secure, httponly=True, samesite="lax")

    def _drop(self, response: Response, name: str) -> None:
        response.delete_cookie(name, path="/", secure=self.secure, httponly=True, samesite="lax")
