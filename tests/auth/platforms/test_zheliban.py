"""浙里办: the unified login and the older ones, against a stand-in behind a gateway that checks like the real one."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from auth.platforms import PersonKind
from auth.platforms.zheliban import Gateway, OldLegalSettings, OldPersonSettings, UnifiedSettings
from auth.sandbox import zheliban as sandbox
from auth.sandbox.zheliban import ZhelibanSandbox
from tests.auth.signin_house import HUB, ZHANG, House, open_house, query_of

GATEWAY = Gateway("BCDSGA_ours", "BCDSGS_ours")
PERSON = UnifiedSettings(GATEWAY, "2002000001")
LEGAL = UnifiedSettings(GATEWAY, "2002000001", PersonKind.LEGAL_PERSON, "zheliban_legal", "浙里办（法人）")
SETTINGS = (PERSON, LEGAL, OldPersonSettings(GATEWAY), OldLegalSettings(GATEWAY))
CITIZEN = {
    "userType": "PERSON",
    "personInfo": {"userId": "u-1", "userName": "张晓明", "idType": "ID_CARD", "idNo": "330102199001011234"},
}
COMPANY = {
    "userType": "LEGAL_PERSON",
    "personInfo": {"userId": "u-1", "userName": "张晓明"},
    "legalPersonInfo": {"name": "某公司", "unifiedSocialId": "91330000MA00000001", "corpId": "c-9"},
}
OLD_CITIZEN = {"userid": "o-1", "username": "张晓明", "authlevel": "3", "idtype": "1", "idnum": "330102199001011234"}
OLD_COMPANY = {"userId": "l-1", "CompanyName": "某公司", "uniscid": "91330000MA00000001", "realLevel": "1"}
KNOWN = dict.fromkeys(("u-1", "c-9/u-1", "o-1", "l-1"), ZHANG.id)


@pytest.fixture
def platform() -> ZhelibanSandbox:
    return ZhelibanSandbox(GATEWAY)


@pytest.fixture
async def house(tmp_path: Path, platform: ZhelibanSandbox) -> AsyncIterator[House]:
    lines = {each.name: platform.transport() for each in SETTINGS}
    async with open_house(tmp_path, platforms=SETTINGS, lines=lines) as house:
        house.directory.known.update(KNOWN)
        yield house


async def from_app(house: House, ticket: Any, name: str = "zheliban") -> Any:
    return await house.browser().post(
        f"/auth/app/{name}", json={"ticketId": ticket}, headers={"X-Requested-With": "hub"}
    )


@pytest.mark.parametrize(("name", "user"), [("zheliban", CITIZEN), ("zheliban_legal", COMPANY)])
async def test_the_ticket_of_the_apps_bridge_signs_in_persons_and_legal_persons(
    house: House, platform: ZhelibanSandbox, name: str, user: dict[str, Any]
) -> None:
    answer = await from_app(house, platform.tickets.give(user), name)
    assert (answer.status_code, answer.json()["person"]["name"]) == (200, ZHANG.name)
    assert [login.platform for login in await house.logins()] == [name]


async def test_a_ticket_signs_in_once(house: House, platform: ZhelibanSandbox) -> None:
    ticket = platform.tickets.give(CITIZEN)
    assert (await from_app(house, ticket)).status_code == 200
    assert (await from_app(house, ticket)).status_code == 403
    assert len(await house.logins()) == 1


@pytest.mark.parametrize("ticket", ["", None, 1, "x" * 500, "made-up", ["a"]])
async def test_no_other_ticket_signs_anybody_in(house: House, ticket: Any) -> None:
    assert (await from_app(house, ticket)).status_code == 403
    assert await house.logins() == []


async def test_a_legal_person_does_not_come_in_by_the_door_of_persons(house: House, platform: ZhelibanSandbox) -> None:
    assert (await from_app(house, platform.tickets.give(COMPANY))).status_code == 403
    assert (await from_app(house, platform.tickets.give(CITIZEN), "zheliban_legal")).status_code == 403
    assert await house.logins() == []


@pytest.mark.parametrize("called", ["redirectUrl", "redirectURL"])
async def test_on_a_pc_the_user_centre_leads_back_with_a_ticket(
    house: House, platform: ZhelibanSandbox, called: str
) -> None:
    browser = house.browser()
    said = query_of(await browser.to_platform("/m/zheliban/", platform="zheliban"))
    assert (said["appId"], said["userType"]) == ("2002000001", "person")
    answer = await browser.get(
        "/auth/callback/zheliban", params={"ticketId": platform.tickets.give(CITIZEN), called: said["sp"]}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/m/zheliban/")
    assert await browser.who() == ZHANG.name


async def test_the_older_personal_login_signs_in(house: House, platform: ZhelibanSandbox) -> None:
    browser = house.browser()
    said = query_of(await browser.to_platform(platform="zjzwfw"))
    answer = await browser.get(
        "/auth/callback/zjzwfw", params={"ticket": platform.tickets.give(OLD_CITIZEN), "sp": said["goto"]}
    )
    assert answer.status_code == 303, answer.text
    assert await browser.who() == ZHANG.name


@pytest.mark.parametrize(
    ("changed", "told"),
    [({"authlevel": "1"}, "实名等级不足"), ({"useable": "2"}, "未通过安全校验"), ({"userid": ""}, "未通过安全校验")],
)
async def test_an_account_that_is_not_proved_or_not_in_use_does_not_sign_in(
    house: House, platform: ZhelibanSandbox, changed: dict[str, str], told: str
) -> None:
    browser = house.browser()
    said = query_of(await browser.to_platform(platform="zjzwfw"))
    ticket = platform.tickets.give({**OLD_CITIZEN, **changed})
    answer = await browser.get("/auth/callback/zjzwfw", params={"ticket": ticket, "sp": said["goto"]})
    assert (answer.status_code, told in answer.text) == (403, True)
    assert await house.logins() == []


async def test_the_older_login_of_legal_persons_is_posted_from_elsewhere_and_goes_on_from_here(
    house: House, platform: ZhelibanSandbox
) -> None:
    browser = house.browser()
    goto = query_of(await browser.to_platform(platform="zjzwfw_legal"))["goto"]
    token = platform.tickets.give(OLD_COMPANY)
    # what another site posts comes without our cookies
    stranger = house.browser()
    page = await stranger.post(
        "/auth/callback/zjzwfw_legal",
        params={"goto": goto},
        data={"ssotoken": token},
        headers={"Origin": "https://esso.zjzwfw.gov.cn"},
    )
    assert (page.status_code, "script-src 'self'" in page.headers["content-security-policy"]) == (200, True)
    assert f'name="ssotoken" value="{token}"' in page.text
    answer = await browser.post(
        "/auth/callback/zjzwfw_legal", data={"ssotoken": token, "goto": goto}, headers={"Origin": HUB}
    )
    assert (answer.status_code, "ssotoken" in answer.headers["location"]) == (303, False)
    assert await browser.who() == ZHANG.name


async def test_a_state_that_is_not_ours_signs_nobody_in(house: House, platform: ZhelibanSandbox) -> None:
    ticket = platform.tickets.give(CITIZEN)
    for state in ("", f"{HUB}/auth/callback/zheliban?state=guessed", "https://evil.example/?state=x"):
        answer = await house.browser().get("/auth/callback/zheliban", params={"ticketId": ticket, "redirectUrl": state})
        assert answer.status_code == 400
    assert await house.logins() == []


async def test_a_gateway_that_does_not_know_our_signature_is_an_outage_for_the_person(
    tmp_path: Path, platform: ZhelibanSandbox
) -> None:
    swapped = UnifiedSettings(Gateway(GATEWAY.key, "another secret"), "2002000001")
    async with open_house(tmp_path, platforms=(swapped,), lines={"zheliban": platform.transport()}) as house:
        answer = await from_app(house, platform.tickets.give(CITIZEN))
        assert (answer.status_code, "signature" in answer.text) == (503, False)
        assert await house.logins() == []


async def test_a_clock_that_is_off_is_an_outage_too(
    house: House, platform: ZhelibanSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sandbox.now
    monkeypatch.setattr(sandbox, "now", lambda: real() + timedelta(seconds=91))
    assert (await from_app(house, platform.tickets.give(CITIZEN))).status_code == 503
    assert await house.logins() == []


async def test_nothing_of_a_ticket_is_in_the_address_that_is_given_to_the_platform(house: House) -> None:
    for name in ("zheliban", "zjzwfw", "zjzwfw_legal"):
        there = await house.browser().to_platform(platform=name)
        values = [value for each in parse_qs(urlsplit(there).query).values() for value in each]
        assert GATEWAY.secret not in "".join(values)


async def test_signing_out_leads_to_the_platforms_own_sign_out_and_back(house: House) -> None:
    back = f"{HUB}/auth/signed-out"
    leaves = {name: await each.leave(None, back) for name, each in house.signin.platforms.items() if name != "sandbox"}
    assert leaves["zheliban"] == leaves["zheliban_legal"] == "https://portal.zjzwfw.gov.cn/uc/unifiedLogout"
    assert leaves["zjzwfw"] is None
    legal = urlsplit(leaves["zjzwfw_legal"] or "")
    assert (legal.netloc, legal.path) == ("esso.zjzwfw.gov.cn", "/opensso/UI/Logout")
    then = urlsplit(parse_qs(legal.query)["goto"][0])
    assert then.netloc == "oauth.zjzwfw.gov.cn"
    assert parse_qs(then.query)["redirect"] == [back]
