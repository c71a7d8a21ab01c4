"""三员分立: no appointment is written, by whatever way it comes, that gives one person two roles that are two people's.

Asked by every session that writes records: mutations, founding, imports. Rows that were put into the table past all of
them are found by `clashes`, which ``jiguan doctor`` asks. 依据 GB/T 22239-2019 8.1.4.2。
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, UOWTransaction

from auth.roles import Role
from auth.separation import clashing, keep_apart

from . import queries
from .models import Appointment


@event.listens_for(Session, "before_flush")
def _keep_apart(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    written = [each for each in (*session.new, *session.dirty) if isinstance(each, Appointment)]
    if not written:
        return
    people = {each.person_id for each in written}
    with session.no_autoflush:
        held = session.scalars(select(Appointment).where(Appointment.person_id.in_(people))).all()
    beside = {each.id: each for each in (*held, *written)}
    for new in written:
        keep_apart(new.role, [each.role for each in beside.values() if each.id != new.id and _together(each, new)])


def _together(one: Appointment, other: Appointment) -> bool:
    """Whether the two are one person's on some day."""
    later = max(one.since, other.since)
    return one.person_id == other.person_id and all(each.until is None or later <= each.until for each in (one, other))


async def clashes(session: AsyncSession, day: date | None = None) -> list[tuple[UUID, Role, Role]]:
    """Who holds, on the day, two roles that must be two people's."""
    held = select(Appointment.person_id, Appointment.role).where(queries.held_on(day or queries.today()))
    roles: dict[UUID, list[Role]] = {}
    for person_id, role in (await session.execute(held.order_by(Appointment.person_id))).all():
        roles.setdefault(person_id, []).append(role)
    found: Sequence[tuple[UUID, tuple[Role, Role] | None]] = [(id, clashing(each)) for id, each in roles.items()]
    return [(id, *pair) for id, pair in found if pair]
