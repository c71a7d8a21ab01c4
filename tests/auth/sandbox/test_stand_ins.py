"""The stand-ins for Zhezhengding and Zheliban as a site: a person chooses who to be, the hub is told as by the real."""

import re
from collections.abc import AsyncIterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
import pytest
from pydantic import TypeAdapter

from app.contacts import sources
from app.platforms import PlatformSaid
from auth.sandbox.stand_ins import Choice, StandIns
from auth.sessions import Database
from domains.directory.contacts import sync
from domains.directory.founding import found
from kernel.events import Events
from tests.auth.signin_house import HUB, LI, ZHANG, House, open_house, query_of

OWN = "http://stand-ins.test"


async def staff(text: str) -> Sequence[Choice]:
    everybody = [Choice("GE_zhang", ZHANG.name, "某局"), Choice("GE_li", LI.name, "某中心")]
    return [each for each in everybody if text in f"{each.code}{each.name}{each.about}"]


@pytest.fixture
def site() -> StandIns:
    return StandIns(HUB, staff)


@pytest.fixture
async def house(tmp_path: Path, site: StandIns) -> AsyncIterator[House]:
    said = TypeAdapter(list[PlatformSaid]).validate_python(site.settings(OWN))
    names = ("zhezhengding", "zheliban", "zheliban_legal")
    lines = {name: httpx2.ASGITransport(site.app()) for name in names}
    platforms = tuple(each.settings() for each in said)
    async with open_house(tmp_path, platforms=platforms, lines=lines) as house:
        house.directory.known.update(
            {"GE_zhang": ZHANG.id, "sandbox-person-1": LI.id, "sandbox-company-1/sandbox-person-3": LI.id}
        )
        yield house


@pytest.fixture
async def visitor(site: StandIns) -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(site.app()), base_url=OWN) as visitor:
        yield visitor


@pytest.mark.parametrize(
    ("platform", "code", "becomes"),
    [
        ("zhezhengding", "GE_zhang", ZHANG),
        ("zheliban", "sandbox-person-1", LI),
        ("zheliban_legal", "sandbox-person-3", LI),
    ],
)
async def test_one_chooses_who_to_be_and_is_signed_in(
    house: House, visitor: httpx2.AsyncClient, platform: str, code: str, becomes: Any
) -> None:
    browser = house.browser()
    there = await browser.to_platform(platform=platform)
    assert there.startswith(OWN)
    page = await visitor.get(there)
    assert page.status_code == 200
    assert f'value="{code}"' in page.text
    assert f"form-action 'self' {HUB}" in page.headers["content-security-policy"]
    action = re.search(r'<form method="post" action="([^"]+)"', page.text)
    assert action is not None
    back = (await visitor.post(unescape(action[1]), data={"code": code})).headers["location"]
    assert back.startswith(f"{HUB}/auth/callback/{platform}?")
    assert (await browser.get(back)).status_code == 303
    assert await browser.who() == becomes.name


async def test_its_contacts_come_into_a_directory(database: Database, redis: Any, site: StandIns) -> None:
    async with database.unscoped("test data") as session:
        await found(session)
    said = TypeAdapter(list[PlatformSaid]).validate_python(site.settings(OWN))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(site.app())) as http:
        (source,) = sources(said, http)
        assert sum((await sync(database, Events(redis), source)).done.values()) == 2 + 5
        assert not await sync(database, Events(redis), source)


async def test_staff_are_found_by_name(house: House, visitor: httpx2.AsyncClient) -> None:
    there = await house.browser().to_platform(platform="zhezhengding")
    found = await visitor.get(there, params={**query_of(there), "q": LI.name})
    assert LI.name in found.text
    assert ZHANG.name not in found.text


@pytest.mark.parametrize(
    "address",
    [
        "/oauth2/auth.htm?client_id=sandbox_dingoa&redirect_uri=https://evil.example/auth/callback/x&state=s",
        f"/oauth2/auth.htm?client_id=sandbox_dingoa&redirect_uri={HUB}/elsewhere&state=s",
        f"/oauth2/auth.htm?client_id=another&redirect_uri={HUB}/auth/callback/zhezhengding&state=s",
        "/uc/sso/login?appId=2002000001&sp=https://evil.example/auth/callback/x&userType=person",
        f"/uc/sso/login?appId=2002000009&sp={HUB}/auth/callback/zheliban&userType=person",
    ],
)
async def test_nobody_is_sent_with_a_code_to_an_address_that_is_not_registered(
    visitor: httpx2.AsyncClient, address: str
) -> None:
    assert (await visitor.get(address)).status_code == 400
    assert (await visitor.post(address, data={"code": "GE_zhang"})).status_code == 400


async def test_whom_the_page_does_not_offer_nobody_becomes(house: House, visitor: httpx2.AsyncClient) -> None:
    there = await house.browser().to_platform(platform="zheliban")
    answer = await visitor.post(there, data={"code": "sandbox-person-3"})  # who acts for a company is no person here
    assert answer.status_code == 400
