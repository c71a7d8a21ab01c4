"""节点: one identity for every record, whatever its domain (Relay)."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import strawberry
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

from auth.permissions import Permission
from kernel.ids import global_id
from kernel.records import Record

from .answers import By, answered


def _id(root: Any) -> strawberry.ID:
    record: Any = type(root)
    return strawberry.ID(global_id(kind_of(record), root.id))


@strawberry.interface(description="有全局标识的记录，可用 node 按标识取得")
class Node:
    id: strawberry.ID = answered(strawberry.field(resolver=_id, description="全局标识"), By.IDENTITY)


@cache
def kind_of(record: type[Any]) -> str:
    """What a record is called in the graph: by its own name, or that of the kind it is one of (a plain process)."""
    return next((each.__name__ for each in record.__mro__ if each.__name__ in NODES), record.__name__)


@dataclass(frozen=True)
class Kind:
    """A type of node: its record, and the permission that shows rows which belong to no unit."""

    record: type[Record]
    permission: Permission | None


NODES: dict[str, Kind] = {}
"""Every type of node by its name in the graph, filled in as types are published."""


def fields_of(published: type[Any]) -> list[StrawberryField]:
    return get_object_definition(published, strict=True).fields
