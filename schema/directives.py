"""标注: what a field of the interface says of itself, for machines to read."""

import strawberry
from strawberry.schema_directive import Location

_PLACES = [Location.FIELD_DEFINITION, Location.OBJECT, Location.ENUM, Location.INTERFACE, Location.INPUT_OBJECT]


@strawberry.schema_directive(locations=_PLACES, name="clause", description="依据的条款，编号见条款目录")
class Clause:
    ids: list[str] = strawberry.directive_field(name="ids")


@strawberry.schema_directive(locations=[Location.FIELD_DEFINITION], name="permission", description="需要的权限")
class Needs:
    name: str = strawberry.directive_field(name="name")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION], name="personal", description="个人信息，无权者所见为脱敏值"
)
class Personal:
    kind: str = strawberry.directive_field(name="kind")


@strawberry.schema_directive(locations=[Location.FIELD_DEFINITION], name="step", description="流程环节及其通常办理人")
class TakesStep:
    label: str = strawberry.directive_field(name="label")
    by: str = strawberry.directive_field(name="by")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION], name="cacheControl", description="所答可以留存多久（秒），有变动即失效"
)
class CacheControl:
    max_age: int = strawberry.directive_field(name="maxAge")


def citing(description: str, clause: str | None) -> str:
    """
    >>> citing("公务用车台账", "6.4.3.1-1")
    '公务用车台账。依据 6.4.3.1-1'
    """
    return f"{description}。依据 {clause}" if clause else description


def clauses(clause: str | None) -> list[object]:
    return [Clause(ids=clause.split("、"))] if clause else []
