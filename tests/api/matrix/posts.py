"""Posts nobody here has seen: whatever permissions, over whatever region, in no role's composition."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from auth.permissions import Permission
from auth.roles import Role
from auth.viewer import Post, Region, Viewer
from kernel.ids import new_id

from .rows import Place

T = TypeVar("T")


@dataclass(frozen=True)
class OddPost(Post):
    """A post that a city has made up: it holds what it is given here."""

    holding: frozenset[Permission] = frozenset()

    @property
    def permissions(self) -> frozenset[Permission]:
        return self.holding - self.without


def odd(place: Place, holding: Iterable[Permission]) -> Post:
    return OddPost(Role.STAFF, Region(place.region_code), holding=frozenset(holding))


def held(place: Place, roles: Iterable[Role]) -> list[Post]:
    return [Post(role, Region(place.region_code)) for role in roles]


def holder(*posts: Post) -> Viewer:
    """Somebody who holds these posts, and whom no row names."""
    return Viewer(new_id(), "两处任职", posts)


def halves(everything: Sequence[T]) -> Iterator[tuple[list[T], list[T]]]:
    """Some ways to part the things in two, so that any two of them are parted at least once: by each bit of their
    number."""
    for bit in range(max(len(everything) - 1, 1).bit_length()):
        ones = [each for number, each in enumerate(everything) if number >> bit & 1]
        yield ones, [each for each in everything if each not in ones]
