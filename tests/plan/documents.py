"""The queries that are known beforehand, the portal's examples and the mini-apps' own, and what to ask them with."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from graphql import OperationDefinitionNode, OperationType, parse, print_ast

ROOT = Path(__file__).parents[2]
USUAL: dict[str, Any] = {
    "filter": {}, "waiting": {"openToMe": True}, "trips": True, "first": 5, "after": None, "before": "2027-01-01",
    "from": "2026-03-02T00:00:00Z", "to": "2026-03-03T00:00:00Z", "orderBy": None, "mutation": "tripReview",
    "process": "TripFlow", "step": "submit", "regionCode": "330102", "number": 1, "processes": True,
}  # fmt: skip


def examples() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "app/portal/examples").glob("*.graphql")}


def persisted() -> dict[str, str]:
    """By mini-app, operation and the beginning of the hash: an operation may be sent by one app in two versions."""
    return {
        f"{path.parts[-4]} {_operation(text)} {hash[:6]}": text
        for path in (ROOT / "miniapps").glob("*/src/gql/persisted-documents.json")
        for hash, text in orjson.loads(path.read_bytes()).items()
    }


def _operation(text: str) -> str:
    return " ".join(each.name.value for each in _operations(text) if each.name)


def _operations(text: str) -> Iterator[OperationDefinitionNode]:
    return (each for each in parse(text).definitions if isinstance(each, OperationDefinitionNode))


def queries(texts: Mapping[str, str]) -> dict[str, str]:
    return {
        name: text
        for name, text in sorted(texts.items())
        if all(each.operation is OperationType.QUERY for each in _operations(text))
    }


def variables(text: str, ids: Mapping[str, list[str]], many: int = 7) -> list[dict[str, Any]]:
    """What to ask a document with: as its first line says, else as usual; each of ``many`` ids where it takes one."""
    written = re.search(r"# variables: (.*)", text)
    said: dict[str, Any] = USUAL | (orjson.loads(written[1]) if written else {})
    operation = next(_operations(text))
    kinds = {each.variable.name.value: print_ast(each.type) for each in operation.variable_definitions or ()}
    base = {name: said.get(name) for name, kind in kinds.items() if "ID" not in kind}
    if any(kind.startswith("[ID") for kind in kinds.values()):
        [name] = [name for name, kind in kinds.items() if kind.startswith("[ID")]
        some = [listed[0] for listed in ids.values()] + ids["Trip"][3:9]
        return [base | {name: some}, base | {name: []}]
    named = [name for name, kind in kinds.items() if kind == "ID!"]
    if not named:
        return [base]
    spoken = [kind for kind in ids if f"on {kind} " in text] or list(ids)
    return [base | dict.fromkeys(named, id) for kind in spoken for id in ids[kind][:many]]
