"""现有: what the directory holds of what a source tells, by the source's codes."""

from collections import Counter
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from domains.directory.models import Person, PersonState, Unit

from .models import ContactLink, Kind
from .planning import Held, Known
from .told import Roll, ToldPerson, ToldUnit

Link = tuple[str, bool]
"""The source's code, and whether it no longer told of it."""


async def held(session: AsyncSession, source: str, roll: Roll) -> Held:
    """What was linked before, and what is found by its code or credit code and may be linked now."""
    links: dict[UUID, Link] = {}
    for each in await session.scalars(select(ContactLink).where(ContactLink.source == source)):
        links[each.record_id] = (each.code, each.gone_at is not None)
    return Held(await _units(session, links, roll), await _people(session, links, roll))


async def units_by_code(session: AsyncSession, source: str) -> dict[str, UUID]:
    """The units of the directory by the source's codes."""
    rows = await session.execute(
        select(ContactLink.code, ContactLink.unit_id).where(
            ContactLink.source == source, ContactLink.kind == Kind.UNIT, ContactLink.unit_id.is_not(None)
        )
    )
    return {code: id for code, id in rows if id is not None}


async def _units(session: AsyncSession, links: dict[UUID, Link], roll: Roll) -> dict[str, Known[ToldUnit]]:
    shared = Counter(each.credit_code for each in roll.units)
    by_credit = {
        each.credit_code: each.code for each in roll.units if each.credit_code and shared[each.credit_code] == 1
    }
    codes = {each.code for each in roll.units}
    rows = (
        await session.execute(
            select(
                Unit.id, Unit.code, Unit.name, Unit.short_name, Unit.credit_code,
                Unit.region_code, Unit.parent_id, Unit.active,
            )
        )
    ).all()  # fmt: skip
    named: dict[UUID, str] = {}
    for row in rows:
        fits = row.code if row.code in codes else by_credit.get(row.credit_code)
        if (code := links[row.id][0] if row.id in links else fits) is not None:
            named[row.id] = code
    linked = {code for id, code in named.items() if id in links}
    found: dict[str, Known[ToldUnit]] = {}
    for row in rows:
        code = named.get(row.id)
        if code is None or (row.id not in links and (code in linked or code in found)):
            continue  # two units of the directory fit one of theirs: the one that is linked, or came first, is it
        above = named.get(row.parent_id) if row.parent_id else None
        told = ToldUnit(code, row.name, row.short_name, above, row.region_code, row.credit_code)
        found[code] = Known(row.id, told, row.id in links, links.get(row.id, ("", False))[1], row.active)
    return found


async def _people(session: AsyncSession, links: dict[UUID, Link], roll: Roll) -> dict[str, Known[ToldPerson]]:
    codes = {each.code for each in roll.people}
    units = {id: link[0] for id, link in links.items()}
    rows = await session.execute(
        select(Person.id, Person.employee_code, Person.name, Person.title, Person.unit_id, Person.state)
    )
    found: dict[str, Known[ToldPerson]] = {}
    for row in rows:
        code, gone = links.get(row.id, (row.employee_code, False))
        if row.id not in links and code not in codes:
            continue
        told = ToldPerson(code, row.name, row.title, units.get(row.unit_id, ""))
        found[code] = Known(row.id, told, row.id in links, gone, row.state is not PersonState.LEFT)
    return found
