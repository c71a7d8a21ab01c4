"""Whatever a graph shows, asked at once: a document of all root fields, and what its answer says as facts."""

from collections.abc import Iterator
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from kernel.ids import global_id
from schema.node import NODES

from .arguments import arguments
from .rows import Place
from .world import SCHEMA, roots

DEPTH = 2
"""How many relations deep the document asks."""

Fact = tuple[str, str, str]
"""Of what (a global id, or where there is none the path to it), which field, which value."""

COUNTED = ("totalCount",)


def everything_of(place: Place) -> tuple[str, dict[str, Any]]:
    """One document that asks every root field about the place, and every row of it by its id; with its variables."""
    heads, calls, variables = [], [], {}
    for name, field in roots("query").items():
        said = arguments(field, place)
        heads += [f"${name}_{each}: {field.args[each].type}" for each in said]
        variables |= {f"{name}_{each}": value for each, value in said.items()}
        passed = [f"{each}: ${name}_{each}" for each in said] + (["first: 100"] if "first" in field.args else [])
        calls.append(f"{name}{_in_brackets(passed)} {_selection(field, DEPTH)}")
    for kind, row in place.rows.items():
        if kind in NODES:
            inner = _fields(SCHEMA.type_map[kind], DEPTH)
            calls.append(f'by_id_{kind}: node(id: "{global_id(kind, row.id)}") {{ ... on {kind} {{ {inner} }} }}')
    return f"query{_in_brackets(heads)} {{ {' '.join(calls)} }}", variables


def _in_brackets(said: list[str]) -> str:
    return f"({', '.join(said)})" if said else ""


def _selection(field: GraphQLField, depth: int) -> str:
    kind = get_named_type(field.type)
    return "" if is_leaf_type(kind) else f"{{ {_fields(kind, depth)} }}"


def _fields(kind: Any, depth: int) -> str:
    """All that can be asked of a type without saying more; relations as far as ``depth`` goes."""
    if isinstance(kind, GraphQLUnionType | GraphQLInterfaceType):
        return "__typename"
    found = ["__typename"]
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        if any(is_required_argument(each) for each in field.args.values()) or name == "edges":
            continue
        if is_leaf_type(inner):
            found.append(name)
        elif isinstance(inner, GraphQLObjectType) and depth > 0:
            deeper = depth if name in ("nodes", "pageInfo") else depth - 1
            found.append(f"{name} {{ {_fields(inner, deeper)} }}")
    return " ".join(found)


def facts(said: Any, path: str = "") -> Iterator[Fact]:
    """What an answer says, row by row; numbers of rows are not among them."""
    if isinstance(said, list):
        for each in said:
            yield from facts(each, path)
    elif isinstance(said, dict):
        of = said["id"] if isinstance(said.get("id"), str) else path
        for name, value in said.items():
            if isinstance(value, dict | list):
                yield from facts(value, f"{path}.{name}")
            elif name not in COUNTED and value is not None:
                yield of, name, repr(value)
    elif said is not None:
        yield path, "", repr(said)


def miscounted(said: Any) -> Iterator[str]:
    """Lists whose total is not the number of their rows (where all of them fit on the page)."""
    if isinstance(said, list):
        for each in said:
            yield from miscounted(each)
    elif isinstance(said, dict):
        if "totalCount" in said and not said["pageInfo"]["hasNextPage"] and said["totalCount"] != len(said["nodes"]):
            yield f"{said['__typename']}: {said['totalCount']} for {len(said['nodes'])}"
        for each in said.values():
            yield from miscounted(each)
