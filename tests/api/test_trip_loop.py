"""A trip from application to rating, each step taken by its person. 依据 6.4.3.3-1 至 -11。"""

from datetime import timedelta

from auth.viewer import Viewer
from tests.api.asking import Ask
from tests.api.cast import THE_USUAL_WAY, Cast, application, state_of, submitted, walk
from tests.factories.vehicles import tomorrow

OPEN = "{ trips(filter: {openToMe: true}) { totalCount nodes { id openSteps { name } } } }"
PHOTO = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


async def test_a_trip_goes_from_application_to_rating_and_waits_for_one_person_at_a_time(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    for who, mutation, state in THE_USUAL_WAY:
        waiting = await ask(cast.everyone[who], OPEN)
        assert [each["id"] for each in waiting["trips"]["nodes"]] == [trip], mutation
        assert waiting["trips"]["totalCount"] == 1
        wanted = mutation.removeprefix("trip")
        names = [step["name"].replace("_", "") for step in waiting["trips"]["nodes"][0]["openSteps"]]
        assert wanted.lower() in names
        done = await ask.act(cast.everyone[who], cast.calls(trip)[mutation])
        assert done["__typename"] == "Trip", done
        assert await state_of(ask, cast.staff, trip) == state
    for viewer in cast.everyone.values():
        assert (await ask(viewer, OPEN))["trips"]["totalCount"] == 0


async def test_the_timeline_tells_the_eleven_links_with_who_took_them_and_the_clause(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="CLOSED")
    read = """query($id: ID!) { node(id: $id) { ... on Trip {
        orderNumber odometerStart odometerEnd applicant { name } unit { name } vehicle { plateNumber }
        timeline { label actorName clause moved } report { kilometres tolls flagReason } rating { cleanliness } } } }"""
    told = (await ask(cast.staff, read, id=trip))["node"]
    assert [each["clause"] for each in told["timeline"]] == [f"6.4.3.3-{link}" for link in range(1, 12)]
    assert [each["actorName"] for each in told["timeline"]] == [
        "陈晓", "俞平", "周群", "吴平", "吴平", "沈强", "沈强", "沈强", "沈强", "徐怡", "陈晓",
    ]  # fmt: skip
    assert told["report"] == {"kilometres": 40, "tolls": "12.50", "flagReason": ""}
    assert (told["odometerStart"], told["odometerEnd"]) == (10, 50)
    assert told["orderNumber"].startswith("PC")
    assert told["vehicle"]["plateNumber"] == cast.vehicle.plate_number


async def test_an_overnight_trip_needs_two_reviewers_and_one_cannot_sign_twice(ask: Ask, cast: Cast) -> None:
    overnight = {"startsAt": tomorrow(20).isoformat(), "endsAt": (tomorrow(8) + timedelta(days=1)).isoformat()}
    trip = await submitted(ask, cast, **overnight)
    review = cast.calls(trip)["tripReview"]
    assert (await ask.act(cast.reviewer, review))["__typename"] == "Trip"
    assert await state_of(ask, cast.staff, trip) == "SUBMITTED"
    assert "review" not in await _open_to(ask, cast.reviewer)
    assert "review" in await _open_to(ask, cast.second_reviewer)

    again = await ask.act(cast.reviewer, review)
    assert again["code"] == "WRONG_STATE"
    assert "会签" in again["message"]
    await ask.act(cast.second_reviewer, review)
    assert await state_of(ask, cast.staff, trip) == "APPROVED"


async def _open_to(ask: Ask, viewer: Viewer) -> list[str]:
    [trip] = (await ask(viewer, OPEN))["trips"]["nodes"]
    return [step["name"] for step in trip["openSteps"]]


async def test_a_report_is_sent_with_the_picture_of_the_odometer(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="BACK")
    document = """mutation($id: ID!, $file: Upload) { tripReport(id: $id, photo: $file,
        input: {kilometres: 40, tolls: "0", parking: "0", fuel: "0"}) {
        ... on Trip { report { photoUrl } } ... on Refusal { code field } } }"""
    broken = await ask.upload(cast.at_the_wheel, document, ("x.jpg", b"not a picture", "image/jpeg"), id=trip)
    assert broken["data"]["tripReport"] == {"code": "INVALID", "field": "photo"}
    assert await state_of(ask, cast.staff, trip) == "BACK"
    sent = await ask.upload(cast.at_the_wheel, document, ("里程表.png", PHOTO, "image/png"), id=trip)
    assert sent["data"]["tripReport"]["report"]["photoUrl"].startswith("/files/")


async def test_what_the_driver_did_without_signal_keeps_its_own_time(ask: Ask, cast: Cast) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="CONFIRMED")
    late = await ask.act(
        cast.at_the_wheel, f'tripDepart(id: "{trip}", odometer: 10, happenedAt: $at)', at=tomorrow(9).isoformat()
    )
    assert (late["code"], late["field"]) == ("INVALID", "happenedAt")
    early = await ask.act(
        cast.at_the_wheel, f'tripDepart(id: "{trip}", odometer: 10, happenedAt: "2020-01-01T00:00:00Z")'
    )
    assert early["__typename"] == "Trip"
    read = "query($id: ID!) { node(id: $id) { ... on Trip { departedAt createdAt } } }"
    times = (await ask(cast.staff, read, id=trip))["node"]
    assert times["departedAt"] == times["createdAt"], "not before the trip itself"


async def test_an_application_without_a_unit_is_for_ones_own(ask: Ask, cast: Cast) -> None:
    document = """mutation($trip: NewTripInput!) { tripSubmit(input: $trip) {
        ... on Trip { unit { name } applicant { name } } } }"""
    told = await ask(cast.staff, document, trip=application())
    assert told["tripSubmit"] == {"unit": {"name": "机关事务管理局"}, "applicant": {"name": "陈晓"}}
