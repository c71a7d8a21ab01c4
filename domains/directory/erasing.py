"""删除离职人员的个人信息: on request, or by itself when its time is over. 依据 个人信息保护法 第十九条、第四十七条。

What goes: every personal value of theirs (numbers of telephone, identity, licence), in whatever record is theirs; who
may see it whole from then on sees that it has gone. What stays, and why: the name and staff number, because files and
approvals must say who signed them (档案法 第十四条), and what was done, because the law wants it kept (网络安全法
第二十一条). Of people in office nothing is erased: it is needed for what they do (个人信息保护法 第三十四条).
"""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.retention import PERSONAL_LAW, Rule, retained
from auth.rls import lift
from auth.sealing.column import Sealed, seals_of
from auth.sessions import Work
from kernel.records import Record, now
from kernel.refusal import WrongState

from .models import Person, PersonState
from .staffing import may_keep

CLAUSE = "个人信息保护法 第四十七条"
GONE = "（已删除）"
"""Stands where a register must not be empty."""


async def erase(work: Work, id: UUID) -> Person:
    """Erase what is held of somebody who has left. Raises `NotFound`, `NotPermitted`, `WrongState`."""
    person = await work.claim(Person, id, what="该人员")
    may_keep(work.viewer, person)
    if person.state is not PersonState.LEFT:
        raise WrongState(
            f"该人员现在是「{person.state.label}」，其个人信息为履行职责所必需，离职后方可删除",
            clause="个人信息保护法 第三十四条",
            alternatives=("先办理离职", "只更正有误的信息"),
        )
    if person.erased_at is not None:
        raise WrongState("该人员的个人信息已经删除", clause=CLAUSE, alternatives=("刷新后查看最新状态",))
    await _clear(work.session, [person.id])
    person.erased_at = work.now
    return person


async def over_their_time(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Erase what is held of people whose time is over."""
    await _clear(session, ids)
    for person in await session.scalars(select(Person).where(Person.id.in_(ids))):
        person.erased_at = now()


async def _clear(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """In every record that concerns them, wherever it belongs: whoever may erase need not see it."""
    await session.run_sync(lambda sync: lift(sync.connection()))
    for mapper in Record.registry.mappers:
        model = mapper.class_
        if mapper.inherits is not None or not (attributes := list(personal_values(model))):
            continue
        whose = getattr(model, "person_id", model.id)
        rows = await session.scalars(select(model).where(whose.in_(ids)).execution_options(carried=True))
        for row in rows:
            session.info.setdefault("carried", set()).add(row)
            for attribute, may_be_empty in attributes:
                setattr(row, attribute, None if may_be_empty else GONE)
    await session.flush()


def personal_values(model: type[Any]) -> Iterator[tuple[str, bool]]:
    """The personal numbers of a record, and whether each may be left empty."""
    for attribute, seal in seals_of(model).items():
        if isinstance(seal, Sealed):
            yield attribute, bool(model.__table__.columns[f"{attribute}_sealed"].nullable)


retained(
    Rule(
        "leavers",
        "离职人员的个人信息",
        Person,
        Person.left_at,
        1_095,
        "离职",
        PERSONAL_LAW,
        only=lambda: Person.erased_at.is_(None) & (Person.state == PersonState.LEFT),
        instead=over_their_time,
    )
)
