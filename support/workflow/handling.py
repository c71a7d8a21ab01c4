"""办件处理: what people do with a case besides taking its steps, each act one line of its record. 依据 6.3-8、6.3-10。

Every action claims the case, asks `allowed` whether the viewer may, and leaves by `follow`: line, card, word to those
who watch, notices, all in the one transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from auth.sessions import Work
from kernel.refusal import Invalid, NotPermitted, TooMuch, WrongState

from . import clocks
from .actions import claim, follow, how_it_stands
from .acts import SIGNERS, Act, Capacity
from .allowed import At, returnable, state_before, step_for
from .brought import CaseParty
from .queries import steps_by_case
from .records import Case, StepTaken
from .steps import Step, Workflow
from .told import people_told, waiting_told

MOST_PEOPLE = 20
URGED_AGAIN = timedelta(hours=1)


@dataclass(frozen=True)
class Member:
    """A person of the directory who is brought into a case."""

    id: UUID
    name: str


async def give_back(work: Work, flow: type[Workflow], id: UUID, to: str, comment: str) -> Case:
    """退回: the case stands again where the chosen earlier step was taken, and goes on from there."""
    at = await _at(work, flow, id, record=True)
    step, earlier = step_for(Act.RETURN, at), returnable(at)
    chosen = next((each for each in earlier if each.name == to), None)
    if chosen is None:
        names = tuple(f"{each.name}（{each.label}）" for each in earlier)
        raise Invalid("请从已办过的环节中选择退回到哪一步", field="backTo", clause=step.clause, alternatives=names)
    line = _line(work, Act.RETURN, at, step, _said(comment, Act.RETURN))
    await _move(work, at, line, state_before(chosen, at))
    people_told(work, at.case, line, [_taker(at, chosen)])
    return at.case


async def take_back(work: Work, flow: type[Workflow], id: UUID, comment: str) -> Case:
    """收回: who has just taken a step undoes it, before anybody has gone on."""
    at = await _at(work, flow, id, record=True)
    step = step_for(Act.TAKE_BACK, at)
    line = _line(work, Act.TAKE_BACK, at, step, comment)
    await _move(work, at, line, state_before(step, at))
    return at.case


async def transfer(
    work: Work, flow: type[Workflow], id: UUID, to: Member, comment: str, step: str | None = None
) -> Case:
    """转办: the step, and whatever else waits for the same party, waits for that person alone."""
    at = await _at(work, flow, id)
    here = step_for(Act.TRANSFER, at, step)
    _not_own(at, here, [to])
    if any(each.person_id == to.id for each in at.standing.signatures(here.name)):
        raise Invalid(f"{to.name}已签署本环节", field="to")
    party = at.in_force.of(here).by
    steps = [here, *(each for each in at.waiting if each is not here and at.in_force.of(each).by == party)]
    for before in (each for step in steps for each in at.standing.open(step.name, Capacity.TRANSFEREE)):
        before.end(work.now)
    await _leave(work, at, here, Act.TRANSFER, comment, [to], Capacity.TRANSFEREE, steps)
    return at.case


async def add_signer(
    work: Work,
    flow: type[Workflow],
    id: UUID,
    people: Sequence[Member],
    comment: str,
    *,
    before: bool,
    step: str | None = None,
) -> Case:
    """加签: these sign as well, before the step can be taken, or after it was and before the case moves."""
    at = await _at(work, flow, id)
    here = step_for(Act.ADD_SIGNER, at, step)
    _not_own(at, here, _some(people))
    if any(each.id == work.viewer.id for each in people):
        raise Invalid("不能加签自己", field="people")
    known = {each.person_id for each in at.standing.open(here.name, *SIGNERS)}
    known |= {each.person_id for each in at.standing.signatures(here.name)}
    if there := [each for each in people if each.id in known]:
        raise Invalid(f"{there[0].name}已在本环节签署或加签", field="people", clause=here.clause)
    if not before and here.completes(at.case, at.standing):
        raise WrongState(f"「{here.label}」已签署，不能再加签", clause=here.clause)
    capacity = Capacity.SIGNER_BEFORE if before else Capacity.SIGNER_AFTER
    await _leave(work, at, here, Act.ADD_SIGNER, comment, people, capacity)
    return at.case


async def sign_as_added(work: Work, flow: type[Workflow], id: UUID, comment: str) -> Case:
    """签署: what somebody was added for. The last of those after a step lets the case move."""
    at = await _at(work, flow, id)
    step = step_for(Act.SIGN, at)
    mine = at.standing.signing(work.viewer.id)
    if mine is None:
        raise AssertionError("who may sign was added")
    mine.end(work.now, answered=True)
    line = _line(work, Act.SIGN, at, step, comment)
    left = [each for each in at.standing.open(step.name, Capacity.SIGNER_AFTER) if each.ended_at is None]
    if mine.capacity is Capacity.SIGNER_AFTER and not left and step.completes(at.case, at.standing):
        await _move(work, at, line, step.move.target.value)
    else:
        await follow(work, at.case, line, at.in_force, at.standing)
    people_told(work, at.case, line, [mine.by_id])
    return at.case


async def consult(work: Work, flow: type[Workflow], id: UUID, people: Sequence[Member], question: str) -> Case:
    """征求意见: these are asked; the case waits for them only where the table says so."""
    at = await _at(work, flow, id)
    step = step_for(Act.CONSULT, at)
    asked = {each.person_id for each in at.standing.open(step.name, Capacity.CONSULTED)}
    if there := [each for each in _some(people) if each.id in asked]:
        raise Invalid(f"已在征求{there[0].name}的意见", field="people")
    await _leave(work, at, step, Act.CONSULT, _said(question, Act.CONSULT), people, Capacity.CONSULTED)
    return at.case


async def answer(work: Work, flow: type[Workflow], id: UUID, comment: str) -> Case:
    """答复: what somebody was asked."""
    at = await _at(work, flow, id)
    step = step_for(Act.ANSWER, at)
    line = _line(work, Act.ANSWER, at, step, _said(comment, Act.ANSWER))
    asked = at.standing.mine(work.viewer.id, Capacity.CONSULTED)
    for each in asked:
        each.end(work.now, answered=True)
    await follow(work, at.case, line, at.in_force, at.standing)
    people_told(work, at.case, line, [each.by_id for each in asked])
    return at.case


async def copy(work: Work, flow: type[Workflow], id: UUID, people: Sequence[Member], comment: str) -> Case:
    """抄送: these see the case from now on."""
    at = await _at(work, flow, id)
    step = step_for(Act.COPY, at)
    there = {each.person_id for each in at.standing.parties if each.capacity is Capacity.COPIED}
    fresh = [each for each in _some(people) if each.id not in there]
    if not fresh:
        raise Invalid("已抄送过所选人员", field="people")
    await _leave(work, at, step, Act.COPY, comment, fresh, Capacity.COPIED)
    return at.case


async def urge(work: Work, flow: type[Workflow], id: UUID, comment: str) -> Case:
    """催办: those for whom the case waits are told. Once an hour is enough."""
    at = await _at(work, flow, id, record=True)
    step = step_for(Act.URGE, at)
    last = max((line.taken_at for line in at.record if line.act is Act.URGE), default=None)
    if last is not None and work.now - last < URGED_AGAIN:
        raise TooMuch("一小时内已催办过", alternatives=("请稍后再催办",))
    line = _line(work, Act.URGE, at, step, comment)
    await follow(work, at.case, line, at.in_force, at.standing)
    waiting_told(work, at, comment)
    return at.case


async def comment_on(
    work: Work, flow: type[Workflow], id: UUID, comment: str, attachments: Sequence[UUID] = ()
) -> Case:
    """留言, with attachments where there are some."""
    at = await _at(work, flow, id)
    step = step_for(Act.COMMENT, at)
    said = comment if attachments else _said(comment, Act.COMMENT)
    line = _line(work, Act.COMMENT, at, step, said, attachments=[str(each) for each in attachments])
    await follow(work, at.case, line, at.in_force, at.standing)
    return at.case


async def suspend(work: Work, flow: type[Workflow], id: UUID, why: str) -> Case:
    """暂停: nothing moves and no time passes until it is resumed."""
    at = await _at(work, flow, id)
    step = step_for(Act.SUSPEND, at)
    line = _line(work, Act.SUSPEND, at, step, _said(why, Act.SUSPEND))
    await clocks.pause(work, at.case, line.comment)
    await follow(work, at.case, line, at.in_force, at.standing)
    people_told(work, at.case, line, [at.case.applicant_id])
    return at.case


async def resume(work: Work, flow: type[Workflow], id: UUID, comment: str) -> Case:
    """恢复."""
    at = await _at(work, flow, id)
    step = step_for(Act.RESUME, at)
    line = _line(work, Act.RESUME, at, step, comment)
    await clocks.resume(work, at.case)
    await follow(work, at.case, line, at.in_force, at.standing)
    people_told(work, at.case, line, [at.case.applicant_id])
    return at.case


async def _at(work: Work, flow: type[Workflow], id: UUID, *, record: bool = False) -> At:
    case = await claim(work, flow, id)
    in_force, standing = await how_it_stands(work, case)
    lines = (await steps_by_case(work.session, [id]))[0] if record else ()
    return At(case, work.viewer, in_force, standing, lines)


def _line(work: Work, act: Act, at: At, step: Step, comment: str, **more: object) -> StepTaken:
    seat, post = step.capacity(at.case, work.viewer, at.in_force, at.standing)
    return step.line(act, at.case, work.viewer, work.now, comment=comment, seat=seat, post=post, **more)


async def _leave(
    work: Work,
    at: At,
    step: Step,
    act: Act,
    comment: str,
    people: Sequence[Member],
    capacity: Capacity,
    steps: Sequence[Step] = (),
) -> None:
    """People are brought in: a row for each, one line for all, and word to them."""
    line = _line(work, act, at, step, comment, people=[each.name for each in people])
    parties = [
        CaseParty(
            case_id=at.case.id,
            step=here.name,
            step_label=here.label,
            capacity=capacity,
            person_id=each.id,
            person_name=each.name,
            by_id=work.viewer.id,
            by_name=work.viewer.name,
            question=line.comment,
            since=work.now,
        )
        for each in people
        for here in steps or (step,)
    ]
    for party in parties:
        work.add(party)
    standing = at.standing.with_parties(parties)
    await follow(work, at.case, line, at.in_force, standing)
    people_told(work, at.case, line, [each.id for each in people])


async def _move(work: Work, at: At, line: StepTaken, state: str) -> None:
    line.to_state = state
    at.flow.enter(at.case, at.flow.states()(state), work.now, at.in_force)
    await follow(work, at.case, line, at.in_force, at.standing)


def _said(comment: str, act: Act) -> str:
    if not comment.strip():
        raise Invalid(f"{act.label}应当写明内容或理由", field="comment")
    return comment.strip()


def _some(people: Sequence[Member]) -> Sequence[Member]:
    if not people:
        raise Invalid("请选择人员", field="people")
    if len(people) > MOST_PEOPLE:
        raise TooMuch(f"一次最多{MOST_PEOPLE}人", field="people")
    return people


def _not_own(at: At, step: Step, people: Sequence[Member]) -> None:
    """Nobody signs their own case in another's place either (回避)."""
    own = getattr(at.in_force.of(step).by, "own", False)
    if not own and any(each.id == at.case.applicant_id for each in people):
        raise NotPermitted("本人的事项应当回避，不能转给或加签申请人", field="people", clause=step.clause)


def _taker(at: At, step: Step) -> UUID | None:
    return next((line.actor_id for line in reversed(at.record) if line.step == step.name), None)
