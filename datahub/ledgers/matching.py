"""比对: checked rows beside what the database holds. References are found, existing records recognised, reach tested.

Looks past the viewer's own reach, because a plate that another unit has registered is taken all the same; what is found
there is never shown, only that the row cannot be.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, inspect, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from auth.scope import Scoped
from auth.sealing import sealed_of
from auth.viewer import Viewer
from kernel.ids import new_id

from .checking import Checked
from .faults import Check, Fault
from .images import image, writable
from .ledger import Ledger
from .mapping import Correspondence
from .records import Outcome
from .rights import may_import_over, may_import_row
from .values import Refers

Staged = dict[str, Any]
"""A `BatchRow` to be: its values by attribute."""

_ELSEWHERE = "该记录已由您管辖范围以外的单位登记"


class Matcher:
    """Turns checked rows into rows of a batch, some hundreds at a time. References once found are remembered."""

    def __init__(self, ledger: Ledger, mapping: Correspondence, viewer: Viewer, batch_id: UUID) -> None:
        self.ledger = ledger
        self.mapping = mapping
        self.viewer = viewer
        self.batch_id = batch_id
        self._columns = inspect(ledger.record).columns
        self._found: dict[str, dict[str, list[Any]]] = {}
        self._scoped = issubclass(ledger.record, Scoped)

    async def match(self, session: AsyncSession, rows: Sequence[Checked]) -> list[Staged]:
        for column in self.ledger.writable:
            if isinstance(column.kind, Refers):
                await self._resolve(session, column.name, column.kind, rows)
        for row in rows:
            self._within_reach(row)
        existing = await self._existing(session, [row for row in rows if not row.faults])
        await self._unique(session, rows, existing)
        return [self._staged(row, existing.get(row.number)) for row in rows]

    async def _resolve(self, session: AsyncSession, name: str, kind: Refers, rows: Sequence[Checked]) -> None:
        known = self._found.setdefault(name, {})
        wanted = {text for row in rows if (text := row.values.get(name)) is not None and text not in known}
        if wanted:
            known.update({text: [] for text in wanted})
            for attribute in reversed(kind.by):
                column = getattr(kind.record, attribute)
                by_text: dict[str, list[Any]] = {}
                for record in await session.scalars(select(kind.record).where(column.in_(wanted))):
                    by_text.setdefault(getattr(record, attribute), []).append(record)
                known.update(by_text)
            session.expunge_all()
        for row in rows:
            text = row.values.get(name)
            if text is None:
                continue
            found = known[text]
            if len(found) == 1:
                row.values[name] = found[0].id
                row.values.update({mine: getattr(found[0], its) for its, mine in kind.brings.items()})
            else:
                row.values[name] = None
                self._fault(row, name, Check.UNKNOWN, *_lost(kind, text, len(found)))

    def _within_reach(self, row: Checked) -> None:
        values = row.values
        if not self._scoped or values.get("region_code") is None or values.get("unit_id") is None:
            return
        if not may_import_over(self.viewer, self.ledger, values["region_code"], values["unit_id"]):
            self._fault(row, "unit_id", Check.REACH, "该单位不在您的管辖范围内", "改为您管辖的单位，或请该单位自行导入")

    def _reaches(self, record: Any) -> bool:
        return may_import_row(self.viewer, self.ledger, record)

    async def _existing(self, session: AsyncSession, rows: Sequence[Checked]) -> dict[int, Any]:
        """The record that each row names by its key, by row number."""
        named = {row.number: key for row in rows if None not in (key := self._key(row.values))}
        if not named:
            return {}
        columns = [getattr(self.ledger.record, name) for name in self.ledger.key]
        matches = (
            columns[0].in_({key[0] for key in named.values()})
            if len(columns) == 1
            else tuple_(*columns).in_(set(named.values()))
        )
        statement: Select[Any] = select(self.ledger.record).where(matches)
        found = {self._key(vars_of(record, self.ledger.key)): record for record in await session.scalars(statement)}
        return {number: found[key] for number, key in named.items() if key in found}

    def _key(self, values: Any) -> tuple[Any, ...]:
        return tuple(values.get(name) for name in self.ledger.key)

    async def _unique(self, session: AsyncSession, rows: Sequence[Checked], existing: dict[int, Any]) -> None:
        record: Any = self.ledger.record
        for column in self.ledger.writable:
            if not column.unique or (column.name,) == self.ledger.key:
                continue
            wanted = {value for row in rows if not row.faults and (value := row.values.get(column.name)) is not None}
            if not wanted:
                continue
            if (seal := sealed_of(record, column.name)) is not None:
                raise TypeError(f"{seal.table}.{column.name} is sealed: a ledger cannot ask whether it is unique")
            attribute = getattr(record, column.name)
            holders: dict[Any, UUID] = dict(
                (await session.execute(select(attribute, record.id).where(attribute.in_(wanted)))).all()
            )
            for row in rows:
                holder = holders.get(row.values.get(column.name)) if not row.faults else None
                mine = existing.get(row.number)
                if holder is not None and (mine is None or mine.id != holder):
                    self._fault(row, column.name, Check.TAKEN, f"该{column.title}已被另一条记录占用", "核对后改正")

    def _staged(self, row: Checked, record: Any) -> Staged:
        if record is not None and not row.faults and not self._reaches(record):
            self._fault(row, self.ledger.key[0], Check.REACH, _ELSEWHERE, "请联系登记单位，或核对编号")
        if row.faults:
            return self._row(row, Outcome.FAULTY)
        said = writable(self.ledger, row.values)
        if record is None:
            lacking = [
                column.title for column in self.ledger.writable if column.required and said.get(column.name) is None
            ]
            if lacking:
                self._fault(row, "", Check.REQUIRED, f"没有填写“{'、'.join(lacking)}”", "补填后再导入")
                return self._row(row, Outcome.FAULTY)
            return self._row(row, Outcome.NEW, record_id=new_id(), values=said)
        before = image(self.ledger, record)
        differing = {name: value for name, value in said.items() if before[name] != value}
        if not differing:
            return self._row(row, Outcome.SAME)
        return self._row(
            row, Outcome.CHANGED, record_id=record.id, seen_version=record.version, values=differing, before=before
        )

    def _row(self, row: Checked, outcome: Outcome, **more: Any) -> Staged:
        faults = [fault.plain() for fault in row.faults]
        usual: Staged = {"record_id": None, "seen_version": 0, "values": {}, "before": None}
        return usual | {"batch_id": self.batch_id, "number": row.number, "outcome": outcome, "faults": faults} | more

    def _fault(self, row: Checked, name: str, check: Check, message: str, remedy: str) -> None:
        source = self.mapping.sources_of(name)
        text = row.texts[self.mapping.header.index(source)] if source else ""
        row.faults.append(Fault(row.number, source, text, check, message, remedy))


def vars_of(record: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _lost(kind: Refers, text: str, count: int) -> tuple[str, str]:
    if count > 1:
        return f"有 {count} 个{kind.what}都叫“{text[:40]}”", f"改填{kind.what}编码"
    return f"没有“{text[:40]}”这个{kind.what}", f"核对{kind.what}的编码或名称；若尚未建立，请先登记"
