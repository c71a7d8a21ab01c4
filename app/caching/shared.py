"""In Redis: for all processes. While it is away nothing is kept and nothing waits for it; everybody is answered.

For each kind of record Redis holds a mark, another one after each change. An answer is kept with the marks as they
were before it was worked out, and is found only as long as they stand.
"""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import structlog
from redis.exceptions import RedisError

from .store import LONGEST, Found, Kinds

log = structlog.get_logger("jiguan.caching")
T = TypeVar("T")

PATIENCE = 0.25
"""Seconds that an answer waits for Redis; after that it is not asked for a while."""
PAUSE = 2.0
_MARKS_LAST = 86_400
"""Seconds; far longer than any answer is kept, so that no mark is ever missing while an answer relies on it."""


class Shared:
    """``hub`` names the database and the edition: hubs of another kind may use the same Redis."""

    def __init__(self, redis: Any, hub: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._redis, self._prefix, self._clock = redis, f"answers:{hub}:", clock
        self._untold: dict[str, int] = {}
        self._changes = 0
        self._away_until = 0.0

    async def get(self, key: str, kinds: Kinds) -> Found | None:
        return await self._asked(lambda: self._get(key, sorted(kinds)))

    async def put(self, key: str, stamp: bytes, data: bytes, seconds: int) -> None:
        if len(data) <= LONGEST:
            await self._asked(lambda: self._redis.set(self._prefix + key, stamp + b"\n" + data, ex=seconds))

    def changed(self, kinds: Kinds) -> None:
        self._changes += 1
        self._untold |= dict.fromkeys(kinds, self._changes)  # before anything is found again, they are told

    async def settled(self) -> None:
        if self._untold:
            await self._asked(_nothing)

    async def _get(self, key: str, kinds: list[str]) -> Found:
        names = [self._mark(each) for each in kinds]
        kept, *marks = await self._redis.mget(self._prefix + key, *names)
        if None in marks:
            await self._mark_anew([name for name, mark in zip(names, marks, strict=True) if mark is None], nx=True)
            marks = await self._redis.mget(names)
        stamp = b",".join(marks)
        before, _, data = (kept or b"").partition(b"\n")
        return Found(data if kept is not None and before == stamp else None, stamp)

    async def _asked(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        """What Redis says once it knows of all changes made here; nothing while it is away."""
        if self._clock() < self._away_until:
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                if self._untold:
                    telling = dict(self._untold)
                    await self._mark_anew([self._mark(each) for each in telling])
                    for kind, change in telling.items():
                        if self._untold.get(kind) == change:  # else it has changed again meanwhile
                            del self._untold[kind]
                return await ask()
        except (RedisError, OSError) as error:  # a time-out is an OSError, too
            self._away_until = self._clock() + PAUSE
            log.warning("answers_not_kept", error=type(error).__name__)
            return None

    async def _mark_anew(self, names: list[str], *, nx: bool = False) -> None:
        async with self._redis.pipeline(transaction=False) as said:
            for name in names:
                said.set(name, secrets.token_hex(8), ex=_MARKS_LAST, nx=nx)
            await said.execute()

    def _mark(self, kind: str) -> str:
        return f"{self._prefix}mark:{kind}"


async def _nothing() -> None:
    return None
