"""How much may be asked in a minute: counted exactly, over all processes, mostly without asking anybody."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fakeredis import FakeAsyncRedis
from redis.exceptions import ConnectionError

from app.graphql import RequestError
from app.http.rates import Rates, headers_of
from app.settings import Settings
from auth.viewer import ANONYMOUS, Viewer

ZHANG, LI = Viewer(UUID(int=1), "张"), Viewer(UUID(int=2), "李")


class Clock:
    now = 6_000.0

    def __call__(self) -> float:
        return self.now


class Counted:
    """A Redis that counts what it is asked."""

    def __init__(self) -> None:
        self.real = FakeAsyncRedis()
        self.asked = 0

    def pipeline(self, **said: Any) -> Any:
        self.asked += 1
        return self.real.pipeline(**said)


class Down:
    def pipeline(self, **_said: Any) -> Any:
        raise ConnectionError


def rates(folder: Path, redis: Any = None, clock: Any = None, limit: int = 1_000) -> Rates:
    url = "redis://somewhere" if redis else ""
    return Rates(Settings(cost_per_minute=limit, redis_url=url, data_dir=folder), redis, clock or Clock())


async def spent(rates: Rates, cost: int, times: int, viewer: Viewer = ZHANG) -> int:
    """How many of the charges went through."""
    done = 0
    for _ in range(times):
        try:
            await rates.charge(viewer, "", cost)
        except RequestError:
            continue
        done += 1
    return done


@pytest.mark.parametrize("redis", [None, FakeAsyncRedis], ids=["alone", "shared"])
async def test_exactly_the_limit_goes_through_each_minute(tmp_path: Path, redis: Any) -> None:
    clock = Clock()
    counted = rates(tmp_path, redis() if redis else None, clock)
    assert await spent(counted, 7, 200) == 1_000 // 7
    assert await spent(counted, 1, 50) == 1_000 % 7
    assert await spent(counted, 1_000, 1, LI) == 1, "another's share is their own"
    clock.now += 60
    assert await spent(counted, 7, 200) == 1_000 // 7


async def test_processes_together_never_let_more_through_and_lose_little(tmp_path: Path) -> None:
    redis = FakeAsyncRedis()
    processes = [rates(tmp_path, redis) for _ in range(4)]
    done = 0
    for _ in range(300):
        done += sum([await spent(each, 1, 1) for each in processes])
    assert 1_000 - 4 * 20 <= done <= 1_000


async def test_what_one_process_refuses_another_may_still_spend(tmp_path: Path) -> None:
    redis = FakeAsyncRedis()
    here, there = rates(tmp_path, redis), rates(tmp_path, redis)
    assert await spent(here, 300, 1) == 1
    assert await spent(there, 701, 3) == 0
    assert await spent(here, 700, 1) == 1


async def test_most_charges_ask_nobody(tmp_path: Path) -> None:
    redis = Counted()
    assert await spent(rates(tmp_path, redis), 1, 500) == 500
    assert redis.asked == 25


async def test_what_is_left_is_said_and_what_is_too_much_is_charged_nothing(tmp_path: Path) -> None:
    counted = rates(tmp_path, FakeAsyncRedis())
    allowance = await counted.charge(ZHANG, "", 300)
    assert allowance is not None
    assert (allowance.limit, allowance.remaining, allowance.reset_at) == (1_000, 700, 6_060)
    assert headers_of(allowance)["RateLimit-Remaining"] == "700"
    with pytest.raises(RequestError) as caught:
        await counted.charge(ZHANG, "", 701)
    assert caught.value.status == 429
    assert caught.value.headers == {"Retry-After": "60"}
    assert await spent(counted, 700, 1) == 1


async def test_nobody_is_held_up_while_redis_is_down(tmp_path: Path) -> None:
    assert await rates(tmp_path, Down()).charge(ZHANG, "", 5) is None
    assert headers_of(None) == {}


async def test_those_who_are_not_signed_in_are_counted_by_address(tmp_path: Path) -> None:
    counted = rates(tmp_path)
    await counted.charge(ANONYMOUS, "10.0.0.1", 1_000)
    with pytest.raises(RequestError):
        await counted.charge(ANONYMOUS, "10.0.0.1", 1)
    assert await counted.charge(ANONYMOUS, "10.0.0.2", 1) is not None
