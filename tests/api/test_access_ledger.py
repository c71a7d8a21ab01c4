"""Whoever is shown a number whole leaves a row that the person concerned can read; nobody else can."""

from typing import Any

import pytest
from sqlalchemy import func, select

from auth.access import AccessEntry
from auth.audit import AuditEntry, Kind
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from tests.api.asking import Ask
from tests.api.cast import Cast
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import HAISHU, HANGZHOU, SHANGCHENG, ZHEJIANG

PHONES = "query Phones { drivers { nodes { name phone licenceNumber } } }"
MINE = "{ whoSawMe { totalCount nodes { viewerName fieldName kind purpose count address } } }"
ALL = "{ accessEntries { totalCount nodes { viewerName personId fieldName } } }"


async def _rows(database: Database) -> list[AccessEntry]:
    async with database.looking("a test looks") as session:
        return list(await session.scalars(select(AccessEntry).order_by(AccessEntry.field, AccessEntry.id)))


def _driver(cast: Cast) -> Viewer:
    driver: Viewer = cast.at_the_wheel
    return driver


async def test_the_driver_reads_who_has_seen_their_number_and_why(ask: Ask, cast: Cast) -> None:
    await ask(cast.dispatcher, PHONES)
    told = (await ask(_driver(cast), MINE))["whoSawMe"]
    assert told["totalCount"] >= 1
    assert {each["fieldName"] for each in told["nodes"]} <= {"phone", "licence_number"}
    assert {(each["viewerName"], each["kind"], each["purpose"], each["address"]) for each in told["nodes"]} == {
        (cast.dispatcher.name, "Driver", "Phones", "203.0.113.7")
    }


async def test_a_number_shown_masked_leaves_no_row(ask: Ask, cast: Cast, database: Database) -> None:
    await ask(cast.supervisor, PHONES)
    assert await _rows(database) == []


async def test_ones_own_number_leaves_no_row(ask: Ask, given: Given, database: Database) -> None:
    me = a_person((Role.STAFF, SHANGCHENG))
    await given(a_directory_person(id=me.id, phone="13700001111"))
    assert (await ask(me, "{ me { phone } }"))["me"]["phone"] == "13700001111"
    assert await _rows(database) == []


async def test_the_same_look_again_is_counted_and_not_written_again(ask: Ask, cast: Cast, database: Database) -> None:
    for _ in range(3):
        await ask(cast.dispatcher, PHONES)
    rows = await _rows(database)
    assert {each.count for each in rows} == {3}
    assert len(rows) == len({(each.record_id, each.field) for each in rows})


async def test_each_look_is_in_the_audit_by_ids_alone(ask: Ask, cast: Cast, database: Database) -> None:
    await ask(cast.dispatcher, PHONES)
    async with database.looking("a test looks") as session:
        [entry] = list(await session.scalars(select(AuditEntry).where(AuditEntry.kind == Kind.REVEAL)))
    assert entry.actor_id == cast.dispatcher.id
    assert set(entry.changes["seen"]) <= {"Driver.phone", "Driver.licence_number"}
    assert "13957112233" not in str(entry.changes)


async def test_where_the_row_cannot_be_written_the_number_is_not_shown(
    ask: Ask, cast: Cast, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_said: Any, **_more: Any) -> int:
        raise OSError("the disk is full")

    monkeypatch.setattr("auth.access.AccessLedger.write", broken)
    answer = await ask.whole(cast.dispatcher, PHONES)
    assert "data" not in answer or answer["data"] is None
    assert "13957112233" not in str(answer)
    assert answer["errors"][0]["extensions"]["code"] == "ANSWER_WITHHELD"
    assert await _rows(database) == []


async def test_the_auditor_sees_looks_at_their_own_regions_people_alone(
    ask: Ask, cast: Cast, given: Given, database: Database
) -> None:
    await ask(cast.dispatcher, PHONES)
    near, far, everywhere = (a_person((Role.AUDIT_ADMIN, place)) for place in (SHANGCHENG, HAISHU, ZHEJIANG))
    await given(near, far, everywhere)
    written = len(await _rows(database))
    assert written
    counts = [(await ask(each, ALL))["accessEntries"]["totalCount"] for each in (near, far, everywhere)]
    assert counts == [written, 0, written]


@pytest.mark.parametrize("document", [ALL, "{ auditEntries { totalCount } }"])
async def test_nobody_but_an_auditor_reads_them(ask: Ask, cast: Cast, document: str) -> None:
    await ask(cast.dispatcher, PHONES)
    for viewer in (cast.dispatcher, cast.supervisor, cast.staff, a_person((Role.SYSTEM_ADMIN, ZHEJIANG))):
        assert (await ask.error(viewer, document))["code"] == "NOT_PERMITTED"


async def test_a_person_reads_looks_at_their_own_data_and_no_others(ask: Ask, cast: Cast) -> None:
    await ask(cast.dispatcher, PHONES)
    assert (await ask(cast.staff, MINE))["whoSawMe"] == {"totalCount": 0, "nodes": []}


async def test_the_applicant_who_is_given_the_drivers_number_leaves_a_row_too(
    ask: Ask, cast: Cast, database: Database
) -> None:
    from tests.api.cast import submitted, walk

    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="DISPATCHED")
    before = len(await _rows(database))
    told = await ask(cast.staff, "{ trips { nodes { contactPhone } } }")
    assert told["trips"]["nodes"][0]["contactPhone"] == "13957112233"
    [row] = (await _rows(database))[before:] or [None]
    assert row is not None
    assert (row.viewer_id, row.field, row.kind) == (cast.staff.id, "phone", "Driver")


async def test_what_was_refused_is_in_the_audit_once_and_then_counted(
    ask: Ask, cast: Cast, refusals: Any, database: Database
) -> None:
    for _ in range(20):
        await ask.error(cast.staff, "{ auditEntries { totalCount } }")
    await refusals.close()
    async with database.looking("a test looks") as session:
        rows = list(
            await session.scalars(select(AuditEntry).where(AuditEntry.kind == Kind.REFUSAL).order_by(AuditEntry.id))
        )
        assert await session.scalar(select(func.count(AuditEntry.id)).where(AuditEntry.kind == Kind.CHANGE)) == 0
    assert [each.changes.get("again") for each in rows] == [None, 19]
    assert {(each.actor_id, each.act) for each in rows} == {(cast.staff.id, "auditEntries")}


async def test_an_auditor_of_a_city_reads_the_acts_of_its_counties(ask: Ask, cast: Cast, given: Given) -> None:
    auditor = a_person((Role.AUDIT_ADMIN, HANGZHOU))
    await given(auditor)
    await ask(cast.dispatcher, PHONES)
    told = await ask(auditor, "{ auditEntries(filter: {kind: REVEAL}) { nodes { actorName act details outcome } } }")
    [entry] = told["auditEntries"]["nodes"]
    assert (entry["actorName"], entry["act"], entry["outcome"]) == (cast.dispatcher.name, "Phones", "DONE")
