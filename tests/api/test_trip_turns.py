"""The ways a trip can go other than straight on."""

from typing import Any

import pytest
from sqlalchemy import select

from auth.sessions import Database
from domains.vehicles.models import Hold
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import Cast, application, state_of, submitted, walk
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.vehicles import a_driver, a_vehicle


async def _held(database: Database) -> set[Any]:
    async with database.looking("a test looks") as session:
        return set(await session.scalars(select(Hold.resource_id)))


async def test_an_application_returned_for_change_is_changed_and_goes_round_again(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await ask.act(cast.reviewer, f'tripReturn(id: "{trip}", comment: "请写明事由")')
    assert await state_of(ask, cast.staff, trip) == "RETURNED"
    again = application(reason="赴西湖区调研基层治理", passengers=2)
    await ask.act(cast.staff, f'tripResubmit(id: "{trip}", input: $trip)', trip=again)
    read = "query($id: ID!) { node(id: $id) { ... on Trip { state reason passengers timeline { label comment } } } }"
    told = (await ask(cast.staff, read, id=trip))["node"]
    assert (told["state"], told["reason"], told["passengers"]) == ("SUBMITTED", "赴西湖区调研基层治理", 2)
    assert told["timeline"][1] == {"label": "退回修改", "comment": "请写明事由"}
    await walk(ask, cast, trip, until="CLOSED")


@pytest.mark.parametrize(
    ("until", "who", "mutation", "state"),
    [
        (None, "reviewer", "tripReject", "REJECTED"),
        (None, "staff", "tripWithdraw", "WITHDRAWN"),
        ("APPROVED", "intake", "tripDecline", "DECLINED"),
        ("APPROVED", "staff", "tripCancel", "CANCELLED"),
        ("CONFIRMED", "staff", "tripCancel", "CANCELLED"),
        ("SCHEDULED", "dispatcher", "tripCallOff", "CANCELLED"),
        ("CONFIRMED", "dispatcher", "tripCallOff", "CANCELLED"),
    ],
)
async def test_a_trip_that_ends_early_lets_go_of_what_it_held(
    ask: Ask, cast: Cast, database: Database, until: str | None, who: str, mutation: str, state: str
) -> None:
    trip = await submitted(ask, cast)
    if until:
        await walk(ask, cast, trip, until=until)
    done = await ask.act(cast.everyone[who], cast.calls(trip)[mutation])
    assert done["__typename"] == "Trip", done
    assert await state_of(ask, cast.staff, trip) == state
    assert await _held(database) == set()


async def test_a_driver_who_refuses_is_let_go_and_the_trip_is_scheduled_anew(
    ask: Ask, cast: Cast, database: Database
) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="DISPATCHED")
    assert await _held(database) == {cast.vehicle.id, cast.driver.id}
    await ask.act(cast.at_the_wheel, f'tripRefuse(id: "{trip}", comment: "身体不适")')
    assert await state_of(ask, cast.staff, trip) == "ACCEPTED"
    assert await _held(database) == set()
    read = "query($id: ID!) { node(id: $id) { ... on Trip { orderNumber vehicle { id } driver { id } } } }"
    assert (await ask(cast.staff, read, id=trip))["node"] == {"orderNumber": None, "vehicle": None, "driver": None}
    seen = await ask(cast.at_the_wheel, "query($id: ID!) { node(id: $id) { id } }", id=trip)
    assert seen["node"] is None, "a trip one no longer drives is no longer seen"


async def test_a_trip_is_given_to_another_car_and_driver_and_needs_a_new_order(
    ask: Ask, cast: Cast, database: Database, given: Given
) -> None:
    other, colleague = a_vehicle(), a_driver(name="王师傅")
    await given(other, colleague)
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="CONFIRMED")
    crew = f'vehicleId: "{global_id("Vehicle", other.id)}", driverId: "{global_id("Driver", colleague.id)}"'
    no_reason = await ask.act(cast.dispatcher, f'tripReassign(id: "{trip}", {crew})')
    assert (no_reason["code"], no_reason["field"]) == ("INVALID", "comment")
    await ask.act(cast.dispatcher, f'tripReassign(id: "{trip}", {crew}, comment: "原车故障")')
    assert await state_of(ask, cast.staff, trip) == "SCHEDULED"
    assert await _held(database) == {other.id, colleague.id}


async def test_a_trip_can_be_given_anew_to_the_very_car_it_holds(ask: Ask, cast: Cast, database: Database) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="SCHEDULED")
    done = await ask.act(cast.dispatcher, cast.calls(trip)["tripReassign"])
    assert done["__typename"] == "Trip"
    assert await _held(database) == {cast.vehicle.id, cast.driver.id}


async def test_a_report_returned_by_the_clerk_is_written_again(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="REPORTED")
    await ask.act(cast.clerk, f'tripReturnReport(id: "{trip}", comment: "路桥费与票据不符")')
    assert await state_of(ask, cast.at_the_wheel, trip) == "BACK"
    form = {"kilometres": 41, "tolls": "10.00", "parking": "5.00", "fuel": "0"}
    await ask.act(cast.at_the_wheel, f'tripReport(id: "{trip}", input: $report)', report=form)
    read = "query($id: ID!) { node(id: $id) { ... on Trip { report { kilometres tolls parking } } } }"
    told = (await ask(cast.clerk, read, id=trip))["node"]["report"]
    assert told == {"kilometres": 41, "tolls": "10.00", "parking": "5.00"}


async def test_a_second_trip_cannot_have_the_car_within_half_an_hour_of_the_first(
    ask: Ask, cast: Cast, everything: Snapshot
) -> None:
    first, second = await submitted(ask, cast), await submitted(ask, cast)
    await walk(ask, cast, first, until="SCHEDULED")
    await walk(ask, cast, second, until="ACCEPTED")
    before = await everything()
    no = await ask.act(cast.dispatcher, cast.calls(second)["tripSchedule"])
    assert (no["code"], no["field"], no["clause"]) == ("CONFLICT", "vehicleId", "6.4.3.3-5")
    assert "已派其他任务" in no["message"]
    assert no["alternatives"]
    assert await everything() == before
