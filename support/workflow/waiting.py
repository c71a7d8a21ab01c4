"""待办: which steps wait for somebody, asked of many cases at once. Answers as the table of steps does of each.

The rows of `CaseWait` say what waits; who may take it is asked of the terms as they are now, so that terms that are
reset hold for what waits already.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region, Viewer

from .acts import Act
from .brought import ADDED, CaseWait
from .kept import Setting
from .parties import Among, Held, Named, Party
from .records import EVERY, Case, StepTaken
from .steps import WORKFLOWS, Step, Workflow
from .terms import settings_of

Condition = ColumnElement[bool]


async def waiting_for(session: AsyncSession, viewer: Viewer, model: type[Case]) -> Condition:
    """The cases of ``model`` in which a step, or a signature that was asked for, waits for the viewer. 待办."""
    id: Any = model.id
    return id.in_(await waits(session, viewer, [WORKFLOWS[model]]))  # type: ignore[no-any-return]


async def waits(session: AsyncSession, viewer: Viewer, flows: Sequence[type[Workflow]]) -> Select[Any]:
    """The ids of those cases, of any of the workflows."""
    set_ = [each for each in await settings_of(session, flows) if each.role]
    turns = _turns(viewer, flows, set_)
    handed = CaseWait.transferee_id == viewer.id
    mine = and_(CaseWait.transferee_id.is_(None), or_(false(), *turns))
    among = CaseWait.step.in_([_key(step) for flow in flows for step in flow.steps])
    added = and_(handed, CaseWait.seat == ADDED)
    return select(CaseWait.case_id).where(among, or_(added, and_(or_(handed, mine), not_(_signed(viewer)))))


def _turns(viewer: Viewer, flows: Sequence[type[Workflow]], set_: Sequence[Setting]) -> list[Condition]:
    """Steps on the same terms are asked for together: one condition a role, however many processes there are."""
    roles = {post.role for post in viewer.posts}
    alike: dict[tuple[str, Party], list[str]] = {}
    turns: list[Condition] = []
    for flow in flows:
        for step in flow.steps:
            own = [each for each in set_ if each.step in (step.name, EVERY) and each.workflow in (flow.__name__, EVERY)]
            if own:
                turns.append(and_(CaseWait.step == _key(step), _reset(step, viewer, own)))
            elif _may_be(step.usual.by, roles):
                process = flow.__name__ if any(post.processes for post in viewer.posts) else ""
                alike.setdefault((process, step.usual.by), []).append(_key(step))
    for (process, by), keys in alike.items():
        turns.append(and_(CaseWait.step.in_(keys), by.cases(viewer, CaseWait, process)))
    return turns


def _may_be(by: Party, roles: Any) -> bool:
    if isinstance(by, Among):
        return any(seat.role in roles for seat in by.seats)
    return isinstance(by, Named) or (isinstance(by, Held) and by.role in roles)


def _reset(step: Step, viewer: Viewer, set_: Sequence[Setting]) -> Condition:
    """Whose turn it is where regions or units have set another role: the nearest, else the usual party."""
    process = step.workflow.__name__
    turn: Condition = false()
    elsewhere: list[Condition] = []
    for setting in reversed(set_):
        if setting.role:
            here = _here(setting)
            held = Held(setting.role).cases(viewer, CaseWait, process)
            turn = or_(turn, and_(here, *(not_(each) for each in elsewhere), held))
            elsewhere.append(here)
    return or_(turn, and_(*(not_(each) for each in elsewhere), step.usual.by.cases(viewer, CaseWait, process)))


def _here(setting: Setting) -> Condition:
    if setting.unit_id is not None:
        return CaseWait.unit_id == setting.unit_id
    return CaseWait.region_code.between(*Region(setting.region_code).span)


def _signed(viewer: Viewer) -> Condition:
    """The viewer has countersigned it since the case entered its state, and waits for the others."""
    return (
        select(StepTaken.id)
        .where(
            StepTaken.case_id == CaseWait.case_id,
            StepTaken.actor_id == viewer.id,
            StepTaken.act == Act.STEP,
            StepTaken.from_state == StepTaken.to_state,
            StepTaken.taken_at > CaseWait.entered_at,
            CaseWait.step == StepTaken.workflow + "." + StepTaken.step,
        )
        .exists()
    )


def _key(step: Step) -> str:
    return f"{step.workflow.__name__}.{step.name}"
