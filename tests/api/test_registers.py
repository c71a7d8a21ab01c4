"""Registers through the graph: what is there already, what cannot be, what is not theirs to write."""

from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from kernel.ids import global_id, new_id
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import SHANGCHENG, unit_in

REGISTER = "vehicleRegister(input: $vehicle)"


@pytest.fixture
async def admin(given: Given, founded: None) -> Viewer:
    admin = a_person((Role.FLEET_ADMIN, SHANGCHENG), (Role.SYSTEM_ADMIN, SHANGCHENG))
    await given(admin)
    return admin


def _a_vehicle(**said: Any) -> dict[str, Any]:
    usual = {
        "assetNumber": "GD-1",
        "unitId": global_id("Unit", unit_in(SHANGCHENG)),
        "use": "OTHER_APPROVED",
        "seats": 5,
    }
    return usual | said


async def test_a_vehicle_is_registered_with_its_plate_in_order(ask: Ask, admin: Viewer) -> None:
    form = _a_vehicle(plateNumber="浙a·d12345", price="150000.50", vin="1M8GDM9AXKP042788")
    document = """mutation($vehicle: NewVehicleInput!) { vehicleRegister(input: $vehicle) {
        ... on Vehicle { plateNumber plateColour price vin state unit { name } } } }"""
    assert (await ask(admin, document, vehicle=form))["vehicleRegister"] == {
        "plateNumber": "浙AD12345",
        "plateColour": "GREEN",
        "price": "150000.50",
        "vin": "1M8GDM9AXKP042788",
        "state": "IN_SERVICE",
        "unit": {"name": "机关事务管理局"},
    }


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"plateNumber": "浙A99999"}, "assetNumber"),
        ({"assetNumber": "GD-2", "plateNumber": "浙A12345"}, "plateNumber"),
        ({"assetNumber": "GD-2", "vin": "1M8GDM9AXKP042788"}, "vin"),
    ],
)
async def test_what_another_vehicle_has_already_is_a_conflict_that_names_the_field(
    ask: Ask, admin: Viewer, everything: Snapshot, said: dict[str, Any], field: str
) -> None:
    first = _a_vehicle(plateNumber="浙A12345", vin="1M8GDM9AXKP042788")
    assert (await ask.act(admin, REGISTER, vehicle=first))["__typename"] == "Vehicle"
    before = await everything()
    no = await ask.act(admin, REGISTER, key="again", vehicle=_a_vehicle(**said))
    assert (no["code"], no["field"]) == ("CONFLICT", field)
    assert no["alternatives"]
    assert await everything() == before


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"assetNumber": " "}, "assetNumber"),
        ({"assetNumber": "G" * 41}, "assetNumber"),
        ({"assetNumber": "G\0"}, "assetNumber"),
        ({"seats": 1}, "seats"),
        ({"seats": -2_147_483_648}, "seats"),
        ({"price": "-1"}, "price"),
        ({"price": "10000000.01"}, "price"),
        ({"price": "1.005"}, "price"),
        ({"odometer": -1}, "odometer"),
        ({"plateNumber": "ABC123"}, "plateNumber"),
        ({"plateNumber": "浙I12345"}, "plateNumber"),
        ({"plateNumber": "浙A" + "1" * 500}, "plateNumber"),
        ({"vin": "1M8GDM9AXKP042789"}, "vin"),
        ({"vin": "x" * 1_000_000}, "vin"),
        ({"brand": "牌" * 61}, "brand"),
        ({"unitId": global_id("Unit", new_id())}, "unitId"),
    ],
)
async def test_a_vehicle_that_cannot_be_is_refused(
    ask: Ask, admin: Viewer, everything: Snapshot, said: dict[str, Any], field: str
) -> None:
    before = await everything()
    answer = await ask.whole(
        admin,
        "mutation($v: NewVehicleInput!) { vehicleRegister(input: $v) { ... on Refusal { code field } } }",
        v=_a_vehicle(**said),
    )
    if "data" in answer:
        assert answer["data"]["vehicleRegister"]["field"] == field
    else:
        assert answer["errors"][0]["extensions"]["code"] == "REQUEST_TOO_LARGE"
    assert await everything() == before


async def test_one_person_is_one_driver(ask: Ask, admin: Viewer, given: Given) -> None:
    person = a_directory_person()
    await given(person)
    form = {
        "personId": global_id("Person", person.id),
        "phone": "13957112233",
        "licenceClass": "C1",
        "licenceUntil": "2030-01-01",
    }
    register = "driverRegister(input: $driver)"
    assert (await ask.act(admin, register, driver=form))["__typename"] == "Driver"
    assert (await ask.act(admin, register, driver=form))["code"] == "CONFLICT"
    for wrong, field in (
        ({"licenceNumber": "3" * 19}, "licenceNumber"),
        ({"phone": "123"}, "phone"),
        ({"personId": global_id("Person", new_id())}, "personId"),
    ):
        assert (await ask.act(admin, register, driver=form | wrong))["field"] == field


async def test_units_are_added_moved_and_never_turned_into_a_ring(
    ask: Ask, admin: Viewer, everything: Snapshot
) -> None:
    form = {
        "code": "N1",
        "name": "新设局",
        "shortName": "新局",
        "kind": "GOVERNMENT",
        "level": "COUNTY",
        "regionCode": SHANGCHENG,
        "parentId": global_id("Unit", unit_in(SHANGCHENG)),
    }
    new = await ask.act(admin, "unitAdd(input: $unit)", unit=form)
    assert new["__typename"] == "Unit"
    before = await everything()
    refused = {
        "unitAdd(input: $unit)": ("CONFLICT", "code"),
        f'unitMove(id: "{form["parentId"]}", parentId: "{new["id"]}")': ("INVALID", "parentId"),
        f'unitMove(id: "{new["id"]}", parentId: "{new["id"]}")': ("INVALID", "parentId"),
        f'unitMove(id: "{new["id"]}", parentId: "")': ("INVALID", "parentId"),
        f'unitMove(id: "{new["id"]}", parentId: "{global_id("Unit", new_id())}")': ("NOT_FOUND", "parentId"),
    }
    for call, (code, field) in refused.items():
        no = await ask.act(admin, call, **({"unit": form} if "$unit" in call else {}))
        assert (no["code"], no["field"]) == (code, field), call
    for wrong, field in (
        ({"code": "N2", "creditCode": "91110000600037341X"}, "creditCode"),
        ({"code": "N" * 65}, "code"),
        ({"code": "N2", "name": "局" * 121}, "name"),
        ({"code": "N2", "parentId": global_id("Unit", new_id())}, "parentId"),
    ):
        assert (await ask.act(admin, "unitAdd(input: $unit)", unit=form | wrong))["field"] == field
    assert await everything() == before


async def test_the_calendar_takes_a_day_once_and_changes_it(ask: Ask, given: Given, admin: Viewer) -> None:
    document = """mutation($day: NewCalendarDayInput!) { calendarDaySet(input: $day) {
        ... on CalendarDay { id worked } ... on Refusal { field } } }"""
    day = {"day": "2031-10-01", "worked": False, "name": "国庆节"}
    first = (await ask(admin, document, day=day))["calendarDaySet"]
    second = (await ask(admin, document, day=day | {"worked": True}))["calendarDaySet"]
    assert (first["id"], second["worked"]) == (second["id"], True)
    assert (await ask(admin, document, day=day | {"name": "节" * 41}))["calendarDaySet"] == {"field": "name"}


@pytest.mark.parametrize("year", [0, -1, 1899, 2200, 99_999])
async def test_a_year_without_calendar_is_refused(ask: Ask, admin: Viewer, year: int) -> None:
    said = await ask.error(admin, f"{{ calendarDays(filter: {{year: {year}}}) {{ totalCount }} }}")
    assert (said["code"], said["field"]) == ("INVALID", "year")


@pytest.mark.parametrize("code", ["", "x" * 3_000, "33\0", "%"])
async def test_an_odd_code_is_no_division(ask: Ask, admin: Viewer, code: str) -> None:
    answer = await ask.whole(admin, "query($code: String!) { division(code: $code) { name } }", code=code)
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] == "INVALID"
    else:
        assert answer["data"] == {"division": None}


@pytest.mark.parametrize("region", ["", "00", "000000", "x", "3" * 1_000, "%"])
async def test_an_odd_region_in_a_filter_is_no_defect(ask: Ask, admin: Viewer, region: str) -> None:
    found = await ask(admin, "query($r: String) { units(filter: {regionCode: $r}) { totalCount } }", r=region)
    assert found["units"]["totalCount"] >= 0
