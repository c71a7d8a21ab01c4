"""Lists: pages, cursors, orders, counts."""

import base64
import json
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.roles import Role
from auth.viewer import Viewer
from domains.vehicles.words import TripState
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.conftest import Given
from tests.databases import statements
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in
from tests.factories.vehicles import a_vehicle

PAGE = """query($first: Int, $after: String, $last: Int, $before: String, $orderBy: VehicleOrder) {
    vehicles(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
        nodes { assetNumber } edges { cursor node { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""


@pytest.fixture
async def supervisor(given: Given) -> Viewer:
    supervisor = a_person((Role.SUPERVISOR, SHANGCHENG))
    await given(supervisor, *(a_vehicle(asset_number=f"C{serial:02}") for serial in range(25)))
    return supervisor


def _numbers(page: Any) -> list[str]:
    return [node["assetNumber"] for node in page["vehicles"]["nodes"]]


ALL = [f"C{serial:02}" for serial in range(25)]


async def test_walking_forward_meets_every_row_once_in_order(ask: Ask, supervisor: Viewer) -> None:
    seen, after, pages = [], None, 0
    while True:
        page = await ask(supervisor, PAGE, first=7, after=after)
        info = page["vehicles"]["pageInfo"]
        assert info["hasPreviousPage"] == (after is not None)
        seen += _numbers(page)
        pages, after = pages + 1, info["endCursor"]
        if not info["hasNextPage"]:
            break
    assert (seen, pages) == (ALL, 4)


async def test_walking_backward_meets_the_same_rows(ask: Ask, supervisor: Viewer) -> None:
    seen, before = [], None
    while True:
        page = await ask(supervisor, PAGE, last=7, before=before)
        info = page["vehicles"]["pageInfo"]
        assert info["hasNextPage"] == (before is not None)
        seen = _numbers(page) + seen
        before = info["startCursor"]
        if not info["hasPreviousPage"]:
            break
    assert seen == ALL


async def test_a_page_holds_twenty_where_nothing_is_said_and_nodes_are_those_of_the_edges(
    ask: Ask, supervisor: Viewer
) -> None:
    page = await ask(supervisor, PAGE)
    assert _numbers(page) == ALL[:20]
    assert len(page["vehicles"]["edges"]) == 20
    info = page["vehicles"]["pageInfo"]
    cursors = [edge["cursor"] for edge in page["vehicles"]["edges"]]
    assert (info["startCursor"], info["endCursor"]) == (cursors[0], cursors[-1])


async def test_between_two_cursors_lie_the_rows_between(ask: Ask, supervisor: Viewer) -> None:
    cursors = [edge["cursor"] for edge in (await ask(supervisor, PAGE))["vehicles"]["edges"]]
    assert _numbers(await ask(supervisor, PAGE, first=100, after=cursors[2], before=cursors[6])) == ALL[3:6]


async def test_newest_first_is_the_order_of_registration_turned_round(ask: Ask, supervisor: Viewer) -> None:
    first = await ask(supervisor, PAGE, first=10, orderBy="NEWEST")
    rest = await ask(supervisor, PAGE, first=100, orderBy="NEWEST", after=first["vehicles"]["pageInfo"]["endCursor"])
    assert _numbers(first) + _numbers(rest) == ALL[::-1]


@pytest.mark.parametrize(
    ("window", "code", "field"),
    [
        ({"first": 0}, "INVALID", "first"),
        ({"first": -1}, "INVALID", "first"),
        ({"last": 0}, "INVALID", "last"),
        ({"first": 101}, "TOO_MUCH", "first"),
        ({"last": 2_147_483_647}, "TOO_MUCH", "last"),
        ({"first": 1, "last": 1}, "INVALID", "last"),
    ],
)
async def test_a_page_of_no_sense_is_refused_at_the_root_and_in_a_relation(
    ask: Ask, supervisor: Viewer, window: dict[str, int], code: str, field: str
) -> None:
    said = await ask.error(supervisor, PAGE, **window)
    if said["code"] == "QUERY_TOO_COSTLY":  # refused before it was run
        return
    assert (said["code"], said["field"]) == (code, field)
    said_so = ", ".join(f"{name}: {value}" for name, value in window.items())
    nested = f"{{ units {{ nodes {{ vehicles({said_so}) {{ nodes {{ id }} }} }} }} }}"
    said = await ask.error(supervisor, nested)
    assert (said["code"], said["field"]) == (code, field)


def _cursor(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).rstrip(b"=").decode()


ID = "01890000-0000-7000-8000-000000000001"


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "票",
        "!!!!",
        _cursor(),
        _cursor("Vehicle.asset_number"),
        _cursor("Vehicle.asset_number", "C01"),
        _cursor("Vehicle.asset_number", "C01", "no id"),
        _cursor("Vehicle.asset_number", "C01", 5),
        _cursor("Vehicle.asset_number", 5, ID),
        _cursor("Vehicle.asset_number", None, ID),
        _cursor("Vehicle.asset_number", "C\0", ID),
        _cursor("Vehicle.asset_number", ["C01"], ID),
        _cursor("Vehicle.asset_number", "C01", ID, ID),
        _cursor("Vehicle.newest", "2026-01-01T00:00:00+00:00", ID),
        _cursor("Driver.employee_code", "C01", ID),
        base64.urlsafe_b64encode(b"{}").decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(b"[" * 1_000).decode(),
    ],
)
async def test_a_cursor_that_is_none_of_this_list_is_refused(ask: Ask, supervisor: Viewer, cursor: str) -> None:
    for name in ("after", "before"):
        said = await ask.error(supervisor, PAGE, **{name: cursor})
        assert (said["code"], said["field"]) == ("INVALID", name)
        assert said["alternatives"] == ["不带游标，从第一页开始"]


@pytest.mark.parametrize(
    "moment", ["2026-01-01T00:00:00", "2026-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", 5, None]
)
async def test_a_cursor_with_a_moment_that_cannot_be_is_refused(ask: Ask, supervisor: Viewer, moment: Any) -> None:
    said = await ask.error(supervisor, PAGE, after=_cursor("Vehicle.newest", moment, ID), orderBy="NEWEST")
    assert (said["code"], said["field"]) == ("INVALID", "after")


async def test_rows_are_counted_only_where_the_count_is_asked_for(
    ask: Ask, supervisor: Viewer, engine: AsyncEngine
) -> None:
    with statements(engine) as seen:
        await ask(supervisor, "{ vehicles { nodes { id } } }")
    assert not any("count(" in each.lower() for each in seen)
    with statements(engine) as seen:
        counted = await ask(supervisor, '{ vehicles(first: 1, filter: {text: "C1"}) { totalCount nodes { id } } }')
    assert counted["vehicles"]["totalCount"] == 10
    assert sum("count(" in each.lower() for each in seen) == 1


async def test_wildcards_in_a_text_filter_are_letters(ask: Ask, supervisor: Viewer) -> None:
    for text in ("%", "_", "C%", "\\\\"):
        found = await ask(supervisor, f'{{ vehicles(filter: {{text: "{text}"}}) {{ totalCount }} }}')
        assert found["vehicles"]["totalCount"] == 0


@pytest.mark.parametrize("text", ["\0", "车" * 40_000, "\x07"])
async def test_a_filter_text_no_row_can_hold_is_refused(ask: Ask, supervisor: Viewer, text: str) -> None:
    listed = "query($text: String) { vehicles(filter: {text: $text}) { totalCount } }"
    nested = "query($text: String) { units { nodes { vehicles(filter: {text: $text}) { totalCount } } } }"
    for document in (listed, nested):
        said = await ask.error(supervisor, document, text=text)
        assert (said["code"], said["field"]) == ("INVALID", "text")


async def test_a_unit_lists_the_trips_that_wait_for_the_viewer_like_the_root_does(
    ask: Ask, cast: Cast, given: Given
) -> None:
    await given(cast.a_trip(TripState.SUBMITTED), cast.a_trip(TripState.APPROVED), cast.a_trip(TripState.REJECTED))
    nested = """query($id: ID!) { node(id: $id) { ... on Unit {
        trips(filter: {openToMe: true}) { totalCount nodes { state } } } } }"""
    unit = global_id("Unit", unit_in(SHANGCHENG))
    found = (await ask(cast.intake, nested, id=unit))["node"]["trips"]
    assert found == {"totalCount": 1, "nodes": [{"state": "APPROVED"}]}


async def test_each_unit_gets_its_own_page(ask: Ask, given: Given) -> None:
    supervisor = a_person((Role.SUPERVISOR, "330100"))
    regions = ("330102", "330106", "330108")
    vehicles = [a_vehicle(region_code=region) for region in regions for _ in range(3)]
    await given(supervisor, *vehicles)
    document = """query($after: String) { units(filter: {regionCode: "330100"}) { nodes {
        vehicles(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }"""
    pages = [unit["vehicles"] for unit in (await ask(supervisor, document))["units"]["nodes"]]
    full = [page for page in pages if page["totalCount"]]
    assert [(page["totalCount"], len(page["nodes"]), page["pageInfo"]["hasNextPage"]) for page in full] == [
        (3, 2, True)
    ] * 3
    assert len({node["id"] for page in full for node in page["nodes"]}) == 6
