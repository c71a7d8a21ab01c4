"""Units, people and posts of the loaded province."""

from collections import Counter, defaultdict
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role
from auth.separation import ADMINISTRATORS
from domains.directory import rules
from domains.directory.demo.cast import CAST
from domains.directory.demo.province import make
from domains.directory.models import Appointment, Division, Level, Person, PersonState, Unit

DESK = (Role.INTAKE, Role.DISPATCHER, Role.COST_CLERK, Role.FLEET_ADMIN, Role.AUTHORITY, Role.SUPERVISOR)


async def test_every_division_has_its_government_and_organs_below_it(province: AsyncSession) -> None:
    divisions = (await province.scalars(select(Division))).all()
    units = {unit.id: unit for unit in await province.scalars(select(Unit))}
    roots = [unit for unit in units.values() if unit.parent_id is None]

    assert [root.name for root in roots] == ["浙江省人民政府"]
    assert Counter(each.level for each in divisions) == {Level.PROVINCE: 1, Level.CITY: 11, Level.COUNTY: 90}
    assert {unit.region_code for unit in units.values()} == {each.code for each in divisions}
    parents = {each.code: each.parent_code for each in divisions}
    for unit in units.values():
        if unit.parent_id:
            above = units[unit.parent_id]
            assert above.region_code in (unit.region_code, parents[unit.region_code])
    assert {"浙江省机关事务管理局", "杭州市机关事务管理局", "上城区机关事务服务中心"} <= {
        u.name for u in units.values()
    }


async def test_credit_codes_and_id_numbers_pass_their_own_checks(province: AsyncSession) -> None:
    codes = (await province.scalars(select(Unit.credit_code))).all()
    numbers = (await province.scalars(select(Person))).all()
    numbers = [each.id_number for each in numbers]

    assert all(rules.credit_code(code or "") == code for code in codes)
    assert all(rules.id_number(number or "") == number for number in numbers)
    assert len(set(codes)) == len(codes)
    assert len(set(numbers)) == len(numbers)


async def test_telephone_numbers_are_of_the_demonstration_range(province: AsyncSession) -> None:
    numbers = (await province.scalars(select(Person))).all()
    numbers = [each.phone for each in numbers]

    assert all(number and number.startswith("1990000") and len(number) == 11 for number in numbers)
    assert len(set(numbers)) == len(numbers)


async def test_every_organ_has_staff_and_two_reviewers(province: AsyncSession) -> None:
    rows = await province.execute(
        select(Appointment.unit_id, Appointment.role, func.count()).group_by(Appointment.unit_id, Appointment.role)
    )
    held: dict[object, dict[Role, int]] = defaultdict(dict)
    for unit_id, role, count in rows:
        held[unit_id][role] = count
    organs = await province.scalars(select(Unit.id).where(~Unit.name.endswith("人民政府")))

    for unit_id in organs:
        assert held[unit_id][Role.UNIT_REVIEWER] >= 2
        assert held[unit_id][Role.STAFF] >= 4


@pytest.mark.parametrize("role", DESK)
async def test_every_platform_has_somebody_in_each_seat(province: AsyncSession, role: Role) -> None:
    held = await province.scalars(select(Appointment.region_code).where(Appointment.role == role).distinct())
    everywhere = await province.scalars(select(Division.code))

    assert set(held) == set(everywhere)


async def test_some_work_in_two_cities_and_some_posts_are_for_one_level_alone(province: AsyncSession) -> None:
    posts = (await province.scalars(select(Appointment))).all()
    cities = defaultdict(set)
    for post in posts:
        cities[post.person_id].add(post.region_code[:4])

    assert sum(len(each) > 1 for each in cities.values()) >= 10
    exact = [post for post in posts if post.exact]
    assert exact
    assert all(post.unit_id is None and post.region_code.endswith("00") for post in exact)


async def test_the_cast_is_there_by_code_and_name_and_nobody_else_bears_their_names(province: AsyncSession) -> None:
    people = (await province.scalars(select(Person).where(Person.name.in_([each.name for each in CAST])))).all()

    assert {(each.employee_code, each.name) for each in people} == {(each.code, each.name) for each in CAST}
    assert len(people) == len(CAST)
    assert all(person.state is PersonState.ACTIVE for person in people)


async def test_the_administrators_of_system_security_and_audit_are_three_people_over_the_whole_province(
    province: AsyncSession,
) -> None:
    """三员分立: GB/T 22239-2019 8.1.4.2."""
    held = (await province.scalars(select(Appointment).where(Appointment.role.in_(ADMINISTRATORS)))).all()

    assert sorted(post.role for post in held) == sorted(ADMINISTRATORS)
    assert len({post.person_id for post in held}) == 3
    assert {(post.region_code, post.unit_id, post.exact) for post in held} == {("330000", None, False)}


async def test_whoever_joins_the_cast_late_changes_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Addresses, screenshots and accounts of last year's demonstration still say the same."""
    late = {player.code for player in CAST if set(player.posts) & {Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}}
    now = make(1, date(2026, 11, 24))
    monkeypatch.setattr("domains.directory.demo.province.CAST", [each for each in CAST if each.code not in late])
    before = make(1, date(2026, 11, 24))
    new = {person["id"] for person in now.people if person["employee_code"] in late}

    assert len(new) == len(late) == 2
    assert before.units == now.units
    assert before.people == [person for person in now.people if person["id"] not in new]
    assert before.posts == [post for post in now.posts if post["person_id"] not in new]


async def test_a_few_people_have_left_or_are_suspended(province: AsyncSession) -> None:
    rows = await province.execute(select(Person.state, func.count()).group_by(Person.state))
    states = {row[0]: row[1] for row in rows}

    assert states[PersonState.LEFT] > 5
    assert states[PersonState.SUSPENDED] > 5
    assert states[PersonState.ACTIVE] >= 3000
