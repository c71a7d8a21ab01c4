"""`_entities`: what a gateway may ask a slice for by key, and what not."""

from datetime import date
from typing import Any

import pytest

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import ANONYMOUS, Viewer
from domains.directory.models import Person
from kernel.events import Events
from kernel.ids import global_id, new_id
from resolvers.entities import MOST_ENTITIES
from resolvers.references import Reference
from schema import federation
from support.workflow.calendar import CalendarDay
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import NINGBO, SHANGCHENG, XIHU, unit_in
from tests.factories.vehicles import a_vehicle

from .federated import SECRET, Graphs

QUERY = "query ($keys: [_Any!]!) { _entities(representations: $keys) { %s } }"
PLATE = QUERY % "... on Vehicle { plateNumber }"


@pytest.fixture
def graphs(database: Database, events: Events) -> Graphs:
    return Graphs(database, events)


@pytest.fixture
def clerk() -> Viewer:
    return a_person((Role.COST_CLERK, SHANGCHENG))


def vehicle_key(vehicle: Any, **more: Any) -> dict[str, Any]:
    return {"__typename": "Vehicle", "id": global_id("Vehicle", vehicle.id), **more}


async def test_entities_come_in_the_order_of_their_keys_with_one_statement_a_type(
    graphs: Graphs, given: Given, clerk: Viewer
) -> None:
    vehicles = [a_vehicle() for _ in range(150)]
    await given(clerk, *vehicles)
    selection = "... on Vehicle { plateNumber unit { __typename id } } ... on Unit { id }"
    unit = {"__typename": "Unit", "id": global_id("Unit", unit_in(SHANGCHENG))}
    counts = []
    for number in (2, 150):
        keys = [vehicle_key(each) for each in vehicles[:number]] + [unit]
        with graphs.counted() as statements:
            found = await graphs.entities("vehicles", clerk, keys, selection)
        assert [each["plateNumber"] for each in found[:-1]] == [each.plate_number for each in vehicles[:number]]
        assert found[-1] == {"id": unit["id"]} == {"id": found[0]["unit"]["id"]}
        assert statements.of("units") == []
        counts.append(len(statements.sent))
    assert counts == [1, 1]


async def test_whatever_a_representation_says_beside_its_key_is_dropped(
    graphs: Graphs, given: Given, clerk: Viewer
) -> None:
    vehicle = a_vehicle(plate_number="浙A00001")
    await given(clerk, vehicle)
    forged = vehicle_key(vehicle, plateNumber="浙A88888", plate_number="浙A88888", info=1, self="x", root=None)
    assert await graphs.entities("vehicles", clerk, [forged], "... on Vehicle { plateNumber }") == [
        {"plateNumber": "浙A00001"}
    ]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ({"__typename": "Vehicle", "id": 7}, "应为文字"),
        ({"__typename": "Vehicle", "id": None}, "应为文字"),
        ({"__typename": "Vehicle", "id": {"a": 1}}, "应为文字"),
        ({"__typename": "Vehicle", "id": ["a"]}, "应为文字"),
        ({"__typename": "Vehicle"}, "应为文字"),
        ({"__typename": "Vehicle", "id": "1"}, "标识无效"),
        ({"__typename": "Vehicle", "id": global_id("Trip", new_id())}, "类型应为 Vehicle"),
        ({"__typename": "Secret", "id": "1"}, "没有名为 Secret 的实体"),
        ({"__typename": "StepSetting", "id": global_id("StepSetting", new_id())}, "没有名为 StepSetting 的实体"),
        ({"__typename": ["Vehicle"], "id": "1"}, "没有名为"),
        ({"id": "1"}, "没有名为"),
    ],
)
async def test_a_wrong_key_is_an_error_of_its_own_and_spoils_no_other(
    graphs: Graphs, given: Given, clerk: Viewer, key: dict[str, Any], said: str
) -> None:
    vehicle = a_vehicle()
    await given(clerk, vehicle)
    answer = await graphs.asked("vehicles", clerk, PLATE, keys=[key, vehicle_key(vehicle)])
    assert answer.data == {"_entities": [None, {"plateNumber": vehicle.plate_number}]}
    assert answer.errors is not None
    (error,) = answer.errors
    assert error.path == ["_entities", 0]
    assert said in error.message


async def test_a_representation_that_is_no_object_is_refused_before_anything_runs(
    graphs: Graphs, given: Given, clerk: Viewer
) -> None:
    await given(clerk)
    with graphs.counted() as statements:
        answer = await graphs.asked("vehicles", clerk, PLATE, keys=["Vehicle", 1])
    assert answer.data is None
    assert answer.errors
    assert statements.sent == []


async def test_what_is_out_of_reach_or_does_not_exist_is_nothing_as_with_node(graphs: Graphs, given: Given) -> None:
    clerk, elsewhere = a_person((Role.COST_CLERK, SHANGCHENG)), a_vehicle(region_code=NINGBO)
    await given(clerk, elsewhere)
    missing = {"__typename": "Vehicle", "id": global_id("Vehicle", new_id())}
    found = await graphs.entities("vehicles", clerk, [vehicle_key(elsewhere), missing], "... on Vehicle { id }")
    assert found == [None, None]
    answer = await graphs.whole(clerk, "query ($id: ID!) { node(id: $id) { id } }", id=vehicle_key(elsewhere)["id"])
    assert answer == {"node": None}


async def test_names_of_units_are_for_whoever_is_signed_in(graphs: Graphs, given: Given) -> None:
    stranger = a_person()
    await given(stranger)
    unit = {"__typename": "Unit", "id": global_id("Unit", unit_in(SHANGCHENG))}
    assert await graphs.entities("directory", stranger, [unit], "... on Unit { id }") == [{"id": unit["id"]}]


async def test_types_without_a_unit_need_their_permission_as_with_node(graphs: Graphs, given: Given) -> None:
    clerk, stranger = a_person((Role.COST_CLERK, SHANGCHENG)), a_person()
    day = CalendarDay(day=date(2026, 8, 8), worked=True, name="测试")
    await given(clerk, stranger, day)
    key = {"__typename": "CalendarDay", "id": global_id("CalendarDay", day.id)}
    assert await graphs.entities("directory", clerk, [key], "... on CalendarDay { id }") == [{"id": key["id"]}]
    assert await graphs.entities("directory", stranger, [key], "... on CalendarDay { id }") == [None]
    answer = await graphs.whole(stranger, "query ($id: ID!) { node(id: $id) { id } }", id=key["id"])
    assert answer == {"node": None}


async def test_those_not_signed_in_get_nothing(graphs: Graphs, given: Given) -> None:
    vehicle = a_vehicle()
    await given(vehicle)
    with graphs.counted() as statements:
        answer = await graphs.asked("vehicles", ANONYMOUS, PLATE, keys=[vehicle_key(vehicle)])
    assert answer.data is None
    assert answer.errors is not None
    assert "请先登录" in answer.errors[0].message
    assert statements.sent == []


@pytest.mark.parametrize("number", [MOST_ENTITIES + 1, 100_000])
async def test_too_many_representations_are_refused_before_anything_is_fetched(
    graphs: Graphs, given: Given, clerk: Viewer, number: int
) -> None:
    vehicle = a_vehicle()
    await given(clerk, vehicle)
    with graphs.counted() as statements:
        answer = await graphs.asked("vehicles", clerk, PLATE, keys=[vehicle_key(vehicle)] * number)
    assert answer.data is None
    assert answer.errors is not None
    assert f"一次最多{MOST_ENTITIES}个实体" in answer.errors[0].message
    assert statements.sent == []


class TestIntroductions:
    """A person whom the viewer's posts do not reach, but whom a row that they see names."""

    NAME = "... on Person { name phone }"

    @pytest.fixture
    async def stranger(self, given: Given) -> Person:
        person = a_directory_person(name="吴敏", phone="13808712345", region_code=XIHU)
        await given(person)
        return person

    def ref(self, person: Person, viewer: Viewer, *, introduced: bool = True, secret: str = SECRET) -> dict[str, str]:
        reference = Reference("Person", person.id, introduced)
        return {"__typename": "Person", "ref": reference.sealed(viewer, federation.seal_key(secret))}

    async def test_the_introduced_see_the_person_with_personal_data_masked(
        self, graphs: Graphs, given: Given, clerk: Viewer, stranger: Person
    ) -> None:
        await given(clerk)
        (found,) = await graphs.entities("directory", clerk, [self.ref(stranger, clerk)], self.NAME)
        assert found["name"] == "吴敏"
        assert found["phone"] != "13808712345"

    async def test_without_an_introduction_only_ones_own_reach_counts(
        self, graphs: Graphs, given: Given, clerk: Viewer, stranger: Person
    ) -> None:
        await given(clerk)
        by_ref = self.ref(stranger, clerk, introduced=False)
        by_id = {"__typename": "Person", "id": global_id("Person", stranger.id)}
        keyless = self.ref(stranger, clerk, secret="")
        assert await graphs.entities("directory", clerk, [by_ref, by_id, keyless], self.NAME) == [None] * 3

    async def test_an_introduction_serves_nobody_else_and_cannot_be_made_up(
        self, graphs: Graphs, given: Given, clerk: Viewer, stranger: Person
    ) -> None:
        other = a_person((Role.COST_CLERK, SHANGCHENG))
        await given(clerk, other)
        good = self.ref(stranger, other)
        forged = self.ref(stranger, clerk, secret="guessed")
        bare = {"__typename": "Person", "ref": global_id("Person", stranger.id) + "."}
        answer = await graphs.asked("directory", clerk, QUERY % self.NAME, keys=[good, forged, bare])
        assert answer.data == {"_entities": [None] * 3}
        assert answer.errors is not None
        assert [error.message for error in answer.errors] == ["引用的签章无效"] * 3


def test_only_who_says_the_secret_is_the_gateway() -> None:
    header = federation.GATEWAY_HEADER
    assert federation.gateway_only({header: "s3cret"}, "s3cret")
    assert not federation.gateway_only({header: "s3cre"}, "s3cret")
    assert not federation.gateway_only({header: "密"}, "s3cret")
    assert not federation.gateway_only({}, "s3cret")
    assert not federation.gateway_only({header: ""}, "")
    assert not federation.gateway_only({}, "")
