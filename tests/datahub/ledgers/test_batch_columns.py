"""A batch: which column fills which, and what is found by its name."""

import pytest

from datahub.ledgers.exporting import Format
from datahub.ledgers.records import Batch
from domains.vehicles.ledger import DRIVERS
from kernel.refusal import Invalid
from tests.conftest import Given
from tests.factories.people import a_directory_person
from tests.factories.places import ZHEJIANG, a_unit

from .fleets import a_fleet, chinese, written
from .house import House

FLEET = written(a_fleet(30))


async def test_a_mapping_once_used_is_remembered_for_the_next_file_of_that_heading(house: House) -> None:
    await house.check_fleet(FLEET)
    again = await house.check(written(a_fleet(40)))
    assert (again.new, again.faulty) == (40, 0)


async def test_a_required_column_that_no_column_fills_is_refused_at_once(house: House) -> None:
    with pytest.raises(Invalid, match="必填的“所属单位编码”没有对应到任何列"):
        await house.check("资产编号,品牌\nA1,红旗\n".encode())
    assert await house.count(Batch) == 0


async def test_columns_that_nothing_uses_are_named(house: House) -> None:
    batch = await house.check("资产编号,单位,心情\nA1,330000-03,好\n".encode())
    assert batch.unmapped == ["心情"]


async def test_units_are_found_by_code_and_by_name_and_two_of_one_name_are_a_fault(house: House, given: Given) -> None:
    await given(
        a_unit(code="x1", name="同名单位", region_code=ZHEJIANG),
        a_unit(code="x2", name="同名单位", region_code=ZHEJIANG),
    )
    batch = await house.check(
        chinese("A1,,第3单位,红旗,5", "A2,,x1,红旗,5", "A3,,同名单位,红旗,5", "A4,,无此单位,红旗,5")
    )
    assert (batch.new, batch.faulty) == (2, 2)


async def test_drivers_come_in_by_the_people_they_are(house: House, given: Given) -> None:
    await given(a_directory_person(employee_code="E1", region_code=ZHEJIANG))
    house.ledger = DRIVERS
    head = "工号,人员目录编码,驾驶员,单位,手机,准驾车型,驾驶证有效期\n"
    rows = ("D1,E1,李师傅,330000-03,13800000000,A1,2030-01-01", "D2,E9,王师傅,330000-03,手机,A9,2030-02-30")
    batch = await house.check((head + "\n".join(rows)).encode("gbk"))
    assert (batch.new, batch.faulty, batch.faults) == (1, 1, 4)
    await house.commit(batch, partial=True)
    assert (await house.exported(Format.CSV)).decode("utf-8-sig").splitlines()[1].startswith("D1,E1,李师傅,330000-03")
