"""办件、办理记录、环节设置: the case, every step ever taken with it, and what a region has set for itself."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from auth.roles import Role
from auth.scope import Scoped
from kernel.hours import Measure
from kernel.records import Record, now

if TYPE_CHECKING:
    from .steps import State


class Case(Scoped, Record):
    """办件: anything that is applied for, decided and carried out. Inherit it and declare `state`.

    ``number`` is what people quote; ``entered_at`` is when the present state began; ``due_at`` when it ends.
    """

    __abstract__ = True

    number: Mapped[str] = mapped_column(String(32), unique=True)
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    entered_at: Mapped[datetime] = mapped_column(default=now)

    @declared_attr
    def applicant_id(cls) -> Mapped[UUID]:
        return mapped_column(ForeignKey("people.id"), index=True)

    if TYPE_CHECKING:
        state: Mapped[State]

    def people(self) -> list[str]:
        """The persons a case names, for telling them that it moved."""
        return [str(person) for name in self.own if (person := getattr(self, name))]


LONGEST_COMMENT = 1000


class StepTaken(Record):
    """办理记录. Written once, never changed; seen through its case by whoever sees the case."""

    __tablename__ = "steps_taken"
    __table_args__ = (Index("steps_taken_case_idx", "case_id", "taken_at"),)

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

    @property
    def moved(self) -> bool:
        return self.from_state != self.to_state


EVERY = "*"
"""In a setting: every workflow, or every step."""


class StepSetting(Record):
    """环节设置: who takes a step, how soon and during which hours, as a region or unit has set it.

    What is left empty stays as it is one level up. 依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14。
    """

    __tablename__ = "step_settings"
    __table_args__ = (UniqueConstraint("region_code", "unit_id", "workflow", "step"),)

    region_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"))
    workflow: Mapped[str] = mapped_column(String(60), default=EVERY)
    step: Mapped[str] = mapped_column(String(60), default=EVERY)
    role: Mapped[Role | None]
    limit_amount: Mapped[int | None]
    limit_measure: Mapped[Measure | None]
    office_hours: Mapped[str | None] = mapped_column(String(120))
