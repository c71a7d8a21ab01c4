"""What a query costs is known before it runs."""

from typing import Any

import pytest

from app.graphql import Limits, Options

from .house import House, codes


async def cost(query: str, **variables: Any) -> int:
    house = House(Options(limits=Limits(cost=10**8)))
    found: int = (await house.ask(query, **variables))["extensions"]["cost"]["requested"]
    return found


ROW = "{ edges { node { name again { name } } } }"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ hello }", 0),
        ("{ trip { name } }", 1),
        ("{ trip { again { name } } }", 2),
        ("{ dear }", 40),
        ("mutation { change }", 10),
        ("{ __schema { types { name } } }", 100),
        ("{ allTrips { name } }", 5),
        ('{ nodes(ids: ["a", "b", "c"]) { again { name } } }', 6),
        # the page, then an edge, a node and its object for each row
        (f"{{ trips(first: 10) {ROW} }}", 1 + 10 * 3),
        (f"{{ trips(last: 7) {ROW} }}", 1 + 7 * 3),
        (f"{{ trips(first: 3, last: 7) {ROW} }}", 1 + 7 * 3),
        (f"{{ trips {ROW} }}", 1 + 20 * 3),
        ("{ trips(first: 1000) { total } }", 1),
        ("{ trips(first: 10) { ...F } } fragment F on Page { edges { node { name } } }", 1 + 10 * 2),
        (f"{{ trips(first: -10) {ROW} }}", 1),
    ],
)
async def test_a_query_costs_its_objects_times_its_rows(query: str, expected: int) -> None:
    assert await cost(query) == expected


@pytest.mark.parametrize(("variables", "expected"), [({"n": 10}, 31), ({}, 16), ({"n": None}, 61), ({"n": 0}, 1)])
async def test_rows_asked_for_by_a_variable_count_as_it_says(variables: dict[str, Any], expected: int) -> None:
    assert await cost(f"query Q($n: Int = 5) {{ trips(first: $n) {ROW} }}", **variables) == expected


async def test_the_length_of_a_list_of_ids_counts_by_variable_too() -> None:
    assert await cost("query Q($ids: [ID!]!) { nodes(ids: $ids) { name } }", ids=["a"] * 12) == 12


async def test_a_query_over_the_limit_is_refused_before_it_runs() -> None:
    house = House(Options(limits=Limits(cost=30)))
    response = await house.post({"query": f"query Q($n: Int) {{ trips(first: $n) {ROW} }}", "variables": {"n": 10}})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"] == {
        "code": "QUERY_TOO_COSTLY",
        "limit": "cost",
        "allowed": 30,
        "found": 31,
    }
    assert "data" not in response.json()


async def test_a_change_over_the_limit_changes_nothing() -> None:
    house = House(Options(limits=Limits(cost=15)))
    assert codes(await house.post({"query": "mutation { a: change b: change }"})) == ["QUERY_TOO_COSTLY"]
    assert house.said.changes == []


async def test_a_batch_is_charged_as_a_whole() -> None:
    house = House(Options(limits=Limits(cost=25), batch_limit=10))
    response = await house.post([{"query": "mutation { change }"}] * 3)
    assert response.status_code == 400
    assert codes(response) == ["QUERY_TOO_COSTLY"]
    assert house.said.changes == []


@pytest.mark.parametrize("rows", [10**30, 1e300, True, "7", {"a": 1}, [1, 2]])
async def test_nonsense_for_the_number_of_rows_is_refused_by_code(rows: Any) -> None:
    query = f"query Q($n: Int) {{ trips(first: $n) {ROW} }}"
    if isinstance(rows, int) and rows > 2**63:
        response = await House().post(f'{{"query": "{query}", "variables": {{"n": {rows}}}}}'.encode())
    else:
        response = await House().post({"query": query, "variables": {"n": rows}})
    assert response.status_code == 400
    assert codes(response)[0] in ("BAD_USER_INPUT", "QUERY_TOO_COSTLY")


async def test_a_literal_number_of_five_thousand_digits_is_only_costly() -> None:
    response = await House().post({"query": f"{{ trips(first: {'9' * 5000}) {ROW} }}"})
    assert response.status_code == 400
    assert codes(response)[0] in ("GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_COSTLY")


async def test_the_hook_is_charged_the_cost_and_says_the_headers() -> None:
    charged: list[int] = []

    async def admit(context: Any, request: Any, cost: int) -> dict[str, str]:
        charged.append(cost)
        return {"RateLimit-Remaining": "7"}

    response = await House(admit=admit).post({"query": f"{{ trips(first: 10) {ROW} }}"})
    assert charged == [31]
    assert response.headers["ratelimit-remaining"] == "7"
