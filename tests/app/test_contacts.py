"""Zhezhengding's contacts, from the platform's stand-in into the directory, as the command line and the night do it."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import select

import app.contacts
from app.contacts import roll_of, sources
from app.platforms import Zhezhengding
from auth.platforms.zhezhengding import App
from auth.platforms.zhezhengding.contacts import Organization, Position
from auth.sandbox.zhezhengding import Row, ZhezhengdingSandbox
from auth.sessions import Database
from domains.directory.contacts import ToldPerson, ToldUnit, sync
from domains.directory.founding import found
from domains.directory.models import Person, Unit
from kernel.events import Events
from kernel.refusal import Unavailable

MINI = App("mini-app", "mini secret")
ROOT = "GO_" + "0" * 32
SAID = Zhezhengding(
    kind="zhezhengding",
    tenant_id="1001",
    app_key=MINI.key,
    app_secret=MINI.secret,
    contacts={"root": ROOT, "region": "330100"},
)


def organization(code: str, name: str, parent: str | None = ROOT, **said: Any) -> Row:
    usual = {"organizationCode": code, "organizationName": name, "typeCode": "GOV_UNIT", "status": "A"}
    return usual | ({"parentCode": parent} if parent else {}) | said


def employee(code: str, name: str, organization: str, title: str = "科员", **said: Any) -> Row:
    post = {"organizationCode": organization, "govEmpPosJob": title, "mainJob": "true", "status": "A"}
    return {"employeeCode": code, "employeeName": name, "status": "A", "govEmployeePositions": [post]} | said


@pytest.fixture
def platform() -> ZhezhengdingSandbox:
    platform = ZhezhengdingSandbox([MINI])
    platform.organizations = [
        organization(ROOT, "杭州市机关事务管理局", None, divisionCode="330100000000"),
        organization("GO_office", "办公室", typeCode="GOV_INTERNAL_INSTITUTION"),
        organization("GO_counties", "各区", typeCode="GOV_HOLLOW_DIVISION_NODE"),
        organization("GO_sc", "上城区机关事务服务中心", "GO_counties", divisionCode="330102000000"),
    ]
    platform.employees = {
        ROOT: [employee(f"GE_{n:032}", f"人员{n}", ROOT) for n in range(120)],
        "GO_office": [employee("GE_wang", "王敏", "GO_office", "主任")],
        "GO_sc": [employee("GE_li", "李强", "GO_sc"), employee("GE_gone", "陈旧", "GO_sc", status="F")],
    }
    return platform


class Between(httpx2.AsyncBaseTransport):
    """The line to the platform; ``said`` comes in place of every answer of an address that ends so."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self.inner, self.said = inner, dict[str, Any]()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        said = self.said.get(request.url.path.rpartition("/")[2])
        if isinstance(said, Exception):
            raise said
        return httpx2.Response(200, json=said) if said is not None else await self.inner.handle_async_request(request)


@pytest.fixture
def line(platform: ZhezhengdingSandbox) -> Between:
    return Between(platform.transport())


@pytest.fixture
async def source(line: Between) -> AsyncIterator[app.contacts.ZhezhengdingSource]:
    async with httpx2.AsyncClient(transport=line) as http:
        (found,) = sources([SAID], http)
        yield found


async def test_the_contacts_of_the_platform_come_into_the_directory_and_twice_is_once(
    database: Database, redis: Any, source: app.contacts.ZhezhengdingSource
) -> None:
    async with database.unscoped("test data") as session:
        await found(session)
    assert (await sync(database, Events(redis), source)).refused == []
    async with database.looking("tests") as session:
        rows = await session.execute(select(Person.employee_code, Unit.name).join(Unit, Unit.id == Person.unit_id))
        works = dict(rows.all())
        places = dict((await session.execute(select(Unit.name, Unit.region_code))).all())
    assert len(works) == 122
    assert (works["GE_wang"], works["GE_li"]) == ("杭州市机关事务管理局", "上城区机关事务服务中心")
    assert places == {"杭州市机关事务管理局": "330100", "上城区机关事务服务中心": "330102"}
    assert not await sync(database, Events(redis), source)


def told(content: Any) -> dict[str, Any]:
    return {"success": True, "content": {"success": True, "responseCode": "0", **content}}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("listOrganizationsByCodes", httpx2.ConnectError("down")),
        ("listOrganizationsByCodes", "rubbish"),
        ("listOrganizationsByCodes", told({"data": "rubbish"})),
        ("listOrganizationsByCodes", told({"data": []})),
        ("listOrganizationsByCodes", told({"data": [{"organizationCode": ROOT}]})),
        ("listOrganizationsByCodes", {"success": True, "content": {"success": False, "responseCode": "Forbidden"}}),
        ("pageSubOrganizationCodes", told({"data": [], "totalSize": 3})),
        ("pageSubOrganizationCodes", told({"data": [None], "totalSize": 1})),
        ("pageSubOrganizationCodes", told({"data": ["GO_x"], "totalSize": "many"})),
        ("pageOrganizationEmployeePositions", httpx2.ReadTimeout("slow")),
        ("pageOrganizationEmployeePositions", told({"data": [7], "totalSize": 1})),
        ("pageOrganizationEmployeePositions", told({"data": [{"employeeCode": "GE_1"}], "totalSize": 1})),
        ("pageOrganizationEmployeePositions", told({"data": {"employeeCode": "GE_1"}, "totalSize": 1})),
    ],
    ids=str,
)
async def test_a_platform_that_is_down_says_no_or_talks_rubbish_is_one_sentence_and_no_part_is_believed(
    line: Between, source: app.contacts.ZhezhengdingSource, path: str, said: Any
) -> None:
    line.said[path] = said
    with pytest.raises(Unavailable, match="没有改动数据") as refusal:
        await source.roll()
    assert "rubbish" not in str(refusal.value)
    line.said.clear()
    assert (await source.roll()).units


async def test_a_list_that_changes_while_it_is_read_is_read_another_time(
    platform: ZhezhengdingSandbox, source: app.contacts.ZhezhengdingSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = platform.employees[ROOT]

    class Shrinking(dict[str, list[Row]]):
        asked = 0

        def get(self, code: str, default: Any = None) -> Any:
            self.asked += code == ROOT
            return rows[: -self.asked] if code == ROOT else default

    monkeypatch.setattr(platform, "employees", Shrinking())
    with pytest.raises(Unavailable) as refusal:
        await source.roll()
    assert "while they were read" in "".join(getattr(refusal.value, "__notes__", ()))


def test_departments_and_nodes_are_no_units_and_their_people_belong_to_the_unit_above() -> None:
    def part(code: str, parent: str | None, kind: str, division: str | None = None, **said: Any) -> Organization:
        return Organization(code, code, parent, code, None, division, kind, said.get("active", True))

    def post(person: str, organization: str, *, main: bool = True, active: bool = True) -> Position:
        return Position(person, person, organization, "", main, active)

    organizations = [
        part("node", None, "GOV_HOLLOW_STRIP_NODE"),
        part("bureau", "node", "GOV_UNIT", "330106"),
        part("office", "bureau", "GOV_INTERNAL_INSTITUTION"),
        part("desk", "office", "GOV_TEMPORARY"),
        part("centre", "office", "GOV_UNIT"),
        part("closed", "bureau", "GOV_UNIT", active=False),
    ]
    positions = [
        post("a", "desk"),
        post("b", "office", main=False),
        post("b", "centre"),
        post("b", "bureau", main=False),
        post("c", "node"),
        post("d", "closed"),
        post("e", "bureau", active=False),
    ]
    roll = roll_of(organizations, positions, "330100")
    assert roll.units == (
        ToldUnit("bureau", "bureau", "bureau", None, "330106"),
        ToldUnit("centre", "centre", "centre", "bureau", "330106"),
    )
    assert set(roll.people) == {ToldPerson("a", "a", "", "bureau"), ToldPerson("b", "b", "", "centre")}


def test_without_contacts_there_is_nothing_to_follow() -> None:
    assert sources([SAID.model_copy(update={"contacts": None})], httpx2.AsyncClient()) == []


@pytest.mark.parametrize(
    ("platforms", "said"),
    [
        ("[]", "没有配置通讯录"),
        (f"[{SAID.model_dump_json()}]".replace('"**********"', '"secret"'), "没有名为 nobody 的通讯录"),
    ],
)
def test_the_command_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platforms: str, said: str
) -> None:
    from tests.app.test_cli import jiguan

    monkeypatch.setenv("JIGUAN_PLATFORMS", platforms)
    environment = os.environ | {
        "JIGUAN_DATA_DIR": str(tmp_path),
        "JIGUAN_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'hub.db'}",
        "NO_COLOR": "1",
    }
    assert jiguan(environment, "migrate")[0] == 0
    status, spoken = jiguan(environment, "contacts", "sync", "--platform", "nobody")
    assert (status, said in spoken) == (1, True), spoken
