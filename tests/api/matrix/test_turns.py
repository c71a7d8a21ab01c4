"""Every step when its turn has come, and every subscription: who may, by role and by posts nobody here has seen."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from auth.permissions import Permission
from auth.roles import Role
from auth.scope import Scoped
from auth.viewer import ANONYMOUS, Viewer
from kernel.ids import parse_global_id
from kernel.refusal import Refusal
from resolvers.workflow import STEP_MUTATIONS
from schema.root import build_schema

from .arguments import arguments
from .posts import held, holder, odd
from .world import World, ask, call, ids_in, roots, selection

SOON = 0.1
"""Seconds in which a subscription says what it says at once, if anything."""


def everybody(world: World) -> Iterator[tuple[str, Viewer]]:
    yield "without a post", holder()
    for role in Role:
        yield role.value, holder(*held(world.here, [role]))
    # permissions as no role has them together: each third, all but those, and all of them
    some = [each for number, each in enumerate(Permission) if number % 3 == 0]
    yield "some permissions", holder(odd(world.here, some))
    yield "the others", holder(odd(world.here, set(Permission) - set(some)))
    yield "all permissions and no role", holder(odd(world.here, Permission))
    yield "all roles", holder(*held(world.here, Role))
    for place in (world.here, world.away):  # whose rows they are
        yield f"named in {place.region_code}", Viewer(place.person_id, "在册")


@pytest.mark.parametrize("mutation", sorted(STEP_MUTATIONS))
async def test_a_step_whose_turn_has_come_is_open_to_those_of_whom_it_is_said(world: World, mutation: str) -> None:
    await world.turn(mutation)
    field, before, wrong, opened = roots("mutation")[mutation], await world.checksum(), [], False
    for who, viewer in everybody(world):
        for place in (world.here, world.away):
            said = arguments(field, place)
            done, _ = await ask(
                world.context(viewer, kept=False), call("mutation", mutation, field, said, selection(field)), said
            )
            verdict = await _verdict(world, viewer, mutation, said.get("id"))
            code = done["done"].get("code")
            expected = None if verdict["allowed"] else verdict["refusal"]["code"]
            # what was filled in may be refused of whoever may act; who may not is refused for just that
            if expected is not None and code != expected:
                wrong.append(f"{who} in {place.region_code}: foretold {expected}, and it was {code}")
            if expected is None and code in ("NOT_PERMITTED", "STEP_UP") and done["done"]["field"] is None:
                wrong.append(f"{who} in {place.region_code}: foretold that it is open, and it was {code}")
            opened |= expected is None
    assert not wrong, "\n".join(wrong)
    assert opened, "the step is open to nobody: then nothing has been shown"
    assert await world.checksum() == before


async def _verdict(world: World, viewer: Viewer, mutation: str, id: str | None) -> Any:
    named = f', id: "{id}"' if id else ""
    document = f'{{ viewerCan(mutation: "{mutation}"{named}) {{ allowed refusal {{ code }} }} }}'
    return (await ask(world.context(viewer), document, {}))[0]["viewerCan"]


@pytest.mark.parametrize("name", sorted(roots("subscription")))
async def test_a_subscription_shows_what_one_may_read_and_nothing_else(world: World, name: str) -> None:
    field, shown = roots("subscription")[name], False
    for who, viewer in [("nobody", ANONYMOUS), *everybody(world)]:
        for place in (world.here, world.away):
            said = arguments(field, place)
            first = await _first(world, viewer, call("subscription", name, field, said, selection(field)), said)
            seen = {id for id in ids_in(first.data) if _is_scoped(world, id)} if first is not None else set()
            for id in seen:
                read, _ = await ask(world.context(viewer), f'{{ node(id: "{id}") {{ id }} }}', {})
                assert read["node"] is not None, f"{who} is shown {parse_global_id(id)} of {place.region_code}"
            if first is None or first.data is None:
                errors = [each.original_error for each in (first.errors if first else None) or ()]
                assert all(isinstance(each, Refusal) for each in errors), (who, errors)
                assert viewer.signed_in or errors, "nobody hears that they are nobody"
            shown |= bool(seen)
    watches_a_row = "id" in field.args
    assert shown or not watches_a_row, "nobody is shown anything: then nothing has been shown"


async def _first(world: World, viewer: Viewer, document: str, said: dict[str, Any]) -> Any:
    """What is said at once; ``None`` where it waits for something to happen."""
    answers = await build_schema().subscribe(document, variable_values=said, context_value=world.context(viewer))
    if not isinstance(answers, AsyncIterator):
        return answers
    try:
        async with asyncio.timeout(SOON):
            return await anext(answers)
    except (TimeoutError, StopAsyncIteration):
        return None
    finally:
        await answers.aclose()  # type: ignore[attr-defined]


def _is_scoped(world: World, id: str) -> bool:
    kind, key = parse_global_id(id)
    rows = [place.rows.get(kind) for place in (world.here, world.away)]
    return any(row is not None and row.id == key and isinstance(row, Scoped) for row in rows)
