"""读表: from bytes to rows. The kind of a file is told by its content, never by its name."""

from .opened import open_table
from .table import Row, Source, Table

__all__ = ["Row", "Source", "Table", "open_table"]
