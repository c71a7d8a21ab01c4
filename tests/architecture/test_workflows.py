"""What is promised about every workflow, present and future."""

import ast
from pathlib import Path

import pytest

from migrations.models import metadata
from support.workflow.parties import Held, Named
from support.workflow.steps import WORKFLOWS, Workflow

metadata()
ROOT = Path(__file__).resolve().parents[2]
FLOWS = list(WORKFLOWS.values())


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_every_state_is_reached_and_there_is_a_beginning_and_an_end(flow: type[Workflow]) -> None:
    states = set(type(flow.steps[0].move.target))
    entered = {step.move.target for step in flow.steps}
    left = {source for step in flow.steps for source in step.move.sources}
    assert len(states - entered) == 1, "exactly one beginning"
    assert states == entered | left, "no state is forgotten"
    assert states - left, "there is an end"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_every_step_cites_its_clause_and_says_who_takes_it(flow: type[Workflow]) -> None:
    assert flow.title
    assert len({step.name for step in flow.steps}) == len(flow.steps)
    for step in flow.steps:
        assert step.clause, step.name
        assert step.label, step.name
        assert isinstance(step.usual.by, Held | Named), step.name
        if isinstance(step.usual.by, Named):
            assert hasattr(flow.model, step.usual.by.column), step.name
            assert step.usual.by.column in flow.model.own, "whoever takes a step sees the case"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_who_ends_a_case_against_the_applicant_gives_a_reason(flow: type[Workflow]) -> None:
    left = {source for step in flow.steps for source in step.move.sources}
    for step in flow.steps:
        if step.move.target not in left and isinstance(step.usual.by, Held):
            assert step.comment_required, step.name


def test_only_a_step_moves_a_case() -> None:

    movers = {
        str(file.relative_to(ROOT))
        for home in ("app", "schema", "resolvers", "domains", "support")
        for file in (ROOT / home).rglob("*.py")
        if "node_modules" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Assign | ast.AugAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        for each in (target.elts if isinstance(target, ast.Tuple) else [target])
        if isinstance(each, ast.Attribute) and each.attr == "state" and not _is_own(each)
    }
    assert movers == {"support/workflow/steps.py"}


def _is_own(target: ast.Attribute) -> bool:
    """``self.state`` of something that is no case."""
    return isinstance(target.value, ast.Name) and target.value.id == "self"
