"""What a document may ask for, and that asking costs the hub nothing."""

import time

import pytest
from graphql import get_introspection_query

from app.graphql import Limits, Options

from .house import House, codes


def bomb(levels: int, leaf: str = "hello") -> str:
    """Each fragment spreads the next twice."""
    fragments = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels)]
    return "{ ...F0 } " + " ".join(fragments) + f" fragment F{levels} on Query {{ {leaf} }}"


def nested(levels: int, name: str = "trip", inside: str = "again") -> str:
    return f"{{ {name} " + f"{{ {inside} " * levels + "{ name }" + " }" * (levels + 1)


@pytest.mark.parametrize(
    "leaf", ["a: hello", "trip { again { name } }", "trips(first: 100) { edges { node { name } } }"]
)
@pytest.mark.parametrize("levels", [20, 60, 190])
async def test_a_bomb_of_nested_fragments_is_refused_in_milliseconds(levels: int, leaf: str) -> None:
    house = House()
    begun = time.process_time()
    response = await house.post({"query": bomb(levels, leaf)})
    spent = time.process_time() - begun
    assert response.status_code == 400
    assert spent < 0.5, "it used to take seconds at 20 levels and for ever at 30"


async def test_a_bomb_behind_variables_is_refused_by_its_cost() -> None:
    leaf = "trips(first: $n) { edges { node { name } } }"
    query = bomb(30, leaf).replace("{ ...F0 }", "query Q($n: Int) { ...F0 }", 1)
    house = House(Options(limits=Limits(breadth=2**31, root_fields=2**31)))
    response = await house.post({"query": query, "variables": {"n": 1}})
    assert codes(response) == ["QUERY_TOO_COSTLY"]
    assert response.json()["errors"][0]["extensions"]["found"] == 10**9, "cut off, so that it can be written down"


async def test_unknown_and_cyclic_fragments_are_left_to_the_standard_rules() -> None:
    house = House()
    unknown = await house.post({"query": "{ ...Unknown }"})
    cyclic = await house.post({"query": "{ ...A } fragment A on Query { ...B } fragment B on Query { hello ...A }"})
    assert codes(unknown) == codes(cyclic) == ["GRAPHQL_VALIDATION_FAILED"]
    assert "Unknown fragment 'Unknown'" in unknown.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("query", "limit"),
    [
        (nested(15), "depth"),
        ("{ " + " ".join(f"a{n}: hello" for n in range(51)) + " }", "aliases"),
        ("{ " + " ".join(["hello"] * 21) + " }", "rootFields"),
        ("{ " + " ".join(["hello @include(if: true)"] * 51) + " }", "directives"),
        ("{ ...A } fragment A on Query { " + " ".join(["hello"] * 21) + " }", "rootFields"),
        ("{ trip { " + "name " * 151 + "} }", "breadth"),
        ("{ trip { " + "again { " + "name " * 16 + "} again { " + "name " * 16 + "} } }", "repeats"),
        ("{ trip { " + "... on Trip { name } " * 32 + "} }", "repeats"),
        ("{ hello } fragment Unused on Trip { " + "name " * 151 + "}", "breadth"),
        ("{ hello } " + " ".join(f"fragment F{n} on Trip {{ name }}" for n in range(101)), "fragments"),
        ("{ trip { ...A } } fragment A on Trip " + nested(13, "again"), "depth"),
    ],
)
async def test_each_limit_is_said_by_its_name(query: str, limit: str) -> None:
    answer = (await House().post({"query": query})).json()
    assert limit in [each["extensions"]["limit"] for each in answer["errors"]]
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"DOCUMENT_TOO_COMPLEX"}
    assert "data" not in answer


async def test_what_is_just_within_the_limits_is_answered() -> None:
    house = House(Options(limits=Limits(depth=4, aliases=2, root_fields=2, directives=1)))
    answer = await house.ask("{ a: hello @include(if: true) b: trip { again { again { name } } } }")
    assert answer["data"]["a"] == "你好"


async def test_the_usual_introspection_query_is_not_too_deep() -> None:
    response = await House().post({"query": get_introspection_query(input_value_deprecation=True)})
    assert response.status_code == 200
    assert "errors" not in response.json()


async def test_introspection_asked_for_over_and_over_is_refused() -> None:
    query = "{ " + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(60)) + " }"
    assert "DOCUMENT_TOO_COMPLEX" in codes(await House().post({"query": query}))


async def test_too_many_tokens_stop_the_parser() -> None:
    response = await House().post({"query": "{ " + "hello " * 6_000 + "}"})
    assert codes(response) == ["GRAPHQL_PARSE_FAILED"]


async def test_introspection_can_be_switched_off() -> None:
    house = House(Options(introspection=False))
    for query in ("{ __schema { types { name } } }", '{ __type(name: "Query") { name } }'):
        assert codes(await house.post({"query": query})) == ["GRAPHQL_VALIDATION_FAILED"]
    assert (await house.ask("{ __typename }"))["data"] == {"__typename": "Query"}


async def test_entry_points_of_a_gateway_are_closed_to_the_public() -> None:
    closed = House(Options(closed_fields=frozenset({"hello"})))
    assert codes(await closed.post({"query": "{ ...F } fragment F on Query { h: hello }"})) == [
        "GRAPHQL_VALIDATION_FAILED"
    ]


@pytest.mark.parametrize("query", ["{ helo }", "{ trip { nam } }", "{ echo(txt: 1) }", "{ echo(colour: REDD) }"])
async def test_the_schema_is_not_read_out_by_suggestions_unless_wished(query: str) -> None:
    assert "Did you mean" not in (await House().post({"query": query})).text
    assert "Did you mean" in (await House(Options(suggestions=True)).post({"query": query})).text
