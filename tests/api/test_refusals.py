"""A refusal is a sentence with its reason, field, clause and what else can be done; and it leaves nothing behind."""

from datetime import timedelta
from typing import Any

import pytest

from kernel.ids import global_id, new_id
from kernel.records import now
from tests.api.asking import Ask
from tests.api.cast import Cast, application, submitted, walk
from tests.api.conftest import Snapshot
from tests.factories.vehicles import tomorrow

SOON = (now() + timedelta(minutes=5)).isoformat()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"endsAt": tomorrow(8).isoformat()}, "endsAt"),
        ({"endsAt": tomorrow(9).isoformat()}, "endsAt"),
        ({"startsAt": SOON}, "startsAt"),
        ({"startsAt": "2020-01-01T00:00:00Z", "endsAt": "2020-01-01T01:00:00Z"}, "startsAt"),
        ({"endsAt": (tomorrow(9) + timedelta(days=16)).isoformat()}, "endsAt"),
        ({"passengers": 0}, "passengers"),
        ({"passengers": -1}, "passengers"),
        ({"passengers": 2_147_483_647}, "passengers"),
        ({"reason": "  "}, "reason"),
        ({"reason": "事" * 201}, "reason"),
        ({"reason": "事" * 100_000}, "reason"),
        ({"reason": "调研\0"}, "reason"),
        ({"origin": "市民\x1b中心"}, "origin"),
        ({"unitId": "nonsense"}, "unitId"),
        ({"unitId": ""}, "unitId"),
        ({"unitId": global_id("Vehicle", new_id())}, "unitId"),
        ({"unitId": global_id("Unit", new_id())}, "unitId"),
    ],
)
async def test_an_application_that_cannot_be_is_refused_by_the_field_that_is_wrong(
    ask: Ask, cast: Cast, everything: Snapshot, said: dict[str, Any], field: str
) -> None:
    before = await everything()
    no = await ask.act(cast.staff, "tripSubmit(input: $trip)", trip=application(**said))
    assert no["__typename"] == "Refusal", no
    assert no["code"] in ("INVALID", "NOT_FOUND")
    assert no["field"] == field
    assert no["message"]
    assert await everything() == before


@pytest.mark.parametrize(
    "text", ["🚗 赴西湖区👨‍👩‍👧调研", "𠮷野家\n第二行", "' OR 1=1; DROP TABLE trips; --", "<script>"]
)
async def test_unusual_texts_are_kept_as_they_are(ask: Ask, cast: Cast, text: str) -> None:
    document = "mutation($trip: NewTripInput!) { tripSubmit(input: $trip) { ... on Trip { reason } } }"
    kept = await ask(cast.staff, document, trip=application(reason=text))
    assert kept["tripSubmit"]["reason"] == text


@pytest.mark.parametrize(
    "moment",
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "9999-12-31T23:59:59Z",
        "1899-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-03-02T08:30:00",
        "2026-W10-1T08:30:00Z",
        "yesterday",
        "",
    ],
)
async def test_moments_that_cannot_be_are_said_to_be_wrong(ask: Ask, cast: Cast, moment: str) -> None:
    document = "mutation($trip: NewTripInput!) { tripSubmit(input: $trip) { __typename } }"
    assert (await ask.error(cast.staff, document, trip=application(startsAt=moment)))["code"] == "BAD_USER_INPUT"
    listed = "query($at: DateTime) { trips(filter: {startsFrom: $at}) { nodes { id } } }"
    assert (await ask.error(cast.staff, listed, at=moment))["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("amount", ["-0.01", "100000.01", "0.001"])
async def test_money_that_cannot_be_is_refused(ask: Ask, cast: Cast, everything: Snapshot, amount: str) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="BACK")
    before = await everything()
    form = {"kilometres": 40, "tolls": amount, "parking": "0", "fuel": "0"}
    no = await ask.act(cast.at_the_wheel, f'tripReport(id: "{trip}", input: $report)', report=form)
    assert (no["code"], no["field"]) == ("INVALID", "tolls")
    assert await everything() == before


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e3", "12,50", "９", True, "", "1" * 20])
async def test_what_is_no_number_is_said_to_be_none(ask: Ask, cast: Cast, amount: Any) -> None:
    document = 'mutation($report: NewReportInput!) { tripReport(id: "x", input: $report) { __typename } }'
    form = {"kilometres": 40, "tolls": amount, "parking": "0", "fuel": "0"}
    assert (await ask.error(cast.at_the_wheel, document, report=form))["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("odometer", [-1, 9, 2_000_001, 2_147_483_647])
async def test_an_odometer_that_runs_back_or_away_is_refused(
    ask: Ask, cast: Cast, everything: Snapshot, odometer: int
) -> None:
    cast.vehicle.odometer = 0
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="UNDERWAY")
    before = await everything()
    no = await ask.act(cast.at_the_wheel, f'tripComeBack(id: "{trip}", odometer: {odometer})')
    assert (no["code"], no["field"]) == ("INVALID", "odometer")
    assert await everything() == before


async def test_a_reading_beyond_any_car_does_not_get_into_the_register(
    ask: Ask, cast: Cast, everything: Snapshot
) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="CONFIRMED")
    before = await everything()
    no = await ask.act(cast.at_the_wheel, f'tripDepart(id: "{trip}", odometer: 2147483647)')
    assert (no["code"], no["field"]) == ("INVALID", "odometer")
    long = await ask.act(
        cast.at_the_wheel, f'tripDepart(id: "{trip}", odometer: 10, checks: $checks)', checks=["查" * 41]
    )
    assert (long["code"], long["field"]) == ("INVALID", "checks")
    assert await everything() == before


@pytest.mark.parametrize("comment", ["理" * 1001, "有\0误", "\ud83d"])
async def test_a_comment_that_cannot_be_kept_is_refused(
    ask: Ask, cast: Cast, everything: Snapshot, comment: str
) -> None:
    trip = await submitted(ask, cast)
    before = await everything()
    answer = await ask.whole(
        cast.reviewer,
        "mutation($id: ID!, $said: String) { tripReview(id: $id, comment: $said) { ... on Refusal { code field } } }",
        id=trip,
        said=comment,
    )
    if "errors" not in answer:
        assert answer["data"]["tripReview"] == {"code": "INVALID", "field": "comment"}
    assert await everything() == before


@pytest.mark.parametrize("id", ["", "x", "VHJpcDox", "VHJpcDowMTg5MDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMQ==x", "票"])
async def test_a_mangled_id_is_refused_and_changes_nothing(ask: Ask, cast: Cast, everything: Snapshot, id: str) -> None:
    before = await everything()
    for call in cast.calls(id).values():
        no = await ask.act(cast.dispatcher, call)
        assert (no["code"], no["field"]) == ("INVALID", "id"), call
    assert await everything() == before


async def test_an_id_of_another_kind_or_of_nothing_is_refused_by_its_field(
    ask: Ask, cast: Cast, everything: Snapshot
) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="ACCEPTED")
    before = await everything()
    vehicle, driver = global_id("Vehicle", cast.vehicle.id), global_id("Driver", cast.driver.id)
    for vehicle_id, driver_id, code, field in (
        (driver, driver, "INVALID", "vehicleId"),
        (vehicle, vehicle, "INVALID", "driverId"),
        (global_id("Vehicle", new_id()), driver, "NOT_FOUND", "vehicleId"),
        (vehicle, global_id("Driver", new_id()), "NOT_FOUND", "driverId"),
    ):
        no = await ask.act(
            cast.dispatcher, f'tripSchedule(id: "{trip}", vehicleId: "{vehicle_id}", driverId: "{driver_id}")'
        )
        assert (no["code"], no["field"]) == (code, field)
    assert await everything() == before


async def test_whoever_is_not_the_one_to_act_is_told_who_is(ask: Ask, cast: Cast, everything: Snapshot) -> None:
    trip = await submitted(ask, cast)
    before = await everything()
    no = await ask.act(cast.dispatcher, f'tripReview(id: "{trip}")')
    assert (no["code"], no["clause"]) == ("NOT_PERMITTED", "6.4.3.3-2")
    assert "用车单位审核人" in no["message"]
    assert no["alternatives"] == ["请联系用车单位审核人办理"]
    early = await ask.act(cast.intake, f'tripAccept(id: "{trip}")')
    assert (early["code"], early["clause"]) == ("WRONG_STATE", "6.4.3.3-3")
    assert await everything() == before
