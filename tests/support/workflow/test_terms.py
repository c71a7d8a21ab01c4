"""What regions and units set for themselves: the nearest wins, and what is left empty stays as it is one level up."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.workflow import TripFlow
from kernel.hours import Measure, OfficeHours, WorkCalendar, office_hours, working_days
from kernel.refusal import Invalid, NotPermitted, Refusal
from support.workflow.actions import NewTerms, set_terms
from support.workflow.queries import terms_in_force
from support.workflow.records import StepSetting
from support.workflow.steps import Terms
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, unit_in


def a_setting(**said: Any) -> StepSetting:
    return StepSetting(**({"region_code": HANGZHOU, "workflow": "TripFlow", "step": "review"} | said))


async def in_force(database: Database, region: str, unit: UUID | None = None, step: Any = TripFlow.review) -> Terms:
    async with database.looking("test") as session:
        [found] = await terms_in_force(session, [(TripFlow, region, unit)])
    return found.of(step)


async def test_without_settings_the_usual_terms_hold(database: Database, calendar: WorkCalendar) -> None:
    assert await in_force(database, SHANGCHENG) == TripFlow.review.usual


async def test_the_nearest_wins(database: Database, given: Any) -> None:
    here = unit_in(SHANGCHENG)
    await given(
        a_setting(region_code=SHANGCHENG, role=Role.SUPERVISOR),
        a_setting(region_code=ZHEJIANG, role=Role.AUTHORITY),
        a_setting(region_code=SHANGCHENG, unit_id=here, role=Role.FLEET_ADMIN),
        a_setting(region_code=HANGZHOU, role=Role.INTAKE),
    )
    roles = {
        (region, unit): (await in_force(database, region, unit)).by.role  # type: ignore[attr-defined]
        for region, unit in [(NINGBO, None), (XIHU, None), (SHANGCHENG, None), (SHANGCHENG, here)]
    }
    assert list(roles.values()) == [Role.AUTHORITY, Role.INTAKE, Role.SUPERVISOR, Role.FLEET_ADMIN]


async def test_what_is_left_empty_stays_as_it_is_above(database: Database, given: Any) -> None:
    await given(
        a_setting(region_code=ZHEJIANG, office_hours="09:00-12:00 13:00-17:00", step="*", workflow="*"),
        a_setting(region_code=HANGZHOU, limit_amount=3, limit_measure=Measure.WORKING_DAYS),
        a_setting(region_code=SHANGCHENG, role=Role.AUTHORITY),
    )
    terms = await in_force(database, SHANGCHENG)
    assert terms.by.label == Role.AUTHORITY.label
    assert terms.within == working_days(3)
    assert terms.hours == OfficeHours.parse("09:00-12:00 13:00-17:00")
    other = await in_force(database, SHANGCHENG, step=TripFlow.accept)
    assert (other.by, other.within) == (TripFlow.accept.usual.by, TripFlow.accept.usual.within)
    assert other.hours == terms.hours


async def test_a_setting_for_the_step_is_nearer_than_one_for_all_steps(database: Database, given: Any) -> None:
    every = {"limit_measure": Measure.OFFICE_MINUTES, "region_code": SHANGCHENG}
    await given(a_setting(limit_amount=60, **every), a_setting(limit_amount=240, step="*", **every))
    assert (await in_force(database, SHANGCHENG)).within == office_hours(1)
    assert (await in_force(database, SHANGCHENG, step=TripFlow.accept)).within == office_hours(4)


async def test_many_places_are_asked_at_once(database: Database, given: Any) -> None:
    await given(a_setting(region_code=SHANGCHENG, role=Role.AUTHORITY))
    async with database.looking("test") as session:
        places = [(TripFlow, region, None) for region in (NINGBO, SHANGCHENG, XIHU)]
        found = await terms_in_force(session, places)
    changed = [each.of(TripFlow.review) != TripFlow.review.usual for each in found]
    assert changed == [False, True, False]


async def test_those_who_may_set_terms_for_their_region(database: Database, given: Any) -> None:
    authority = a_person((Role.AUTHORITY, HANGZHOU))
    await given(authority)
    new = NewTerms(region_code=SHANGCHENG, workflow="TripFlow", step="review", role=Role.AUTHORITY)
    for _ in range(2):  # setting again changes the one row
        async with database.working(authority) as work:
            await set_terms(work, new)
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(StepSetting.id))) == 1
    assert (await in_force(database, SHANGCHENG)).by.label == Role.AUTHORITY.label


REFUSED: dict[str, tuple[dict[str, Any], type[Refusal], str]] = {
    "another city": ({"region_code": NINGBO}, NotPermitted, "regionCode"),
    "the level above": ({"region_code": ZHEJIANG}, NotPermitted, "regionCode"),
    "no such process": ({"workflow": "NoFlow"}, Invalid, "workflow"),
    "no such step": ({"step": "fly"}, Invalid, "step"),
    "a role for all steps": ({"step": "*", "role": Role.AUTHORITY}, Invalid, "step"),
    "an amount of nothing": ({"limit_amount": 3}, Invalid, "limitAmount"),
    "a measure of nothing": ({"limit_measure": Measure.MINUTES}, Invalid, "limitAmount"),
    "no time at all": ({"limit_amount": 0, "limit_measure": Measure.MINUTES}, Invalid, "limitAmount"),
    "hours backwards": ({"office_hours": "17:00-09:00"}, Invalid, "officeHours"),
    "hours in words": ({"office_hours": "九点到五点"}, Invalid, "officeHours"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_what_makes_no_sense_is_not_set(case: str, database: Database, given: Any) -> None:
    said, why, field = REFUSED[case]
    authority = a_person((Role.AUTHORITY, HANGZHOU))
    await given(authority)
    with pytest.raises(why) as refused:
        async with database.working(authority) as work:
            await set_terms(
                work, NewTerms(**({"region_code": SHANGCHENG, "workflow": "TripFlow", "step": "review"} | said))
            )
    assert refused.value.field == field
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(StepSetting.id))) == 0
