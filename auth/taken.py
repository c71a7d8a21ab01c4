"""重复: what must be unique is there already. Said as a refusal that names the field."""

import re

from sqlalchemy import UniqueConstraint
from sqlalchemy.exc import IntegrityError

from kernel.forms import camel
from kernel.records import Record
from kernel.refusal import Conflict

_SQLITE = re.compile(r"UNIQUE constraint failed: (\w+)\.(\w+)")
_POSTGRESQL = re.compile(r'unique constraint "(\w+)"')
_KEYS = "idempotency_keys"
_OF_THE_HUB = frozenset({"id", "number", "order_number"})
"""Columns the hub fills in itself: two of them alike is a defect, and nothing anybody filled in wrongly."""


class Raced(Exception):
    """The same idempotency key was being used at the same time, and the other was first: ask what came of it."""


def already_there(error: IntegrityError) -> Conflict | Raced | None:
    """The refusal for a value that another record has; ``None`` where something else is wrong."""
    if _KEYS in str(error.orig):
        return Raced()
    column = _column(str(error.orig))
    if column is None or column in _OF_THE_HUB:
        return None
    column = column.removesuffix("_index")  # of a sealed column
    return Conflict(
        "已有相同的记录，此项不能重复",
        field=camel(column),
        alternatives=("查找已有的记录", "核对后重新填写"),
    )


def _column(said: str) -> str | None:
    """The (last) column of the constraint that a database complains of."""
    if found := _SQLITE.search(said):
        return found[2] if found[1] in Record.metadata.tables else None
    if found := _POSTGRESQL.search(said):
        return _UNIQUE.get(found[1]) or _named(found[1])
    return None


_UNIQUE: dict[str, str] = {}


def _named(constraint: str) -> str | None:
    for table in Record.metadata.tables.values():
        for each in table.constraints:
            if isinstance(each, UniqueConstraint):
                columns = [column.name for column in each.columns]
                name = str(each.name) if each.name else f"{table.name}_{'_'.join(columns)}_key"
                _UNIQUE[name] = columns[-1]
    return _UNIQUE.get(constraint)
