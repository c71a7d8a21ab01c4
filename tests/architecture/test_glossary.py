"""Every noun of the graph stands in the glossary, with its Chinese term; nothing stands there that is gone."""

import re
from pathlib import Path

from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType

from schema.root import build_schema

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
OF_EVERY_LIST = ("Connection", "Edge", "Order")
ROOTS = {"Query", "Mutation", "Subscription"}


def _nouns() -> set[str]:
    kinds = (GraphQLObjectType, GraphQLInterfaceType, GraphQLEnumType)
    named = build_schema()._schema.type_map.items()
    nouns = {name for name, kind in named if isinstance(kind, kinds) and not name.startswith("__")}
    return {name for name in nouns if not name.endswith(OF_EVERY_LIST)} - ROOTS


def test_every_noun_of_the_graph_is_in_the_glossary_and_nothing_else() -> None:
    assert {row[0] for row in ROW.findall(GLOSSARY.read_text("utf-8"))} == _nouns()


def test_every_noun_has_a_chinese_term_a_meaning_and_a_source() -> None:
    for name, term, meaning, source in ROW.findall(GLOSSARY.read_text("utf-8")):
        assert re.search(r"[\u4e00-\u9fff]", term), name
        assert len(meaning.strip()) > 4, name
        assert source.strip(), name
