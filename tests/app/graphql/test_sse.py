"""Server-Sent Events: graphql-sse in distinct connections mode."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import orjson
import pytest

from app.graphql import Options
from app.graphql.sse import frames

from .house import NEW, OLD, House, codes

STREAM = "text/event-stream"
URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)
COUNT = "subscription { count(to: 2) }"


def events(text: str) -> list[tuple[str, Any]]:
    """The events of a stream, its comments left out. Lines must end with LF."""
    assert "\r" not in text
    found = []
    for block in text.split("\n\n"):
        fields = [line.partition(":") for line in block.split("\n") if line and not line.startswith(":")]
        if fields:
            said = {name: value.strip() for name, _, value in fields}
            found.append((said["event"], orjson.loads(said["data"]) if said["data"] else None))
    return found


async def test_a_subscription_is_streamed_and_completes() -> None:
    response = await House().post({"query": COUNT}, STREAM)
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{STREAM}; charset=utf-8"
    assert "no-store" in response.headers["cache-control"]
    said = events(response.text)
    assert [(name, data and data["data"]) for name, data in said] == [
        ("next", {"count": 0}),
        ("next", {"count": 1}),
        ("complete", None),
    ]
    assert response.text.startswith(":\n\n")
    assert response.text.endswith("event: complete\ndata:\n\n")


@pytest.mark.parametrize("accept", [URQL, f"{STREAM};q=0.1, {NEW}"])
async def test_a_client_that_merely_lists_streams_gets_json_for_queries_and_streams_for_subscriptions(
    accept: str,
) -> None:
    house = House()
    assert (await house.post({"query": "{ hello }"}, accept)).headers["content-type"].startswith(NEW)
    assert (await house.post({"query": COUNT}, accept)).headers["content-type"].startswith(STREAM)


@pytest.mark.parametrize("accept", [STREAM, f"{STREAM}, {OLD};q=0.5"])
async def test_a_client_that_prefers_streams_gets_a_query_as_one(accept: str) -> None:
    said = events((await House().post({"query": "{ hello }"}, accept)).text)
    assert [name for name, _ in said] == ["next", "complete"]
    assert said[0][1]["data"] == {"hello": "你好"}


@pytest.mark.parametrize("accept", [None, "*/*", OLD, NEW, f"{STREAM};q=0, */*"])
async def test_a_subscription_by_a_client_that_reads_no_stream_is_refused_and_not_executed(accept: str | None) -> None:
    house = House()
    response = await house.post({"query": COUNT}, accept)
    assert response.status_code == 406
    assert codes(response) == ["SUBSCRIPTION_NEEDS_STREAM"]
    assert house.said.open_streams == 0


async def test_an_event_source_may_subscribe_by_get_but_not_change() -> None:
    house = House()
    assert len(events((await house.get(STREAM, query=COUNT)).text)) == 3
    response = await house.get(STREAM, query="mutation { change }")
    assert response.status_code == 405
    assert house.said.changes == []


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription S($n: Int!) { count(to: $n) }", "BAD_USER_INPUT"),
    ],
)
async def test_what_is_wrong_with_a_document_is_said_in_the_stream(query: str, code: str) -> None:
    said = events((await House().post({"query": query}, STREAM)).text)
    assert [name for name, _ in said] == ["next", "complete"]
    assert said[0][1]["errors"][0]["extensions"]["code"] == code


async def test_a_malformed_request_is_400_before_any_stream() -> None:
    response = await House().post(b"{", STREAM)
    assert response.status_code == 400
    assert codes(response) == ["BAD_REQUEST"]


async def test_a_quiet_stream_beats_and_a_client_gone_away_closes_it() -> None:
    closed = asyncio.Event()

    async def quiet() -> AsyncGenerator[dict[str, Any], None]:
        try:
            await asyncio.sleep(60)
            yield {}
        finally:
            closed.set()

    async def valid() -> bool:
        return True

    stream = frames(quiet(), valid, 0.01)
    assert [await anext(stream) for _ in range(4)] == [b":\n\n"] * 4
    await stream.aclose()
    assert closed.is_set()


async def test_a_stream_whose_credentials_run_out_ends_with_an_error() -> None:
    async def invalid(connection: Any) -> bool:
        return False

    house = House(Options(heartbeat_seconds=0.05), still_valid=invalid)
    response = await house.post({"query": "subscription { count(to: 1000, pause: 0.02) }"}, STREAM)
    said = events(response.text)
    assert said[-2][1]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert said[-1] == ("complete", None)
    assert house.said.closed_streams == 1


@pytest.mark.parametrize(("refuse", "code"), [("true", "TOO_MUCH"), ("false", "INTERNAL_SERVER_ERROR")])
async def test_a_stream_that_breaks_says_so_and_completes(refuse: str, code: str) -> None:
    response = await House().post({"query": f"subscription {{ breakOff(refuse: {refuse}) }}"}, STREAM)
    said = events(response.text)
    assert [name for name, _ in said] == ["next", "next", "complete"]
    assert said[1][1]["errors"][0]["extensions"]["code"] == code
    assert "hunter2" not in response.text
