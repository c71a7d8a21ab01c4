"""Every clause that is cited exists, and what this release promises can be reached from the graph."""

import pytest

from docs import clauses
from schema.root import build_schema

ANSWERED = clauses.everywhere()
ELEVEN_LINKS = [f"6.4.3.3-{link}" for link in range(1, 12)]


def test_every_clause_cited_is_one_of_the_catalogue() -> None:
    if not clauses.CATALOGUE.exists():
        pytest.skip("the catalogue of clauses (../shared/reference/clauses.csv) is not here")
    known = clauses.catalogue()
    assert {id: where for id, where in ANSWERED.items() if id not in known} == {}


@pytest.mark.parametrize("clause", ELEVEN_LINKS)
def test_each_of_the_eleven_links_of_a_trip_is_a_mutation_with_code_and_a_test(clause: str) -> None:
    answered = ANSWERED[clause]
    assert [where for where in answered if where.startswith("Mutation.trip")]
    assert [where for where in answered if where.startswith("domains/vehicles/workflow.py")]


@pytest.mark.parametrize("clause", ["6.4.3.3-12", "6.4.3.3-13", "6.4.3.3-14"])
def test_who_when_and_how_soon_can_be_set_through_the_graph(clause: str) -> None:
    assert "Mutation.stepSettingSet" in ANSWERED[clause]


@pytest.mark.parametrize("clause", ["6.4.3.1-1", "6.4.3.6-2", "7.1-1", "6.3-4", "6.3-10"])
def test_what_this_release_answers_is_in_the_graph_and_in_the_code(clause: str) -> None:
    assert [where for where in ANSWERED[clause] if "/" not in where]
    assert [where for where in ANSWERED[clause] if "/" in where]


def test_descriptions_cite_the_same_clauses_as_the_directive() -> None:
    graph = build_schema()._schema
    for root in (graph.query_type, graph.mutation_type):
        for name, field in root.fields.items():
            said = set(clauses.ID.findall(field.description or ""))
            assert said == {id for id, where in ANSWERED.items() if f"{root.name}.{name}" in where}, name


def test_a_docstring_with_several_clauses_cites_each_of_them() -> None:
    assert clauses.CITED.findall("设置。依据 6.4.3.3-12、6.4.3.3-13。") == ["6.4.3.3-12、6.4.3.3-13"]
    assert clauses.ID.findall("依据 6.4.3.3-12、rules-vehicles §5、6.3-4") == ["6.4.3.3-12", "6.3-4"]
