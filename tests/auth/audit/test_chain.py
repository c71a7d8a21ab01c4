"""The chain: whatever is done to it past the hub is found and named."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from auth.audit import AuditEntry, Kind, Sealer, record
from auth.audit.chain import CHAIN, GENESIS, HEAD, head_stamp, link_of
from auth.sealing import KeyRing, use
from auth.sessions import Database
from tests.auth.audit.house import by_hand, flaws, verdict, written
from tests.conftest import RING


async def test_an_untouched_chain_is_sound(database: Database) -> None:
    await written(database, 12)
    found = await verdict(database)
    assert found.sound
    assert (found.links, found.seq, found.waiting) == (12, 12, 0)


async def test_an_empty_chain_is_sound(database: Database) -> None:
    assert (await verdict(database)).sound


@pytest.mark.parametrize(
    ("act", "flaw"),
    [
        ("UPDATE audit_entries SET act = 'other' WHERE act = 'act 4'", "changed"),
        ("UPDATE audit_entries SET changes = '{\"number\": 5}' WHERE act = 'act 4'", "changed"),
        ("UPDATE audit_entries SET actor_name = '张三' WHERE act = 'act 4'", "changed"),
        ("DELETE FROM audit_entries WHERE act = 'act 4'", "removed"),
        ("DELETE FROM audit_chain WHERE seq = 5", "gap"),
        ("DELETE FROM audit_chain WHERE seq = 12", "tail"),
        ("UPDATE audit_chain SET digest = repeat_ WHERE seq = 5", "order"),
        ("UPDATE audit_head SET stamp = 'x'", "head"),
        ("UPDATE audit_head SET seq = 11", "head"),
        ("DELETE FROM audit_head", "head"),
    ],
)
async def test_each_thing_done_to_it_is_named(database: Database, act: str, flaw: str) -> None:
    await written(database, 12)
    await by_hand(database, act.replace("repeat_", f"'{'a' * 64}'"))
    found = await verdict(database)
    assert not found.sound
    assert flaw in flaws(found)


async def test_two_entries_that_change_places_are_found(database: Database) -> None:
    await written(database, 8)
    spare = uuid4()
    async with database.looking("test") as session:
        rows = (await session.execute(select(CHAIN).where(CHAIN.c.seq.in_((3, 4))).order_by(CHAIN.c.seq))).all()
    said = "UPDATE audit_chain SET entry_id = :id, digest = :digest WHERE seq = :seq"
    as_stored = spare if database.engine.dialect.name == "postgresql" else spare.hex
    ids = [row.entry_id if database.engine.dialect.name == "postgresql" else row.entry_id.hex for row in rows]
    await by_hand(
        database,
        (said, {"id": as_stored, "digest": rows[0].digest, "seq": 4}),
        (said, {"id": ids[1], "digest": rows[1].digest, "seq": 3}),
        (said, {"id": ids[0], "digest": rows[0].digest, "seq": 4}),
    )
    assert flaws(await verdict(database)).count("order") >= 2


async def test_an_entry_put_in_by_hand_is_found_and_never_linked(database: Database) -> None:
    await written(database, 3)
    await by_hand(
        database,
        "INSERT INTO audit_entries SELECT "
        + ("gen_random_uuid()" if database.engine.dialect.name == "postgresql" else "lower(hex(randomblob(16)))")
        + ", created_at, version, at, actor_id, actor_name, address, act, clause, subject_kind, subject_id, changes, "
        "kind, outcome, digest, stamp FROM audit_entries WHERE act = 'act 1'",
    )
    assert await Sealer(database).heal(None) == 0
    assert flaws(await verdict(database)) == ["inserted"]


async def test_a_chain_written_anew_without_the_keys_is_found_by_its_head(database: Database) -> None:
    await written(database, 4)
    mine, theirs = RING, KeyRing.made()
    async with database.looking("test") as session:
        rows = (await session.execute(select(CHAIN).where(CHAIN.c.seq < 4).order_by(CHAIN.c.seq))).all()
    link = GENESIS
    for row in rows:
        link = link_of(row.seq, link, row.entry_id, row.digest)
    use(theirs)
    forged = head_stamp(3, link)
    use(mine)
    await by_hand(
        database,
        "DELETE FROM audit_entries WHERE act = 'act 3'",
        "DELETE FROM audit_chain WHERE seq = 4",
        ("UPDATE audit_head SET seq = 3, link = :link, stamp = :stamp", {"link": link, "stamp": forged}),
    )
    assert flaws(await verdict(database)) == ["head"]


@pytest.mark.parametrize("table", ["audit_entries", "audit_chain", "audit_checkpoints", "audit_head"])
async def test_the_hub_itself_can_neither_rewrite_nor_delete(database: Database, table: str) -> None:
    await written(database, 2)
    refused = ["DELETE FROM audit_head", "UPDATE audit_head SET seq = seq - 1"]
    if table != "audit_head":
        refused = [f"DELETE FROM {table}", f"UPDATE {table} SET {'act' if table == 'audit_entries' else 'link'} = 'x'"]
    for act in refused:
        if table == "audit_checkpoints" and database.engine.dialect.name == "sqlite":
            continue  # no row there for a trigger to look at
        with pytest.raises(DBAPIError):
            async with database.unscoped("test") as session:
                await session.execute(text(act))
    assert (await verdict(database)).sound


async def test_two_processes_that_link_at_once_make_one_chain(database: Database) -> None:
    others = [Sealer(database) for _ in range(4)]

    async def busy(sealer: Sealer, name: str) -> None:
        for number in range(15):
            await record(database, Kind.SECURITY, f"{name} {number}")
            await sealer.heal(None)

    await asyncio.gather(*(busy(each, str(place)) for place, each in enumerate(others)))
    found = await verdict(database)
    assert found.sound
    assert (found.links, found.waiting) == (60, 0)


async def test_a_commit_wakes_the_sealer(database: Database) -> None:
    sealer = Sealer(database)
    await sealer.start()
    await record(database, Kind.SECURITY, "woken")
    async with asyncio.timeout(10), database.looking("test") as session:
        while await session.scalar(select(func.count()).select_from(CHAIN)) != 1:
            await session.rollback()
            await asyncio.sleep(0.02)
    await sealer.close()
    assert (await verdict(database)).sound


async def test_what_a_killed_process_left_unlinked_is_waiting_and_then_linked_by_the_next(database: Database) -> None:
    await record(database, Kind.SECURITY, "committed, and then the power went")
    assert (await verdict(database)).waiting == 1
    assert await Sealer(database).heal() == 1
    found = await verdict(database)
    assert found.sound
    assert found.waiting == 0


async def test_what_waits_for_too_long_is_reported(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await record(database, Kind.SECURITY, "left behind")
    monkeypatch.setattr("auth.audit.verifying.LATE", timedelta(seconds=-1))
    assert flaws(await verdict(database)) == ["unsealed"]


async def test_nothing_is_linked_onto_a_head_that_somebody_turned_back(database: Database) -> None:
    sealer = Sealer(database)
    await written(database, 3, sealer)
    async with database.looking("test") as session:
        before = (await session.execute(select(HEAD.c.seq, HEAD.c.link, HEAD.c.stamp))).one()
    await written(database, 2, sealer)
    said = {"seq": before.seq, "link": before.link, "stamp": before.stamp}
    await by_hand(
        database,
        "DELETE FROM audit_chain WHERE seq > 3",
        ("UPDATE audit_head SET seq = :seq, link = :link, stamp = :stamp", said),
    )
    await record(database, Kind.SECURITY, "after")
    with pytest.raises(RuntimeError, match="not as the hub left it"):
        await sealer.heal(None)


async def test_an_entry_is_closed_once_for_all_with_what_it_says(database: Database) -> None:
    await record(database, Kind.EXPORT, "a" * 200, details={"n": 1.5, "zero": "\0", "deep": [{"x": 2**70}]})
    async with database.looking("test") as session:
        entry = (await session.scalars(select(AuditEntry))).one()
    assert len(entry.act) == 80
    assert entry.changes == {"n": "1.5", "zero": "\ufffd", "deep": [{"x": str(2**70)}]}
