"""One identity for every record: node and nodes."""

from auth.roles import Role
from kernel.hours import WorkCalendar
from kernel.ids import global_id, new_id
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HAISHU, SHANGCHENG, unit_in
from tests.factories.vehicles import a_vehicle

NODE = "query($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"


async def test_every_kind_of_record_is_found_again_by_its_id(ask: Ask, cast: Cast, given: Given) -> None:
    trip = cast.a_trip()
    await given(trip)
    ids = {
        "Trip": trip.id,
        "Vehicle": cast.vehicle.id,
        "Driver": cast.driver.id,
        "Person": cast.staff.id,
        "Unit": unit_in(SHANGCHENG),
    }
    for kind, id in ids.items():
        text = global_id(kind, id)
        assert (await ask(cast.dispatcher, NODE, id=text))["node"] == {"__typename": kind, "id": text}


async def test_what_is_out_of_reach_and_what_does_not_exist_look_the_same(ask: Ask, cast: Cast, given: Given) -> None:
    elsewhere = a_vehicle(region_code=HAISHU)
    await given(elsewhere)
    for id in (elsewhere.id, new_id()):
        assert (await ask(cast.dispatcher, NODE, id=global_id("Vehicle", id)))["node"] is None
    assert (await ask(cast.dispatcher, NODE, id=global_id("Vehicle", cast.staff.id)))["node"] is None
    assert (await ask(cast.staff, NODE, id=global_id("Vehicle", cast.vehicle.id)))["node"] is None


async def test_a_mangled_id_or_one_of_no_known_kind_is_refused(ask: Ask, cast: Cast) -> None:
    good = global_id("Trip", new_id())
    for id in ("", "x", good[:-1], good + "A", good.lower(), global_id("Hold", new_id()), global_id("Query", new_id())):
        said = await ask.error(cast.staff, NODE, id=id)
        assert (said["code"], said["field"]) == ("INVALID", "id"), id


async def test_nodes_keep_the_order_and_leave_gaps(ask: Ask, cast: Cast) -> None:
    there, gone = global_id("Vehicle", cast.vehicle.id), global_id("Vehicle", new_id())
    person = global_id("Person", cast.staff.id)
    found = (await ask(cast.dispatcher, NODES, ids=[person, gone, there, person]))["nodes"]
    assert [each and each["id"] for each in found] == [person, None, there, person]


async def test_more_than_a_hundred_at_once_are_too_many(ask: Ask, cast: Cast) -> None:
    said = await ask.error(cast.staff, NODES, ids=[global_id("Trip", new_id())] * 101)
    assert said["code"] in ("TOO_MUCH", "QUERY_TOO_COSTLY")


async def test_records_without_a_region_need_the_right_to_read_the_directory(
    ask: Ask, given: Given, calendar: WorkCalendar
) -> None:
    reader, nobody = a_person((Role.STAFF, SHANGCHENG)), a_person()
    await given(reader, nobody)
    [day] = (await ask(reader, "{ calendarDays(first: 1) { nodes { id } } }"))["calendarDays"]["nodes"]
    assert (await ask(reader, NODE, id=day["id"]))["node"] is not None
    assert (await ask(nobody, NODE, id=day["id"]))["node"] is None
