"""A document of somebody else's: fetched when needed, kept for its lifetime, and longer while they are down."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

from kernel.refusal import Unavailable

T = TypeVar("T")
log = structlog.get_logger("jiguan.auth")

LIFETIME = 600.0
"""Seconds a document is taken as it is: a key that the provider withdraws is refused after that."""

LAST_GOOD = 24 * 3600.0
"""Seconds the last good document serves while no newer one can be had."""

COOLDOWN = 30.0
"""Seconds between two fetches because of something unknown: strangers must not make us hammer the provider."""

PAUSE = 5.0
"""Seconds after a failure in which it is not tried again: those who wait are told at once."""


class Kept(Generic[T]):
    """``fetch`` answers the document or raises `Unavailable`."""

    def __init__(
        self, name: str, fetch: Callable[[], Awaitable[T]], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._name = name
        self._fetch = fetch
        self._clock = clock
        self._lock = asyncio.Lock()
        self._have: tuple[float, T] | None = None
        self._tried = float("-inf")
        self._looked_again = float("-inf")
        self._failure: Unavailable | None = None

    async def get(self) -> T:
        """The document. Raises `Unavailable` where there never was one, or it is too old to go on with."""
        if self._have and self._age(self._have[0]) < LIFETIME:
            return self._have[1]
        async with self._lock:
            if self._have and self._age(self._have[0]) < LIFETIME:
                return self._have[1]
            if self._failure and self._age(self._tried) < PAUSE:
                return self._last_good(self._failure)
            return await self._renew()

    async def again(self) -> T:
        """The document, fetched anew unless that was just done: it did not hold what is looked for."""
        async with self._lock:
            if self._have and self._age(self._looked_again) < COOLDOWN:
                return self._have[1]
            self._looked_again = self._clock()
            return await self._renew()

    async def _renew(self) -> T:
        self._tried = self._clock()
        try:
            document = await self._fetch()
        except Unavailable as failure:
            self._failure = failure
            return self._last_good(failure)
        self._failure, self._have = None, (self._clock(), document)
        return document

    def _last_good(self, failure: Unavailable) -> T:
        if self._have is None or self._age(self._have[0]) >= LAST_GOOD:
            # a fresh one for everybody: an exception raised twice collects the tracebacks of both
            again = Unavailable(failure.message, alternatives=failure.alternatives)
            for note in getattr(failure, "__notes__", ()):
                again.add_note(note)
            raise again from failure
        log.warning("platform_document_is_old", document=self._name, seconds=round(self._age(self._have[0])))
        return self._have[1]

    def _age(self, since: float) -> float:
        return self._clock() - since
