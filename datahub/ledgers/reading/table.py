"""表: the rows of a file, whatever kind of file it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..cells import Broken, Cell, is_blank

__all__ = ["Broken", "Cell", "Row", "Source", "Table"]


@dataclass(frozen=True)
class Source:
    """A file as handed in: its name, for messages only, and its bytes."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One row under its heading. ``number`` counts as a spreadsheet does, from 1, blank rows included.

    ``broken`` says what is wrong with the row as such (an open quote, too many columns).
    """

    number: int
    cells: tuple[Cell, ...]
    broken: Broken | None = None

    @property
    def blank(self) -> bool:
        return self.broken is None and all(is_blank(cell) for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A sheet with its heading found. ``rows`` may be called as often as wanted; each call reads from the start.

    ``kind`` is ``csv`` or ``xlsx``; ``said`` describes how it was read (encoding, delimiter, sheet); ``about`` is how
    many rows there are at the most.
    """

    kind: str
    said: str
    header: tuple[str, ...]
    header_row: int
    sheet: str | None
    about: int
    rows: Callable[[], Iterator[Row]] = field(repr=False)
