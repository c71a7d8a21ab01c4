"""加密列: a personal value as one attribute in Python and three columns in the table.

    phone = sealed(Sensitive.PHONE)      in a record

    phone_sealed   SM4-GCM, bound to table, column and row: a ciphertext moved elsewhere does not open
    phone_masked   what those see who may not see more; written with the value, so that showing it costs nothing
    phone_index    blind index (HMAC-SM3): found when asked for exactly, and unique where it must be

``record.phone`` opens the value when it is asked for and not before. ``Person.phone == "138…"`` becomes a condition on
the blind index; a part of a number cannot be looked for, and nothing is sorted by it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar, overload
from uuid import UUID

from sqlalchemy import ColumnElement, String, Text
from sqlalchemy.orm import mapped_column

from auth.sensitivity import Sensitive

from .box import Box
from .service import keys

T = TypeVar("T", str, str | None)


class Sealed(Generic[T]):
    """The attribute. On a record it is the plain value; on the class, what conditions are made of (`Asked`)."""

    def __init__(self, kind: Sensitive, *, nullable: bool, unique: bool, most: int) -> None:
        self.kind, self.nullable, self.unique, self.most = kind, nullable, unique, most
        self.key = ""
        self.table = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        """Gives the record its three columns, before it is mapped."""
        self.key, self.table = name, owner.__tablename__
        own = {"plain": name}
        for suffix, column in {
            "sealed": mapped_column(Text, nullable=self.nullable, info=own | {"sensitive": self.kind}),
            "masked": mapped_column(String(self.most), nullable=self.nullable, info=own | {"masked": self.kind}),
            "index": mapped_column(
                String(43),
                nullable=self.nullable,
                info=own | {"sensitive": self.kind},
                unique=self.unique or None,
                index=not self.unique or None,
            ),
        }.items():
            setattr(owner, f"{name}_{suffix}", column)

    @overload
    def __get__(self, record: None, owner: type[Any]) -> "Asked": ...
    @overload
    def __get__(self, record: object, owner: type[Any]) -> T: ...
    def __get__(self, record: Any, owner: Any) -> Any:
        if record is None:
            return Asked(self, owner)
        text = getattr(record, f"{self.key}_sealed")
        if text is None:
            return None
        opened = record.__dict__.setdefault("_opened", {})
        if (known := opened.get(self.key)) is None or known[0] != text:
            opened[self.key] = known = (text, self.opened(record.id, text))
        return known[1]

    def __set__(self, record: Any, value: T) -> None:
        if getattr(record, f"{self.key}_sealed", None) is not None and self.__get__(record, type(record)) == value:
            return  # the same again is no change
        for name, column in self.columns(record.id, value).items():
            setattr(record, name, column)

    def columns(self, id: UUID, value: str | None) -> dict[str, str | None]:
        """The three columns of a row, by name; for rows that are written many at a time."""
        names = [f"{self.key}_{suffix}" for suffix in ("sealed", "masked", "index")]
        if value is None:
            return dict.fromkeys(names)
        if id is None:
            raise TypeError(f"{self.table}.{self.key} is bound to its row: give the row its id first")
        said = (keys().seal(value.encode(), self._about(id)), self.kind.masked(value), self.blind(value)[0])
        return dict(zip(names, said, strict=True))

    def opened(self, id: UUID, sealed: str) -> str:
        """The value of the row with this id. Raises `Unsealable`."""
        return keys().open(sealed, self._about(id)).decode()

    def blind(self, value: str) -> tuple[str, ...]:
        """What the index may hold for a value, the newest key's first. Letters count alike, spaces and hyphens not."""
        said = "".join(value.split()).replace("-", "").upper()
        return keys().blind(said.encode(), f"{self.table}.{self.key}".encode())

    def masked_column(self, entity: Any) -> Any:
        """The column with the masked text, of the record's class or an alias of it."""
        return getattr(entity, f"{self.key}_masked")

    def sealed_column(self, entity: Any) -> Any:
        """The column that `opened` opens."""
        return getattr(entity, f"{self.key}_sealed")

    def _about(self, id: UUID) -> bytes:
        return f"{self.table}.{self.key}:{id}".encode()


class Asked:
    """A sealed column in a condition: equal to a value or among several, empty or not. Anything else is refused."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, seal: Sealed[Any], entity: Any) -> None:
        self._seal, self._entity = seal, entity
        self.key = seal.key
        self.info = {"sensitive": seal.kind}
        self.nullable = seal.nullable

    @property
    def index(self) -> Any:
        """The column of the blind index."""
        return getattr(self._entity, f"{self.key}_index")

    def __eq__(self, value: object) -> ColumnElement[bool]:  # type: ignore[override]
        return self.is_(None) if value is None else self.in_([str(value)])

    def __ne__(self, value: object) -> ColumnElement[bool]:  # type: ignore[override]
        return self.is_not(None) if value is None else ~self.in_([str(value)])

    def in_(self, values: Iterable[str]) -> ColumnElement[bool]:
        found: ColumnElement[bool] = self.index.in_([each for value in values for each in self._seal.blind(value)])
        return found

    def is_(self, value: None) -> ColumnElement[bool]:
        empty: ColumnElement[bool] = self.index.is_(None)
        return empty

    def is_not(self, value: None) -> ColumnElement[bool]:
        filled: ColumnElement[bool] = self.index.is_not(None)
        return filled

    def adapt_to_entity(self, entity: Any) -> "Asked":
        """For SQLAlchemy: the same of an alias."""
        return Asked(self._seal, entity.entity)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise TypeError(
            f"{self._seal.table}.{self._seal.key} is sealed: it can be compared with ==, in_, is_ and is_not only"
        )


@overload
def sealed(kind: Sensitive, *, unique: bool = ..., most: int = ...) -> Sealed[str]: ...
@overload
def sealed(kind: Sensitive, *, nullable: bool, unique: bool = ..., most: int = ...) -> Sealed[str | None]: ...
def sealed(kind: Sensitive, *, nullable: bool = False, unique: bool = False, most: int = 40) -> Any:
    """A personal column that is kept encrypted. ``most``: characters of the longest value."""
    return Sealed(kind, nullable=nullable, unique=unique, most=most)


def sealed_of(model: type[Any], attribute: str) -> Sealed[Any] | None:
    """The seal of an attribute; ``None`` where it is an ordinary one."""
    found = next((vars(each)[attribute] for each in model.__mro__ if attribute in vars(each)), None)
    return found if isinstance(found, Sealed) else None


def seals_of(model: type[Any]) -> dict[str, Sealed[Any] | Box]:
    """The sealed attributes of a record, those that are kept whole among them."""
    own = ((name, each) for base in reversed(model.__mro__) for name, each in vars(base).items())
    return {name: each for name, each in own if isinstance(each, Sealed | Box)}


def spread(model: type[Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """A row's values by attribute as values by column. ``row`` has its ``id``."""
    said = dict(row)
    for name, seal in seals_of(model).items():
        if name in said:
            said |= seal.columns(row["id"], said.pop(name))
    return said
