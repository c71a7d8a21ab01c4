"""Every document that is known beforehand is answered by the plan, for everybody, as graphql-core would answer it."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import OperationDefinitionNode, OperationType, parse

from .comparing import Both
from .world import World

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "app/portal/examples").glob("*.graphql"))
PERSISTED = sorted((ROOT / "miniapps").glob("*/src/gql/persisted-documents.json"))


def _queries() -> dict[str, str]:
    texts = {path.name: path.read_text(encoding="utf-8") for path in EXAMPLES}
    for path in PERSISTED:
        texts |= {f"{path.parts[-4]}:{text[:24]}": text for text in orjson.loads(path.read_bytes()).values()}
    return {name: text for name, text in texts.items() if _is_query(text)}


def _is_query(text: str) -> bool:
    found = [each for each in parse(text).definitions if isinstance(each, OperationDefinitionNode)]
    return all(each.operation is OperationType.QUERY for each in found)


QUERIES = _queries()
LEFT_TO_CORE = frozenset({"viewerCan"})
"""Root fields whose answers hold what the plan does not read."""


def _variables(text: str, world: World) -> list[dict[str, Any]]:
    said: dict[str, Any] = {}
    written = re.search(r"# variables: (.*)", text)
    if written:
        said = orjson.loads(written[1])
    usual = {
        "filter": {}, "waiting": {"openToMe": True}, "trips": True, "first": 5, "after": None, "before": "2027-01-01",
        "from": "2026-03-02T00:00:00Z", "to": "2026-03-03T00:00:00Z", "orderBy": None, "mutation": "tripReview",
    }  # fmt: skip
    node: Any = parse(text).definitions[0]
    names = [each.variable.name.value for each in node.variable_definitions or ()]
    base = {name: said.get(name, usual.get(name)) for name in names if name not in ("id", "ids")}
    if "ids" in names:
        return [base | {"ids": [ids[0] for ids in world.ids.values()] + world.ids["Trip"][3:9]}, base | {"ids": []}]
    if "id" in names:
        kinds = [kind for kind in world.ids if f"on {kind} " in text] or list(world.ids)
        return [base | {"id": id} for kind in kinds for id in world.ids[kind][:7]]
    return [base]


@pytest.mark.parametrize("name", QUERIES)
async def test_a_known_document_is_answered_alike(both: Both, world: World, name: str) -> None:
    text = QUERIES[name]
    for viewer in world.everyone:
        for variables in _variables(text, world):
            outcome = await both.same_or_left(viewer, text, variables)
            if not outcome.errors:
                assert outcome.planned is not None or any(each in text for each in LEFT_TO_CORE), (name, viewer.name)


def test_there_are_documents() -> None:
    assert len(QUERIES) > 25
