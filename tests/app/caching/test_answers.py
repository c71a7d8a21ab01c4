"""An answer that may be kept is given again without a statement, until what it is made of changes; nothing else is."""

from typing import Any

import pytest
from fakeredis import FakeAsyncRedis
from sqlalchemy import select, update

from app.caching.memory import Memory
from app.caching.shared import Shared
from auth.roles import Role
from auth.viewer import Viewer
from domains.directory.models import Division
from tests.databases import statements
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, XIHU

from .conftest import SET_A_DAY, Opened

STORES = pytest.mark.parametrize("shared", [False, True], ids=["in the process", "in redis"])
pytestmark = [STORES, pytest.mark.usefixtures("founded")]


@pytest.fixture
async def hub(opened: Opened, shared: bool) -> Any:
    return await opened(FakeAsyncRedis() if shared else None)


def names(said: Any) -> list[str]:
    return [each["name"] for each in said["data"]["divisions"]["nodes"]]


async def rename(hub: Any, name: str) -> None:
    async with hub.database.unscoped("test") as session:
        (await session.scalar(select(Division).where(Division.code == SHANGCHENG))).name = name


async def test_what_is_kept_is_given_again_without_a_statement(hub: Any, clerk: Viewer) -> None:
    first = await hub.response(clerk, {"documentId": "divisions", "variables": {"text": "上城"}})
    with statements(hub.database.engine) as sent:
        again = await hub.response(clerk, {"documentId": "divisions", "variables": {"text": "上城"}})
    assert sent == []
    assert again.content == first.content
    assert names(again.json()) == ["上城区"]
    assert again.headers["cache-control"] == first.headers["cache-control"] == "private, no-store"


async def test_by_get_it_has_the_tag_it_had(hub: Any, clerk: Viewer) -> None:
    headers = hub.people.headers(clerk)
    first, again = [
        await hub.client.get("/graphql", params={"documentId": "divisions"}, headers=headers) for _ in range(2)
    ]
    assert again.headers["etag"] == first.headers["etag"]


async def test_a_change_is_seen_at_once(hub: Any, clerk: Viewer) -> None:
    await hub.ask(clerk, "divisions", text="区")
    await rename(hub, "上城新区")
    assert "上城新区" in names(await hub.ask(clerk, "divisions", text="上城"))
    before = names(await hub.ask(clerk, "divisions", text="上城"))
    async with hub.database.unscoped("test") as session:
        await session.execute(update(Division).where(Division.code == SHANGCHENG).values(name="上城旧区"))
    assert names(await hub.ask(clerk, "divisions", text="上城")) == ["上城旧区"] != before


async def test_what_was_rolled_back_or_concerns_others_drops_nothing(hub: Any, clerk: Viewer) -> None:
    await hub.ask(clerk, "divisions")
    with pytest.raises(KeyError):
        async with hub.database.unscoped("test") as session:
            (await session.scalar(select(Division).where(Division.code == SHANGCHENG))).name = "无"
            await session.flush()
            raise KeyError
    with statements(hub.database.engine) as sent:
        await hub.ask(clerk, "divisions")
    assert sent == []


async def test_a_change_made_in_a_savepoint_counts_when_all_is_committed(hub: Any, clerk: Viewer) -> None:
    await hub.ask(clerk, "divisions", text="上城")
    async with hub.database.unscoped("test") as session:
        async with session.begin_nested():
            (await session.scalar(select(Division).where(Division.code == SHANGCHENG))).name = "上城新区"
        async with session.begin_nested() as taken_back:
            await taken_back.rollback()
    assert names(await hub.ask(clerk, "divisions", text="上城")) == ["上城新区"]


async def test_a_mutation_is_seen_by_whoever_asks_next(hub: Any, clerk: Viewer, admin: Viewer) -> None:
    before = (await hub.ask(clerk, "days"))["data"]["calendarDays"]["totalCount"]
    done = (await hub.response(admin, {"query": SET_A_DAY})).json()
    assert done["data"]["done"] == {"__typename": "CalendarDay"}
    assert (await hub.ask(clerk, "days"))["data"]["calendarDays"]["totalCount"] == before + 1


async def test_those_with_the_same_rights_share_and_others_do_not(hub: Any, clerk: Viewer) -> None:
    await hub.ask(clerk, "divisions")
    colleague = a_person((Role.DISPATCHER, SHANGCHENG), name="乙")
    elsewhere = a_person((Role.DISPATCHER, XIHU), name="丙", at=XIHU)
    with statements(hub.database.engine) as sent:
        await hub.ask(colleague, "divisions")
    assert sent == []
    with statements(hub.database.engine) as sent:
        await hub.ask(elsewhere, "divisions")
    assert sent != []


async def test_what_somebody_may_do_is_not_told_to_another(hub: Any) -> None:
    clerk, without = a_person((Role.STAFF, SHANGCHENG)), a_person(name="丁")
    mine = await hub.ask(clerk, "processes")
    theirs = await hub.ask(without, "processes")
    assert mine == await hub.ask(clerk, "processes")
    assert theirs == await hub.ask(without, "processes")
    assert mine["data"] != theirs["data"]


async def test_nobody_gets_what_was_kept_for_those_who_are_signed_in(hub: Any, clerk: Viewer) -> None:
    await hub.ask(clerk, "divisions")
    for who in (None, a_person(name="无岗位")):
        said = await hub.ask(who, "divisions")
        assert said["errors"]
        assert not said.get("data")
    assert names(await hub.ask(clerk, "divisions", text="上城")) == ["上城区"]


async def test_each_asks_with_its_own_variables(hub: Any, clerk: Viewer) -> None:
    assert names(await hub.ask(clerk, "divisions", text="上城")) != names(
        await hub.ask(clerk, "divisions", text="西湖")
    )


@pytest.mark.parametrize("name", ["mixed", "nothing"])
async def test_what_is_ones_own_and_what_went_wrong_is_never_kept(
    hub: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    async def put(_self: Any, key: str, *_rest: Any) -> None:
        kept.append(key)

    for each in (Memory, Shared):
        monkeypatch.setattr(each, "put", put)
    clerk = a_person((Role.DISPATCHER, SHANGCHENG))
    await hub.ask(clerk, name)
    assert kept == []
    await hub.ask(clerk, "divisions")
    assert len(kept) == 1


async def test_only_registered_documents_are_kept(hub: Any, clerk: Viewer) -> None:
    said = {"query": "{ divisions(first: 1) { nodes { code } } }"}
    await hub.response(clerk, said)
    with statements(hub.database.engine) as sent:
        await hub.response(clerk, said)
    assert sent != []
