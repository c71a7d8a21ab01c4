"""Persons and legal persons who come by Zheliban: an account beside the directory, and no right of the staff."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import select, text

from auth import retention
from auth.accounts import PublicAccount
from auth.audit import AuditEntry
from auth.platforms.building import built
from auth.platforms.kinds import PersonKind
from auth.platforms.zheliban import Gateway, UnifiedSettings
from auth.roles import Role
from auth.sandbox.zheliban import ZhelibanSandbox
from domains.directory.models import Person
from kernel.ids import global_id, new_id
from kernel.records import now
from tests.app.hub import House, open_house

GATEWAY = Gateway("BCDSGA_demo", "BCDSGS_demo")
ID_NUMBER = "330000199001010016"
PERSON = {
    "userType": "PERSON",
    "personInfo": {
        "userId": "u-7",
        "userName": "陈市民",
        "phone": "13900002222",
        "idType": "ID_CARD",
        "idNo": ID_NUMBER,
    },
}
COMPANY = {
    "userType": "LEGAL_PERSON",
    "personInfo": {"userId": "u-8", "userName": "钱经办"},
    "legalPersonInfo": {
        "name": "某物业公司",
        "unifiedSocialId": "91110000600037341L",
        "corpId": "c-1",
        "attnPhone": "139",
    },
}
ASK = "{ me { id } myPermissions myAccount { id name phone idNumber kind creditCode } }"


@pytest.fixture
def platform() -> ZhelibanSandbox:
    return ZhelibanSandbox(GATEWAY)


@pytest.fixture
async def house(tmp_path: Path, platform: ZhelibanSandbox) -> AsyncIterator[House]:
    said = [
        {"kind": kind, "key": GATEWAY.key, "secret": GATEWAY.secret, "app_id": platform.app_id}
        for kind in ("zheliban", "zheliban_legal")
    ]
    async with open_house(tmp_path, platforms=said, jobs="off") as house:
        for name, kind in (("zheliban", PersonKind.PERSON), ("zheliban_legal", PersonKind.LEGAL_PERSON)):
            settings = UnifiedSettings(GATEWAY, platform.app_id, kind, name=name)
            house.hub.sign_in.platforms[name] = built(settings, platform.transport())
        yield house


async def come(house: House, platform: ZhelibanSandbox, user: Any, by: str = "zheliban") -> httpx2.AsyncClient:
    client = house.client()
    client.headers["X-Requested-With"] = "hub"
    answer = await client.post(f"/auth/app/{by}", json={"ticketId": platform.tickets.give(user)})
    assert answer.status_code == 200, answer.text
    return client


async def asked(client: httpx2.AsyncClient, document: str) -> Any:
    answer = await client.post("/graphql", json={"query": document})
    return answer.json()


async def accounts(house: House) -> list[PublicAccount]:
    async with house.hub.database.looking("tests") as session:
        return list(await session.scalars(select(PublicAccount).order_by(PublicAccount.id)))


async def test_a_person_has_an_account_of_their_own_and_sees_it_whole(house: House, platform: ZhelibanSandbox) -> None:
    client = await come(house, platform, PERSON)
    (account,) = await accounts(house)
    session = (await client.get("/auth/session")).json()
    id = global_id("PublicAccount", account.id)
    assert (session["public"], session["person"], session["posts"]) == (True, {"id": id, "name": "陈市民"}, [])
    said = (await asked(client, ASK))["data"]
    assert (said["me"], said["myPermissions"]) == (None, [])
    assert said["myAccount"] == {
        "id": id,
        "name": "陈市民",
        "phone": "13900002222",
        "idNumber": ID_NUMBER,
        "kind": "PERSON",
        "creditCode": None,
    }


async def test_who_comes_again_is_the_same_as_the_platform_now_tells_of_them(
    house: House, platform: ZhelibanSandbox
) -> None:
    await come(house, platform, PERSON)
    renamed = {**PERSON, "personInfo": {**PERSON["personInfo"], "userName": "陈新名", "phone": ""}}  # type: ignore[dict-item]
    client = await come(house, platform, renamed)
    (account,) = await accounts(house)
    assert (account.name, account.phone) == ("陈新名", None)
    assert (await asked(client, ASK))["data"]["myAccount"]["name"] == "陈新名"


async def test_a_legal_person_is_known_by_whom_acts_for_it(house: House, platform: ZhelibanSandbox) -> None:
    client = await come(house, platform, COMPANY, "zheliban_legal")
    said = (await asked(client, ASK))["data"]["myAccount"]
    assert (said["name"], said["kind"], said["creditCode"]) == ("某物业公司", "LEGAL_PERSON", "91110000600037341L")
    other = {**COMPANY, "personInfo": {"userId": "u-9", "userName": "孙经办"}}
    await come(house, platform, other, "zheliban_legal")
    assert len(await accounts(house)) == 2


async def test_numbers_are_sealed_where_they_lie(house: House, platform: ZhelibanSandbox) -> None:
    await come(house, platform, PERSON)
    async with house.hub.database.engine.connect() as connection:
        row = (await connection.execute(text("SELECT * FROM public_accounts"))).one()
    assert ID_NUMBER not in repr(row)
    assert "13900002222" not in repr(row)


async def test_a_member_of_staff_who_comes_as_a_citizen_has_no_right_of_the_staff(
    house: House, platform: ZhelibanSandbox
) -> None:
    id = await house.person("陈市民", Role.SYSTEM_ADMIN, Role.STAFF)
    async with house.hub.database.unscoped("tests") as session:
        (await session.get_one(Person, id)).id_number = ID_NUMBER
    client = await come(house, platform, PERSON)
    assert (await asked(client, ASK))["data"]["myPermissions"] == []
    refused = await asked(client, "{ people { nodes { id name } } }")
    assert refused["errors"][0]["message"] == "此功能只供机关工作人员使用"
    assert "陈市民" not in str(refused)


@pytest.mark.parametrize(
    "address",
    [
        "/export/vehicles.csv",
        "/export/people.xlsx",
        f"/files/{global_id('Attachment', new_id())}",
        f"/import/{global_id('Batch', new_id())}.xlsx",
    ],
    ids=["a register", "a workbook", "an attachment", "a batch"],
)
async def test_no_file_of_the_staff_is_theirs(house: House, platform: ZhelibanSandbox, address: str) -> None:
    await house.vehicle("A-1")
    answer = await (await come(house, platform, PERSON)).get(address)
    assert answer.status_code in (403, 404)
    assert "A-1" not in answer.text


async def test_the_copy_of_their_own_data_holds_their_own_and_nothing_else(
    house: House, platform: ZhelibanSandbox
) -> None:
    await house.person("王敏", Role.STAFF)
    await come(house, platform, COMPANY, "zheliban_legal")
    said = (await (await come(house, platform, PERSON)).get("/export/me.json")).json()
    assert {kind.split()[-1] for kind in said["内容"]} <= {"PublicAccount", "Login"}
    assert ID_NUMBER in str(said)
    assert "某物业公司" not in str(said)


async def test_the_audit_says_who_came_without_their_numbers(house: House, platform: ZhelibanSandbox) -> None:
    await come(house, platform, PERSON)
    (account,) = await accounts(house)
    async with house.hub.database.looking("tests") as session:
        rows = list(await session.scalars(select(AuditEntry).where(AuditEntry.actor_id == account.id)))
    assert {row.act for row in rows} == {"account-open", "sign-in"}
    assert {row.actor_name for row in rows} == {"陈市民"}
    assert ID_NUMBER not in repr([row.changes for row in rows])


async def test_who_stays_away_long_enough_is_forgotten_and_may_come_again(
    house: House, platform: ZhelibanSandbox
) -> None:
    client = await come(house, platform, PERSON)
    async with house.hub.database.unscoped("tests") as session:
        (await session.scalars(select(PublicAccount))).one().last_seen_at = now() - timedelta(days=1_096)
    gone = {rule.kind: count for rule, count in await retention.purge(house.hub.database)}
    assert gone["public_accounts"] == 1
    house.hub.sign_in.backend.forget(None)
    assert (await client.get("/auth/session")).json()["signedIn"] is False
    await come(house, platform, PERSON)
    assert len(await accounts(house)) == 1


async def test_whoever_the_platform_refuses_has_no_account(house: House) -> None:
    client = house.client()
    answer = await client.post("/auth/app/zheliban", json={"ticketId": "made up"}, headers={"X-Requested-With": "hub"})
    assert answer.status_code == 403
    assert await accounts(house) == []
