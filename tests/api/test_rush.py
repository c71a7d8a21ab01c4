"""Two hundred at once for the same car and hour: one gets it, all others are told why."""

import asyncio

from sqlalchemy import func, select

from auth.sessions import Database
from domains.vehicles.models import Hold
from domains.vehicles.words import TripState
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.conftest import Given

RUSH = 200


async def test_of_two_hundred_who_schedule_one_car_for_one_hour_one_wins(
    ask: Ask, cast: Cast, given: Given, database: Database
) -> None:
    trips = [cast.a_trip(TripState.ACCEPTED) for _ in range(RUSH)]
    await given(*trips)
    calls = [cast.calls(global_id("Trip", trip.id))["tripSchedule"] for trip in trips]
    answers = await asyncio.gather(*(ask.act(cast.dispatcher, call) for call in calls))

    refused = [answer for answer in answers if answer["__typename"] == "Refusal"]
    assert len(refused) == RUSH - 1
    for no in refused:
        assert (no["code"], no["field"], no["clause"]) == ("CONFLICT", "vehicleId", "6.4.3.3-5")
        assert no["message"]
        assert no["alternatives"]
    async with database.looking("a test counts") as session:
        held = await session.scalar(select(func.count(Hold.id)))
        scheduled = select(func.count()).where(type(trips[0]).state == TripState.SCHEDULED)
        assert (held, await session.scalar(scheduled)) == (2, 1)


async def test_of_twenty_who_take_one_step_at_once_one_takes_it(ask: Ask, cast: Cast, given: Given) -> None:
    trip = cast.a_trip()
    await given(trip)
    review = cast.calls(global_id("Trip", trip.id))["tripReview"]
    both = (cast.reviewer, cast.second_reviewer)
    answers = await asyncio.gather(*(ask.act(both[turn % 2], review) for turn in range(20)))
    refused = [answer for answer in answers if answer["__typename"] == "Refusal"]
    assert len(refused) == 19
    assert {no["code"] for no in refused} == {"WRONG_STATE"}
