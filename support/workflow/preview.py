"""去向: who will see a case, in what order, about how long; asked before it is submitted or after. 依据 6.3-10。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from .figures import StepFigures
from .steps import WORKFLOWS, InForce, State, Step, Terms


@dataclass(frozen=True)
class Stop:
    """One step on the way: of several that lead on, the one that carries the case forward.

    ``needs`` is how many must sign; ``median_minutes`` how long it took last year, in natural time.
    """

    step: Step
    region_code: str
    unit_id: UUID
    state: State
    terms: Terms
    needs: int
    why: str | None
    median_minutes: int | None


def stops(case: Any, in_force: InForce, last_year: Sequence[StepFigures]) -> list[Stop]:
    """The way on from where the case is, to its end.

    In each state the first step of the table that is open to the case's route, for which somebody is waited for, and
    that leads to a state not yet passed: the table stands in the order of the standard, returns and refusals after it.
    Where it cannot be told yet which way it goes, each of them is there with its condition, and the first is followed.
    """
    flow, state, way = WORKFLOWS[type(case)], case.state, []
    medians: Mapping[str, int | None] = {each.step: each.median_minutes for each in last_year}
    passed: set[State] = set()
    while state not in passed:
        passed.add(state)
        steps = _forward(flow.leading_from(state), case, in_force, passed)
        for step in steps:
            why = step.when.said(in_force.thresholds) if step.when else None
            needs = max(step.needs(case), 1)
            place = case.region_code, case.unit_id
            way.append(Stop(step, *place, state, in_force.of(step), needs, why, medians.get(step.name)))
        if not steps:
            break
        state = steps[0].move.target
    return way


def _forward(steps: Sequence[Step], case: Any, in_force: InForce, passed: set[State]) -> Sequence[Step]:
    """The step that carries the case on; several where what decides has not been said."""
    onward = [step for step in steps if not step.aside and step.move.target not in passed]
    told = {step: step.when.told(case, in_force.thresholds) if step.when else True for step in onward}
    sure = next((step for step in onward if told[step]), None)
    maybe = [step for step in onward if told[step] is None]
    before = maybe if sure is None else [step for step in maybe if onward.index(step) < onward.index(sure)]
    return [*before, *([sure] if sure else [])]
