"""以何身份: somebody as they act in the hub, with the posts they hold today and those that others have lent them.

A post that is lent (委托) stands beside the delegate's own and is never added up with them: it reaches where the
giver's post reaches, as long as both are in force, and carries no more than the giver let go. It is not lent on: only
posts of one's own are. 依据 6.3-4、7.1-1。
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.permissions import Permission
from auth.roles import Role
from auth.separation import LENDABLE, apart
from auth.viewer import Post, Region, Viewer

from . import queries
from .models import Appointment, Delegation, Person, PersonState

KEPT_BACK = frozenset({Permission.PERSONAL_DATA_REVEAL})
"""What the giver keeps unless they say otherwise."""


def lent_on(day: date) -> ColumnElement[bool]:
    """Delegations that hold on a day; the last one still counts."""
    return (Delegation.since <= day) & (Delegation.until >= day) & Delegation.ended_at.is_(None)


async def viewer_of(session: AsyncSession, person_id: UUID) -> Viewer | None:
    """The person with the posts they have today; ``None`` where they may not sign in."""
    person = await session.get(Person, person_id)
    if person is None or person.state is not PersonState.ACTIVE:
        return None
    own = await _held(session, [person_id])
    lent = await session.execute(
        select(Delegation)
        .join(Person, Person.id == Delegation.giver_id)
        .where(Delegation.delegate_id == person_id, lent_on(queries.today()), Person.state == PersonState.ACTIVE)
        .order_by(Delegation.since, Delegation.id)
    )
    posts = [await _post(session, each) for each in own]
    delegations = lent.scalars().all()
    if delegations:
        roles = {each.role for each in own}
        theirs = await _held(session, {each.giver_id for each in delegations})
        for delegation in delegations:
            for each in lendable(theirs, delegation, roles):
                posts.append(await _post(session, each, delegation))
    return Viewer(person.id, person.name, tuple(posts), person.unit_id, person.region_code)


def lendable(held: Iterable[Appointment], delegation: Delegation, own: Collection[Role]) -> list[Appointment]:
    """The giver's posts that the delegation lends; none that must not be held beside the delegate's own."""
    return [
        each
        for each in held
        if each.person_id == delegation.giver_id
        and each.role in LENDABLE
        and each.role.value in delegation.roles
        and not any(apart(each.role, role) for role in own)
    ]


async def _held(session: AsyncSession, people: Collection[UUID]) -> Sequence[Appointment]:
    held = select(Appointment).where(Appointment.person_id.in_(people), queries.held_on(queries.today()))
    return (await session.scalars(held.order_by(Appointment.since, Appointment.id))).all()


async def _post(session: AsyncSession, held: Appointment, lent: Delegation | None = None) -> Post:
    units = await queries.below(session, held.unit_id) if held.unit_id else frozenset()
    post = (held.role, Region(held.region_code), units, held.exact)
    if lent is None:
        return Post(*post)
    kept = frozenset() if lent.with_personal_data else KEPT_BACK
    return Post(*post, for_person=lent.giver_id, processes=frozenset(lent.processes), without=kept)
