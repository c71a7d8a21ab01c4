"""限量: how large a file may be. Each limit is refused with a sentence that names it and says what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes; ``ratio`` is unpacked to packed size of an archive member, checked once that is over 1 MiB.

    ``cells`` is rows times columns of a workbook's sheet, filled or not; a CSV is read as it comes and needs no such.
    """

    file_bytes: int = 64 << 20
    unpacked_bytes: int = 512 << 20
    ratio: int = 300
    rows: int = 200_000
    columns: int = 200
    cells: int = 10_000_000
    sheets: int = 30
    cell_characters: int = 4_000
    header_within: int = 20
    chunk: int = 1_000


USUAL = Limits()
