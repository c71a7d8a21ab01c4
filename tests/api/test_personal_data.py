"""Personal data is masked for all without need, and cannot be guessed by filtering."""

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from domains.vehicles.words import TripState
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import HAISHU, SHANGCHENG, unit_in

PHONES = "{ drivers { nodes { phone licenceNumber } } }"


async def test_the_dispatcher_sees_whole_numbers_and_the_supervisor_masked_ones(ask: Ask, cast: Cast) -> None:
    assert (await ask(cast.dispatcher, PHONES))["drivers"]["nodes"][0]["phone"] == "13957112233"
    assert (await ask(cast.supervisor, PHONES))["drivers"]["nodes"][0]["phone"] == "139****2233"


async def test_everyone_sees_their_own_numbers_whole(ask: Ask, given: Given) -> None:
    me = a_person((Role.STAFF, SHANGCHENG))
    await given(a_directory_person(id=me.id, phone="13700001111", id_number="330102199001011234"))
    told = await ask(me, "{ me { phone idNumber } people { nodes { phone } } }")
    assert told["me"] == {"phone": "13700001111", "idNumber": "330102199001011234"}


async def test_a_colleagues_numbers_are_masked_wherever_they_are_met(ask: Ask, given: Given) -> None:
    me, other = (
        a_person((Role.STAFF, SHANGCHENG)),
        a_directory_person(phone="13700001111", id_number="330102199001011234"),
    )
    await given(me, other)
    field = "phone idNumber"
    document = f"""query($id: ID!, $unit: ID!) {{ node(id: $id) {{ ... on Person {{ {field} }} }}
        again: nodes(ids: [$id]) {{ ... on Person {{ {field} }} }}
        unit: node(id: $unit) {{ ... on Unit {{ people {{ nodes {{ id {field} }} }} }} }} }}"""
    id = global_id("Person", other.id)
    told = await ask(me, document, id=id, unit=global_id("Unit", unit_in(SHANGCHENG)))
    masked = {"phone": "137****1111", "idNumber": "330102**********34"}
    assert told["node"] == masked
    assert told["again"] == [masked]
    assert [each for each in told["unit"]["people"]["nodes"] if each["id"] == id] == [{"id": id, **masked}]


@pytest.mark.parametrize("kind", ["drivers", "people"])
async def test_a_filter_by_phone_finds_only_where_the_whole_number_may_be_seen(
    ask: Ask, cast: Cast, given: Given, kind: str
) -> None:
    await given(a_directory_person(phone="13957112233"))
    by_phone = f'{{ {kind}(filter: {{phone: "13957112233"}}) {{ totalCount nodes {{ id }} }} }}'
    assert (await ask(cast.dispatcher, by_phone))[kind]["totalCount"] == 1
    found = (await ask(cast.supervisor, by_phone))[kind]
    assert found == {"totalCount": 0, "nodes": []}
    nested = '{ units { nodes { people(filter: {phone: "13957112233"}) { totalCount } } } }'
    told = await ask(cast.supervisor, nested)
    assert all(unit["people"]["totalCount"] == 0 for unit in told["units"]["nodes"])


async def test_rights_over_one_region_reveal_nothing_of_another(ask: Ask, given: Given) -> None:
    """A dispatcher here who is only staff there sees whole numbers here and masked ones there."""
    viewer = a_person((Role.DISPATCHER, SHANGCHENG), (Role.STAFF, HAISHU))
    await given(
        viewer,
        a_directory_person(phone="13700001111", name="此地人"),
        a_directory_person(phone="13700002222", name="彼地人", region_code=HAISHU),
    )
    listed = (await ask(viewer, "{ people { nodes { name phone } } }"))["people"]["nodes"]
    phones = {each["name"]: each["phone"] for each in listed}
    assert (phones["此地人"], phones["彼地人"]) == ("13700001111", "137****2222")
    found = await ask(viewer, '{ people(filter: {phone: "13700002222"}) { totalCount } }')
    assert found["people"]["totalCount"] == 0


async def test_applicant_and_driver_may_call_each_other_while_the_trip_is_on_and_nobody_else(
    ask: Ask, cast: Cast, given: Given
) -> None:
    read = "query($id: ID!) { node(id: $id) { ... on Trip { contactPhone driver { phone } } } }"

    async def seen(viewer: Viewer, trip: str) -> tuple[str | None, str]:
        told = (await ask(viewer, read, id=trip))["node"]
        return told["contactPhone"], told["driver"]["phone"]

    on, over = cast.a_trip(TripState.UNDERWAY), cast.a_trip(TripState.CHECKED)
    await given(on, over)
    assert await seen(cast.staff, global_id("Trip", on.id)) == ("13957112233", "139****2233")
    assert await seen(cast.reviewer, global_id("Trip", on.id)) == (None, "139****2233")
    assert await seen(cast.staff, global_id("Trip", over.id)) == (None, "139****2233")


async def test_no_list_of_drivers_is_ordered_by_what_is_personal(ask: Ask, cast: Cast) -> None:
    """A cursor carries the values a list is ordered by, and is plain to read."""
    orders = await ask(cast.staff, '{ __type(name: "DriverOrder") { enumValues { name } } }')
    assert orders["__type"]["enumValues"] == [{"name": "EMPLOYEE_CODE"}]
