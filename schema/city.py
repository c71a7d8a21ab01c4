"""个性化模块: parts that a city installs beside the hub's own, without a fork.

A city's package says in its `pyproject.toml`

    [project.entry-points."jiguan.parts"]
    hangzhou = "hangzhou_lamps.graph:PART"

and is then in the one graph and a subgraph of its own. Nothing that the hub says can be replaced in this way.
"""

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from strawberry.types.base import get_object_definition

from support.workflow import installed as installed_processes

from .parts import Part

GROUP = "jiguan.parts"
_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")


class Unfit(installed_processes.Unfit):
    """A city's part cannot join the graph; the message is a sentence that says which and why."""


def installed(house: Sequence[Part]) -> tuple[Part, ...]:
    """The parts found among the installed packages, in the order of their names.

    Raises `Unfit` where one cannot be loaded, or takes a name that is given.
    """
    found: list[Part] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        part = _loaded(entry)
        _check(part, entry, [*house, *found])
        found.append(part)
    return tuple(found)


def _loaded(entry: EntryPoint) -> Part:
    try:
        part = entry.load()
    except Exception as error:
        raise Unfit(f"个性化模块 {entry.name}（{entry.value}）装不上：{error}") from error
    if not isinstance(part, Part):
        raise Unfit(f"个性化模块 {entry.name}（{entry.value}）给出的不是 schema.parts.Part")
    return part


def _check(part: Part, entry: EntryPoint, before: Sequence[Part]) -> None:
    here = f"个性化模块 {entry.name}（{entry.value}）"
    if not _NAME.fullmatch(part.name):
        raise Unfit(f"{here}的名称 {part.name!r} 不合规：应为小写字母开头的字母、数字与下划线，2至40个")
    taken = {each.name: each.title for each in before}
    if part.name in taken:
        raise Unfit(f"{here}的名称 {part.name} 已被「{taken[part.name]}」占用，请另取一个")
    given = {field: each for each in before for field in _fields(each)}
    for kind, name in _fields(part):
        if owner := given.get((kind, name)):
            raise Unfit(f"{here}的根字段 {kind}.{name} 与「{owner.title}」的同名，请另取一个")


def _fields(part: Part) -> Iterator[tuple[str, str]]:
    for kind in ("query", "mutation", "subscription"):
        brought: Any = getattr(part, kind)
        for field in get_object_definition(brought, strict=True).fields if brought else ():
            yield kind, field.python_name
