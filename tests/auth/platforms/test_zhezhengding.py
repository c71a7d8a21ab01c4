"""浙政钉: signing in within the app and by QR code, against a stand-in that checks what the real one checks."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from auth.platforms.zhezhengding import App, ZhezhengdingSettings
from auth.platforms.zhezhengding.api import Api
from auth.platforms.zhezhengding.contacts import Contacts, Organization
from auth.sandbox.zhezhengding import Account, ZhezhengdingSandbox
from tests.auth.signin_house import HUB, LI, ZHANG, House, open_house, query_of

MINI, SCAN = App("mini-app", "mini secret"), App("scan-app", "scan secret")
SETTINGS = ZhezhengdingSettings(MINI, "1001", scan=SCAN, mark="hub_dingoa")
ACCOUNT = Account(77, "GE_zhang", ZHANG.name)
WORKERS = {"GE_zhang": ZHANG.id, "GE_li": LI.id}


class Cut(httpx2.AsyncBaseTransport):
    """The line to the platform, which a test can cut or garble."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self.inner, self.said = inner, None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if isinstance(self.said, Exception):
            raise self.said
        if self.said is not None:
            return httpx2.Response(200, content=self.said)
        return await self.inner.handle_async_request(request)

    said: Any


@pytest.fixture
def platform() -> ZhezhengdingSandbox:
    return ZhezhengdingSandbox([MINI, SCAN])


@pytest.fixture
def line(platform: ZhezhengdingSandbox) -> Cut:
    return Cut(platform.transport())


@pytest.fixture
async def house(tmp_path: Path, line: Cut) -> AsyncIterator[House]:
    async with open_house(tmp_path, platforms=(SETTINGS,), lines={"zhezhengding": line}) as house:
        house.directory.known.update(WORKERS)
        yield house


async def vouched(house: House, said: Any, **headers: str) -> httpx2.Response:
    browser = house.browser()
    asked = {"X-Requested-With": "hub", **headers}
    return await browser.post("/auth/app/zhezhengding", json=said, headers=asked)


@pytest.mark.parametrize("called", ["code", "auth_code"], ids=["on a phone", "on a PC"])
async def test_the_code_of_the_apps_bridge_signs_in_without_leaving_the_page(
    house: House, platform: ZhezhengdingSandbox, called: str
) -> None:
    browser = house.browser()
    said = {called: platform.code(MINI, ACCOUNT)}
    answer = await browser.post("/auth/app/zhezhengding", json=said, headers={"X-Requested-With": "hub"})
    assert (answer.status_code, answer.json()["person"]["name"]) == (200, ZHANG.name)
    assert await browser.who() == ZHANG.name
    assert [login.platform for login in await house.logins()] == ["zhezhengding"]


async def test_a_page_in_the_app_is_told_what_to_ask_the_bridge_for_until_it_is_signed_in(
    house: House, platform: ZhezhengdingSandbox
) -> None:
    browser = house.browser()
    apps = [{"platform": "zhezhengding", "container": "zhezhengding", "corpId": "1001"}]
    assert (await browser.get("/auth/session")).json()["apps"] == apps
    said = {"code": platform.code(MINI, ACCOUNT)}
    await browser.post("/auth/app/zhezhengding", json=said, headers={"X-Requested-With": "hub"})
    assert "apps" not in (await browser.get("/auth/session")).json()


async def test_a_code_signs_in_once(house: House, platform: ZhezhengdingSandbox) -> None:
    code = platform.code(MINI, ACCOUNT)
    assert (await vouched(house, {"code": code})).status_code == 200
    again = await vouched(house, {"code": code})
    assert again.status_code == 403
    assert again.json()["message"] == "身份平台的答复未通过安全校验，登录没有完成"
    assert len(await house.logins()) == 1


@pytest.mark.parametrize(
    "said", [{}, {"code": ""}, {"code": 7}, {"code": "x" * 300}, {"code": "made-up"}, [], "code", None]
)
async def test_nonsense_from_the_app_signs_nobody_in(house: House, said: Any) -> None:
    answer = await vouched(house, said)
    assert answer.status_code in (400, 403)
    assert await house.logins() == []


async def test_a_code_for_another_application_is_refused(house: House, platform: ZhezhengdingSandbox) -> None:
    assert (await vouched(house, {"code": platform.code(SCAN, ACCOUNT)})).status_code == 403
    assert await house.logins() == []


async def test_an_account_of_another_tenant_is_refused(house: House, platform: ZhezhengdingSandbox) -> None:
    stranger = Account(77, "GE_zhang", ZHANG.name, tenant_id="2002")
    assert (await vouched(house, {"code": platform.code(MINI, stranger)})).status_code == 403
    assert await house.logins() == []


async def test_somebody_whom_the_hub_does_not_know_is_told_whom_to_ask(
    house: House, platform: ZhezhengdingSandbox
) -> None:
    answer = await vouched(house, {"code": platform.code(MINI, Account(9, "GE_nobody", "无名"))})
    assert (answer.status_code, answer.json()["alternatives"]) == (403, ["请联系本单位的机关事务管理员开通"])
    assert await house.logins() == []


async def test_another_site_cannot_sign_a_browser_in(house: House, platform: ZhezhengdingSandbox) -> None:
    code = platform.code(MINI, ACCOUNT)
    answer = await house.browser().post(
        "/auth/app/zhezhengding", json={"code": code}, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403
    assert await house.logins() == []


async def test_the_qr_code_signs_in_on_a_pc(house: House, platform: ZhezhengdingSandbox) -> None:
    browser = house.browser()
    there = await browser.to_platform("/m/zhezhengding/", platform="zhezhengding")
    said = query_of(there)
    assert there.startswith("https://login-pro.ding.zj.gov.cn/oauth2/auth.htm?")
    assert (said["client_id"], said["authType"]) == ("hub_dingoa", "QRCODE")
    assert said["redirect_uri"] == f"{HUB}/auth/callback/zhezhengding"
    code = platform.code(SCAN, ACCOUNT)
    answer = await browser.get(f"/auth/callback/zhezhengding?code={code}&state={said['state']}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/m/zhezhengding/")
    assert await browser.who() == ZHANG.name


async def test_a_state_of_another_browser_signs_nobody_in(house: House, platform: ZhezhengdingSandbox) -> None:
    said = query_of(await house.browser().to_platform(platform="zhezhengding"))
    code = platform.code(SCAN, ACCOUNT)
    answer = await house.browser().get(f"/auth/callback/zhezhengding?code={code}&state={said['state']}")
    assert answer.status_code == 400
    assert await house.logins() == []


@pytest.mark.parametrize(
    "said",
    [httpx2.ConnectError("down"), b"<html>", b"[]", b"{}", b'{"success":true}', b'{"success":true,"content":[]}'],
    ids=str,
)
async def test_a_platform_that_is_down_or_talks_rubbish_is_an_outage_and_signs_nobody_in(
    house: House, platform: ZhezhengdingSandbox, line: Cut, said: Any
) -> None:
    code = platform.code(MINI, ACCOUNT)
    line.said = said
    answer = await vouched(house, {"code": code})
    assert answer.status_code in (403, 503)
    assert "success" not in answer.text
    line.said = None
    assert (await vouched(house, {"code": code})).status_code == 200


async def test_a_token_of_ours_that_the_platform_withdrew_is_replaced_and_the_code_still_signs_in(
    house: House, platform: ZhezhengdingSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await vouched(house, {"code": platform.code(MINI, ACCOUNT)})).status_code == 200
    platform.tokens = type(platform.tokens)(7200)
    monkeypatch.setattr("auth.platforms.zhezhengding.api.YOUNG", 0.0)
    assert (await vouched(house, {"code": platform.code(MINI, ACCOUNT)})).status_code == 200


async def test_codes_that_are_made_up_do_not_make_the_hub_hammer_the_platform(
    house: House, platform: ZhezhengdingSandbox, line: Cut
) -> None:
    asked: list[str] = []
    inner = line.inner.handle_async_request

    async def noting(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.url.path)
        return await inner(request)

    line.inner.handle_async_request = noting  # type: ignore[method-assign]
    for _ in range(5):
        assert (await vouched(house, {"code": "made-up"})).status_code == 403
    assert asked.count("/gettoken.json") == 1
    assert len(asked) == 1 + 5


async def test_an_application_that_the_platform_does_not_know_is_an_outage_and_locks_nobody_out(
    tmp_path: Path, platform: ZhezhengdingSandbox
) -> None:
    wrong = ZhezhengdingSettings(App("mini-app", "another secret"), "1001")
    async with open_house(tmp_path, platforms=(wrong,), lines={"zhezhengding": platform.transport()}) as house:
        for _ in range(40):
            assert (await vouched(house, {"code": platform.code(MINI, ACCOUNT)})).status_code == 503


async def test_contacts_are_read_page_by_page_parents_first(platform: ZhezhengdingSandbox) -> None:
    platform.organizations = [
        {"organizationCode": "GO_root", "organizationName": "机关事务管理局", "divisionCode": "330100000000"},
        *({"organizationCode": f"GO_{n}", "organizationName": f"处室{n}", "parentCode": "GO_root"} for n in range(230)),
    ]
    post = {"organizationCode": "GO_root", "govEmpPosJob": "科员", "mainJob": "true"}
    platform.employees["GO_root"] = [
        {"employeeCode": f"GE_{n}", "employeeName": f"人员{n}", "govEmployeePositions": [post]} for n in range(130)
    ]
    async with httpx2.AsyncClient(transport=platform.transport()) as http:
        contacts = Contacts("浙政钉", Api("浙政钉", SETTINGS.api, MINI, http, 5), "1001")
        organizations = [each async for each in contacts.organizations("GO_root")]
        people = await contacts.positions("GO_root")
    assert organizations[0] == Organization(
        "GO_root", "机关事务管理局", None, "机关事务管理局", None, "330100", "", True
    )
    assert len({each.code for each in organizations}) == len(organizations) == 231
    assert len({each.employee_code for each in people}) == 130
    assert (people[0].title, people[0].main) == ("科员", True)
