"""快照: the graph as text, kept in git, so that every change of it is seen in review.

    python -m schema.snapshot            writes schema.graphql
    python -m schema.snapshot --check    says whether it is current, and whether a client of the released graph breaks
    python -m schema.snapshot --release  freezes the present graph as released.graphql

``released.graphql`` is the graph of the last release. What stands there may be deprecated and added to, not taken away:
a breaking change fails the tests until a release on purpose freezes it, with a line in CHANGELOG.md.
"""

import sys
from pathlib import Path

from graphql import build_schema as read_schema
from graphql.utilities import find_breaking_changes

from .root import build_schema

CURRENT, RELEASED = Path(__file__).with_name("schema.graphql"), Path(__file__).with_name("released.graphql")


def text() -> str:
    """The graph as it is in the code."""
    return build_schema().as_str().rstrip() + "\n"


def breaking() -> list[str]:
    """What would break a client that was written against the released graph, a sentence each."""
    released = read_schema(RELEASED.read_text("utf-8"))
    return [change.description for change in find_breaking_changes(released, read_schema(text()))]


def main(said: list[str]) -> int:
    if "--check" in said:
        problems = breaking()
        if CURRENT.read_text("utf-8").rstrip() != text().rstrip():
            problems.append("schema/schema.graphql 不是最新的，请运行 make schema")
        print("\n".join(problems) or "快照是最新的，与已发布的图兼容")
        return 1 if problems else 0
    (RELEASED if "--release" in said else CURRENT).write_text(text(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
