"""我的数据: all that the hub holds about one person, for that person. 依据 个人信息保护法 第四十五条。

Found from the records themselves: whatever names the person in a column of its own (`Scoped.own`, ``person_id``), so a
new domain joins by being there. Secrets of the hub (hashes of tokens, stamps) are no data of theirs.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select

from kernel.records import Record

from .audit.entries import plain
from .repeats import Repeat
from .sealing.column import seals_of
from .sessions import Database
from .viewer import Viewer

MOST = 10_000
"""Rows of one kind; the newest are given."""

_NOT_THEIRS: frozenset[type[Any]] = frozenset({Repeat})
_SECRET = frozenset({"token_hash", "logout_hint", "stamp", "version"})


async def all_of(database: Database, viewer: Viewer) -> dict[str, Any]:
    """Kind of record (its name in Chinese and English) → rows, each by attribute."""
    found: dict[str, Any] = {}
    async with database.looking("a person's own data, all of it") as session:
        for model, columns in named():
            mine = or_(*(column == viewer.id for column in columns))
            rows = await session.scalars(select(model).where(mine).order_by(model.id.desc()).limit(MOST))
            if told := [_told(row) for row in rows]:
                found[f"{_called(model)} {model.__name__}"] = told
    return found


def named() -> Iterator[tuple[type[Any], list[Any]]]:
    """The kinds of records that name a person, and by which columns."""
    for mapper in sorted(Record.registry.mappers, key=lambda each: each.class_.__name__):
        model = mapper.class_
        names = {*getattr(model, "own", ()), *({"person_id"} & set(mapper.column_attrs.keys()))}
        if names and model not in _NOT_THEIRS:
            yield model, [getattr(model, name) for name in sorted(names)]


def _called(model: type[Any]) -> str:
    return (model.__doc__ or "").split(":")[0].split("：")[0].strip()[:20]


def _told(row: Any) -> dict[str, Any]:
    seals = seals_of(type(row))
    hidden = {f"{name}_{part}" for name in seals for part in ("sealed", "masked", "index")} | _SECRET
    names = [each.key for each in type(row).__mapper__.column_attrs]
    said = {name: getattr(row, name) for name in names if name not in hidden}
    said |= {name: getattr(row, name) for name in seals}
    return {name: _written(value) for name, value in said.items()}


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else plain(value)
