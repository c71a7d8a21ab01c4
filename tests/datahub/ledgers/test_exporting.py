"""Lists leave as files: the same bytes for the same rows, masked where they must be, and harmless to open."""

import csv
import hashlib
import io
from datetime import UTC, datetime
from decimal import Decimal

import openpyxl
import orjson
import pytest

from auth.roles import Role
from auth.sessions import Database
from datahub.ledgers.exporting import Format
from domains.vehicles.ledger import DRIVERS, VEHICLES
from domains.vehicles.queries import VehicleFilter
from kernel.refusal import NotPermitted
from tests.conftest import Given
from tests.databases import statements
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, XIHU
from tests.factories.vehicles import a_driver, a_vehicle

from .house import House


async def a_house(database: Database, given: Given, role: Role = Role.FLEET_ADMIN) -> House:
    viewer = a_person((role, SHANGCHENG))
    await given(viewer)
    return House(database, viewer)


async def test_only_what_the_viewer_may_see_leaves(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    await given(a_vehicle(asset_number="MINE"), a_vehicle(asset_number="THEIRS", region_code=XIHU))
    lines = [orjson.loads(line) for line in (await house.exported()).splitlines()]
    assert [line["资产编号"] for line in lines] == ["MINE"]


async def test_a_filter_narrows_the_file_and_is_named_in_it(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    await given(a_vehicle(asset_number="A-1"), a_vehicle(asset_number="B-2"))
    data, about = await house.export(wanted=VehicleFilter(text="B-"))
    assert about.rows == 1
    assert orjson.loads(data)["资产编号"] == "B-2"
    assert dict(about.pairs())["筛选"].endswith("：B-")


async def test_the_checksum_is_that_of_the_json_lines_whatever_the_format(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    await given(*(a_vehicle(price=Decimal("1.50")) for _ in range(3)))
    files = {format: await house.export(format) for format in Format}
    digest = hashlib.sha256(files[Format.JSONL][0]).hexdigest()
    assert {about.checksum for _, about in files.values()} == {digest}


async def test_the_workbook_says_what_it_is(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    await given(a_vehicle())
    data, about = await house.export(Format.XLSX)
    book = openpyxl.load_workbook(io.BytesIO(data))
    said = dict(book["说明"].iter_rows(values_only=True))
    assert book.sheetnames == ["数据", "说明"]
    assert said["行数"] == "1"
    assert said["导出人"] == house.viewer.name
    assert said["导出时间"] == "2026-03-02 08:00:00"
    assert about.checksum in said["校验值"]
    assert "车辆管理员" in said["导出人的岗位"]


async def test_two_workbooks_of_one_moment_are_the_same_bytes(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    await given(a_vehicle())
    assert await house.exported(Format.XLSX) == await house.exported(Format.XLSX)
    later = datetime(2027, 1, 1, tzinfo=UTC)
    assert await house.exported(Format.CSV) == await house.exported(Format.CSV, at=later)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
async def test_nothing_in_a_csv_can_be_taken_for_a_formula_and_it_comes_back_as_it_was(
    database: Database, given: Given, text: str
) -> None:
    house = await a_house(database, given)
    await given(a_vehicle(former_plate=text))
    data = await house.exported(Format.CSV)
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert row["原号牌"] == "'" + text
    assert (await house.check(data)).same == 1


async def test_personal_columns_are_masked_for_those_who_may_not_see_them(database: Database, given: Given) -> None:
    await given(a_driver(phone="13808712345", licence_number="330102199001011234"))
    for role, phone in ((Role.FLEET_ADMIN, "138****2345"), (Role.DISPATCHER, "13808712345")):
        house = await a_house(database, given, role)
        house.ledger = DRIVERS
        assert orjson.loads(await house.exported())["联系电话"] == phone


@pytest.mark.parametrize("role", [Role.STAFF, Role.DRIVER])
async def test_who_may_not_export_gets_no_file(database: Database, given: Given, role: Role) -> None:
    house = await a_house(database, given, role)
    out = io.BytesIO()
    with pytest.raises(NotPermitted):
        out.write(await house.exported())
    assert out.getvalue() == b""


@pytest.mark.parametrize("format", [Format.XLSX, Format.CSV])
async def test_an_export_comes_back_in_without_a_fault_and_without_a_change(
    database: Database, given: Given, format: Format
) -> None:
    house = await a_house(database, given)
    await given(*(a_vehicle(price=Decimal("123456.70"), brand="红旗", odometer=at) for at in range(5)))
    batch = await house.check(await house.exported(format))
    assert (batch.same, batch.new, batch.changed, batch.faulty) == (5, 0, 0, 0)


async def test_statements_of_an_export_do_not_grow_with_its_rows(database: Database, given: Given) -> None:
    house = await a_house(database, given)
    counts = []
    for size in (1, 300):
        await given(*(a_vehicle() for _ in range(size)))
        with statements(database.engine) as seen:
            await house.exported()
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_the_registers_know_their_own_columns() -> None:
    for ledger in (VEHICLES, DRIVERS):
        titles = [column.title for column in ledger.columns]
        assert len(set(titles)) == len(titles)
        assert set(ledger.key) <= {column.name for column in ledger.writable}
