"""要导出的行: a listing as the viewer may see it, in the listing's own order, never all of it at once."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.access import Seen
from auth.permissions import Permission
from auth.scope import Scoped, revealing, within
from auth.sensitivity import Sensitive, concerned, may_reveal, sensitivity_of, touches_personal
from auth.viewer import Viewer
from kernel.fetch import Listing, conditions
from kernel.labels import Labelled

from ..ledger import Column, Ledger
from ..values import Refers

CHUNK = 500

Value = str | int | bool | Decimal | date | None


@dataclass(frozen=True)
class Exporter:
    """What is listed, and its columns. `of` makes one from a ledger; any other list names its columns itself.

    ``permission`` is the right to take it out; ``only`` the rows of it that are within a viewer's reach, where the
    record belongs to no unit by itself.
    """

    name: str
    title: str
    listing: Listing[Any]
    columns: tuple[Column, ...]
    clause: str
    permission: Permission = Permission.LEDGERS_EXPORT
    only: Callable[[Viewer], ColumnElement[bool]] | None = None

    @classmethod
    def of(cls, ledger: Ledger) -> "Exporter":
        return cls(ledger.name, ledger.title, ledger.listing, ledger.columns, ledger.clause)

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(column.title for column in self.columns)

    def statement(self, viewer: Viewer, wanted: Any, order: Labelled | None) -> Select[Any]:
        """What the viewer sees and may take out: the right to export holds where the post that carries it reaches."""
        model = self.listing.model
        statement = self.listing.statement(wanted, viewer).order_by(*self.listing.keyset(order).columns)
        if self.only is not None:
            statement = statement.where(self.only(viewer))
        if issubclass(model, Scoped):
            statement = statement.where(within(viewer.posts_with(self.permission), model))
            if any(touches_personal(each) for each in conditions(wanted, viewer)):
                statement = statement.where(revealing(viewer, model))
        return statement

    @property
    def personal(self) -> bool:
        return any(cell.sensitive for cell in self._cells)

    async def rows(
        self,
        session: AsyncSession,
        viewer: Viewer,
        wanted: Any = None,
        order: Labelled | None = None,
        seen: set[Seen] | None = None,
    ) -> AsyncIterator[list[Value]]:
        """Each row's values. The session decides which rows; masks are laid on here.

        ``seen`` collects what comes out whole of others than the viewer; whoever empties it writes it down.
        """
        cells, named = self._cells, Named({})
        personal = any(cell.sensitive for cell in cells)
        statement = self.statement(viewer, wanted, order).execution_options(yield_per=CHUNK)
        stream = await session.stream_scalars(statement)
        async for records in stream.partitions(CHUNK):
            await _name(session, cells, records, named)
            for record in records:
                revealed = not personal or may_reveal(viewer, record)
                if personal and revealed and seen is not None and concerned(record) != viewer.id:
                    seen.update(_shown(cells, record))
                yield [_value(cell, record, named, revealed) for cell in cells]

    @property
    def _cells(self) -> list["_Cell"]:
        return [_Cell.of(column, self.listing.model) for column in self.columns]


Named = dict[str, dict[UUID, Any]]
"""Records that others refer to, by the referring attribute and their id."""


@dataclass(frozen=True)
class _Cell:
    """How one column comes out: the record's ``own`` attribute, or attribute ``its`` of the record that it names."""

    own: str
    its: str | None
    refers: type[Any] | None
    sensitive: Sensitive | None
    shown: Callable[[Any], Value]

    @classmethod
    def of(cls, column: Column, model: type[Any]) -> "_Cell":
        own, _, its = column.name.partition(".")
        if isinstance(column.kind, Refers):
            its, record = its or column.kind.by[0], column.kind.record
            return cls(own, its, record, sensitivity_of(record, its), str)
        return cls(own, None, None, sensitivity_of(model, own), column.kind.shown)


async def _name(session: AsyncSession, cells: Sequence[_Cell], records: Sequence[Any], named: Named) -> None:
    """Fetch what the records refer to, all at once, and remember it."""
    for own, model in {cell.own: cell.refers for cell in cells if cell.refers is not None}.items():
        known = named.setdefault(own, {})
        wanted = {id for record in records if (id := getattr(record, own)) is not None and id not in known}
        if wanted:
            known.update(
                {found.id: found for found in await session.scalars(select(model).where(model.id.in_(wanted)))}
            )


def _shown(cells: Sequence[_Cell], record: Any) -> Iterator[Seen]:
    """What a row shows whole."""
    for cell in cells:
        if cell.sensitive is not None and getattr(record, cell.own) is not None:
            yield type(record).__name__, record.id, concerned(record) or record.id, cell.own


def _value(cell: _Cell, record: Any, named: Named, revealed: bool) -> Value:
    value = getattr(record, cell.own)
    if value is not None and cell.its is not None:
        value = getattr(named[cell.own].get(value), cell.its, None)  # nothing where the viewer does not see it
    if value is None:
        return None
    if cell.sensitive is not None and not revealed:
        return cell.sensitive.masked(str(value))
    return cell.shown(value)
