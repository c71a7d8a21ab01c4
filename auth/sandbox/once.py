"""Codes and tickets of the stand-ins: each good once, and not for long."""

import secrets
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from auth.expiring import Expiring

T = TypeVar("T")


class Once(Generic[T]):
    """What a code stands for; ``seconds`` is its life."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._kept: Expiring[str, T] = Expiring(seconds, clock=clock)

    def give(self, meant: T, *, prefix: str = "") -> str:
        code = prefix + secrets.token_hex(16)
        self._kept.put(code, meant)
        return code

    def take(self, code: str) -> T | None:
        """What it stood for; the second time nothing."""
        meant = self._kept.get(code)
        self._kept.pop(code)
        return meant

    def look(self, code: str) -> T | None:
        """What it stands for, without spending it: for tokens."""
        return self._kept.get(code)
