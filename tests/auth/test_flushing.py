"""What a unit of work writes, it writes in one statement, and as the ORM would have."""

from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.flushing import MOST, _shape
from auth.roles import Role
from auth.sessions import Database
from datahub.ledgers.records import Batch as Handed
from datahub.ledgers.records import BatchRow
from domains.vehicles.models import Driver, Trip, Vehicle
from kernel.records import Record
from kernel.refusal import Conflict
from tests import databases
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

FLEET = a_person((Role.FLEET_ADMIN, HANGZHOU))


async def rows_of(database: Database, *models: type[Record]) -> dict[str, list[dict[str, Any]]]:
    async with database.looking("test") as session:
        return {
            model.__name__: [
                dict(row._mapping) for row in await session.execute(select(model.__table__).order_by(model.id))
            ]
            for model in models
        }


async def test_rows_of_several_tables_and_changes_go_in_one_statement(
    database: Database, engine: AsyncEngine, given: Given
) -> None:
    car, driver, person = a_vehicle(region_code=SHANGCHENG), a_driver(region_code=SHANGCHENG), a_person()
    await given(FLEET, car, driver, person)
    async with database.working(FLEET) as work:
        held = await work.claim(Vehicle, car.id)
        with databases.statements(engine) as sent:
            held.seats = 7
            new = a_vehicle(region_code=SHANGCHENG, unit_id=held.unit_id)
            work.add(new)
            other = a_driver(region_code=SHANGCHENG, unit_id=held.unit_id, person_id=person.id)
            work.add(other)
            await work.session.flush()
            assert len(sent) == (2 if databases.SERVER else 3), "a table that is changed and added to needs two"
            await work.session.flush()
            assert len(sent) == (2 if databases.SERVER else 3), "and what has been written is not written again"
        assert (held.version, new.version) == (2, 1)
        assert await work.session.get(Vehicle, new.id) is new
    found = await rows_of(database, Vehicle, Driver)
    seats = {row["id"]: (row["seats"], row["version"]) for row in found["Vehicle"]}
    assert seats == {car.id: (7, 2), new.id: (5, 1)}
    assert {row["id"] for row in found["Driver"]} == {driver.id, other.id}


async def test_a_row_is_the_same_whichever_way_it_was_written(database: Database, given: Given) -> None:
    """Few rows go our way, many the ORM's."""
    car, person = a_vehicle(region_code=SHANGCHENG), FLEET.id
    await given(FLEET, car)
    unit = car.unit_id
    few, many = [a_trip(region_code=SHANGCHENG, unit_id=unit, applicant_id=person) for _ in range(2)]
    async with database.unscoped("test") as session:
        session.add(few)
        await session.flush()
        session.add_all([many, *(a_vehicle(unit_id=unit) for _ in range(MOST))])
    own = {"id", "number", "created_at", "entered_at", "applicant_id", "order_number", "starts_at", "ends_at"}
    one, other = (await rows_of(database, Trip))["Trip"]
    assert {key: value for key, value in one.items() if key not in own} == {
        key: value for key, value in other.items() if key not in own
    }


async def test_nothing_said_about_json_is_nothing_in_the_table(database: Database, given: Given) -> None:
    car = a_vehicle(region_code=SHANGCHENG)
    await given(FLEET, car)
    batch = Handed(
        ledger="vehicles", file_name="a.csv", file_digest="0" * 64, person_id=FLEET.id, region_code=SHANGCHENG,
        unit_id=car.unit_id,
    )  # fmt: skip
    async with database.unscoped("test") as session:
        session.add(batch)
        await session.flush()
        session.add(BatchRow(batch_id=batch.id, number=1, outcome="new", values={"a": "甲"}))
        session.add(BatchRow(batch_id=batch.id, number=2, outcome="new", values={}, before={"b": None}))
    async with database.looking("test") as session:
        nothing = await session.execute(text("SELECT number FROM ledger_rows WHERE before IS NULL"))
        assert nothing.scalars().all() == [1]
        first = await session.scalar(select(BatchRow).where(BatchRow.number == 1))
        assert first is not None
        assert (first.values, first.faults, first.before) == ({"a": "甲"}, [], None)


async def test_of_two_who_change_the_same_row_the_second_is_told_and_nothing_of_theirs_stays(
    database: Database, given: Given
) -> None:
    cars = [a_vehicle(region_code=SHANGCHENG), a_vehicle(region_code=SHANGCHENG)]
    await given(FLEET, *cars)
    with pytest.raises(Conflict):
        async with database.working(FLEET) as work:
            first, second = [await work.find(Vehicle, car.id) for car in cars]
            assert first
            assert second
            first.seats, second.seats = 8, 9
            second.version = 5  # as if somebody else had been there since
            second.__dict__["version"] = 5
            work.add(a_vehicle(region_code=SHANGCHENG, unit_id=first.unit_id))
    found = (await rows_of(database, Vehicle))["Vehicle"]
    assert [(row["seats"], row["version"]) for row in found] == [(5, 1), (5, 1)]


async def test_a_savepoint_that_is_taken_back_takes_only_its_own(database: Database, given: Given) -> None:
    car = a_vehicle(region_code=SHANGCHENG)
    await given(FLEET, car)
    async with database.working(FLEET) as work:
        held = await work.claim(Vehicle, car.id)
        held.seats = 7
        with pytest.raises(IntegrityError):
            async with work.session.begin_nested():
                work.add(a_vehicle(region_code=SHANGCHENG, unit_id=car.unit_id, asset_number=car.asset_number))
        await work.session.refresh(held)
        held.brand = "红旗"
    [row] = (await rows_of(database, Vehicle))["Vehicle"]
    assert (row["seats"], row["brand"], row["version"]) == (7, "红旗", 3)


def test_every_record_of_the_house_is_a_plain_row() -> None:
    assert all(_shape(mapper).table is not None for mapper in Record.registry.mappers)
