"""Every change leaves who, when, from where, what, under which clause, and no personal value."""

from sqlalchemy import select

from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from kernel.ids import global_id
from tests.api.asking import Ask
from tests.api.cast import THE_USUAL_WAY, Cast, submitted, walk
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import SHANGCHENG


async def _entries(database: Database) -> list[AuditEntry]:
    async with database.looking("a test looks") as session:
        return list(await session.scalars(select(AuditEntry).order_by(AuditEntry.at, AuditEntry.id)))


async def test_each_step_leaves_one_line_with_its_person_and_clause(ask: Ask, cast: Cast, database: Database) -> None:
    trip = await submitted(ask, cast)
    await walk(ask, cast, trip, until="CLOSED")
    entries = await _entries(database)
    assert [entry.clause for entry in entries] == [f"6.4.3.3-{link}" for link in range(1, 12)]
    actors = [cast.staff, *(cast.everyone[who] for who, _, _ in THE_USUAL_WAY)]
    assert [(entry.actor_id, entry.actor_name) for entry in entries] == [(each.id, each.name) for each in actors]
    assert {entry.address for entry in entries} == {"203.0.113.7"}
    assert {(entry.subject_kind, global_id("Trip", entry.subject_id)) for entry in entries} == {("Trip", trip)}
    assert [entry.act for entry in entries][:3] == ["Trip.submit", "Trip.review", "Trip.accept"]
    [change] = [said for name, said in entries[1].changes.items() if name.startswith("Trip:")]
    assert (change["how"], change["state"]) == ("changed", "approved")


async def test_personal_values_are_named_and_never_copied(ask: Ask, given: Given, database: Database) -> None:
    admin, person = a_person((Role.FLEET_ADMIN, SHANGCHENG)), a_directory_person()
    await given(admin, person)
    form = {
        "personId": global_id("Person", person.id),
        "phone": "13957112233",
        "licenceNumber": "330102199001011234",
        "licenceClass": "C1",
        "licenceUntil": "2030-01-01",
    }
    done = await ask.act(admin, "driverRegister(input: $driver)", driver=form)
    assert done["__typename"] == "Driver"
    [entry] = await _entries(database)
    [change] = entry.changes.values()
    assert change["phone"] == change["licence_number"] == "（个人信息）"
    assert "13957112233" not in str(entry.changes)
    assert "330102199001011234" not in str(entry.changes)


async def test_a_refused_change_leaves_no_line(ask: Ask, cast: Cast, database: Database) -> None:
    trip = await submitted(ask, cast)
    await ask.act(cast.clerk, f'tripReview(id: "{trip}")')
    assert [entry.act for entry in await _entries(database)] == ["Trip.submit"]
