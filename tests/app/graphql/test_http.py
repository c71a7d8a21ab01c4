"""Methods, media types and status codes."""

import asyncio
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.graphql import Options

from .house import NEW, OLD, House, codes

STREAM = "text/event-stream"
URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, OLD),
        ("*/*", OLD),
        ("application/*", OLD),
        (OLD, OLD),
        (NEW, NEW),
        ("APPLICATION/GRAPHQL-RESPONSE+JSON", NEW),
        (f"{NEW}, {OLD};q=0.9", NEW),
        (f"{OLD}, {NEW}", NEW),
        (f"{NEW};q=0.5, {OLD}", OLD),
        (f"{NEW};q=0, */*", OLD),
        (f"{OLD};charset=utf-8", OLD),
        (f"text/plain, {OLD}", OLD),
        (f"{STREAM};q=0.1, {OLD};q=0.2", OLD),
        (URQL, NEW),
        (BROWSER, OLD),
        (f"{NEW};q=nonsense, {OLD}", OLD),
    ],
)
async def test_the_answer_comes_in_the_type_the_client_prefers(accept: str | None, expected: str) -> None:
    response = await House().post({"query": "{ hello }"}, accept)
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{expected}; charset=utf-8"


@pytest.mark.parametrize("accept", ["text/plain", "image/png, text/html", f"{OLD};q=0", "application/jsonfoo", ",;"])
async def test_a_client_that_takes_nothing_we_have_gets_406_and_nothing_is_done(accept: str) -> None:
    house = House()
    response = await house.post({"query": "mutation { change }"}, accept)
    assert response.status_code == 406
    assert codes(response) == ["NOT_ACCEPTABLE"]
    assert house.said.changes == []


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("{", {}, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("query Q($n: Int!) { required(number: $n) }", {}, "BAD_USER_INPUT"),
        ("query Q($n: Int!) { required(number: $n) }", {"n": "x"}, "BAD_USER_INPUT"),
        ("query A { hello } query B { hello }", {}, "OPERATION_RESOLUTION_FAILURE"),
        ("fragment A on Query { hello }", {}, "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_a_bad_document_is_400_in_the_new_type_and_200_in_the_old(
    query: str, variables: dict[str, Any], code: str
) -> None:
    for accept, status in ((NEW, 400), (OLD, 200)):
        response = await House().post({"query": query, "variables": variables}, accept)
        assert response.status_code == status
        assert codes(response)[0] == code
        assert "data" not in response.json()


async def test_an_error_of_a_field_is_200_with_data_in_both_types() -> None:
    for accept in (NEW, OLD):
        response = await House().post({"query": "{ hello refused }"}, accept)
        assert response.status_code == 200
        assert response.json()["data"] == {"hello": "你好", "refused": None}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_other_methods_are_405_and_told_which_are_not(method: str) -> None:
    async with House().client() as client:
        response = await client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"


async def test_a_query_may_come_by_get_with_its_variables() -> None:
    response = await House().get(
        query="query A { hello } query B($t: String!) { echo(text: $t) }", operationName="B", variables='{"t": "x"}'
    )
    assert response.json()["data"] == {"echo": "x0"}


@pytest.mark.parametrize("accept", [NEW, OLD])
async def test_a_change_by_get_is_405_and_changes_nothing(accept: str) -> None:
    house = House()
    response = await house.get(accept, query="mutation { change }")
    assert response.status_code == 405
    assert response.headers["allow"] == "POST"
    assert codes(response) == ["METHOD_NOT_ALLOWED"]
    assert house.said.changes == []


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "text/plain, application/json",
        "application/jsonfoo",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=gbk",
    ],
)
async def test_other_bodies_than_json_are_415_and_change_nothing(content_type: str) -> None:
    house = House()
    response = await house.post(b'{"query": "mutation { change }"}', **{"content-type": content_type})
    assert response.status_code == 415
    assert codes(response) == ["UNSUPPORTED_MEDIA_TYPE"]
    assert response.headers["accept-post"] == "application/json"
    assert house.said.changes == []


@pytest.mark.parametrize(
    "content_type", ["APPLICATION/JSON", "application/json;charset=UTF-8", 'application/json; charset="utf-8"']
)
async def test_the_name_of_the_media_type_is_read_as_names_are(content_type: str) -> None:
    assert (await House().post(b'{"query": "{ hello }"}', **{"content-type": content_type})).status_code == 200


async def test_a_compressed_body_is_415() -> None:
    assert (await House().post(b"x", **{"content-encoding": "gzip"})).status_code == 415


async def test_a_body_over_the_limit_is_413_whether_declared_or_not() -> None:
    house = House(Options(body_bytes=100))
    declared = await house.post({"query": "mutation { change }", "variables": {"x": "y" * 100}})

    async def chunks() -> Any:
        for _ in range(50):
            yield b" " * 10

    async with house.client() as client:
        headers = {"content-type": "application/json"}
        undeclared = await client.post("/graphql", content=chunks(), headers=headers)
    for response in (declared, undeclared):
        assert response.status_code == 413
        assert codes(response) == ["REQUEST_TOO_LARGE"]
    assert house.said.changes == []


async def test_every_answer_is_private_and_names_its_request() -> None:
    for query in ("{ hello }", "{"):
        response = await House().post({"query": query}, **{"x-request-id": "abcd-1234-efgh"})
        assert response.headers["cache-control"] == "private, no-store"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["vary"] == "Accept"
        assert response.headers["x-request-id"] == "abcd-1234-efgh"


@pytest.mark.parametrize("sent", ["short", "x" * 65, "bad id with spaces", '"><script>'])
async def test_a_request_id_that_looks_wrong_is_replaced(sent: str) -> None:
    response = await House().post({"query": "{ hello }"}, **{"x-request-id": sent})
    assert response.headers["x-request-id"] != sent
    assert len(response.headers["x-request-id"]) == 32


async def ide(request: Request) -> Response:
    return HTMLResponse("<title>IDE</title>")


async def test_a_browser_gets_the_page_and_everybody_else_json() -> None:
    house = House(ide=ide)
    page = await house.get(BROWSER)
    assert page.text == "<title>IDE</title>"
    assert page.headers["vary"] == "Accept"
    for accept in (None, "*/*", OLD, NEW, f"{OLD}, text/html;q=0.9"):
        assert (await house.get(accept, query="{ hello }")).json()["data"] == {"hello": "你好"}
    assert (await house.post({"query": "{ hello }"}, BROWSER)).json()["data"] == {"hello": "你好"}


async def test_without_a_page_a_browser_gets_json() -> None:
    assert (await House().get(BROWSER, query="{ hello }")).headers["content-type"].startswith(OLD)


async def test_the_idempotency_key_of_the_header_or_the_extensions_reaches_the_context() -> None:
    house = House(Options(batch_limit=2))
    await house.post({"query": "{ hello }"}, **{"idempotency-key": "k-1"})
    await house.post({"query": "{ hello }", "extensions": {"idempotencyKey": "k-2"}})
    await house.post([{"query": "{ hello }"}] * 2, **{"idempotency-key": "k-3"})
    assert [each.idempotency_key for each in house.said.requests] == ["k-1", "k-2", "k-3/0", "k-3/1"]


@pytest.mark.parametrize("key", ["", "x" * 256, "a b", 5, ["a"]])
async def test_an_idempotency_key_that_is_none_is_refused(key: Any) -> None:
    house = House()
    response = await house.post({"query": "mutation { change }", "extensions": {"idempotencyKey": key}})
    assert response.status_code == 400
    assert house.said.changes == []


async def test_an_operation_that_takes_too_long_is_stopped() -> None:
    house = House(Options(execution_seconds=0.05))
    response = await house.post({"query": "{ slow(seconds: 5) }"})
    assert response.status_code == 504
    assert codes(response) == ["TIMEOUT"]
    assert house.said.cancelled == 1
    assert codes(await house.post({"query": "mutation { changeSlowly(seconds: 5) }"})) == ["TIMEOUT"]
    assert house.said.changes == []


async def test_a_change_asked_for_by_a_foreign_page_with_our_cookie_is_refused() -> None:
    house = House()
    foreign = {"cookie": "session=x", "sec-fetch-site": "cross-site"}
    response = await house.post({"query": "mutation { change }"}, **foreign)
    assert response.status_code == 403
    assert codes(response) == ["CSRF_PREVENTED"]
    assert house.said.changes == []
    own = {"cookie": "session=x", "sec-fetch-site": "same-origin"}
    assert (await house.post({"query": "mutation { change }"}, **own)).status_code == 200
    assert (await house.post({"query": "{ hello }"}, **foreign)).status_code == 200


async def test_many_at_once_do_not_disturb_each_other() -> None:
    house = House()

    async def one(number: int) -> httpx.Response:
        return await house.post({"query": "query Q($n: Int!) { required(number: $n) }", "variables": {"n": number}})

    answers = await asyncio.gather(*(one(number) for number in range(50)))
    assert [each.json()["data"]["required"] for each in answers] == list(range(50))
