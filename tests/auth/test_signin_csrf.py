"""Changes that ride on a cookie, and addresses to go to: a foreign page gets neither."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import pytest_asyncio
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.authentication import AuthCredentials
from starlette.requests import HTTPConnection

from auth.http import csrf_safe
from auth.http.addresses import safe_next

from .signin_house import HUB, ZHANG, House, open_house


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X-Requested-With": "jiguan"}, 200),
        ({"Origin": HUB}, 200),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": HUB, "Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({}, 403),
        ({"X-Requested-With": ""}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": f"{HUB}.evil.example"}, 403),
        ({"Origin": "http://[hub.test"}, 403),
        ({"Referer": f"{HUB}/"}, 403),
    ],
    ids=str,
)
async def test_a_change_by_cookie_needs_a_proof_that_our_own_page_asks(
    house: House, headers: dict[str, str], status: int
) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    assert (await browser.post("/change", headers=headers)).status_code == status


@pytest.mark.asyncio
async def test_a_change_by_bearer_token_needs_no_such_proof(house: House) -> None:
    token = await house.token(ZHANG)
    answer = await house.browser().post("/change", headers={"Authorization": f"Bearer {token}"})
    assert answer.json() == {"done": True, "by": ZHANG.name}


@pytest.mark.parametrize(
    ("origin", "safe"), [("http://hub.test", True), ("https://evil.example", False), (None, False)]
)
def test_a_websocket_by_cookie_is_opened_by_our_own_pages_only(origin: str | None, safe: bool) -> None:
    headers = [(b"host", b"hub.test"), (b"x-requested-with", b"x")]
    if origin:
        headers.append((b"origin", origin.encode()))
    scope = {"type": "websocket", "headers": headers, "auth": AuthCredentials(["cookie"])}
    assert csrf_safe(HTTPConnection(scope)) is safe


@pytest.mark.parametrize(
    "next",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\n//evil.example",
        "/x\r\nSet-Cookie: a=b",
        " //evil.example",
        "evil.example",
        "/auth/logout",
        "/sandbox/authorize",
        "/中文",
        "/" + "x" * 3000,
        "",
        None,
    ],
)
def test_an_address_that_is_not_an_own_path_leads_home(next: str | None) -> None:
    assert safe_next(next) == "/"


@pytest.mark.parametrize("next", ["/", "/m/zhezhengding/#/trips/1?x=2", "/dashboard/?a=b&c=%E4%B8%AD", "/a//b"])
def test_an_own_path_is_kept(next: str) -> None:
    assert safe_next(next) == next


@given(st.one_of(st.text(), st.text(alphabet="/\\.:@?#%e\t ")))
@example("/.//evil.example")
@example("/%2f/evil.example")
def test_no_address_whatever_leads_to_another_host(said: str) -> None:
    assert urlsplit(urljoin(f"{HUB}/auth/callback/sandbox", safe_next(said))).netloc == "hub.test"
