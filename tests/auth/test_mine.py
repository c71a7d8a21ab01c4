"""Everybody gets a copy of what is held about them: all of it, whole, and of nobody else."""

from auth.mine import all_of, named
from auth.sessions import Database
from domains.directory.models import Person
from domains.vehicles.models import Driver
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.vehicles import a_driver


async def test_the_copy_holds_ones_own_rows_whole_and_no_others(database: Database, given: Given) -> None:
    me = a_person()
    await given(a_directory_person(id=me.id, phone="13700001111", id_number="330102199001011234"))
    await given(a_directory_person(phone="13700002222"))
    await given(a_driver(person_id=me.id, phone="13700001111"))
    copy = await all_of(database, me)
    [person] = copy["人员 Person"]
    assert (person["phone"], person["id_number"]) == ("13700001111", "330102199001011234")
    assert [each["phone"] for each in copy["驾驶员 Driver"]] == ["13700001111"]
    assert "13700002222" not in str(copy)
    assert not [name for rows in copy.values() for row in rows for name in row if name.endswith(("_sealed", "_hash"))]


def test_every_record_that_names_a_person_is_asked() -> None:
    assert {Person, Driver} <= {model for model, _ in named()}
