"""建议: a mapping from the headings alone, where people use the ledger's own words or usual other ones."""

from collections.abc import Mapping, Sequence

from .ledger import Ledger
from .mapping import Correspondence, Reading
from .reading.headings import plain_name


def suggest(ledger: Ledger, header: Sequence[str], constants: Mapping[str, str] | None = None) -> Correspondence:
    """Exact names only: a wrong guess would fill a column silently. What is not recognised is left unmapped.

    ``constants`` are ledger columns the file lacks, with the one value they have for all its rows.
    """
    names: dict[str, str] = {}
    for column in ledger.writable:
        for name in (column.title, column.name, *column.aliases):
            names.setdefault(plain_name(name), column.name)
    readings: dict[str, Reading] = {}
    taken = set(constants or {})
    for heading in header:
        column_name = names.get(plain_name(heading))
        if column_name is not None and column_name not in taken:
            readings[heading] = Reading(to=(column_name,))
            taken.add(column_name)
    identify = next((name for name, reading in readings.items() if set(reading.to) & set(ledger.key)), None)
    return Correspondence(ledger.name, tuple(header), readings, identify=identify, constants=dict(constants or {}))
