"""动态: what has just changed, told to whoever is watching. Sent after the change is committed, never before.

Live events are for screens: a watcher that was away asks the graph again. What must reach somebody belongs in a table.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import orjson
from redis.asyncio import Redis


@dataclass(frozen=True)
class Event:
    """``topic`` names who listens (``case:<id>``, ``inbox:<person>``); ``said`` is small and holds no personal data."""

    topic: str
    said: dict[str, Any]


class Events:
    """Live events over Redis; in one process alone over its in-memory stand-in."""

    def __init__(self, redis: "Redis") -> None:
        self._redis = redis

    async def publish(self, *events: Event) -> None:
        """All in one round trip."""
        if not events:
            return
        pipe = self._redis.pipeline(transaction=False)
        for event in events:
            pipe.publish(f"live:{event.topic}", orjson.dumps(event.said))
        await pipe.execute()

    @asynccontextmanager
    async def listening(self, *topics: str) -> AsyncIterator[AsyncIterator[Event]]:
        """Events of the topics from now on. Entering the context means: from here nothing is missed."""
        async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
            await channel.subscribe(*(f"live:{topic}" for topic in topics))
            yield _events(channel)


PATIENCE = 2.0
"""Seconds that one read waits; how late a cancellation that a driver has swallowed is noticed."""


async def _events(channel: Any) -> AsyncIterator[Event]:
    while True:
        message = await channel.get_message(timeout=PATIENCE)
        if (task := asyncio.current_task()) is not None and task.cancelling():
            # `asyncio.wait_for` of Python 3.11, on which the in-memory stand-in waits, loses what comes with a message
            raise asyncio.CancelledError
        if message is not None and message["type"] == "message":
            name = message["channel"]
            topic = (name.decode() if isinstance(name, bytes) else name).removeprefix("live:")
            yield Event(topic, orjson.loads(message["data"]))
