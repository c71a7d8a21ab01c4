"""现行条款: who takes each step, how soon and during which hours, where a case is. The nearest wins.

Of unit, county, city and province the nearest that has said something is heard; what it has left empty is as it is one
level up, and at last as the table says. 依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14。
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region
from kernel.hours import Limit, OfficeHours

from .kept import Setting, Standing, standing
from .parties import Held
from .passing import OnPassing, Passing
from .records import EVERY
from .steps import InForce, Terms, Workflow

Place = tuple[type[Workflow], str, UUID | None]
"""A workflow, and the region and unit where a case of it is."""


async def terms_in_force(session: AsyncSession, asked: Sequence[Place]) -> list[InForce]:
    """For each place: what was set by the nearest of unit, county, city and province."""
    stands = await standing(session)
    return [in_force_at(stands, place) for place in asked]


async def settings_of(session: AsyncSession, workflows: Sequence[type[Workflow]]) -> list[Setting]:
    """All settings in force that concern the workflows, the farthest first and the nearest last."""
    names = {workflow.__name__ for workflow in workflows} | {EVERY}
    return [each for each in (await standing(session)).settings if each.workflow in names]


def in_force_at(stands: Standing, place: Place) -> InForce:
    found: InForce | None = stands.places.get(place)
    if found is None:
        workflow, region, unit = place
        heard = [each for each in stands.settings if _heard(each, workflow, region, unit)]
        limits = [each for each in stands.thresholds if _heard(each, workflow, region, unit)]
        found = InForce(
            stands.calendar(region),
            merged(heard, workflow),
            {each.threshold: each.value for each in limits},
            max((*(each.revision for each in heard), *(each.revision for each in limits)), default=0),
        )
        stands.remember(place, found)
    return found


def _heard(set_: Any, workflow: type[Workflow], region: str, unit: UUID | None) -> bool:
    here = set_.unit_id == unit if set_.unit_id else Region(set_.region_code).covers(region)
    return here and set_.workflow in (workflow.__name__, EVERY)


def merged(settings: Sequence[Setting], workflow: type[Workflow]) -> dict[str, Terms]:
    """The terms of each step for which something was set, the nearest said last."""
    terms: dict[str, Terms] = {}
    for setting in settings:
        for step in workflow.steps:
            if setting.step in (step.name, EVERY):
                terms[step.name] = _set(setting, terms.get(step.name, step.usual))
    return terms


def _set(setting: Setting, usual: Terms) -> Terms:
    return replace(
        usual,
        by=Held(setting.role) if setting.role else usual.by,
        within=_limit(setting, usual.within),
        hours=OfficeHours.parse(setting.office_hours) if setting.office_hours else usual.hours,
        passing=_passing(setting, usual.passing),
    )


def _limit(setting: Setting, usual: Limit | None) -> Limit | None:
    """Another amount of the same measure starts and ends as the table's does; the law that says how has not changed."""
    if setting.limit_amount is None or setting.limit_measure is None:
        return usual
    if usual is not None and usual.measure is setting.limit_measure:
        return replace(usual, amount=setting.limit_amount)
    return Limit(setting.limit_amount, setting.limit_measure)


def _passing(setting: Setting, usual: Passing) -> Passing:
    act = setting.on_passing or usual.act
    if act is OnPassing.TAKE and usual.take is None:
        act = usual.act  # set for all steps at once: where the table does not let the hub act, it does not
    to = setting.escalate_to or usual.to
    if act is OnPassing.ESCALATE and to is None:
        act = OnPassing.REMIND
    ahead = setting.remind_ahead if setting.remind_ahead is not None else usual.ahead
    return replace(usual, act=act, to=to, ahead=ahead)


def thresholds_of(workflow: type[Workflow]) -> dict[str, Any]:
    """The thresholds that routes of the workflow compare with, by name."""
    return {each.name: each for step in workflow.steps if step.when for each in step.when.thresholds}
