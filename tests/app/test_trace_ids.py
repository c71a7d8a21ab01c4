"""A request that belongs to a trace is found by it, in the log and in what is said of a defect; spans or none."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from opentelemetry import trace
from structlog.testing import capture_logs

from app import telemetry_spans as spans
from app.graphql.engine import Engine
from app.settings import Settings, problems

from .hub import House, open_house

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
INHERITED = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}
QUERY = {"query": "{ __typename }"}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_said: Any) -> None:
        raise ValueError("defect")

    monkeypatch.setattr(Engine, "execute", fail)


async def test_a_line_of_the_log_says_which_trace_it_belongs_to(house: House) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        async with house.client() as client:
            answer = await client.post("/graphql", json=QUERY, headers={**INHERITED, "X-Request-ID": "of-the-proxy"})
            await client.post("/graphql", json=QUERY)
    first, second = [line for line in lines if line["event"] == "request"]
    assert (first["trace_id"], first["request_id"]) == (TRACE, "of-the-proxy")
    assert answer.headers["x-request-id"] == "of-the-proxy"
    assert "trace_id" not in second


@pytest.mark.usefixtures("broken")
async def test_who_meets_a_defect_is_told_the_number_of_the_trace(house: House) -> None:
    with capture_logs() as lines:
        async with house.client() as client:
            answer = await client.post("/graphql", json=QUERY, headers=INHERITED)
    [error] = answer.json()["errors"]
    assert error["extensions"]["traceId"] == TRACE
    assert TRACE in error["message"]
    assert answer.headers["x-request-id"] == TRACE
    assert [line["trace_id"] for line in lines if line["event"] == "graphql_defect"] == [TRACE]


@pytest.mark.parametrize("said", ["", "00-zz-00f067aa0ba902b7-01", f"00-{'0' * 32}-00f067aa0ba902b7-01", "x" * 5000])
@pytest.mark.usefixtures("broken")
async def test_what_is_no_trace_is_not_taken_for_one(house: House, said: str) -> None:
    async with house.client() as client:
        answer = await client.post("/graphql", json=QUERY, headers={"traceparent": said})
    assert answer.json()["errors"][0]["extensions"]["traceId"] == answer.headers["x-request-id"]
    assert len(answer.headers["x-request-id"]) == 32


async def test_without_a_collector_no_span_is_ever_made(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    monkeypatch.setattr(trace.NonRecordingSpan, "set_attribute", lambda *said: made.append(said))
    monkeypatch.setattr(trace.NoOpTracer, "start_span", lambda *said, **more: made.append(said))
    async with house.client() as client:
        await client.post("/graphql", json=QUERY)
    assert (spans.is_on(), made) == (False, [])
    assert spans.span("a") is spans.span("b", c=1), "one and the same, made once"
    assert type(house.hub.database).__name__ == "Database"


@pytest.mark.parametrize("said", ["collector:4318", "grpc://collector:4317", "http://"])
def test_where_traces_go_is_an_address(said: str, tmp_path: Path) -> None:
    [sentence] = problems(Settings(data_dir=tmp_path, otlp_endpoint=said))
    assert "JIGUAN_OTLP_ENDPOINT" in sentence


def test_without_the_sdk_there_is_a_sentence_about_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.telemetry_export._NEEDED", ("opentelemetry.sdk_that_is_not_there",))
    [sentence] = problems(Settings(data_dir=tmp_path, otlp_endpoint="http://collector:4318"))
    assert "jiguan-hub[traces]" in sentence
