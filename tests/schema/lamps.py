"""A city's own part, as its package would bring it: road lamps (路灯). One test installs it in a process of its own."""

import strawberry

from schema.directory import Unit
from schema.language import extends, field, query
from schema.parts import Part


@strawberry.type(description="一种路灯")
class LampKind:
    name: str = strawberry.field(description="名称")
    watts: int = strawberry.field(description="功率（瓦）")


def lamps_of(root: strawberry.Parent[object]) -> int:
    return int(root.id.hex[-1], 16)  # type: ignore[attr-defined]


@extends(Unit, by="lamps")
class UnitLamps:
    lamps = field("路灯盏数", resolver=lamps_of, type=int)


def kinds() -> list[LampKind]:
    return [LampKind(name="高杆灯", watts=400)]


@strawberry.type
class LampQuery:
    lamp_kinds = query(kinds, list[LampKind], "路灯的种类")


PART = Part("lamps", "路灯", query=LampQuery)
