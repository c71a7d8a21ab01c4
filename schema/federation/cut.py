"""A slice that can be executed, cut from the whole graph: the same resolvers under fewer fields."""

from copy import copy
from typing import Any, TypeVar, cast

import strawberry
from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
    validate_schema,
)

from resolvers.references import Reference

from .entry import entity_field, service
from .plan import Share, Slice
from .values import id_of, is_a, ref_of

T = TypeVar("T")


def cut(whole: strawberry.Schema, slice_: Slice, sdl: str) -> strawberry.Schema:
    """The slice as a schema of its own, which the view serves like the whole.

    Raises `TypeError` where what was cut does not hold together.
    """
    core = _Cut(whole._schema, slice_, sdl).schema()
    if errors := validate_schema(core):
        raise TypeError(f"子图 {slice_.name} 不成立：" + "；".join(error.message for error in errors))
    served = copy(whole)
    served._schema = core
    core._strawberry_schema = served  # type: ignore[attr-defined]
    return served


class _Cut:
    """Scalars, enums and inputs are taken over; what has fields or members is made anew, since it leads elsewhere."""

    def __init__(self, whole: GraphQLSchema, slice_: Slice, sdl: str) -> None:
        self._whole, self._slice, self._sdl = whole, slice_, sdl
        self._made: dict[str, GraphQLNamedType] = {}

    def schema(self) -> GraphQLSchema:
        return GraphQLSchema(
            query=self._root(self._whole.query_type),
            mutation=self._root(self._whole.mutation_type),
            subscription=self._root(self._whole.subscription_type),
            types=[self._named(self._whole.type_map[name]) for name in self._slice.named],
            directives=self._whole.directives,
        )

    def _root(self, type_: GraphQLObjectType | None) -> GraphQLObjectType | None:
        if type_ is None or type_.name not in self._slice.held:
            return None
        return cast("GraphQLObjectType", self._named(type_))

    def _type(self, type_: Any) -> Any:
        if isinstance(type_, GraphQLNonNull | GraphQLList):
            return type(type_)(self._type(type_.of_type))
        return self._named(type_)

    def _named(self, type_: GraphQLNamedType) -> GraphQLNamedType:
        if type_.name not in self._made:
            self._made[type_.name] = self._make(type_)
        return self._made[type_.name]

    def _make(self, type_: GraphQLNamedType) -> GraphQLNamedType:
        said: dict[str, Any] = {"description": type_.description, "extensions": type_.extensions}
        if isinstance(type_, GraphQLObjectType):
            stub = self._slice.held[type_.name].share is Share.STUB
            return GraphQLObjectType(
                type_.name,
                lambda: self._fields(type_),
                lambda: self._interfaces(type_),
                is_type_of=is_a(type_.name) if stub else type_.is_type_of,
                **said,
            )
        if isinstance(type_, GraphQLInterfaceType):
            return GraphQLInterfaceType(
                type_.name,
                lambda: self._fields(type_),
                lambda: self._interfaces(type_),
                resolve_type=_resolving(type_),
                **said,
            )
        if isinstance(type_, GraphQLUnionType):
            return GraphQLUnionType(
                type_.name,
                lambda: [cast("GraphQLObjectType", self._named(each)) for each in type_.types],
                resolve_type=_resolving(type_, original=type_),
                **said,
            )
        return type_

    def _fields(self, type_: GraphQLObjectType | GraphQLInterfaceType) -> dict[str, GraphQLField]:
        held = self._slice.held[type_.name]
        fields = {name: self._field(type_.fields[name]) for name in held.fields}
        if held.share is Share.STUB and "id" in fields:
            fields["id"].resolve = id_of
        if "ref" in held.keys:
            fields["ref"] = GraphQLField(GraphQLNonNull(GraphQLString), resolve=ref_of, description=REF)
        if type_ is self._whole.query_type:
            fields |= self._entry()
        return fields

    def _field(self, field: GraphQLField) -> GraphQLField:
        return GraphQLField(**{**field.to_kwargs(), "type_": self._type(field.type)})

    def _interfaces(self, type_: GraphQLObjectType | GraphQLInterfaceType) -> list[GraphQLInterfaceType]:
        kept = self._slice.held[type_.name].interfaces
        return [cast("GraphQLInterfaceType", self._named(each)) for each in type_.interfaces if each.name in kept]

    def _entry(self) -> dict[str, GraphQLField]:
        types = [cast("GraphQLObjectType", self._named(self._whole.type_map[name])) for name in self._slice.entities]
        return {"_service": service(self._sdl)} | ({"_entities": entity_field(types)} if types else {})


REF = "子图之间的引用；记录只因被提及而可见时，带有给本查看人的签章"


def _resolving(type_: GraphQLInterfaceType | GraphQLUnionType, original: GraphQLUnionType | None = None) -> Any:
    """Which type a value is: references say it themselves, of all else the whole graph knows.

    Strawberry tells the members of a union by the very objects of the whole graph, so it is asked about ``original``.
    """

    def resolve(value: Any, info: GraphQLResolveInfo[Any], cut: Any) -> Any:
        if isinstance(value, Reference):
            return value.kind
        assert type_.resolve_type is not None
        return type_.resolve_type(value, info, original or cut)

    return resolve
