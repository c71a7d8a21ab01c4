"""告知: who hears of what was done with a case, beside those who watch it live. The words are those of the notices."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from auth.roles import Role
from auth.sessions import Work
from support.notices import case_told, for_step, holders

from .acts import Act
from .allowed import At
from .parties import Among, Held, Named
from .records import Case, StepTaken
from .steps import InForce, Step


def step_told(work: Work, case: Case, step: Step, line: StepTaken, in_force: InForce) -> None:
    """Whoever may take the next steps, and the applicant."""
    target = case.state if line.moved else None
    for_step(work, case, step=step, target=target, in_force=in_force, comment=line.comment)


def people_told(work: Work, case: Case, line: StepTaken, people: Sequence[UUID | None]) -> None:
    """These, but for who has done it."""
    to = [each for each in people if each is not None and each != work.viewer.id]
    _say(work, case, line.act.label, to, line.comment)


def role_told(work: Work, case: Case, role: Role, what: str, comment: str) -> None:
    """Whoever holds the role over the case."""
    _say(work, case, what, _holders(Held(role), case), comment)


def waiting_told(work: Work, at: At, comment: str, what: str = Act.URGE.label) -> None:
    """Those for whom the case waits: who was handed it, who is named by it, or whoever holds the post."""
    for step in at.waiting:
        by, to = at.in_force.of(step).by, at.standing.transferee(step.name)
        if to is not None:
            _say(work, at.case, what, [to.person_id], comment)
        elif isinstance(by, Named):
            _say(work, at.case, what, [getattr(at.case, by.column)], comment)
        else:
            for seat in by.seats if isinstance(by, Among) else (by,):
                _say(work, at.case, what, _holders(seat, at.case), comment)


def _holders(seat: Any, case: Case) -> Any:
    if not isinstance(seat, Held):
        return []
    return holders(seat.role, case.region_code, case.unit_id, but=[case.applicant_id], process=type(case).process)


def _say(work: Work, case: Case, what: str, to: Any, comment: str) -> None:
    if to:
        case_told(work, case, what, to=to, comment=comment)
