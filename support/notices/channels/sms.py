"""短信: a gateway over HTTP. What its request looks like is configuration; what is sent names no person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2
import orjson

from support.notices.carriers import Letter, Receipt, Undeliverable
from support.notices.people import Contact
from support.notices.words import Channel

LARGEST = 64 * 1024


@dataclass(frozen=True)
class SmsSettings:
    """``body`` is the request with ``{phone}``, ``{text}`` and ``{id}`` in its texts; ``token`` goes as Bearer.

    ``reference`` names the field of the answer that holds the gateway's own number; ``repeatable`` says that the
    gateway knows a message by the ``{id}`` it was sent with.
    """

    url: str
    token: str = field(default="", repr=False)
    body: Mapping[str, Any] = field(default_factory=lambda: {"id": "{id}", "phone": "{phone}", "text": "{text}"})
    reference: str = "id"
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
        answer = await self._http.post(
            self._settings.url, json=_filled(self._settings.body, said), headers=headers, timeout=self._settings.timeout
        )
        if 400 <= answer.status_code < 500 and answer.status_code not in (408, 429):
            raise Undeliverable(f"短信网关不接受（HTTP {answer.status_code}）")
        answer.raise_for_status()
        return Receipt(_reference(answer.content[:LARGEST], self._settings.reference))


def _filled(body: Any, said: Mapping[str, str]) -> Any:
    if isinstance(body, Mapping):
        return {name: _filled(value, said) for name, value in body.items()}
    if isinstance(body, list):
        return [_filled(value, said) for value in body]
    if isinstance(body, str):
        for mark, value in said.items():
            body = body.replace(mark, value)
    return body


def _reference(content: bytes, name: str) -> str:
    """The gateway's own number, where its answer is what it should be; that it took the message, its status said."""
    try:
        answer = orjson.loads(content)
    except orjson.JSONDecodeError:
        return ""
    return str(answer.get(name, ""))[:120] if isinstance(answer, dict) else ""
