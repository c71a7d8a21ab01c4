"""Whoever is not signed in hears the same everywhere, and nothing else."""

import pytest
from graphql import GraphQLField, GraphQLNonNull, get_named_type, is_leaf_type, is_required_argument

from auth.viewer import ANONYMOUS
from schema.root import build_schema
from tests.api.asking import Ask
from tests.api.conftest import Snapshot

GRAPH = build_schema()._schema


def _call(name: str, field: GraphQLField) -> str:
    """The field with an argument of the right type wherever one must be given."""
    said = [f"{argument}: {_literal(each.type)}" for argument, each in field.args.items() if is_required_argument(each)]
    return f"{name}({', '.join(said)})" if said else name


def _literal(kind: object) -> str:
    if isinstance(kind, GraphQLNonNull):
        return _literal(kind.of_type)
    text = str(kind)
    if text.startswith("["):
        return "[]"
    plain = {"ID": '"x"', "String": '"x"', "Int": "1", "Boolean": "true", "Date": '"2026-03-02"', "Decimal": '"1"'}
    plain["DateTime"] = '"2026-03-02T08:00:00Z"'
    if text in plain:
        return plain[text]
    found = GRAPH.type_map[text]
    if hasattr(found, "values"):
        return str(next(iter(found.values)))
    if not hasattr(found, "fields"):
        return '"x"'  # another scalar: what it holds is not read before one has signed in
    fields = found.fields.items()
    return "{" + ", ".join(f"{n}: {_literal(f.type)}" for n, f in fields if isinstance(f.type, GraphQLNonNull)) + "}"


ROOT = [
    *(("query", name, field) for name, field in GRAPH.query_type.fields.items()),
    *(("mutation", name, field) for name, field in GRAPH.mutation_type.fields.items()),
]


async def test_every_root_field_says_unauthenticated_and_nothing_is_done(ask: Ask, everything: Snapshot) -> None:
    before = await everything()
    for kind, name, field in ROOT:
        leaf = "" if is_leaf_type(get_named_type(field.type)) else "{ __typename }"
        said = await ask.error(ANONYMOUS, f"{kind} {{ {_call(name, field)} {leaf} }}")
        assert said["code"] == "UNAUTHENTICATED", (name, said)
        assert said["message"] == "请先登录"
    assert await everything() == before


@pytest.mark.parametrize("name", sorted(GRAPH.subscription_type.fields))
async def test_subscriptions_say_so_too(ask: Ask, name: str) -> None:
    call = _call(name, GRAPH.subscription_type.fields[name])
    headers = {"accept": "text/event-stream"}
    sent = {"query": f"subscription {{ {call} {{ __typename }} }}"}
    answer = await ask.client.post("/graphql", json=sent, headers=headers)
    assert "UNAUTHENTICATED" in answer.text
