"""Personal data: masked for those without need, and not to be guessed by asking either."""

from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from sqlalchemy import and_, func, not_, or_, select

from auth.roles import Role
from auth.scope import revealing
from auth.sensitivity import Sensitive, may_reveal, sensitivity_of, touches_personal
from auth.sessions import Database
from domains.directory.models import Person
from domains.vehicles.models import Driver, Trip, Vehicle
from kernel.records import Record
from migrations.models import metadata
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG
from tests.factories.vehicles import a_driver


@for_all(st.sampled_from(Sensitive), st.text(max_size=30))
def test_a_mask_keeps_the_length_and_hides_the_middle(kind: Sensitive, value: str) -> None:
    masked = kind.masked(value)
    assert len(masked) == len(value)
    assert all(shown in (hidden, "*") for shown, hidden in zip(masked, value, strict=True))
    if len(value) > 1:
        assert masked.count("*") >= 1


@pytest.mark.parametrize(
    ("kind", "value", "masked"),
    [
        (Sensitive.ID_NUMBER, "330102199003071234", "330102**********34"),
        (Sensitive.PHONE, "13808712345", "138****2345"),
        (Sensitive.PHONE, "8712345", "*******"),
        (Sensitive.LICENCE, "330102199003071234", "33**************34"),
        (Sensitive.NAME, "张", "张"),
        (Sensitive.PHONE, "", ""),
    ],
)
def test_masks_are_as_the_public_knows_them(kind: Sensitive, value: str, masked: str) -> None:
    assert kind.masked(value) == masked


def test_the_columns_that_are_personal_are_known() -> None:
    metadata()
    marked = {
        (mapper.class_.__name__, column.info.get("plain", column.key))
        for mapper in Record.registry.mappers
        for column in mapper.columns
        if "sensitive" in column.info
    }
    wanted = {("Person", "phone"), ("Person", "id_number"), ("Driver", "phone"), ("Driver", "licence_number")}
    assert wanted <= marked
    assert sensitivity_of(Person, "id_number") is Sensitive.ID_NUMBER
    assert sensitivity_of(Person, "name") is None
    assert sensitivity_of(Person, "no_such_column") is None


def test_those_entrusted_reveal_where_they_are_entrusted_and_everybody_their_own() -> None:
    driver = a_driver(region_code=SHANGCHENG)
    assert may_reveal(a_person((Role.DISPATCHER, HANGZHOU)), driver)
    assert not may_reveal(a_person((Role.DISPATCHER, NINGBO)), driver)
    assert not may_reveal(a_person((Role.FLEET_ADMIN, HANGZHOU)), driver), "sees the driver, not the number"
    own = a_person((Role.DRIVER, SHANGCHENG))
    assert may_reveal(own, a_driver(person_id=own.id, region_code=NINGBO))


def test_a_post_that_reaches_does_not_lend_its_reach_to_one_that_reveals() -> None:
    both = a_person((Role.DISPATCHER, NINGBO), (Role.FLEET_ADMIN, SHANGCHENG))
    assert not may_reveal(both, a_driver(region_code=SHANGCHENG))


@pytest.mark.parametrize(
    "condition",
    [
        Driver.phone == "13808712345",
        Driver.phone.in_(["13808712345", "13808712346"]),
        not_(Driver.phone == "13808712345"),
        or_(Driver.name == "李师傅", and_(Driver.employee_code == "D1", Driver.phone != "1")),
        select(Driver.id).where(Driver.phone == "1", Driver.id == Trip.driver_id).exists(),
        Trip.driver_id.in_(select(Driver.id).where(Driver.licence_number.is_not(None))),
        func.lower(Person.id_number_index) == "x",  # type: ignore[attr-defined]
    ],
    ids=["equal", "among", "negated", "nested", "exists", "in subquery", "function"],
)
def test_a_condition_on_personal_data_is_noticed_however_deep(condition: Any) -> None:
    assert touches_personal(condition)


def test_other_conditions_are_not_suspected() -> None:
    assert not touches_personal(or_(Driver.name == "李师傅", Vehicle.seats > 3))
    assert not touches_personal(select(Driver.id).where(Driver.id == Trip.driver_id).exists())


async def test_filtering_by_a_number_finds_only_those_whose_number_one_may_see(database: Database, given: Any) -> None:
    here, there = a_driver(region_code=SHANGCHENG), a_driver(region_code=NINGBO)
    await given(here, there)
    wanted = select(Driver.id).where(Driver.phone == here.phone)

    async def found(viewer: Any) -> set[Any]:
        async with database.reading(viewer) as session:
            return set(await session.scalars(wanted.where(revealing(viewer, Driver))))

    fleet_admin, dispatcher = a_person((Role.FLEET_ADMIN, HANGZHOU)), a_person((Role.DISPATCHER, HANGZHOU))
    assert await found(fleet_admin) == set(), "the list shows the driver, the filter does not tell the number"
    assert await found(dispatcher) == {here.id}
    assert await found(a_person((Role.DISPATCHER, HANGZHOU), (Role.FLEET_ADMIN, NINGBO))) == {here.id}
