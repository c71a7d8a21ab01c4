"""Every scalar comes out of the statement as the schema writes it; what the database cannot say is left."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import orjson
import pytest
from sqlalchemy import text

from auth.roles import Role
from auth.sensitivity import Sensitive
from auth.sessions import Database
from auth.viewer import Viewer
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import SHANGCHENG
from tests.factories.vehicles import a_trip, a_vehicle

from .comparing import Both

VEHICLES = """{ vehicles(first: 100) { edges { cursor node { id assetNumber brand description plateNumber seats
    price odometer inServiceOn modelYear state use energy plateColour unit { active id } } }
    pageInfo { endCursor } } }"""
TRIPS = """{ trips(first: 100, orderBy: SOONEST) { totalCount edges { cursor node { number startsAt endsAt dueAt
    createdAt reason checks passengers state } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }"""
BEGIN = datetime(2026, 3, 2, 15, 59, 59, tzinfo=UTC)


@pytest.fixture
async def supervisor(given: Given) -> Viewer:
    supervisor = a_person((Role.SUPERVISOR, SHANGCHENG))
    await given(supervisor)
    return supervisor


async def test_money_whole_numbers_days_and_texts(both: Both, given: Given, supervisor: Viewer) -> None:
    prices = ["0", "0.01", "0.10", "1", "-0.05", "-12.30", "999999999999.99", None]
    texts = ["", "\\", '"', "\t\n\r", "\x7f\u2028\u2029", "𠮷🚗", "a'b", "%s :x $1 ?", "'); --", "𝄞" * 20]
    await given(
        *(a_vehicle(price=None if each is None else Decimal(each)) for each in prices),
        *(a_vehicle(brand=each, description=each, asset_number=f"号{each}{place}") for place, each in enumerate(texts)),
        *(a_vehicle(odometer=each, model_year=each) for each in (0, 1, -1, 2**31 - 1, -(2**31))),
        *(a_vehicle(in_service_on=each) for each in (date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31), None)),
    )
    outcome = await both.same(supervisor, VEHICLES)
    assert outcome.statements == 1
    assert len(outcome.data["vehicles"]["edges"]) == 27


async def test_moments_to_the_microsecond_on_both_sides_of_midnight(
    both: Both, given: Given, supervisor: Viewer
) -> None:
    parts = [0, 1, 10, 100, 123_456, 500_000, 999_999, 999_500, 120_000]
    moments = [BEGIN + timedelta(microseconds=each) for each in parts]
    moments += [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(1988, 7, 1, 12, tzinfo=UTC),
        datetime(2199, 12, 31, 23, tzinfo=UTC),
    ]
    await given(*(a_trip(starts_at=at, ends_at=at + timedelta(hours=1), due_at=at, created_at=at) for at in moments))
    outcome = await both.same(supervisor, TRIPS)
    assert outcome.data["trips"]["edges"][0]["node"]["startsAt"] == "1970-01-01T08:00:00+08:00"


async def test_every_page_of_every_order_has_the_cursors_of_the_other_executor(
    both: Both, given: Given, supervisor: Viewer
) -> None:
    await given(
        *(
            a_trip(starts_at=BEGIN + timedelta(microseconds=each % 3), ends_at=BEGIN, created_at=BEGIN)
            for each in range(9)
        )
    )
    document = """query($first: Int, $after: String, $last: Int, $before: String, $orderBy: TripOrder) {
        trips(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) { totalCount
            nodes { number } edges { cursor node { id } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
    for order in ("NEWEST", "SOONEST", "LATEST"):
        for size, cursor, mark in (("first", "after", "endCursor"), ("last", "before", "startCursor")):
            variables: dict[str, Any] = {"orderBy": order, size: 4}
            for _ in range(3):
                outcome = await both.same(supervisor, document, variables)
                variables[cursor] = outcome.data["trips"]["pageInfo"][mark]
            assert (await both.same(supervisor, document, variables)).data["trips"]["nodes"] == []


@pytest.mark.parametrize("many", [0, 1, 3])
@pytest.mark.parametrize(
    "asked", ["hasPreviousPage", "hasNextPage", "__typename", "endCursor", "hasNextPage @skip(if: true)"]
)
@pytest.mark.parametrize("size", ["first: 2", "last: 2"])
async def test_where_a_page_lies_can_be_all_that_is_asked_of_it(
    both: Both, given: Given, supervisor: Viewer, many: int, asked: str, size: str
) -> None:
    await given(*(a_vehicle() for _ in range(many)))
    await both.same(supervisor, f"{{ vehicles({size}) {{ pageInfo {{ {asked} }} }} }}")


@pytest.mark.parametrize("phone", [None, "", "1", "1234567", "12345678", "13800001111", "＋86（571）8"])
async def test_masks_say_what_python_says(both: Both, given: Given, supervisor: Viewer, phone: str | None) -> None:
    await given(a_directory_person(phone=phone, id_number=None if phone is None else f"33{phone}", employee_code="A"))
    outcome = await both.same(supervisor, "{ people(first: 1) { nodes { employeeCode phone idNumber } } }")
    [person] = outcome.data["people"]["nodes"]
    assert person["phone"] == (None if phone is None else Sensitive.PHONE.masked(phone))


async def test_ones_own_number_is_whole_and_so_it_is_for_those_entrusted(both: Both, given: Given) -> None:
    staff, dispatcher = a_person((Role.STAFF, SHANGCHENG)), a_person((Role.DISPATCHER, SHANGCHENG))
    await given(staff, dispatcher, a_directory_person(phone="13800001111"))
    document = "{ me { phone name } people { nodes { id phone idNumber unit { id } } } }"
    for viewer in (staff, dispatcher):
        await both.same(viewer, document)
    outcome = await both.same(dispatcher, document)
    assert "13800001111" in orjson.dumps(outcome.data).decode()


@pytest.mark.parametrize("spoil", ["UPDATE vehicles SET state = 'nonsense'", "UPDATE vehicles SET use = 'IN_SERVICE'"])
async def test_a_word_the_schema_does_not_know_is_left_to_report(
    both: Both, given: Given, supervisor: Viewer, database: Database, spoil: str
) -> None:
    await given(a_vehicle())
    async with database.unscoped("spoils a row") as session:
        await session.execute(text(spoil))
    outcome = await both.ask(supervisor, VEHICLES)
    assert outcome.planned is None
    assert outcome.errors


async def test_a_list_of_texts_that_is_none_is_left(
    both: Both, given: Given, supervisor: Viewer, database: Database
) -> None:
    await given(a_trip())
    for spoilt in ('{"a": 1}', "[1]", "[null]", '"text"'):
        async with database.unscoped("spoils a row") as session:
            await session.execute(text("UPDATE trips SET checks = :spoilt").bindparams(spoilt=spoilt)
                                  if database.engine.dialect.name == "sqlite"
                                  else text(f"UPDATE trips SET checks = '{spoilt}'::jsonb"))  # fmt: skip
        assert (await both.ask(supervisor, TRIPS)).planned is None, spoilt
