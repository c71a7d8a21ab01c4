"""找到人: who holds a post over a place, and how people are reached. Asked by notices, beyond anybody's own reach."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.hours import CHINA
from kernel.records import now
from support.notices.people import Contact, Holders

from .models import Appointment, Delegation, Person, PersonState, Unit


class PeopleDirectory:
    """The directory, as notices ask it."""

    async def holders(self, session: AsyncSession, who: Holders) -> Sequence[UUID]:
        """Persons in service whose appointment to the role reaches the unit or region today, and whom they lent it to.

        Those in ``but`` are not among them, and lend it to nobody.
        """
        today = now().astimezone(CHINA).date()
        appointed = (
            select(Appointment.person_id)
            .join(Person, Person.id == Appointment.person_id)
            .where(
                Appointment.role == who.role,
                Appointment.since <= today,
                or_(Appointment.until.is_(None), Appointment.until >= today),
                Person.state == PersonState.ACTIVE,
                _reaching(who),
            )
        )
        own = set(await session.scalars(appointed)) - who.but
        lent = await session.execute(
            select(Delegation.delegate_id, Delegation.roles, Delegation.processes)
            .join(Person, Person.id == Delegation.delegate_id)
            .where(
                Delegation.giver_id.in_(own),
                Delegation.since <= today,
                Delegation.until >= today,
                Delegation.ended_at.is_(None),
                Person.state == PersonState.ACTIVE,
            )
        )
        return list(own | {each for each, roles, serves in lent if who.lent(roles, serves)} - who.but)

    async def contacts(self, session: AsyncSession, people: Collection[UUID]) -> Mapping[UUID, Contact]:
        found = await session.scalars(select(Person).where(Person.id.in_(people), Person.state == PersonState.ACTIVE))
        return {
            each.id: Contact(each.id, each.region_code, each.unit_id, each.employee_code, each.phone) for each in found
        }


def _reaching(who: Holders) -> ColumnElement[bool]:
    """As `auth.viewer.Post.reaches` says it, turned round: from the place up to those over it."""
    code = who.region_code
    above = {code, f"{code[:4]}00", f"{code[:2]}0000"}
    over_region = and_(
        Appointment.unit_id.is_(None),
        or_(Appointment.region_code == code, and_(Appointment.exact.is_(False), Appointment.region_code.in_(above))),
    )
    if who.unit_id is None:
        return over_region
    return or_(over_region, Appointment.unit_id.in_(upward(who.unit_id)))


def upward(unit_id: UUID) -> Select[tuple[UUID]]:
    """The unit and all above it."""
    up = select(Unit.id, Unit.parent_id).where(Unit.id == unit_id).cte("up", recursive=True)
    up = up.union(select(Unit.id, Unit.parent_id).join(up, Unit.id == up.c.parent_id))
    return select(up.c.id)
