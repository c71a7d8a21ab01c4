"""Faults sown into a fleet's CSV by a seeded draw: what people, spreadsheets and bad exports really do to a ledger."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

ID, PLATE, YEAR, MAKE, MODEL, DESCRIPTION, DEPT, SINCE, COST, UNTIL = range(10)

Cells = list[str]
Spoil = Callable[[random.Random, Cells, "Field"], Cells | None]


@dataclass
class Field:
    """The rows as they were, for faults that borrow from other rows."""

    rows: Sequence[Cells]
    kept: Sequence[Cells] = ()
    ids: frozenset[str] = field(default_factory=frozenset)


def _put(column: int, *values: str) -> Spoil:
    def spoil(draw: random.Random, row: Cells, _field: Field) -> Cells:
        return [*row[:column], draw.choice(values), *row[column + 1 :]]

    return spoil


def _change(column: int, how: Callable[[random.Random, str], str]) -> Spoil:
    def spoil(draw: random.Random, row: Cells, _field: Field) -> Cells | None:
        changed = how(draw, row[column])
        return None if changed == row[column] else [*row[:column], changed, *row[column + 1 :]]

    return spoil


def _within(sign: str) -> Callable[[random.Random, str], str]:
    def insert(draw: random.Random, text: str) -> str:
        at = draw.randint(1, len(text))
        return text[:at] + sign + text[at:]

    return insert


def _elsewhere(draw: random.Random, row: Cells, field: Field) -> Cells | None:
    """The id of a row that stands far away, and that no other fault has touched."""
    other = draw.choice(field.kept)[ID]
    mine, theirs = sorted(field.ids).index(row[ID]), sorted(field.ids).index(other)
    return None if abs(mine - theirs) < 20 else [other, *row[1:]]


def _late(_draw: random.Random, row: Cells, _field: Field) -> Cells | None:
    if not row[SINCE] or row[UNTIL] in ("", "0"):
        return None
    year = int(row[SINCE][-2:])
    since = year + (1900 if year > 45 else 2000)
    return None if since <= 1971 else [*row[:UNTIL], str(since - 1)]


def _early(_draw: random.Random, row: Cells, _field: Field) -> Cells | None:
    """In service three years before it was built."""
    year = int(row[YEAR]) - 3
    return [*row[:SINCE], f"05-Mar-{year % 100:02d}", *row[SINCE + 1 :]] if year >= 1950 else None


KINDS: dict[str, Spoil] = {
    "no id": _put(ID, "", " ", "\u3000"),
    "an id that is none": _put(ID, "#1234", "12-345", "A B 1", "1234567890", "无", "12", "TOTAL"),
    "the id of another row": _elsewhere,
    "a plate with odd signs": _put(PLATE, "31603D!", "3160*3D", "ABCDEFGHJ", "31603D;"),
    "a year that is no number": _put(YEAR, "20O0", "two thousand", "'07", "2007.5", "MMVII", "2007年款"),
    "a year beyond reason": _put(YEAR, "1009", "2099", "20007", "0", "-2007", "07"),
    "no year": _put(YEAR, "", "  "),
    "no make": _put(MAKE, "", "N/A", "-", "TBD", "null"),
    "no model": _put(MODEL, "", "N/A", "?"),
    "a make that is a number": _put(MAKE, "12345", "2007"),
    "garbled text": _put(DESCRIPTION, "VAN \ufffd 4", "锟斤拷锟斤拷", "BUS Ã¶", "涓枃杞﹁締", "???? ???", "VAN \x85"),
    "a control character": _change(DESCRIPTION, _within("\x07")),
    "a null character": _change(MODEL, _within("\x00")),
    "a text far too long": _change(DESCRIPTION, lambda draw, text: text + " X" * draw.randint(60, 3000)),
    "a formula": _put(DESCRIPTION, "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)"),
    "a formula error": _put(COST, "#REF!", "#N/A", "#DIV/0!", "#VALUE!"),
    "an unknown department": _put(DEPT, "XYZ", "SPDD", "S P D", "Parks", "财政局"),
    "no department": _put(DEPT, ""),
    "a day that does not exist": _put(SINCE, "31-Feb-08", "30-Feb-10", "31-Apr-11", "00-Jan-12", "29-Feb-13"),
    "a month that does not exist": _put(SINCE, "04-Agu-00", "04-Xyz-10", "04-13-10"),
    "a date written another way": _put(SINCE, "2008/04/31", "08.04.2008", "4 Aug 2000", "yesterday", "39664"),
    "a day yet to come": _put(SINCE, "04-Aug-44", "31-Dec-39", "01-Jan-45"),
    "no date": _put(SINCE, ""),
    "in service before it was built": _early,
    "money below zero": _change(COST, lambda _draw, text: text.replace("$", "$-") if text != "$0.00" else text),
    "money beyond reason": _put(COST, "$99999999.99", "$2000000.01", "$123456789012.00"),
    "money that is no number": _put(COST, "$12O00.00", "about 5000", "$1.234.567", "$1,23.00", "free", "$", "$12 000"),
    "money of another kind": _put(COST, "€14190.13", "14190.13", "¥100"),
    "parts of a cent": _put(COST, "$14190.135"),
    "no cost": _put(COST, ""),
    "a replacement year that is none": _put(UNTIL, "20I7", "soon", "2017.5", "99999", "-1", "1066"),
    "replaced before in service": _late,
    "a cell too many": lambda draw, row, _field: [*row[: (at := draw.randint(1, 8))], "EXTRA", *row[at:]],
    "a cell too few": lambda draw, row, _field: [*row[: (at := draw.randint(1, 8))], *row[at + 1 :]],
    "shifted to the right": lambda _draw, row, _field: ["", *row[:-1]],
    "shifted to the left": lambda _draw, row, _field: [*row[1:], ""],
    "a stray quote at the start": _change(MAKE, lambda _draw, text: '\x1a"' + text),
    "a stray quote inside": _change(MAKE, lambda _draw, text: "\x1a" + text[:2] + '"' + text[2:]),
    "a row that is the heading": lambda _draw, _row, field: list(field.rows[0]),
    "the row twice": lambda _draw, row, _field: ["\x1btwice", *row],
}
"""What each does to a row. ``\\x1a`` before a cell: write it raw; ``\\x1btwice``: write the row and the same again."""


@dataclass(frozen=True)
class Sown:
    """The spoilt file, and which row (as a spreadsheet counts) carries which kind of fault."""

    data: bytes
    faults: dict[int, str]


def sow(rows: Sequence[Cells], count: int, seed: int) -> Sown:
    """``count`` faults, every kind in turn, each in a row of its own; rows that share an id are left alone."""
    draw = random.Random(seed)
    heading, body = rows[0], rows[1:]
    often = [row[ID] for row in body]
    alone = [index for index, row in enumerate(body) if often.count(row[ID]) == 1]
    kept = [row for index, row in enumerate(body) if often.count(row[ID]) > 1]
    field = Field(rows, kept, frozenset(often))
    kinds = [list(KINDS)[index % len(KINDS)] for index in range(count)]
    draw.shuffle(kinds)
    chosen, spoilt = iter(draw.sample(alone, len(alone))), {}
    for kind in kinds:
        while True:
            index = next(chosen)
            if (cells := KINDS[kind](draw, body[index], field)) is not None:
                spoilt[index] = (kind, cells)
                break
    lines, faults = [_line(heading)], {}
    for index, row in enumerate(body):
        kind, cells = spoilt.get(index, ("", row))
        if cells[0] == "\x1btwice":
            lines.append(_line(cells[1:]))
            cells = cells[1:]
        lines.append(_line(cells))
        if kind:
            faults[len(lines)] = kind
    return Sown("\n".join(lines).encode() + b"\n", faults)


def _line(cells: Sequence[str]) -> str:
    return ",".join(_cell(each) for each in cells)


def _cell(text: str) -> str:
    if text.startswith("\x1a"):
        return text[1:]
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\n\r') else text
