"""Each notice goes once through each channel the person has left on, waits for the morning, and says how far it got."""

from datetime import datetime
from uuid import UUID

import orjson
from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Work
from domains.directory.models import Person
from kernel.hours import CHINA
from support.jobs import SYSTEM, OutboxJob, tending
from support.notices import Channel, Kind
from support.notices.actions import send_again
from support.notices.carriers import NotTaken, Undeliverable
from support.notices.records import Delivery, NoticePreferences
from support.notices.words import DeliveryState as D
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG

from .conftest import ALL, Fickle, Office


async def prefers(office: Office, **said: object) -> None:
    async with office.database.unscoped("tests") as session:
        session.add(NoticePreferences(person_id=office.person.id, **said))


async def told(office: Office, kind: Kind | None = None) -> None:
    await office.tell(kind)
    await office.drain()


async def test_it_goes_once_through_each_channel_and_is_seen_to_arrive(office: Office) -> None:
    await told(office)
    await office.drain()
    found = await office.deliveries()
    assert {channel: (each.state, each.tries) for channel, each in found.items()} == dict.fromkeys(
        ALL[1:], (D.DELIVERED, 1)
    )
    assert all(each.sent_at and each.reference and not each.why for each in found.values())
    for channel in ALL[1:]:
        assert len(office.letters(channel)) == len(office.tries(channel)) == 1


async def test_a_short_message_says_no_more_than_it_must(office: Office) -> None:
    await told(office)
    [sms] = office.letters(Channel.SMS)
    said = orjson.loads(sms.read_bytes())
    assert "事项1" not in said["text"]
    assert "13957110000" not in sms.read_text()
    assert said["to"] == str(office.person.id)


async def test_what_is_switched_off_is_not_sent(office: Office) -> None:
    await prefers(office, off=["test.usual:sms", "*:zhezhengding"])
    await told(office)
    assert (await office.deliveries()).keys() == {Channel.MAIL}
    assert len(await office.notices()) == 1


async def test_at_night_it_waits_for_the_morning_and_what_is_urgent_does_not(office: Office) -> None:
    night = datetime(2036, 3, 3, 23, 0, tzinfo=CHINA)
    office.clock.at = night
    await told(office, office.kind)
    await told(office, office.urgent)
    assert [len(office.letters(channel)) for channel in ALL[1:]] == [1, 1, 1], "the urgent one"
    waiting = [each for each in await office.rows(Delivery) if each.kind == office.kind.name]
    morning = datetime(2036, 3, 4, 7, 30, tzinfo=CHINA)
    assert {(each.state, each.next_try_at) for each in waiting} == {(D.QUEUED, morning)}
    office.clock.at = morning
    await office.drain()
    assert [len(office.letters(channel)) for channel in ALL[1:]] == [2, 2, 2]


async def test_a_channel_that_fails_is_tried_again_and_why_is_seen_meanwhile(office: Office) -> None:
    office.carriers[Channel.SMS] = sms = Fickle(troubles=[ConnectionError("gone"), TimeoutError("slow")])
    await told(office)
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.tries, found.why) == (D.QUEUED, 1, "ConnectionError: gone")
    assert found.next_try_at is not None
    assert found.next_try_at > office.clock()
    for _ in range(2):
        office.clock.passes(minutes=1)
        await office.drain()
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.tries, found.why, found.next_try_at) == (D.SENT, 3, "", None)
    assert [letter.id for letter in sms.taken] == [found.id]


async def test_what_no_try_can_help_has_failed_at_once_and_can_be_sent_again_by_a_person(office: Office) -> None:
    office.carriers[Channel.SMS] = sms = Fickle(troubles=[Undeliverable("空号")])
    await told(office)
    failed = (await office.deliveries())[Channel.SMS]
    assert (failed.state, failed.why, failed.next_try_at) == (D.FAILED, "空号", None)
    async with office.database.working(a_person((Role.SYSTEM_ADMIN, SHANGCHENG))) as work:
        await send_again(work, failed.id)
    await office.drain()
    assert (await office.deliveries())[Channel.SMS].state is D.SENT
    assert [letter.id for letter in sms.taken] == [failed.id]


async def test_after_ten_tries_it_has_failed(office: Office) -> None:
    office.carriers[Channel.SMS] = Fickle(troubles=[ConnectionError("gone")] * 99)
    await told(office)
    for _ in range(12):
        office.clock.passes(hours=2)
        await office.drain()
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.tries, found.next_try_at) == (D.FAILED, 10, None)


async def test_to_a_channel_that_does_not_know_letters_nothing_is_sent_after_a_try_that_was_cut_off(
    office: Office,
) -> None:
    office.carriers[Channel.SMS] = sms = Fickle(repeatable=False, troubles=[NotTaken("busy")])
    await told(office)
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.why) == (D.QUEUED, "busy")
    async with office.database.unscoped("tests: as a process leaves it that is killed while sending") as session:
        killed = await session.get(Delivery, found.id)
        assert killed is not None
        killed.state = D.SENDING
    office.clock.passes(minutes=5)
    await office.drain()
    found = (await office.deliveries())[Channel.SMS]
    assert found.state is D.UNCERTAIN
    assert "未能确认" in found.why
    assert sms.taken == []


async def test_whose_answer_stays_away_is_not_asked_again_where_it_does_not_know_letters(office: Office) -> None:
    office.carriers[Channel.SMS] = sms = Fickle(repeatable=False, troubles=[TimeoutError("slow")])
    await told(office)
    office.clock.passes(days=1)
    await office.drain()
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.tries, found.next_try_at, sms.taken) == (D.UNCERTAIN, 1, None, [])
    async with office.database.working(a_person((Role.SYSTEM_ADMIN, SHANGCHENG))) as work:
        await send_again(work, found.id)  # the person has been asked, and has nothing
    await office.drain()
    assert (await office.deliveries())[Channel.SMS].state is D.SENT
    assert len(sms.taken) == 1


async def test_without_an_address_it_says_so(office: Office) -> None:
    async with office.database.unscoped("tests") as session:
        person = await session.scalar(select(Person).where(Person.id == office.person.id))
        assert person is not None
        person.phone = None
    await told(office)
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.why) == (D.FAILED, "没有可用于短信的地址")
    assert isinstance(found.id, UUID)


async def test_called_off_it_has_failed_and_says_why(office: Office) -> None:
    office.carriers[Channel.SMS] = Fickle(troubles=[ConnectionError("gone")])
    await told(office)
    found = (await office.deliveries())[Channel.SMS]
    async with office.database.unscoped("tests") as session:
        job = await session.scalar(select(OutboxJob).where(OutboxJob.key == str(found.id)))
        assert job is not None
        await tending.call_off(Work(session, SYSTEM, office.clock()), job.id, "root", "网关停用")
    found = (await office.deliveries())[Channel.SMS]
    assert (found.state, found.why, found.next_try_at) == (D.FAILED, "已撤销：网关停用", None)
