"""graphql-transport-ws to the letter."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.graphql import ConnectionRefused, Limits, Options

from .house import House
from .sockets import closed, eventually, opened, subscribe


def test_queries_and_changes_go_over_the_socket_too() -> None:
    house = House()
    with opened(house) as socket:
        subscribe(socket, "{ hello }")
        said = socket.receive_json()
        assert (said["type"], said["id"], said["payload"]["data"]) == ("next", "1", {"hello": "你好"})
        assert said["payload"]["extensions"]["cost"]["requested"] == 0
        assert socket.receive_json() == {"type": "complete", "id": "1"}
        subscribe(socket, "mutation { change }", extensions={"idempotencyKey": "k"})
        assert socket.receive_json()["payload"]["data"] == {"change": "x"}
    assert house.said.requests[-1].idempotency_key == "k"
    assert house.said.changes == ["x"]


def test_a_subscription_sends_its_events_and_completes() -> None:
    house = House()
    with opened(house) as socket:
        subscribe(socket, "subscription S($n: Int!) { count(to: $n) }", variables={"n": 3})
        assert [socket.receive_json()["payload"]["data"]["count"] for _ in range(3)] == [0, 1, 2]
        assert socket.receive_json() == {"type": "complete", "id": "1"}
        subscribe(socket, "{ hello }")
        assert socket.receive_json()["type"] == "next", "the id may be used again"


def test_operations_run_beside_each_other() -> None:
    with opened(House()) as socket:
        subscribe(socket, "{ slow(seconds: 0.3) }", "slow")
        subscribe(socket, "{ hello }", "fast")
        assert [socket.receive_json()["id"] for _ in range(4)] == ["fast", "fast", "slow", "slow"]


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "query Q($n: Int!) { required(number: $n) }"}, "BAD_USER_INPUT"),
        ({"query": "subscription S($n: Int!) { count(to: $n) }", "variables": {"n": "x"}}, "BAD_USER_INPUT"),
        ({"query": "{ hello }", "operationName": "X"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"documentId": "unknown"}, "PERSISTED_QUERY_NOT_SUPPORTED"),
        ({"query": "{ " + "hello " * 30 + "}"}, "DOCUMENT_TOO_COMPLEX"),
        ({"query": "mutation { a: change b: change c: change }"}, "QUERY_TOO_COSTLY"),
    ],
)
def test_a_bad_document_is_an_error_of_its_operation_and_the_socket_lives(payload: Any, code: str) -> None:
    house = House(Options(limits=Limits(cost=25)))
    with opened(house) as socket:
        socket.send_json({"type": "subscribe", "id": "1", "payload": payload})
        said = socket.receive_json()
        assert (said["type"], said["id"], said["payload"][0]["extensions"]["code"]) == ("error", "1", code)
        subscribe(socket, "{ hello }")
        assert [socket.receive_json()["type"] for _ in range(2)] == ["next", "complete"]
    assert house.said.changes == []


@pytest.mark.parametrize(
    "message",
    [
        "",
        "{",
        "[]",
        "1",
        "null",
        '"ping"',
        "{}",
        '{"type": null}',
        '{"type": 1}',
        '{"type": ["ping"]}',
        '{"type": "start"}',
        '{"type": "next", "id": "1", "payload": {}}',
        '{"type": "connection_ack"}',
        '{"type": "ping", "payload": 1}',
        '{"type": "pong", "payload": "x"}',
        '{"type": "subscribe"}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": null}',
        '{"type": "subscribe", "id": "1", "payload": []}',
        '{"type": "subscribe", "id": "1", "payload": {}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 1}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "variables": "x"}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "operationName": {}}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "extensions": []}}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{ hello }"}}',
        '{"type": "subscribe", "id": null, "payload": {"query": "{ hello }"}}',
        '{"type": "subscribe", "id": "", "payload": {"query": "{ hello }"}}',
        '{"type": "subscribe", "id": {}, "payload": {"query": "{ hello }"}}',
        '{"type": "complete"}',
        '{"type": "complete", "id": []}',
        "[" * 50_000,
    ],
)
def test_what_breaks_the_protocol_closes_with_4400(message: str) -> None:
    house = House()
    with opened(house) as socket:
        socket.send_text(message)
        code, reason = closed(socket)
    assert code == 4400
    assert 0 < len(reason.encode()) <= 123
    assert house.said.requests == []


@pytest.mark.parametrize("payload", [1, "x", [], True])
def test_an_init_with_a_payload_that_is_no_object_closes_with_4400(payload: Any) -> None:
    with opened(House(), init=False) as socket:
        socket.send_json({"type": "connection_init", "payload": payload})
        assert closed(socket)[0] == 4400


def test_binary_messages_close_with_4400_and_long_ones_with_1009() -> None:
    with opened(House()) as socket:
        socket.send_bytes(b'{"type": "ping"}')
        assert closed(socket)[0] == 4400
    with opened(House(Options(socket_message_bytes=1_000))) as socket:
        subscribe(socket, "{ hello } #" + "长" * 400)
        assert closed(socket)[0] == 1009


def test_subscribing_before_the_acknowledgement_closes_with_4401() -> None:
    house = House()
    with opened(house, init=False) as socket:
        subscribe(socket, "mutation { change }")
        assert closed(socket) == (4401, "Unauthorized")
    assert house.said.changes == []


def test_bad_credentials_close_with_4403_and_good_ones_reach_the_context() -> None:
    async def on_connect(params: Mapping[str, Any], socket: Any) -> Mapping[str, Any]:
        if params.get("token") != "good":
            raise ConnectionRefused("令牌无效")
        socket.state.person = params["token"]
        return {"hello": "甲"}

    house = House(on_connect=on_connect)
    for payload in ({}, {"token": "bad"}, {"token": None}):
        with opened(house, init=False) as socket:
            socket.send_json({"type": "connection_init", "payload": payload})
            assert closed(socket) == (4403, "令牌无效")
    with opened(house, init=False) as socket:
        socket.send_json({"type": "connection_init", "payload": {"token": "good"}})
        assert socket.receive_json() == {"type": "connection_ack", "payload": {"hello": "甲"}}
        subscribe(socket, "{ hello }")
        socket.receive_json()
    assert house.said.connections[0].state.person == "good"


def test_a_hook_that_fails_closes_the_socket_without_saying_why() -> None:
    async def fail(params: Any, socket: Any) -> None:
        raise RuntimeError("hunter2")

    with opened(House(on_connect=fail), init=False) as socket:
        socket.send_json({"type": "connection_init"})
        code, reason = closed(socket)
    assert code == 1011
    assert "hunter2" not in reason


def test_no_protocol_of_ours_closes_with_4406() -> None:
    for offered in ([], ["graphql-ws"], ["Graphql-Transport-WS"]):
        with TestClient(House().app).websocket_connect("/graphql", offered) as socket:
            assert closed(socket)[0] == 4406


def test_a_silent_client_is_closed_with_4408() -> None:
    with opened(House(Options(socket_init_seconds=0.05)), init=False) as socket:
        assert closed(socket) == (4408, "Connection initialisation timeout")


def test_credentials_that_take_for_ever_to_check_are_closed_with_4408() -> None:
    async def hang(params: Any, socket: Any) -> None:
        await asyncio.sleep(60)

    with opened(House(Options(socket_init_seconds=0.05), on_connect=hang), init=False) as socket:
        socket.send_json({"type": "connection_init"})
        assert closed(socket)[0] == 4408


def test_an_id_in_use_closes_with_4409() -> None:
    house = House()
    with opened(house) as socket:
        subscribe(socket, "subscription { count(to: 9, pause: 5) }", "甲" * 200)
        subscribe(socket, "{ hello }", "甲" * 200)
        assert closed(socket)[0] == 4409
    eventually(lambda: house.said.closed_streams == house.said.open_streams)


def test_a_second_init_closes_with_4429() -> None:
    with opened(House()) as socket:
        socket.send_json({"type": "connection_init"})
        assert closed(socket) == (4429, "Too many initialisation requests")


def test_pings_are_answered_with_their_payload_even_before_the_init() -> None:
    with opened(House(), init=False) as socket:
        socket.send_json({"type": "ping"})
        assert socket.receive_json() == {"type": "pong"}
        socket.send_json({"type": "ping", "payload": {"a": 1}})
        assert socket.receive_json() == {"type": "pong", "payload": {"a": 1}}
        socket.send_json({"type": "pong"})
        socket.send_json({"type": "complete", "id": "never-there"})
        socket.send_json({"type": "connection_init", "payload": None})
        assert socket.receive_json() == {"type": "connection_ack"}
