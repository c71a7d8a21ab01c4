"""Who is told: those named, within the transaction; those who hold the post, right after it; each once."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from domains.directory.models import Delegation, PersonState
from kernel.events import Events
from support.jobs import JobState, OutboxJob
from support.notices import Channel, holders, notify
from support.notices.records import Notice
from support.notices.writing import topic
from tests.conftest import Given
from tests.factories.people import a_person, a_row_for
from tests.factories.places import SHANGCHENG, unit_in

from .conftest import Office

Appoint = Callable[..., Awaitable[None]]


async def test_the_named_are_told_in_the_same_transaction_and_the_rest_follows(office: Office) -> None:
    await office.tell()
    [told] = await office.notices()
    assert (told.person_id, told.text, told.seen) == (office.person.id, "事项1有进展。", False)
    assert [row.state for row in await office.rows(OutboxJob)] == [JobState.QUEUED]
    assert await office.deliveries() == {}


async def test_rolled_back_nobody_was_told(office: Office) -> None:
    with pytest.raises(ZeroDivisionError):
        async with office.database.working(office.actor) as work:
            notify(work, office.kind, to=[office.person.id], number="1")
            raise ZeroDivisionError
    assert await office.notices() == []
    assert await office.rows(OutboxJob) == []


async def test_nobody_is_told_of_their_own_act(office: Office) -> None:
    await office.tell(to=[office.actor.id, None])
    assert await office.notices() == []
    assert await office.rows(OutboxJob) == []


async def test_the_same_is_said_once_to_each_and_again_under_another_key(office: Office) -> None:
    for key in (None, None, "again", "again"):
        await office.tell(key=key)
    await office.drain()
    assert len(await office.notices()) == 2


async def test_those_who_hold_the_post_over_the_place_are_told_and_no_others(
    office: Office, given: Given, appoint: Appoint
) -> None:
    county, city, exact, elsewhere, past, unit, own = (a_person(name=name) for name in "甲乙丙丁戊己庚")
    await given(county, city, exact, elsewhere, past, unit, own)
    await appoint(county.id, Role.INTAKE)
    await appoint(city.id, Role.INTAKE, "330100")
    await appoint(exact.id, Role.INTAKE, "330100", exact=True)
    await appoint(elsewhere.id, Role.INTAKE, "330106")
    await appoint(past.id, Role.INTAKE, until=date(2025, 1, 1))
    await appoint(unit.id, Role.INTAKE, unit_id=unit_in(SHANGCHENG))
    await appoint(own.id, Role.INTAKE)
    await office.tell(to=holders(Role.INTAKE, SHANGCHENG, unit_in(SHANGCHENG), but=[own.id]))
    assert await office.notices() == [], "found out by the job"
    await office.drain()
    assert {each.person_id for each in await office.notices()} == {county.id, city.id, unit.id}


async def test_whom_they_have_lent_the_post_to_is_told_too_while_that_holds(
    office: Office, appoint: Appoint, given: Given
) -> None:
    holder, applicant, *lent = [
        a_person(name=name) for name in ("岗", "申", "代", "他事", "他岗", "过期", "已止", "代申")
    ]
    await given(holder, applicant, *lent)
    deputy, elsewhere, other, past, ended, of_applicant = lent
    for each in (holder, applicant):
        await appoint(each.id, Role.INTAKE)
    today = office.clock().date()
    lending: list[tuple[Viewer, dict[str, Any]]] = [
        (deputy, {"processes": ["TripFlow"]}),
        (elsewhere, {"processes": ["OtherFlow"]}),
        (other, {"roles": [Role.DRIVER.value]}),
        (past, {"since": date(2020, 1, 1), "until": date(2020, 2, 1)}),
        (ended, {"ended_at": office.clock()}),
        (of_applicant, {"giver_id": applicant.id}),
    ]
    async with office.database.unscoped("tests") as session:
        for each, said in lending:
            usual = {"giver_id": holder.id, "roles": [Role.INTAKE.value], "processes": [], "reason": "出差"}
            dates = {"since": date(2020, 1, 1), "until": today}
            place = {"region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG)}
            session.add(Delegation(delegate_id=each.id, **(usual | dates | place | said)))
    await office.tell(to=holders(Role.INTAKE, SHANGCHENG, but=[applicant.id], process="TripFlow"))
    await office.drain()
    assert {each.person_id for each in await office.notices()} == {holder.id, deputy.id}


async def test_those_who_watch_are_told_after_the_commit(office: Office, events: Events) -> None:
    async with office.database.working(office.actor) as work:
        notify(work, office.kind, to=[office.person.id], number="1")
        assert [each.topic for each in work.events] == [topic(office.person.id)]


async def test_words_that_do_not_fit_leave_nothing(office: Office) -> None:
    with pytest.raises(TypeError):
        await office.tell(colour="red")
    assert await office.rows(Notice) == []


async def test_a_person_who_has_left_is_sent_nothing(office: Office, given: Given) -> None:
    gone = a_person(name="离任")
    await given(a_row_for(gone, state=PersonState.LEFT, phone="13900000000"))
    await office.tell(to=[gone.id])
    await office.drain()
    assert await office.deliveries() == {}
    assert office.letters(Channel.SMS) == []
