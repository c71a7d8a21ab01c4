"""Files beside an operation."""

import json
from typing import Any

import httpx
import pytest

from app.graphql import Options

from .house import House, codes

ON = Options(uploads=True, batch_limit=5, upload_bytes=5_000, upload_file_bytes=1_000, upload_files=3)
SEND = "mutation M($files: [Upload!]!, $note: Upload) { send(files: $files, note: $note) }"
OPERATIONS = {"query": SEND, "variables": {"files": [None]}}
PLACES = {"0": ["variables.files.0"]}
FILE = ("a.txt", b"hello")


async def send(
    house: House,
    operations: Any = OPERATIONS,
    places: Any = PLACES,
    files: dict[str, tuple[str, bytes]] | None = None,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    data = {
        name: each if isinstance(each, str) else json.dumps(each)
        for name, each in (("operations", operations), ("map", places))
        if each != ...
    }
    async with house.client() as client:
        return await client.post(
            "/graphql",
            data=data,
            files={"0": FILE} if files is None else files,
            headers={"graphql-preflight": "1", **(headers or {})},
        )


async def test_a_file_arrives_where_the_map_puts_it() -> None:
    house = House(ON)
    response = await send(house)
    assert response.json()["data"] == {"send": ["a.txt"]}
    assert house.said.uploads == [b"hello"]


async def test_files_of_a_batch_arrive_in_their_operations() -> None:
    house = House(ON)
    places = {"0": ["0.variables.files.0"], "1": ["1.variables.files.0"]}
    response = await send(house, [OPERATIONS, OPERATIONS], places, {"0": FILE, "1": ("b.txt", b"b")})
    assert [each["data"]["send"] for each in response.json()] == [["a.txt"], ["b.txt"]]


@pytest.mark.parametrize("header", ["graphql-preflight", "x-requested-with", "apollo-require-preflight"])
async def test_one_of_the_headers_that_make_browsers_ask_first_is_required(header: str) -> None:
    house = House(ON)
    refused = await send(house, headers={"graphql-preflight": ""})
    assert refused.status_code == 403
    assert codes(refused) == ["CSRF_PREVENTED"]
    assert house.said.uploads == []
    assert (await send(house, headers={"graphql-preflight": "", header: "1"})).status_code == 200


async def test_uploads_are_off_unless_switched_on() -> None:
    house = House()
    assert (await send(house)).status_code == 415
    assert house.said.uploads == []


@pytest.mark.parametrize(
    ("operations", "places"),
    [
        (..., PLACES),
        (OPERATIONS, ...),
        ("{", PLACES),
        ("null", PLACES),
        ('"x"', PLACES),
        (OPERATIONS, "{"),
        (OPERATIONS, []),
        (OPERATIONS, "null"),
        (OPERATIONS, {}),
        (OPERATIONS, {"0": []}),
        (OPERATIONS, {"0": "variables.files.0"}),
        (OPERATIONS, {"0": [1]}),
        (OPERATIONS, {"0": None}),
        (OPERATIONS, {"0": {"a": "b"}}),
        (OPERATIONS, {"0": [""]}),
        (OPERATIONS, {"0": ["variables"]}),
        (OPERATIONS, {"0": ["query"]}),
        (OPERATIONS, {"0": ["extensions.x"]}),
        (OPERATIONS, {"0": ["variables.files"]}),
        (OPERATIONS, {"0": ["variables.files.1"]}),
        (OPERATIONS, {"0": ["variables.files.-1"]}),
        (OPERATIONS, {"0": ["variables.files.0.x"]}),
        (OPERATIONS, {"0": ["variables.files.²"]}),
        (OPERATIONS, {"0": ["variables.nothing"]}),
        (OPERATIONS, {"0": ["variables.__class__"]}),
        (OPERATIONS, {"0": ["0.variables.files.0"]}),
        (OPERATIONS, {"0": ["variables.files.0", "variables.files.0"]}),
        (OPERATIONS, {"0": ["variables.files.0"], "1": ["variables.note"]}),
        (OPERATIONS, {"1": ["variables.files.0"]}),
        (OPERATIONS, {"0": ["variables.files.0"] * 200}),
        ([OPERATIONS], {"0": ["variables.files.0"]}),
        ([OPERATIONS], {"0": ["9.variables.files.0"]}),
        ({"query": SEND}, PLACES),
        ({"query": SEND, "variables": None}, PLACES),
        ({"query": SEND, "variables": "x"}, PLACES),
    ],
)
async def test_every_malformed_form_is_400_and_changes_nothing(operations: Any, places: Any) -> None:
    house = House(ON)
    response = await send(house, operations, places)
    assert response.status_code == 400
    assert codes(response) == ["BAD_REQUEST"]
    assert house.said.uploads == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x",
        b"--x\r\n\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n",
        b"garbage",
        b"\x00\xff" * 50,
    ],
)
async def test_a_form_that_is_none_is_400(body: bytes) -> None:
    headers = {"content-type": "multipart/form-data; boundary=x", "graphql-preflight": "1"}
    async with House(ON).client() as client:
        response = await client.post("/graphql", content=body, headers=headers)
        without = await client.post(
            "/graphql", content=body, headers={**headers, "content-type": "multipart/form-data"}
        )
    assert response.status_code == without.status_code == 400
    assert codes(response) == codes(without) == ["BAD_REQUEST"]


async def test_files_over_the_limits_are_refused_and_change_nothing() -> None:
    house = House(ON)
    big = await send(house, files={"0": ("a", b"x" * 1_001)})
    huge = await send(house, files={"0": ("a", b"x" * 6_000)})
    assert (big.status_code, huge.status_code) == (413, 413)
    many = {str(n): ("a", b"") for n in range(4)}
    assert (await send(house, files=many)).status_code == 400
    assert house.said.uploads == []


async def test_an_upload_from_a_foreign_page_with_our_cookie_is_refused() -> None:
    house = House(ON)
    response = await send(house, headers={"cookie": "session=x", "sec-fetch-site": "cross-site"})
    assert response.status_code == 403
    assert house.said.uploads == []


async def test_a_file_where_none_is_expected_is_the_callers_fault() -> None:
    operations = {"query": "query Q($n: Int!) { required(number: $n) }", "variables": {"n": None}}
    response = await send(House(ON), operations, {"0": ["variables.n"]})
    assert codes(response) == ["BAD_USER_INPUT"]
