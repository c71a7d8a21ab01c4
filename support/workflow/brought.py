"""参与人与待办: who has been brought into a case, and which steps of it wait. Kept with each case by `cards`."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kernel.records import Record

from .acts import Capacity
from .records import LONGEST_COMMENT


class CaseParty(Record):
    """参与人: somebody who has been brought into a case, by whom, in which capacity, and until when.

    Whoever is named here sees the case though their posts do not reach it. ``answered_at``: signed, or answered;
    ``ended_at``: that, or no longer wanted.
    """

    __tablename__ = "case_parties"
    __table_args__ = (
        Index("case_parties_person_idx", "person_id", "capacity", "case_id"),
        Index("case_parties_case_idx", "case_id", "person_id"),
    )

    case_id: Mapped[UUID]
    step: Mapped[str] = mapped_column(String(60), default="")
    step_label: Mapped[str] = mapped_column(String(40), default="")
    capacity: Mapped[Capacity]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    person_name: Mapped[str] = mapped_column(String(80), default="")
    by_id: Mapped[UUID | None]
    by_name: Mapped[str] = mapped_column(String(80), default="")
    question: Mapped[str] = mapped_column(String(LONGEST_COMMENT), default="")
    since: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    def end(self, at: datetime, *, answered: bool = False) -> None:
        self.ended_at = at
        if answered:
            self.answered_at = at


ADDED = "加签"
"""The seat of somebody who was added as a signer."""


class CaseWait(Record):
    """待办: a step that waits now, of a case that is open. Closed cases leave nothing here, however many there are.

    Who may take it is asked of the terms in force; ``named_id`` is whom the case itself names for it, ``transferee_id``
    to whom alone it was handed, ``seat`` the seat of a countersignature that is still free.
    """

    __tablename__ = "case_waits"
    __table_args__ = (
        Index("case_waits_step_idx", "step", "region_code"),
        Index("case_waits_unit_idx", "unit_id", "step"),
        Index("case_waits_case_idx", "case_id"),
    )

    case_id: Mapped[UUID]
    step: Mapped[str] = mapped_column(String(121))
    seat: Mapped[str] = mapped_column(String(40), default="")
    region_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[UUID]
    applicant_id: Mapped[UUID]
    named_id: Mapped[UUID | None] = mapped_column(index=True)
    transferee_id: Mapped[UUID | None] = mapped_column(index=True)
    entered_at: Mapped[datetime]
