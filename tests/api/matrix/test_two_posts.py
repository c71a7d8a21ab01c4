"""Rights of two posts in two cities are never added up: what a person with both sees and does, they see and do by one
of the two. For posts nobody here has seen, for every role, in every root field, relation, mask, count, file and change.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest

from app.http.listings import EXPORTERS, narrowed
from auth.permissions import Permission
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Post, Viewer
from datahub.ledgers.exporting import Format, export
from kernel.refusal import NotPermitted

from .arguments import arguments
from .posts import halves, held, holder, odd
from .rows import Place
from .shown import Fact, everything_of, facts, miscounted
from .world import World, ask, call, roots, selection

Parted = Callable[[World], Iterator[tuple[list[Post], list[Post]]]]


def by_permissions(world: World) -> Iterator[tuple[list[Post], list[Post]]]:
    for these, those in halves(list(Permission)):
        yield [odd(world.here, these)], [odd(world.away, those)]


def by_roles(world: World) -> Iterator[tuple[list[Post], list[Post]]]:
    for these, those in halves(list(Role)):
        yield held(world.here, these), held(world.away, those)


ways = pytest.mark.parametrize("parted", [by_permissions, by_roles])


@ways
async def test_what_is_shown_by_two_posts_is_shown_by_one_of_them(world: World, parted: Parted) -> None:
    asked = [everything_of(place) for place in (world.here, world.away)]
    for one, other in parted(world):
        by_one, by_other, seen = [await _seen(world, holder(*posts), asked) for posts in (one, other, one + other)]
        added = sorted(seen - by_one - by_other)
        assert not added, f"shown only because of both posts: {added[:5]}"
        assert {id for id, *_ in by_one | by_other} <= {id for id, *_ in seen}, "two posts show no less"


async def _seen(world: World, viewer: Viewer, asked: list[tuple[str, dict[str, Any]]]) -> set[Fact]:
    found: set[Fact] = set()
    for document, variables in asked:
        said, _ = await ask(world.context(viewer), document, variables)
        assert list(miscounted(said)) == []
        # of whoever asks it is said which posts they hold, and that is another matter
        found.update(fact for fact in facts(said) if not fact[0].startswith((".viewer", ".why")))
    return found


@ways
async def test_what_may_be_done_by_two_posts_may_be_done_by_one_of_them(world: World, parted: Parted) -> None:
    borrowed = []
    for name in roots("mutation"):
        await world.turn(name)
        before = await world.checksum()
        for one, other in parted(world):
            for place in (world.here, world.away):
                if await _may(world, holder(*one, *other), name, place) and not (
                    await _may(world, holder(*one), name, place) or await _may(world, holder(*other), name, place)
                ):
                    borrowed.append(f"{name} in {place.region_code}")
        assert await world.checksum() == before, name
    assert borrowed == []


async def _may(world: World, viewer: Viewer, name: str, place: Place) -> bool:
    """Whether it is done (and taken back), or refused for something else than who asks."""
    field = roots("mutation")[name]
    said = arguments(field, place)
    done, _ = await ask(world.context(viewer, kept=False), call("mutation", name, field, said, selection(field)), said)
    return bool(done) and done["done"].get("code") not in ("NOT_PERMITTED", "NOT_FOUND")


async def test_what_is_taken_out_by_two_posts_can_be_taken_out_by_one_of_them(world: World, database: Database) -> None:
    for one, other in by_permissions(world):
        for name in EXPORTERS:
            files = [await _rows(database, holder(*posts), name) for posts in (one, other, one + other)]
            assert files[2] <= files[0] | files[1], f"{name}: in the file only because of both posts"


async def _rows(database: Database, viewer: Viewer, name: str) -> set[bytes]:
    """The lines of the file; none for those who may take out nothing."""
    out = BytesIO()
    try:
        async with database.reading(viewer) as session:
            exporter = await narrowed(session, viewer, EXPORTERS[name], None)
        await export(database, viewer, exporter, Format.JSONL, out)
    except NotPermitted:
        return set()
    return set(out.getvalue().splitlines())
