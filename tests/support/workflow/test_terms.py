"""What regions and units set for themselves: the nearest wins, and what is left empty stays as it is one level up."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.workflow import TripFlow
from kernel.events import Event, Events
from kernel.hours import Measure, OfficeHours, WorkCalendar, office_hours, working_days
from kernel.refusal import Invalid, NotPermitted, Refusal
from support import keeping
from support.workflow import kept
from support.workflow.passing import OnPassing
from support.workflow.records import StepSetting
from support.workflow.setting import NewTerms, set_terms
from support.workflow.steps import Terms
from support.workflow.terms import terms_in_force
from tests.databases import statements
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
    for _ in range(2):  # setting again ends the version before
        async with database.working(authority) as work:
            await set_terms(work, new)
    async with database.looking("check") as session:
        first, second = await session.scalars(select(StepSetting).order_by(StepSetting.revision))
    assert (first.until, first.ended_revision, second.until) == (second.since, second.revision, None)
    assert (first.set_by, second.set_by_id) == (authority.name, authority.id)
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
    "a past beginning": ({"since": datetime(2026, 1, 1, tzinfo=UTC)}, Invalid, "since"),
    "running cases from a later day on": (
        {"since": datetime(2099, 1, 1, tzinfo=UTC), "running_too": True},
        Invalid,
        "runningToo",
    ),
    "a report to nobody": ({"on_passing": OnPassing.ESCALATE}, Invalid, "escalateTo"),
    "the hub acting where the table does not let it": ({"on_passing": OnPassing.TAKE}, Invalid, "onPassing"),
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


async def test_a_version_that_begins_later_holds_from_then_on_and_not_before(
    database: Database, given: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = a_person((Role.AUTHORITY, HANGZHOU))
    now = datetime.now(UTC)
    await given(authority, a_setting(region_code=HANGZHOU, limit_amount=60, limit_measure=Measure.OFFICE_MINUTES))
    later = NewTerms(
        region_code=HANGZHOU,
        workflow="TripFlow",
        step="review",
        limit_amount=4,
        limit_measure=Measure.WORKING_DAYS,
        since=now + timedelta(hours=1),
    )
    async with database.working(authority) as work:
        await set_terms(work, later)
    assert (await in_force(database, SHANGCHENG)).within == office_hours(1)
    for module in (kept, keeping):
        monkeypatch.setattr(module, "now", lambda: now + timedelta(hours=1))
    assert (await in_force(database, SHANGCHENG)).within == working_days(4)


async def test_terms_that_stand_are_asked_of_the_database_once(database: Database, given: Any) -> None:
    await given(a_setting(role=Role.AUTHORITY))
    await in_force(database, SHANGCHENG)
    with statements(database.engine) as seen:
        assert (await in_force(database, XIHU)).by.label == Role.AUTHORITY.label
    assert seen == []


async def test_a_transaction_sees_what_it_has_set_and_others_once_it_is_committed(
    database: Database, given: Any
) -> None:
    authority = a_person((Role.AUTHORITY, HANGZHOU))
    await given(authority)
    await in_force(database, SHANGCHENG)
    new = NewTerms(region_code=HANGZHOU, workflow="TripFlow", step="review", role=Role.AUTHORITY)
    with contextlib.suppress(KeyError):
        async with database.working(authority) as work:
            await set_terms(work, new)
            [inside] = await terms_in_force(work.session, [(TripFlow, SHANGCHENG, None)])
            assert inside.of(TripFlow.review).by.label == Role.AUTHORITY.label
            raise KeyError
    assert await in_force(database, SHANGCHENG) == TripFlow.review.usual, "what was rolled back was never set"


async def test_what_another_process_says_it_set_is_read_anew(database: Database, given: Any, events: Events) -> None:
    await in_force(database, SHANGCHENG)
    hearing = asyncio.create_task(kept.follow(events))
    await asyncio.sleep(0.05)
    await events.publish(Event(kept.TOPIC, {}))
    await asyncio.sleep(0.05)
    hearing.cancel()
    with statements(database.engine) as seen:
        await in_force(database, SHANGCHENG)
    assert seen != []
