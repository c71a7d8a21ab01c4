"""Bearer tokens of a page's own: short ones, kept going by refresh tokens that are good once (RFC 9700, RFC 7009)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import select, update

from auth import refreshing
from auth.audit import AuditEntry
from auth.http.throttle import Limits
from auth.http.token_routes import BY_SESSION
from auth.login_records import Ending, Login, LoginKind, RefreshToken
from kernel.records import now

from .signin_house import LI, ZHANG, Browser, House, open_house

OURS = {"X-Requested-With": "jiguan"}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


async def begin(browser: Browser, client: str = "zhezhengding", **headers: str) -> httpx2.Response:
    said = {"grant_type": BY_SESSION, "client_id": client}
    return await browser.post("/auth/token", data=said, headers=OURS | headers)


async def refresh(browser: Browser, token: str, **more: str) -> httpx2.Response:
    return await browser.post("/auth/token", data={"grant_type": "refresh_token", "refresh_token": token, **more})


async def opened(house: House) -> tuple[Browser, dict[str, Any]]:
    """Somebody signed in, and the tokens of a page of theirs."""
    browser = house.browser()
    await browser.sign_in(LI)
    return browser, (await begin(browser)).json()


async def who(house: House, access: str) -> int:
    answer = await house.browser().get("/auth/session", headers={"Authorization": f"Bearer {access}"})
    return answer.status_code


async def later(house: House, by: timedelta) -> None:
    """As if the refresh tokens had been used that long ago."""
    async with house.database.unscoped("tests") as session:
        for each in await session.scalars(select(RefreshToken).where(RefreshToken.used_at.is_not(None))):
            assert each.used_at is not None
            each.used_at -= by


async def audited(house: House) -> list[str]:
    async with house.database.looking("tests") as session:
        return list(await session.scalars(select(AuditEntry.act).order_by(AuditEntry.at, AuditEntry.id)))


async def test_a_signed_in_page_gets_a_short_token_and_one_to_refresh_it(house: House) -> None:
    browser, said = await opened(house)
    assert said["token_type"] == "Bearer"
    assert said["expires_in"] == 600
    assert await who(house, said["access_token"]) == 200
    answer = await refresh(browser, said["refresh_token"], client_id="zhezhengding")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["refresh_token"] != said["refresh_token"]
    assert await who(house, answer.json()["access_token"]) == 200


async def test_the_page_is_a_login_of_its_own_that_ends_with_the_browsers(house: House) -> None:
    browser, said = await opened(house)
    mine, page = sorted(await house.logins(), key=lambda each: each.parent_id is not None)
    assert (page.kind, page.parent_id, page.client) == (LoginKind.APP, mine.id, "zhezhengding")
    assert page.expires_at <= mine.expires_at
    await browser.post("/auth/logout", headers=OURS)
    assert await who(house, said["access_token"]) == 401
    assert (await refresh(browser, said["refresh_token"])).json()["error"] == "invalid_grant"


async def test_nothing_secret_is_kept(house: House) -> None:
    _, said = await opened(house)
    async with house.database.looking("tests") as session:
        kept = [str(vars(each)) for each in await session.scalars(select(RefreshToken))]
        kept += [str(vars(each)) for each in await session.scalars(select(Login))]
    assert not any(said["refresh_token"] in each or said["access_token"] in each for each in kept)


async def test_a_refresh_token_used_again_ends_the_whole_login_and_is_written_down(house: House) -> None:
    browser, first = await opened(house)
    second = (await refresh(browser, first["refresh_token"])).json()
    await later(house, refreshing.GRACE + timedelta(seconds=1))
    again = await refresh(browser, first["refresh_token"])
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    assert (await refresh(browser, second["refresh_token"])).json()["error"] == "invalid_grant"
    assert await who(house, second["access_token"]) == 401
    assert [each.revoked_why for each in await house.logins() if each.parent_id] == [Ending.REUSED]
    assert await browser.who() == LI.name, "the browser's own login goes on"
    assert "refresh_token_reused" in await audited(house)


async def test_an_old_token_is_stolen_once_its_successor_was_used_however_soon(house: House) -> None:
    browser, first = await opened(house)
    second = (await refresh(browser, first["refresh_token"])).json()
    assert (await refresh(browser, second["refresh_token"])).status_code == 200
    assert (await refresh(browser, first["refresh_token"])).json()["error"] == "invalid_grant"
    assert [each.revoked_why for each in await house.logins() if each.parent_id] == [Ending.REUSED]


async def test_two_refreshes_at_once_get_the_same_successor_and_harm_nothing(house: House) -> None:
    browser, said = await opened(house)
    both = await asyncio.gather(*(refresh(browser, said["refresh_token"]) for _ in range(5)))
    assert [each.status_code for each in both] == [200] * 5
    assert len({each.json()["refresh_token"] for each in both}) == 1
    assert (await refresh(browser, both[0].json()["refresh_token"])).status_code == 200
    async with house.database.looking("tests") as session:
        assert len(list(await session.scalars(select(RefreshToken)))) == 3


@pytest.mark.parametrize("client", ["another", ""])
async def test_a_refresh_token_of_another_client_is_none(house: House, client: str) -> None:
    browser, said = await opened(house)
    answer = await refresh(browser, said["refresh_token"], client_id=client)
    assert answer.json()["error"] == "invalid_grant"
    assert (await refresh(browser, said["refresh_token"])).status_code == 200


async def test_a_login_that_has_been_idle_or_lasted_too_long_is_not_refreshed(house: House) -> None:
    for column in ("last_seen_at", "expires_at"):
        browser, said = await opened(house)
        async with house.database.unscoped("tests") as session:
            await session.execute(update(Login).values({column: now() - timedelta(hours=3)}))
        assert (await refresh(browser, said["refresh_token"])).json()["error"] == "invalid_grant", column


async def test_only_the_page_itself_may_ask_for_tokens(house: House) -> None:
    stranger, browser = house.browser(), house.browser()
    assert (await begin(stranger)).status_code == 401
    await browser.sign_in(ZHANG)
    foreign = await browser.post(
        "/auth/token",
        data={"grant_type": BY_SESSION, "client_id": "x"},
        headers={"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    )
    assert foreign.status_code == 403
    token = (await begin(browser)).json()["access_token"]
    by_token = await stranger.post(
        "/auth/token",
        data={"grant_type": BY_SESSION, "client_id": "x"},
        headers={"Authorization": f"Bearer {token}"},
    )
    assert by_token.status_code == 401, "a token begets no tokens"


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password", "username": "x"}, "unsupported_grant_type"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x" * 5000}, "invalid_grant"),
        ({"grant_type": "refresh_token", "refresh_token": "秘密"}, "invalid_grant"),
    ],
)
async def test_what_is_asked_wrongly_is_answered_as_the_rfc_says(house: House, said: Any, error: str) -> None:
    answer = await house.browser().post("/auth/token", data=said)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


async def test_revoking_a_token_of_either_kind_ends_its_login_at_once(house: House) -> None:
    for kind in ("access_token", "refresh_token"):
        browser, said = await opened(house)
        assert (await browser.post("/auth/revoke", data={"token": said[kind]})).status_code == 200
        assert await who(house, said["access_token"]) == 401
        assert (await refresh(browser, said["refresh_token"])).status_code == 400


async def test_revoking_what_is_no_token_says_nothing(house: House) -> None:
    answer = await house.browser().post("/auth/revoke", data={"token": "rubbish"})
    assert (answer.status_code, answer.content) == (200, b"")


async def test_who_fails_too_often_waits_and_not_for_ever(tmp_path: Path) -> None:
    async with open_house(tmp_path, limits=Limits(failures=3, minutes=1)) as house:
        browser = house.browser()
        for _ in range(3):
            assert (await refresh(browser, "rubbish")).status_code == 400
        answer = await refresh(browser, "rubbish")
        assert answer.status_code == 429
        assert 0 < int(answer.headers["retry-after"]) <= 60
        assert (await browser.get("/auth/login")).status_code == 429


async def test_who_comes_too_often_waits(tmp_path: Path) -> None:
    async with open_house(tmp_path, limits=Limits(per_minute=2)) as house:
        browser = house.browser()
        assert [(await browser.get("/auth/login")).status_code for _ in range(3)] == [303, 303, 429]
