"""What is promised about every workflow, present and future."""

import ast
from pathlib import Path

import pytest

from migrations.models import metadata
from support.workflow.parties import SYSTEM, Among, Held, Named
from support.workflow.sound import faults
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
        assert isinstance(step.usual.by, Held | Named | Among) or step.usual.by is SYSTEM, step.name
        if isinstance(step.usual.by, Named):
            assert hasattr(flow.model, step.usual.by.column), step.name
            assert step.usual.by.column in flow.model.own, "whoever takes a step sees the case"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_nothing_in_its_table_would_fail_as_it_runs(flow: type[Workflow]) -> None:
    assert faults(flow) == []


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_who_ends_a_case_against_the_applicant_gives_a_reason(flow: type[Workflow]) -> None:
    """To end it where it could have gone on is to end it against them."""
    left = {source for step in flow.steps for source in step.move.sources}
    for step in flow.steps:
        others = [each for each in flow.steps if each is not step and each.move.sources & step.move.sources]
        goes_on = any(not each.aside and each.move.target in left for each in others)
        if step.move.target not in left and isinstance(step.usual.by, Held) and goes_on:
            assert step.comment_required, step.name


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.__name__)
def test_a_case_says_what_it_is_about_and_whom_it_names(flow: type[Workflow]) -> None:
    assert isinstance(flow.model.title, property)
    assert "applicant_id" in flow.model.own
    assert flow.model.process == flow.__name__


def test_only_a_step_moves_a_case() -> None:
    """By assignment, by `setattr`, or by a statement; people and deliveries have states of their own."""
    movers = {
        str(file.relative_to(ROOT))
        for home in ("app", "schema", "resolvers", "domains", "support")
        for file in (ROOT / home).rglob("*.py")
        if "node_modules" not in file.parts and not file.is_relative_to(ROOT / "support/notices")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if _sets_a_state(node)
    }
    assert movers == {"support/workflow/steps.py"}


def test_a_mover_would_be_noticed() -> None:
    for text in (
        "trip.state = S.CLOSED",
        "setattr(case, 'state', x)",
        "update(Trip).values(state=x)",
        "a.state, b = 1, 2",
    ):
        assert any(_sets_a_state(node) for node in ast.walk(ast.parse(text))), text


NO_CASES = {"self", "person"}
CASES = {model.__name__ for model in WORKFLOWS} | {"PlainCase", "model"}


def _sets_a_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AugAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        flat = [each for target in targets for each in (target.elts if isinstance(target, ast.Tuple) else [target])]
        return any(isinstance(each, ast.Attribute) and each.attr == "state" and not _is_own(each) for each in flat)
    if isinstance(node, ast.Call):
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if called == "setattr":
            return isinstance(node.args[1], ast.Constant) and node.args[1].value == "state"
        updates = any(f"update({name})" in ast.unparse(node.func) for name in CASES)
        return called == "values" and updates and any(each.arg == "state" for each in node.keywords)
    return False


def _is_own(target: ast.Attribute) -> bool:
    """``self.state`` of something that is no case."""
    return isinstance(target.value, ast.Name) and target.value.id in NO_CASES
