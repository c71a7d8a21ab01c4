"""What can be asked about how cases are, and are to be, handled."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region, Viewer
from kernel.fetch import Listing
from kernel.hours import Limit, OfficeHours
from kernel.labels import Labelled
from kernel.paging import grouped

from .calendar import work_calendar
from .parties import Held
from .records import EVERY, Case, StepSetting, StepTaken
from .steps import WORKFLOWS, InForce, Step, Terms, Workflow, with_terms


class SettingOrder(Labelled):
    REGION = "region", "按区划"


SETTINGS = Listing(StepSetting, {SettingOrder.REGION: (StepSetting.region_code,)})

Place = tuple[type[Workflow], str, UUID | None]
"""A workflow, and the region and unit where a case of it is."""


async def steps_by_case(session: AsyncSession, case_ids: Sequence[UUID]) -> list[list[StepTaken]]:
    """The record of each case, oldest first."""
    taken = await session.scalars(
        select(StepTaken).where(StepTaken.case_id.in_(case_ids)).order_by(StepTaken.taken_at, StepTaken.id)
    )
    return grouped(case_ids, taken.all(), by="case_id")


async def signatures(session: AsyncSession, step: Step, case: Case) -> set[UUID]:
    """Who has countersigned the step since the case entered its present state."""
    found = await session.scalars(
        select(StepTaken.actor_id).where(
            StepTaken.case_id == case.id, StepTaken.step == step.name, StepTaken.taken_at >= case.entered_at
        )
    )
    return set(found.all())


async def terms_in_force(session: AsyncSession, asked: Sequence[Place]) -> list[InForce]:
    """For each place: what was set by the nearest of unit, county, city and province."""
    settings = await settings_of(session, [workflow for workflow, _, _ in asked])
    calendar = await work_calendar(session)
    return [InForce(calendar, _nearest(settings, *place)) for place in asked]


async def settings_of(session: AsyncSession, workflows: Sequence[type[Workflow]]) -> list[StepSetting]:
    """All settings that concern the workflows, the farthest first and the nearest last."""
    names = {workflow.__name__ for workflow in workflows} | {EVERY}
    found = await session.scalars(select(StepSetting).where(StepSetting.workflow.in_(names)))
    return sorted(found, key=_nearness)


def _nearness(setting: StepSetting) -> tuple[bool, int, bool, bool]:
    near = len(Region(setting.region_code).prefix)
    return setting.unit_id is not None, near, setting.workflow != EVERY, setting.step != EVERY


def _nearest(
    settings: Sequence[StepSetting], workflow: type[Workflow], region: str, unit: UUID | None
) -> dict[str, Terms]:
    terms: dict[str, Terms] = {}
    for setting in settings:
        here = setting.unit_id == unit if setting.unit_id else Region(setting.region_code).covers(region)
        if here and setting.workflow in (workflow.__name__, EVERY):
            for step in workflow.steps:
                if setting.step in (step.name, EVERY):
                    terms[step.name] = _set(setting, terms.get(step.name, step.usual))
    return terms


def _set(setting: StepSetting, usual: Terms) -> Terms:
    limited = setting.limit_amount is not None and setting.limit_measure is not None
    return with_terms(
        usual,
        by=Held(setting.role) if setting.role else None,
        within=Limit(setting.limit_amount, setting.limit_measure) if limited else None,  # type: ignore[arg-type]
        hours=OfficeHours.parse(setting.office_hours) if setting.office_hours else None,
    )


async def waiting_for(session: AsyncSession, viewer: Viewer, model: type[Case]) -> ColumnElement[bool]:
    """The cases of ``model`` in which a step waits for the viewer, as a condition. 待办."""
    workflow = WORKFLOWS[model]
    settings = [each for each in await settings_of(session, [workflow]) if each.role]
    return or_(false(), *(_open(step, viewer, model, settings) for step in workflow.steps if not step.aside))


def _open(step: Step, viewer: Viewer, model: Any, settings: Sequence[StepSetting]) -> ColumnElement[bool]:
    in_state = model.state.in_(sorted(step.move.sources))
    signed = (
        select(StepTaken.id)
        .where(StepTaken.case_id == model.id, StepTaken.step == step.name, StepTaken.actor_id == viewer.id)
        .where(StepTaken.taken_at >= model.entered_at)
        .exists()
    )
    turn: ColumnElement[bool] = false()
    elsewhere: list[ColumnElement[bool]] = []
    for setting in reversed(settings):
        if setting.step in (step.name, EVERY) and setting.role:
            here = _here(setting, model)
            turn = or_(turn, and_(here, *(not_(each) for each in elsewhere), Held(setting.role).cases(viewer, model)))
            elsewhere.append(here)
    turn = or_(turn, and_(*(not_(each) for each in elsewhere), step.usual.by.cases(viewer, model)))
    return and_(in_state, turn, not_(signed)) if step.countersigned else and_(in_state, turn)


def _here(setting: StepSetting, model: Any) -> ColumnElement[bool]:
    if setting.unit_id is not None:
        unit: ColumnElement[bool] = model.unit_id == setting.unit_id
        return unit
    between: ColumnElement[bool] = model.region_code.between(*Region(setting.region_code).span)
    return between
