"""加密的一组内容: a personal value of any shape, kept whole as one ciphertext.

    confidential = boxed(Sensitive.NAME)      in a record: a JSON object, in one column ``confidential_sealed``

Nobody looks for what is inside, and no mask stands beside it. Bound to table, column and row, as `sealed` is.
"""

import json
from collections.abc import Mapping
from typing import Any, overload
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.orm import mapped_column

from auth.sensitivity import Sensitive

from .service import keys

Content = Mapping[str, Any]


class Box:
    """The attribute. On a record it is the content, to be replaced and not to be changed in place."""

    def __init__(self, kind: Sensitive) -> None:
        self.kind = kind
        self.info = {"sensitive": kind}
        self.key = ""
        self.table = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        """Gives the record its column, before it is mapped."""
        self.key, self.table = name, owner.__tablename__
        column = mapped_column(Text, nullable=False, info={"plain": name, "sensitive": self.kind})
        setattr(owner, f"{name}_sealed", column)

    @overload
    def __get__(self, record: None, owner: type[Any]) -> "Box": ...
    @overload
    def __get__(self, record: object, owner: type[Any]) -> Content: ...
    def __get__(self, record: Any, owner: Any) -> Any:
        if record is None:
            return self
        text = getattr(record, f"{self.key}_sealed")
        if text is None:
            return {}
        opened = record.__dict__.setdefault("_opened", {})
        if (known := opened.get(self.key)) is None or known[0] != text:
            opened[self.key] = known = (text, json.loads(self.opened(record.id, text)))
        return known[1]

    def __set__(self, record: Any, value: Content) -> None:
        if getattr(record, f"{self.key}_sealed", None) is not None and self.__get__(record, type(record)) == value:
            return  # the same again is no change
        for name, column in self.columns(record.id, value).items():
            setattr(record, name, column)

    def columns(self, id: UUID, value: Content | str) -> dict[str, str]:
        """The column of a row, by name; ``value`` may be JSON already."""
        if id is None:
            raise TypeError(f"{self.table}.{self.key} is bound to its row: give the row its id first")
        said = value.encode() if isinstance(value, str) else json.dumps(value, separators=(",", ":")).encode()
        return {f"{self.key}_sealed": keys().seal(said, self._about(id))}

    def opened(self, id: UUID, sealed: str) -> str:
        """The JSON of the row with this id. Raises `Unsealable`."""
        return keys().open(sealed, self._about(id)).decode()

    def sealed_column(self, entity: Any) -> Any:
        """The column that `opened` opens."""
        return getattr(entity, f"{self.key}_sealed")

    def _about(self, id: UUID) -> bytes:
        return f"{self.table}.{self.key}:{id}".encode()


def boxed(kind: Sensitive) -> Box:
    """A JSON object of personal data that is kept encrypted."""
    return Box(kind)
