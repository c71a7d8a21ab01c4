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
    """
    flow, state, way = WORKFLOWS[type(case)], case.state, []
    medians: Mapping[str, int | None] = {each.step: each.median_minutes for each in last_year}
    passed: set[State] = set()
    while state not in passed:
        passed.add(state)
        step = _forward(flow.leading_from(state), case, in_force, passed)
        if step is None:
            break
        why = step.when.said(in_force.thresholds) if step.when else None
        needs = max(step.needs(case), 1)
        place = case.region_code, case.unit_id
        way.append(Stop(step, *place, state, in_force.of(step), needs, why, medians.get(step.name)))
        state = step.move.target
    return way


def _forward(steps: Sequence[Step], case: Any, in_force: InForce, passed: set[State]) -> Step | None:
    open_ = [step for step in steps if step.when is None or step.when.holds(case, in_force.thresholds)]
    return next((step for step in open_ if not step.aside and step.move.target not in passed), None)
