"""Whose rows somebody sees: those their posts reach, and those that name them."""

import pytest

from auth.roles import Role
from auth.viewer import Post, Viewer
from domains.vehicles.words import TripState
from kernel.ids import global_id, new_id
from tests.api.asking import Ask
from tests.api.cast import Cast, application
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_person, a_post
from tests.factories.places import HAISHU, HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, a_unit
from tests.factories.vehicles import a_vehicle

ASSETS = "{ vehicles { totalCount nodes { assetNumber } } }"


@pytest.mark.parametrize(
    ("post", "seen"),
    [
        (a_post(Role.SUPERVISOR, ZHEJIANG), {"province", "hangzhou", "shangcheng", "xihu", "haishu"}),
        (a_post(Role.SUPERVISOR, HANGZHOU), {"hangzhou", "shangcheng", "xihu"}),
        (a_post(Role.SUPERVISOR, HANGZHOU, exact=True), {"hangzhou"}),
        (a_post(Role.SUPERVISOR, SHANGCHENG), {"shangcheng"}),
        (a_post(Role.SUPERVISOR, SHANGCHENG, new_id()), set()),
        (a_post(Role.STAFF, ZHEJIANG), None),
    ],
)
async def test_a_post_reaches_its_region_and_no_further(
    ask: Ask, given: Given, post: Post, seen: set[str] | None
) -> None:
    regions = {"province": ZHEJIANG, "hangzhou": HANGZHOU, "shangcheng": SHANGCHENG, "xihu": XIHU, "haishu": HAISHU}
    viewer = a_person(post)
    await given(viewer, *(a_vehicle(asset_number=name, region_code=code) for name, code in regions.items()))
    if seen is None:
        assert (await ask.error(viewer, ASSETS))["code"] == "NOT_PERMITTED"
        return
    found = (await ask(viewer, ASSETS))["vehicles"]
    assert {node["assetNumber"] for node in found["nodes"]} == seen
    assert found["totalCount"] == len(seen)


async def test_two_posts_add_their_rows_and_never_their_rights(ask: Ask, given: Given) -> None:
    """Who registers cars here and reads them there cannot register there."""
    there = a_unit(region_code=HAISHU)
    viewer = a_person((Role.FLEET_ADMIN, SHANGCHENG), (Role.SUPERVISOR, HAISHU))
    await given(viewer, there, a_vehicle(asset_number="here"), a_vehicle(asset_number="there", region_code=HAISHU))
    assert (await ask(viewer, ASSETS))["vehicles"]["totalCount"] == 2
    form = {"assetNumber": "N-1", "unitId": global_id("Unit", there.id), "use": "OTHER_APPROVED", "seats": 5}
    no = await ask.act(viewer, "vehicleRegister(input: $vehicle)", vehicle=form)
    assert (no["code"], no["field"]) == ("NOT_PERMITTED", "unitId")


async def test_an_applicant_sees_the_trip_its_car_and_driver_but_not_the_fleet(
    ask: Ask, cast: Cast, given: Given
) -> None:
    trip, other = cast.a_trip(TripState.DISPATCHED), cast.a_trip(applicant_id=new_id())
    await given(trip, other)
    listed = await ask(cast.staff, "{ trips { nodes { id vehicle { plateNumber } driver { name } } } }")
    assert listed["trips"]["nodes"] == [
        {
            "id": global_id("Trip", trip.id),
            "vehicle": {"plateNumber": cast.vehicle.plate_number},
            "driver": {"name": "李师傅"},
        }
    ]
    assert (await ask.error(cast.staff, ASSETS))["code"] == "NOT_PERMITTED"
    unit = "query { units { nodes { vehicles { totalCount } } } }"
    assert all(each["vehicles"]["totalCount"] == 0 for each in (await ask(cast.staff, unit))["units"]["nodes"])


async def test_acting_on_what_is_out_of_reach_is_like_acting_on_nothing(
    ask: Ask, cast: Cast, given: Given, everything: Snapshot
) -> None:
    trip, reviewer = cast.a_trip(), a_person((Role.UNIT_REVIEWER, HAISHU))
    await given(trip, reviewer)
    before = await everything()
    answers = [
        await ask.act(reviewer, f'tripReview(id: "{global_id("Trip", id)}")', key="k") for id in (trip.id, new_id())
    ]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "NOT_FOUND"
    assert await everything() == before


async def test_an_application_for_a_unit_one_does_not_work_for_is_refused(ask: Ask, cast: Cast, given: Given) -> None:
    there = a_unit(region_code=HAISHU)
    await given(there)
    form = application(unitId=global_id("Unit", there.id))
    no = await ask.act(cast.staff, "tripSubmit(input: $trip)", trip=form)
    assert (no["code"], no["field"]) == ("NOT_PERMITTED", "unitId")


@pytest.fixture
async def admin(given: Given) -> Viewer:
    admin = a_person((Role.SYSTEM_ADMIN, HANGZHOU), (Role.AUTHORITY, HANGZHOU))
    await given(admin)
    return admin


async def test_rights_over_one_region_give_no_post_over_a_unit_of_another(
    ask: Ask, given: Given, admin: Viewer, founded: None, everything: Snapshot
) -> None:
    there = a_unit(region_code=HAISHU)
    await given(there)
    before = await everything()
    post = {"personId": global_id("Person", admin.id), "role": "DISPATCHER", "since": "2026-01-01"}
    unit = {"unitId": global_id("Unit", there.id)}
    for region, code, field in ((HANGZHOU, "INVALID", "unitId"), (NINGBO, "NOT_PERMITTED", "role")):
        form = {**post, **unit, "regionCode": region}
        no = await ask.act(admin, "appointmentAdd(input: $appointment)", appointment=form)
        assert (no["code"], no["field"]) == (code, field)
    terms = {"regionCode": HANGZHOU, "workflow": "TripFlow", "step": "review", "role": "STAFF", **unit}
    no = await ask.act(admin, "stepSettingSet(input: $terms)", terms=terms)
    assert (no["code"], no["field"]) == ("INVALID", "unitId")
    assert await everything() == before


async def test_a_region_that_does_not_exist_is_refused_wherever_one_is_filled_in(
    ask: Ask, admin: Viewer, founded: None, everything: Snapshot
) -> None:
    before = await everything()
    person = global_id("Person", admin.id)
    for region in ("330199", "3301zz", "99", "", "330100\0", "33010０"):
        unit = {"code": "N1", "name": "新局", "shortName": "新局", "kind": "GOVERNMENT", "level": "COUNTY"}
        post = {"personId": person, "role": "STAFF", "since": "2026-01-01"}
        for call, form in (
            ("unitAdd(input: $unit)", {"unit": unit | {"regionCode": region}}),
            ("appointmentAdd(input: $appointment)", {"appointment": post | {"regionCode": region}}),
            ("stepSettingSet(input: $terms)", {"terms": {"regionCode": region, "step": "review", "role": "STAFF"}}),
        ):
            no = await ask.act(admin, call, **form)
            assert (no["__typename"], no["field"]) == ("Refusal", "regionCode"), (region, call, no)
            assert no["code"] in ("INVALID", "NOT_FOUND")
    assert await everything() == before
