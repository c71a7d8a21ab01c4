"""Slices answer, joined by hand as a gateway joins them, what the one process answers."""

from dataclasses import replace

import pytest
from graphql import build_schema as read_sdl
from graphql import validate_schema

from app.graphql import Options, RequestError
from app.graphql.documents import Documents
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.events import Events
from kernel.hours import WorkCalendar
from kernel.ids import global_id, new_id
from schema import federation, vehicles
from schema.federation.ownership import Ownership
from schema.root import PARTS as PARTS_OF_THE_HOUSE
from schema.root import build_schema
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import NINGBO, SHANGCHENG, XIHU, unit_in
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

from .federated import Graphs, key_of

PARTS = (
    "hub",
    "directory",
    "access",
    "audit",
    "workflow",
    "cases",
    "forms",
    "answers",
    "vehicles",
    "ledgers",
    "notices",
)


@pytest.fixture
def graphs(database: Database, events: Events) -> Graphs:
    return Graphs(database, events)


@pytest.fixture
async def driver(given: Given) -> Viewer:
    """A driver from elsewhere, sent on trips of people whom their posts do not reach."""
    driver = a_person((Role.DRIVER, NINGBO), at=NINGBO)
    row = a_driver(person_id=driver.id)
    applicants = [a_directory_person(name=name, region_code=XIHU, phone="13808712345") for name in ("吴敏", "何平")]
    await given(
        driver,
        row,
        *applicants,
        a_vehicle(region_code=SHANGCHENG),
        *(
            a_trip(applicant_id=applicants[index % 2].id, driver_id=row.id, driver_person_id=driver.id)
            for index in range(4)
        ),
    )
    return driver


def test_every_part_is_a_subgraph() -> None:
    assert federation.names() == PARTS
    with pytest.raises(LookupError, match="没有名为 energy 的子图；有 hub、directory、access"):
        federation.slice_named("energy")


@pytest.mark.parametrize("name", PARTS)
def test_the_text_of_a_slice_is_what_it_executes(name: str) -> None:
    federated = (
        "directive @link(url: String!, import: [String!]) repeatable on SCHEMA\n"
        "directive @composeDirective(name: String!) repeatable on SCHEMA\n"
        "directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT\n"
        "directive @shareable on OBJECT\n"
        "directive @inaccessible on FIELD_DEFINITION\n"
    )
    text = federation.sdl(name)
    read = read_sdl(federated + text)
    served = federation.slice_named(name)._schema
    assert validate_schema(served) == []
    for type_name, said in read.type_map.items():
        if type_name.startswith("__") or not hasattr(said, "fields"):
            continue
        executed = served.type_map[type_name]
        assert {n: str(f.type) for n, f in said.fields.items()} == {
            n: str(f.type) for n, f in executed.fields.items() if n not in ("_service", "_entities")
        }


def test_a_slice_holds_its_own_types_in_full_and_others_as_stubs() -> None:
    fleet, people = (federation.slice_named(name)._schema.type_map for name in ("vehicles", "directory"))
    whole = build_schema()._schema.type_map
    assert set(fleet["Trip"].fields) == set(whole["Trip"].fields)
    assert set(fleet["Unit"].fields) == {"id", "vehicles", "trips"}
    assert set(people["Unit"].fields) == set(whole["Unit"].fields) - {"vehicles", "trips"}
    assert "Vehicle" not in people
    assert federation.owned("vehicles") == {"Vehicle", "Driver", "Trip"}
    assert federation.owned("hub") == set()


def test_chinese_names_of_values_and_clauses_reach_the_slices() -> None:
    text = federation.sdl("vehicles")
    assert '"""准驾车型。依据 6.4.3.3-4"""' in text
    assert '@clause(ids: ["6.4.3.3-5"])' in text
    assert '@composeDirective(name: "@clause")' in text


def test_the_whole_graph_has_no_entry_points_of_a_gateway_and_public_views_of_slices_close_them() -> None:
    query = build_schema()._schema.query_type
    assert query is not None
    assert not {"_entities", "_service"} & set(query.fields)
    for name in PARTS:
        public = Documents(federation.slice_named(name)._schema, Options())
        with pytest.raises(RequestError, match="此入口不提供 _service"):
            public.read("{ _service { sdl } }", name)


async def test_a_slice_says_its_text(graphs: Graphs) -> None:
    answer = await graphs.slice("workflow", a_person(), "{ _service { sdl } }")
    assert answer == {"_service": {"sdl": federation.sdl("workflow")}}


async def test_a_list_with_rows_of_another_domain_is_the_same_through_the_slices(
    graphs: Graphs, driver: Viewer
) -> None:
    trips = "number vehicle { plateNumber }"
    whole = await graphs.whole(
        driver,
        f"""{{ trips {{ nodes {{ {trips}
            unit {{ id name vehicles {{ nodes {{ id }} }} }}
            applicant {{ id name phone trips {{ nodes {{ number }} }} }} }} }} }}""",
    )
    with graphs.counted() as statements:
        sliced = await graphs.slice(
            "vehicles",
            driver,
            f"""{{ trips {{ nodes {{ {trips}
                unit {{ __typename id vehicles {{ nodes {{ id }} }} }}
                applicant {{ __typename ref trips {{ nodes {{ number }} }} }} }} }} }}""",
        )
    assert statements.of("people") == statements.of("units") == []
    for trip in sliced["trips"]["nodes"]:
        for field, selection in (("unit", "... on Unit { name }"), ("applicant", "... on Person { id name phone }")):
            (found,) = await graphs.entities("directory", driver, [key_of(trip[field])], selection)
            trip[field] = {key: value for key, value in trip[field].items() if key not in ("__typename", "ref")} | found
    assert sliced == whole
    assert len(whole["trips"]["nodes"]) == 4
    assert {trip["applicant"]["name"] for trip in whole["trips"]["nodes"]} == {"吴敏", "何平"}


async def test_fields_that_one_domain_adds_to_anothers_type_are_the_same_through_the_slices(
    graphs: Graphs, driver: Viewer, given: Given
) -> None:
    clerk = a_person((Role.COST_CLERK, SHANGCHENG))
    await given(clerk)
    added = "vehicles(first: 3) { totalCount nodes { plateNumber unit { id } } }"
    whole = await graphs.whole(clerk, f"{{ units {{ nodes {{ id name {added} }} }} }}")
    units = (await graphs.slice("directory", clerk, "{ units { nodes { __typename id name } } }"))["units"]["nodes"]
    found = await graphs.entities("vehicles", clerk, [key_of(each) for each in units], f"... on Unit {{ {added} }}")
    joined = [{"id": unit["id"], "name": unit["name"]} | more for unit, more in zip(units, found, strict=True)]
    assert joined == whole["units"]["nodes"]
    assert any(each["vehicles"]["totalCount"] for each in joined)


async def test_fields_added_to_a_person_are_reached_by_the_reference_between_parts(
    graphs: Graphs, driver: Viewer
) -> None:
    whole = await graphs.whole(driver, "{ me { name trips { nodes { number } } } }")
    me = (await graphs.slice("directory", driver, "{ me { __typename ref name } }"))["me"]
    (found,) = await graphs.entities("vehicles", driver, [key_of(me)], "... on Person { trips { nodes { number } } }")
    assert {"name": me["name"]} | found == whole["me"]


async def test_node_is_the_same_through_the_hub_and_the_part_that_owns_the_type(graphs: Graphs, given: Given) -> None:
    clerk = a_person((Role.COST_CLERK, SHANGCHENG))
    seen, hidden = a_vehicle(), a_vehicle(region_code=NINGBO)
    await given(clerk, seen, hidden)
    ids = [global_id("Vehicle", seen.id), global_id("Vehicle", hidden.id), global_id("Unit", unit_in(SHANGCHENG))]
    ids.append(global_id("Trip", new_id()))
    more = {"Vehicle": "plateNumber", "Unit": "name"}
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id %s } }"
    fragments = " ".join(f"... on {kind} {{ {field} }}" for kind, field in more.items())
    whole = (await graphs.whole(clerk, query % fragments, ids=ids))["nodes"]
    nodes = (await graphs.slice("hub", clerk, query % "", ids=ids))["nodes"]
    for node in filter(None, nodes):
        part = "vehicles" if node["__typename"] == "Vehicle" else "directory"
        selection = f"... on {node['__typename']} {{ {more[node['__typename']]} }}"
        (found,) = await graphs.entities(part, clerk, [key_of(node)], selection)
        node |= found
    assert nodes == whole
    assert [node is None for node in whole] == [False, True, False, True]


async def test_a_change_made_through_a_slice_answers_like_the_one_process(graphs: Graphs, given: Given) -> None:
    clerk = a_person((Role.COST_CLERK, SHANGCHENG))
    trip = a_trip()
    await given(clerk, trip)
    change = """mutation ($id: ID!) { tripReview(id: $id) {
        __typename ... on Trip { number } ... on Refusal { code message } } }"""
    whole = await graphs.whole(clerk, change, id=global_id("Trip", trip.id))
    sliced = await graphs.slice("vehicles", clerk, change, id=global_id("Trip", trip.id))
    assert sliced == whole
    assert whole["tripReview"]["__typename"] == "Refusal"
    state = await graphs.whole(clerk, "query ($id: ID!) { node(id: $id) { ... on Trip { state } } }",
                               id=global_id("Trip", trip.id))  # fmt: skip
    assert state == {"node": {"state": "SUBMITTED"}}


async def test_a_step_taken_through_a_slice_is_taken_and_answers_with_rows_of_other_domains(
    graphs: Graphs, given: Given, calendar: WorkCalendar
) -> None:
    reviewer, applicant = a_person((Role.UNIT_REVIEWER, SHANGCHENG)), a_directory_person(region_code=XIHU, name="吴敏")
    trips = [a_trip(applicant_id=applicant.id), a_trip(applicant_id=applicant.id)]
    await given(reviewer, applicant, *trips)
    ids = [global_id("Trip", trip.id) for trip in trips]
    step = """mutation ($id: ID!) {{ tripReview(id: $id) {{
        __typename ... on Refusal {{ message }}
        ... on Trip {{ state timeline {{ label }} applicant {{ {0} }} }} }} }}"""
    whole = (await graphs.whole(reviewer, step.format("name"), id=ids[0]))["tripReview"]
    sliced = (await graphs.slice("vehicles", reviewer, step.format("__typename ref"), id=ids[1]))["tripReview"]
    (named,) = await graphs.entities("directory", reviewer, [key_of(sliced["applicant"])], "... on Person { name }")
    assert sliced | {"applicant": named} == whole
    assert whole["applicant"] == {"name": "吴敏"}
    states = await graphs.whole(
        reviewer, "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Trip { state } } }", ids=ids
    )
    assert states == {"nodes": [{"state": whole["state"]}] * 2}
    assert whole["state"] != "SUBMITTED"


def test_a_type_or_field_that_is_no_parts_is_refused_with_a_sentence() -> None:
    whole = build_schema()._schema
    with pytest.raises(TypeError, match="Vehicle 有全局标识，却不属于任何部分"):
        Ownership(whole, [part for part in PARTS_OF_THE_HOUSE if part.name != "vehicles"])
    elsewhere = replace(vehicles.PART, name="cars", types=(vehicles.Vehicle, vehicles.Driver, vehicles.Trip))
    with pytest.raises(TypeError, match="由部分 vehicles 提供，但没有这个部分"):
        Ownership(whole, [*(part for part in PARTS_OF_THE_HOUSE if part.name != "vehicles"), elsewhere])
