"""The map of the whole interface: one line per domain."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types
from strawberry.types.base import get_object_definition

from resolvers import cases as case_resolvers
from resolvers import denials
from resolvers import node as node_resolvers
from resolvers import rate_limit as rate_limits
from resolvers import workflow as workflow_resolvers

from . import access, audit, cases, city, directory, form_answers, form_editing, ledgers, notices, vehicles, workflow
from .answers import By, answered
from .case import Verdict
from .language import Gate, query
from .node import NODES, Node
from .parts import Part
from .rate_limit import RateLimit
from .refusal import SayNo
from .scalars import SCALARS


@strawberry.type
class Everywhere:
    """What belongs to no domain."""

    node = answered(query(node_resolvers.node, Node | None, "按全局标识取任何记录"), By.NODE)
    nodes = answered(query(node_resolvers.nodes, list[Node | None], "按一组全局标识取记录，次序不变"), By.NODES)
    viewer_can = query(case_resolvers.viewer_can, Verdict, "某项办理我现在能否进行，不能时为什么。不作任何改动")
    rate_limit = query(rate_limits.rate_limit, RateLimit | None, "本分钟我还可查询多少；未能计量时为空", clause="7.4-1")


PARTS: tuple[Part, ...] = (
    Part("hub", "中枢", query=Everywhere),
    directory.PART,
    access.PART,
    audit.PART,
    workflow.PART,
    cases.PART,
    form_editing.PART,
    form_answers.PART,
    vehicles.PART,
    ledgers.PART,
    notices.PART,
)


@lru_cache
def parts() -> tuple[Part, ...]:
    """The parts of the house, and those that a city has installed beside them."""
    return PARTS + city.installed(PARTS)


@lru_cache
def build_schema() -> strawberry.Schema:
    """The one graph of all parts. Built once a process."""
    _register(parts())
    return strawberry.Schema(
        query=_merged("Query", "查询", [part.query for part in parts()]),
        mutation=_merged("Mutation", "办理", [part.mutation for part in parts()]),
        subscription=_merged("Subscription", "订阅", [part.subscription for part in parts()]),
        types=[each for part in parts() for each in part.types],
        config=StrawberryConfig(scalar_map=SCALARS),
        exception_handlers=[SayNo()],
    )


def _merged(name: str, description: str, brought: Sequence[type[Any] | None]) -> Any:
    merged = merge_types(name, tuple(each for each in brought if each is not None))
    get_object_definition(merged, strict=True).description = description
    return merged


def _register(parts: Sequence[Part]) -> None:
    """Tell the resolvers what the schema says: which types are nodes, and which mutation takes which step."""
    node_resolvers.FINDERS.update({name: (kind.record, kind.permission) for name, kind in NODES.items()})
    for part in parts:
        for field in get_object_definition(part.query, strict=True).fields if part.query else ():
            gate = next((each for each in field.extensions if isinstance(each, Gate)), None)
            name = StrawberryConfig().name_converter.get_graphql_name(field)
            denials.QUERY_PERMISSIONS[name] = gate.permission if gate else None
        for field in get_object_definition(part.mutation, strict=True).fields if part.mutation else ():
            name = StrawberryConfig().name_converter.get_graphql_name(field)
            if step := _step_of(field):
                workflow_resolvers.STEP_MUTATIONS[name] = step
            gates = [each.permission for each in field.extensions if isinstance(each, Gate)]
            workflow_resolvers.ROOT_PERMISSIONS[name] = gates[0] if gates else None
            if any(isinstance(each, Gate) and each.step_up for each in field.extensions):
                workflow_resolvers.STEP_UP.add(name)
            metadata: Mapping[Any, Any] = field.metadata or {}
            if asked := metadata.get("asked"):
                workflow_resolvers.OF_A_RECORD[name] = asked
            if any(argument.python_name == "id" for argument in field.arguments):
                workflow_resolvers.OF_A_CASE.add(name)


def _step_of(field: Any) -> Any:
    return (field.metadata or {}).get("step")
