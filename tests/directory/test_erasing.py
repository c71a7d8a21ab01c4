"""What is held of people who have left goes on request, or when its time is over; what must stay stays."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

import domains.directory.erasing as erasing
from auth import retention
from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory import staffing
from domains.directory.models import Person, PersonState
from domains.vehicles.models import Driver
from kernel.ids import global_id
from kernel.records import now
from kernel.refusal import NotFound, NotPermitted, WrongState
from tests.api.asking import Ask
from tests.api.conftest import ask, people, refusals, served  # noqa: F401
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import NINGBO, SHANGCHENG
from tests.factories.vehicles import a_driver

PHONE, LICENCE = "13800009876", "330102199001011234"


@pytest.fixture
async def admin(given: Given) -> Viewer:
    viewer = a_person((Role.SYSTEM_ADMIN, SHANGCHENG))
    await given(viewer)
    return viewer


@pytest.fixture
async def leaver(given: Given) -> Person:
    """Somebody who drove, too: the register of drivers is not the administrator's to see."""
    person = a_directory_person(name="老周", phone=PHONE, id_number="11010519491231002X")
    await given(person)
    await given(a_driver(person_id=person.id, phone=PHONE, licence_number=LICENCE))
    return person


async def held(database: Database, id: Any) -> tuple[Person, Driver]:
    async with database.looking("test") as session:
        person = await session.get_one(Person, id)
        driver = await session.scalar(select(Driver).where(Driver.person_id == id))
        assert driver is not None
        return person, driver


async def leaves(database: Database, admin: Viewer, id: Any) -> None:
    async with database.working(admin) as work:
        await staffing.leave(work, id)


async def test_numbers_go_from_every_record_and_the_name_stays_for_the_files(
    database: Database, admin: Viewer, leaver: Person
) -> None:
    await leaves(database, admin, leaver.id)
    async with database.working(admin) as work:
        await erasing.erase(work, leaver.id)
    person, driver = await held(database, leaver.id)
    assert (person.phone, person.id_number, driver.licence_number) == (None, None, None)
    assert driver.phone == erasing.GONE
    assert (person.name, person.state) == ("老周", PersonState.LEFT)
    assert person.left_at is not None
    assert person.erased_at is not None
    async with database.looking("test") as session:
        assert (await session.scalars(select(Person).where(Person.phone == PHONE))).all() == []


async def test_of_people_in_office_nothing_is_erased(database: Database, admin: Viewer, leaver: Person) -> None:
    with pytest.raises(WrongState, match="履行职责"):
        async with database.working(admin) as work:
            await erasing.erase(work, leaver.id)
    person, driver = await held(database, leaver.id)
    assert (person.phone, driver.phone, person.erased_at) == (PHONE, PHONE, None)


async def test_it_is_done_once_by_who_keeps_the_directory_there(
    database: Database, admin: Viewer, leaver: Person, given: Given
) -> None:
    other, clerk = a_person((Role.SYSTEM_ADMIN, NINGBO)), a_person((Role.DISPATCHER, SHANGCHENG))
    await given(other, clerk)
    await leaves(database, admin, leaver.id)
    for who, no in ((other, NotFound), (clerk, NotPermitted)):
        with pytest.raises(no):
            async with database.working(who) as work:
                await erasing.erase(work, leaver.id)
    assert (await held(database, leaver.id))[0].phone == PHONE
    async with database.working(admin) as work:
        await erasing.erase(work, leaver.id)
    with pytest.raises(WrongState, match="已经删除"):
        async with database.working(admin) as work:
            await erasing.erase(work, leaver.id)


async def test_it_goes_by_itself_when_its_time_is_over_and_is_written_down(
    database: Database, admin: Viewer, leaver: Person, given: Given
) -> None:
    stays = a_directory_person(phone="13800001111")
    await given(stays)
    await leaves(database, admin, leaver.id)
    await retention.purge(database)
    assert (await held(database, leaver.id))[0].phone == PHONE
    async with database.unscoped("test data") as session:
        before = now() - timedelta(days=1_096)
        await session.execute(update(Person).where(Person.id == leaver.id).values(left_at=before))
    assert ("leavers", 1) in [(rule.kind, count) for rule, count in await retention.due(database)]
    assert ("leavers", 1) in [(rule.kind, count) for rule, count in await retention.purge(database)]
    assert ("leavers", 0) in [(rule.kind, count) for rule, count in await retention.purge(database)]
    assert (await held(database, leaver.id))[0].phone is None
    async with database.looking("test") as session:
        assert (await session.get_one(Person, stays.id)).phone == "13800001111"
        assert await session.scalar(select(AuditEntry.changes).where(AuditEntry.act == "retention leavers"))


@pytest.mark.parametrize(
    ("said", "why"),
    [({"logins": 30}, "至少保存 180 天"), ({"nothing": 5}, "没有名为"), ({"leavers": 0}, "至少保存 1 天")],
)
def test_an_installation_may_keep_longer_and_not_shorter_than_the_law(said: dict[str, int], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        retention.keep_for(said)


def test_an_installation_says_how_long() -> None:
    usual = next(rule.days for rule in retention.rules() if rule.kind == "leavers")
    retention.keep_for({"leavers": 365})
    assert next(rule.days for rule in retention.rules() if rule.kind == "leavers") == 365
    retention.keep_for({"leavers": usual})


async def test_through_the_graph_it_leaves_a_row_in_the_audit_and_none_of_the_numbers(
    ask: Ask,  # noqa: F811
    database: Database,
    admin: Viewer,
    leaver: Person,
) -> None:
    id = global_id("Person", leaver.id)
    assert (await ask.act(admin, f'personErase(id: "{id}")'))["code"] == "WRONG_STATE"
    assert (await ask.act(admin, f'personLeave(id: "{id}")'))["__typename"] == "Person"
    assert (await ask.act(admin, f'personErase(id: "{id}")'))["__typename"] == "Person"
    async with database.looking("test") as session:
        said = await session.scalar(select(AuditEntry.changes).where(AuditEntry.act == "Person.erase"))
    assert f"Person:{leaver.id}" in said
    assert not any(number in str(said) for number in (PHONE, LICENCE))
