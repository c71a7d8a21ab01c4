"""Nonsense at every door: whatever is filled in is answered, refused or not understood, and never a defect."""

import os
import random
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)
from starlette.datastructures import UploadFile

from auth.roles import Role
from kernel.ids import global_id, new_id
from kernel.refusal import Refusal
from schema.node import NODES
from schema.root import build_schema
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG

from .arguments import arguments
from .rows import Place
from .world import World, call, roots

ROUNDS = int(os.environ.get("JIGUAN_NONSENSE_ROUNDS", "2"))
"""How often each field is asked; a long run tries thousands."""

TEXTS: Sequence[str] = (
    "",
    " ",
    "情况有变",
    "x" * 100_000,
    "\x00",
    "\ud83d\ude97" * 300,
    "‮\u200b﻿",
    "'; DROP TABLE people; --",
    "%_\\%",
    "../../../etc/passwd",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x")',
    "-1",
    "９９９９",
    "330102",
    "999999",
    "TripFlow",
    "*",
    "\n\r\t",
    "NaN",
    "e" * 64,
)
VALUES: Mapping[str, Sequence[Any]] = {
    "String": TEXTS,
    "Int": (0, 1, -1, 2**31 - 1, -(2**31), 1900, 9999, 10000),
    "Float": (0.0, -0.0, 1e308, -1e308, 5e-324, 0.1, 91.0, -181.0),
    "Boolean": (True, False),
    "Date": ("0001-01-01", "9999-12-31", "2026-02-30", "2024-02-29", "1969-12-31", "明天", ""),
    "DateTime": (
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00",
        "2026-03-02T09:00:00",
        "2026-03-02T09:00:00+08:00",
        "2026-03-02T24:00:00Z",
        "",
    ),
    "Time": ("00:00:00", "23:59:59.999999", "24:00", "9点", ""),
    "Decimal": ("0", "-0.01", "1e400", "NaN", "Infinity", "-Infinity", "sNaN", "0." + "3" * 60, "9" * 40, "", "一百"),
    "JSON": (
        {},
        [],
        None,
        1,
        "x",
        {"a": {"b": [None] * 3}},
        {"": ""},
        {"starts_at": "\x00"},
        {"x": 10**30},
        [[[]]],
        {"passengers": "三"},
    ),
}
FILES: Sequence[tuple[bytes, str]] = (
    (b"", "x.csv"),
    (b"\xff\xfe\x00", "x.csv"),
    ("车牌\n浙A00001\n".encode(), "x.csv"),
    (b"PK\x03\x04", "x.xlsx"),
    (b"%PDF-1.7", "../x.pdf"),
    (b"\x89PNG\r\n\x1a\n", "x.png\x00.exe"),
    (b'"' * 5_000, ""),
)


class Maker:
    """Values for arguments: of the right kind mostly, and as unlikely as the kind allows."""

    def __init__(self, place: Place, away: Place, seed: str) -> None:
        self._random = random.Random(seed)
        self._places = (place, place, away)

    def for_field(self, field: GraphQLField) -> dict[str, Any]:
        """Often what would do, with one argument spoilt; else all at random."""
        usual: dict[str, Any] = arguments(field, self._places[0]) if self._random.random() < 0.6 else {}
        said = {name: self.value(each.type) for name, each in field.args.items() if self._wanted(each.type)}
        if usual and said:
            spoilt = self._random.choice(list(said))
            if isinstance(said[spoilt], dict) and isinstance(usual.get(spoilt), dict) and said[spoilt]:
                part = self._random.choice(list(said[spoilt]))
                said[spoilt] = {**usual[spoilt], part: said[spoilt][part]}
            return {**usual, spoilt: said[spoilt]}
        return said

    def value(self, kind: Any, depth: int = 0) -> Any:
        if isinstance(kind, GraphQLNonNull):
            return self.value(kind.of_type, depth)
        if isinstance(kind, GraphQLList):
            return [self.value(kind.of_type, depth + 1) for _ in range(self._random.choice((0, 1, 2, 150)))]
        if isinstance(kind, GraphQLEnumType):
            return self._random.choice(list(kind.values))
        if isinstance(kind, GraphQLInputObjectType):
            return {
                name: self.value(each.type, depth + 1) for name, each in kind.fields.items() if self._wanted(each.type)
            }
        if kind.name == "ID":
            return self._id()
        if kind.name == "Upload":
            content, name = self._random.choice(FILES)
            return UploadFile(BytesIO(content), filename=name)
        return self._random.choice(VALUES[kind.name])

    def _wanted(self, kind: Any) -> bool:
        return isinstance(kind, GraphQLNonNull) or self._random.random() < 0.5

    def _id(self) -> str:
        rows = list(self._random.choice(self._places).rows.items())
        name, row = self._random.choice(rows)
        kind = self._random.choice(list(NODES))
        return self._random.choice(
            (
                global_id(name, row.id) if name in NODES else "",
                global_id(kind, new_id()),
                self._random.choice(TEXTS),
                str(row.id),
            )
        )


def whole(field: GraphQLField) -> str:
    """All that can be shown of the answer without asking further."""
    kind = get_named_type(field.type)
    if is_leaf_type(kind):
        return ""
    members = kind.types if isinstance(kind, GraphQLUnionType) else [kind]
    return f"{{ __typename {' '.join(_shown(each) for each in members)} }}"


def _shown(kind: Any) -> str:
    inner = get_named_type(kind.fields["nodes"].type) if "nodes" in kind.fields and "pageInfo" in kind.fields else None
    if inner is not None:
        return f"nodes {{ __typename {_shown(inner)} }} pageInfo {{ endCursor hasNextPage }} totalCount"
    leaves = " ".join(_leaf(kind, name, each) for name, each in kind.fields.items() if _is_plain(each))
    return f"... on {kind.name} {{ {leaves or '__typename'} }}"


def _leaf(kind: Any, name: str, field: GraphQLField) -> str:
    return f"{kind.name}_{name}: {name}" if isinstance(kind, GraphQLObjectType) else name


def _is_plain(field: GraphQLField) -> bool:
    required = [
        each for each in field.args.values() if isinstance(each.type, GraphQLNonNull) and each.default_value is None
    ]
    return is_leaf_type(get_named_type(field.type)) and not required


@pytest.mark.parametrize("kind", ["query", "mutation"])
async def test_nonsense_is_answered_and_never_a_defect(world: World, given: Given, kind: str) -> None:
    everything = a_person(*((role, SHANGCHENG) for role in Role), at=SHANGCHENG)
    await given(everything)
    wrong: list[str] = []
    for turn in range(ROUNDS):
        for name, field in roots(kind).items():
            said = Maker(world.here, world.away, f"{name} {turn}").for_field(field)
            document = call(kind, name, field, said, whole(field))
            answer = await build_schema().execute(
                document, variable_values=said, context_value=world.context(everything, kept=False)
            )
            for error in answer.errors or ():
                before_anything = answer.data is None and error.path is None
                if not before_anything and not isinstance(error.original_error, Refusal):
                    wrong.append(f"{name} turn {turn}: {error.original_error!r} for {_short(said)}")
    assert not wrong, "\n".join(wrong)


def _short(said: Mapping[str, Any]) -> str:
    return repr(said)[:400]


def test_what_is_tried_holds_for_every_scalar_of_the_graph() -> None:
    used = {
        get_named_type(each.type).name
        for kind in ("query", "mutation")
        for field in roots(kind).values()
        for each in field.args.values()
        if is_leaf_type(get_named_type(each.type)) and not isinstance(get_named_type(each.type), GraphQLEnumType)
    }
    assert used - {"ID", "Upload"} <= set(VALUES)
