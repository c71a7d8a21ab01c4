"""A socket from the first operation to the last: how many at once, what ends them, what breaks them."""

import time
from typing import Any

import pytest
from starlette.websockets import WebSocketDisconnect

from app.graphql import Options

from .house import House
from .sockets import closed, eventually, opened, subscribe


def test_a_socket_carries_only_so_many_operations_at_once() -> None:
    with opened(House(Options(socket_operations=2))) as socket:
        for id in ("1", "2", "3"):
            subscribe(socket, "subscription { count(to: 1, pause: 30) }", id)
        said = socket.receive_json()
        assert (said["type"], said["id"]) == ("error", "3")
        assert said["payload"][0]["extensions"]["code"] == "TOO_MANY_OPERATIONS"
        socket.send_json({"type": "complete", "id": "1"})
        subscribe(socket, "{ hello }", "4")
        assert socket.receive_json()["id"] == "4"


def test_completing_cancels_what_runs_and_says_nothing_more_of_it() -> None:
    house = House()
    with opened(house) as socket:
        subscribe(socket, "subscription { count(to: 1000, pause: 0.01) }")
        socket.receive_json()
        subscribe(socket, "mutation { changeSlowly(seconds: 5) }", "2")
        time.sleep(0.1)
        for id in ("1", "2"):
            socket.send_json({"type": "complete", "id": id})
        subscribe(socket, "{ hello }", "3")
        while socket.receive_json()["id"] != "3":
            pass
        assert socket.receive_json() == {"type": "complete", "id": "3"}
        eventually(lambda: (house.said.closed_streams, house.said.cancelled) == (1, 1))
    assert house.said.changes == []


def test_closing_the_socket_cancels_all_that_runs() -> None:
    house = House()
    with opened(house) as socket:
        subscribe(socket, "subscription { count(to: 1000, pause: 30) }")
        subscribe(socket, "mutation { changeSlowly(seconds: 30) }", "2")
        eventually(lambda: house.said.open_streams == 1 and len(house.said.requests) == 2)
        time.sleep(0.1)
    eventually(lambda: (house.said.closed_streams, house.said.cancelled) == (1, 1))
    assert house.said.changes == []


def test_a_socket_whose_credentials_run_out_is_closed_with_4403() -> None:
    house = House(Options(expiry_check_seconds=0.05))
    valid = [True, True, False]

    async def still_valid(connection: Any) -> bool:
        return valid.pop(0)

    house = House(Options(socket_init_seconds=0.05, expiry_check_seconds=0.05), still_valid=still_valid)
    with opened(house) as socket:
        subscribe(socket, "subscription { count(to: 1000, pause: 30) }")
        assert closed(socket) == (4403, "登录已过期")
    eventually(lambda: house.said.closed_streams == 1)


def test_a_socket_opened_by_a_foreign_page_with_our_cookie_is_refused() -> None:
    with (
        pytest.raises(WebSocketDisconnect),
        opened(House(), headers={"cookie": "session=x", "sec-fetch-site": "cross-site"}),
    ):
        pass


@pytest.mark.parametrize(("refuse", "code"), [(True, "TOO_MUCH"), (False, "INTERNAL_SERVER_ERROR")])
def test_a_stream_that_breaks_says_so_and_completes(refuse: bool, code: str) -> None:
    with opened(House()) as socket:
        subscribe(socket, "subscription S($r: Boolean!) { breakOff(refuse: $r) }", variables={"r": refuse})
        assert socket.receive_json()["payload"]["data"] == {"breakOff": 1}
        broken = socket.receive_json()
        assert broken["payload"]["errors"][0]["extensions"]["code"] == code
        assert "hunter2" not in str(broken)
        assert socket.receive_json() == {"type": "complete", "id": "1"}


def test_what_was_loaded_for_one_event_is_forgotten_before_the_next() -> None:
    def forget(context: Any) -> None:
        context.forgotten += 1

    house = House(between_events=forget)
    with opened(house) as socket:
        subscribe(socket, "subscription { trips(to: 3) { name again { name } } }")
        assert [socket.receive_json()["type"] for _ in range(4)] == ["next"] * 3 + ["complete"]
    assert house.said.forgotten == 3


def test_a_context_that_fails_is_an_error_of_its_operation_and_the_socket_lives() -> None:
    async def fail(connection: Any, request: Any) -> Any:
        raise RuntimeError("hunter2")

    with opened(House(get_context=fail)) as socket:
        for _ in range(2):
            subscribe(socket, "{ hello }")
            said = socket.receive_json()
            assert (said["type"], said["payload"][0]["extensions"]["code"]) == ("error", "INTERNAL_SERVER_ERROR")
            assert "hunter2" not in str(said)
