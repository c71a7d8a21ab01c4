"""Parts of a city that claim what is the hub's already."""

import strawberry

from schema.language import query
from schema.parts import Part


def nothing() -> int:
    return 0


@strawberry.type
class Claim:
    vehicles = query(nothing, int, "与公务用车同名的根字段")


@strawberry.type
class Fine:
    sparrows = query(nothing, int, "别处没有的根字段")


NAME = Part("vehicles", "另一个公务用车", query=Fine)
SHAPE = Part("Not A Name", "名称不合规", query=Fine)
FIELD = Part("birds", "鸟类", query=Claim)
GOOD = Part("sparrows", "麻雀", query=Fine)
TWIN = Part("finches", "雀科", query=Fine)
