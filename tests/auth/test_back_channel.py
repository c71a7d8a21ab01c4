"""The platform says, server to server, that somebody signed out there (OpenID Connect Back-Channel Logout 1.0)."""

import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from auth.keys import SigningKeys
from auth.login_records import Ending
from auth.platforms.back_channel import EVENT
from kernel.ids import new_id

from .signin_house import LI, ZHANG, House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


def claims(house: House, **said: Any) -> dict[str, Any]:
    usual = {
        "iss": house.sandbox.issuer,
        "aud": house.sandbox.client.id,
        "iat": int(time.time()),
        "exp": int(time.time()) + 120,
        "jti": str(new_id()),
        "sub": str(LI.id),
        "events": {EVENT: {}},
    }
    return {name: value for name, value in (usual | said).items() if value is not None}


async def told(house: House, said: dict[str, Any], keys: SigningKeys | None = None, kind: str = "logout+jwt") -> int:
    token = (keys or house.sandbox.keys).sign(said, kind=kind)
    return (await house.browser().post("/auth/backchannel/sandbox", data={"logout_token": token})).status_code


async def test_whom_it_names_is_signed_out_everywhere_and_nobody_else(house: House) -> None:
    one, other, stranger = house.browser(), house.browser(), house.browser()
    for browser, person in ((one, LI), (other, LI), (stranger, ZHANG)):
        await browser.sign_in(person)
    assert await told(house, claims(house)) == 200
    assert [await each.who() for each in (one, other, stranger)] == [None, None, ZHANG.name]
    assert [each.revoked_why for each in await house.logins()] == [Ending.ELSEWHERE, Ending.ELSEWHERE, None]


async def test_a_session_alone_ends_that_session_alone(house: House) -> None:
    one, other = house.browser(), house.browser()
    for browser in (one, other):
        await browser.sign_in(LI)
    [first, second] = await house.logins()
    assert first.platform_session != second.platform_session
    assert await told(house, claims(house, sid=first.platform_session)) == 200
    assert [await each.who() for each in (one, other)] == [None, LI.name]


@pytest.mark.parametrize(
    "said",
    [
        {"iss": "https://evil.example"},
        {"aud": "another"},
        {"events": {}},
        {"events": None},
        {"nonce": "x"},
        {"sub": None},
        {"jti": None},
        {"iat": 1},
        {"exp": 1},
        {"exp": None},
    ],
)
async def test_what_is_no_logout_token_signs_nobody_out(house: House, said: dict[str, Any]) -> None:
    browser = house.browser()
    await browser.sign_in(LI)
    assert await told(house, claims(house, **said)) == 400
    assert await browser.who() == LI.name


async def test_neither_does_one_that_another_signed_nor_an_id_token(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(LI)
    assert await told(house, claims(house), SigningKeys.made()) == 400
    assert await told(house, claims(house), kind="at+jwt") == 400
    [login] = await house.logins()
    answer = await browser.post("/auth/backchannel/sandbox", data={"logout_token": login.logout_hint})
    assert answer.status_code == 400
    assert await browser.who() == LI.name


async def test_one_is_good_once(house: House) -> None:
    said = claims(house)
    assert [await told(house, said) for _ in range(2)] == [200, 400]
