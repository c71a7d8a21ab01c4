"""Sign-in from the first click to the return: there, back, and who am I."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import pytest_asyncio

from auth.attempts import digest
from auth.logins import Ending
from auth.platforms import OidcSettings

from .signin_house import HUB, LI, STRANGER, ZHANG, Browser, House, open_house, query_of, tomorrow, who_with

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


async def test_a_person_signs_in_and_arrives_where_they_wanted_to_go(house: House) -> None:
    browser = house.browser()
    answer = await browser.sign_in(LI, next="/m/zhezhengding/#/trips/1")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/m/zhezhengding/#/trips/1"
    said = (await browser.get("/auth/session")).json()
    assert said["person"]["name"] == LI.name
    assert [post["roleLabel"] for post in said["posts"]] == ["调度员", "工作人员"]
    assert "trips:apply" in [each["value"] for each in said["permissions"]]


async def test_the_request_to_the_platform_is_bound_by_state_nonce_and_pkce(house: House) -> None:
    said = query_of(await house.browser().to_platform())
    assert said["response_type"] == "code"
    assert said["code_challenge_method"] == "S256"
    assert said["redirect_uri"] == f"{HUB}/auth/callback/sandbox"
    assert min(len(said[name]) for name in ("state", "nonce", "code_challenge")) >= 43


async def test_the_browser_keeps_an_opaque_secret_and_the_hub_only_its_hash(house: House) -> None:
    browser = house.browser()
    answer = await browser.sign_in(ZHANG)
    cookie = next(each for each in answer.headers.get_list("set-cookie") if each.startswith("jiguan_session="))
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    secret = browser.cookies["jiguan_session"]
    [login] = await house.logins()
    assert login.token_hash == digest(secret)
    assert secret not in str(vars(login))
    assert login.ip == "127.0.0.1"
    assert login.user_agent.startswith("Mozilla/5.0")


async def test_over_https_cookies_are_secure_and_bound_to_the_host(tmp_path: Path) -> None:
    async with open_house(tmp_path, url="https://hub.test") as house:
        browser = house.browser()
        answer = await browser.sign_in(ZHANG)
        cookie = next(each for each in answer.headers.get_list("set-cookie") if "session" in each)
        assert cookie.startswith("__Host-jiguan_session=")
        assert "Secure" in cookie
        assert "Domain" not in cookie
        assert await browser.who() == ZHANG.name


async def test_a_cookie_by_the_plain_name_is_ignored_over_https(tmp_path: Path) -> None:
    async with open_house(tmp_path, url="https://hub.test") as house:
        browser = house.browser()
        await browser.sign_in(ZHANG)
        secret = browser.cookies["__Host-jiguan_session"]
        assert await who_with(house, f"jiguan_session={secret}") is None
        assert await who_with(house, f"__Host-jiguan_session={secret}") == ZHANG.name


async def test_signing_in_again_ends_the_login_before_and_changes_the_secret(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    before = browser.cookies["jiguan_session"]
    await browser.sign_in(LI)
    assert await browser.who() == LI.name
    assert await who_with(house, f"jiguan_session={before}") is None
    assert [login.revoked_why for login in await house.logins()] == [Ending.REPLACED, None]


async def test_a_secret_planted_before_sign_in_is_worth_nothing_after(house: House) -> None:
    browser = house.browser()
    browser.cookies.set("jiguan_session", "planted-by-somebody", domain="hub.test", path="/")
    await browser.sign_in(ZHANG)
    assert await who_with(house, "jiguan_session=planted-by-somebody") is None


async def test_two_tabs_signing_in_at_once_do_not_disturb_each_other(house: House) -> None:
    browser = house.browser()
    first, second = await browser.to_platform("/first"), await browser.to_platform("/second")
    back_first, back_second = await browser.choose(first, ZHANG), await browser.choose(second, LI)
    assert (await browser.get(back_second)).headers["location"] == "/second"
    assert (await browser.get(back_first)).headers["location"] == "/first"
    assert await browser.who() == ZHANG.name


async def test_a_state_from_another_browser_signs_nobody_in_and_does_not_end_the_attempt(house: House) -> None:
    victim, attacker = house.browser(), house.browser()
    back = await attacker.choose(await attacker.to_platform(), ZHANG)
    answer = await victim.get(back)
    assert answer.status_code == 400
    assert "不是在这个浏览器里发起的" in answer.text
    assert await victim.who() is None
    assert await house.logins() == []
    assert (await attacker.get(back)).status_code == 303


async def test_coming_back_twice_signs_in_once(house: House) -> None:
    browser = house.browser()
    back = await browser.choose(await browser.to_platform(), ZHANG)
    cookies = dict(browser.cookies)
    assert (await browser.get(back)).status_code == 303
    for name, value in cookies.items():
        browser.cookies.set(name, value, domain="hub.test")
    again = await browser.get(back)
    assert again.status_code == 400
    assert f"您已以「{ZHANG.name}」的身份登录" in again.text
    assert len(await house.logins()) == 1


async def test_of_two_returns_at_once_one_alone_signs_in(house: House) -> None:
    browser = house.browser()
    back = await browser.choose(await browser.to_platform(), ZHANG)
    answers = await asyncio.gather(*(browser.get(back) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [303, 400, 400, 400]
    assert len(await house.logins()) == 1


async def test_a_code_of_another_attempt_is_refused_by_nonce_and_pkce(house: House) -> None:
    browser, attacker = house.browser(), house.browser()
    stolen = query_of(await attacker.choose(await attacker.to_platform(), LI))["code"]
    state = query_of(await browser.to_platform())["state"]
    answer = await browser.get(
        "/auth/callback/sandbox", params={"state": state, "code": stolen, "iss": f"{HUB}/sandbox"}
    )
    assert answer.status_code == 403
    assert await house.logins() == []


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"code": None}, 403),
        ({"code": ""}, 403),
        ({"code": "made-up"}, 403),
        ({"iss": None}, 403),
        ({"iss": "https://other.test"}, 403),
        ({"state": None}, 400),
        ({"state": "made-up"}, 400),
        ({"code": None, "error": "access_denied"}, 400),
        ({"code": None, "error": "access_denied", "iss": "https://other.test"}, 403),
        ({"code": None, "error": "temporarily_unavailable"}, 503),
        ({"code": None, "error": "<script>alert(1)</script>"}, 403),
    ],
    ids=str,
)
async def test_a_callback_that_is_not_an_answer_gets_a_page_and_no_login(
    house: House, changed: dict[str, str | None], status: int
) -> None:
    browser = house.browser()
    said: dict[str, Any] = {**query_of(await browser.choose(await browser.to_platform(), ZHANG)), **changed}
    answer = await browser.get("/auth/callback/sandbox", params={k: v for k, v in said.items() if v is not None})
    assert answer.status_code == status
    assert "重新登录" in answer.text
    assert "<script" not in answer.text
    assert await house.logins() == []
    assert "jiguan_session" not in browser.cookies


@pytest.mark.parametrize("name", ["code", "iss", "state"])
async def test_a_parameter_given_twice_is_refused_even_if_it_says_the_same(house: House, name: str) -> None:
    browser = house.browser()
    back = await browser.choose(await browser.to_platform(), ZHANG)
    assert (
        await browser.get(back, params=[*parse_qsl(urlsplit(back).query), (name, query_of(back)[name])])
    ).status_code == 403
    assert await house.logins() == []


@pytest.mark.parametrize("next", ["https://evil.example/", "//evil.example", "/\\evil.example", "/auth/logout"])
async def test_nobody_is_sent_to_a_foreign_host_after_signing_in(house: House, next: str) -> None:
    assert (await house.browser().sign_in(ZHANG, next=next)).headers["location"] == "/"


def _beside(house_sandbox_at: str) -> OidcSettings:
    return OidcSettings("other", "省统一身份认证", house_sandbox_at, "jiguan-hub", "not-the-secret")


async def test_with_two_platforms_one_chooses(tmp_path: Path) -> None:
    async with open_house(tmp_path, platforms=(_beside(f"{HUB}/sandbox"),)) as house:
        browser = house.browser()
        page = (await browser.get("/auth/login?next=/m/")).text
        assert 'href="/auth/login?next=%2Fm%2F&amp;platform=other">省统一身份认证' in page
        assert 'href="/auth/login?next=%2Fm%2F&amp;platform=sandbox">沙箱身份平台' in page
        assert query_of(await browser.to_platform(platform="other"))["redirect_uri"].endswith("/auth/callback/other")


async def test_an_answer_meant_for_one_platform_is_not_taken_by_another(tmp_path: Path) -> None:
    async with open_house(tmp_path, platforms=(_beside(f"{HUB}/sandbox"),)) as house:
        browser = house.browser()
        back = await browser.choose(await browser.to_platform(platform="sandbox"), ZHANG)
        mixed_up = back.replace("/callback/sandbox", "/callback/other")
        assert (await browser.get(mixed_up)).status_code == 400
        assert await house.logins() == []
        assert (await browser.get(back)).status_code == 303


async def test_a_hub_that_knows_no_platform_says_so(house: House) -> None:
    house.signin.platforms.clear()
    answer = await house.browser().get("/auth/login")
    assert answer.status_code == 503
    assert "还没有配置身份平台" in answer.text


async def test_an_unknown_platform_has_no_callback(house: House) -> None:
    assert (await house.browser().get("/auth/callback/nobody?state=x&code=y")).status_code == 400


async def test_an_attempt_is_over_after_ten_minutes_and_swept_by_the_next(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = house.browser()
    back = await browser.choose(await browser.to_platform(), ZHANG)
    tomorrow(monkeypatch, timedelta(minutes=11))
    assert (await browser.get(back)).status_code == 400
    await browser.to_platform()
    assert await house.attempts() == 1


async def test_somebody_the_directory_does_not_know_is_told_whom_to_ask(house: House) -> None:
    browser = house.browser()
    answer = await browser.sign_in(STRANGER)
    assert answer.status_code == 403
    assert "机关事务管理员" in answer.text
    assert await house.logins() == []


async def test_nobody_signed_in_is_told_where_to_sign_in(house: House) -> None:
    assert (await house.browser().get("/auth/session")).json() == {"signedIn": False, "loginUrl": "/auth/login"}


async def test_who_came_by_another_name_of_the_host_is_led_to_the_public_one_once(house: House) -> None:
    async with Browser(house, "http://127.0.0.1") as browser:
        answer = await browser.get("/auth/login?next=/x")
        assert answer.headers["location"] == f"{HUB}/auth/login?next=%2Fx&at=home"
        again = await browser.get("/auth/login?next=/x&at=home")
        assert urlsplit(again.headers["location"]).path == "/sandbox/authorize"


async def test_pages_of_sign_in_leave_nothing_behind(house: House) -> None:
    browser = house.browser()
    back = await browser.choose(await browser.to_platform(), ZHANG)
    for answer in (await browser.get("/auth/login"), await browser.get(back), await browser.get("/auth/session")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "strict-origin"


async def test_a_browser_with_many_tabs_under_way_does_not_drown_in_cookies(house: House) -> None:
    browser = house.browser()
    for _ in range(40):
        await browser.to_platform()
    assert len([name for name in browser.cookies if name.startswith("jiguan_attempt_")]) <= 13
