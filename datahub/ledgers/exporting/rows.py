"""要导出的行: a listing as the viewer may see it, in the listing's own order, never all of it at once."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.sensitivity import may_reveal
from auth.viewer import Viewer
from kernel.fetch import Listing
from kernel.labels import Labelled

from ..ledger import Column, Ledger
from ..values import Refers

CHUNK = 500

Value = str | int | bool | Decimal | date | None


@dataclass(frozen=True)
class Exporter:
    """What is listed, and its columns. `of` makes one from a ledger; any other list names its columns itself."""

    name: str
    title: str
    listing: Listing[Any]
    columns: tuple[Column, ...]
    clause: str

    @classmethod
    def of(cls, ledger: Ledger) -> "Exporter":
        return cls(ledger.name, ledger.title, ledger.listing, ledger.columns, ledger.clause)

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(column.title for column in self.columns)

    def statement(self, viewer: Viewer, wanted: Any, order: Labelled | None) -> Select[Any]:
        keyset = self.listing.keyset(order)
        return self.listing.statement(wanted, viewer).order_by(*keyset.columns)

    async def rows(
        self, session: AsyncSession, viewer: Viewer, wanted: Any = None, order: Labelled | None = None
    ) -> AsyncIterator[list[Value]]:
        """Each row's values. The session decides which rows; masks are laid on here."""
        named: dict[str, dict[UUID, Any]] = {}
        stream = await session.stream_scalars(self.statement(viewer, wanted, order).execution_options(yield_per=CHUNK))
        async for records in stream.partitions(CHUNK):
            await self._name(session, records, named)
            for record in records:
                revealed = may_reveal(viewer, record) if self.personal else True
                yield [self._value(column, record, named, revealed) for column in self.columns]
                session.expunge(record)  # not all at once: that would end the stream

    @property
    def personal(self) -> bool:
        return any(self._sensitivity(column) for column in self.columns)

    def _sensitivity(self, column: Column) -> Any:
        return getattr(getattr(self.listing.model, column.name, None), "info", {}).get("sensitive")

    async def _name(self, session: AsyncSession, records: Sequence[Any], named: dict[str, dict[UUID, Any]]) -> None:
        """Fetch what the records refer to, all at once, and remember it."""
        for own, model in self._referred.items():
            known = named.setdefault(own, {})
            wanted = {id for record in records if (id := getattr(record, own)) is not None and id not in known}
            if wanted:
                for found in await session.scalars(select(model).where(model.id.in_(wanted))):
                    known[found.id] = found

    @property
    def _referred(self) -> dict[str, type[Any]]:
        """Which attributes name other records, and of what kind."""
        return {
            column.name.partition(".")[0]: column.kind.record
            for column in self.columns
            if isinstance(column.kind, Refers)
        }

    def _value(self, column: Column, record: Any, named: dict[str, dict[UUID, Any]], revealed: bool) -> Value:
        own, _, its = column.name.partition(".")
        value = getattr(record, own)
        if value is None:
            return None
        if own in named:
            referred = named[own].get(value)
            kind: Any = column.kind
            value = None if referred is None else getattr(referred, its or kind.by[0])
            return None if value is None else str(value)
        sensitive = self._sensitivity(column)
        if sensitive is not None and not revealed:
            return str(sensitive.masked(str(value)))
        shown: Value = column.kind.shown(value)
        return shown
