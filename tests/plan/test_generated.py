"""Made-up operations are answered alike, whoever asks. JIGUAN_PLAN_EXAMPLES says how many; thousands take minutes."""

import os
from collections import Counter

from graphql import parse, validate
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from .comparing import Both
from .generated import Made, operations
from .world import World

EXAMPLES = int(os.environ.get("JIGUAN_PLAN_EXAMPLES", "300"))


async def test_made_up_operations_are_answered_alike(both: Both, world: World) -> None:
    """An error is never the plan's to answer; all else is, but where no row meets a page that is asked for wrongly."""
    told: Counter[str] = Counter()
    for made, viewer in _examples(both, world):
        outcome = await both.same_or_left(viewer, made.text, made.variables)
        if outcome.errors:
            assert outcome.planned is None, (made, outcome.errors)
            told["errors"] += 1
        else:
            told["planned" if outcome.planned is not None else "left"] += 1
    assert told["planned"] > 15 * told["left"], told
    assert told["planned"] > EXAMPLES // 4, told
    assert told["errors"], told


def _examples(both: Both, world: World) -> list[tuple[Made, object]]:
    """Drawn all at once, since hypothesis does not wait for coroutines."""
    drawn: list[tuple[Made, object]] = []

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operations(both.schema._schema, world), st.sampled_from(world.everyone))
    def draw(made: Made, viewer: object) -> None:
        # fields of one name may be of different types in different fragments, which no operation may mix
        if not validate(both.schema._schema, parse(made.text)):
            drawn.append((made, viewer))

    draw()
    return drawn
