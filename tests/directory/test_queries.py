"""Who somebody is in the hub, by what the directory says today."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Region
from domains.directory import queries, standing
from domains.directory.models import Appointment, PersonState
from kernel.hours import CHINA
from kernel.ids import new_id
from kernel.records import now
from tests.factories.people import a_directory_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, a_unit

TODAY = now().astimezone(CHINA).date()
DAY = timedelta(days=1)


def an_appointment(person: Any, **said: Any) -> Appointment:
    usual = {"person_id": person.id, "role": Role.STAFF, "region_code": SHANGCHENG, "since": date(2020, 1, 1)}
    return Appointment(**(usual | said))


async def test_a_person_acts_with_the_posts_held_today(database: Database, given: Any) -> None:
    person = a_directory_person()
    await given(
        person,
        an_appointment(person, role=Role.DISPATCHER, since=TODAY, until=TODAY),
        an_appointment(person, role=Role.AUTHORITY, since=TODAY + DAY),
        an_appointment(person, role=Role.SUPERVISOR, until=TODAY - DAY),
        an_appointment(person, role=Role.INTAKE, region_code=NINGBO, exact=True),
        an_appointment(a_directory_person(), role=Role.SYSTEM_ADMIN),
    )
    async with database.looking("test") as session:
        viewer = await standing.viewer_of(session, person.id)
    assert viewer is not None
    assert {(post.role, post.region, post.exact) for post in viewer.posts} == {
        (Role.DISPATCHER, Region(SHANGCHENG), False),
        (Role.INTAKE, Region(NINGBO), True),
    }
    assert viewer.unit_id == person.unit_id


@pytest.mark.parametrize("state", [PersonState.SUSPENDED, PersonState.LEFT])
async def test_who_is_not_active_acts_no_more(state: PersonState, database: Database, given: Any) -> None:
    person = a_directory_person(state=state)
    await given(person, an_appointment(person))
    async with database.looking("test") as session:
        assert await standing.viewer_of(session, person.id) is None
        assert await standing.viewer_of(session, new_id()) is None
        assert await queries.person_named(session, person.employee_code) is None


async def test_a_post_over_a_unit_reaches_all_below_it_and_nothing_beside(database: Database, given: Any) -> None:
    bureau, other = a_unit(region_code=HANGZHOU), a_unit(region_code=HANGZHOU)
    office = a_unit(region_code=HANGZHOU, parent_id=bureau.id)
    section = a_unit(region_code=SHANGCHENG, parent_id=office.id)
    person = a_directory_person(unit_id=bureau.id)
    await given(bureau, other, office, section)
    await given(person, an_appointment(person, unit_id=bureau.id, region_code=HANGZHOU))
    async with database.looking("test") as session:
        viewer = await standing.viewer_of(session, person.id)
    assert viewer is not None
    assert viewer.posts[0].unit_ids == {bureau.id, office.id, section.id}
    assert viewer.reaches(SHANGCHENG, section.id)
    assert not viewer.reaches(HANGZHOU, other.id)


async def test_a_tree_with_a_cycle_has_an_end(database: Database, given: Any) -> None:
    above, below = a_unit(), a_unit()
    await given(above, below)
    above.parent_id, below.parent_id = below.id, above.id
    async with database.unscoped("a cycle that no action would make") as session:
        for unit in (above, below):
            await session.merge(unit)
    async with database.looking("test") as session:
        assert await queries.below(session, above.id) == {above.id, below.id}


async def test_people_are_found_by_code_or_name(database: Database, given: Any) -> None:
    first, second = (a_directory_person(name=name, employee_code=code) for name, code in (("张三", "A1"), ("A1", "B1")))
    await given(first, second, a_directory_person(name="张三", employee_code="A0", state=PersonState.LEFT))
    async with database.looking("test") as session:
        found = await queries.person_named(session, "张三")
        assert found is not None
        assert found.id == first.id
        assert await queries.person_named(session, "李四") is None


async def test_who_is_in_office_on_a_day(database: Database, given: Any) -> None:
    person, later = a_directory_person(), a_directory_person()
    await given(
        person,
        later,
        an_appointment(person, role=Role.AUTHORITY, since=date(2026, 3, 2), until=date(2026, 3, 3)),
        an_appointment(later, role=Role.AUTHORITY, since=date(2026, 3, 3)),
    )
    async with database.looking("test") as session:
        by_day = [
            set(await session.scalars(select(Appointment.person_id).where(queries.held_on(date(2026, 3, day)))))
            for day in (1, 2, 3, 4)
        ]
    assert by_day == [set(), {person.id}, {person.id, later.id}, {later.id}]


async def test_posts_come_in_the_order_of_the_people_asked(database: Database, given: Any) -> None:
    one, none = a_directory_person(), a_directory_person()
    await given(one, none, an_appointment(one), an_appointment(one, until=TODAY - DAY))
    async with database.looking("test") as session:
        found = await queries.appointments_by_person(session, [none.id, one.id])
    assert [len(each) for each in found] == [0, 1]
