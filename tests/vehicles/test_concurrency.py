"""Many at once: two trips never hold one vehicle, of two on one case one is told, a killed process halves nothing."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from auth.sessions import Database
from domains.vehicles import actions
from domains.vehicles.models import Hold, Trip
from domains.vehicles.words import Resource, TripState
from domains.vehicles.workflow import TripFlow
from kernel.ids import new_id
from kernel.refusal import Conflict, WrongState
from support.workflow.actions import sign
from support.workflow.records import StepTaken
from tests.factories.vehicles import a_driver, a_trip, a_vehicle, tomorrow

from .conftest import District

HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize("same", ["vehicle", "driver"])
async def test_of_two_hundred_who_want_one_at_the_same_hour_exactly_one_gets_it(
    same: str, district: District, given: Any
) -> None:
    many = 200
    trips = [a_trip(state=TripState.ACCEPTED, applicant_id=district.applicant.id) for _ in range(many)]
    vehicles = [a_vehicle() if same == "driver" else district.vehicle for _ in range(many)]
    drivers = [a_driver() if same == "vehicle" else district.driver for _ in range(many)]
    others = vehicles if same == "driver" else drivers
    await given(*trips, *others)

    async def schedule(trip: Trip, vehicle: Any, driver: Any) -> None:
        await district.do(district.dispatcher, lambda work: actions.schedule(work, trip.id, vehicle.id, driver.id))

    tried = [schedule(*each) for each in zip(trips, vehicles, drivers, strict=True)]
    came = await asyncio.gather(*tried, return_exceptions=True)
    refused = [each for each in came if each is not None]
    assert len(refused) == many - 1
    assert all(isinstance(each, Conflict) and each.field == f"{same}Id" for each in refused), set(map(repr, refused))
    async with district.database.looking("check") as session:
        assert await session.scalar(select(func.count(Hold.id))) == 2
        states = (await session.scalars(select(Trip.state))).all()
        assert states.count(TripState.SCHEDULED) == 1
        assert states.count(TripState.ACCEPTED) == many - 1
        assert await session.scalar(select(func.count(StepTaken.id))) == 1


async def test_of_two_on_one_case_one_wins_and_the_other_is_told(district: District) -> None:
    id = await district.until(TripFlow.dispatch)
    both = (district.dispatcher, district.second_dispatcher)
    acts = [district.do(viewer, lambda work: actions.dispatch(work, id)) for viewer in both]
    came = await asyncio.gather(*acts, return_exceptions=True)
    [refused] = [each for each in came if isinstance(each, Exception)]
    assert isinstance(refused, WrongState)
    assert "现在是「待接单」，不能派车" in refused.message
    assert [each.step for each in await district.steps(id)].count("dispatch") == 1


async def test_approving_and_withdrawing_at_once_ends_in_one_of_both(district: District) -> None:
    id = await district.until(TripFlow.review)
    came = await asyncio.gather(
        district.sign(district.reviewer, TripFlow.review, id),
        district.sign(district.applicant, TripFlow.withdraw, id),
        return_exceptions=True,
    )
    assert sum(isinstance(each, WrongState) for each in came) == 1
    assert (await district.trip(id)).state in (TripState.APPROVED, TripState.WITHDRAWN)
    assert len(await district.steps(id)) == 2


async def test_two_signatures_at_once_are_two_signatures(district: District) -> None:
    starts = tomorrow(20)
    id = await district.until(TripFlow.review, starts_at=starts, ends_at=starts + timedelta(hours=10))
    pair = (district.reviewer, district.second_reviewer)
    await asyncio.gather(*(district.sign(viewer, TripFlow.review, id) for viewer in pair))
    assert (await district.trip(id)).state is TripState.APPROVED
    assert {each.actor_id for each in await district.steps(id) if each.step == "review"} == {each.id for each in pair}


async def test_one_person_clicking_twice_does_not_countersign_for_two(district: District) -> None:
    starts = tomorrow(20)
    id = await district.until(TripFlow.review, starts_at=starts, ends_at=starts + timedelta(hours=10))
    clicks = [district.sign(district.reviewer, TripFlow.review, id) for _ in range(2)]
    came = await asyncio.gather(*clicks, return_exceptions=True)
    assert sum(isinstance(each, WrongState) for each in came) == 1
    assert (await district.trip(id)).state is TripState.SUBMITTED


@pytest.mark.parametrize("how", ["insert", "update"])
@pytest.mark.parametrize(
    ("starts", "ends", "overlaps"),
    [(9, 11, True), (10, 12, True), (8, 10, True), (8, 12, True), (10, 10.5, True), (11, 12, False), (7, 9, False)],
)
async def test_the_database_itself_refuses_an_overlap(
    how: str, starts: float, ends: float, overlaps: bool, database: Database, given: Any
) -> None:
    trip, car = a_trip(), new_id()
    await given(trip)

    hold = Hold.__table__

    async def put(at: Any, until: Any, how: str) -> None:
        values = {"starts_at": at, "ends_at": until}
        far = {"starts_at": at + timedelta(days=9), "ends_at": until + timedelta(days=9)}
        said = {"id": new_id(), "created_at": at, "version": 1, "trip_id": trip.id}
        said |= {"resource": Resource.VEHICLE, "resource_id": car} | (values if how == "insert" else far)
        async with database.unscoped("raw SQL, past all rules") as session:
            await session.execute(hold.insert().values(**said))
            if how == "update":
                await session.execute(hold.update().where(hold.c.id == said["id"]).values(**values))

    await put(tomorrow(9), tomorrow(11), "insert")
    at, until = (tomorrow(0) + timedelta(hours=hour) for hour in (starts, ends))
    if overlaps:
        with pytest.raises(IntegrityError, match="overlap"):
            await put(at, until, how)
    else:
        await put(at, until, how)
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(Hold.id))) == (1 if overlaps else 2)


async def test_an_overlap_that_slips_past_the_question_is_still_a_clear_refusal(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if another process had taken the car between asking and writing."""
    await district.until(TripFlow.dispatch)
    id = await district.until(TripFlow.schedule)
    monkeypatch.setattr("domains.vehicles.holds.BUFFER", timedelta(days=-2))
    refused = await district.refuses(
        district.dispatcher,
        lambda work: actions.schedule(work, id, district.vehicle.id, district.driver.id),
        Conflict,
        "刚被其他任务占用",
    )
    assert refused.field == "vehicleId"


CHILD = textwrap.dedent("""
    import asyncio, os, signal, sys
    from uuid import UUID

    from auth.engines import open_engine
    from auth.roles import Role
    from auth.sessions import Database
    from auth.viewer import Post, Region, Viewer
    from domains.vehicles import actions
    from migrations.models import metadata

    async def main():
        metadata()
        url, person, trip, vehicle, driver, before = sys.argv[1:]
        viewer = Viewer(UUID(person), "调度员", (Post(Role.DISPATCHER, Region("330102")),))
        database = Database(open_engine(url))
        async with database.working(viewer) as work:
            await actions.schedule(work, UUID(trip), UUID(vehicle), UUID(driver))
            await work.session.flush()
            if before == "commit":
                os.kill(os.getpid(), signal.SIGKILL)
        print("acknowledged", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

    asyncio.run(main())
""")


@pytest.mark.parametrize(("killed", "done"), [("commit", False), ("goodbye", True)])
async def test_a_process_killed_in_the_middle_of_a_step_halves_nothing(
    killed: str, done: bool, district: District, database_url: str
) -> None:
    id = await district.until(TripFlow.schedule)
    before = await district.everything()
    said = [database_url, district.dispatcher.id, id, district.vehicle.id, district.driver.id, killed]
    child = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", CHILD, *map(str, said)],
        cwd=HOUSE,
        env={**os.environ, "PYTHONPATH": str(HOUSE)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr
    assert child.stdout == ("acknowledged\n" if done else "")
    if done:
        assert (await district.trip(id)).state is TripState.SCHEDULED
        assert await district.held(id) == {district.vehicle.id, district.driver.id}
        assert (await district.steps(id))[-1].step == "schedule"
    else:
        assert await district.everything() == before
        await district.schedule(id)  # nothing stays locked


async def test_who_reads_is_not_kept_waiting_by_who_writes(district: District) -> None:
    id = await district.until(TripFlow.review)
    async with district.database.working(district.reviewer) as work:
        await sign(work, TripFlow.review, id)
        await work.session.flush()
        assert (await asyncio.wait_for(district.trip(id), 5)).state is TripState.SUBMITTED, "not yet committed"
    assert (await district.trip(id)).state is TripState.APPROVED
