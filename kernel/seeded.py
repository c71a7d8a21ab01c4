"""种子: draws that follow from a seed alone, so that the same seed gives the same rows, ids included."""

import hashlib
import random
from datetime import datetime
from uuid import UUID


class Seeded(random.Random):
    """A stream of draws for one purpose: ``Seeded("1/fleet/330102")``. Streams of different purposes do not disturb
    each other. For demonstration and tests; never for anything that must not be guessed."""

    def id(self, at: datetime) -> UUID:
        """An id in the shape and the order of a UUIDv7 born at that moment."""
        return _shaped(int(at.timestamp() * 1000), self.getrandbits(74))

    def one_in(self, count: float) -> bool:
        """True once in ``count`` times."""
        return self.random() * count < 1


def stable_id(kind: str, key: str) -> UUID:
    """The id of a public fact, the same in every hub: a division by its code, a calendar day by its date.

    >>> stable_id("division", "330000") == stable_id("division", "330000")
    True
    >>> stable_id("division", "330000").version
    7
    """
    digest = hashlib.sha256(f"{kind}:{key}".encode()).digest()
    return _shaped(0, int.from_bytes(digest[:10], "big") >> 6)


def _shaped(milliseconds: int, bits: int) -> UUID:
    high, low = bits >> 62, bits & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)
