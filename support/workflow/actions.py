"""Taking a step, on the terms in force where the case is."""

from collections.abc import Awaitable, Callable
from inspect import signature
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import inspect, select

from auth.sessions import Work
from kernel.refusal import Invalid, NotFound

from . import clocks
from .acts import OF_A_STEP, Act
from .brought import CaseParty
from .cards import settled
from .queries import standing_of
from .records import Case, StepTaken
from .standing import ALONE, Signature, Standing
from .steps import WORKFLOWS, InForce, Step, Workflow
from .terms import terms_in_force
from .told import step_told


async def take(work: Work, step: Step, case: Case, comment: str = "") -> None:
    """Sign the step in the viewer's name, and tell those who watch the case, all in one transaction."""
    in_force, standing = await how_it_stands(work, case)
    line = step.take(case, work.viewer, work.now, in_force, comment=comment, standing=standing)
    await follow(work, case, line, in_force, standing)
    step_told(work, case, step, line, in_force)


async def may_take(work: Work, step: Step, case: Case) -> None:
    """Raises the `Refusal` that would be said if the viewer took the step now."""
    in_force, standing = await how_it_stands(work, case)
    if refusal := step.denied(case, work.viewer, in_force, standing):
        raise refusal


async def how_it_stands(work: Work, case: Case) -> tuple[InForce, Standing]:
    """The terms where the case is, and who has signed it or been brought in."""
    place = (WORKFLOWS[type(case)], case.region_code, case.unit_id)
    [in_force] = await terms_in_force(work.session, [place])
    if inspect(case).persistent:
        [standing] = await standing_of(work.session, [case])
        return in_force, standing
    return in_force, ALONE


async def follow(work: Work, case: Case, line: StepTaken, in_force: InForce, standing: Standing) -> None:
    """What every act leaves behind: its line, the card as it is now, and word to those who watch.

    Once the case has moved, what was asked of others at the step it left is no longer wanted.
    """
    work.add(line)
    if case.entered_at == line.taken_at:
        for party in standing.parties:
            if party.capacity in OF_A_STEP and party.ended_at is None:
                party.end(work.now)
        standing = Standing({}, standing.parties)
        await clocks.enter(work, case, in_force)
    elif line.act is Act.STEP:
        mine = Signature(line.actor_id, line.seat)
        standing = Standing({**standing.signed, line.step: [*standing.signatures(line.step), mine]}, standing.parties)
    settled(work.session, case, standing.now(), in_force)
    told = {"kind": type(case).__name__, "id": str(case.id), "state": case.state.value, "step": line.step}
    people = {*case.people(), *(str(each.person_id) for each in standing.parties)}
    work.tell(f"case:{case.id}", **told)
    work.tell("inbox", **told, region=case.region_code, unit=str(case.unit_id), people=sorted(people))


Action = Callable[..., Awaitable[Any]]
DOING: dict[Step, Action] = {}
"""What a domain does when one of its steps is taken, where that is more than to sign."""

A = TypeVar("A", bound=Action)


def takes(step: Step) -> Callable[[A], A]:
    """``@takes(TripFlow.cancel)`` over the action of a domain: whoever takes the step, however, goes through it."""

    def register(action: A) -> A:
        DOING[step] = action
        return action

    return register


def only_signs(step: Step) -> bool:
    """Whether the step asks for nothing but the case and a comment."""
    asked = signature(DOING[step]).parameters.values() if step in DOING else ()
    return all(each.name in ("work", "id", "comment") for each in asked)


async def sign(work: Work, step: Step, case_id: UUID, comment: str = "") -> Case:
    """A step that needs nothing but a signature, and what the domain does with it."""
    if not only_signs(step):
        raise Invalid(
            f"{step.label}需要填写内容，请在{step.workflow.title}的页面办理", field="step", clause=step.clause
        )
    if step in DOING:
        done: Case = await DOING[step](work, case_id, comment)
        return done
    case: Case = await claim(work, step.workflow, case_id)
    await take(work, step, case, comment)
    return case


async def claim(work: Work, flow: type[Workflow], case_id: UUID) -> Any:
    """The case, locked: within the viewer's reach, or because they have been brought into it."""
    try:
        return await work.claim(flow.model, case_id, what=f"该{flow.title}")
    except NotFound:
        party = select(CaseParty.id).where(CaseParty.case_id == case_id, CaseParty.person_id == work.viewer.id)
        if await work.session.scalar(party.limit(1)) is None:
            raise
        return await work.carry(flow.model, case_id)
