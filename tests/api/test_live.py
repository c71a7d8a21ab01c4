"""Watching a trip: what changes is told as it happens, to those who may see it."""

from starlette.applications import Starlette

from kernel.ids import global_id, new_id
from tests.api.asking import Ask
from tests.api.cast import Cast, submitted
from tests.api.live import opened
from tests.factories.people import a_person

WATCH = "subscription($id: ID!) { tripChanged(id: $id) { id state openSteps { name } timeline { label } } }"


async def test_a_trip_is_told_as_it_is_and_again_after_each_step(served: Starlette, ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    async with opened(served, ask.people.headers(cast.intake)) as socket:
        await socket.say(type="subscribe", id="1", payload={"query": WATCH, "variables": {"id": trip}})
        first = (await socket.hear())["payload"]["data"]["tripChanged"]
        assert (first["state"], first["openSteps"]) == ("SUBMITTED", [])

        await ask.act(cast.reviewer, f'tripReview(id: "{trip}")')
        second = (await socket.hear())["payload"]["data"]["tripChanged"]
        assert second["state"] == "APPROVED"
        assert [step["name"] for step in second["openSteps"]] == ["accept", "decline"]
        assert [each["label"] for each in second["timeline"]] == ["申请", "审核"]

        await ask.act(cast.dispatcher, f'tripReview(id: "{trip}")')  # refused: nothing to tell
        await ask.act(cast.intake, f'tripAccept(id: "{trip}")')
        assert (await socket.hear())["payload"]["data"]["tripChanged"]["state"] == "ACCEPTED"


async def test_a_change_can_be_made_over_the_socket_once_however_often_it_is_sent(
    served: Starlette, ask: Ask, cast: Cast
) -> None:
    trip = await submitted(ask, cast)
    async with opened(served, ask.people.headers(cast.reviewer)) as socket:
        for number in ("1", "2"):
            document = f'mutation {{ tripReview(id: "{trip}") {{ __typename }} }}'
            payload = {"query": document, "extensions": {"idempotencyKey": "k-1"}}
            await socket.say(type="subscribe", id=number, payload=payload)
            assert (await socket.hear())["payload"]["data"] == {"tripReview": {"__typename": "Trip"}}
            assert (await socket.hear()) == {"type": "complete", "id": number}


async def test_a_trip_out_of_reach_cannot_be_watched(served: Starlette, ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    stranger = a_person()
    async with opened(served, ask.people.headers(stranger)) as socket:
        for number, id in enumerate((trip, global_id("Trip", new_id()), "x")):
            await socket.say(type="subscribe", id=str(number), payload={"query": WATCH, "variables": {"id": id}})
            said = await socket.hear()
            errors = said["payload"] if said["type"] == "error" else said["payload"]["errors"]
            assert errors[0]["extensions"]["code"] == ("INVALID" if id == "x" else "NOT_FOUND")
            if said["type"] == "next":
                assert (await socket.hear())["type"] == "complete"
