"""Attacks on sign-in that are not forged tokens (those are in test_signin_forgeries): each by its name."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from structlog.testing import capture_logs

from auth.platforms import OidcPlatform, OidcSettings
from auth.platforms.bounded import LARGEST
from auth.platforms.zheliban import Gateway, UnifiedSettings
from auth.platforms.zhezhengding import App, ZhezhengdingSettings
from auth.sandbox.zheliban import ZhelibanSandbox
from auth.sandbox.zhezhengding import Account, ZhezhengdingSandbox
from tests.auth.signin_house import HUB, LI, ZHANG, Browser, House, open_house, query_of
from tests.auth.test_signin_forgeries import claims_of, soon

MINI = App("mini-app", "mini secret")
GATEWAY = Gateway("BCDSGA_ours", "BCDSGS_ours")
INNER = "http://169.254.169.254/latest/meta-data/"
ZHEZHENGDING = ZhezhengdingSettings(MINI, "1001", timeout=0.5)
ZHELIBAN = UnifiedSettings(Gateway(GATEWAY.key, GATEWAY.secret, timeout=0.5), "2002000001")


class Between(httpx2.AsyncBaseTransport):
    """Between the hub and a platform: sees every address, and may answer in the platform's place."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self.inner, self.addresses = inner, list[str]()
        self.answer: httpx2.Response | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.addresses.append(str(request.url))
        return self.answer if self.answer is not None else await self.inner.handle_async_request(request)


@pytest.fixture
def staff() -> ZhezhengdingSandbox:
    return ZhezhengdingSandbox([MINI])


@pytest.fixture
def citizens() -> ZhelibanSandbox:
    return ZhelibanSandbox(GATEWAY)


@pytest.fixture
def lines(staff: ZhezhengdingSandbox, citizens: ZhelibanSandbox) -> dict[str, Between]:
    return {"zhezhengding": Between(staff.transport()), "zheliban": Between(citizens.transport())}


@pytest.fixture
async def house(tmp_path: Path, lines: dict[str, Between]) -> AsyncIterator[House]:
    async with open_house(tmp_path, platforms=(ZHEZHENGDING, ZHELIBAN), lines=lines) as house:
        house.directory.known.update({"GE_zhang": ZHANG.id, "u-1": LI.id})
        yield house


def code_of(name: str, staff: ZhezhengdingSandbox, citizens: ZhelibanSandbox) -> dict[str, str]:
    """What the app of the platform gives: good for one sign-in."""
    if name == "zhezhengding":
        return {"code": staff.code(MINI, Account(77, "GE_zhang", ZHANG.name))}
    user = {"userType": "PERSON", "personInfo": {"userId": "u-1", "userName": LI.name, "phone": "13800009999"}}
    return {"ticketId": citizens.tickets.give(user)}


async def from_app(browser: Browser, name: str, said: Any, **headers: str) -> httpx2.Response:
    return await browser.post(f"/auth/app/{name}", json=said, headers={"X-Requested-With": "hub", **headers})


APPS = pytest.mark.parametrize("name", ["zhezhengding", "zheliban"])


@APPS
async def test_a_redirect_of_the_platform_to_an_inner_address_is_not_followed(
    house: House, lines: dict[str, Between], staff: Any, citizens: Any, name: str
) -> None:
    lines[name].answer = httpx2.Response(302, headers={"Location": INNER})
    answer = await from_app(house.browser(), name, code_of(name, staff, citizens))
    assert answer.status_code == 503
    assert lines[name].addresses
    assert not [each for each in lines[name].addresses if "169.254" in each]
    assert await house.logins() == []


@pytest.mark.parametrize("endpoint", ["openid-configuration", "jwks", "token", "userinfo"])
async def test_neither_is_one_of_an_openid_provider(tmp_path: Path, endpoint: str) -> None:
    async with open_house(tmp_path) as house:
        house.line.tamper(endpoint, lambda _: httpx2.Response(307, headers={"Location": INNER}))
        browser = house.browser()
        answer = await browser.get("/auth/login")
        if answer.status_code == 303:
            answer = await browser.get(await browser.choose(answer.headers["location"], ZHANG))
        assert answer.status_code == 503
        assert await house.logins() == []


@APPS
async def test_a_platform_that_drips_is_not_waited_for(
    house: House, lines: dict[str, Between], staff: Any, citizens: Any, name: str
) -> None:
    async def forever() -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0.01)
            yield b" "

    lines[name].answer = httpx2.Response(200, content=forever())
    async with asyncio.timeout(5):
        answer = await from_app(house.browser(), name, code_of(name, staff, citizens))
    assert answer.status_code == 503


@APPS
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
async def test_an_endless_answer_is_not_read_to_its_end(
    house: House, lines: dict[str, Between], staff: Any, citizens: Any, name: str, packed: bool
) -> None:
    blanks = b" " * (8 * LARGEST)
    headers = {"Content-Encoding": "gzip"} if packed else {}
    lines[name].answer = httpx2.Response(200, content=gzip.compress(blanks) if packed else blanks, headers=headers)
    assert (await from_app(house.browser(), name, code_of(name, staff, citizens))).status_code == 503
    assert await house.logins() == []


async def test_an_endless_answer_of_the_token_endpoint_is_cut_off_while_it_comes() -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 64 * 1024
            yield b" " * 64 * 1024

    class Endless(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            return httpx2.Response(200, content=endless())

    platform = OidcPlatform(OidcSettings("x", "某平台", "https://id.test", "hub"), Endless())
    with pytest.raises(httpx2.ReadError):
        await platform._client.fetch_token("https://id.test/token", grant_type="authorization_code", code="x")
    assert sent <= 2 * LARGEST
    await platform.close()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "hub.test.evil.example", "hub.test@evil.example"])
async def test_a_made_up_host_header_leads_nobody_away(house: House, host: str) -> None:
    browser = house.browser()
    for path in ("/auth/login?platform=sandbox", "/auth/login?platform=sandbox&at=home", "/auth/step-up"):
        answer = await browser.get(path, headers={"Host": host})
        assert host not in answer.text
        leads = answer.headers.get("location", HUB)
        assert urlsplit(leads).netloc in ("", urlsplit(HUB).netloc), leads
        assert query_of(leads).get("redirect_uri", HUB).startswith(HUB)
    forwarded = {"X-Forwarded-Host": host, "Forwarded": f"host={host}"}
    answer = await browser.get("/auth/login?platform=sandbox", headers=forwarded)
    assert query_of(answer.headers["location"])["redirect_uri"] == f"{HUB}/auth/callback/sandbox"


@pytest.mark.parametrize(
    "next", ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"]
)
@pytest.mark.parametrize("way", ["/auth/login", "/auth/step-up"])
async def test_next_leads_to_no_other_site_by_any_door(house: House, way: str, next: str) -> None:
    browser = house.browser()
    answer = await browser.get(way, params={"next": next, "platform": "sandbox"})
    if way == "/auth/step-up":  # whoever is not signed in is led to sign in first, and then home
        assert answer.headers["location"] in ("/auth/login", "/auth/login?next=%2F")
        return
    arrived = await browser.get(await browser.choose(answer.headers["location"], ZHANG))
    assert arrived.headers["location"] == "/"


@APPS
async def test_a_ticket_of_another_person_replaces_the_login_of_this_browser(
    house: House, staff: ZhezhengdingSandbox, citizens: ZhelibanSandbox, name: str
) -> None:
    """两人先后用一台设备: the account shown is always that of the platform."""
    browser = house.browser()
    other = "zheliban" if name == "zhezhengding" else "zhezhengding"
    assert (await from_app(browser, name, code_of(name, staff, citizens))).status_code == 200
    first = await browser.who()
    assert (await from_app(browser, other, code_of(other, staff, citizens))).status_code == 200
    assert {first, await browser.who()} == {ZHANG.name, LI.name}
    assert [each.revoked_at is None for each in await house.logins()] == [False, True]


@APPS
async def test_another_site_cannot_sign_a_browser_in_as_somebody_else(
    house: House, staff: Any, citizens: Any, name: str
) -> None:
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        answer = await house.browser().post(f"/auth/app/{name}", json=code_of(name, staff, citizens), headers=headers)
        assert answer.status_code == 403
    assert await house.logins() == []


@pytest.mark.parametrize(
    ("off", "believed"),
    [({"exp": -30}, True), ({"exp": -90}, False), ({"iat": 30}, True), ({"iat": 90}, False), ({"nbf": 90}, False)],
    ids=str,
)
async def test_clocks_may_be_a_minute_apart_and_no_more(tmp_path: Path, off: dict[str, int], believed: bool) -> None:
    async with open_house(tmp_path) as house:

        def shift(said: dict[str, Any]) -> dict[str, Any]:
            claims = claims_of(said["id_token"]) | {name: soon() + seconds for name, seconds in off.items()}
            return {**said, "id_token": house.sandbox.keys.sign(claims)}

        house.line.tamper("token", shift)
        assert (await house.browser().sign_in(ZHANG)).status_code == (303 if believed else 403)


async def test_no_secret_stands_in_an_address_or_in_the_log(
    house: House, lines: dict[str, Between], staff: ZhezhengdingSandbox, citizens: ZhelibanSandbox
) -> None:
    codes = [code_of(name, staff, citizens) for name in ("zhezhengding", "zheliban")]
    with capture_logs() as logged:
        for name, said in zip(("zhezhengding", "zheliban"), codes, strict=True):
            browser = house.browser()
            assert (await from_app(browser, name, said)).status_code == 200
            assert (await from_app(house.browser(), name, said)).status_code == 403  # refusals are logged too
        browser = house.browser()
        there = await browser.to_platform(platform="sandbox")
        back = await browser.choose(there, ZHANG)
        assert (await browser.get(back)).status_code == 303
        assert (await browser.get(back)).status_code == 400
    secrets = [
        MINI.secret,
        GATEWAY.secret,
        house.sandbox.client.secret,
        "13800009999",
        query_of(back)["code"],
        query_of(there)["state"],
        query_of(there)["nonce"],
        *(value for said in codes for value in said.values()),
        *(cookie.value for cookie in browser.cookies.jar if cookie.value),
    ]
    addresses = [address for line in lines.values() for address in line.addresses]
    assert addresses
    for secret in secrets:
        assert secret not in repr(logged)
        assert not [each for each in addresses if secret in each]
    assert house.sandbox.client.secret not in there
