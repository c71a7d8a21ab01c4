"""A mapping that forgets what was used least recently, and never holds more than it may."""

from kernel.lru import LRU


def test_what_was_used_least_recently_is_forgotten_first() -> None:
    held: LRU[str, int] = LRU(2)
    held.put("a", 1)
    held.put("b", 2)
    assert held.get("a") == 1
    held.put("c", 3)
    assert (held.get("a"), held.get("b"), held.get("c"), len(held)) == (1, None, 3, 2)


def test_what_is_put_again_is_new_again() -> None:
    held: LRU[str, int] = LRU(2)
    for key, value in (("a", 1), ("b", 2), ("a", 3), ("c", 4)):
        held.put(key, value)
    assert (held.get("a"), held.get("b"), held.get("c")) == (3, None, 4)
