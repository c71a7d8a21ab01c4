"""Whoever watches can always be called off, also where the driver loses the call."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis

from kernel import events
from kernel.events import Event, Events


class Swallowing:
    """A channel that reads until it is cancelled, and then says that nothing has come."""

    def __init__(self) -> None:
        self.reads = 0

    async def get_message(self, **asked: float) -> Any:
        self.reads += 1
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(asked["timeout"])


async def test_a_cancellation_that_the_driver_swallows_ends_the_watching(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "PATIENCE", 3_600.0)
    channel = Swallowing()
    watching = asyncio.ensure_future(anext(events._events(channel)))
    await asyncio.sleep(0)
    watching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await watching
    assert channel.reads == 1


async def test_a_limit_of_time_around_it_is_kept_too() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await anext(events._events(Swallowing()))


async def test_one_waits_longer_than_one_read_and_misses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "PATIENCE", 0.01)
    live = Events(FakeAsyncRedis())
    async with live.listening("case:1") as coming:
        watching = asyncio.ensure_future(anext(coming))
        await asyncio.sleep(0.05)
        await live.publish(Event("case:2", {}), Event("case:1", {"state": "approved"}))
        assert await watching == Event("case:1", {"state": "approved"})
