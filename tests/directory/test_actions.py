"""Keeping units, people and posts: by those whose region it is; what is refused changes nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from auth.roles import Role
from auth.sessions import Database
from domains.directory import actions, posts, queries
from domains.directory.actions import NewUnit
from domains.directory.founding import found
from domains.directory.models import Appointment, Level, Person, Unit, UnitKind
from domains.directory.posts import NewAppointment
from kernel.ids import new_id
from kernel.refusal import Conflict, Invalid, NotFound, NotPermitted, Refusal
from support.workflow.calendar import CalendarDay
from support.workflow.days import NewCalendarDay, set_day
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, a_unit

ADMIN = a_person((Role.SYSTEM_ADMIN, HANGZHOU), name="管理员", at=HANGZHOU)


@pytest.fixture(autouse=True)
async def province(database: Database, given: Any) -> None:
    async with database.unscoped("test data") as session:
        await found(session)
    await given(ADMIN)


def a_new_unit(**said: Any) -> NewUnit:
    usual = {"code": "X1", "name": "某局", "short_name": "局", "kind": UnitKind.GOVERNMENT, "level": Level.COUNTY}
    return NewUnit(**(usual | {"region_code": SHANGCHENG} | said))


async def count(database: Database, model: Any) -> int:
    async with database.looking("check") as session:
        return await session.scalar(select(func.count(model.id))) or 0


async def test_a_unit_is_added_where_one_manages(database: Database) -> None:
    async with database.working(ADMIN) as work:
        unit = await actions.add_unit(work, a_new_unit(credit_code="91110000600037341l"))
    async with database.looking("check") as session:
        assert (await session.get_one(Unit, unit.id)).credit_code == "91110000600037341L"


UNITS: dict[str, tuple[dict[str, Any], type[Refusal], str | None]] = {
    "another city": ({"region_code": NINGBO}, NotPermitted, "regionCode"),
    "no such region": ({"region_code": "339999"}, NotFound, "regionCode"),
    "no such parent": ({"parent_id": new_id()}, NotFound, "parentId"),
    "wrong code": ({"credit_code": "91110000600037341X"}, Invalid, "creditCode"),
    "without a name": ({"name": " "}, Invalid, "name"),
}


@pytest.mark.parametrize("case", UNITS)
async def test_a_unit_that_makes_no_sense_is_not_added(case: str, database: Database) -> None:
    said, why, field = UNITS[case]
    before = await count(database, Unit)
    with pytest.raises(why) as refused:
        async with database.working(ADMIN) as work:
            await actions.add_unit(work, a_new_unit(**said))
    assert refused.value.field == field
    assert await count(database, Unit) == before


async def test_two_units_of_one_code_are_a_conflict_that_names_the_field(database: Database, given: Any) -> None:
    await given(a_unit(code="X1"))
    with pytest.raises(Conflict) as refused:
        async with database.working(ADMIN) as work:
            await actions.add_unit(work, a_new_unit())
    assert refused.value.field == "code"


async def test_a_unit_is_not_moved_below_itself(database: Database, given: Any) -> None:
    top, middle, bottom = a_unit(), a_unit(), a_unit()
    middle.parent_id, bottom.parent_id = top.id, middle.id
    await given(top, middle, bottom)
    for parent in (top.id, middle.id, bottom.id):
        with pytest.raises(Invalid, match="不能是本单位或其下级单位"):
            async with database.working(ADMIN) as work:
                await actions.move_unit(work, top.id, parent)
    async with database.working(ADMIN) as work:
        await actions.move_unit(work, bottom.id, top.id)
    async with database.looking("check") as session:
        parents = [(await session.get_one(Unit, each.id)).parent_id for each in (top, middle, bottom)]
    assert parents == [None, top.id, top.id]


def a_new_post(person: Person, **said: Any) -> NewAppointment:
    usual = {"person_id": person.id, "role": Role.DISPATCHER, "region_code": SHANGCHENG, "since": date(2026, 3, 2)}
    return NewAppointment(**(usual | said))


async def test_somebody_is_appointed_and_dismissed(database: Database, given: Any) -> None:
    person = a_directory_person()
    await given(person)
    async with database.working(ADMIN) as work:
        post = await posts.appoint(work, a_new_post(person))
    with pytest.raises(Invalid):
        async with database.working(ADMIN) as work:
            await posts.dismiss(work, post.id, date(2026, 3, 1))
    async with database.working(ADMIN) as work:
        await posts.dismiss(work, post.id, date(2026, 3, 5))
    async with database.looking("check") as session:
        assert (await session.get_one(Appointment, post.id)).until == date(2026, 3, 5)


async def test_nobody_is_appointed_beyond_what_one_manages(database: Database, given: Any) -> None:
    here, away, unit = a_directory_person(), a_directory_person(region_code=NINGBO), a_unit(region_code=NINGBO)
    await given(here, away, unit)
    for new, why in (
        (a_new_post(here, region_code=NINGBO), NotPermitted),
        (a_new_post(away), NotFound),
        (a_new_post(here, unit_id=unit.id), Invalid),
        (a_new_post(here, until=date(2026, 3, 1)), Invalid),
    ):
        with pytest.raises(why):
            async with database.working(ADMIN) as work:
                await posts.appoint(work, new)
    assert await count(database, Appointment) == 0


async def test_a_day_of_the_calendar_is_set_and_set_again(database: Database) -> None:
    day = queries.today() + timedelta(days=30)
    for worked in (False, True):
        async with database.working(ADMIN) as work:
            await set_day(work, NewCalendarDay(day=day, worked=worked, name="地方节日"))
        async with database.looking("check") as session:
            kept = (await session.scalars(select(CalendarDay).where(CalendarDay.day == day))).all()
        assert [(each.worked, each.region_code) for each in kept if each.name == "地方节日"] == [(worked, HANGZHOU)]


async def test_founding_twice_adds_nothing_and_keeps_what_people_changed(database: Database) -> None:
    async with database.unscoped("a day struck out by those who keep the calendar") as session:
        struck = (await session.scalars(select(CalendarDay).limit(1))).one()
        await session.delete(struck)
    async with database.unscoped("test") as session:
        assert await found(session) == 0
    async with database.looking("check") as session:
        assert await session.get(CalendarDay, struck.id) is None
