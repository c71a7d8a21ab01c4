"""The directory follows what a source of contacts tells: who is new, changed, moved, gone, back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from auth.roles import Role
from auth.sessions import Database
from domains.directory import queries, standing
from domains.directory.contacts.models import Kind
from domains.directory.contacts.planning import What
from domains.directory.models import Appointment, Level, Person, PersonState, Unit, UnitKind
from tests.conftest import Given
from tests.directory.contacts.conftest import Directory, Synced
from tests.directory.contacts.source import PEOPLE, ROOT, UNITS, Tells, a_told_unit, told
from tests.factories.people import a_directory_person
from tests.factories.places import NINGBO, SHANGCHENG, a_unit

ACTIVE, LEFT = PersonState.ACTIVE, PersonState.LEFT


async def test_units_and_people_come_with_their_places_and_a_post_of_staff(
    synced: Synced, directory: Directory
) -> None:
    summary = await synced(Tells())
    assert summary.refused == []
    assert summary.done == {(Kind.UNIT, What.NEW): 3, (Kind.PERSON, What.NEW): 3}
    assert await directory.units() == {
        ROOT: ("上城区机关事务管理局", None, True),
        "GO_cars": ("上城区公务用车服务中心", ROOT, True),
        "GO_yard": ("上城区停车管理所", "GO_cars", True),
    }
    assert (await directory.people())["GE_li"] == ("李强", "科员", "GO_cars", ACTIVE)
    unit = await directory.one(Unit, code="GO_cars")
    assert (unit.kind, unit.level, unit.region_code) == (UnitKind.GOVERNMENT, Level.COUNTY, SHANGCHENG)
    (post,) = await directory.posts("GE_li")
    assert (post.role, post.unit_id, post.region_code) == (Role.STAFF, unit.id, SHANGCHENG)


async def test_the_same_twice_changes_nothing_and_writes_nothing(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    before = await directory.all()
    assert not await synced(Tells())
    assert await directory.all() == before


async def test_texts_that_are_too_long_are_cut_once(synced: Synced, directory: Directory) -> None:
    long = Tells().but(told("GE_wang", "王敏", title="职" * 200), a_told_unit("GO_cars", "中心" * 100))
    await synced(long)
    assert (await directory.people())["GE_wang"][1] == "职" * 80
    assert not await synced(long)


async def test_every_change_leaves_an_audit_row_of_the_hub_itself(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    await synced(Tells().but(told("GE_wang", "王敏", title="科长")).without("GE_li"))
    assert (await directory.acts())[-2:] == ["Contacts.person-changed", "Contacts.person-ended"]


async def test_names_titles_and_places_are_followed(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    later = Tells().but(
        told("GE_wang", "王敏", "GO_cars", title="科长"),
        a_told_unit("GO_yard", "上城区停车管理中心"),
    )
    summary = await synced(later)
    assert summary.refused == []
    assert (await directory.people())["GE_wang"] == ("王敏", "科长", "GO_cars", ACTIVE)
    assert (await directory.units())["GO_yard"] == ("上城区停车管理中心", ROOT, True)
    assert not await synced(later)


async def test_units_that_change_places_do_not_make_a_circle(synced: Synced, directory: Directory) -> None:
    await synced(Tells())
    turned = Tells((UNITS[0], a_told_unit("GO_yard", UNITS[2].name), a_told_unit("GO_cars", UNITS[1].name, "GO_yard")))
    assert (await synced(turned)).refused == []
    units = await directory.units()
    assert (units["GO_yard"][1], units["GO_cars"][1]) == (ROOT, "GO_yard")


async def test_whoever_moves_keeps_posts_that_still_enclose_them_and_loses_those_that_do_not(
    synced: Synced, directory: Directory, given: Given
) -> None:
    await synced(Tells())
    zhao = await directory.one(Person, employee_code="GE_zhao")
    yard, cars = await directory.one(Unit, code="GO_yard"), await directory.one(Unit, code="GO_cars")
    since = queries.today() - timedelta(days=30)
    over = {"person_id": zhao.id, "region_code": SHANGCHENG, "since": since}
    await given(
        Appointment(role=Role.UNIT_REVIEWER, unit_id=yard.id, **over),
        Appointment(role=Role.DISPATCHER, unit_id=cars.id, **over),
        Appointment(role=Role.SUPERVISOR, **over),
    )
    await synced(Tells().but(told("GE_zhao", "赵云", "GO_cars")))
    ends = {(each.role, each.unit_id): each.until for each in await directory.posts("GE_zhao")}
    assert ends == {
        (Role.STAFF, yard.id): queries.today(),
        (Role.UNIT_REVIEWER, yard.id): queries.today(),
        (Role.DISPATCHER, cars.id): None,
        (Role.SUPERVISOR, None): None,
        (Role.STAFF, cars.id): None,
    }


async def test_who_leaves_is_kept_as_left_with_every_post_ended_and_is_nobody_who_could_sign_in(
    synced: Synced, directory: Directory, database: Database
) -> None:
    await synced(Tells())
    li = await directory.one(Person, employee_code="GE_li")
    assert (await synced(Tells().without("GE_li"))).done == {(Kind.PERSON, What.ENDED): 1}
    assert (await directory.people())["GE_li"][3] is LEFT
    assert [each.until for each in await directory.posts("GE_li")] == [queries.today()]
    async with database.looking("tests") as session:
        assert await standing.viewer_of(session, li.id) is None


async def test_who_comes_back_is_the_same_person_with_a_post_of_staff_and_no_other(
    synced: Synced, directory: Directory, database: Database
) -> None:
    await synced(Tells())
    li = await directory.one(Person, employee_code="GE_li")
    await synced(Tells().without("GE_li"))
    assert (await synced(Tells())).done == {(Kind.PERSON, What.BACK): 1}
    again = await directory.one(Person, employee_code="GE_li")
    assert (again.id, again.state, again.left_at) == (li.id, ACTIVE, None)
    assert [(each.role, each.until) for each in await directory.posts("GE_li")][1:] == [(Role.STAFF, None)]
    assert not await synced(Tells())


async def test_a_unit_that_is_no_longer_told_of_is_closed_with_those_below_it_and_opens_again(
    synced: Synced, directory: Directory
) -> None:
    await synced(Tells())
    shrunk = Tells(UNITS[:1], tuple(replace(each, unit_code=ROOT) for each in PEOPLE))
    summary = await synced(shrunk, most_leaving=1.0)
    assert summary.refused == []
    assert [each[2] for each in (await directory.units()).values()].count(False) == 2
    await synced(Tells())
    assert all(stands for _, _, stands in (await directory.units()).values())


async def test_a_unit_where_somebody_else_still_works_is_not_closed_and_the_summary_says_why(
    synced: Synced, directory: Directory, given: Given
) -> None:
    await synced(Tells())
    yard = await directory.one(Unit, code="GO_yard")
    await given(a_directory_person(unit_id=yard.id, region_code=SHANGCHENG, name="本地人"))
    summary = await synced(Tells().without("GO_yard", "GE_zhao"))
    assert (await directory.units())["GO_yard"][2] is True
    assert [name for name, _ in summary.refused] == ["上城区停车管理所"]
    assert "还有 1 名人员" in summary.sentences()[1]


async def test_what_is_there_already_is_linked_and_not_made_twice(
    synced: Synced, directory: Directory, given: Given
) -> None:
    unit = a_unit(code="SC-001", credit_code="91110000600037341L", name="机关事务局（旧名）")
    await given(unit, a_directory_person(employee_code="GE_wang", name="王敏", unit_id=unit.id, title="科员"))
    root = replace(UNITS[0], credit_code="91110000600037341L")
    summary = await synced(Tells().but(root))
    assert summary.refused == []
    assert summary.done[Kind.UNIT, What.LINKED] == summary.done[Kind.PERSON, What.LINKED] == 1
    assert (await directory.units())["SC-001"] == (UNITS[0].name, None, True)
    assert len(await directory.people()) == 3
    assert not await synced(Tells().but(root))


async def test_what_the_hub_decided_itself_stays(synced: Synced, directory: Directory, database: Database) -> None:
    await synced(Tells())
    async with database.unscoped("tests") as session:
        (await session.get_one(Person, (await directory.one(Person, employee_code="GE_wang")).id)).state = LEFT
        zhao = await session.get_one(Person, (await directory.one(Person, employee_code="GE_zhao")).id)
        zhao.state = PersonState.SUSPENDED
    assert not await synced(Tells())
    people = await directory.people()
    assert (people["GE_wang"][3], people["GE_zhao"][3]) == (LEFT, PersonState.SUSPENDED)


async def test_people_and_units_that_the_source_never_told_of_are_left_alone(
    synced: Synced, directory: Directory, given: Given
) -> None:
    await given(a_directory_person(employee_code="P-local", name="本地人"))
    await synced(Tells())
    await synced(Tells().without("GE_li"))
    assert (await directory.people())["P-local"][3] is ACTIVE


@pytest.mark.parametrize("region", [NINGBO, "330000"])
async def test_nothing_beyond_the_sources_region_is_touched(
    synced: Synced, directory: Directory, given: Given, region: str
) -> None:
    await given(a_directory_person(employee_code="GE_wang", name="别处的王敏", region_code=region))
    outside = a_told_unit("GO_out", "别处的局", region_code=region)
    summary = await synced(Tells().but(outside, told("GE_out", "钱外", "GO_out")))
    assert "GO_out" not in await directory.units()
    people = await directory.people()
    assert people["GE_wang"][0] == "别处的王敏"
    assert "GE_out" not in people
    assert {name for name, _ in summary.refused} >= {"别处的局", "钱外", "王敏"}
