"""In the process: for a hub that is one process."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from kernel.lru import LRU

from .store import LONGEST, Found, Kinds

MOST = 500
"""Answers. With `LONGEST` they take 32 MB at most."""


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: bytes
    until: float
    data: bytes


class Memory:
    def __init__(self, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._kept: LRU[str, _Kept] = LRU(most)
        self._changes: Counter[str] = Counter()
        self._clock = clock

    def __len__(self) -> int:
        return len(self._kept)

    async def get(self, key: str, kinds: Kinds) -> Found | None:
        stamp = ",".join(str(self._changes[each]) for each in sorted(kinds)).encode()
        kept = self._kept.get(key)
        holds = kept is not None and kept.stamp == stamp and self._clock() < kept.until
        return Found(kept.data if kept is not None and holds else None, stamp)

    async def put(self, key: str, stamp: bytes, data: bytes, seconds: int) -> None:
        if len(data) <= LONGEST:
            self._kept.put(key, _Kept(stamp, self._clock() + seconds, data))

    def changed(self, kinds: Kinds) -> None:
        self._changes.update(kinds)

    async def settled(self) -> None:
        return None
