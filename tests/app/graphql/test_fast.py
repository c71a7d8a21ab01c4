"""The quick executor: its text is passed on as it is, whichever way it goes, and graphql-core stands behind it."""

import asyncio
from typing import Any

import orjson
import pytest
import strawberry
from strawberry.extensions import SchemaExtension

from app.graphql import Options
from app.graphql.answers import answered
from app.graphql.engine import Job

from .house import House, Mutation, Query, Subscription
from .test_socket import opened, subscribe
from .test_sse import STREAM, events

TEXT = b'{"hello":"1",\n "again": [1.50,\r\n2]}'
"""Odd on purpose: numbers and spaces that no re-encoding would leave alone."""

SAID = {"hello": "1", "again": [1.5, 2]}


class Quick:
    """Answers ``hello`` alone."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    async def __call__(self, job: Job) -> bytes | None:
        self.jobs.append(job)
        return TEXT if "hello" in job.document.text else None


async def test_the_text_of_the_quick_executor_is_sent_as_it_is_with_the_cost_beside_it() -> None:
    response = await House(execute_fast=Quick()).post({"query": "{ hello }"})
    assert response.content == b'{"data":' + TEXT + b',"extensions":{"cost":{"requested":0,"limit":10000}}}'
    assert response.status_code == 200


async def test_what_the_quick_executor_leaves_is_answered_by_graphql_core() -> None:
    quick = Quick()
    assert (await House(execute_fast=quick).ask("{ trip { name } }"))["data"] == {"trip": {"name": "T"}}
    assert len(quick.jobs) == 1


async def test_changes_and_subscriptions_never_go_by_the_quick_executor() -> None:
    quick = Quick()
    house = House(execute_fast=quick)
    assert (await house.ask('mutation hello { change(what: "hello") }'))["data"] == {"change": "hello"}
    await house.post({"query": "subscription hello { count(to: 1) }"}, STREAM)
    assert quick.jobs == []


async def test_a_batch_holds_quick_answers_and_others_in_order() -> None:
    house = House(Options(batch_limit=10), execute_fast=Quick())
    said = await house.post([{"query": "{ trip { name } }"}, {"query": "{ hello }"}, {"query": "{ no }"}])
    first, second, third = said.json()
    assert (first["data"], second["data"]) == ({"trip": {"name": "T"}}, SAID)
    assert "data" not in third


async def test_a_stream_holds_the_quick_answer_on_one_line() -> None:
    said = await House(execute_fast=Quick()).post({"query": "{ hello }"}, STREAM)
    assert [(name, data and data["data"]) for name, data in events(said.text)] == [("next", SAID), ("complete", None)]


def test_a_socket_carries_the_quick_answer() -> None:
    with opened(House(execute_fast=Quick())) as socket:
        subscribe(socket, "{ hello }", id='"odd"')
        said = socket.receive_json()
        assert (said["type"], said["id"], said["payload"]["data"]) == ("next", '"odd"', SAID)
        assert socket.receive_json()["type"] == "complete"


async def test_a_defect_of_the_quick_executor_is_not_the_callers() -> None:
    async def broken(_job: Job) -> bytes | None:
        raise RuntimeError("secret")

    assert (await House(execute_fast=broken).ask("{ hello }"))["data"] == {"hello": "你好"}


async def test_the_quick_executor_is_stopped_at_the_deadline_like_any_other() -> None:
    async def slow(_job: Job) -> bytes | None:
        await asyncio.sleep(5)
        return TEXT

    response = await House(Options(execution_seconds=0.05), execute_fast=slow).post({"query": "{ hello }"})
    assert response.status_code == 504
    assert response.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"


async def test_extensions_of_a_schema_see_every_operation() -> None:
    seen: list[str] = []

    class Watch(SchemaExtension):
        def on_operation(self) -> Any:
            seen.append(self.execution_context.query or "")
            yield

    quick = Quick()
    house = House(schema=strawberry.Schema(Query, Mutation, Subscription, extensions=[Watch]), execute_fast=quick)
    assert (await house.ask("{ hello }"))["data"] == {"hello": "你好"}
    assert (quick.jobs, seen) == ([], ["{ hello }"])


async def test_what_is_kept_with_a_document_is_there_when_it_comes_again() -> None:
    quick = Quick()
    house = House(execute_fast=quick)
    await house.ask("{ hello }")
    quick.jobs[0].document.kept["plan"] = "made"
    await house.ask("{ hello }")
    assert quick.jobs[1].document.kept == {"plan": "made"}


@pytest.mark.parametrize("errors", [[], [{"message": "没有"}]])
def test_an_answer_is_put_together_in_the_order_of_the_specification(errors: list[Any]) -> None:
    said = orjson.loads(answered(TEXT, {"cost": 1}, errors))
    assert list(said) == [*(["errors"] if errors else []), "data", "extensions"]
    assert said["data"] == SAID
