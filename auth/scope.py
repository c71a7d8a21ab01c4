"""管辖: a row belongs to a unit in a region; it is seen and changed only by those whose posts reach it.

Declared once, by inheriting `Scoped`. Enforced on the session, so no query can forget it; fails closed.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Select, String, and_, bindparam, event, false, or_, select
from sqlalchemy.orm import (
    Mapped,
    ORMExecuteState,
    Session,
    UOWTransaction,
    declared_attr,
    mapped_column,
    with_loader_criteria,
)
from sqlalchemy.sql.base import ExecutableOption

from kernel.records import Record
from kernel.refusal import NotPermitted

from .permissions import Permission
from .viewer import Post, Viewer


class Scoped:
    """A row that belongs to a unit in an administrative region.

    ``read_by`` is the permission that shows such rows, or a column that says it row by row; ``own`` names columns that
    hold a person: whoever is named there sees the row whatever their posts. ``brought`` is a table of persons who have
    been brought in (``case_id``, ``person_id``), who do so too.
    """

    read_by: ClassVar[Permission]
    own: ClassVar[tuple[str, ...]] = ()
    brought: ClassVar[str] = ""

    region_code: Mapped[str] = mapped_column(String(6), index=True)

    @declared_attr
    def unit_id(cls) -> Mapped[UUID]:
        return mapped_column(ForeignKey("units.id"), index=True)


_NARROWED = "narrowed"
"""Execution option of a statement that is narrowed already, for this viewer."""


def within(posts: Iterable[Post], model: Any) -> ColumnElement[bool]:
    """Rows of ``model`` that one of the posts reaches, as a WHERE clause."""
    reached: list[ColumnElement[bool]] = [false()]
    for post in posts:
        if post.unit_ids:
            reached.append(model.unit_id.in_(post.unit_ids))
        elif post.exact:
            reached.append(model.region_code == post.region.code)
        else:
            reached.append(model.region_code.between(*post.region.span))
    return or_(*reached)


def reach(viewer: Viewer, model: Any, permission: Permission | None = None) -> ColumnElement[bool]:
    """The part of ``model`` that ``viewer`` may see (or may treat under another ``permission``)."""
    if permission is None and not isinstance(model.read_by, Permission):
        seen = _row_by_row(viewer, model)
    else:
        seen = within(viewer.posts_with(permission or model.read_by), model)
    if permission is None and viewer.signed_in:
        return or_(seen, *(getattr(model, name) == viewer.id for name in model.own), *_brought(viewer, model))
    return seen


def _row_by_row(viewer: Viewer, model: Any) -> ColumnElement[bool]:
    """Rows that say themselves which permission shows them."""
    alike: dict[tuple[Post, ...], list[Permission]] = {}
    for permission in Permission:
        if posts := viewer.posts_with(permission):
            alike.setdefault(posts, []).append(permission)
    return or_(false(), *(and_(model.read_by.in_(said), within(posts, model)) for posts, said in alike.items()))


def _brought(viewer: Viewer, model: Any) -> list[ColumnElement[bool]]:
    if not model.brought:
        return []
    parties = Record.metadata.tables[model.brought].c
    return [model.id.in_(select(parties.case_id).where(parties.person_id == viewer.id))]


def revealing(viewer: Viewer, model: Any) -> ColumnElement[bool]:
    """Rows whose personal columns the viewer may see unmasked."""
    own = "person_id" if hasattr(model, "person_id") else "id"
    return or_(within(viewer.posts_with(Permission.PERSONAL_DATA_REVEAL), model), getattr(model, own) == viewer.id)


@lru_cache(maxsize=1)
def scoped_models() -> tuple[type[Any], ...]:
    models = [mapper.class_ for mapper in Record.registry.mappers if issubclass(mapper.class_, Scoped)]
    return tuple(sorted(models, key=lambda model: model.__name__))


@event.listens_for(Record, "instrument_class", propagate=True)
def _one_more(_mapper: Any, _model: type[Any]) -> None:
    scoped_models.cache_clear()


@event.listens_for(Session, "do_orm_execute")
def _narrow(execution: ORMExecuteState) -> None:
    if execution.is_column_load or "unscoped" in execution.session.info or "carried" in execution.execution_options:
        return
    if not execution.is_orm_statement or execution.is_insert:
        raise TypeError("a scoped session speaks of records only; for tables and text, database.unscoped(why)")
    if execution.execution_options.get(_NARROWED) != execution.session.info["viewer"]:
        said = criteria(execution.session.info["viewer"], scoped_models())
        execution.statement = execution.statement.options(*said)


@lru_cache(maxsize=2_000)
def by_id(viewer: Viewer | None, model: Any, *, locked: bool) -> Select[Any]:
    """The record of the id ``wanted``, within the viewer's reach; anybody's for ``None``.

    Kept: neither the statement nor its text need be made each time.
    """
    only = criteria(viewer, (model,)) if viewer is not None and issubclass(model, Scoped) else ()
    said = select(model).where(model.id == bindparam("wanted")).options(*only)
    return (said.with_for_update() if locked else said).execution_options(**{_NARROWED: viewer})


@lru_cache(maxsize=1_000)
def criteria(viewer: Viewer, models: tuple[Any, ...]) -> tuple[ExecutableOption, ...]:
    """What narrows every statement for the viewer. Kept, for it follows from the viewer's posts alone, and building it
    costs more than a small query; the models are part of the key, so that one that is declared later is not missed."""
    return tuple(with_loader_criteria(model, and_(reach(viewer, model)), include_aliases=True) for model in models)


@event.listens_for(Session, "before_flush")
def _guard(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    if "unscoped" in session.info:
        return
    viewer: Viewer = session.info["viewer"]
    for record in (*session.new, *session.dirty, *session.deleted):
        if isinstance(record, Scoped) and record not in session.info["carried"] and not _may_write(viewer, record):
            raise NotPermitted("此记录不在您的管辖范围内")


def _may_write(viewer: Viewer, record: Any) -> bool:
    return viewer.reaches(record.region_code, record.unit_id) or any(
        getattr(record, name) == viewer.id for name in record.own
    )
