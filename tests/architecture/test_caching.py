"""What may be kept for others holds nothing that is personal, and no row that only some may see."""

from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, get_named_type, parse

from auth.scope import Scoped
from domains.directory.models import Person
from schema.answers import declared_as
from schema.caching import inherits, keepable, kinds_of, seconds_of
from schema.language import Mask
from schema.root import build_schema

GRAPH: Any = build_schema()._schema
CACHED = {
    f"{kind.name}.{name}": field
    for kind in GRAPH.type_map.values()
    if isinstance(kind, GraphQLObjectType)
    for name, field in kind.fields.items()
    if seconds_of(field) is not None
}


def _personal(field: GraphQLField) -> bool:
    declared = declared_as(field)
    return declared is not None and any(isinstance(each, Mask) for each in declared.extensions)


def test_only_queries_may_be_kept_and_for_five_minutes_at_most() -> None:
    assert CACHED
    for name, field in CACHED.items():
        assert name.startswith("Query."), name
        assert 0 < seconds_of(field) <= 300, name  # type: ignore[operator]


def test_nothing_that_may_be_kept_is_personal() -> None:
    for name, field in CACHED.items():
        assert not _personal(field), name
        shown = get_named_type(field.type)
        if isinstance(shown, GraphQLObjectType):
            personal = [each for each, below in shown.fields.items() if _personal(below) and inherits(below)]
            assert personal == [], name


def test_rows_that_only_some_may_see_are_never_kept() -> None:
    kinds = kinds_of(GRAPH)
    assert kinds
    assert [each.__name__ for each in kinds if issubclass(each, Scoped) or each is Person] == []


@pytest.mark.parametrize(
    "document",
    [
        "{ me { name } }",
        "{ people { nodes { name phone } } }",
        "{ divisions { nodes { name } } people { totalCount } }",
        "{ processes { book { digest } } }",
        "{ calendarDays { nodes { day region { name } } } }",
        "{ ...more } fragment more on Query { divisions { totalCount } me { name } }",
        "{ __typename }",
        "{ divisions { totalCount } __schema { queryType { name } } }",
        'mutation { unitClose(id: "x") { __typename } }',
    ],
)
def test_an_answer_is_kept_only_where_all_of_it_may_be(document: str) -> None:
    read: Any = parse(document)
    assert keepable(GRAPH, read, read.definitions[0]) is None


def test_a_list_of_which_only_the_number_is_asked_is_made_of_its_records_all_the_same() -> None:
    read: Any = parse("{ divisions { totalCount } }")
    found = keepable(GRAPH, read, read.definitions[0])
    assert found is not None
    assert [each.__name__ for each in found.kinds] == ["Division"]


@pytest.mark.parametrize(
    "document",
    [
        "{ divisions { nodes { code } edges { cursor node { name } } pageInfo { endCursor } totalCount __typename } }",
        "{ ...more ... on Query { calendarYears { totalCount } } } fragment more on Query { divisions { totalCount } }",
        "{ processes { name mayOpen steps { label acts } } }",
    ],
)
def test_what_is_read_off_its_parent_is_kept_with_it(document: str) -> None:
    read: Any = parse(document)
    found = keepable(GRAPH, read, read.definitions[0])
    assert found is not None
    assert found.seconds == 300
