"""A small memory that forgets."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Expiring(Generic[K, V]):
    """Entries live for so many seconds; the oldest go when there are more than ``size``.

    For answers that may be a few seconds old, and for things that are good once and not for long.
    """

    def __init__(self, seconds: float, size: int = 10_000, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._size = size
        self._clock = clock
        self._entries: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def put(self, key: K, value: V) -> None:
        self._entries.pop(key, None)
        self._entries[key] = (self._clock() + self.seconds, value)
        # all live equally long, so the first entry is always the next to go
        while len(self._entries) > self._size or self._oldest_is_over():
            self._entries.popitem(last=False)

    def get(self, key: K) -> V | None:
        entry = self._entries.get(key)
        return entry[1] if entry and self._clock() < entry[0] else None

    def pop(self, key: K) -> V | None:
        """The value, which from now on nobody else gets."""
        entry = self._entries.pop(key, None)
        return entry[1] if entry and self._clock() < entry[0] else None

    def drop_where(self, holds: Callable[[V], bool]) -> None:
        for key in [key for key, (_, value) in self._entries.items() if holds(value)]:
            del self._entries[key]

    def _oldest_is_over(self) -> bool:
        return bool(self._entries) and next(iter(self._entries.values()))[0] <= self._clock()
