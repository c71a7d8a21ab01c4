"""导出: any list, in constant memory, the same bytes for the same rows.

    rows       a listing as a viewer may see it, a few hundred records at a time, masked where it must be
    about      what the file is: query, filters, rights, time, number of rows, checksum
    writers    XLSX, CSV, JSONL
    export     the three together

The checksum is the SHA-256 of the rows as JSON lines, whatever the format: two files with one checksum hold the same
data, and a JSONL export can be checked with nothing but ``sha256sum``.
"""

from .about import About
from .export import Format, export
from .rows import Exporter

__all__ = ["About", "Exporter", "Format", "export"]
