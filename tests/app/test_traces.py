"""Spans of a request, its operation, statements, steps, jobs and calls to platforms; and what is not in them."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app import telemetry_spans as spans
from app.jobs.runner import Runner
from app.telemetry_taps import tap
from auth.roles import Role
from auth.viewer import ANONYMOUS
from kernel.ids import new_id
from kernel.records import now
from support.jobs import Desk, job, later
from support.jobs.jobs import JOBS
from support.workflow.records import StepTaken

from .hub import REGION, House, open_house

REASON = "踪迹要装 OpenTelemetry 的 SDK 才看得到：pip install opentelemetry-sdk"
sdk = pytest.importorskip("opentelemetry.sdk.trace", reason=REASON)
export = pytest.importorskip("opentelemetry.sdk.trace.export", reason=REASON)
memory = pytest.importorskip("opentelemetry.sdk.trace.export.in_memory_span_exporter", reason=REASON)

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = f"00-{TRACE}-00f067aa0ba902b7-01"
SECRET = "钱塘江13800001234"
ASKED = "query people($of: String!) { people(first: 2, filter: {text: $of}) { nodes { name } } }"


class Seen:
    def __init__(self, exporter: Any) -> None:
        self._exporter = exporter

    @property
    def all(self) -> list[Any]:
        return list(self._exporter.get_finished_spans())

    def named(self, start: str) -> list[Any]:
        return [each for each in self.all if each.name.startswith(start)]

    @property
    def words(self) -> str:
        return "\n".join(each.to_json() for each in self.all)


@pytest.fixture
def seen() -> Iterator[Seen]:
    exporter, provider = memory.InMemorySpanExporter(), sdk.TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(export.SimpleSpanProcessor(exporter))
    spans.switch_on(provider)
    untap = tap()
    yield Seen(exporter)
    untap()
    spans.switch_off()
    provider.shutdown()


@pytest.fixture
async def house(seen: Seen, tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


async def test_a_request_its_operation_and_its_statements_are_one_trace(house: House, seen: Seen) -> None:
    token = await house.token("甲", Role.DISPATCHER)
    async with house.client(token) as client:
        sent = {"query": ASKED, "variables": {"of": SECRET}}
        answer = await client.post("/graphql?of=" + SECRET, json=sent, headers={"traceparent": PARENT})
    assert "errors" not in answer.json()
    [request], [operation] = seen.named("POST /graphql"), seen.named("query people")
    assert (request.parent.span_id, operation.parent.span_id) == (0x00F067AA0BA902B7, request.context.span_id)
    assert request.attributes["http.response.status_code"] == 200
    assert operation.attributes["graphql.operation.name"] == "people"
    assert operation.attributes["jiguan.cost"] == answer.json()["extensions"]["cost"]["requested"]
    assert len(operation.attributes["jiguan.document_hash"]) == 64
    statements = [each for each in seen.all if "db.query.text" in each.attributes]
    assert operation.context.span_id in {each.parent.span_id for each in statements}
    assert any("people" in each.attributes["db.query.text"] for each in statements)
    assert {f"{each.context.trace_id:032x}" for each in seen.all} == {TRACE}
    assert SECRET not in seen.words


async def test_a_statement_that_fails_is_marked_and_its_words_are_not_kept(house: House, seen: Seen) -> None:
    with spans.span("test"):
        for statement in ("SELECT 1", "SELECT nothing FROM nowhere"):
            await asyncio.gather(house.hub.database.rows(ANONYMOUS, statement), return_exceptions=True)
        async with house.hub.database.looking("test") as session:
            with pytest.raises(Exception, match="nowhere"):
                await (await session.connection()).exec_driver_sql("SELECT nothing FROM nowhere")
    marked = [(each.attributes["db.query.text"], "error.type" in each.attributes) for each in seen.named("SELECT")]
    missing = ("SELECT nothing FROM nowhere", True)
    assert [each for each in marked if "set_config" not in each[0]] == [("SELECT 1", False), missing, missing]
    assert all(not each.events and not each.status.description for each in seen.all)


async def test_what_nobody_asked_for_is_not_traced(house: House, seen: Seen) -> None:
    async with house.client() as client:
        await client.get("/readyz")
    await house.hub.database.rows(ANONYMOUS, "SELECT 1")
    assert seen.all == []


async def test_a_step_lasts_until_it_is_committed_or_undone(house: House, seen: Seen) -> None:
    async def taken(comment: str, *, fails: bool) -> None:
        async with house.hub.database.unscoped("test") as session:
            session.add(
                StepTaken(
                    case_id=new_id(),
                    region_code=REGION,
                    unit_id=house.unit_id,
                    workflow="TripFlow",
                    step="approve",
                    label="审批",
                    clause="6.3",
                    from_state="sent",
                    to_state="approved",
                    actor_id=new_id(),
                    actor_name=SECRET,
                    comment=comment,
                    taken_at=now(),
                )
            )
            assert seen.named("step") == [], "not before it is over"
            if fails:
                raise LookupError

    with spans.span("test"):
        await taken(SECRET, fails=False)
    [done] = seen.named("step TripFlow.approve")
    assert (done.attributes["jiguan.state"], "jiguan.undone" in done.attributes) == ("approved", False)
    seen._exporter.clear()
    with pytest.raises(LookupError), spans.span("test"):
        await taken(SECRET, fails=True)
    [undone] = seen.named("step TripFlow.approve")
    assert undone.attributes["jiguan.undone"] is True
    assert SECRET not in seen.words


async def test_a_run_of_a_job_is_a_trace_of_its_own(house: House, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("support.jobs.jobs.JOBS", dict(JOBS))

    @job("tests.traced", "测试", tries=1)
    async def traced(desk: Desk, name: str) -> None:
        raise ValueError(name)

    async with house.hub.database.unscoped("test") as session:
        later(session, traced, name=SECRET)
    runner = Runner(house.hub.database, house.hub.events, jobs={traced.name: traced}, schedules={})
    assert await runner.drain() == 1
    [run] = seen.named("job tests.traced")
    assert (run.parent, run.attributes["error.type"]) == (None, "builtins.ValueError")
    assert any(each.parent and each.parent.span_id == run.context.span_id for each in seen.all), "its statements"
    assert SECRET not in seen.words


async def test_a_call_to_a_platform_carries_the_trace_on(seen: Seen) -> None:
    heard: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, httpx2.AsyncClient(trust_env=False) as client:
        with spans.span("test"):
            await client.get(f"http://127.0.0.1:{port}/token?code={SECRET}")
        server.close()
        with pytest.raises(httpx2.ConnectError), spans.span("test"):
            await client.get(f"http://127.0.0.1:{port}/token")
    called, failed = seen.named("GET 127.0.0.1")
    assert f"traceparent: 00-{called.context.trace_id:032x}-{called.context.span_id:016x}-".encode() in heard[0]
    assert (called.attributes["url.path"], called.attributes["http.response.status_code"]) == ("/token", 503)
    assert failed.attributes["error.type"].endswith("ConnectError")
    assert "code=" not in seen.words


async def test_a_defect_marks_its_operation_with_the_kind_of_the_error_alone(
    house: House, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_said: Any) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("app.graphql.engine.Engine.execute", fail)
    async with house.client() as client:
        answer = await client.post("/graphql", json={"query": "query q { __typename }"})
    [operation] = seen.named("query q")
    assert operation.attributes["error.type"] == "builtins.ValueError"
    assert answer.json()["errors"][0]["extensions"]["traceId"] == f"{operation.context.trace_id:032x}"
    assert SECRET not in seen.words
