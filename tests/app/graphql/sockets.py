"""A client of graphql-transport-ws, as tests need one."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.websockets import WebSocketDisconnect

from .house import House

PROTOCOL = "graphql-transport-ws"


@contextmanager
def opened(house: House, *, init: bool = True, headers: dict[str, str] | None = None) -> Iterator[WebSocketTestSession]:
    with TestClient(house.app).websocket_connect("/graphql", [PROTOCOL], headers=headers or {}) as socket:
        assert socket.accepted_subprotocol == PROTOCOL
        if init:
            socket.send_json({"type": "connection_init"})
            assert socket.receive_json() == {"type": "connection_ack"}
        yield socket


def subscribe(socket: WebSocketTestSession, query: str, id: str = "1", **payload: Any) -> None:
    socket.send_json({"type": "subscribe", "id": id, "payload": {"query": query, **payload}})


def closed(socket: WebSocketTestSession) -> tuple[int, str]:
    """How the server closed it."""
    with pytest.raises(WebSocketDisconnect) as caught:
        while True:
            socket.receive_json()
    return caught.value.code, caught.value.reason


def eventually(true: Any) -> None:
    deadline = time.monotonic() + 3
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
