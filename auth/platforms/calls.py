"""Calls to a platform, bounded in time and size. Whatever is not a JSON object is an outage of theirs, never ours."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
import orjson

from .bounded import LARGEST
from .faults import unreachable


class Calls:
    """The hub's calls to the platform called ``label``; ``timeout`` in seconds, for the whole of each."""

    def __init__(self, label: str, http: httpx2.AsyncClient, timeout: float) -> None:
        self.label = label
        self._http = http
        self._timeout = timeout

    async def json(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        query: Sequence[tuple[str, str]] | None = None,
        form: Sequence[tuple[str, str]] | None = None,
        body: Any = None,
    ) -> dict[str, Any]:
        """The JSON object that is answered with 200. Raises `Unavailable` for anything else that may come.

        ``form`` is sent as ``application/x-www-form-urlencoded``, ``body`` as JSON.
        """
        path = urlsplit(url).path
        try:
            request = self._http.build_request(
                method,
                url,
                headers={"Accept": "application/json", **headers},
                params=list(query) if query else None,
                content=_encoded(form) if form is not None else orjson.dumps(body) if body is not None else None,
            )
            if form is not None:
                request.headers["Content-Type"] = "application/x-www-form-urlencoded"
            elif body is not None:
                request.headers["Content-Type"] = "application/json"
            # the client's own timeout is for each read; a platform that drips bytes needs one for the whole
            async with asyncio.timeout(self._timeout):
                said = orjson.loads(await self._content(request))
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError, ValueError) as error:
            raise unreachable(self.label, f"{path}: {type(error).__name__}: {error}") from error
        if not isinstance(said, dict):
            raise unreachable(self.label, f"{path}: not a JSON object")
        return said

    async def _content(self, request: httpx2.Request) -> bytes:
        answer = await self._http.send(request, stream=True, auth=None)
        try:
            content = bytearray()
            async for part in answer.aiter_bytes():
                content += part
                if len(content) > LARGEST:
                    raise ValueError("too long")
            if answer.status_code != 200:
                raise ValueError(f"HTTP {answer.status_code}: {bytes(content[:80])!r}")
            return bytes(content)
        finally:
            await answer.aclose()


def _encoded(form: Sequence[tuple[str, str]]) -> bytes:
    return urlencode(list(form)).encode()
