"""How a login ends: by logging out, by time, by somebody with the right to end it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
import pytest_asyncio

from auth.logins import Ending

from .signin_house import HUB, LI, ZHANG, House, open_house, query_of, tomorrow, who_with

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


async def test_logging_out_leaves_a_copied_cookie_dead(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    copied = f"jiguan_session={browser.cookies['jiguan_session']}"
    assert await who_with(house, copied) == ZHANG.name
    answer = await browser.post("/auth/logout", headers={"Origin": HUB})
    assert answer.status_code == 303
    assert await who_with(house, copied) is None
    assert "jiguan_session" not in browser.cookies


async def test_logging_out_also_ends_the_platforms_session(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    assert "jiguan_sandbox" in browser.cookies
    away = (await browser.post("/auth/logout", headers={"Origin": HUB})).headers["location"]
    assert urlsplit(away).path == "/sandbox/end-session"
    back = await browser.get(away)
    assert back.headers["location"] == f"{HUB}/auth/signed-out"
    assert "已退出登录" in (await browser.get(back.headers["location"])).text
    silent = f"{await browser.to_platform()}&prompt=none"
    assert query_of((await browser.get(silent)).headers["location"])["error"] == "login_required"


async def test_a_mini_app_is_told_where_to_go_on_after_logging_out(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    answer = await browser.post("/auth/logout", headers={"X-Requested-With": "jiguan", "Accept": "application/json"})
    assert answer.json()["next"].startswith(f"{HUB}/sandbox/end-session?")


async def test_a_link_does_not_log_out(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    page = await browser.get("/auth/logout")
    assert '<form class="actions" method="post" action="/auth/logout">' in page.text
    assert await browser.who() == ZHANG.name


async def test_a_foreign_page_does_not_log_out(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    assert (await browser.post("/auth/logout", headers={"Origin": "https://evil.example"})).status_code == 403
    assert await browser.who() == ZHANG.name


async def test_logging_out_works_while_the_platform_is_down(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    monkeypatch.setattr("auth.platforms.kept.LIFETIME", 0)
    monkeypatch.setattr("auth.platforms.kept.LAST_GOOD", 0)
    house.line.fault = httpx2.ConnectError("down")
    answer = await browser.post("/auth/logout", headers={"Origin": HUB})
    assert answer.headers["location"] == "/auth/signed-out"
    assert await browser.who() is None


async def test_a_login_ends_when_nobody_was_seen_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_house(tmp_path, idle=timedelta(minutes=30)) as house:
        browser = house.browser()
        await browser.sign_in(ZHANG)
        tomorrow(monkeypatch, timedelta(minutes=29))
        assert await browser.who() == ZHANG.name
        await house.signin.logins.settle()
        tomorrow(monkeypatch, timedelta(minutes=58))
        assert await browser.who() == ZHANG.name
        await house.signin.logins.settle()
        tomorrow(monkeypatch, timedelta(minutes=89))
        assert await browser.who() is None


async def test_a_login_ends_after_its_longest_time_however_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_house(tmp_path, idle=timedelta(hours=9), longest=timedelta(hours=12)) as house:
        browser = house.browser()
        await browser.sign_in(ZHANG)
        tomorrow(monkeypatch, timedelta(hours=8))
        assert await browser.who() == ZHANG.name
        await house.signin.logins.settle()
        tomorrow(monkeypatch, timedelta(hours=12))
        assert await browser.who() is None


async def test_being_seen_is_written_once_a_minute_at_most(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    [born] = await house.logins()
    await browser.who()
    await house.signin.logins.settle()
    assert (await house.logins())[0].last_seen_at == born.last_seen_at
    tomorrow(monkeypatch, timedelta(minutes=2))
    await browser.who()
    await house.signin.logins.settle()
    assert (await house.logins())[0].last_seen_at - born.last_seen_at >= timedelta(minutes=2)


async def test_a_suspended_person_is_signed_out_on_every_device(house: House) -> None:
    phone, desk = house.browser(), house.browser()
    await phone.sign_in(ZHANG)
    await desk.sign_in(ZHANG)
    suspended = house.directory.viewers.pop(ZHANG.id)
    assert await phone.who() is None
    assert {login.revoked_why for login in await house.logins()} == {Ending.SUSPENDED}
    house.directory.viewers[ZHANG.id] = suspended
    assert await desk.who() is None


async def test_a_lost_post_is_lost_within_seconds(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(LI)
    house.directory.viewers[LI.id] = type(LI)(LI.id, LI.name, LI.posts[1:])
    posts = (await browser.get("/auth/session")).json()["posts"]
    assert [post["role"] for post in posts] == ["staff"]


async def test_an_administrator_ends_all_logins_of_a_person(house: House) -> None:
    browser, other = house.browser(), house.browser()
    await browser.sign_in(ZHANG)
    await other.sign_in(LI)
    assert await house.signin.logins.end_all(ZHANG.id, Ending.REVOKED) == 1
    assert await browser.who() is None
    assert await other.who() == LI.name
