"""The IRS gateway: every call signed, every answer an object."""

from collections.abc import Sequence
from typing import Any

import httpx2

from auth.platforms.calls import Calls
from kernel.records import now

from . import signing
from .settings import Gateway


class Irs:
    def __init__(self, label: str, gateway: Gateway, http: httpx2.AsyncClient) -> None:
        self.gateway = gateway
        self._calls = Calls(label, http, gateway.timeout)

    async def json(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """POST of a JSON object. Raises `Unavailable`."""
        return await self._calls.json("POST", self._url(path), self._headers(path), body=body)

    async def form(self, path: str, said: Sequence[tuple[str, str]]) -> dict[str, Any]:
        """POST of a form. Raises `Unavailable`."""
        return await self._calls.json("POST", self._url(path), self._headers(path), form=said)

    def _url(self, path: str) -> str:
        return f"{self.gateway.host.rstrip('/')}{path}"

    def _headers(self, path: str) -> dict[str, str]:
        return signing.headers(self.gateway.key, self.gateway.secret, "POST", path, now())
