"""The slices, joined by the official composition library, are the one process's API to the letter."""

from typing import Any

import pytest
from graphql import print_schema

from schema import federation
from schema.root import build_schema

from .composing import compose, compose_all


@pytest.fixture(scope="module")
def composed() -> dict[str, Any]:
    return compose_all()


FETCHED_BY_KEY = "INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD"
"""A slice that answers with cases of other parts knows only their ids; the gateway fetches the rest by the key."""


def test_the_slices_compose_without_errors_or_hints(composed: dict[str, Any]) -> None:
    assert composed["errors"] == []
    assert [hint for hint in composed["hints"] if not hint.startswith(FETCHED_BY_KEY)] == []


def test_the_composed_api_is_that_of_the_one_process(composed: dict[str, Any]) -> None:
    assert "type Query" in composed["whole"]
    assert composed["api"] == composed["whole"]


def test_clauses_and_permissions_reach_the_supergraph_and_keys_between_parts_do_not_reach_the_api(
    composed: dict[str, Any],
) -> None:
    assert '@clause(ids: ["6.4.3.3-5"])' in composed["supergraph"]
    assert '@permission(name: "vehicles:read")' in composed["supergraph"]
    assert "ref: String!" in composed["supergraph"]
    assert "ref: String!" not in composed["api"]


def test_a_subgraph_written_by_others_joins_by_the_plain_id() -> None:
    lamps = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { brightest: Unit  newcomer: Person }
        type Unit @key(fields: "id") { id: ID!  lamps: Int! }
        type Person @key(fields: "id", resolvable: false) { id: ID! }
    """
    slices = {name: federation.sdl(name) for name in federation.names()}
    said = compose(slices | {"lamps": lamps}, print_schema(build_schema()._schema))
    assert said["errors"] == []
    assert "brightest: Unit" in said["api"]


def test_what_does_not_fit_is_found_by_composition() -> None:
    slices = {name: federation.sdl(name) for name in federation.names()}
    slices["vehicles"] = slices["vehicles"].replace("hasNextPage: Boolean!", "hasNextPage: Int!")
    said = compose(slices, print_schema(build_schema()._schema))
    assert any("PageInfo.hasNextPage" in error for error in said["errors"])
    assert said["api"] is None
