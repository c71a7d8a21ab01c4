"""回避: nobody acts on their own case, in their own name or in another's, unless the table says so."""

from dataclasses import replace
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from domains.vehicles.workflow import TripFlow
from examples.processes.workshop.workflow import WorkshopFlow
from support.workflow.parties import Among, Held, held
from support.workflow.steps import Step, Workflow
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, ZHEJIANG, unit_in
from tests.processes import LiftFlow

EVERYBODY = a_person(*((role, ZHEJIANG) for role in Role))
STEPS = [
    (flow, step)
    for flow in (TripFlow, WorkshopFlow, LiftFlow)
    for step in flow.steps
    if isinstance(step.usual.by, Held | Among)
]
per_step = pytest.mark.parametrize(
    ("flow", "step"), STEPS, ids=lambda each: getattr(each, "name", None) or each.__name__
)


def a_case(flow: type[Workflow], of: Viewer) -> Any:
    return flow.model(applicant_id=of.id, region_code=SHANGCHENG, unit_id=unit_in(SHANGCHENG))


@per_step
def test_whoever_applied_takes_no_step_though_they_hold_every_post(flow: type[Workflow], step: Step) -> None:
    assert not step.usual.by.includes(EVERYBODY, a_case(flow, of=EVERYBODY))
    assert step.usual.by.includes(EVERYBODY, a_case(flow, of=a_person())), "of others they do"


@per_step
def test_nor_does_who_stands_in_for_them(flow: type[Workflow], step: Step) -> None:
    giver, deputy = EVERYBODY, a_person()
    deputy = replace(deputy, posts=tuple(replace(post, for_person=giver.id) for post in giver.posts))
    assert not step.usual.by.includes(deputy, a_case(flow, of=giver))
    assert step.usual.by.includes(deputy, a_case(flow, of=a_person())), "for others they do"


def test_unless_the_table_says_so() -> None:
    case = a_case(TripFlow, of=EVERYBODY)
    assert held(Role.DISPATCHER, own=True).includes(EVERYBODY, case)
    assert not held(Role.DISPATCHER).includes(EVERYBODY, case)
