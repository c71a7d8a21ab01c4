"""Made-up operations are answered alike, whoever asks. JIGUAN_PLAN_EXAMPLES says how many; thousands take minutes.

JIGUAN_PLAN_SEED makes up others.
"""

import os
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, parse, validate
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from auth.viewer import Viewer
from kernel.refusal import NotFound
from schema.answers import answer_of, declared_as

from .comparing import Both
from .generated import Made, connections, documents
from .world import World

EXAMPLES = int(os.environ.get("JIGUAN_PLAN_EXAMPLES", "200"))
SEED = int(os.environ.get("JIGUAN_PLAN_SEED", "0"))


async def test_made_up_operations_are_answered_alike(both: Both, world: World) -> None:
    """An error is never the plan's to answer; all else is, but for the little that it leaves."""
    await _cursors(both, world)
    told: Counter[str] = Counter()
    for made, viewer in _examples(both, world):
        outcome = await both.same_or_left(viewer, made.text, made.variables, operation=made.operation)
        if outcome.errors:
            assert outcome.planned is None, (made, outcome.errors)
            told["errors"] += 1
        else:
            told["planned" if outcome.planned is not None else "left"] += 1
    assert told["planned"] > 10 * told["left"], told
    assert told["planned"] > EXAMPLES // 4, told
    assert told["errors"], told


async def test_errors_injected_anywhere_are_never_the_plans_to_answer(
    both: Both, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One field that takes Python fails for some rows, or holds nothing, or an error, wherever it stands."""
    python, told, chance = _taking_python(both), Counter[str](), Random(SEED)
    for made, viewer in _examples(both, world):
        asked = [each for name, each in python if f"{name} " in made.text or f"{name}(" in made.text]
        if not asked:
            continue
        field, way = chance.choice(asked), chance.choice(WAYS)
        with monkeypatch.context() as patched:
            patched.setattr(field, "resolve", _spoilt(field.resolve, way))
            outcome = await both.same_or_left(viewer, made.text, made.variables, operation=made.operation)
        told["errors" if outcome.errors else "planned" if outcome.planned is not None else "left"] += 1
        assert not (outcome.errors and outcome.planned is not None), (made, way, outcome.errors)
    assert told["errors"] > 10 * told["left"], told
    assert told["planned"], told


def _refusing() -> Any:
    raise NotFound("没有")


def _failing() -> Any:
    raise RuntimeError("a defect")


WAYS: tuple[Callable[[], Any], ...] = (_refusing, _failing, lambda: None, lambda: ValueError("as a value"))


def _spoilt(resolve: Any, way: Callable[[], Any]) -> Any:
    """The same for the same rows whoever executes, however often."""

    def resolved(source: Any, *given: Any, **said: Any) -> Any:
        id = getattr(source, "id", None)
        return way() if id is None or id.int % 3 == 0 else resolve(source, *given, **said)

    return resolved


def _taking_python(both: Both) -> list[tuple[str, GraphQLField]]:
    types = [each for each in both.schema._schema.type_map.values() if isinstance(each, GraphQLObjectType)]
    return [
        (name, field)
        for type_ in types
        for name, field in type_.fields.items()
        if (said := declared_as(field)) is not None and said.base_resolver is not None and answer_of(field) is None
    ]


async def _cursors(both: Both, world: World) -> None:
    """Some of each order, for the lists to go on from."""
    for name, field in connections(both.schema._schema).items():
        order: Any = field.args.get("orderBy")
        for value in order.type.values if order is not None else ():
            asked = f"{{ {name}(first: 4, orderBy: {value}) {{ edges {{ cursor }} }} }}"
            for who in ("supervisor", "staff", "admin"):
                found = (await both.ask(world.people[who], asked)).data
                edges = found[name]["edges"] if found else []
                held = world.cursors.setdefault(str(field.type).rstrip("!"), [])
                held += [(value, each["cursor"]) for each in edges]


def _examples(both: Both, world: World) -> list[tuple[Made, Viewer]]:
    """Drawn all at once, since hypothesis does not wait for coroutines."""
    drawn: list[tuple[Made, Viewer]] = []

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data(), st.sampled_from(world.everyone))
    def draw(data: st.DataObject, viewer: Viewer) -> None:
        made = data.draw(documents(both.schema._schema, world, viewer))
        # fields of one name may be of different types in different fragments, which no operation may mix
        if not validate(both.schema._schema, parse(made.text)):
            drawn.append((made, viewer))

    draw()
    return drawn
