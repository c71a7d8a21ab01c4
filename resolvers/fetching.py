"""取数: running what the domains declare as statements: a list, the one row another names, the rows that name another.

Whatever the number of parents, a relation costs one statement a level.
"""

from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from auth.scope import Scoped, revealing
from auth.sensitivity import touches_personal
from auth.viewer import Viewer
from kernel.fetch import Listing, Single, ToMany, ToOne, ToRows, conditions
from kernel.forms import WhereViewer, note, notes_of
from kernel.labels import Labelled
from kernel.paging import Keyset, Page, Window, grouped
from kernel.records import Record

from .context import Info
from .references import Reference

Condition = ColumnElement[bool]
Extra = Callable[[AsyncSession, Viewer, Any], Awaitable[list[Condition]]]
"""Conditions of a filter that take a question of their own to find out (what waits for whom)."""


E = TypeVar("E", bound=Extra)


def only_with(field: str) -> Callable[[E], E]:
    """Of an `Extra` that has something to say only where this field of the filter is filled in."""

    def noted(extra: E) -> E:
        _ONLY_WITH[extra] = field
        return extra

    return noted


_ONLY_WITH: dict[Extra, str] = {}


def is_needed(extra: Extra | None, wanted: Any) -> bool:
    """Whether the question must be asked at all."""
    if extra is None:
        return False
    field = _ONLY_WITH.get(extra)
    return field is None or getattr(wanted, field, None) is not None


@dataclass(frozen=True)
class Listed:
    """A page with, where it is asked for, the number of all rows."""

    page: Page[Any]
    count: Callable[[], Awaitable[int]]


ByKey = Callable[[AsyncSession, Sequence[Any]], Awaitable[list[Any]]]


def by_id(model: type[Record]) -> ByKey:
    """The batch that fetches rows of a model by their ids; the same function for the same model."""
    return _by(_hashed(model), "id")


def _hashed(model: Any) -> Hashable:
    return model  # type: ignore[no-any-return]


@cache
def _by(model: Hashable, column: str) -> ByKey:
    async def fetch(session: AsyncSession, keys: Sequence[Any]) -> list[Any]:
        record: Any = model
        key = getattr(record, column)
        found = {getattr(row, column): row for row in await session.scalars(select(record).where(key.in_(keys)))}
        return [found.get(each) for each in keys]

    return fetch


async def single(info: Info, wanted: Single[Any], key: Any) -> Any:
    """The row whose key that is, within the viewer's reach, or nothing."""
    return await info.context.load(_by(_hashed(wanted.model), wanted.key.key), key)


async def one(info: Info, relation: ToOne[Any], parent: Any) -> Any:
    """The row that the parent names, or nothing; a reference to it where another part answers for it."""
    key = getattr(parent, relation.key.key)
    if key is None:
        return None
    kind, owned = relation.model.__name__, info.context.owned
    if owned is not None and kind not in owned and relation.by_id:
        return Reference(kind, key, introduced=relation.through)
    return await info.context.load(
        _by(_hashed(relation.model), relation.target.key), key, through=_why(relation, parent)
    )


async def rows(info: Info, relation: ToRows[Any], parent: Any) -> list[Any]:
    """The rows that name the parent, in their order."""
    found: list[Any] = await info.context.load(_all(relation), parent.id, through=_why(relation, parent))
    return found


@cache
def _all(relation: ToRows[Any]) -> ByKey:
    async def fetch(session: AsyncSession, parents: Sequence[Any]) -> list[Any]:
        statement = select(relation.model).where(relation.key.in_(parents)).order_by(*relation.order)
        if relation.where is not None:
            statement = statement.where(relation.where())
        return grouped(parents, (await session.scalars(statement)).all(), by=relation.key.key)

    return fetch


def _why(relation: ToOne[Any] | ToRows[Any], parent: Any) -> str | None:
    return f"named by a {type(parent).__name__} one may see" if relation.through else None


async def listed(
    info: Info,
    listing: Listing[Any],
    wanted: Any = None,
    order: Labelled | None = None,
    window: Window | None = None,
    extra: Extra | None = None,
) -> Listed:
    """A page of a root list."""
    window = window or Window()
    context, keyset = info.context, listing.keyset(order)
    async with context.reading() as session:
        kept = await _kept(session, listing, wanted, context.viewer, extra)
        rows = await session.execute(keyset.narrowed(_beside(listing, keyset).where(*kept), window))
        page = keyset.page([(row[0], tuple(row[1:])) for row in rows], window)

    async def count() -> int:
        async with context.reading() as session:
            return await session.scalar(select(func.count(listing.model.id)).where(*kept)) or 0

    return Listed(page, count)


async def related(
    info: Info,
    relation: ToMany[Any],
    parent: Any,
    wanted: Any = None,
    order: Labelled | None = None,
    window: Window | None = None,
    extra: Extra | None = None,
) -> Listed:
    """A page of the rows that name the parent, fetched for all parents of the level at once."""
    asked = _Asked(relation, order, window or Window(), _frozen(wanted), extra)
    context = info.context
    batch = _PAGES.setdefault(asked, _Pages(asked, wanted))
    if len(_PAGES) > 2_000:
        _PAGES.clear()
    page = await context.load(batch, parent.id)

    async def count() -> int:
        counted: int = await context.load(batch.counts, parent.id)
        return counted

    return Listed(page, count)


@dataclass(frozen=True)
class _Asked:
    relation: ToMany[Any]
    order: Labelled | None
    window: Window
    wanted: Any
    extra: Extra | None


class _Pages:
    """The batch behind one relation, asked in one way."""

    def __init__(self, asked: _Asked, wanted: Any) -> None:
        self.asked, self.wanted = asked, wanted

    async def __call__(self, session: AsyncSession, parents: Sequence[UUID]) -> list[Page[Any]]:
        relation, window = self.asked.relation, self.asked.window
        listing, keyset = relation.listing, relation.listing.keyset(self.asked.order)
        kept = await _kept(session, listing, self.wanted, session.info["viewer"], self.asked.extra)
        ranked = _ranked(relation, keyset, window, [*kept, relation.key.in_(parents)])
        row = aliased(listing.model, ranked)
        found = (await session.execute(select(row, ranked.c.parent_key, *_sort_columns(ranked, keyset))
                 .where(ranked.c.place <= window.size + 1).order_by(ranked.c.place))).all()  # fmt: skip
        by_parent: dict[UUID, list[Any]] = {id: [] for id in parents}
        for each in found:
            by_parent[each[1]].append((each[0], tuple(each[2:])))
        return [keyset.page(by_parent[id], window) for id in parents]

    async def counts(self, session: AsyncSession, parents: Sequence[UUID]) -> list[int]:
        relation = self.asked.relation
        kept = await _kept(session, relation.listing, self.wanted, session.info["viewer"], self.asked.extra)
        counted = await session.execute(
            select(relation.key, func.count(relation.listing.model.id))
            .where(relation.key.in_(parents), *kept)
            .group_by(relation.key)
        )
        found: dict[UUID, int] = {row[0]: row[1] for row in counted}
        return [found.get(id, 0) for id in parents]


_PAGES: dict[_Asked, _Pages] = {}


def _ranked(relation: ToMany[Any], keyset: Keyset, window: Window, kept: list[Condition]) -> Any:
    """Rows of the relation numbered within their parent, in the order asked for."""
    statement = keyset.narrowed(select(relation.listing.model).where(*kept), window).limit(None)
    place = func.row_number().over(partition_by=relation.key, order_by=statement._order_by_clauses).label("place")
    sorts = [column.label(f"sort_{index}") for index, column in enumerate(keyset.plain())]
    return statement.order_by(None).add_columns(relation.key.label("parent_key"), place, *sorts).subquery()


def _sort_columns(ranked: Any, keyset: Keyset) -> list[Any]:
    return [ranked.c[f"sort_{index}"] for index in range(len(keyset.columns))]


def _beside(listing: Listing[Any], keyset: Keyset) -> Select[Any]:
    return listing.statement().add_columns(*keyset.plain())


async def _kept(
    session: AsyncSession, listing: Listing[Any], wanted: Any, viewer: Viewer, extra: Extra | None
) -> list[Condition]:
    said = kept(listing, wanted, viewer)
    return said + await extra(session, viewer, wanted) if extra and is_needed(extra, wanted) else said


def kept(listing: Listing[Any], wanted: Any, viewer: Viewer) -> list[Condition]:
    """The conditions of the filter; those that look at personal data keep only rows one may see unmasked."""
    said = list(conditions(wanted, viewer))
    if any(touches_personal(condition) for condition in said) and issubclass(listing.model, Scoped):
        said.append(revealing(viewer, listing.model))
    if listing.where is not None:
        said.append(listing.where)
    return said


def is_for_anybody(wanted: Any) -> bool:
    """Whether `kept` is the same whoever asks, and whenever."""
    forms = notes_of(type(wanted)) if wanted is not None else {}
    given = [notes for name, notes in forms.items() if getattr(wanted, name) is not None]
    if any(note(notes, WhereViewer) is not None for notes in given):
        return False
    return not any(touches_personal(condition) for condition in conditions(wanted, None))


def _frozen(wanted: Any) -> Any:
    return repr(wanted) if wanted is not None else None
