"""可以怎么办: whether somebody may do an act with a case as it stands, and at which of the steps that wait.

Values in, verdict out; the graph asks it beforehand, `handling` asks it again when the act is done.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from auth.viewer import Viewer
from kernel.refusal import Invalid, NotPermitted, Refusal, WrongState

from .acts import Act, Capacity
from .parties import Named
from .records import Case, StepTaken
from .standing import Standing
from .steps import WORKFLOWS, InForce, Step, Workflow

IN_CHARGE = frozenset({Act.RETURN, Act.TRANSFER, Act.ADD_SIGNER, Act.CONSULT, Act.SUSPEND, Act.RESUME})
"""Acts of those whose turn it is; the others are open to whoever sees the case."""


@dataclass(frozen=True)
class At:
    """A case in hand: how it stands, on which terms, and who asks. ``record`` is every line written of it."""

    case: Case
    viewer: Viewer
    in_force: InForce
    standing: Standing
    record: Sequence[StepTaken] = ()

    @property
    def flow(self) -> type[Workflow]:
        return WORKFLOWS[type(self.case)]

    @property
    def waiting(self) -> Sequence[Step]:
        return self.flow.waiting(self.case, self.in_force)


def step_for(act: Act, at: At, name: str | None = None) -> Step:
    """The step at which the viewer may do the act. Raises the `Refusal` that says why they may not."""
    if act is Act.SIGN:
        return _step_of(at, at.standing.signing(at.viewer.id), "没有请您加签的环节")
    if act is Act.ANSWER:
        asked = next(iter(at.standing.mine(at.viewer.id, Capacity.CONSULTED)), None)
        return _step_of(at, asked, "没有向您征求意见")
    if act is Act.TAKE_BACK:
        return _taken_last(at)
    _not_while_it_stands(act, at)
    steps = [step for step in at.waiting if name in (None, step.name)] or ([at.flow.opening()] if _talks(act) else [])
    if not steps:
        raise _nothing_waits(act, at, name)
    if act in IN_CHARGE:
        own = [step for step in steps if in_charge(step, at, act)]
        if not own:
            whose = "、".join(dict.fromkeys(at.in_force.of(step).by.label for step in steps))
            raise NotPermitted(f"{act.label}应由{whose}办理", clause=steps[0].clause, alternatives=(f"请联系{whose}",))
        steps = own
    allowed = [step for step in steps if act in step.acts or act is Act.RESUME]
    if not allowed:
        raise NotPermitted(f"「{steps[0].label}」环节不能{act.label}", clause=steps[0].clause)
    return allowed[0]


def in_charge(step: Step, at: At, act: Act) -> bool:
    """Whether it is the viewer's turn at the step, though it may be held up; a signer who was added may return it."""
    by, to = at.in_force.of(step).by, at.standing.transferee(step.name)
    if act is Act.RETURN and at.standing.signing(at.viewer.id):
        return True
    if act in (Act.TRANSFER, Act.ADD_SIGNER) and isinstance(by, Named):
        return False  # the case itself says who; another can only be named in the case
    if to is not None and act not in (Act.TRANSFER, Act.RESUME):
        return to.person_id == at.viewer.id
    return by.includes(at.viewer, at.case) or (to is not None and to.person_id == at.viewer.id)


def refused(act: Act, at: At) -> Refusal | None:
    """Why the viewer may not do the act at all; ``None`` where they may."""
    try:
        step_for(act, at)
        if act is Act.RETURN and not returnable(at):
            raise WrongState("还没有可退回的环节")
    except Refusal as no:
        return no
    return None


def returnable(at: At) -> list[Step]:
    """The earlier steps a case can be returned to, in the order they were last taken: those that led from elsewhere."""
    steps: dict[str, Step] = {}
    for line in at.record:
        step = at.flow.step(line.step)
        if step and line.act is Act.STEP and line.moved and not step.aside and line.from_state != at.case.state.value:
            steps.pop(step.name, None)
            steps[step.name] = step
    return list(steps.values())


def state_before(step: Step, at: At) -> str:
    """The state in which the step was last taken."""
    return next(line.from_state for line in reversed(at.record) if line.step == step.name and line.moved)


def _taken_last(at: At) -> Step:
    """A step may be taken back by who took it, while it was the last thing done and nobody is through with the case."""
    acted = [line for line in at.record if line.act not in (Act.COPY, Act.URGE, Act.COMMENT)]
    last = acted[-1] if acted else None
    step = at.flow.step(last.step) if last else None
    if last is None or step is None or last.act is not Act.STEP or not last.moved:
        raise WrongState("没有可以收回的办理")
    if last.actor_id != at.viewer.id:
        raise NotPermitted(f"「{step.label}」由{last.actor_name}办理，只能由其收回", clause=step.clause)
    if at.flow.is_over(at.case.state):
        raise WrongState("办件已办结，不能收回", clause=step.clause)
    if Act.TAKE_BACK not in step.acts:
        raise NotPermitted(f"「{step.label}」办理后不能收回", clause=step.clause)
    return step


def _not_while_it_stands(act: Act, at: At) -> None:
    if act is Act.RESUME and not at.case.suspended:
        raise WrongState("没有暂停，无需恢复")
    if act in IN_CHARGE - {Act.RESUME} and at.case.suspended:
        raise WrongState(f"已由{at.case.paused_by}暂停", alternatives=("恢复后办理",))


def _talks(act: Act) -> bool:
    return act in (Act.COMMENT, Act.COPY)


def _nothing_waits(act: Act, at: At, name: str | None) -> Refusal:
    labels = tuple(step.name for step in at.waiting)
    if name is not None and labels:
        return Invalid(f"现在不是「{name}」环节", field="step", alternatives=labels)
    return WrongState(f"{at.flow.title}已是「{at.case.state.label}」，没有待办环节，不能{act.label}")


def _step_of(at: At, party: object, otherwise: str) -> Step:
    step = at.flow.step(getattr(party, "step", ""))
    if step is None:
        raise NotPermitted(otherwise)
    turn = getattr(party, "capacity", None) is not Capacity.SIGNER_AFTER or step.completes(at.case, at.standing)
    if not turn:
        raise WrongState(f"须待「{step.label}」办理后加签", clause=step.clause)
    return step
