"""办件、办理记录、环节设置: the case, every step ever taken with it, and what a region has set for itself."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from auth.roles import Role
from auth.scope import Scoped
from kernel.clock import Clock
from kernel.hours import Measure, WorkCalendar
from kernel.records import Record, now

from .acts import Act
from .passing import OnPassing

if TYPE_CHECKING:
    from .steps import State, Step


class Case(Scoped, Record):
    """办件: anything that is applied for, decided and carried out. Inherit it, declare `state`, and say its `title`.

    ``number`` is what people quote; ``entered_at`` is when the present state began; ``due_at`` when it ends: unknown
    while the clock is paused, or reaches into a year whose holidays are not published. ``clock_state`` is that clock
    (`kernel.clock`) with its ``step``; ``terms_revision`` the version of the terms by which it started.
    """

    __abstract__ = True

    process: ClassVar[str | None] = None
    """The name of the workflow that it follows, said by the workflow."""

    number: Mapped[str] = mapped_column(String(32), unique=True)
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    entered_at: Mapped[datetime] = mapped_column(default=now)
    paused_at: Mapped[datetime | None]
    paused_by: Mapped[str | None] = mapped_column(String(80))
    paused_why: Mapped[str | None] = mapped_column(String(200))
    clock_state: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
    )
    terms_revision: Mapped[int] = mapped_column(default=0, server_default="0")

    @declared_attr
    def applicant_id(cls) -> Mapped[UUID]:
        return mapped_column(ForeignKey("people.id"), index=True)

    if TYPE_CHECKING:
        state: Mapped[State]

        @property
        def title(self) -> str:
            """What it is about, in a line that people find it by."""

    @property
    def suspended(self) -> bool:
        """Whether somebody has stopped it for a while; nothing moves it then but who ends it or resumes it."""
        return self.paused_by is not None

    def runs(self, started: "tuple[Step, Clock] | None", calendar: WorkCalendar) -> None:
        """From now on this clock runs for the case, and no other."""
        for name, value in running(started, calendar).items():
            setattr(self, name, value)

    def people(self) -> list[str]:
        """The persons a case names, for telling them that it moved."""
        return [str(person) for name in self.own if (person := getattr(self, name))]


def running(started: "tuple[Step, Clock] | None", calendar: WorkCalendar) -> dict[str, Any]:
    """The columns of a case for which the clock runs, and for which step; none where nothing is limited."""
    if started is None:
        return {"clock_state": None, "paused_at": None, "due_at": None}
    step, clock = started
    stands = clock.paused_at is not None and clock.missed is None
    due = None if stands else clock.due_if_known(calendar)
    return {"clock_state": clock.stored() | {"step": step.name}, "paused_at": clock.paused_at, "due_at": due}


LONGEST_COMMENT = 1000


class StepTaken(Record):
    """办理记录. Written once, never changed; seen through its case by whoever sees the case.

    ``act`` says what was done; ``step`` at which step; ``seat`` for which seat of a countersignature; ``for_person_id``
    in whose place (委托); ``people`` are the names of those it concerns; ``attachments`` the ids of what was added.
    """

    __tablename__ = "steps_taken"
    __table_args__ = (
        Index("steps_taken_case_idx", "case_id", "taken_at"),
        Index("steps_taken_figures_idx", "workflow", "taken_at"),
        Index("steps_taken_actor_idx", "actor_id", "case_id"),
    )

    case_id: Mapped[UUID]
    region_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[UUID]
    workflow: Mapped[str] = mapped_column(String(60))
    step: Mapped[str] = mapped_column(String(60))
    label: Mapped[str] = mapped_column(String(40))
    clause: Mapped[str] = mapped_column(String(40))
    from_state: Mapped[str] = mapped_column(String(40))
    to_state: Mapped[str] = mapped_column(String(40))
    actor_id: Mapped[UUID]
    actor_name: Mapped[str] = mapped_column(String(80))
    comment: Mapped[str] = mapped_column(String(LONGEST_COMMENT), default="")
    taken_at: Mapped[datetime]
    overdue: Mapped[bool] = mapped_column(default=False)
    act: Mapped[Act] = mapped_column(default=Act.STEP, server_default=Act.STEP.value)
    seat: Mapped[str] = mapped_column(String(40), default="", server_default="")
    for_person_id: Mapped[UUID | None]
    people: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    attachments: Mapped[list[str]] = mapped_column(default=list, server_default="[]")

    @property
    def moved(self) -> bool:
        return self.from_state != self.to_state


EVERY = "*"
"""In a setting: every workflow, or every step."""


class Kept:
    """What is set is never overwritten: a new version takes the place of the old from ``since`` on.

    ``revision`` counts every change of terms in the hub, so that a number names how everything stood; 0 is how the hub
    began. ``ended_revision`` is the one that ended this version.
    """

    since: Mapped[datetime] = mapped_column(default=now, server_default=func.now())
    until: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
    ended_revision: Mapped[int | None]
    set_by_id: Mapped[UUID | None]
    set_by: Mapped[str] = mapped_column(String(80), default="", server_default="")
    reason: Mapped[str] = mapped_column(String(200), default="", server_default="")


class StepSetting(Kept, Record):
    """环节设置: who takes a step, how soon and during which hours, as a region or unit has set it, version by version.

    What is left empty stays as it is one level up. 依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14。
    """

    __tablename__ = "step_settings"
    __table_args__ = (Index("step_settings_place_idx", "region_code", "workflow", "step"),)

    region_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"))
    workflow: Mapped[str] = mapped_column(String(60), default=EVERY)
    step: Mapped[str] = mapped_column(String(60), default=EVERY)
    role: Mapped[Role | None]
    limit_amount: Mapped[int | None]
    limit_measure: Mapped[Measure | None]
    office_hours: Mapped[str | None] = mapped_column(String(120))
    on_passing: Mapped[OnPassing | None]
    escalate_to: Mapped[Role | None]
    remind_ahead: Mapped[int | None]


class ThresholdSetting(Kept, Record):
    """路由门槛: a number a route compares with, as a region or unit has set it, version by version. 依据 6.3-10。"""

    __tablename__ = "threshold_settings"
    __table_args__ = (Index("threshold_settings_place_idx", "region_code", "workflow", "threshold"),)

    region_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"))
    workflow: Mapped[str] = mapped_column(String(60))
    threshold: Mapped[str] = mapped_column(String(60))
    value: Mapped[Decimal]
