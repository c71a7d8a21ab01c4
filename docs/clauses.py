"""条款追溯: which code, field and test answers which clause.

    python docs/clauses.py           every clause that is answered, and where
    python docs/clauses.py 6.4.3.3   only clauses that begin so
    python docs/clauses.py --missing clauses of the catalogue that nothing answers yet

Code cites a clause as 「依据 6.4.3.1-1、6.4.3.3-4」 in a docstring, as the first argument of a `Step`, or as
``clause="…"``. The graph says the same with ``@clause(ids: […])``. The catalogue (``clauses.csv``) lies outside this
repository; only ``--missing`` needs it.
"""

import ast
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT.parent / "shared" / "reference" / "clauses.csv"
ROOMS = ("kernel", "auth", "datahub", "support", "domains", "resolvers", "schema", "app", "tests")
ID = re.compile(r"[67]\.\d+(?:\.\d+)*-\d+")
CITED = re.compile(rf"依据 ?((?:{ID.pattern})(?:、(?:{ID.pattern}))*)")
NOTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def cited_in(file: Path) -> Iterator[tuple[str, str]]:
    """Each clause a file cites, with the name of what cites it."""
    tree = ast.parse(file.read_text("utf-8"))
    where = str(file.relative_to(ROOT))
    for node in ast.walk(tree):
        if isinstance(node, NOTED):
            for said in CITED.findall(ast.get_docstring(node) or ""):
                yield from ((id, f"{where}:{getattr(node, 'name', '')}".rstrip(":")) for id in ID.findall(said))
        elif isinstance(node, ast.Call):
            yield from ((id, f"{where}:{node.lineno}") for id in _in_call(node))


def _in_call(call: ast.Call) -> list[str]:
    """The clause of a workflow step, and whatever is said as ``clause=``."""
    said = [each.value for each in call.keywords if each.arg == "clause"]
    if ast.unparse(call.func) == "Step":
        said += call.args[:1]
    texts = [each.value for each in said if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return [id for text in texts for id in ID.findall(text)]


def in_the_graph() -> dict[str, list[str]]:
    """Each clause that the snapshot of the graph cites, with the types and fields that do."""
    from graphql import DirectiveNode, GraphQLObjectType, build_schema

    def ids(node: object) -> list[str]:
        directives: tuple[DirectiveNode, ...] = getattr(node, "directives", None) or ()
        return [id for each in directives if each.name.value == "clause" for id in ID.findall(str(_text(each)))]

    answered: dict[str, list[str]] = defaultdict(list)
    graph = build_schema((ROOT / "schema" / "schema.graphql").read_text("utf-8"))
    for name, kind in graph.type_map.items():
        for id in ids(kind.ast_node):
            answered[id].append(name)
        if isinstance(kind, GraphQLObjectType):
            for field, said in kind.fields.items():
                for id in ids(said.ast_node):
                    answered[id].append(f"{name}.{field}")
    return answered


def _text(directive: object) -> list[str]:
    return [value.value for argument in directive.arguments for value in argument.value.values]  # type: ignore[attr-defined]


def everywhere() -> dict[str, list[str]]:
    """Each clause, and all that answers it: fields of the graph first, then code, then tests."""
    answered = in_the_graph()
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            for id, where in cited_in(file) if "node_modules" not in file.parts else ():
                answered[id].append(where)
    return answered


def catalogue() -> dict[str, str]:
    """The ids of all clauses with what they ask for. Raises `FileNotFoundError` where the catalogue is absent."""
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["function_zh"] for row in csv.DictReader(file)}


def _key(id: str) -> list[int]:
    return [int(part) for part in re.split(r"[.-]", id)]


def main(said: list[str]) -> None:
    answered = everywhere()
    if "--missing" in said:
        for id, asked in catalogue().items():
            if id not in answered:
                print(f"{id:<13}{asked}")
        return
    for id in sorted(answered, key=_key):
        if not said or id.startswith(said[0]):
            print(f"{id:<13}" + "  ".join(dict.fromkeys(answered[id])))


if __name__ == "__main__":
    main(sys.argv[1:])
