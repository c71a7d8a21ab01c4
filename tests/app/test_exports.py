"""Lists as files: for those who may, by the filter of the screen, with nothing in them that the screen would hide."""

import io
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import openpyxl
import orjson
import pytest

from auth.roles import Role
from datahub.ledgers import staging
from datahub.ledgers.reading import Source
from domains.vehicles.ledger import VEHICLES
from kernel.ids import global_id, new_id
from support.forms.attachments import keep, take_in

from .hub import REGION, House, open_house

PDF = b"%PDF-1.7 what is in it"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        await opened.vehicle("C-1")
        await opened.vehicle("C-2")
        yield opened


async def test_nobody_and_those_without_the_right_take_nothing_out(house: House) -> None:
    async with house.client() as client:
        nobody = await client.get("/export/vehicles.csv")
    async with house.client(await house.token("甲", Role.STAFF)) as client:
        staff = await client.get("/export/vehicles.csv")
    assert nobody.status_code == 401
    assert staff.status_code == 403
    assert "C-1" not in nobody.text + staff.text


async def test_json_lines_carry_their_own_checksum(house: House) -> None:
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        answer = await client.get("/export/vehicles.jsonl")
    rows = [orjson.loads(line) for line in answer.content.splitlines()]
    assert [row["资产编号"] for row in rows] == ["C-1", "C-2"]
    assert answer.headers["x-checksum"] == f"sha256:{sha256(answer.content).hexdigest()}"
    assert answer.headers["x-rows"] == "2"


async def test_a_workbook_says_what_it_is(house: House) -> None:
    async with house.client(await house.token("甲乙", Role.SUPERVISOR)) as client:
        answer = await client.get("/export/vehicles.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content), read_only=True)
    said = [cell for row in book["说明"].iter_rows(values_only=True) for cell in row]
    assert "甲乙" in said


async def test_a_filter_in_the_graphs_spelling_narrows_the_file(house: House) -> None:
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        kept = await client.get("/export/vehicles.jsonl", params={"filter": '{"text": "C-2"}'})
        unit = global_id("Unit", house.unit_id)
        mine = await client.get("/export/vehicles.jsonl", params={"filter": f'{{"unitId": "{unit}"}}'})
    assert kept.headers["x-rows"] == "1"
    assert mine.headers["x-rows"] == "2"


@pytest.mark.parametrize("filter", ["nonsense", '{"nope": 1}', '{"state": "NOPE"}', "[]", '{"unitId": "x"}'])
async def test_a_filter_that_means_nothing_is_refused_with_a_sentence(house: House, filter: str) -> None:
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        answer = await client.get("/export/vehicles.csv", params={"filter": filter})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "INVALID"


@pytest.mark.parametrize("name", ["secrets.csv", "vehicles.pdf"])
async def test_what_cannot_be_exported_names_what_can(house: House, name: str) -> None:
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        answer = await client.get(f"/export/{name}")
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["extensions"]["alternatives"]


async def test_personal_data_is_masked_and_cannot_be_guessed_by_filtering(house: House) -> None:
    await house.person("被查的人", Role.DRIVER)
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        masked = await client.get("/export/people.jsonl")
        guessed = await client.get("/export/people.jsonl", params={"filter": '{"phone": "13800001234"}'})
    assert "138****1234" in masked.text
    assert "被查的人" not in guessed.text


async def test_trips_that_wait_for_me_are_asked_of_the_workflow(house: House) -> None:
    async with house.client(await house.token("甲", Role.SUPERVISOR)) as client:
        answer = await client.get("/export/trips.jsonl", params={"filter": '{"openToMe": true}'})
    assert answer.status_code == 200
    assert answer.headers["x-rows"] == "0"


async def test_an_attachment_is_shown_to_those_who_may_see_it_and_cannot_act_as_a_page(house: House) -> None:
    owner = await house.person("主人", Role.STAFF)
    viewer = await house.hub.people.viewer_of(owner)
    assert viewer is not None
    taken = await take_in(house.hub.storage, "证明.pdf", PDF)
    async with house.hub.database.working(viewer) as work:
        kept = keep(work, taken, region_code=REGION, unit_id=house.unit_id)
    path = f"/files/{global_id('Attachment', kept.id)}"
    async with house.client(await house.token_of(owner)) as client:
        own = await client.get(path)
        unknown = await client.get(f"/files/{global_id('Attachment', new_id())}")
        nonsense = await client.get("/files/nonsense")
    async with house.client(await house.token("旁人", Role.STAFF)) as client:
        other = await client.get(path)
    async with house.client() as client:
        nobody = await client.get(path)
    assert own.content == PDF
    assert own.headers["content-type"] == "application/pdf"
    assert "sandbox" in own.headers["content-security-policy"]
    assert (unknown.status_code, nonsense.status_code) == (404, 400)
    assert (other.status_code, nobody.status_code) == (404, 401)
    assert PDF not in other.content + nobody.content


async def test_a_file_handed_in_comes_back_marked_to_whoever_may_see_the_batch(house: House) -> None:
    owner = await house.person("主人", Role.FLEET_ADMIN)
    viewer = await house.hub.people.viewer_of(owner)
    assert viewer is not None
    file = Source("车辆.csv", "资产编号,单位,品牌\nA1,nowhere,红旗\n".encode("gbk"))
    batch = await staging.check(house.hub.database, viewer, VEHICLES, file)
    path = f"/import/{global_id('Batch', batch.id)}.xlsx"
    async with house.client(await house.token_of(owner)) as client:
        own = await client.get(path)
        unknown = await client.get(f"/import/{global_id('Batch', new_id())}.xlsx")
        mangled = await client.get("/import/nonsense.xlsx")
    async with house.client(await house.token("旁人", Role.STAFF)) as client:
        other = await client.get(path)
    async with house.client() as client:
        nobody = await client.get(path)
    sheet = openpyxl.load_workbook(io.BytesIO(own.content)).worksheets[0]
    assert (sheet["A2"].value, sheet["D1"].value) == ("A1", "原因")
    assert "单位" in sheet["D2"].value
    assert f"filename*=UTF-8''{quote('车辆-差错.xlsx')}" in own.headers["content-disposition"]
    assert (unknown.status_code, mangled.status_code) == (404, 400)
    assert (other.status_code, nobody.status_code) == (404, 401)
    assert other.headers["content-type"].startswith("application/json")
