"""Whatever comes in, what goes out is a GraphQL error with a code."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.graphql import Limits, Options

from .house import NEW, OLD, House, codes


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"true",
        b"1",
        b'"query"',
        b"{",
        b"[]",
        b'[{"query": "{ hello }"}]',
        b'{"query": "{ hello }"} trailing',
        b'{"query": "\xff\xfe"}',
        b'{"query": "\\ud800"}',
        b'{"query": NaN}',
        b"[" * 100_000,
        b'{"query": "{ hello }", "variables": {"x": ' + b"[" * 2_000 + b"]" * 2_000 + b"}}",
        b'{"query": "{ hello }", "variables": {"x": ' + b"9" * 5_000 + b"}}",
        b'{"query": ""}',
        b'{"query": "{ hello }", "variables": []}',
        b'{"query": "{ hello }", "operationName": 1}',
        b'{"query": "{ hello }", "extensions": "x"}',
        b'{"query": ["{ hello }"]}',
        b'{"documentId": ""}',
        b'{"documentId": 5}',
        b'{"extensions": {"persistedQuery": "x"}}',
        b'{"extensions": {"persistedQuery": {"sha256Hash": "zz"}}}',
        '{"query": "{ hello }"}'.encode("utf-16"),
    ],
)
@pytest.mark.parametrize("accept", [NEW, OLD])
async def test_a_malformed_request_is_400_in_both_types(body: bytes, accept: str) -> None:
    house = House()
    response = await house.post(body, accept)
    assert response.status_code == 400
    assert codes(response) == ["BAD_REQUEST"]
    assert house.said.requests == []


@pytest.mark.parametrize("depth", [100, 900])
async def test_deeply_nested_variables_are_refused_or_answered_but_never_break(depth: int) -> None:
    nested: Any = []
    for _ in range(depth):
        nested = [nested]
    for query in ("query Q($n: Int!) { required(number: $n) }", "query Q($n: [ID!]!) { nodes(ids: $n) { name } }"):
        response = await House().post({"query": query, "variables": {"n": nested}})
        assert response.status_code == 400
        assert codes(response)[0] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "parameters",
    [{}, {"query": ""}, {"query": "{ hello }", "variables": "{"}, {"query": "{ hello }", "extensions": "[]"}],
)
async def test_a_malformed_get_is_400(parameters: dict[str, str]) -> None:
    response = await House().get(**parameters)
    assert response.status_code == 400
    assert codes(response) == ["BAD_REQUEST"]


async def test_empty_parameters_of_a_get_are_as_good_as_none() -> None:
    response = await House().get(query="{ hello }", variables="", extensions="null")
    assert response.json()["data"] == {"hello": "你好"}


async def test_a_document_nested_as_deeply_as_its_size_allows_is_refused() -> None:
    for query in ("{ trip " + "{ again " * 10_000, "{ echo(text: " + "[" * 10_000, "{" * 10_000):
        assert codes(await House().post({"query": query})) == ["GRAPHQL_PARSE_FAILED"]


async def test_hundreds_of_fragments_in_a_row_are_refused_by_the_rules_if_not_by_their_number() -> None:
    chain = (
        "".join(f"fragment F{n} on Query {{ ...F{n + 1} }} " for n in range(300)) + "fragment F300 on Query { hello }"
    )
    said = {"query": "{ ...F0 } " + chain}
    assert codes(await House().post(said)) == ["DOCUMENT_TOO_COMPLEX"]
    boundless = House(Options(limits=Limits(fragments=1_000)))
    assert codes(await boundless.post(said)) == ["GRAPHQL_VALIDATION_FAILED"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["persistedQuery", "sha256Hash"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    said=st.dictionaries(st.sampled_from(["query", "variables", "operationName", "extensions", "documentId"]), JSON)
    | JSON
)
async def test_no_json_whatever_makes_it_fail(said: Any) -> None:
    import orjson

    try:
        body = orjson.dumps(said)
    except TypeError:  # an integer that JSON here does not carry, or a lone surrogate
        return
    response = await House().post(body)
    assert response.status_code in (200, 400)
    if response.status_code == 400:
        assert all(codes(response))
