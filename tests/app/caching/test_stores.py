"""Places for answers: bounded, never older than what they are made of, and no loss when Redis is away."""

from typing import Any

import pytest
from fakeredis import FakeAsyncRedis, FakeServer

from app.caching.memory import Memory
from app.caching.shared import PAUSE, Shared
from app.caching.store import LONGEST
from auth.viewer import Viewer
from tests.databases import statements
from tests.factories.places import SHANGCHENG

from .conftest import SET_A_DAY, Opened

KIND = frozenset({"Division"})


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def a_store(kind: str, clock: Clock) -> Any:
    return Memory(clock=clock) if kind == "memory" else Shared(FakeAsyncRedis(), "hub", clock)


@pytest.mark.parametrize("kind", ["memory", "redis"])
async def test_what_was_worked_out_before_a_change_and_kept_after_it_is_never_found(kind: str) -> None:
    store = a_store(kind, Clock())
    asked = await store.get("key", KIND)
    store.changed(KIND)
    await store.settled()
    await store.put("key", asked.stamp, b"old", 60)
    again = await store.get("key", KIND)
    assert again.data is None
    await store.put("key", again.stamp, b"new", 60)
    assert (await store.get("key", KIND)).data == b"new"
    assert (await store.get("other", KIND)).data is None


@pytest.mark.parametrize("kind", ["memory", "redis"])
async def test_what_is_too_long_is_not_kept(kind: str) -> None:
    store = a_store(kind, Clock())
    asked = await store.get("key", KIND)
    await store.put("key", asked.stamp, b"x" * (LONGEST + 1), 60)
    assert (await store.get("key", KIND)).data is None


async def test_the_memory_is_bounded_and_forgets_in_time() -> None:
    clock = Clock()
    store = Memory(most=3, clock=clock)
    for place in range(10):
        await store.put(str(place), (await store.get("", KIND)).stamp, b"x", 60)  # type: ignore[union-attr]
    assert len(store) == 3
    assert (await store.get("9", KIND)).data == b"x"  # type: ignore[union-attr]
    clock.now = 60.0
    assert (await store.get("9", KIND)).data is None  # type: ignore[union-attr]


async def test_in_redis_everything_ends_by_itself() -> None:
    redis = FakeAsyncRedis()
    store = Shared(redis, "hub")
    asked = await store.get("key", KIND)
    await store.put("key", asked.stamp, b"x", 60)  # type: ignore[union-attr]
    names = await redis.keys("*")
    assert len(names) == 2
    assert all([await redis.ttl(name) > 0 for name in names])


async def test_redis_may_forget_all_it_holds() -> None:
    redis = FakeAsyncRedis()
    store = Shared(redis, "hub")
    asked = await store.get("key", KIND)
    await redis.flushall()
    await store.put("key", asked.stamp, b"old", 60)  # type: ignore[union-attr]
    assert (await store.get("key", KIND)).data is None  # type: ignore[union-attr]


async def test_while_redis_is_away_it_is_asked_only_now_and_then_and_learns_later_what_has_changed() -> None:
    server, clock = FakeServer(), Clock()
    here, there = (Shared(FakeAsyncRedis(server=server), "hub", clock) for _ in range(2))
    asked = await here.get("key", KIND)
    await here.put("key", asked.stamp, b"old", 60)  # type: ignore[union-attr]
    server.connected = False
    here.changed(KIND)
    await here.settled()
    assert await here.get("key", KIND) is None
    server.connected = True
    assert await here.get("key", KIND) is None, "not asked again at once"
    clock.now = PAUSE
    assert (await here.get("key", KIND)).data is None  # type: ignore[union-attr]
    assert (await there.get("key", KIND)).data is None  # type: ignore[union-attr]


@pytest.mark.usefixtures("founded")
async def test_a_change_in_one_process_is_seen_in_the_other_once_it_is_answered(
    opened: Opened, clerk: Viewer, admin: Viewer
) -> None:
    server = FakeServer()
    here, there = [await opened(FakeAsyncRedis(server=server)) for _ in range(2)]
    before = (await here.ask(clerk, "days"))["data"]["calendarDays"]["totalCount"]
    with statements(there.database.engine) as sent:
        await there.ask(clerk, "days")
    assert sent == [], "the other process has worked it out"
    done = (await here.response(admin, {"query": SET_A_DAY})).json()
    assert done["data"]["done"] == {"__typename": "CalendarDay"}
    assert (await there.ask(clerk, "days"))["data"]["calendarDays"]["totalCount"] == before + 1


@pytest.mark.usefixtures("founded")
async def test_without_redis_everybody_is_answered(opened: Opened, clerk: Viewer) -> None:
    server = FakeServer()
    server.connected = False
    hub = await opened(FakeAsyncRedis(server=server))
    for _ in range(2):
        said = await hub.ask(clerk, "divisions", text="上城")
        assert said["data"]["divisions"]["nodes"] == [{"code": SHANGCHENG, "name": "上城区"}]
