"""What `viewerCan` says is what happens: for every step, every role and every state."""

import pytest

from auth.roles import Role
from domains.vehicles.words import TripState
from domains.vehicles.workflow import TripFlow
from kernel.ids import global_id
from support.workflow.parties import SYSTEM
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_person

STATES = [state for state in TripState if state is not TripState.DRAFT]
"""A draft is what somebody writes on their own screen; the hub first hears of a trip when it is submitted."""

STEPS = [step for step in TripFlow.steps if step is not TripFlow.submit and step.usual.by is not SYSTEM]
NAMES = {step: f"trip{''.join(part.capitalize() for part in step.name.split('_'))}" for step in STEPS}


ASKED = f"""query($id: ID!) {{
    {" ".join(f'{name}: viewerCan(mutation: "{name}", id: $id) {{ ...said }}' for name in NAMES.values())} }}
    fragment said on Verdict {{ allowed refusal {{ code message clause }} }}"""


@pytest.mark.parametrize("who", ["staff", "reviewer", "intake", "dispatcher", "at_the_wheel", "clerk", "supervisor"])
async def test_it_says_what_will_happen(ask: Ask, cast: Cast, given: Given, everything: Snapshot, who: str) -> None:
    viewer = cast.everyone[who]
    for state in STATES:
        trip = cast.a_trip(state)
        await given(trip)
        id = global_id("Trip", trip.id)
        before = await everything()
        verdicts = await ask(viewer, ASKED, id=id)
        denied = {name: each["refusal"] for name, each in verdicts.items() if not each["allowed"]}
        calls = cast.calls(id)
        sent = " ".join(f"{name}: {calls[name]} {{ ...said }}" for name in denied).replace(f'"{id}"', "$id")
        fragment = "fragment said on Refusal { code message clause }"
        assert await ask(viewer, f"mutation($id: ID!) {{ {sent} }} {fragment}", id=id) == denied, state
        assert await everything() == before, "asking and being refused change nothing"

        for name in verdicts.keys() - denied.keys():
            fresh = cast.a_trip(state, vehicle_id=None, driver_id=None)
            if state in (
                TripState.CONFIRMED,
                TripState.UNDERWAY,
                TripState.BACK,
                TripState.REPORTED,
                TripState.CHECKED,
            ):
                fresh = cast.a_trip(state)
            fresh.driver_person_id = trip.driver_person_id
            await given(fresh)
            done = await ask.act(viewer, cast.calls(global_id("Trip", fresh.id))[name])
            assert done["__typename"] == "Trip", (state, name, done)
            after = global_id("Trip", fresh.id)
            if name in ("tripSchedule", "tripReassign"):  # lets the car go again, for the next
                await ask.act(cast.dispatcher, cast.calls(after)["tripCallOff"])


async def test_it_names_the_open_steps_no_more_and_no_less(ask: Ask, cast: Cast, given: Given) -> None:
    for state in STATES:
        trip = cast.a_trip(state)
        await given(trip)
        id = global_id("Trip", trip.id)
        for viewer in cast.everyone.values():
            read = "query($id: ID!) { node(id: $id) { ... on Trip { openSteps { name } } } }"
            node = (await ask(viewer, read, id=id))["node"]
            open_steps = {step["name"] for step in node["openSteps"]} if node else set()
            verdicts = await ask(viewer, ASKED, id=id)
            assert open_steps == {step.name for step in STEPS if verdicts[NAMES[step]]["allowed"]}


async def test_it_is_honest_about_what_is_asked_wrongly(ask: Ask, cast: Cast) -> None:
    document = "query($m: String!, $id: ID) { viewerCan(mutation: $m, id: $id) { allowed refusal { code field } } }"
    for said, expected in (
        ({"m": "tripFly"}, {"code": "INVALID", "field": "mutation"}),
        ({"m": "tripReview"}, {"code": "INVALID", "field": "id"}),
        ({"m": "tripReview", "id": "x"}, {"code": "INVALID", "field": "id"}),
        ({"m": "tripReview", "id": global_id("Vehicle", cast.vehicle.id)}, {"code": "INVALID", "field": "id"}),
        ({"m": "tripReview", "id": global_id("Trip", cast.vehicle.id)}, {"code": "NOT_FOUND", "field": None}),
        ({"m": "vehicleRegister"}, {"code": "NOT_PERMITTED", "field": None}),
    ):
        assert await ask(cast.staff, document, **said) == {"viewerCan": {"allowed": False, "refusal": expected}}


async def test_who_may_apply_and_register_is_asked_without_an_id(ask: Ask, cast: Cast, given: Given) -> None:
    admin = a_person((Role.FLEET_ADMIN, "330102"))
    await given(admin)
    document = "query($m: String!) { viewerCan(mutation: $m) { allowed } }"
    assert (await ask(cast.staff, document, m="tripSubmit"))["viewerCan"]["allowed"]
    assert not (await ask(cast.at_the_wheel, document, m="tripSubmit"))["viewerCan"]["allowed"]
    assert (await ask(admin, document, m="vehicleRegister"))["viewerCan"]["allowed"]
