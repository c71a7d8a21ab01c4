"""Whoever leaves or is suspended is signed out at once by every way, and stays so when they come back."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import select

from auth.login_records import Ending, Login
from auth.roles import Role
from auth.viewer import Post, Region, Viewer
from domains.directory import staffing
from domains.directory.contacts import Roll, ToldPerson, ToldUnit, sync
from domains.directory.founding import found
from kernel.events import Events
from kernel.ids import new_id
from tests.app.hub import REGION, House, open_house

UNIT = ToldUnit("GO_1", "某局", "某局", None, REGION)
PEOPLE = tuple(ToldPerson(f"GE_{n}", f"人员{n}", "科员", "GO_1") for n in range(3))
ADMIN = Viewer(new_id(), "系统管理员", (Post(Role.SYSTEM_ADMIN, Region(REGION)),))


class Tells:
    name, label, region_code, most_leaving, staff_post = "zhezhengding", "浙政钉", "330100", 0.5, True

    def __init__(self, *people: ToldPerson) -> None:
        self.people = people

    async def roll(self) -> Roll:
        return Roll((UNIT,), self.people)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, jobs="off") as house:
        async with house.hub.database.unscoped("test data") as session:
            await found(session)
        await sync(house.hub.database, house.hub.events, Tells(*PEOPLE))
        yield house


async def signed_in(house: House) -> tuple[Any, httpx2.AsyncClient]:
    viewer = await house.hub.people.viewer_named("GE_0")
    assert viewer is not None
    return viewer, house.client(await house.token_of(viewer.id))


async def answers(client: httpx2.AsyncClient) -> int:
    return (await client.get("/auth/session")).status_code


async def ends(house: House, person: Any) -> list[Ending | None]:
    async with house.hub.database.looking("tests") as session:
        return [each.revoked_why for each in await session.scalars(select(Login).where(Login.person_id == person.id))]


async def test_who_is_no_longer_in_the_contacts_is_signed_out_and_an_old_token_stays_dead(house: House) -> None:
    person, client = await signed_in(house)
    other = await house.hub.people.viewer_named("GE_1")
    assert other is not None
    bystander = house.client(await house.token_of(other.id))
    assert await answers(client) == await answers(bystander) == 200
    await sync(house.hub.database, house.hub.events, Tells(*PEOPLE[1:]))
    house.hub.sign_in.backend.forget(person.id)
    house.hub.sign_in.logins.forget(person_id=person.id)
    assert await answers(client) == 401
    assert await answers(bystander) == 200
    assert await ends(house, person) == [Ending.SUSPENDED]
    await sync(house.hub.database, house.hub.events, Tells(*PEOPLE))
    house.hub.sign_in.backend.forget(person.id)
    assert await answers(client) == 401
    assert await answers(house.client(await house.token_of(person.id))) == 200


async def test_who_is_suspended_and_restored_has_to_sign_in_again(house: House) -> None:
    person, client = await signed_in(house)
    for act in (staffing.suspend, staffing.restore):
        async with house.hub.database.working(ADMIN) as work:
            await act(work, person.id)
        house.hub.sign_in.backend.forget(person.id)
        house.hub.sign_in.logins.forget(person_id=person.id)
    assert await answers(client) == 401
    assert await ends(house, person) == [Ending.SUSPENDED]


async def test_other_processes_are_told(house: House) -> None:
    heard: list[str] = []
    person, _ = await signed_in(house)

    class Heard(Events):
        async def publish(self, event: Any) -> None:
            heard.append(str(event.said.get("person")))

    await sync(house.hub.database, Heard(house.hub.redis), Tells(*PEOPLE[1:]))
    assert str(person.id) in heard
