"""Every role × every root field and mutation × in and out of scope, and nobody at all: generated from the schema.

What `viewerCan` says is what happens. A denied call changes nothing (all tables are compared); one that is allowed is
done and rolled back. Lists show only rows that the viewer's posts reach, or their own. A new field joins by itself.
"""

from collections.abc import Awaitable, Iterator
from typing import Any

import pytest
from graphql import GraphQLField

from auth.permissions import Permission
from auth.roles import Role
from auth.scope import Scoped
from auth.viewer import ANONYMOUS, Viewer
from kernel.ids import parse_global_id
from kernel.refusal import Code
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG

from .arguments import arguments
from .posts import holder, odd
from .rows import Place
from .world import Defect, World, ask, call, ids_in, roots, selection


def viewers() -> Iterator[tuple[str, Viewer]]:
    yield "nobody", ANONYMOUS
    yield "without a post", a_person(at=SHANGCHENG)
    for role in Role:
        yield role.value, a_person((role, SHANGCHENG), at=SHANGCHENG)


VIEWERS = dict(viewers())


def test_arguments_can_be_made_for_every_field_of_the_graph(world: World) -> None:
    missing = []
    for kind in ("query", "mutation"):
        for name, field in roots(kind).items():
            try:
                arguments(field, world.here)
            except Exception as error:
                missing.append(f"{kind} {name}: {error}")
    assert missing == []


@pytest.mark.parametrize("who", VIEWERS)
async def test_what_is_foretold_happens_and_what_is_shown_is_within_reach(world: World, given: Given, who: str) -> None:
    viewer = VIEWERS[who]
    if viewer.signed_in:
        await given(viewer)
    before, wrong = await world.checksum(), []
    for place in (world.here, world.away):
        foretold = await verdicts(world, viewer, place)
        for name, field in roots("mutation").items():
            wrong += await judged(changed(world, viewer, name, field, place, foretold.get(name)), name)
        why = await denials(world, viewer)
        for name, field in roots("query").items():
            wrong += await judged(read(world, viewer, name, field, place, why.get(name)), name)
    assert not wrong, "\n".join(wrong)
    assert await world.checksum() == before, "what is denied, asked or read changes nothing"


async def judged(judging: Awaitable[list[str]], name: str) -> list[str]:
    try:
        return await judging
    except Defect as defect:
        return [f"{name}: a defect: {defect}"]


async def verdicts(world: World, viewer: Viewer, place: Place) -> dict[str, Any]:
    """What `viewerCan` says of every mutation there, asked at once; nothing for nobody."""
    ids = {name: arguments(field, place).get("id") for name, field in roots("mutation").items()}
    asked = " ".join(
        f'{name}: viewerCan(mutation: "{name}"{_id(id)}) {{ allowed refusal {{ code }} }}' for name, id in ids.items()
    )
    said, _ = await ask(world.context(viewer), f"{{ {asked} }}", {})
    return said or {}


def _id(id: str | None) -> str:
    return f', id: "{id}"' if id else ""


async def denials(world: World, viewer: Viewer) -> dict[str, Any]:
    """What `whyDenied` says of every field that is read, asked at once; nothing for nobody."""
    asked = " ".join(
        f'{name}: whyDenied(field: "{name}") {{ allowed could missing {{ what }} }}' for name in roots("query")
    )
    said, _ = await ask(world.context(viewer), f"{{ {asked} }}", {})
    return said or {}


async def changed(
    world: World, viewer: Viewer, name: str, field: GraphQLField, place: Place, verdict: Any
) -> list[str]:
    said, where = arguments(field, place), f"{name} in {place.region_code}"
    foretold = verdict["refusal"]["code"] if verdict and not verdict["allowed"] else None
    kept = verdict is None or foretold is not None
    done, refused = await ask(
        world.context(viewer, kept=kept), call("mutation", name, field, said, selection(field)), said
    )
    if not viewer.signed_in:
        return [] if refused and verdict is None else [f"{where}: nobody gets in"]
    answer = done["done"] if done["done"]["__typename"] == "Refusal" else {"code": None, "field": None}
    # a refusal that names a field is about what was filled in, which `viewerCan` is not told
    if foretold is None and answer["code"] in ("NOT_PERMITTED", "STEP_UP") and answer["field"] is None:
        return [f"{where}: viewerCan says yes, and what happens is {answer}"]
    if foretold is not None and answer["code"] != foretold:
        return [f"{where}: viewerCan says {foretold}, and what happens is {answer}"]
    return []


async def read(world: World, viewer: Viewer, name: str, field: GraphQLField, place: Place, why: Any) -> list[str]:
    said = arguments(field, place)
    done, refused = await ask(world.context(viewer), call("query", name, field, said, selection(field)), said)
    if not viewer.signed_in:
        return [] if refused and why is None else [f"{name}: nobody reads"]
    wrong = [f"{name} shows a {kind} of elsewhere" for kind in beyond(world, done)]
    denied = any(no.code is Code.NOT_PERMITTED and no.field is None for no in refused)
    if why["allowed"] is denied:
        wrong.append(f"{name}: whyDenied says {why}, and what happens is {refused}")
    return wrong


def beyond(world: World, said: Any) -> list[str]:
    """Types of scoped rows that were shown though they are of the other place."""
    found = []
    for id in ids_in(said):
        kind, key = parse_global_id(id)
        row = world.away.rows.get(kind)
        if row is not None and row.id == key and isinstance(row, Scoped):
            found.append(kind)
    return found


PROVED = {
    "appointmentAdd",
    "appointmentEnd",
    "personErase",
    "delegationGive",
    "stepSettingSet",
    "thresholdSettingSet",
}
"""Acts that change who may do what, or that cannot be taken back: a stolen session must not be enough for them."""


async def test_acts_that_ask_for_a_fresh_proof_are_refused_without_one_and_foretell_it(world: World) -> None:
    viewer = holder(odd(world.here, Permission))
    before, said = await world.checksum(), {}
    for name, field in roots("mutation").items():
        if "（须在最近确认过身份）" not in (field.description or ""):
            continue
        values = arguments(field, world.here)
        context = world.context(viewer, proved=False)
        done, _ = await ask(context, call("mutation", name, field, values, selection(field)), values)
        asked = f'{{ viewerCan(mutation: "{name}"{_id(values.get("id"))}) {{ refusal {{ code }} }} }}'
        foretold, _ = await ask(world.context(viewer, proved=False), asked, {})
        said[name] = (done["done"]["code"], foretold["viewerCan"]["refusal"]["code"])
    assert said == dict.fromkeys(PROVED, ("STEP_UP", "STEP_UP"))
    assert await world.checksum() == before
