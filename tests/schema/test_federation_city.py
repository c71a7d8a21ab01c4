"""个性化模块: a city's package joins the graph by an entry point, and replaces nothing of the hub's."""

import json
import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from graphql import build_schema as read_sdl

from schema import city
from schema.parts import Part
from schema.root import PARTS

from .composing import compose

HERE = Path(__file__).parents[2]

WITH_LAMPS = """
import asyncio, json
from uuid import UUID
from graphql import print_schema
from auth.viewer import Viewer
from kernel.ids import global_id
from resolvers.context import Context
from schema import federation
from schema.root import build_schema

unit = {"__typename": "Unit", "id": global_id("Unit", UUID(int=7))}
viewer = Viewer(UUID(int=1), "王敏")
context = Context(viewer, None, None, owned=federation.owned("lamps"))
asked = federation.slice_named("lamps").execute(
    "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Unit { id lamps } } lampKinds { name } }",
    context_value=context, variable_values={"keys": [unit]},
)
answer = asyncio.run(asked)
print(json.dumps({
    "subgraphs": {name: federation.sdl(name) for name in federation.names()},
    "whole": print_schema(build_schema()._schema),
    "answer": answer.data, "errors": [str(error) for error in answer.errors or []], "unit": unit["id"],
}))
"""


@pytest.fixture(scope="module")
def with_lamps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The graph of a process where the lamps are installed; in a process of its own, as types are added to."""
    packages = tmp_path_factory.mktemp("packages")
    told = packages / "hangzhou_lamps-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: hangzhou-lamps\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[jiguan.parts]\nhangzhou = hangzhou_lamps:PART\n")
    lamps = Path(__file__).with_name("lamps.py")
    (packages / "hangzhou_lamps.py").write_text(lamps.read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WITH_LAMPS],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), str(packages)]), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_an_installed_part_is_in_the_whole_and_a_subgraph_of_its_own(with_lamps: dict[str, Any]) -> None:
    assert list(with_lamps["subgraphs"]) == [*(part.name for part in PARTS), "lamps"]
    whole = read_sdl(with_lamps["whole"])
    assert "lamps" in whole.type_map["Unit"].fields  # type: ignore[attr-defined]
    text = with_lamps["subgraphs"]["lamps"]
    assert 'type Unit implements Node @key(fields: "id")' in text
    assert "lampKinds" in text
    assert "lamps" not in with_lamps["subgraphs"]["directory"]


def test_its_slice_answers_for_the_fields_it_adds(with_lamps: dict[str, Any]) -> None:
    assert with_lamps["errors"] == []
    assert with_lamps["answer"] == {
        "_entities": [{"id": with_lamps["unit"], "lamps": 7}],
        "lampKinds": [{"name": "高杆灯"}],
    }


def test_it_composes_with_the_slices_of_the_house(with_lamps: dict[str, Any]) -> None:
    said = compose(with_lamps["subgraphs"], with_lamps["whole"])
    assert said["errors"] == []
    assert said["api"] == said["whole"]


def installed(monkeypatch: pytest.MonkeyPatch, *values: str) -> tuple[Part, ...]:
    entries = [EntryPoint(f"city{place}", value, city.GROUP) for place, value in enumerate(values)]
    monkeypatch.setattr(city, "entry_points", lambda group: entries if group == city.GROUP else [])
    return city.installed(PARTS)


def test_a_part_that_claims_nothing_of_others_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [part.name for part in installed(monkeypatch, "tests.schema.claims:GOOD")] == ["sparrows"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["tests.schema.claims:NAME"], "名称 vehicles 已被「公务用车」占用"),
        (["tests.schema.claims:GOOD"] * 2, "名称 sparrows 已被「麻雀」占用"),
        (["tests.schema.claims:SHAPE"], "不合规"),
        (["tests.schema.claims:FIELD"], "根字段 query.vehicles 与「公务用车」的同名"),
        (["tests.schema.claims:GOOD", "tests.schema.claims:TWIN"], "根字段 query.sparrows 与「麻雀」的同名"),
        (["tests.schema.claims:nothing"], "不是 schema.parts.Part"),
        (["tests.schema.claims:MISSING"], "装不上"),
        (["no_such_package:PART"], "装不上"),
    ],
)
def test_a_part_that_cannot_join_is_refused_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, values: list[str], said: str
) -> None:
    with pytest.raises(city.Unfit, match=said):
        installed(monkeypatch, *values)
