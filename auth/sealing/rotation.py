"""换钥: everything sealed comes under the newest key, and its index under the newest index key, some rows at a time.

Each turn is a transaction of its own: stopped anywhere, it goes on from there, and the hub may work meanwhile. A row
that somebody changes at the same moment is left for the next turn: its version decides.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select, update

from auth.sessions import Database
from kernel.records import Record

from .box import Box
from .column import Sealed, seals_of
from .service import keys

CHUNK = 500
Told = Callable[[str, int, int], None]


def sealed_models() -> list[tuple[type[Any], dict[str, Sealed[Any] | Box]]]:
    """The records that have sealed columns."""
    models = sorted((mapper.class_ for mapper in Record.registry.mappers), key=lambda model: model.__name__)
    return [(model, seals) for model in models if (seals := seals_of(model))]


async def census(database: Database) -> list[tuple[str, int, int]]:
    """Of each sealed column: its name, how many rows are under an old key, and how many there are."""
    found = []
    for model, seals in sealed_models():
        for name, seal in seals.items():
            old = total = 0
            async with database.looking("keys: how many rows are under which", streams=True) as session:
                rows = await session.stream_scalars(
                    select(seal.sealed_column(model))
                    .where(seal.sealed_column(model).is_not(None))
                    .execution_options(yield_per=5_000)
                )
                async for text in rows:
                    total += 1
                    old += not keys().is_newest(text)
            found.append((f"{seal.table}.{name}", old, total))
    return found


async def rotate(database: Database, *, progress: Told = lambda what, done, total: None) -> int:
    """Write anew what is under an old key; how many rows. Raises `Unsealable` where a value does not open."""
    done = 0
    for model, seals in sealed_models():
        done += await _model(database, model, seals, progress)
    return done


async def _model(database: Database, model: type[Any], seals: dict[str, Sealed[Any] | Box], progress: Told) -> int:
    last, done, seen = None, 0, 0
    async with database.looking("keys: rotation") as session:
        total = await session.scalar(select(func.count(model.id))) or 0
    while True:
        async with database.unscoped("keys: rotation") as session:
            columns = [column for seal in seals.values() for column in _columns(model, seal)]
            wanted = select(model.id, model.version, *columns).order_by(model.id).limit(CHUNK)
            if last is not None:
                wanted = wanted.where(model.id > last)
            rows = (await session.execute(wanted)).all()
            for row in rows:
                if fresh := _fresh(row, seals):
                    written = await session.execute(
                        update(model)
                        .where(model.id == row.id, model.version == row.version)
                        .values(version=row.version, **fresh)
                        .execution_options(synchronize_session=False)
                    )
                    done += written.rowcount  # type: ignore[attr-defined]
        seen += len(rows)
        progress(model.__tablename__, seen, total)
        if len(rows) < CHUNK:
            return done
        last = rows[-1].id


def _columns(model: type[Any], seal: Sealed[Any] | Box) -> tuple[Any, ...]:
    index = (getattr(model, f"{seal.key}_index"),) if isinstance(seal, Sealed) else ()
    return seal.sealed_column(model), *index


def _fresh(row: Any, seals: dict[str, Sealed[Any] | Box]) -> dict[str, Any]:
    """The columns to be written anew; none where all of the row is under the newest keys."""
    said: dict[str, Any] = {}
    for name, seal in seals.items():
        text = getattr(row, f"{name}_sealed")
        if text is None:
            continue
        value = seal.opened(row.id, text)
        found = isinstance(seal, Box) or seal.blind(value)[0] == getattr(row, f"{name}_index")
        if not keys().is_newest(text) or not found:
            said |= seal.columns(row.id, value)
    return said
