"""A body that never ends does not hold a connection for ever."""

import socket
import time
from typing import Any

import orjson
import pytest
from starlette.types import Message

from app.graphql import BodyDeadline, Options

from .house import House
from .serving import served

HEAD = b"POST /graphql HTTP/1.1\r\nHost: hub.test\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
BODY = b'{"query": "mutation { change }"}'


def exchange(address: tuple[str, int], pieces: list[bytes], pause: float) -> tuple[bytes, float]:
    """What the server says before it hangs up, and how long it takes."""
    begun = time.monotonic()
    with socket.create_connection(address, timeout=10) as wire:
        for piece in pieces:
            try:
                wire.sendall(piece)
            except OSError:
                break
            time.sleep(pause)
        said = b""
        while chunk := wire.recv(65536):
            said += chunk
    return said, time.monotonic() - begun


@pytest.mark.parametrize(
    ("pieces", "pause"),
    [
        ([HEAD % len(BODY)], 0.0),
        ([HEAD % len(BODY), BODY[:10]], 0.0),
        ([HEAD % len(BODY), *(bytes([each]) for each in BODY[:20])], 0.05),
    ],
)
def test_a_body_that_does_not_come_is_answered_408_and_the_connection_closed(pieces: list[bytes], pause: float) -> None:
    house = House(Options(body_seconds=0.4))
    with served(house.app) as address:
        said, took = exchange(address, pieces, pause)
    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408")
    assert b"connection: close" in head.lower()
    assert orjson.loads(body)["errors"][0]["extensions"]["code"] == "REQUEST_TOO_SLOW"
    assert took < 5
    assert house.said.changes == []


def test_a_body_that_keeps_coming_may_take_longer() -> None:
    house = House(Options(body_seconds=0.3, body_rate=10))
    close = HEAD.replace(b"Host", b"Connection: close\r\nHost")
    pieces = [close % len(BODY), *(BODY[at : at + 4] for at in range(0, len(BODY), 4))]
    with served(house.app) as address:
        said, took = exchange(address, pieces, 0.1)
    assert said.startswith(b"HTTP/1.1 200")
    assert took > 0.3
    assert house.said.changes == ["x"]


def test_a_body_too_large_is_refused_without_waiting_for_its_end() -> None:
    with served(House(Options(body_bytes=1_000)).app) as address:
        said, took = exchange(address, [HEAD % 10_000_000], 0.0)
    assert said.startswith(b"HTTP/1.1 413")
    assert took < 5


async def test_round_any_other_app_the_deadline_answers_by_itself() -> None:
    async def reader(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass

    async def never() -> Message:
        import asyncio

        await asyncio.sleep(60)
        return {}

    said: list[Message] = []

    async def send(message: Message) -> None:
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    await BodyDeadline(reader, seconds=0.05)(scope, never, send)
    assert said[0]["status"] == 408


async def test_who_waits_for_the_client_to_leave_is_not_hurried() -> None:
    import asyncio

    messages: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        if messages:
            return messages.pop()
        await asyncio.sleep(0.15)
        return {"type": "http.disconnect"}

    seen: list[str] = []

    async def patient(scope: Any, receive: Any, send: Any) -> None:
        for _ in range(2):
            seen.append((await receive())["type"])

    await BodyDeadline(patient, seconds=0.05)({"type": "http"}, receive, receive)  # type: ignore[arg-type]
    assert seen == ["http.request", "http.disconnect"]
