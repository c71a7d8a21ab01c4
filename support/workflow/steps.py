"""A workflow is a table of steps. Read it as the standard reads:

    #               条款           环节    从 → 到                       由谁办                         限时
    submit   = Step("6.4.3.3-1", "申请", S.DRAFT     >> S.SUBMITTED, by=APPLICANT)
    review   = Step("6.4.3.3-2", "审核", S.SUBMITTED >> S.REVIEWED,  by=held(R.REVIEWER), within=office_hours(2))

Who takes a step, how soon and during which hours are the *usual* terms; a region or unit may set its own
(`StepSetting`).
What else happens when a step is taken is written in the domain's `actions`.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any, ClassVar

from auth.viewer import Post, Viewer
from kernel.clock import Clock
from kernel.hours import CHINA, Limit
from kernel.refusal import Invalid, NotPermitted, Refusal, WrongState

from .acts import USUAL, Act, Capacity
from .inforce import InForce, Terms
from .parties import ALL, APPLICANT, Among, Held, Party, counted
from .passing import Passing
from .records import LONGEST_COMMENT, Case, StepTaken
from .routes import Route
from .standing import ALONE, Standing
from .states import AnyOf, Move, State

__all__ = ["ALL", "NEVER", "WORKFLOWS", "AnyOf", "InForce", "Move", "State", "Step", "Terms", "Workflow"]


class Step:
    """One link of a process.

    ``needs`` says how many different people must sign before the case moves (会签): a number, what follows from the
    case, or `ALL` seats of `among`; ``comment_required`` that a reason must be given; ``aside`` that it may be taken
    but nobody is waited for (撤回、改派); ``when`` that it is open only to cases of that route (路由); ``passing`` what
    happens when its limit passes; ``acts`` what else may be done with a case while the step waits; ``consulting`` that
    it waits for those who were asked (征求意见); ``batch`` that it may be taken of many cases at once. The clause is an
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
        needs: Callable[[Any], int] | int | None = None,
        comment_required: bool = False,
        aside: bool = False,
        when: Route | None = None,
        passing: Passing = Passing(),  # noqa: B008
        acts: Collection[Act] | None = None,
        consulting: bool = False,
        batch: bool = False,
    ) -> None:
        self.clause = clause
        self.label = label
        self.move = move
        self.usual = Terms(by, within, passing=passing)
        self.when = when
        self.needs = counted(needs, by)
        self.countersigned = needs is not None
        self._acts = acts
        self.consulting = consulting
        self.batch = batch
        self.comment_required = comment_required
        self.aside = aside

    def __set_name__(self, owner: type["Workflow"], name: str) -> None:
        self.name = name.rstrip("_")  # ``return_`` because Python keeps the word for itself
        self.workflow = owner

    @property
    def acts(self) -> Collection[Act]:
        """What may be done with a case while this step waits, besides taking it."""
        return self.workflow.acts if self._acts is None else self._acts

    def denied(self, case: Case, viewer: Viewer, in_force: InForce, standing: Standing = ALONE) -> Refusal | None:
        """Why the viewer may not take the step now; ``None`` where they may."""
        return self.not_now(case, in_force) or self._not_by(case, viewer, in_force, standing)

    def not_now(self, case: Case, in_force: InForce) -> Refusal | None:
        """Why nobody may take the step in the state the case is in."""
        if case.state not in self.move.sources:
            wanted = "、".join(f"「{state.label}」" for state in type(case.state) if state in self.move.sources)
            return WrongState(
                f"{self.workflow.title}现在是「{case.state.label}」，不能{self.label}；{self.label}须在{wanted}时办理",
                clause=self.clause,
                alternatives=("刷新后查看最新状态",),
            )
        if self.when is not None and not self.when.holds(case, in_force.thresholds):
            return WrongState(
                f"{self.label}限{self.when.said(in_force.thresholds)}的{self.workflow.title}",
                clause=self.when.clause or self.clause,
                alternatives=("按可办理的环节办理",),
            )
        if case.suspended and not self.aside:
            why = f"（{case.paused_why}）" if case.paused_why else ""
            return WrongState(f"已由{case.paused_by}暂停{why}", clause=self.clause, alternatives=("恢复后办理",))
        return None

    def _not_by(self, case: Case, viewer: Viewer, in_force: InForce, standing: Standing) -> Refusal | None:
        by, signed = in_force.of(self).by, standing.signatures(self.name)
        if to := standing.transferee(self.name):
            if to.person_id != viewer.id:
                return NotPermitted(
                    f"{self.label}已转由{to.person_name}办理", clause=self.clause, alternatives=("需要时可再次转办",)
                )
        elif not by.includes(viewer, case):
            own = by != APPLICANT and case.applicant_id in {viewer.id, *(post.for_person for post in viewer.posts)}
            why = "本人的事项应当回避，" if own else ""
            return NotPermitted(
                f"{why}{self.label}应由{by.label}办理", clause=self.clause, alternatives=(f"请联系{by.label}办理",)
            )
        if viewer.id in {each.person_id for each in signed}:
            return WrongState(f"您已签署，还需其他{by.label}会签", clause=self.clause)
        if isinstance(by, Among) and to is None and self._seat(by, viewer, case, standing) is None:
            return WrongState("您的席位已由他人签署", clause=self.clause, alternatives=("等其他席位会签",))
        return self.held_up(case, standing)

    def held_up(self, case: Case, standing: Standing) -> Refusal | None:
        """What the step waits for before anybody may take it: signers who were added, people who were asked."""
        enough = bool(standing.open(self.name, Capacity.SIGNER_AFTER)) and self.completes(case, standing)
        return standing.held_up(self.name, self.clause, consulting=self.consulting, enough=enough)

    def completes(self, case: Case, standing: Standing, *, more: int = 0) -> bool:
        """Whether, with so many more, enough have signed and nobody but added signers is missing."""
        return len(standing.signatures(self.name)) + more >= self.needs(case)

    def _seat(self, by: Among, viewer: Viewer, case: Case, standing: Standing) -> Held | None:
        free = by.free([each.seat for each in standing.signatures(self.name)])
        return next((seat for seat in free if seat.includes(viewer, case)), None)

    def capacity(self, case: Case, viewer: Viewer, in_force: InForce, standing: Standing) -> tuple[str, Post | None]:
        """For which seat the viewer signs, and by which post; neither where the case or a transfer names them."""
        by: Any = in_force.of(self).by
        if standing.transferee(self.name):
            return "", None
        if isinstance(by, Among):
            by = self._seat(by, viewer, case, standing)
            return (by.label, by.post(viewer, case)) if by else ("", None)
        return "", by.post(viewer, case) if isinstance(by, Held) else None

    def take(
        self,
        case: Case,
        viewer: Viewer,
        now: datetime,
        in_force: InForce,
        *,
        comment: str = "",
        standing: Standing = ALONE,
    ) -> StepTaken:
        """Sign; once enough have signed, move the case and set its next deadline. Returns the line for the record."""
        if refusal := self.denied(case, viewer, in_force, standing):
            raise refusal
        if self.comment_required and not comment.strip():
            raise Invalid(f"{self.label}应当说明理由", field="comment", clause=self.clause)
        seat, post = self.capacity(case, viewer, in_force, standing)
        taken = self.line(Act.STEP, case, viewer, now, comment=comment, seat=seat, post=post)
        if self.completes(case, standing, more=1) and not standing.open(self.name, Capacity.SIGNER_AFTER):
            taken.to_state = self.move.target.value
            self.workflow.enter(case, self.move.target, now, in_force)
        return taken

    def line(
        self,
        act: Act,
        case: Case,
        viewer: Viewer,
        now: datetime,
        *,
        comment: str = "",
        post: Post | None = None,
        **more: Any,
    ) -> StepTaken:
        """A line for the record, of a case that stays where it is."""
        if len(comment) > LONGEST_COMMENT:
            raise Invalid(f"意见不能超过{LONGEST_COMMENT}个字，现在是{len(comment)}个字", field="comment")
        return StepTaken(
            case_id=case.id,
            region_code=case.region_code,
            unit_id=case.unit_id,
            workflow=self.workflow.__name__,
            step=self.name,
            label=self.label if act is Act.STEP else act.label,
            clause=self.clause,
            from_state=case.state.value,
            to_state=case.state.value,
            actor_id=viewer.id,
            actor_name=viewer.name,
            for_person_id=post.for_person if post else None,
            comment=comment.strip(),
            taken_at=now,
            overdue=case.due_at is not None and now > case.due_at,
            act=act,
            **more,
        )


WORKFLOWS: dict[type[Case], type["Workflow"]] = {}
"""Which workflow a kind of case follows; filled in as workflows are declared."""


class Workflow:
    """Subclass it with a title, and the steps in the order the standard gives them."""

    title: ClassVar[str]
    model: ClassVar[type[Any]]
    steps: ClassVar[tuple[Step, ...]]
    later: ClassVar[tuple[Step, ...]]
    """Those that are taken with a case that exists: all but the one that makes it, unless a case comes back to it."""
    acts: ClassVar[Collection[Act]] = USUAL

    def __init_subclass__(cls, *, of: type[Case]) -> None:
        cls.model = of
        of.process = cls.__name__
        cls.steps = tuple(value for value in vars(cls).values() if isinstance(value, Step))
        first, *others = cls.steps
        comes_back = any(first.move.sources & {step.move.target} for step in others)
        cls.later = cls.steps if comes_back or Act.RETURN in cls.acts else tuple(others)
        WORKFLOWS[of] = cls

    @classmethod
    def leading_from(cls, state: State) -> list[Step]:
        return [step for step in cls.steps if state in step.move.sources]

    @classmethod
    def opening(cls) -> Step:
        """The step that makes a case."""
        return cls.steps[0]

    @classmethod
    def step(cls, name: str) -> Step | None:
        return next((step for step in cls.steps if step.name == name), None)

    @classmethod
    def states(cls) -> type[State]:
        return type(cls.steps[0].move.target)

    @classmethod
    def is_over(cls, state: State) -> bool:
        """Whether nobody is waited for any more."""
        return all(step.aside for step in cls.leading_from(state))

    @classmethod
    def enter(cls, case: Case, state: State, now: datetime, in_force: InForce) -> None:
        """The one place where the state of a case changes; its clock starts anew.

        Raises `WrongState` where what its routes compare has not been said, so that nobody could go on from there.
        """
        case.state = state
        if not cls.waiting(case, in_force) and not cls.is_over(state):
            raise WrongState(f"判断去向所需的内容没有填，不能转入「{state.label}」", alternatives=("补填后再办理",))
        case.entered_at = now
        case.paused_by = case.paused_why = None
        case.runs(cls.clock(case, in_force), in_force.calendar)
        case.terms_revision = in_force.revision

    @classmethod
    def waiting(cls, case: Any, in_force: InForce) -> Sequence[Step]:
        """The steps that somebody is waited for to take."""
        return [step for step in cls.open_to(case, in_force) if not step.aside]

    @classmethod
    def open_to(cls, case: Any, in_force: InForce) -> list[Step]:
        """The steps that lead on from where the case is, on its route."""
        steps = cls.leading_from(case.state)
        return [step for step in steps if step.when is None or step.when.holds(case, in_force.thresholds)]

    @classmethod
    def clock(cls, case: Any, in_force: InForce) -> tuple[Step, Clock] | None:
        """The clock that starts as the case enters its state: of the steps that lead on, the one that is due first.

        ``None`` where nothing is limited. One that reaches into a year that is not published comes after all others.
        """
        running = []
        for step in cls.open_to(case, in_force):
            terms = in_force.of(step)
            if terms.within is not None:
                clock = Clock.start(terms.within, terms.hours, case.entered_at)
                running.append((clock.due_if_known(in_force.calendar) or NEVER, step, clock))
        return min(running, key=lambda each: each[0])[1:] if running else None


NEVER = datetime(9999, 1, 1, tzinfo=CHINA)
