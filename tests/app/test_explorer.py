"""The API explorer has one saved example, valid and told apart, for each thing the graph can do."""

from pathlib import Path

import httpx2
import orjson
import pytest
from graphql import FieldNode, OperationDefinitionNode, parse, validate
from graphql.execution.values import VariableValues, get_variable_values
from starlette.applications import Starlette

from app.portal.explorer import Example, Explorer, examples
from app.settings import Settings
from schema.root import build_schema

EXAMPLES = examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_example_fits_the_graph_with_its_variables(example: Example) -> None:
    core = build_schema()._schema
    document = parse(example.query)
    assert validate(core, document) == []
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    given = orjson.loads(example.variables) if example.variables else {}
    read = get_variable_values(core, operation.variable_definitions or (), given)
    assert isinstance(read, VariableValues), read


def test_every_root_field_has_an_example() -> None:
    core = build_schema()._schema
    shown = set()
    for example in EXAMPLES:
        for operation in parse(example.query).definitions:
            assert isinstance(operation, OperationDefinitionNode)
            for field in operation.selection_set.selections:
                assert isinstance(field, FieldNode)
                shown.add(field.name.value)
    roots = [core.query_type, core.mutation_type, core.subscription_type]
    assert sorted({name for root in roots if root for name in root.fields} - shown) == []


def test_titles_are_chinese_and_none_comes_twice() -> None:
    titles = [each.title for each in EXAMPLES]
    assert len(set(titles)) == len(titles)
    assert all(any("一" <= letter <= "鿿" for letter in title) for title in titles)


async def test_without_a_bundle_the_page_says_so_and_offers_the_sdl(tmp_path: Path) -> None:
    app = Starlette(routes=Explorer(Settings(data_dir=tmp_path), tmp_path / "none").routes())
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://hub.test") as client:
        page = await client.get("/explorer")
        sdl = await client.get("/explorer/schema.graphql")
        listed = await client.get("/explorer/examples.json")
    assert "没有构建" in page.text
    assert "/explorer/schema.graphql" in page.text
    assert "type Query" in sdl.text
    assert len(listed.json()) == len(EXAMPLES)
