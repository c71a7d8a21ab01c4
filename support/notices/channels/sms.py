"""短信: a gateway over HTTP. What its request looks like is configuration; what is sent names no person."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx2
import orjson

from support.notices.carriers import Letter, NotTaken, Receipt, Undeliverable
from support.notices.people import Contact
from support.notices.words import Channel

LARGEST = 64 * 1024
"""Bytes of an answer that are looked at."""

BUSY = (429, 503)
"""What a gateway answers that has taken nothing and may later."""


@dataclass(frozen=True)
class SmsSettings:
    """``body`` is the request with ``{phone}``, ``{text}`` and ``{id}`` in its texts; ``token`` goes as Bearer.

    ``reference`` names the field of the answer that holds the gateway's own number; ``taken`` says which fields must be
    one of which values, for gateways that answer 200 to everything: ``{"code": ["0"]}``. ``repeatable`` says that the
    gateway knows a message by the ``{id}`` it was sent with. ``timeout`` in seconds, for the whole of a call.
    """

    url: str
    token: str = field(default="", repr=False)
    body: Mapping[str, Any] = field(default_factory=lambda: {"id": "{id}", "phone": "{phone}", "text": "{text}"})
    reference: str = "id"
    taken: Mapping[str, Sequence[str]] = field(default_factory=dict)
    repeatable: bool = False
    sign: str = "【机关事务】"
    timeout: float = 10.0


class Sms:
    channel = Channel.SMS

    def __init__(self, settings: SmsSettings, http: httpx2.AsyncClient) -> None:
        self._settings, self._http = settings, http

    @property
    def repeatable(self) -> bool:
        return self._settings.repeatable

    def reaches(self, contact: Contact) -> bool:
        return bool(contact.phone)

    async def send(self, letter: Letter) -> Receipt:
        said = {
            "{phone}": letter.to.phone or "",
            "{text}": f"{self._settings.sign}{letter.brief}",
            "{id}": letter.id.hex,
        }
        headers = {"Authorization": f"Bearer {self._settings.token}"} if self._settings.token else {}
        status, content = await self._asked(_filled(self._settings.body, said), headers)
        if status in BUSY:
            raise NotTaken(f"短信网关正忙（HTTP {status}）")
        if 400 <= status < 500 and status != 408:
            raise Undeliverable(f"短信网关不接受（HTTP {status}）")
        if not 200 <= status < 300:
            raise ConnectionError(f"短信网关没有正常答复（HTTP {status}）")
        answer = _read(content)
        self._check(answer)
        return Receipt(_text(answer.get(self._settings.reference))[:120])

    def _check(self, answer: Mapping[str, Any]) -> None:
        """Gateways that say no with 200 say so within."""
        for name, values in self._settings.taken.items():
            if name not in answer:
                raise ConnectionError(f"短信网关的答复没有 {name}")
            if _text(answer[name]) not in values:
                said = " ".join(f"{key}={_text(value)}" for key, value in answer.items())
                raise NotTaken(f"短信网关没有接受：{said[:120]}")

    async def _asked(self, body: Any, headers: Mapping[str, str]) -> tuple[int, bytes]:
        """Status and beginning of the answer. Whoever never got through has sent nothing."""
        settings = self._settings
        request = self._http.build_request("POST", settings.url, json=body, headers=headers, timeout=settings.timeout)
        try:
            # the client's own timeout is for each read; a gateway that drips bytes needs one for the whole
            async with asyncio.timeout(settings.timeout):
                answer = await self._http.send(request, stream=True)
                try:
                    content = bytearray()
                    async for part in answer.aiter_bytes():
                        content += part
                        if len(content) >= LARGEST:
                            break
                    return answer.status_code, bytes(content[:LARGEST])
                finally:
                    await answer.aclose()
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
            raise NotTaken(f"连不上短信网关（{type(error).__name__}）") from error


def _filled(body: Any, said: Mapping[str, str]) -> Any:
    if isinstance(body, Mapping):
        return {name: _filled(value, said) for name, value in body.items()}
    if isinstance(body, list):
        return [_filled(value, said) for value in body]
    if isinstance(body, str):
        for mark, value in said.items():
            body = body.replace(mark, value)
    return body


def _read(content: bytes) -> Mapping[str, Any]:
    """The answer, where it is what it should be."""
    try:
        answer = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _text(value: Any) -> str:
    return "" if value is None else str(value)
