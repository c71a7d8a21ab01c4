"""Every document that is known beforehand is answered by the plan, for everybody, as graphql-core would answer it."""

import pytest

from .comparing import Both
from .documents import examples, persisted, queries, variables
from .world import World

QUERIES = queries(examples() | persisted())
LEFT_TO_CORE = frozenset({"viewerCan"})
"""Root fields whose answers hold what the plan does not read."""
BROUGHT_IN = "idle"
"""Who sees a case only by its card, which is graphql-core's to find out."""


@pytest.mark.parametrize("name", QUERIES)
async def test_a_known_document_is_answered_alike(both: Both, world: World, name: str) -> None:
    text = QUERIES[name]
    may_be_left = any(each in text for each in LEFT_TO_CORE)
    for who, viewer in world.people.items():
        for said in variables(text, world.ids):
            outcome = await both.same_or_left(viewer, text, said)
            if not outcome.errors and not may_be_left and (who != BROUGHT_IN or outcome.data.get("node") is None):
                assert outcome.planned is not None or outcome.data.get("node", 0) is None, (name, who, said)


def test_there_are_documents_of_the_mini_apps_and_of_the_portal() -> None:
    assert len(queries(persisted())) > 10
    assert len(QUERIES) > 60
