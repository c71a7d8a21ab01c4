"""叶: how a column becomes the text that the schema's scalar gives. What is not here is read by Python."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from graphql import GraphQLEnumType, GraphQLList, GraphQLNonNull, GraphQLOutputType
from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, Text
from sqlalchemy import Enum as EnumType

from kernel.records import JSONValue, Moment, Money


class Kind(Enum):
    TEXT = auto()
    WHOLE = auto()
    YES = auto()
    DAY = auto()
    MOMENT = auto()
    MONEY = auto()
    WORD = auto()
    """One of an enumeration; stored by value, answered by name."""
    TEXTS = auto()
    """A list of texts, stored as JSON."""


@dataclass(frozen=True)
class Leaf:
    kind: Kind
    words: tuple[tuple[str, str], ...] = ()
    """Of an enumeration: stored value and name."""


_SCALARS: dict[tuple[str, type[Any]], Kind] = {
    ("String", String): Kind.TEXT,
    ("String", Text): Kind.TEXT,
    ("Int", Integer): Kind.WHOLE,
    ("Boolean", Boolean): Kind.YES,
    ("Date", Date): Kind.DAY,
    ("DateTime", Moment): Kind.MOMENT,
    ("Decimal", Money): Kind.MONEY,
}


def leaf_of(type_: GraphQLOutputType, column: Column[Any]) -> Leaf | None:
    """How the database itself can answer with the column; ``None`` where it cannot, or may not decide on a null."""
    bare: Any = type_
    if isinstance(type_, GraphQLNonNull):
        if column.nullable:
            return None
        bare = type_.of_type
    if isinstance(bare, GraphQLList):
        items = bare.of_type
        texts = isinstance(items, GraphQLNonNull) and str(items) == "String!"
        return Leaf(Kind.TEXTS) if texts and (column.type is JSONValue or type(column.type) is JSON) else None
    if isinstance(bare, GraphQLEnumType):
        return _word(bare, column.type)
    kind = _SCALARS.get((bare.name, type(column.type)))
    return Leaf(kind) if kind else None


def _word(type_: GraphQLEnumType, stored: Any) -> Leaf | None:
    if not isinstance(stored, EnumType) or stored.enum_class is None:
        return None
    return Leaf(Kind.WORD, tuple((str(each.value), str(type_.serialize(each))) for each in stored.enum_class))
