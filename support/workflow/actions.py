"""Taking a step, on the terms in force where the case is."""

from typing import TypeVar
from uuid import UUID

from auth.sessions import Work

from .queries import signatures, terms_in_force
from .records import Case
from .steps import Step

C = TypeVar("C", bound=Case)


async def take(work: Work, step: Step, case: Case, comment: str = "") -> None:
    """Sign the step in the viewer's name, and tell those who watch the case. One transaction with everything else done."""
    [in_force] = await terms_in_force(work.session, [(step.workflow, case.region_code, case.unit_id)])
    signed = await signatures(work.session, step, case) if step.countersigned else set()
    work.add(step.take(case, work.viewer, work.now, in_force, comment=comment, signed=signed))
    told = {"kind": type(case).__name__, "id": str(case.id), "state": case.state.value, "step": step.name}
    work.tell(f"case:{case.id}", **told)
    work.tell("inbox", **told, region=case.region_code, unit=str(case.unit_id), people=case.people())


async def sign(work: Work, step: Step, case_id: UUID, comment: str = "") -> Case:
    """A step that needs nothing but a signature."""
    case: Case = await work.claim(step.workflow.model, case_id, what=f"该{step.workflow.title}")
    await take(work, step, case, comment)
    return case
