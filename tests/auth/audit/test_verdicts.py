"""What the last verification found is told to the auditor, and nobody at the database can say it in its stead."""

from sqlalchemy import select

from auth.audit import AuditEntry, Kind, Outcome, Sealer, record
from auth.audit.verdicts import ACT, AuditChain, chain_standing, verified
from auth.roles import Role
from auth.sessions import Database
from tests.auth.audit.house import by_hand, verdict, written
from tests.factories.people import a_person
from tests.factories.places import ZHEJIANG


async def standing(database: Database) -> AuditChain:
    async with database.looking("tests") as session:
        return await chain_standing(session)


async def test_before_any_verification_only_the_length_is_known(database: Database) -> None:
    assert await standing(database) == AuditChain()
    await written(database, 3)
    found = await standing(database)
    assert (found.length, found.verified_at, found.sound, found.links) == (3, None, None, 0)
    assert found.extended_at is not None


async def test_a_verification_is_kept_as_an_entry_that_is_linked_itself(database: Database) -> None:
    await written(database, 5)
    await record(database, Kind.SECURITY, "not linked yet")
    assert (await verified(database)).sound
    found = await standing(database)
    assert (found.length, found.links, found.waiting, found.flaws, found.sound) == (5, 5, 1, 0, True)

    await Sealer(database).heal(None)
    later = await standing(database)
    assert (later.length, later.links, later.added, later.verified_at) == (7, 5, 2, found.verified_at)
    assert (await verdict(database)).sound


async def test_what_does_not_hold_is_told_until_a_later_verification_finds_it_whole(database: Database) -> None:
    await written(database, 5)
    await by_hand(database, "UPDATE audit_entries SET act = 'other' WHERE act = 'act 3'")
    assert not (await verified(database)).sound
    found = await standing(database)
    assert (found.sound, found.flaws, found.links) == (False, 1, 5)
    async with database.looking("tests") as session:
        [outcome] = await session.scalars(select(AuditEntry.outcome).where(AuditEntry.act == ACT))
    assert outcome is Outcome.FAILED

    await by_hand(database, "UPDATE audit_entries SET act = 'act 3' WHERE act = 'other'")
    assert (await verified(database)).sound
    assert (await standing(database)).sound is True


async def test_a_verdict_rewritten_at_the_database_is_not_believed(database: Database) -> None:
    await written(database, 5)
    await by_hand(database, "UPDATE audit_entries SET act = 'other' WHERE act = 'act 3'")
    await verified(database)
    await by_hand(database, f"UPDATE audit_entries SET outcome = 'done' WHERE act = '{ACT}'")
    found = await standing(database)
    assert (found.sound, found.verified_at) == (False, None)
    assert found.flaws >= 1


async def test_who_asked_for_it_is_in_the_entry(database: Database) -> None:
    auditor = a_person((Role.AUDIT_ADMIN, ZHEJIANG))
    await verified(database, auditor, address="203.0.113.7")
    async with database.looking("tests") as session:
        [entry] = await session.scalars(select(AuditEntry).where(AuditEntry.act == ACT))
    assert (entry.actor_id, entry.actor_name, entry.address) == (auditor.id, auditor.name, "203.0.113.7")
