"""The graph inside the process: who asks, what is left to them, and what a gateway alone may ask."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from auth.roles import Role

from .hub import House, open_house

SECRET = "s" * 40
ME = {"query": "{ me { name posts { role } } }"}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


async def test_a_bearer_token_asks_as_its_person(house: House) -> None:
    async with house.client(await house.token("钱多多", Role.DISPATCHER)) as client:
        said = (await client.post("/graphql", json=ME)).json()
    assert said["data"]["me"] == {"name": "钱多多", "posts": [{"role": "DISPATCHER"}]}


async def test_nobody_is_told_to_sign_in(house: House) -> None:
    async with house.client() as client:
        said = (await client.post("/graphql", json=ME)).json()
    assert said["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_a_forged_token_is_401_and_never_nobody(house: House) -> None:
    async with house.client("forged") as client:
        assert (await client.post("/graphql", json=ME)).status_code == 401


async def test_what_is_left_is_said_and_more_than_that_is_refused(tmp_path: Path) -> None:
    async with open_house(tmp_path, cost_per_minute=1_000) as house:
        token, other = await house.token("甲", Role.DISPATCHER), await house.token("乙", Role.DISPATCHER)
        heavy = {"query": "{ vehicles(first: 100) { edges { node { id unit { name } } } } }"}
        async with house.client(token) as client:
            first = await client.post("/graphql", json=heavy)
            answers = [await client.post("/graphql", json=heavy) for _ in range(9)]
        async with house.client(other) as client:
            another = await client.post("/graphql", json=heavy)
    assert int(first.headers["ratelimit-remaining"]) < int(first.headers["ratelimit-limit"])
    refused = answers[-1]
    assert refused.status_code == 429
    assert refused.json()["errors"][0]["extensions"]["code"] == "TOO_MUCH"
    assert int(refused.headers["retry-after"]) <= 60
    assert another.status_code == 200


async def test_only_known_documents_run_but_for_programs_with_a_token(tmp_path: Path) -> None:
    async with open_house(tmp_path, known_documents_only=True) as house:
        async with house.client() as client:
            nobody = await client.post("/graphql", json={"query": "{ __typename }"})
        async with house.client(await house.token("甲", Role.STAFF)) as client:
            program = await client.post("/graphql", json={"query": "{ __typename }"})
    assert nobody.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_ONLY"
    assert program.json()["data"] == {"__typename": "Query"}


async def test_a_slice_answers_the_gateway_and_nobody_else(tmp_path: Path) -> None:
    ask = {"query": "{ _service { sdl } }"}
    async with open_house(tmp_path, subgraph="vehicles", gateway_secret=SECRET) as house, house.client() as client:
        outside = await client.post("/graphql", json=ask)
        wrong = await client.post("/graphql", json=ask, headers={"X-Jiguan-Gateway": "x" * 40})
        gateway = await client.post("/graphql", json=ask, headers={"X-Jiguan-Gateway": SECRET})
        healthy = await client.get("/healthz")
    assert outside.status_code == wrong.status_code == 403
    assert "sdl" not in outside.text
    assert "type Vehicle" in gateway.json()["data"]["_service"]["sdl"]
    assert healthy.status_code == 200


async def test_the_whole_graph_does_not_answer_a_gateways_questions(house: House) -> None:
    async with house.client() as client:
        said = (await client.post("/graphql", json={"query": "{ _service { sdl } }"})).json()
    assert "data" not in said
