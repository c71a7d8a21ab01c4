"""The client: keep-alive connections that cost little themselves, so that the server is what is measured."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any

import httptools


class Connection(asyncio.Protocol):
    """One request, then its answer, then the next."""

    def __init__(self) -> None:
        self._transport: Any = None
        self._parser: Any = None
        self._parts: list[bytes] = []
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def connection_lost(self, error: Exception | None) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(error or ConnectionError("the server hung up"))

    def on_body(self, body: bytes) -> None:
        self._parts.append(body)

    def on_message_complete(self) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_result((self._parser.get_status_code(), b"".join(self._parts)))

    async def ask(self, request: bytes) -> bytes:
        """The body of the answer. Raises `RuntimeError` where the status is not 200."""
        self._parser, self._parts = httptools.HttpResponseParser(self), []
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        status, body = await self._answer
        if status != 200:
            raise RuntimeError(f"{status} {body[:500].decode(errors='replace')}")
        return body

    def close(self) -> None:
        self._transport.close()


async def connected(port: int) -> Connection:
    _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    return connection


def post(body: bytes, headers: Mapping[str, str]) -> bytes:
    """A request as it goes over the wire."""
    said = {"host": "127.0.0.1", "content-type": "application/json", "content-length": str(len(body)), **headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    return f"POST /graphql HTTP/1.1\r\n{lines}\r\n".encode() + body


def get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".encode()


async def per_second(port: int, request: bytes, connections: int, seconds: float) -> float:
    """Answers a second while so many ask at once."""
    open_ones = [await connected(port) for _ in range(connections)]
    began = time.perf_counter()
    until, answers = began + seconds, 0

    async def ask_on(connection: Connection) -> None:
        nonlocal answers
        while time.perf_counter() < until:
            await connection.ask(request)
            answers += 1

    await asyncio.gather(*(ask_on(each) for each in open_ones))
    took = time.perf_counter() - began
    for each in open_ones:
        each.close()
    return answers / took
