"""三员分立: no way of writing gives one person two roles that must be two people's; who appoints whom."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from auth.permissions import Permission as P
from auth.roles import GRANTS, Role
from auth.separation import ADMINISTRATORS, LENDABLE, apart, clashing
from auth.sessions import Database
from domains.directory import posts
from domains.directory.demo import province
from domains.directory.founding import found
from domains.directory.models import Appointment, Person
from domains.directory.posts import NewAppointment
from domains.directory.separation import clashes
from kernel.ids import new_id
from kernel.records import now
from kernel.refusal import NotPermitted
from tests.factories.people import a_directory_person, a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG

TODAY = date(2026, 3, 2)
BUSINESS = frozenset(Role) - ADMINISTRATORS - {Role.STAFF}


def held(person: Person, role: Role, since: date = TODAY, until: date | None = None) -> Appointment:
    return Appointment(person_id=person.id, role=role, region_code=SHANGCHENG, since=since, until=until)


async def kept(database: Database) -> int:
    async with database.looking("test") as session:
        return await session.scalar(select(func.count(Appointment.id))) or 0


def test_the_three_are_three_and_the_auditor_does_nothing_that_is_audited() -> None:
    assert all(apart(*pair) for pair in combinations(ADMINISTRATORS, 2))
    assert all(apart(Role.AUDIT_ADMIN, role) for role in BUSINESS)
    assert not apart(Role.AUDIT_ADMIN, Role.STAFF)
    assert apart(Role.DRIVER, Role.COST_CLERK)
    assert clashing([Role.STAFF, Role.DISPATCHER]) is None
    assert not LENDABLE & ADMINISTRATORS


def test_each_of_the_three_may_do_what_is_theirs_alone() -> None:
    system, security, audit = (GRANTS[role] for role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))
    assert audit == {P.AUDIT_READ, P.DIRECTORY_READ}, "and who and where it speaks of"
    assert not {P.AUDIT_READ, P.SECURITY_MANAGE} & system
    assert not {P.AUDIT_READ, P.DIRECTORY_MANAGE} & security
    others = [GRANTS[role] for role in Role if role not in ADMINISTRATORS]
    assert not any({P.AUDIT_READ, P.SECURITY_MANAGE, P.DIRECTORY_MANAGE, P.APPOINT} & each for each in others)


@pytest.mark.parametrize("pair", [pair for pair in combinations(Role, 2) if apart(*pair)])
async def test_no_session_writes_both(database: Database, given: Any, pair: tuple[Role, Role]) -> None:
    person = a_directory_person()
    await given(person, held(person, pair[0]))
    with pytest.raises(NotPermitted, match="职责分离"):
        async with database.unscoped("an import") as session:
            session.add(held(person, pair[1]))
    with pytest.raises(NotPermitted, match="职责分离"):
        async with database.unscoped("both at once") as session:
            other = a_directory_person()
            session.add(other)
            session.add_all([held(other, role) for role in pair])
    assert await kept(database) == 1


async def test_one_after_the_other_is_fine_and_stretching_the_first_is_not(database: Database, given: Any) -> None:
    person = a_directory_person()
    first = held(person, Role.SYSTEM_ADMIN, until=date(2026, 5, 31))
    await given(person, first, held(person, Role.AUDIT_ADMIN, since=date(2026, 6, 1)))
    with pytest.raises(NotPermitted):
        async with database.unscoped("test") as session:
            (await session.get_one(Appointment, first.id)).until = date(2026, 6, 1)


async def test_rows_put_past_every_lock_are_found(database: Database, given: Any) -> None:
    person = a_directory_person()
    await given(person, held(person, Role.SYSTEM_ADMIN))
    async with database.unscoped("by hand") as session:
        row = {"id": new_id(), "created_at": now(), "version": 1, "person_id": person.id, "exact": False}
        await session.execute(
            insert(Appointment.__table__),
            [row | {"role": Role.AUDIT_ADMIN, "region_code": SHANGCHENG, "since": TODAY}],
        )
    async with database.looking("doctor") as session:
        assert await clashes(session) == [(person.id, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)]


def test_the_demonstration_province_keeps_them_apart() -> None:
    roles: dict[Any, list[Role]] = {}
    for post in province.make(1, TODAY).posts:
        roles.setdefault(post["person_id"], []).append(post["role"])
    assert [each for each in roles.values() if clashing(each)] == []


SYSTEM = a_person((Role.SYSTEM_ADMIN, HANGZHOU), name="系统", at=HANGZHOU)
SECURITY = a_person((Role.SECURITY_ADMIN, HANGZHOU), name="安全", at=HANGZHOU)
EXACT = a_person(a_post(Role.SYSTEM_ADMIN, HANGZHOU, exact=True), name="本级", at=HANGZHOU)


async def test_nobody_multiplies_themselves_or_reaches_beyond(database: Database, given: Any) -> None:
    async with database.unscoped("test data") as session:
        await found(session)
    await given(SYSTEM, SECURITY, EXACT)
    for viewer, role, region, ok in (
        (SYSTEM, Role.DISPATCHER, SHANGCHENG, True),
        (SYSTEM, Role.SECURITY_ADMIN, SHANGCHENG, True),
        (SYSTEM, Role.SYSTEM_ADMIN, SHANGCHENG, False),
        (SYSTEM, Role.AUDIT_ADMIN, SHANGCHENG, False),
        (SYSTEM, Role.DISPATCHER, NINGBO, False),
        (SECURITY, Role.DISPATCHER, SHANGCHENG, False),
        (SECURITY, Role.SECURITY_ADMIN, SHANGCHENG, False),
        (SECURITY, Role.AUDIT_ADMIN, SHANGCHENG, True),
        (EXACT, Role.DISPATCHER, HANGZHOU, False),
    ):
        new = a_directory_person(region_code=HANGZHOU if viewer is EXACT else SHANGCHENG)
        await given(new)
        said = NewAppointment(person_id=new.id, role=role, region_code=region, since=TODAY)
        before = await kept(database)
        if ok:
            async with database.working(viewer) as work:
                await posts.appoint(work, said)
            continue
        with pytest.raises(NotPermitted):
            async with database.working(viewer) as work:
                await posts.appoint(work, said)
        assert await kept(database) == before, (viewer.name, role)


async def test_nobody_appoints_or_dismisses_themselves(database: Database, given: Any) -> None:
    async with database.unscoped("test data") as session:
        await found(session)
    await given(SYSTEM)
    with pytest.raises(NotPermitted, match="不能任免自己"):
        async with database.working(SYSTEM) as work:
            await posts.appoint(
                work,
                NewAppointment(person_id=SYSTEM.id, role=Role.DISPATCHER, region_code=HANGZHOU, since=TODAY),
            )
    assert await kept(database) == 0
