"""The whole process: health, headers, pages, files of the apps."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from app.http.bundles import bundle_routes, known_documents
from auth.roles import Role
from kernel.records import now
from support.jobs import later
from support.jobs.retention import clean

from .hub import House, open_house

HTML = {"Accept": "text/html"}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


async def test_it_says_that_it_lives_and_can_work(house: House) -> None:
    async with house.client() as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        ready = await client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json() == {"status": "ok", "database": "ok", "redis": "ok", "jobs": "ok"}


async def test_jobs_that_nobody_does_are_said_to_lag_and_stop_nobody(house: House) -> None:
    async with house.hub.database.unscoped("tests") as session:
        later(session, clean, at=now() - timedelta(minutes=5))
    async with house.client() as client:
        ready = await client.get("/readyz")
        numbers = (await client.get("/metrics")).text
    assert (ready.status_code, ready.json()["jobs"]) == (200, "lagging")
    assert "jiguan_jobs_due 1.0" in numbers
    assert float(numbers.split("\njiguan_jobs_lag_seconds ")[1].split()[0]) >= 300


async def test_a_part_that_is_down_makes_it_unready_and_is_named(house: House) -> None:
    async def fail() -> None:
        raise ConnectionError("gone")

    house.hub.redis.ping = fail
    async with house.client() as client:
        ready = await client.get("/readyz")
        alive = await client.get("/healthz")
    assert ready.status_code == 503
    assert ready.json()["redis"] == "down"
    assert ready.json()["database"] == "ok"
    assert alive.status_code == 200


async def test_numbers_count_requests_by_part_and_never_by_address(house: House) -> None:
    async with house.client() as client:
        await client.get("/some-secret-path")
        said = (await client.get("/metrics")).text
    assert 'part="other"' in said
    assert "some-secret-path" not in said
    assert "jiguan_database_connections" in said


@pytest.mark.parametrize("path", ["/", "/healthz", "/explorer", "/nothing-here", "/portal/portal.css"])
async def test_every_answer_has_an_id_and_security_headers(house: House, path: str) -> None:
    async with house.client() as client:
        headers = (await client.get(path)).headers
    assert headers["x-request-id"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin"
    assert "default-src" in headers["content-security-policy"]
    assert "unsafe-inline" not in headers["content-security-policy"].partition("style-src")[0]


async def test_pages_of_sign_in_keep_their_own_policy(house: House) -> None:
    async with house.client() as client:
        policy = (await client.get("/auth/signed-out", headers=HTML)).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")


async def test_a_defect_is_a_sentence_with_the_number_of_the_request(house: House) -> None:
    async def fail() -> None:
        raise RuntimeError("database password is hunter2")

    house.hub.people.telling = fail  # type: ignore[method-assign, assignment]
    async with house.client() as client:
        answer = await client.get("/", headers=HTML)
    assert answer.status_code == 500
    assert answer.headers["x-request-id"] in answer.text
    assert "hunter2" not in answer.text
    assert answer.headers["content-security-policy"]


async def test_an_address_that_is_not_there_is_a_page_for_people_and_json_for_programs(house: House) -> None:
    async with house.client() as client:
        page = await client.get("/nothing-here", headers=HTML)
        plain = await client.get("/nothing-here", headers={"Accept": "application/json"})
    assert page.status_code == plain.status_code == 404
    assert "没有这个页面" in page.text
    assert plain.json()["errors"][0]["message"].startswith("没有这个页面")


async def test_the_portal_shows_real_counts_and_escapes_what_people_are_called(house: House) -> None:
    await house.person("<b>甲</b>", Role.STAFF)
    await house.vehicle("C-1")
    async with house.client() as client:
        page = (await client.get("/", headers=HTML)).text
    assert "<dt>公务用车</dt><dd>1</dd>" in page
    assert "&lt;b&gt;甲&lt;/b&gt;" in page
    assert "<b>甲</b>" not in page


async def test_the_portal_offers_nobody_to_sign_in_as_without_the_sandbox(tmp_path: Path) -> None:
    async with open_house(tmp_path, sandbox=False) as house:
        await house.person("甲乙丙", Role.STAFF)
        async with house.client() as client:
            page = (await client.get("/", headers=HTML)).text
    assert "甲乙丙" not in page
    assert "登录体验" not in page


async def test_a_foreign_host_name_is_refused_where_hosts_are_listed(tmp_path: Path) -> None:
    async with open_house(tmp_path, allowed_hosts=["hub.test"]) as house, house.client() as client:
        assert (await client.get("/healthz", headers={"Host": "evil.test"})).status_code == 400
        assert (await client.get("/healthz", headers={"Host": "hub.test"})).status_code == 200


async def test_an_app_that_was_not_built_says_so_and_one_that_appears_is_served(tmp_path: Path) -> None:
    app = Starlette(routes=bundle_routes(tmp_path))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://hub.test") as client:
        missing = await client.get("/m/zheliban/", headers=HTML)
        dist = tmp_path / "zheliban" / "dist"
        (dist / "assets").mkdir(parents=True)
        (dist / "index.html").write_text("<script>a()</script><p>页面</p>")
        (dist / "assets" / "a-1.js").write_text("a")
        (dist / "persisted-documents.json").write_text('{"abc": "{ me { id } }"}')
        page = await client.get("/m/zheliban/")
        script = await client.get("/m/zheliban/assets/a-1.js")
        outside = await client.get("/m/zheliban/..%2f..%2f..%2fetc/passwd")
    assert missing.status_code == 404
    assert "没有构建" in missing.text
    assert page.headers["cache-control"] == "no-cache"
    assert "script-src 'self' 'sha256-" in page.headers["content-security-policy"]
    assert "immutable" in script.headers["cache-control"]
    assert outside.status_code == 404
    assert known_documents(tmp_path) == {"abc": "{ me { id } }"}
