"""How far a source is believed: outages, half answers, rubbish and death in the middle end nobody."""

import asyncio
from typing import Any

import pytest

from auth.sessions import Database
from domains.directory.contacts import ToldPerson, sync
from domains.directory.contacts.models import Kind
from domains.directory.contacts.nightly import Sources, nightly
from domains.directory.contacts.planning import What
from domains.directory.models import PersonState
from kernel.events import Events
from kernel.refusal import Unavailable, WrongState
from support.jobs import Desk, Hopeless
from support.jobs.claims import Claim
from tests.directory.contacts.conftest import Directory, Synced
from tests.directory.contacts.source import PEOPLE, ROOT, Tells, told

MANY = Tells(people=tuple(told(f"GE_{n}", f"人员{n}", ROOT) for n in range(40)))


class Killed(BaseException):
    """The process is gone."""


@pytest.mark.parametrize(
    ("left", "allowed"),
    [(4, True), (5, False), (39, False), (40, False)],
    ids=["a tenth leaves", "more than a tenth leaves", "nearly all leave", "all leave"],
)
async def test_no_more_people_leave_at_once_than_are_believed_to(
    synced: Synced, directory: Directory, left: int, allowed: bool
) -> None:
    await synced(MANY)
    before = await directory.all()
    later = MANY.without(*(f"GE_{n}" for n in range(left))).but(told("GE_new", "新人", ROOT))
    if allowed:
        assert (await synced(later)).done == {(Kind.PERSON, What.ENDED): left, (Kind.PERSON, What.NEW): 1}
        return
    with pytest.raises(WrongState) as no:
        await synced(later)
    assert f"{left} 名人员（共 40）" in no.value.message
    assert "--most-leaving" in "".join(no.value.alternatives)
    assert await directory.all() == before


async def test_units_are_guarded_alike(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    before = await directory.all()
    with pytest.raises(WrongState, match="3 个单位"):
        await synced(Tells((), PEOPLE), most_leaving=0.5)
    assert await directory.all() == before


async def test_with_a_persons_word_everybody_may_leave(synced: Synced, directory: Directory) -> None:
    await synced(MANY)
    await synced(MANY.without(*(each.code for each in MANY.people)), most_leaving=1.0)
    assert {state for *_, state in (await directory.people()).values()} == {PersonState.LEFT}


async def test_with_none_allowed_nobody_leaves(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    before = await directory.all()
    with pytest.raises(WrongState):
        await synced(Tells().without("GE_li"), most_leaving=0.0)
    assert await directory.all() == before


async def test_a_platform_that_is_down_changes_nothing(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    before = await directory.all()
    with pytest.raises(Unavailable):
        await synced(Tells(fault=Unavailable("平台不可用")))
    assert await directory.all() == before


async def test_looking_first_counts_and_changes_nothing(synced: Synced, directory: Directory) -> None:
    before = await directory.all()
    assert (await synced(Tells(), dry=True)).done == {(Kind.UNIT, What.NEW): 3, (Kind.PERSON, What.NEW): 3}
    assert await directory.all() == before


@pytest.mark.parametrize("moment", range(7))
async def test_killed_anywhere_the_next_run_ends_where_one_run_would_have(
    synced: Synced, directory: Directory, moment: int
) -> None:
    await synced(Tells())
    later = (
        Tells()
        .but(
            told("GE_wang", "王小敏", "GO_cars", title="科长"),
            told("GE_sun", "孙新"),
            told("GE_zhou", "周新", "GO_yard"),
        )
        .without("GE_li", "GE_zhao")
    )

    def die(_what: str, done: int, total: int) -> None:
        assert total == 6
        if done == moment:
            raise Killed

    if moment < 6:
        with pytest.raises(Killed):
            await synced(later, tell=die)
    await synced(later)
    people = await directory.people()
    assert people == {
        "GE_wang": ("王小敏", "科长", "GO_cars", PersonState.ACTIVE),
        "GE_li": ("李强", "科员", "GO_cars", PersonState.LEFT),
        "GE_zhao": ("赵云", "科员", "GO_yard", PersonState.LEFT),
        "GE_sun": ("孙新", "科员", ROOT, PersonState.ACTIVE),
        "GE_zhou": ("周新", "科员", "GO_yard", PersonState.ACTIVE),
    }
    assert len(await directory.acts()) == 6 + 6
    assert not await synced(later)


@pytest.mark.parametrize(
    "rubbish",
    [told("GE_x", " ", ROOT), told("GE_x", "无处可去", "GO_nowhere"), told("GE_\x00", "名\x07字", ROOT)],
    ids=["no name", "no such unit", "control characters"],
)
async def test_a_row_that_no_register_can_keep_is_refused_alone(
    synced: Synced, directory: Directory, rubbish: ToldPerson
) -> None:
    summary = await synced(Tells().but(rubbish))
    assert len(summary.refused) == 1
    assert len(await directory.people()) == 3


async def test_the_nightly_job_does_what_the_command_does_and_waits_for_a_person_where_too_many_would_leave(
    database: Database, directory: Directory, redis: Any
) -> None:
    def desk(source: Tells) -> Desk:
        claim = Claim(id=None, job=nightly.name, key=None, arguments={}, tries=1, by="test")  # type: ignore[arg-type]
        return Desk(database, Events(redis), claim, {Sources: Sources([source])})

    await nightly.run(desk(MANY))
    assert len(await directory.people()) == 40
    with pytest.raises(Hopeless, match="没有改动数据"):
        await nightly.run(desk(MANY.without(*(f"GE_{n}" for n in range(20)))))
    with pytest.raises(Unavailable):
        await nightly.run(desk(Tells(fault=Unavailable("平台不可用"))))
    assert {state for *_, state in (await directory.people()).values()} == {PersonState.ACTIVE}


async def test_two_runs_at_once_make_nobody_twice(database: Database, directory: Directory, redis: Any) -> None:
    await asyncio.gather(*(sync(database, Events(redis), MANY) for _ in range(2)))
    assert len(await directory.people()) == 40
    assert not await sync(database, Events(redis), MANY)
