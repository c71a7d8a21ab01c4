"""What is ended is over in every process: at once where the event arrives, within a second where it is missed."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakeredis import FakeAsyncRedis
from redis.exceptions import ConnectionError as Lost

from auth.login_records import Ending, Login
from auth.signin import Hooks, SignIn, SignInSettings
from kernel.events import Event, Events

from .signin_house import LI, House, open_house


class Deaf(Events):
    """A line to Redis that is down."""

    async def publish(self, event: Event) -> None:
        raise Lost("down")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


def process(house: House, events: Events | None, **settings: float) -> SignIn:
    """Another process of the same hub."""
    hooks = Hooks(house.directory.viewer_of, house.directory.person_of, house.directory.people)
    return SignIn(replace(house.signin.settings, **settings), house.database, hooks, events=events)  # type: ignore[arg-type]


def test_nothing_is_remembered_longer_than_a_second(tmp_path: Path) -> None:
    assert SignInSettings("https://hub.test", tmp_path).cache_seconds <= 1


async def test_another_process_hears_of_it_at_once(house: House) -> None:
    redis = FakeAsyncRedis()
    one, other = (process(house, Events(redis), cache_seconds=3600) for _ in range(2))
    for each in (one, other):
        each.watchman.watch()
    await asyncio.sleep(0.1)
    token = await one.token_for(LI, 5, "test")
    assert (await other.backend.by_token(token)).id == LI.id
    await one.logins.end_where(Login.person_id == LI.id, Ending.REVOKED)
    await one.watchman.tell(LI.id)
    await asyncio.sleep(0.2)
    with pytest.raises(Exception, match="令牌无效"):
        await other.backend.by_token(token)
    for each in (one, other):
        await each.close()
    await redis.aclose()


async def test_a_process_that_missed_the_event_refuses_within_a_second(house: House) -> None:
    redis = FakeAsyncRedis()
    one, other = process(house, Deaf(redis)), process(house, None, cache_seconds=1.0)
    token = await one.token_for(LI, 5, "test")
    assert (await other.backend.by_token(token)).id == LI.id
    await one.logins.end_where(Login.person_id == LI.id, Ending.REVOKED)
    await one.watchman.tell(LI.id)
    since = time.monotonic()
    while time.monotonic() - since < 1.05:
        try:
            await other.backend.by_token(token)
        except Exception:
            break
        await asyncio.sleep(0.05)
    with pytest.raises(Exception, match="令牌无效"):
        await other.backend.by_token(token)
    for each in (one, other):
        await each.close()
    await redis.aclose()
