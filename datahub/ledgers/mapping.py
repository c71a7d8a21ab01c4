"""对应: which source column fills which ledger column, and how it is to be read.

Remembered by ledger and heading, so that the next file of the same shape needs no asking; written as YAML, so that it
can be reviewed, kept and handed on (`mapping_file`).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from kernel.refusal import Invalid

from .faults import Check
from .ledger import Ledger
from .values import Kind


@dataclass(frozen=True)
class Reading:
    """How one source column is read.

    ``to``: the ledger columns it fills; none where it is only checked. ``kind``: how the cell is read before the ledger
    column's own kind reads it. ``values``: what its texts stand for; with it, every other text is a fault. ``empty``:
    texts that mean nothing is known. ``unique``: no two different records share the value within the file.
    """

    to: tuple[str, ...] = ()
    kind: Kind | None = None
    required: bool = False
    values: Mapping[str, str] | None = None
    empty: frozenset[str] = frozenset()
    unique: bool = False


@dataclass(frozen=True)
class Joined:
    """A ledger column put together from several source columns, empty ones left out."""

    to: str
    sources: tuple[str, ...]
    between: str = " "


@dataclass(frozen=True)
class Order:
    """Two source columns that follow one another. ``slack`` counts years where one of them is a year, days
    otherwise.
    """

    earlier: str
    later: str
    slack: int = 0
    why: str = ""


@dataclass(frozen=True)
class Confirmed:
    """已核实: rows that look wrong and were found to be right. ``rows`` are values of the identifying column."""

    check: Check
    column: str
    rows: frozenset[str]
    why: str


@dataclass(frozen=True)
class Correspondence:
    """The whole mapping of a file's columns to a ledger.

    ``identify``: the source column that names a row within the file. ``may_differ``: columns in which several rows of
    the same name may differ and still be the same record, which then takes the first row's values.
    """

    ledger: str
    header: tuple[str, ...]
    readings: Mapping[str, Reading]
    title: str = ""
    identify: str | None = None
    may_differ: frozenset[str] = frozenset()
    constants: Mapping[str, str] = field(default_factory=dict)
    joined: tuple[Joined, ...] = ()
    orders: tuple[Order, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.header)

    @property
    def unmapped(self) -> tuple[str, ...]:
        """Source columns that go nowhere and are not even checked."""
        joined = {name for each in self.joined for name in each.sources}
        return tuple(name for name in self.header if name not in self.readings and name not in joined)

    def sources_of(self, column: str) -> str:
        """The source heading a person should look at for a ledger column; the empty text where there is none."""
        named = (name for name, reading in self.readings.items() if column in reading.to)
        joined = (each.sources[0] for each in self.joined if each.to == column)
        return next(named, next(joined, ""))

    def completed(self, ledger: Ledger) -> "Correspondence":
        """With what the ledger says: its key names a row, and its unique columns are unique within the file too."""
        unique = {column.name for column in ledger.columns if column.unique}
        readings = {
            name: replace(reading, unique=reading.unique or not unique.isdisjoint(reading.to))
            for name, reading in self.readings.items()
        }
        identify = self.identify or next((source for name in ledger.key if (source := self.sources_of(name))), None)
        return replace(self, readings=readings, identify=identify)

    def check_against(self, ledger: Ledger, header: Sequence[str]) -> None:
        """Raises `Invalid`, all complaints at once, where the mapping does not fit the ledger or the file."""
        wrong = [*self._targets(ledger), *self._sources(header)]
        if wrong:
            raise Invalid(
                f"列的对应有 {len(wrong)} 处不妥：" + "；".join(wrong[:6]),
                field="mapping",
                alternatives=("改正对应文件后再核对", "不带对应文件，由系统按标题建议"),
            )

    def _targets(self, ledger: Ledger) -> Iterable[str]:
        writable = {column.name for column in ledger.writable}
        filled = [name for reading in self.readings.values() for name in reading.to]
        filled += [*self.constants, *(each.to for each in self.joined)]
        for name in dict.fromkeys(filled):
            if name not in writable:
                near = get_close_matches(name, writable, n=1)
                yield f"{ledger.title}没有“{name}”这一列" + (f"，是否应为“{near[0]}”" if near else "")
            elif filled.count(name) > 1:
                yield f"“{ledger.by_name[name].title}”有多个来源"
        for column in ledger.writable:
            if column.required and column.name not in filled:
                yield f"必填的“{column.title}”没有对应到任何列"
        for name, text in self.constants.items():
            if name in writable and not text.strip():
                yield f"“{ledger.by_name[name].title}”的固定值是空的"

    def _sources(self, header: Sequence[str]) -> Iterable[str]:
        used = [*self.readings, *(name for each in self.joined for name in each.sources)]
        used += [name for each in self.orders for name in (each.earlier, each.later)]
        used += [each.column for each in self.confirmed if each.column]
        used += [*self.may_differ, *([self.identify] if self.identify else [])]
        for name in dict.fromkeys(used):
            if name not in header:
                near = get_close_matches(name, header, n=1)
                yield f"文件里没有“{name}”这一列" + (f"，是否应为“{near[0]}”" if near else "")


def fingerprint(header: Sequence[str]) -> str:
    """
    >>> fingerprint(["号牌", "品牌"]) == fingerprint(["品牌", "号牌"])
    False
    """
    return hashlib.sha256("\x1f".join(header).encode()).hexdigest()
