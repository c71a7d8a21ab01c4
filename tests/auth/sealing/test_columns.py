"""Sealed columns: nothing readable in the database, everything as before in Python."""

from pathlib import Path

import pytest
from hypothesis import given as having
from hypothesis import strategies as st
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from auth.audit import AuditEntry
from auth.sealing import KeyRing, RingUnusable, Unsealable, sealed_of, use
from auth.sealing.ring import Key
from auth.sealing.rotation import census, rotate
from auth.sensitivity import Sensitive, sensitivity_of, touches_personal
from auth.sessions import Database
from domains.directory.models import Person
from kernel.ids import new_id
from tests.conftest import RING, Given
from tests.factories.people import a_directory_person

PHONE, ID_NUMBER = "13957112233", "33010619900307551X"


async def _kept(database: Database, given: Given, **said: object) -> Person:
    person = a_directory_person(**{"phone": PHONE, "id_number": ID_NUMBER} | said)
    await given(person)
    return person


async def test_the_database_holds_no_number_anybody_could_read(database: Database, given: Given) -> None:
    await _kept(database, given)
    async with database.unscoped("test") as session:
        row = (await session.execute(text("SELECT * FROM people"))).mappings().one()
    assert not [name for name, value in row.items() if PHONE in str(value) or ID_NUMBER in str(value)]
    assert row["phone_masked"] == "139****2233"
    assert row["id_number_masked"].startswith("330106")


async def test_it_reads_and_is_found_as_it_was_written(database: Database, given: Given) -> None:
    person = await _kept(database, given)
    async with database.looking("test") as session:
        for asked in (Person.phone == PHONE, Person.phone.in_([PHONE, "1"]), Person.phone == f" {PHONE} "):
            found = (await session.scalars(select(Person).where(asked))).one()
            assert (found.id, found.phone, found.id_number) == (person.id, PHONE, ID_NUMBER)
        assert not (await session.scalars(select(Person).where(Person.phone == "13957112234"))).all()
        assert not (await session.scalars(select(Person).where(Person.phone.is_(None)))).all()


def test_a_condition_on_it_is_known_to_be_personal() -> None:
    assert touches_personal(Person.phone == PHONE)
    assert sensitivity_of(Person, "phone") is Sensitive.PHONE
    for forbidden in ("like", "contains", "desc", "startswith"):
        with pytest.raises(TypeError, match="sealed"):
            getattr(Person.phone, forbidden)


async def test_two_people_cannot_have_one_identity_number(database: Database, given: Given) -> None:
    await _kept(database, given)
    with pytest.raises(DBAPIError):
        await _kept(database, given, id_number=ID_NUMBER.lower())


async def test_a_ciphertext_moved_to_another_row_does_not_open(database: Database, given: Given) -> None:
    first, second = await _kept(database, given), await _kept(database, given, phone="13900000000", id_number=None)
    async with database.unscoped("test") as session:
        stolen = await session.scalar(select(Person.phone_sealed).where(Person.id == first.id))  # type: ignore[attr-defined]
        await session.execute(update(Person).where(Person.id == second.id).values(phone_sealed=stolen))
    async with database.looking("test") as session:
        moved = (await session.scalars(select(Person).where(Person.id == second.id))).one()
        with pytest.raises(Unsealable):
            _ = moved.phone


async def test_writing_the_same_value_again_is_no_change(database: Database, given: Given) -> None:
    person = await _kept(database, given)
    async with database.unscoped("test") as session:
        again = (await session.scalars(select(Person).where(Person.id == person.id))).one()
        again.phone = PHONE
        assert again not in session.dirty
        again.phone = None
        assert again.phone is None
        assert again in session.dirty
    async with database.looking("test") as session:
        assert not (await session.scalars(select(AuditEntry))).all()


async def test_turning_to_a_new_key_leaves_every_value_and_no_old_key(database: Database, given: Given) -> None:
    people = [await _kept(database, given, phone=f"1390000{number:04}", id_number=None) for number in range(7)]
    newer = KeyRing([Key.made("data"), Key.made("index"), *RING._keys])
    use(newer)
    try:
        assert {(name, old) for name, old, _ in await census(database) if "people" in name} == {
            ("people.phone", 7),
            ("people.id_number", 0),
        }
        async with database.looking("test") as session:  # found before it is turned, by the older index key
            assert (await session.scalars(select(Person.id).where(Person.phone == "13900000003"))).one() == people[3].id
        assert await rotate(database) == 7
        assert await rotate(database) == 0
        assert not [name for name, old, _ in await census(database) if old]
        use(KeyRing([newer._keys[0], newer._keys[1], *(key for key in RING._keys if key.use == "audit")]))
        async with database.looking("test") as session:
            rows = (await session.scalars(select(Person).order_by(Person.id))).all()
            assert {each.phone for each in rows} == {f"1390000{number:04}" for number in range(7)}
            assert (await session.scalars(select(Person.id).where(Person.phone == "13900000003"))).one() == people[3].id
    finally:
        use(RING)


@having(st.text(min_size=1, max_size=40))
def test_any_text_comes_back(value: str) -> None:
    seal = sealed_of(Person, "phone")
    assert seal is not None
    id = new_id()
    try:
        value.encode()
    except UnicodeEncodeError:
        return
    columns = seal.columns(id, value)
    assert seal.opened(id, str(columns["phone_sealed"])) == value


def test_a_ring_in_a_file_is_its_owners_alone_and_is_read_again_for_a_new_key(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    ours, theirs = KeyRing.kept_in(file), KeyRing.kept_in(file)
    assert file.stat().st_mode & 0o777 == 0o600
    sealed = theirs.with_new("data").seal(b"13800000000", b"about")
    assert ours.open(sealed, b"about") == b"13800000000"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "[]",
        "{}",
        '{"keys": []}',
        '{"keys": [{"kid": "a", "use": "data", "k": "AAAA"}]}',
        '{"keys": [{"kid": "a", "use": "other", "k": "AAAA"}]}',
        '{"keys": [{"kid": "a.b", "use": "data", "k": "AAAAAAAAAAAAAAAAAAAAAA"}]}',
    ],
)
def test_a_ring_that_cannot_be_used_says_so(said: str) -> None:
    with pytest.raises(RingUnusable):
        KeyRing.written(said)
