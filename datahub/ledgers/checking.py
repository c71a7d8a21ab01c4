"""核对: a row against mapping and ledger. Values in, values and faults out; the database is not asked here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from kernel.refusal import Invalid

from .cells import Cell, as_text, is_blank
from .faults import Check, Fault, Wrong
from .ledger import Column, Ledger
from .mapping import Correspondence, Order, Reading
from .reading import Row


@dataclass
class Checked:
    """A row as understood. ``values`` by ledger column, references still as texts; ``texts`` as the source has them.

    A column that is mapped but empty stands in ``values`` as ``None``; one that is not mapped does not stand there.
    """

    number: int
    texts: tuple[str, ...]
    name: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def faulty_columns(self) -> frozenset[str]:
        return frozenset(fault.column for fault in self.faults)


class Checker:
    """Checks the rows of one file. Raises `Invalid` at once where mapping, ledger and heading do not fit together."""

    def __init__(self, ledger: Ledger, mapping: Correspondence, header: Sequence[str]) -> None:
        mapping.check_against(ledger, header)
        self.ledger = ledger
        self.mapping = mapping = mapping.completed(ledger)
        self.header = tuple(header)
        self._at = {name: index for index, name in enumerate(header)}
        self._values = {
            name: {as_text(text).casefold(): meant for text, meant in reading.values.items()}
            for name, reading in mapping.readings.items()
            if reading.values is not None
        }
        self._constants = {name: self._constant(name, text) for name, text in mapping.constants.items()}

    def check(self, row: Row) -> Checked:
        done = Checked(row.number, tuple(_shown(cell) for cell in row.cells))
        if row.broken is not None:
            at = self.header[0] if row.broken.check is not Check.SHAPE else ""
            done.faults.append(Fault(row.number, at, "", row.broken.check, row.broken.message, row.broken.remedy))
            return done
        if done.texts == self.header:
            done.faults.append(Fault(row.number, "", "", Check.SHAPE, "是重复的标题行", "删去这一行"))
            return done
        read: dict[str, Any] = {}
        for name, reading in self.mapping.readings.items():
            self._read(done, name, reading, row.cells[self._at[name]], read)
        for each in self.mapping.joined:
            self._join(
                done, each.to, [row.cells[self._at[name]] for name in each.sources], each.between, each.sources[0]
            )
        done.values.update(self._constants)
        if self.mapping.identify is not None:
            done.name = done.texts[self._at[self.mapping.identify]]
        for order in self.mapping.orders:
            self._ordered(done, order, read)
        self._required(done)
        self._ruled(done)
        done.faults = [fault for fault in done.faults if not self._confirmed(done, fault)]
        return done

    def _read(self, done: Checked, name: str, reading: Reading, cell: Cell, read: dict[str, Any]) -> None:
        try:
            value = self._own_way(name, reading, cell)
        except Wrong as wrong:
            done.faults.append(wrong.at(done.number, name, _shown(cell)))
            return
        if value is None:
            if reading.required:
                done.faults.append(_missing(done.number, name))
            done.values.update(dict.fromkeys(reading.to))
            return
        read[name] = value
        for to in reading.to:
            self._take(done, to, value, name, _shown(cell))

    def _own_way(self, name: str, reading: Reading, cell: Cell) -> Any:
        if is_blank(cell):
            return None
        if isinstance(cell, str) and cell.strip() in reading.empty:
            return None
        if name in self._values:
            return self._meant(name, as_text(cell))
        if reading.kind is not None:
            return reading.kind.read(cell)
        if not reading.to:
            return as_text(cell)
        return cell

    def _meant(self, name: str, text: str) -> str:
        meanings = self._values[name]
        if (meant := meanings.get(text.casefold())) is not None:
            return meant
        known = list(self.mapping.readings[name].values or ())
        near = get_close_matches(text, known, n=1)
        hint = f"，是否应为“{near[0]}”" if near else ""
        raise Wrong(
            Check.UNKNOWN,
            f"“{text[:40]}”没有对应的值{hint}",
            f"填写其中之一：{'、'.join(known[:20])}；或在对应文件中补上",
        )

    def _take(self, done: Checked, to: str, value: Any, source: str, shown: str) -> None:
        """Put a value into a ledger column, if that column's own kind takes it."""
        try:
            done.values[to] = self.ledger.by_name[to].kind.read(value)
        except Wrong as wrong:
            if not any(fault.column == source for fault in done.faults):
                done.faults.append(wrong.at(done.number, source, shown))

    def _join(self, done: Checked, to: str, cells: list[Cell], between: str, source: str) -> None:
        try:
            text = between.join(part for part in map(as_text, cells) if part)
        except Wrong:
            return  # each part is read, and complained of, on its own
        if text:
            self._take(done, to, text, source, text)
        else:
            done.values[to] = None

    def _constant(self, name: str, text: str) -> Any:
        try:
            return self.ledger.by_name[name].kind.read(text)
        except Wrong as wrong:
            title = self.ledger.by_name[name].title
            raise Invalid(f"“{title}”的固定值{wrong.message}", field="mapping", alternatives=(wrong.remedy,)) from wrong

    def _ordered(self, done: Checked, order: Order, read: Mapping[str, Any]) -> None:
        earlier, later = read.get(order.earlier), read.get(order.later)
        if earlier is None or later is None:
            return
        if isinstance(earlier, date) and isinstance(later, date):
            wrong = (earlier - later).days > order.slack
        else:
            wrong = _year(earlier) - _year(later) > order.slack
        if wrong:
            message = f"{later} 早于“{order.earlier}”的 {earlier}" + (f"（{order.why}）" if order.why else "")
            text = done.texts[self._at[order.later]]
            done.faults.append(Fault(done.number, order.later, text, Check.ORDER, message, "核对两者后改正"))

    def _required(self, done: Checked) -> None:
        for column in self.ledger.writable:
            if column.required and column.name in done.values and done.values[column.name] is None:
                source = self.mapping.sources_of(column.name)
                if source not in done.faulty_columns:
                    done.faults.append(_missing(done.number, source, column))

    def _ruled(self, done: Checked) -> None:
        """The domain's own rules, once every value is sound: a rule over a broken value would only complain twice."""
        if done.faults:
            return
        for rule in self.ledger.rules:
            try:
                rule(done.values)
            except Invalid as no:
                source = self.mapping.sources_of(_snake(no.field or ""))
                text = done.texts[self._at[source]] if source else ""
                remedy = "；".join(no.alternatives) or "核对后改正"
                done.faults.append(Fault(done.number, source, text, Check.RULE, no.message, remedy, no.clause))

    def _confirmed(self, done: Checked, fault: Fault) -> bool:
        return any(
            each.check is fault.check and each.column == fault.column and done.name in each.rows
            for each in self.mapping.confirmed
        )


def _missing(number: int, source: str, column: Column | None = None) -> Fault:
    what = column.title if column else source
    return Fault(number, source, "", Check.REQUIRED, f"没有填写“{what}”", "补填后再导入")


def _shown(cell: Cell) -> str:
    try:
        return as_text(cell)
    except Wrong:
        return str(cell)


def _year(value: Any) -> int:
    return value.year if isinstance(value, date) else int(value)


def _snake(camel: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in camel)
