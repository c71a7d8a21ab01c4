"""A gateway's own entry points into a slice: `_service` and `_entities`. The whole graph has neither."""

from collections.abc import Sequence
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLError,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    GraphQLString,
    GraphQLUnionType,
)

from resolvers.entities import MOST_ENTITIES, entities

from .values import kind_of


def _representation(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise GraphQLError("实体的表示应为对象，含 __typename 与键")
    return value


ANY = GraphQLScalarType("_Any", parse_value=_representation, description="一个实体的表示：__typename 与键，其余不看")

SERVICE = GraphQLObjectType(
    "_Service", {"sdl": GraphQLField(GraphQLString, description="本子图的定义")}, description="本子图"
)


def service(sdl: str) -> GraphQLField:
    """The subgraph's text."""
    return GraphQLField(
        GraphQLNonNull(SERVICE), resolve=lambda _root, _info: {"sdl": sdl}, description="本子图的定义，供合成用"
    )


def entity_field(types: Sequence[GraphQLObjectType]) -> GraphQLField:
    """The records behind keys, in their order."""
    kinds = frozenset(each.name for each in types)

    async def resolve(_root: Any, info: GraphQLResolveInfo[Any], representations: list[dict[str, Any]]) -> list[Any]:
        return await entities(info.context, kinds, representations)

    union = GraphQLUnionType(
        "_Entity", types, resolve_type=lambda value, _info, _type: kind_of(value), description="本子图按键给出的记录"
    )
    said = GraphQLArgument(
        GraphQLNonNull(GraphQLList(GraphQLNonNull(ANY))), description=f"实体的表示，至多{MOST_ENTITIES}个"
    )
    return GraphQLField(
        GraphQLNonNull(GraphQLList(union)),
        args={"representations": said},
        resolve=resolve,
        description="按键取记录，次序不变；供网关用",
    )
