"""重复: rows of one file that name the same thing.

Three cases. Rows that differ only in columns that may differ are one record said twice: the first counts. A row that is
the same in everything is a slip. Rows that contradict each other cannot both be right: where the file is sorted, the
row that stands out of order is the one that was mistyped; otherwise the first counts and the later are faults.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low

from .checking import Checked
from .faults import Check, Fault
from .mapping import Correspondence

_NEAR = 5


@dataclass
class Repeats:
    """Told of every row in turn, then asked once. Keeps a few dozen bytes for each row, not the row."""

    mapping: Correspondence
    _groups: dict[str, list[int]] = field(default_factory=dict)
    _names: list[str] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _cells: list[tuple[int, ...]] = field(default_factory=list)
    _faulty: dict[int, frozenset[int]] = field(default_factory=dict)
    _unique: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    _sort: "SortKey | None" = None

    def add(self, row: Checked) -> None:
        index = len(self._numbers)
        header = self.mapping.header
        name = row.name.casefold()
        self._numbers.append(row.number)
        self._names.append(name)
        self._cells.append(tuple(hash(text) for text in row.texts))
        if row.faults:
            self._faulty[index] = frozenset(header.index(each) for each in row.faulty_columns if each in header)
        if name:
            self._groups.setdefault(name, []).append(index)
        for column, reading in self.mapping.readings.items():
            if reading.unique and column not in row.faulty_columns:
                text = row.texts[header.index(column)]
                meant = str(row.values.get(reading.to[0]) or "") if reading.to else text  # as the register will have it
                if meant:
                    self._unique.setdefault(column, {}).setdefault(meant.casefold(), []).append(index)

    def faults(self) -> list[Fault]:
        """What contradicts itself within the file."""
        self._sort = self._sorted_by()
        return [fault for index, fault in (*self._contradictions(), *self._shared()) if not self._known(index, fault)]

    def merged(self) -> set[int]:
        """Numbers of the rows that say again, in other words, what an earlier row has said."""
        again: set[int] = set()
        for group in self._groups.values():
            if len(group) > 1:
                for cluster in self._clusters(group):
                    sound = [index for index in cluster if index not in self._faulty]
                    again.update(self._numbers[index] for index in sound[1:])
        return again

    def _contradictions(self) -> Iterable[tuple[int, Fault]]:
        column = self.mapping.identify or ""
        for group in self._groups.values():
            if len(group) < 2:
                continue
            clusters = self._clusters(group)
            kept = max(clusters, key=lambda cluster: (self._in_place(cluster), -cluster[0]))
            for cluster in clusters:
                for index in cluster if cluster is not kept else ():
                    other = self._numbers[kept[0]]
                    yield self._fault(
                        index, column, f"与第 {other} 行重复，而内容不同", "核对编号；若是同一事物，只留一行"
                    )
                for place, index in enumerate(cluster):
                    twin = next((each for each in cluster[:place] if self._same(each, index)), None)
                    if twin is not None and cluster is kept:
                        yield self._fault(index, column, f"与第 {self._numbers[twin]} 行完全相同", "删去多余的一行")

    def _shared(self) -> Iterable[tuple[int, Fault]]:
        """Values that should be unique: neither of the rows can be told to be the right one."""
        for column, values in self._unique.items():
            for holders in values.values():
                if len({self._names[index] for index in holders}) > 1:
                    for index in holders:
                        others = [self._numbers[each] for each in holders if self._names[each] != self._names[index]]
                        rows = "、".join(str(number) for number in others[:5])
                        yield self._fault(index, column, f"与第 {rows} 行的“{column}”相同", "核对后改正其中一行")

    def _clusters(self, group: Sequence[int]) -> list[list[int]]:
        clusters: list[list[int]] = []
        for index in group:
            home = next((each for each in clusters if self._compatible(each[0], index)), None)
            if home is None:
                clusters.append([index])
            else:
                home.append(index)
        return clusters

    def _compatible(self, one: int, other: int) -> bool:
        """Whether two rows can be the same thing: they differ only where they may, or where one is faulty anyway."""
        header = self.mapping.header
        excused = self._faulty.get(one, frozenset()) | self._faulty.get(other, frozenset())
        return all(
            mine == theirs or at in excused or header[at] in self.mapping.may_differ
            for at, (mine, theirs) in enumerate(zip(self._cells[one], self._cells[other], strict=True))
        )

    def _same(self, one: int, other: int) -> bool:
        return self._cells[one] == self._cells[other] and one not in self._faulty and other not in self._faulty

    def _in_place(self, cluster: Sequence[int]) -> bool:
        """Whether the first of the rows stands where a sorted file would have it; always so in a file that is not
        sorted.
        """
        sort_key = self._sort
        if sort_key is None:
            return True
        at, name = cluster[0], self._names[cluster[0]]
        before = [sort_key(each) for each in self._names[max(0, at - _NEAR) : at] if each]
        after = [sort_key(each) for each in self._names[at + 1 : at + 1 + _NEAR] if each]
        return (not before or median_low(before) <= sort_key(name)) and (
            not after or sort_key(name) <= median_low(after)
        )

    def _sorted_by(self) -> "SortKey | None":
        names = [name for name in self._names if name]
        for key in (_plain, _natural):
            descents = sum(key(one) > key(two) for one, two in pairwise(names))
            if len(names) >= 20 and descents * 10 <= len(names):
                return key
        return None

    def _fault(self, index: int, column: str, message: str, remedy: str) -> tuple[int, Fault]:
        return index, Fault(self._numbers[index], column, self._names[index].upper(), Check.REPEATED, message, remedy)

    def _known(self, index: int, fault: Fault) -> bool:
        name = self._names[index]
        return any(
            each.check is Check.REPEATED
            and each.column == fault.column
            and name in {row.casefold() for row in each.rows}
            for each in self.mapping.confirmed
        )


def _plain(name: str) -> tuple[int, str]:
    """Sorted letter by letter."""
    return 0, name


def _natural(name: str) -> tuple[int, str]:
    """Sorted as numbers are: the shorter first."""
    return len(name), name


SortKey = Callable[[str], tuple[int, str]]
