"""引用: another record, named as people name it: by code, full name or short name."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kernel.records import Record

from ..cells import Cell, as_text


@dataclass(frozen=True)
class Refers:
    """``model`` is the record's class, or its name where it lives in another domain.

    ``by`` are the attributes a cell may hold, the surest first; the first is what exports show. ``what`` is the record
    in Chinese. ``brings`` copies attributes of the record found into attributes of the row (the region of a unit, say).
    """

    model: type[Record] | str
    by: tuple[str, ...]
    what: str
    brings: dict[str, str] = field(default_factory=dict)

    @property
    def record(self) -> type[Record]:
        """The class itself; raises `LookupError` where no record has that name."""
        if not isinstance(self.model, str):
            return self.model
        for mapper in Record.registry.mappers:
            if mapper.class_.__name__ == self.model:
                return mapper.class_
        raise LookupError(f"no record is called {self.model}")

    @property
    def said(self) -> str:
        return f"{self.what}的编码或名称"

    def read(self, cell: Cell) -> str:
        """The text that names it; which record that is, is looked up for many rows at once."""
        return as_text(cell)

    def plain(self, value: UUID) -> str:
        return str(value)

    def typed(self, plain: Any) -> UUID:
        return UUID(plain)

    def shown(self, value: Any) -> str:
        return str(value)
