"""A workflow is a table of steps. Read it as the standard reads:

    #               条款           环节    从 → 到                       由谁办                         限时
    submit   = Step("6.4.3.3-1", "申请", S.DRAFT     >> S.SUBMITTED, by=APPLICANT)
    review   = Step("6.4.3.3-2", "审核", S.SUBMITTED >> S.REVIEWED,  by=held(R.REVIEWER), within=office_hours(2))

Who takes a step, how soon and during which hours are the *usual* terms; a region or unit may set its own
(`StepSetting`).
What else happens when a step is taken is written in the domain's `actions`.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from auth.viewer import Viewer
from kernel.hours import BeyondCalendar, Limit, OfficeHours, WorkCalendar
from kernel.labels import Labelled
from kernel.refusal import Invalid, NotPermitted, Refusal, WrongState

from .parties import Party
from .records import LONGEST_COMMENT, Case, StepTaken


class State(Labelled):
    """A state a case can be in; ``A >> B`` is the move from A to B, ``(A | B) >> C`` from either."""

    def __or__(self, other: "State") -> "AnyOf":
        return AnyOf(frozenset({self, other}))

    def __rshift__(self, target: "State") -> "Move":
        return Move(frozenset({self}), target)


@dataclass(frozen=True)
class AnyOf:
    states: frozenset[State]

    def __or__(self, other: State) -> "AnyOf":
        return AnyOf(self.states | {other})

    def __rshift__(self, target: State) -> "Move":
        return Move(self.states, target)


@dataclass(frozen=True)
class Move:
    sources: frozenset[State]
    target: State


@dataclass(frozen=True)
class Terms:
    """Who takes a step, how soon, and during which hours the clock runs."""

    by: Party
    within: Limit | None = None
    hours: OfficeHours = OfficeHours()  # noqa: RUF009


@dataclass(frozen=True)
class InForce:
    """What holds where a case is: the terms a region or unit has set, and the working calendar."""

    calendar: WorkCalendar
    terms: Mapping[str, Terms]

    def of(self, step: "Step") -> Terms:
        return self.terms.get(step.name, step.usual)


class Step:
    """One link of a process.

    ``needs`` says how many different people must sign before the case moves (会签); ``comment_required`` that a reason
    must be given; ``aside`` that it may be taken but nobody is waited for (撤回、改派). The clause is an
    id of clauses.csv.
    """

    name: str
    workflow: type["Workflow"]

    def __init__(
        self,
        clause: str,
        label: str,
        move: Move,
        *,
        by: Party,
        within: Limit | None = None,
        needs: Callable[[Any], int] | None = None,
        comment_required: bool = False,
        aside: bool = False,
    ) -> None:
        self.clause = clause
        self.label = label
        self.move = move
        self.usual = Terms(by, within)
        self.needs = needs or _one
        self.countersigned = needs is not None
        self.comment_required = comment_required
        self.aside = aside

    def __set_name__(self, owner: type["Workflow"], name: str) -> None:
        self.name = name.rstrip("_")  # ``return_`` because Python keeps the word for itself
        self.workflow = owner

    def denied(self, case: Case, viewer: Viewer, in_force: InForce, signed: Collection[UUID] = ()) -> Refusal | None:
        """Why the viewer may not take the step now; ``None`` where they may. ``signed``: who has countersigned."""
        if case.state not in self.move.sources:
            wanted = "、".join(f"「{state.label}」" for state in type(case.state) if state in self.move.sources)
            return WrongState(
                f"{self.workflow.title}现在是「{case.state.label}」，不能{self.label}；{self.label}须在{wanted}时办理",
                clause=self.clause,
                alternatives=("刷新后查看最新状态",),
            )
        by = in_force.of(self).by
        if not by.includes(viewer, case):
            own = viewer.id == case.applicant_id and by.label != "申请人"
            why = "本人的事项应当回避，" if own else ""
            return NotPermitted(
                f"{why}{self.label}应由{by.label}办理", clause=self.clause, alternatives=(f"请联系{by.label}办理",)
            )
        if viewer.id in signed:
            return WrongState(f"您已签署，还需其他{by.label}会签", clause=self.clause)
        return None

    def take(
        self,
        case: Case,
        viewer: Viewer,
        now: datetime,
        in_force: InForce,
        *,
        comment: str = "",
        signed: Collection[UUID] = (),
    ) -> StepTaken:
        """Sign; once enough have signed, move the case and set its next deadline. Returns the line for the record."""
        if refusal := self.denied(case, viewer, in_force, signed):
            raise refusal
        if self.comment_required and not comment.strip():
            raise Invalid(f"{self.label}应当说明理由", field="comment", clause=self.clause)
        if len(comment) > LONGEST_COMMENT:
            raise Invalid(f"意见不能超过{LONGEST_COMMENT}个字，现在是{len(comment)}个字", field="comment")
        moves = len(signed) + 1 >= self.needs(case)
        target = self.move.target if moves else case.state
        taken = StepTaken(
            case_id=case.id,
            region_code=case.region_code,
            unit_id=case.unit_id,
            workflow=self.workflow.__name__,
            step=self.name,
            label=self.label,
            clause=self.clause,
            from_state=case.state.value,
            to_state=target.value,
            actor_id=viewer.id,
            actor_name=viewer.name,
            comment=comment.strip(),
            taken_at=now,
            overdue=case.due_at is not None and now > case.due_at,
        )
        if moves:
            case.state = target
            case.entered_at = now
            case.due_at = self.workflow.due(target, now, in_force)
        return taken


def _one(_case: Any) -> int:
    return 1


WORKFLOWS: dict[type[Case], type["Workflow"]] = {}
"""Which workflow a kind of case follows; filled in as workflows are declared."""


class Workflow:
    """Subclass it with a title, and the steps in the order the standard gives them."""

    title: ClassVar[str]
    model: ClassVar[type[Any]]
    steps: ClassVar[tuple[Step, ...]]

    def __init_subclass__(cls, *, of: type[Case]) -> None:
        cls.model = of
        cls.steps = tuple(value for value in vars(cls).values() if isinstance(value, Step))
        WORKFLOWS[of] = cls

    @classmethod
    def leading_from(cls, state: State) -> list[Step]:
        return [step for step in cls.steps if state in step.move.sources]

    @classmethod
    def due(cls, state: State, entered_at: datetime, in_force: InForce) -> datetime | None:
        """When the next step must have been taken: the tightest of those that leave ``state``.

        ``None`` where nothing is limited, or where the limit reaches into a year whose holidays are not yet published.
        """
        terms = [in_force.of(step) for step in cls.leading_from(state)]
        try:
            limited = [each.within.due(entered_at, each.hours, in_force.calendar) for each in terms if each.within]
        except BeyondCalendar:
            return None
        return min(limited, default=None)

    @classmethod
    def mermaid(cls) -> str:
        """The process as a state diagram."""
        rows = [
            f"    {source.label} --> {step.move.target.label}: {step.label}（{step.usual.by.label}）"
            for step in cls.steps
            for source in sorted(step.move.sources)
        ]
        return "\n".join(["stateDiagram-v2", *rows])


def with_terms(usual: Terms, *, by: Party | None, within: Limit | None, hours: OfficeHours | None) -> Terms:
    """The terms with what has been set otherwise."""
    return Terms(by or usual.by, within or usual.within, hours or usual.hours)
