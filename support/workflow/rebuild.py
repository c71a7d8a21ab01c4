"""重建索引: cards and waits of cases that were written past the session: bulk loads, restores, older versions.

What is made anew follows from the cases alone, ids and times included: the same cases give the same rows.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.seeded import stable_id

from .acts import Capacity
from .brought import CaseParty, CaseWait
from .cards import CaseCard, card_of, named_by, waits_of
from .plain import PlainCase
from .queries import standing_of
from .records import Case
from .steps import WORKFLOWS
from .terms import terms_in_force

AT_ONCE = 1_000

Progress = Callable[[int], None]


async def rebuild(session: AsyncSession, *models: type[Case], progress: Progress | None = None) -> int:
    """Make the cards and waits of all cases anew, or of those kinds. Returns of how many. The session sees everything.

    Done twice it changes nothing more; what people brought in is kept.
    """
    done = 0
    for model in models or kinds():
        last = UUID(int=0)
        while cases := await _after(session, model, last):
            await _made_anew(session, cases)
            done, last = done + len(cases), cases[-1].id
            session.expunge_all()
            if progress:
                progress(done)
    return done


def kinds() -> list[type[Case]]:
    """Every kind of case that has a process; those of the plain table one by one, for each has its own."""
    return list(WORKFLOWS)


async def missing(session: AsyncSession, model: type[Case]) -> int:
    """How many cases have no card, for whoever looks after the hub."""
    id: Any = model.id
    without = select(func.count(id)).where(~select(CaseCard.id).where(CaseCard.id == id).exists())
    return await session.scalar(without) or 0


async def orphaned(session: AsyncSession) -> dict[str, int]:
    """Open cases whose process the hub has not, by the name of the process, for whoever looks after the hub."""
    known = [flow.__name__ for flow in WORKFLOWS.values()]
    wanted = select(CaseCard.workflow, func.count()).where(CaseCard.open, CaseCard.workflow.not_in(known))
    return {row[0]: row[1] for row in await session.execute(wanted.group_by(CaseCard.workflow))}


async def _after(session: AsyncSession, model: Any, last: UUID) -> list[Any]:
    statement = select(model).where(model.id > last).order_by(model.id).limit(AT_ONCE)
    if issubclass(model, PlainCase):
        statement = statement.where(model.process_name == model.__name__)
    return list(await session.scalars(statement))


async def _made_anew(session: AsyncSession, cases: list[Any]) -> None:
    ids = [case.id for case in cases]
    standing = await standing_of(session, cases)
    places = [(WORKFLOWS[type(case)], case.region_code, case.unit_id) for case in cases]
    terms = await terms_in_force(session, places)
    waits = [
        _born("case-wait", row, row["entered_at"], row["step"], row["seat"], row["transferee_id"])
        for each in zip(cases, standing, terms, strict=True)
        for row in waits_of(*each)
    ]
    cards = [{"id": case.id, "created_at": case.created_at, "version": 1, **card_of(case)} for case in cases]
    named = [
        _born("case-party", row, case.entered_at, row["person_id"]) | {"since": case.entered_at}
        for case in cases
        for row in named_by(case)
    ]
    connection = await session.connection()
    for table, key in ((CaseWait, CaseWait.case_id), (CaseCard, CaseCard.id)):
        await connection.execute(delete(table).where(key.in_(ids)))
    parties = delete(CaseParty).where(CaseParty.case_id.in_(ids), CaseParty.capacity == Capacity.NAMED)
    await connection.execute(parties)
    for model, rows in ((CaseCard, cards), (CaseWait, waits), (CaseParty, named)):
        if rows:
            await connection.execute(insert(model), rows)


def _born(kind: str, row: dict[str, Any], at: datetime, *key: Any) -> dict[str, Any]:
    id = stable_id(kind, "/".join(map(str, (row["case_id"], *key))))
    return row | {"id": id, "created_at": at}
