"""The open platform of Zhezhengding as a program calls it: signed, with the application's token, in its envelope."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx2

from auth.platforms.calls import Calls
from auth.platforms.faults import Distrusted, unreachable
from kernel.records import now

from .settings import App
from .signing import Parameters, headers

SPARE = 300.0
"""Seconds before its end in which an application's token is no longer used."""


YOUNG = 60.0
"""Seconds in which a token is not doubted."""


@dataclass(frozen=True)
class _Token:
    """``since`` and ``until`` by the clock of the `Api`."""

    text: str
    since: float
    until: float


class Api:
    """The calls of one application. ``clock`` counts seconds, for the life of its token."""

    def __init__(
        self,
        label: str,
        host: str,
        app: App,
        http: httpx2.AsyncClient,
        timeout: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._calls = Calls(label, http, timeout)
        self._label, self._host, self._app, self._clock = label, host.rstrip("/"), app, clock
        self._token: _Token | None = None
        self._turn = asyncio.Lock()

    async def ask(self, path: str, parameters: Parameters) -> Any:
        """``content.data`` of the answer. Raises `Distrusted` where it says no, `Unavailable` where it cannot.

        The platform answers 200 to everything; whether it did what was asked, its envelope says twice.
        """
        return _data(await self._send("POST", path, parameters), path)

    async def content(self, path: str, parameters: Parameters) -> dict[str, Any]:
        """The whole ``content`` of the answer, for the calls that put something beside ``data``."""
        return _content(await self._send("POST", path, parameters), path)

    async def token(self) -> str:
        """The application's access token, asked for once in its life however many want it."""
        async with self._turn:
            if self._token is None or self._clock() >= self._token.until:
                self._token = await self._fetched()
            return self._token.text

    async def newer_token(self, refused: str) -> str | None:
        """A token in the place of one that may have been withdrawn; ``None`` where it is too young for that.

        Codes that anybody makes up are refused just like a withdrawn token: they must not make us hammer the platform.
        """
        async with self._turn:
            if self._token is None or self._token.text == refused:
                if self._token is not None and self._clock() - self._token.since < YOUNG:
                    return None
                self._token = await self._fetched()
            return self._token.text

    async def _fetched(self) -> "_Token":
        secret = [("appkey", self._app.key), ("appsecret", self._app.secret)]
        # the platform takes GET as well, which would leave the secret in the logs of proxies
        try:
            said = _data(await self._send("POST", "/gettoken.json", secret), "/gettoken.json")
            since = self._clock()
            return _Token(str(said["accessToken"]), since, since + float(said["expiresIn"]) - SPARE)
        except Distrusted as no:  # of how the hub is set up, not of who signs in
            raise unreachable(self._label, no.why) from no
        except (TypeError, KeyError, ValueError) as error:
            raise unreachable(self._label, "/gettoken.json: no token in the answer") from error

    async def _send(self, method: str, path: str, parameters: Parameters) -> dict[str, Any]:
        signed = headers(self._app.key, self._app.secret, method, path, parameters, now())
        said = {"query": parameters} if method == "GET" else {"form": parameters}
        return await self._calls.json(method, f"{self._host}{path}", signed, **said)


def _content(answer: dict[str, Any], path: str) -> dict[str, Any]:
    content = answer.get("content")
    inner = content if isinstance(content, dict) else {}
    if answer.get("success") is not True or inner.get("success") is not True or str(inner.get("responseCode")) != "0":
        code = inner.get("bizErrorCode") or inner.get("responseCode") or answer.get("bizErrorCode")
        raise Distrusted(f"{path}: {str(code)[:60]} {str(inner.get('responseMessage'))[:120]}")
    return inner


def _data(answer: dict[str, Any], path: str) -> Any:
    return _content(answer, path).get("data")
