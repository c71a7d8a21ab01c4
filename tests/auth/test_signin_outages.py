"""A platform that is down, slow or answers rubbish: a clear page, a way to retry, and nobody else is disturbed."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from auth.platforms.kept import COOLDOWN, LAST_GOOD, LIFETIME, PAUSE, Kept
from kernel.refusal import Unavailable

from .signin_house import ZHANG, House, open_house

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


def _html(_: dict[str, Any]) -> httpx2.Response:
    return httpx2.Response(200, text="<html>502 Bad Gateway</html>")


def _crash(_: dict[str, Any]) -> httpx2.Response:
    return httpx2.Response(500, json={"error": "server_error"})


def _elsewhere(_: dict[str, Any]) -> httpx2.Response:
    return httpx2.Response(302, headers={"Location": "https://evil.example/"})


def _list(_: dict[str, Any]) -> httpx2.Response:
    return httpx2.Response(200, json=["not", "an", "object"])


def _nested(_: dict[str, Any]) -> httpx2.Response:
    return httpx2.Response(200, text="[" * 100_000)


def _endless(_: dict[str, Any]) -> httpx2.Response:
    async def streamed() -> AsyncIterator[bytes]:
        for part in ('{"a": "', *["x" * 60_000] * 10, '"}'):
            yield part.encode()

    return httpx2.Response(200, content=streamed())


RUBBISH = [_html, _crash, _elsewhere, _list, _nested, _endless]


@pytest.mark.parametrize("answer", RUBBISH)
@pytest.mark.parametrize("endpoint", ["openid-configuration", "jwks", "userinfo"])
async def test_rubbish_from_the_platform_is_a_page_that_says_so(house: House, endpoint: str, answer: Any) -> None:
    house.line.tamper(endpoint, answer)
    await _says_unavailable(house)


@pytest.mark.parametrize("answer", RUBBISH)
async def test_rubbish_instead_of_tokens_is_a_page_that_says_so(house: House, answer: Any) -> None:
    house.line.tamper("token", answer)
    await _says_unavailable(house)


@pytest.mark.parametrize(
    "change",
    [
        {"issuer": "https://other.test"},
        {"issuer": None},
        {"code_challenge_methods_supported": ["plain"]},
        {"code_challenge_methods_supported": 7},
        {"token_endpoint": None},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": "file:///etc/passwd"},
    ],
    ids=str,
)
async def test_a_discovery_document_that_cannot_be_relied_on_is_not(house: House, change: dict[str, Any]) -> None:
    house.line.tamper("openid-configuration", lambda said: {**said, **change})
    await _says_unavailable(house)


@pytest.mark.parametrize("scheme", ["http", "ftp"])
async def test_an_endpoint_in_clear_text_is_not_used_where_the_issuer_speaks_tls(tmp_path: Path, scheme: str) -> None:
    async with open_house(tmp_path, url="https://hub.test") as house:
        house.line.tamper(
            "openid-configuration", lambda said: {**said, "token_endpoint": f"{scheme}://hub.test/sandbox/token"}
        )
        await _says_unavailable(house)


@pytest.mark.parametrize("keys", [[], [{"kty": "oct", "k": "c2VjcmV0"}], [{"kty": "XX"}], "none", [7]], ids=str)
async def test_a_key_set_without_a_usable_key_is_rubbish(house: House, keys: Any) -> None:
    house.line.tamper("jwks", lambda _: {"keys": keys})
    await _says_unavailable(house)


async def test_an_unknown_kind_of_key_beside_a_usable_one_does_no_harm(house: House) -> None:
    house.line.tamper("jwks", lambda said: {"keys": [{"kty": "XX", "kid": "new"}, *said["keys"]]})
    assert (await house.browser().sign_in(ZHANG)).status_code == 303


async def test_while_the_platform_is_down_those_signed_in_go_on_and_others_may_retry(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auth.platforms.kept.PAUSE", 0)
    inside, outside = house.browser(), house.browser()
    house.line.fault = httpx2.ConnectError("down")
    refused = await outside.get("/auth/login?next=/m/")
    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "5"
    assert "/auth/login?next=%2Fm%2F" in refused.text
    house.line.fault = None
    await inside.sign_in(ZHANG)
    house.line.fault = httpx2.ReadTimeout("slow")
    assert await inside.who() == ZHANG.name
    house.line.fault = None
    assert (await outside.sign_in(ZHANG, next="/m/")).headers["location"] == "/m/"


async def test_a_platform_that_drips_is_not_waited_for(tmp_path: Path) -> None:
    class Drip(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            async def forever() -> AsyncIterator[bytes]:
                while True:
                    await asyncio.sleep(0.01)
                    yield b" "

            return httpx2.Response(200, content=forever())

    async with open_house(tmp_path) as house:
        house.line.platform = Drip()
        house.signin.platforms["sandbox"]._provider._calls._timeout = 0.1  # type: ignore[attr-defined]
        assert (await house.browser().get("/auth/login")).status_code == 503


class Source:
    """A document that a test can make unobtainable."""

    def __init__(self) -> None:
        self.time = 0.0
        self.fetches = 0
        self.down = False
        self.kept = Kept("test", self.fetch, lambda: self.time)

    async def fetch(self) -> int:
        self.fetches += 1
        await asyncio.sleep(0)
        if self.down:
            raise Unavailable("不可用")
        return self.fetches


async def test_a_document_is_fetched_once_for_all_who_ask_and_again_after_its_lifetime() -> None:
    source = Source()
    assert await asyncio.gather(*(source.kept.get() for _ in range(20))) == [1] * 20
    source.time = LIFETIME - 1
    assert await source.kept.get() == 1
    source.time = LIFETIME
    assert await source.kept.get() == 2


async def test_the_last_good_document_serves_while_the_source_is_down_but_not_for_ever() -> None:
    source = Source()
    await source.kept.get()
    source.down = True
    source.time = LIFETIME + 1
    assert await source.kept.get() == 1
    source.time = LAST_GOOD + 1
    with pytest.raises(Unavailable):
        await source.kept.get()


async def test_a_source_that_is_down_is_asked_again_after_a_pause_only() -> None:
    source = Source()
    source.down = True
    for _ in range(5):
        with pytest.raises(Unavailable):
            await source.kept.get()
    assert source.fetches == 1
    source.down, source.time = False, PAUSE
    assert await source.kept.get() == 2


async def test_looking_again_for_something_unknown_is_done_once_a_cooldown() -> None:
    source = Source()
    await source.kept.get()
    source.time = COOLDOWN
    assert [await source.kept.again() for _ in range(3)] == [2, 2, 2]
    source.time = 2 * COOLDOWN
    assert await source.kept.again() == 3


async def _says_unavailable(house: House) -> None:
    browser = house.browser()
    answer = await browser.get("/auth/login")
    if answer.status_code == 303:
        answer = await browser.get(await browser.choose(answer.headers["location"], ZHANG))
    assert answer.status_code == 503, answer.text
    assert "暂时无法完成登录" in answer.text
    assert "重新登录" in answer.text
    assert await house.logins() == []
