"""Several operations in one array."""

import pytest

from app.graphql import Options

from .house import House, codes

TEN = Options(batch_limit=10)


async def test_a_batch_is_answered_in_its_order() -> None:
    house = House(TEN)
    response = await house.post(
        [{"query": 'mutation { change(what: "1") }'}, {"query": "{"}, {"query": 'mutation { change(what: "2") }'}]
    )
    assert response.status_code == 200
    first, second, third = response.json()
    assert first["data"] == {"change": "1"}
    assert codes(second) == ["GRAPHQL_PARSE_FAILED"]
    assert third["data"] == {"change": "2"}
    assert house.said.changes == ["1", "2"]


@pytest.mark.parametrize("count", [0, 11])
async def test_a_batch_of_none_or_too_many_is_refused_and_changes_nothing(count: int) -> None:
    house = House(TEN)
    response = await house.post([{"query": "mutation { change }"}] * count)
    assert response.status_code == 400
    assert codes(response) == ["BAD_REQUEST"]
    assert house.said.changes == []


async def test_batches_are_off_unless_switched_on() -> None:
    house = House()
    assert (await house.post([{"query": "mutation { change }"}])).status_code == 400
    assert house.said.changes == []


@pytest.mark.parametrize("wrong", [None, 1, "x", [], {"query": 1}])
async def test_one_malformed_entry_refuses_the_whole(wrong: object) -> None:
    house = House(TEN)
    assert (await house.post([{"query": "mutation { change }"}, wrong])).status_code == 400
    assert house.said.changes == []


async def test_subscriptions_and_failures_in_a_batch_are_answered_in_their_place() -> None:
    house = House(Options(batch_limit=10, execution_seconds=0.05))
    query = "query Q($n: Int!) { required(number: $n) }"
    said = [{"query": "subscription { count(to: 1) }"}, {"query": "{ slow(seconds: 9) }"}, {"query": query}]
    response = await house.post(said)
    assert [codes(each) for each in response.json()] == [["SUBSCRIPTION_NEEDS_STREAM"], ["TIMEOUT"], ["BAD_USER_INPUT"]]
    assert house.said.open_streams == 0
