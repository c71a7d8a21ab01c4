"""What a slice keeps of an interface: the fields that all who implement it there have.

A stub has little but its id, so `node` in a slice answers with no more than that; the gateway fetches the rest by key.
"""

from collections.abc import Collection, Mapping

from graphql import GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema


class Interfaces:
    """``asked`` are the interfaces that a field of the slice answers with: all their types must be in the slice.

    Of the others only those stay that some type of the slice implements in full.
    """

    def __init__(self, whole: GraphQLSchema, objects: Mapping[str, Collection[str]], asked: Collection[str]) -> None:
        self._whole = whole
        self._objects = objects
        self._asked = asked
        kept = {name: self._common(name) for name, type_ in whole.type_map.items() if _is_interface(type_)}
        self.kept = {name: fields for name, fields in kept.items() if fields}
        self.members = frozenset(each for name in asked for each in self._implementing(name))

    def of(self, name: str) -> tuple[str, ...]:
        """The interfaces that an object or interface of the slice implements there."""
        type_ = self._whole.type_map[name]
        assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        said = [each.name for each in type_.interfaces if each.name in self.kept]
        if isinstance(type_, GraphQLObjectType):
            said = [each for each in said if name in self._implementing(each)]
        return tuple(said)

    def _implementing(self, interface: str) -> list[str]:
        type_ = self._whole.type_map[interface]
        assert isinstance(type_, GraphQLInterfaceType)
        there = [each.name for each in self._whole.get_possible_types(type_) if each.name in self._objects]
        if interface in self._asked:
            return there
        return [name for name in there if set(type_.fields) <= set(self._objects[name])]

    def _common(self, interface: str) -> tuple[str, ...]:
        type_ = self._whole.type_map[interface]
        assert isinstance(type_, GraphQLInterfaceType)
        members = self._implementing(interface)
        return tuple(each for each in type_.fields if members and all(each in self._objects[name] for name in members))


def _is_interface(type_: object) -> bool:
    return isinstance(type_, GraphQLInterfaceType)
