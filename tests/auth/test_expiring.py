"""A small memory that forgets."""

from auth.expiring import Expiring


class Memory:
    def __init__(self, size: int = 3) -> None:
        self.time = 0.0
        self.kept: Expiring[str, int] = Expiring(10, size, lambda: self.time)


def test_an_entry_is_forgotten_after_its_time() -> None:
    memory = Memory()
    memory.kept.put("a", 1)
    memory.time = 9.9
    assert memory.kept.get("a") == 1
    memory.time = 10
    assert memory.kept.get("a") is None
    assert memory.kept.pop("a") is None


def test_an_entry_is_handed_out_for_good_once() -> None:
    memory = Memory()
    memory.kept.put("a", 1)
    assert memory.kept.pop("a") == 1
    assert memory.kept.pop("a") is None


def test_the_oldest_go_when_there_are_too_many_and_a_renewed_one_is_young_again() -> None:
    memory = Memory()
    for name in ("a", "b", "c"):
        memory.kept.put(name, 1)
    memory.kept.put("a", 2)
    memory.kept.put("d", 1)
    assert [memory.kept.get(name) for name in ("a", "b", "c", "d")] == [2, None, 1, 1]


def test_what_is_over_takes_no_room() -> None:
    memory = Memory(size=1_000)
    for _ in range(500):
        memory.time += 1
        memory.kept.put(str(memory.time), 1)
    assert len(memory.kept._entries) <= 10


def test_entries_can_be_dropped_by_what_they_hold() -> None:
    memory = Memory()
    memory.kept.put("a", 1)
    memory.kept.put("b", 2)
    memory.kept.drop_where(lambda value: value == 1)
    assert (memory.kept.get("a"), memory.kept.get("b")) == (None, 2)
