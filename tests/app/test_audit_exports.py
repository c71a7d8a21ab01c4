"""The audit as a file, and one's own data as a workbook: for whom, how far, and only with a fresh proof of identity."""

import io
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import orjson
import pytest
from sqlalchemy import insert, update

from auth.audit import AuditEntry
from auth.audit.chain import GENESIS, HEAD
from auth.audit.evidence import Untrue, check
from auth.audit.verdicts import chain_standing
from auth.login_records import Login
from auth.roles import Role
from domains.directory.models import Appointment
from kernel.records import now

from .hub import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        async with opened.hub.database.unscoped("tests") as session:
            await session.execute(insert(HEAD).values(id=1, seq=0, link=GENESIS, stamp="", sealed_at=now()))
        yield opened


async def auditor(house: House, region: str) -> str:
    person = await house.person("审计员")
    async with house.hub.database.unscoped("tests") as session:
        session.add(Appointment(person_id=person, role=Role.AUDIT_ADMIN, region_code=region, since=date(2024, 1, 1)))
    return await house.token_of(person)


async def long_ago(house: House) -> None:
    """Everybody who is signed in proved it yesterday."""
    async with house.hub.database.unscoped("tests") as session:
        await session.execute(update(Login).values(authenticated_at=now() - timedelta(days=1)))
    house.hub.sign_in.logins.forget()


async def test_an_auditor_takes_out_what_those_within_reach_have_done(house: House) -> None:
    other = await house.token("乙", Role.SUPERVISOR)
    async with house.client(other) as client:
        assert (await client.get("/export/vehicles.csv")).status_code == 200
        assert (await client.get("/export/audit.jsonl")).status_code == 403
        assert (await client.get("/export/audit-chain.jsonl")).status_code == 403
    async with house.client(await auditor(house, "330102")) as client:
        here = await client.get("/export/audit.jsonl", params={"filter": '{"kind": "EXPORT"}'})
        workbook = await client.get("/export/audit.xlsx")
        chain = await client.get("/export/audit-chain.jsonl")
    said = [orjson.loads(line) for line in here.text.splitlines()]
    assert [(each["办理人"], each["办理的事项"]) for each in said] == [("乙", "export vehicles")]
    assert openpyxl.load_workbook(io.BytesIO(workbook.content)).sheetnames
    assert chain.status_code == 403
    assert "全省" in chain.text
    async with house.client(await auditor(house, "330203")) as client:
        elsewhere = await client.get("/export/audit.jsonl", params={"filter": '{"kind": "EXPORT"}'})
    assert elsewhere.text == ""


async def test_the_chain_goes_out_signed_and_whole_to_who_audits_the_province(house: House) -> None:
    await house.hub.sealer.heal(None)
    async with house.client(await auditor(house, "330000")) as client:
        await house.hub.sealer.heal(None)
        answer = await client.get("/export/audit-chain.jsonl")
    assert answer.status_code == 200
    async with house.hub.database.looking("tests") as session:
        assert (await chain_standing(session)).sound is True
    keys = house.hub.settings.for_signin().signing_keys()
    lines = answer.content.splitlines(keepends=True)
    assert check(iter(lines), keys) == len(lines) - 2 > 0
    spoilt = [line.replace(b"sign-in", b"sign-on") for line in lines]
    with pytest.raises(Untrue):
        check(iter(spoilt), keys)


async def test_a_chain_that_does_not_hold_is_not_given_out(house: House) -> None:
    async with house.client(await auditor(house, "330000")) as client:
        await house.hub.sealer.heal(None)
        async with house.hub.database.engine.begin() as connection:
            await connection.execute(update(AuditEntry).values(act="another"))
        answer = await client.get("/export/audit-chain.jsonl")
    assert answer.status_code == 409
    assert "doctor audit" in answer.text
    async with house.hub.database.looking("tests") as session:
        assert (await chain_standing(session)).sound is False


@pytest.mark.parametrize("path", ["/export/audit.csv", "/export/audit-chain.jsonl"])
async def test_the_audit_leaves_only_with_who_has_lately_proved_who_they_are(house: House, path: str) -> None:
    async with house.client(await auditor(house, "330000")) as client:
        await long_ago(house)
        answer = await client.get(path)
    assert answer.status_code == 403
    assert "/auth/step-up" in answer.text


async def test_whole_personal_data_leaves_only_with_a_fresh_proof_and_masked_without(house: House) -> None:
    await house.person("戊")
    async with house.client(await house.token("丙", Role.DISPATCHER)) as client:
        whole = await client.get("/export/people.csv")
        await long_ago(house)
        refused = await client.get("/export/people.csv")
        masked = await client.get("/export/people.csv", params={"masked": "1"})
        unlike = await client.get("/export/vehicles.csv")
    assert "13800001234" in whole.text
    assert refused.status_code == 403
    assert "masked=1" in refused.text
    assert "138****1234" in masked.text
    assert "13800001234" not in refused.text
    assert masked.text.count("13800001234") == 1, "their own number is theirs to see"
    assert unlike.status_code == 200


async def test_ones_own_data_is_a_workbook_too(house: House) -> None:
    async with house.client(await house.token("=丁", Role.STAFF)) as client:
        answer = await client.get("/export/me.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    about = dict(row[:2] for row in book.worksheets[0].iter_rows(values_only=True))
    assert about["姓名"] == "=丁"
    [people] = [sheet for sheet in book.worksheets if "Person" in sheet.title]
    head, row = people.iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["phone"] == "13800001234"
