"""办件: what can be done with every case, whichever domain it belongs to; and the inbox over all of them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

from strawberry import ID, Parent

from auth.gate import enter
from domains.directory.models import Person, Unit
from kernel.fetch import ToOne
from kernel.ids import parse_global_id
from kernel.refusal import Invalid, NotFound, Refusal
from support.workflow import actions
from support.workflow.acts import MUTATIONS, Act
from support.workflow.allowed import At, refused, returnable
from support.workflow.brought import CaseParty
from support.workflow.cards import CaseCard
from support.workflow.plain import PlainCase
from support.workflow.records import Case, StepTaken
from support.workflow.steps import WORKFLOWS, Step, Workflow

from . import workflow
from .context import Info
from .fetching import by_id

CARD_APPLICANT = ToOne(CaseCard.applicant_id, Person, through=True)
LINE_FOR = ToOne(StepTaken.for_person_id, Person, through=True)
PLAIN_APPLICANT = ToOne(PlainCase.applicant_id, Person, through=True)
PLAIN_UNIT = ToOne(PlainCase.unit_id, Unit)
CARD_UNIT = ToOne(CaseCard.unit_id, Unit)
PARTY_PERSON = ToOne(CaseParty.person_id, Person, through=True)

_CARD = "named by a card one may see"


async def flow_of(info: Info, id: str, field: str = "id") -> tuple[type[Workflow], UUID]:
    """Which process a case follows, by its own global id or that of its card. Raises `NotFound`."""
    kind, key = parse_global_id(id, field=field)
    for model, flow in WORKFLOWS.items():
        if model.__name__ == kind:
            return flow, key
    if kind not in ("CaseCard", "PlainCase"):
        raise Invalid(f"{kind} 不是办件", field=field)
    card: CaseCard | None = await info.context.load(by_id(CaseCard), key)
    if card is None:
        raise NotFound("未找到该办件，或不在您的管辖范围内", field=field)
    return card.flow, key


async def subject(card: Parent[Any], info: Info) -> Case:
    """The case itself: whoever sees its card sees it."""
    case: Case | None = await info.context.load(by_id(card.flow.model), card.id, through=_CARD)
    if case is None:
        raise NotFound()
    return case


def of_subject(field: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """What a case answers, answered by its card."""

    async def resolve(root: Parent[Any], info: Info) -> Any:
        return await field(await subject(root, info), info)

    return resolve


async def card_of(case: Parent[Any], info: Info) -> CaseCard:
    card: CaseCard = await info.context.load(by_id(CaseCard), case.id, through="the card of a case one may see")
    return card


async def at(case: Case, info: Info) -> At:
    """The case as it stands, for whoever asks."""
    record = await workflow.timeline(case, info)
    terms, standing = await workflow.in_force(case, info), await workflow.standing(case, info)
    return At(case, info.context.viewer, terms, standing, record)


async def open_acts(case: Parent[Any], info: Info) -> list[Act]:
    """What the viewer may do with it now, besides taking a step."""
    here = await at(case, info)
    return [act for act in Act if act is not Act.STEP and refused(act, here) is None]


async def returnable_to(case: Parent[Any], info: Info) -> list[Step]:
    here = await at(case, info)
    return returnable(here) if refused(Act.RETURN, here) is None else []


async def brought_in(case: Parent[Any], info: Info) -> list[CaseParty]:
    """Who has been brought in, once for each time; whom the case itself names is not repeated."""
    known = [each for each in await workflow.parties(case, info) if each.person_name]
    return list({(each.capacity, each.person_id, each.since): each for each in reversed(known)}.values())[::-1]


async def waits_for(case: Parent[Any], info: Info) -> list[str]:
    """Names of those who were handed it, else what the posts are called."""
    here, said = await at(case, info), []
    for step in here.waiting:
        to = here.standing.transferee(step.name)
        said.append(to.person_name if to else here.in_force.of(step).by.label)
    return list(dict.fromkeys(said))


def mutation_of(step: Step) -> str:
    """The mutation that takes the step."""
    named = [name for name, each in workflow.STEP_MUTATIONS.items() if each is step]
    return named[0] if named else "caseTake"


def flow_of_case(case: Parent[Any]) -> type[Workflow]:
    return WORKFLOWS[type(case)]


def state_label(case: Parent[Any]) -> str:
    return WORKFLOWS[type(case)].states()(case.state).label


async def viewer_can(info: Info, mutation: str, id: ID | None = None) -> workflow.Verdict:
    """What would be said to the viewer if they tried. Asks the same rules as the mutation itself."""
    generic = mutation.startswith("case") and mutation in workflow.OF_A_CASE
    if not generic:
        return await workflow.viewer_can(info, mutation, id)
    try:
        enter(info.context.viewer, None)
        no = await verdict(info, mutation, id)
    except Refusal as refusal:
        no = refusal
    return workflow.Verdict(no is None, no)


async def verdict(info: Info, mutation: str, id: str | None) -> Refusal | None:
    """For `viewerCan`: what would be said of a mutation that works on every case; asks the same rules."""
    if id is None:
        raise Invalid("请给出办件的标识", field="id")
    flow, key = await flow_of(info, id)
    case: Case | None = await workflow.seen(info, flow.model, key)
    if case is None:
        raise NotFound(f"未找到该{flow.title}，或不在您的管辖范围内")
    here = await at(case, info)
    for each, name in MUTATIONS.items():
        if name == mutation and each is not Act.STEP:
            return refused(each, here)
    name = mutation.removeprefix("case").lower()
    steps = [step for step in flow.later if name in ("take", step.name) and actions.only_signs(step)]
    denied = [step.denied(case, here.viewer, here.in_force, here.standing) for step in steps]
    if not denied:
        return Invalid(f"{flow.title}没有这样的环节", field="mutation")
    return None if None in denied else denied[0]


async def watch(info: Info, id: ID) -> AsyncIterator[CaseCard]:
    """A case's card as it is now, and again each time something has been done with the case."""
    enter(info.context.viewer, None)
    _, key = await flow_of(info, id)
    async with info.context.events.listening(f"case:{key}") as events:
        yield await _seen(info, key)
        async for _ in events:
            info.context.forget()
            yield await _seen(info, key)


async def _seen(info: Info, key: UUID) -> CaseCard:
    card: CaseCard | None = await info.context.load(by_id(CaseCard), key)
    if card is None:
        raise NotFound("未找到该办件，或不在您的管辖范围内")
    return card
