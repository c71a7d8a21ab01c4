"""A batch: checked without changing anything, imported whole, undone to the byte."""

from typing import Any

import pytest
from sqlalchemy import select

from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from datahub.ledgers.exporting import Format
from datahub.ledgers.records import Batch, BatchFile, BatchRow, BatchState
from datahub.ledgers.undo import discard
from domains.vehicles.models import Vehicle
from kernel.refusal import Conflict, Invalid, NotFound, NotPermitted, WrongState
from tests.conftest import Given
from tests.databases import statements
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG, ZHEJIANG, a_unit
from tests.factories.vehicles import a_trip, a_vehicle

from .fleets import a_fleet, chinese, the_real_fleet, written
from .house import House
from .seeding import sow

FLEET = written(a_fleet(30))


async def vehicle(house: House, asset_number: str) -> Vehicle | None:
    async with house.database.reading(house.viewer) as session:
        found: Vehicle | None = await session.scalar(select(Vehicle).where(Vehicle.asset_number == asset_number))
        return found


async def change(house: House, asset_number: str, **said: Any) -> None:
    async with house.database.working(house.viewer) as work:
        found = await work.session.scalar(select(Vehicle).where(Vehicle.asset_number == asset_number))
        assert found is not None
        for name, value in said.items():
            setattr(found, name, value)


async def test_a_check_counts_and_changes_no_register(house: House) -> None:
    batch = await house.check_fleet(FLEET)
    assert (batch.state, batch.rows, batch.new, batch.repeated, batch.faulty) == (BatchState.CHECKED, 33, 30, 3, 0)
    assert await house.count(Vehicle) == 0


async def test_an_import_brings_every_value_in(house: House) -> None:
    batch = await house.commit(await house.check_fleet(FLEET))
    assert batch.state is BatchState.COMMITTED
    found = await vehicle(house, "20001")
    assert found is not None
    assert (found.former_plate, found.model_year, found.brand, str(found.price)) == (
        "30001D",
        2001,
        "CHEVROLET",
        "37.01",
    )
    assert (str(found.in_service_on), found.replacement_year, found.region_code) == ("2001-02-02", 2011, ZHEJIANG)
    assert found.version == 1


async def test_the_same_file_twice_changes_nothing(house: House) -> None:
    await house.commit(await house.check_fleet(FLEET))
    before = await house.exported()
    again = await house.check_fleet(FLEET)
    assert (again.new, again.changed, again.same) == (0, 0, 30)
    await house.commit(again)
    assert await house.exported() == before
    found = await vehicle(house, "20001")
    assert found is not None
    assert found.version == 1


@pytest.mark.parametrize("format", list(Format))
async def test_after_an_undo_the_export_is_the_same_byte_for_byte(house: House, format: Format) -> None:
    await house.commit(await house.check(chinese("20001,浙A12345,330000-03,红旗,5", "X1,,330000-04,比亚迪,7")))
    before = await house.exported(format)
    batch = await house.check_fleet(FLEET)
    assert (batch.new, batch.changed) == (29, 1)
    await house.commit(batch)
    assert await house.exported(format) != before
    assert (await house.undo(batch)).state is BatchState.UNDONE
    assert await house.exported(format) == before


async def test_of_a_file_with_two_hundred_faults_the_sound_rows_alone_come_in_and_go_again(house: House) -> None:
    sown = sow(the_real_fleet(), 200, 11)
    before = await house.exported(Format.CSV)
    batch = await house.check_fleet(sown.data)
    async with house.database.looking("the test") as session:
        found = set(await session.scalars(select(BatchRow.number).where(BatchRow.faults.is_not(None), BatchRow.outcome == "faulty")))  # noqa: E501  # fmt: skip
    assert found == set(sown.faults)
    assert batch.faulty == 200
    await house.commit(batch, partial=True)
    assert await house.count(Vehicle) == batch.new
    await house.undo(batch)
    assert await house.exported(Format.CSV) == before


async def test_a_file_with_faults_is_not_imported_unless_only_its_sound_rows_are_asked_for(house: House) -> None:
    batch = await house.check(chinese("A1,浙A12345,330000-03,红旗,5", "A2,浙B1,330000-03,红旗,五"))
    assert (batch.new, batch.faulty) == (1, 1)
    with pytest.raises(Invalid, match="没有导入任何内容") as no:
        await house.commit(batch)
    assert "只导入无误的 1 行" in no.value.alternatives[1]
    assert await house.count(Vehicle) == 0
    done = await house.commit(batch, partial=True)
    assert done.partial
    assert await house.count(Vehicle) == 1


async def test_a_key_or_a_plate_that_comes_twice_in_a_file_is_a_fault_whatever_its_spelling(house: House) -> None:
    rows = ("A1,浙A12345,330000-03,红旗,5", "A2,浙a 12345,330000-03,红旗,5", "A3,,330000-03,红旗,5")
    batch = await house.check(chinese(*rows, "A3,,330000-04,红旗,5"))
    assert (batch.new, batch.faulty) == (1, 3)


async def test_a_batch_is_imported_once(house: House) -> None:
    batch = await house.commit(await house.check_fleet(FLEET))
    with pytest.raises(WrongState, match="已导入"):
        await house.commit(batch)
    await house.undo(batch)
    with pytest.raises(WrongState, match="已撤销"):
        await house.undo(batch)


async def test_of_two_batches_of_one_file_the_second_is_told_to_check_again(house: House) -> None:
    first, second = await house.check_fleet(FLEET), await house.check_fleet(FLEET)
    await house.commit(first)
    before = await house.exported()
    with pytest.raises(Conflict, match="没有导入任何内容"):
        await house.commit(second)
    assert await house.exported() == before


async def test_a_record_changed_since_the_check_stops_the_import(house: House) -> None:
    await house.commit(await house.check(chinese("A1,,330000-03,红旗,5", "A2,,330000-03,红旗,5")))
    batch = await house.check(chinese("A1,,330000-03,比亚迪,5", "A2,,330000-03,比亚迪,5", "A3,,330000-03,比亚迪,5"))
    await change(house, "A2", odometer=10)
    with pytest.raises(Conflict, match="第 3 行"):
        await house.commit(batch)
    assert await house.count(Vehicle) == 2
    untouched = await vehicle(house, "A1")
    assert untouched is not None
    assert untouched.brand == "红旗"


async def test_an_undo_over_later_changes_is_refused_with_each_reason(house: House) -> None:
    batch = await house.commit(await house.check(chinese("A1,,330000-03,红旗,5", "A2,,330000-03,红旗,5")))
    await change(house, "A2", odometer=10)
    before = await house.exported()
    with pytest.raises(Conflict, match="不能撤销") as no:
        await house.undo(batch)
    assert no.value.alternatives == ("第 3 行的记录在导入后又被更新",)
    assert await house.exported() == before


async def test_an_undo_of_a_record_that_a_trip_names_is_refused(house: House, given: Given) -> None:
    batch = await house.commit(await house.check(chinese(*(f"A{at},,330000-03,红旗,5" for at in range(9)))))
    named = await vehicle(house, "A4")
    assert named is not None
    await given(a_trip(vehicle_id=named.id, region_code=ZHEJIANG))
    with pytest.raises(Conflict) as no:
        await house.undo(batch)
    assert no.value.alternatives == ("第 6 行的记录已被其他业务引用",)
    assert await house.count(Vehicle) == 9


async def test_only_mapped_columns_are_touched_and_empty_cells_never_empty_what_must_be_filled(house: House) -> None:
    await house.commit(await house.check(chinese("A1,浙A12345,330000-03,红旗,5")))
    await change(house, "A1", odometer=77)
    batch = await house.check("资产编号,单位,品牌,座位数\nA1,330000-03,,\n".encode())
    await house.commit(batch)
    found = await vehicle(house, "A1")
    assert found is not None
    assert (found.plate_number, found.odometer, found.brand, found.seats) == ("浙A12345", 77, "红旗", None)


async def test_a_row_of_a_unit_out_of_reach_is_a_fault(database: Database, given: Given) -> None:
    clerk = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(clerk, a_unit(code="here"), a_unit(code="there", region_code=HANGZHOU))
    house = House(database, clerk)
    batch = await house.check(chinese("A1,,here,红旗,5", "A2,,there,红旗,5"))
    assert (batch.new, batch.faulty) == (1, 1)


async def test_a_record_of_somebody_else_is_a_fault_and_not_shown(database: Database, given: Given) -> None:
    clerk = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(clerk, a_unit(code="here"), a_vehicle(asset_number="T1", plate_number="浙A77777", region_code=HANGZHOU))
    house = House(database, clerk)
    batch = await house.check(chinese("T1,,here,红旗,5", "A2,浙A77777,here,红旗,5"))
    assert (batch.new, batch.faulty) == (0, 2)


async def test_who_may_not_import_leaves_no_trace(house: House, given: Given) -> None:
    nobody = a_person((Role.DISPATCHER, ZHEJIANG), at=ZHEJIANG)
    await given(nobody)
    batch = await house.check_fleet(FLEET)
    other = House(house.database, nobody)
    with pytest.raises(NotPermitted):
        await other.check_fleet(FLEET)
    with pytest.raises(NotPermitted):
        await other.commit(batch)
    assert await house.count(Batch) == 1
    assert await house.count(Vehicle) == 0


async def test_a_batch_of_another_region_is_not_found(house: House, given: Given) -> None:
    stranger = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(stranger)
    batch = await house.check_fleet(FLEET)
    with pytest.raises(NotFound):
        await House(house.database, stranger).commit(batch)
    assert await house.count(Vehicle) == 0


async def test_a_file_that_breaks_on_the_way_leaves_no_batch(house: House) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        await house.check(chinese("A1,,330000-03,红旗,5"), progress=stop)
    assert [await house.count(model) for model in (Batch, BatchRow, BatchFile)] == [0, 0, 0]


async def test_a_discarded_batch_forgets_its_rows_and_its_file(house: House) -> None:
    batch = await house.check_fleet(FLEET)
    async with house.database.working(house.viewer) as work:
        assert (await discard(work, house.ledger, batch.id)).state is BatchState.DISCARDED
    assert [await house.count(model) for model in (Batch, BatchRow, BatchFile)] == [1, 0, 0]


async def test_an_import_is_one_audit_row_that_names_the_batch(house: House) -> None:
    batch = await house.commit(await house.check_fleet(FLEET))
    async with house.database.looking("the test") as session:
        (entry,) = await session.scalars(select(AuditEntry))
    assert (entry.act, entry.subject_id) == ("Batch.commit", batch.id)
    assert len(str(entry.changes)) < 2000


async def test_statements_of_an_import_do_not_grow_with_its_rows(house: House) -> None:
    counts = []
    for name, size in (("A", 10), ("B", 300)):
        batch = await house.check(chinese(*(f"{name}{at},,330000-03,红旗,5" for at in range(size))))
        with statements(house.database.engine) as seen:
            await house.commit(batch)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_viewer_without_a_unit_is_told_so() -> None:
    from datahub.ledgers.rights import home_of

    viewer = a_person((Role.AUTHORITY, ZHEJIANG))
    with pytest.raises(NotPermitted, match="没有所属单位"):
        home_of(Viewer(viewer.id, viewer.name, viewer.posts))
