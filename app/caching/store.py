"""What a place for answers must do."""

from dataclasses import dataclass
from typing import Protocol

LONGEST = 64_000
"""Bytes of an answer beyond which it is not kept."""

Kinds = frozenset[str]
"""The names of the records that an answer is made of."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is kept, if anything, and the state of the records as of the question: to be kept with the answer."""

    data: bytes | None
    stamp: bytes


class Store(Protocol):
    async def get(self, key: str, kinds: Kinds) -> Found | None:
        """``None`` where nothing can be kept at present."""

    async def put(self, key: str, stamp: bytes, data: bytes, seconds: int) -> None:
        """Keep it as of the stamp: where a record has changed since then it is never found."""

    def changed(self, kinds: Kinds) -> None:
        """Records of these kinds have changed: from now on nothing older is found in this process."""

    async def settled(self) -> None:
        """Wait until nothing older is found in any process, as far as that can be told."""
