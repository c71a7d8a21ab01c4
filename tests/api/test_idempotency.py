"""A change that is sent twice is done once."""

import asyncio

from sqlalchemy import func, select

from auth.sessions import Database
from domains.vehicles.models import Trip
from support.workflow.records import StepTaken
from tests.api.asking import Ask
from tests.api.cast import Cast, application, state_of, submitted


async def _counted(database: Database, model: type) -> int:
    async with database.looking("a test counts") as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


SUBMIT = "tripSubmit(input: $trip)"


async def test_the_same_key_twice_makes_one_trip(ask: Ask, cast: Cast, database: Database) -> None:
    form = application()
    first = await ask.act(cast.staff, SUBMIT, key="k-1", trip=form)
    second = await ask.act(cast.staff, SUBMIT, key="k-1", trip=form)
    assert first["__typename"] == "Trip"
    assert first == second
    assert await _counted(database, Trip) == 1


async def test_the_same_key_for_another_request_is_refused(ask: Ask, cast: Cast, database: Database) -> None:
    await ask.act(cast.staff, SUBMIT, key="k-1", trip=application())
    no = await ask.act(cast.staff, SUBMIT, key="k-1", trip=application(passengers=1))
    assert no["code"] == "CONFLICT"
    assert "幂等键" in no["message"]
    assert no["alternatives"] == ["为新的请求使用新的幂等键"]
    assert await _counted(database, Trip) == 1


async def test_one_persons_key_is_nothing_to_another(ask: Ask, cast: Cast, database: Database) -> None:
    first, second = await submitted(ask, cast), await submitted(ask, cast)
    await ask.act(cast.reviewer, f'tripReview(id: "{first}")', key="k-1")
    done = await ask.act(cast.second_reviewer, f'tripReview(id: "{second}")', key="k-1")
    assert done["__typename"] == "Trip"
    assert await state_of(ask, cast.staff, second) == "APPROVED"


async def test_ten_at_once_with_one_key_make_one_trip_and_get_the_same_answer(
    ask: Ask, cast: Cast, database: Database
) -> None:
    form = application()
    answers = await asyncio.gather(*(ask.act(cast.staff, SUBMIT, key="k-1", trip=form) for _ in range(10)))
    assert {answer["__typename"] for answer in answers} == {"Trip"}
    assert len({answer["id"] for answer in answers}) == 1
    assert await _counted(database, Trip) == 1


async def test_ten_at_once_that_take_one_step_with_one_key_all_hear_that_it_is_done(
    ask: Ask, cast: Cast, database: Database
) -> None:
    trip = await submitted(ask, cast)
    calls = (ask.act(cast.reviewer, f'tripReview(id: "{trip}")', key="k-1") for _ in range(10))
    assert {answer["__typename"] for answer in await asyncio.gather(*calls)} == {"Trip"}
    assert await _counted(database, StepTaken) == 2


async def test_a_key_whose_change_was_refused_is_free_again(ask: Ask, cast: Cast) -> None:
    no = await ask.act(cast.staff, SUBMIT, key="k-1", trip=application(passengers=0))
    assert no["code"] == "INVALID"
    done = await ask.act(cast.staff, SUBMIT, key="k-1", trip=application())
    assert done["__typename"] == "Trip"


async def test_a_retry_after_the_case_has_moved_on_still_hears_that_it_was_done(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await ask.act(cast.reviewer, f'tripReview(id: "{trip}")', key="k-1")
    await ask.act(cast.intake, f'tripAccept(id: "{trip}")')
    again = await ask.act(cast.reviewer, f'tripReview(id: "{trip}")', key="k-1")
    assert again["__typename"] == "Trip"
    assert await state_of(ask, cast.staff, trip) == "ACCEPTED"


async def test_the_key_may_come_as_an_extension(ask: Ask, cast: Cast, database: Database) -> None:
    sent = {
        "query": "mutation($trip: NewTripInput!) { tripSubmit(input: $trip) { __typename } }",
        "variables": {"trip": application()},
        "extensions": {"idempotencyKey": "k-1"},
    }
    for _ in range(2):
        answer = await ask.client.post("/graphql", json=sent, headers=ask.people.headers(cast.staff))
        assert answer.json()["data"]["tripSubmit"]["__typename"] == "Trip"
    assert await _counted(database, Trip) == 1


async def test_a_key_that_is_none_is_said_to_be_none(ask: Ask, cast: Cast) -> None:
    answer = await ask.whole(cast.staff, 'mutation { tripReview(id: "x") { __typename } }', key="k" * 256)
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
