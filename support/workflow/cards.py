"""办件索引: one row for each case over all domains, and a row for each step that waits.

Both are kept in the transaction that writes the case itself, after the flush that wrote it, however it came to be
written: nobody has to remember. Rows written past the session (bulk loads) are made good by `rebuild`.
依据 6.3-8。
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ForeignKey, Index, String, delete, event, inspect, select
from sqlalchemy.orm import Mapped, Session, UOWTransaction, mapped_column

from auth.batches import batch_of
from auth.permissions import Permission
from auth.scope import Scoped
from kernel.hours import WorkCalendar
from kernel.ids import new_id
from kernel.records import Record, now
from kernel.refusal import NotFound

from .acts import SIGNERS, Capacity
from .brought import ADDED, CaseParty, CaseWait
from .parties import Among, Named
from .records import Case, StepTaken
from .standing import ALONE, Standing
from .steps import NEVER, WORKFLOWS, InForce, Workflow

LONGEST_TITLE = 200


class CaseCard(Scoped, Record):
    """办件卡片: what an inbox shows of a case, whichever domain it belongs to. Its id is the id of the case.

    ``read_by`` is the permission that shows the case itself. ``due_order`` sorts: when it is due, or never.
    ``entered_at`` is when it last moved; ``closed_at`` when nobody was waited for any more.
    """

    __tablename__ = "case_cards"
    __table_args__ = (
        Index("case_cards_applicant_idx", "applicant_id", "entered_at"),
        Index("case_cards_number_idx", "number"),
    )
    own = ("applicant_id",)
    brought = CaseParty.__tablename__

    read_by: Mapped[Permission]  # type: ignore[misc]
    kind: Mapped[str] = mapped_column(String(60))
    workflow: Mapped[str] = mapped_column(String(60))
    number: Mapped[str] = mapped_column(String(32))
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    state: Mapped[str] = mapped_column(String(40))
    state_label: Mapped[str] = mapped_column(String(40))
    open: Mapped[bool]
    suspended: Mapped[bool] = mapped_column(default=False)
    applicant_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    entered_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    due_order: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    @property
    def flow(self) -> type[Workflow]:
        """Raises `NotFound` where the hub was started without the file of the process."""
        found = next((flow for flow in WORKFLOWS.values() if flow.__name__ == self.workflow), None)
        if found is None:
            raise NotFound(f"本系统没有载入流程 {self.workflow}", alternatives=("请系统管理员放回流程文件",))
        return found


def settled(session: Any, case: Case, standing: Standing, in_force: InForce) -> None:
    """Say how a case stands after what was just done with it; its card follows with the next flush."""
    session.info.setdefault("cases", {})[case.id] = (case, standing, in_force)


def card_of(case: Case) -> dict[str, Any]:
    """The columns of the card."""
    flow = WORKFLOWS[type(case)]
    over, state = flow.is_over(case.state), flow.states()(case.state)
    return {
        "read_by": type(case).read_by,
        "kind": type(case).__name__,
        "workflow": flow.__name__,
        "number": case.number,
        "title": case.title[:LONGEST_TITLE],
        "state": state.value,
        "state_label": state.label,
        "open": not over,
        "suspended": case.suspended,
        "region_code": case.region_code,
        "unit_id": case.unit_id,
        "applicant_id": case.applicant_id,
        "entered_at": case.entered_at,
        "due_at": case.due_at,
        "due_order": case.due_at or NEVER,
        "closed_at": case.entered_at if over else None,
    }


def waits_of(case: Case, standing: Standing, in_force: InForce) -> list[dict[str, Any]]:
    """A row for each step that somebody could take now, for each free seat of it, and for each signature asked for."""
    if case.suspended:
        return []
    flow, rows = WORKFLOWS[type(case)], []
    for step in flow.waiting(case, in_force):
        key = f"{flow.__name__}.{step.name}"
        rows += [{"step": key, "seat": ADDED, "transferee_id": each.person_id} for each in _asked(standing, step, case)]
        if step.held_up(case, standing):
            continue
        by, to = step.usual.by, standing.transferee(step.name)
        named = getattr(case, by.column) if isinstance(by, Named) else None
        usual = {"step": key, "named_id": named, "transferee_id": to.person_id if to else None}
        seats = by.free([each.seat for each in standing.signatures(step.name)]) if isinstance(by, Among) else []
        rows += [{**usual, "seat": each.label} for each in seats] or [usual]
    common = {name: getattr(case, name) for name in ("region_code", "unit_id", "applicant_id", "entered_at")}
    blank = {"seat": "", "named_id": None, "transferee_id": None}
    born = {"created_at": now(), "version": 1, "case_id": case.id} | common
    return [{"id": new_id()} | born | blank | row for row in rows]


def _asked(standing: Standing, step: Any, case: Case) -> list[CaseParty]:
    """Added signers whose turn it is: those before the step at once, those after it once it has been signed."""
    turn = SIGNERS if step.completes(case, standing) else {Capacity.SIGNER_BEFORE}
    return standing.open(step.name, *turn)


@event.listens_for(Session, "after_flush")
def _follow(session: Session, _context: UOWTransaction) -> None:
    said: dict[UUID, tuple[Case, Standing, InForce]] = session.info.pop("cases", {})
    born = {each.id: each for each in session.new if isinstance(each, Case)}
    touched = {each.id: each for each in session.dirty if isinstance(each, Case) and session.is_modified(each)}
    for id, case in {**{id: case for id, (case, _, _) in said.items()}, **touched, **born}.items():
        _, standing, in_force = said.get(id) or (case, _standing(session, case, new=id in born), USUAL_TERMS)
        _keep(session, case, named=_named(case, new=id in born))
        rows, batch = waits_of(case, standing, in_force), batch_of(session)
        if id in born:
            batch.insert(WAITS, rows)
        else:
            batch.replace(WAITS, rows, case_id=id)
    for gone in session.deleted:
        if isinstance(gone, Case):
            _forget(session.connection(), [gone.id])


CARDS: Any = CaseCard.__table__
WAITS: Any = CaseWait.__table__
PARTIES: Any = CaseParty.__table__
_FOLLOWING = sorted({each.name for each in CARDS.columns} - {"id", "created_at", "version"})
_AGAIN = "ON CONFLICT (id) DO UPDATE SET {}, version = case_cards.version + 1".format(
    ", ".join(f"{name} = excluded.{name}" for name in _FOLLOWING)
)

USUAL_TERMS = InForce(WorkCalendar(frozenset(), {}), {})
"""For a case that was written past the engine: its route by the usual thresholds."""


def _keep(session: Session, case: Case, *, named: tuple[set[UUID], set[UUID]]) -> None:
    joined, left = named
    batch, columns = batch_of(session), card_of(case)
    batch.insert(PARTIES, [_party(case, person) for person in joined])
    batch.insert(CARDS, [{"id": case.id, "created_at": case.created_at, "version": 1, **columns}], _AGAIN)
    if left:
        session.connection().execute(
            delete(CaseParty).where(
                CaseParty.case_id == case.id, CaseParty.capacity == Capacity.NAMED, CaseParty.person_id.in_(left)
            )
        )


def _named(case: Case, *, new: bool) -> tuple[set[UUID], set[UUID]]:
    """Whom the case names, beside its applicant, now and not before; and before and no longer."""
    before, after = set(), set()
    for column in case.own:
        if column == "applicant_id":
            continue
        history = inspect(case).attrs[column].history
        after |= set(history.added or ()) | set(history.unchanged or ())
        before |= set(history.deleted or ()) | set(history.unchanged or ()) if not new else set()
    return after - before - {None}, before - after - {None}


def named_by(case: Case) -> list[dict[str, Any]]:
    """The rows for whom the case names beside its applicant."""
    people = {getattr(case, column) for column in case.own if column != "applicant_id"}
    return [_party(case, person) for person in people - {None}]


def _party(case: Case, person: UUID) -> dict[str, Any]:
    at = {"id": new_id(), "created_at": now(), "version": 1, "since": now()}
    return at | {
        "case_id": case.id,
        "person_id": person,
        "capacity": Capacity.NAMED,
        **dict.fromkeys(("step", "step_label", "person_name", "by_name", "question"), ""),
        **dict.fromkeys(("by_id", "answered_at", "ended_at")),
    }


def _standing(session: Session, case: Case, *, new: bool) -> Standing:
    if new:
        return ALONE
    connection = session.connection()
    lines: Any = connection.execute(select(StepTaken.__table__).where(StepTaken.case_id == case.id)).all()
    parties: Any = connection.execute(select(CaseParty.__table__).where(CaseParty.case_id == case.id)).all()
    return Standing.of(case, lines, parties)


def _forget(connection: Connection, ids: Iterable[UUID]) -> None:
    for table, key in ((CaseWait, CaseWait.case_id), (CaseParty, CaseParty.case_id), (CaseCard, CaseCard.id)):
        connection.execute(delete(table).where(key.in_(list(ids))))
