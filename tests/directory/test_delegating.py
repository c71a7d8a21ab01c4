"""Posts are lent for a time, by whom they belong to, within limits; they end by themselves and are never added up."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from auth.permissions import Permission as P
from auth.policy import Policy
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory import delegating, queries, standing
from domains.directory.delegating import NewDelegation
from domains.directory.models import Appointment, Delegation, Person, PersonState
from kernel.refusal import Conflict, Invalid, NotFound, NotPermitted, Refusal, WrongState
from tests.factories.people import a_directory_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU

POLICY = Policy(delegation_days=30)


def day(offset: int) -> date:
    return queries.today() + timedelta(days=offset)


async def employed(given: Any, *posts: tuple[Role, str], at: str = SHANGCHENG, since: int = -9, **said: Any) -> Person:
    person = a_directory_person(region_code=at, **said)
    await given(person)
    await given(
        *(Appointment(person_id=person.id, role=role, region_code=code, since=day(since)) for role, code in posts)
    )
    return person


async def as_viewer(database: Database, person: Person) -> Viewer:
    async with database.looking("test") as session:
        viewer = await standing.viewer_of(session, person.id)
    assert viewer is not None
    return viewer


async def lend(database: Database, giver: Person, delegate: Person, *roles: Role, **said: Any) -> Delegation:
    usual: dict[str, Any] = {
        "delegate_id": delegate.id,
        "roles": list(roles),
        "since": day(0),
        "until": day(9),
        "reason": "出差",
    }
    async with database.working(await as_viewer(database, giver)) as work:
        return await delegating.give(work, NewDelegation(**usual | said), POLICY)


async def delegations(database: Database) -> list[Delegation]:
    async with database.looking("test") as session:
        return list(await session.scalars(select(Delegation)))


@pytest.fixture
async def giver(given: Any) -> Person:
    return await employed(given, (Role.STAFF, SHANGCHENG), (Role.DISPATCHER, SHANGCHENG))


@pytest.fixture
async def delegate(given: Any) -> Person:
    return await employed(given, (Role.STAFF, SHANGCHENG))


async def test_what_is_lent_stands_beside_ones_own_and_says_for_whom(
    database: Database, giver: Person, delegate: Person
) -> None:
    await lend(database, giver, delegate, Role.DISPATCHER, processes=["TripFlow"])
    viewer = await as_viewer(database, delegate)
    [post] = [each for each in viewer.posts if each.for_person]
    assert (post.role, post.region.code, post.for_person) == (Role.DISPATCHER, SHANGCHENG, giver.id)
    assert viewer.post_for(Role.DISPATCHER, SHANGCHENG, process="TripFlow") is post
    assert viewer.post_for(Role.DISPATCHER, SHANGCHENG, process="OtherFlow") is None
    assert viewer.may(P.TRIPS_READ)


async def test_personal_data_stays_masked_unless_the_giver_says_otherwise(
    database: Database, giver: Person, delegate: Person
) -> None:
    lent = await lend(database, giver, delegate, Role.DISPATCHER)
    assert not (await as_viewer(database, delegate)).may(P.PERSONAL_DATA_REVEAL)
    assert (await as_viewer(database, giver)).may(P.PERSONAL_DATA_REVEAL)
    async with database.working(await as_viewer(database, giver)) as work:
        await delegating.end(work, lent.id)
    await lend(database, giver, delegate, Role.DISPATCHER, with_personal_data=True)
    assert (await as_viewer(database, delegate)).may(P.PERSONAL_DATA_REVEAL)


async def test_two_cities_are_not_added_up(database: Database, given: Any) -> None:
    giver = await employed(given, (Role.DISPATCHER, NINGBO), at=NINGBO)
    delegate = await employed(given, (Role.SUPERVISOR, HANGZHOU), at=NINGBO)
    lent = Delegation(
        giver_id=giver.id,
        delegate_id=delegate.id,
        region_code=NINGBO,
        unit_id=giver.unit_id,
        roles=[Role.DISPATCHER.value],
        processes=[],
        with_personal_data=True,
        since=day(0),
        until=day(3),
        reason="借调",
    )
    await given(lent)
    viewer = await as_viewer(database, delegate)
    assert viewer.may_over(P.PERSONAL_DATA_REVEAL, NINGBO)
    assert not viewer.may_over(P.PERSONAL_DATA_REVEAL, HANGZHOU), "the giver's rights end where the giver's reach ends"
    assert viewer.holds(Role.SUPERVISOR, XIHU)
    assert not viewer.holds(Role.SUPERVISOR, NINGBO)
    assert not viewer.holds(Role.DISPATCHER, HANGZHOU)


@pytest.mark.parametrize("what", ["term", "ended", "post", "giver", "not yet"])
async def test_it_ends_by_itself(database: Database, given: Any, giver: Person, delegate: Person, what: str) -> None:
    lent = await lend(database, giver, delegate, Role.DISPATCHER)
    assert (await as_viewer(database, delegate)).holds(Role.DISPATCHER, SHANGCHENG)
    async with database.unscoped("test") as session:
        row, person = await session.get_one(Delegation, lent.id), await session.get_one(Person, giver.id)
        if what == "term":
            row.since, row.until = day(-5), day(-1)
        elif what == "not yet":
            row.since = day(1)
        elif what == "giver":
            person.state = PersonState.SUSPENDED
        elif what == "post":
            for post in await session.scalars(select(Appointment).where(Appointment.person_id == giver.id)):
                post.until = day(-1)
    if what == "ended":
        async with database.working(await as_viewer(database, delegate)) as work:
            await delegating.end(work, lent.id)
    assert not (await as_viewer(database, delegate)).holds(Role.DISPATCHER, SHANGCHENG)


@pytest.mark.parametrize(
    ("said", "no"),
    [
        ({"until": day(30)}, Invalid),
        ({"since": day(-1)}, Invalid),
        ({"until": day(-1)}, Invalid),
        ({"roles": []}, Invalid),
        ({"roles": [Role.COST_CLERK]}, NotPermitted),
        ({"roles": [Role.STAFF]}, NotPermitted),
        ({"roles": [Role.SYSTEM_ADMIN]}, NotPermitted),
        ({"processes": ["NoFlow"]}, Invalid),
        ({"reason": " "}, Invalid),
    ],
)
async def test_what_must_not_be_lent_is_refused_and_nothing_is_kept(
    database: Database, giver: Person, delegate: Person, said: Any, no: type[Refusal]
) -> None:
    with pytest.raises(no) as refused:
        await lend(database, giver, delegate, Role.DISPATCHER, **said)
    assert refused.value.field or no is NotPermitted
    assert await delegations(database) == []


async def test_not_to_oneself_nor_out_of_reach_nor_to_who_is_gone(
    database: Database, given: Any, giver: Person
) -> None:
    away = await employed(given, at=NINGBO)
    gone = await employed(given, state=PersonState.SUSPENDED)
    for whom, no in ((giver, Invalid), (away, NotFound), (gone, WrongState)):
        with pytest.raises(no):
            await lend(database, giver, whom, Role.DISPATCHER)
    assert await delegations(database) == []


async def test_what_is_lent_is_not_lent_on(database: Database, given: Any, giver: Person, delegate: Person) -> None:
    third = await employed(given)
    await lend(database, giver, delegate, Role.DISPATCHER)
    with pytest.raises(NotPermitted, match="受托的岗位不能再委托"):
        await lend(database, delegate, third, Role.DISPATCHER)
    assert len(await delegations(database)) == 1


async def test_not_to_whom_it_would_give_two_roles_that_are_two_peoples(database: Database, given: Any) -> None:
    clerk = await employed(given, (Role.STAFF, SHANGCHENG), (Role.COST_CLERK, SHANGCHENG))
    driver = await employed(given, (Role.DRIVER, SHANGCHENG))
    with pytest.raises(NotPermitted, match="职责分离"):
        await lend(database, clerk, driver, Role.COST_CLERK)
    auditor = await employed(given, (Role.AUDIT_ADMIN, SHANGCHENG))
    with pytest.raises(NotPermitted, match="职责分离"):
        await lend(database, clerk, auditor, Role.COST_CLERK)
    assert await delegations(database) == []


async def test_not_the_same_twice(database: Database, giver: Person, delegate: Person) -> None:
    await lend(database, giver, delegate, Role.DISPATCHER)
    with pytest.raises(Conflict):
        await lend(database, giver, delegate, Role.DISPATCHER, since=day(9), until=day(12))
    assert len(await delegations(database)) == 1


async def test_strangers_do_not_end_it_and_those_who_appoint_do(
    database: Database, given: Any, giver: Person, delegate: Person
) -> None:
    lent = await lend(database, giver, delegate, Role.DISPATCHER)
    stranger = await employed(given, (Role.DISPATCHER, SHANGCHENG))
    elsewhere = await employed(given, (Role.SYSTEM_ADMIN, NINGBO), at=NINGBO)
    for no in (stranger, elsewhere):
        with pytest.raises(NotFound):
            async with database.working(await as_viewer(database, no)) as work:
                await delegating.end(work, lent.id)
    assert (await delegations(database))[0].ended_at is None
    admin = await employed(given, (Role.SYSTEM_ADMIN, HANGZHOU), at=HANGZHOU)
    async with database.working(await as_viewer(database, admin)) as work:
        await delegating.end(work, lent.id)
    with pytest.raises(WrongState):
        async with database.working(await as_viewer(database, admin)) as work:
            await delegating.end(work, lent.id)
