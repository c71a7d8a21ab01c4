"""Notices over the graph: one's own alone, read, set, told live; deliveries for those who look after them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.vehicles.words import TripState
from kernel.events import Event, Events
from kernel.ids import global_id
from resolvers import notices
from resolvers.context import Context
from support.notices import Channel, notify
from support.notices.queries import Counts
from support.notices.records import Delivery, Notice
from support.notices.steps import MOVED
from support.notices.words import DeliveryState
from support.notices.writing import topic
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in

from .asking import Ask
from .cast import Cast

MINE = """query Mine($unread: Boolean) {
  noticesUnread
  notices(filter: {unread: $unread}, first: 50) { nodes { id kind title text urgency seen caseNumber } }
}"""
ALL = "{ noticesUnread notices { nodes { id kind } } }"
READ = 'mutation {{ done: noticeRead(id: "{}") {{ ... on Notice {{ seen readAt }} ... on Refusal {{ code }} }} }}'
WORDS = {"process": "用车", "step": "审核", "state": "已批准", "why": ""}


async def told(database: Database, by: Viewer, *to: Viewer, key: str = "") -> None:
    async with database.working(by) as work:
        notify(work, MOVED, to=[each.id for each in to], key=key, number=key or "1", **WORDS)


async def test_one_reads_ones_own_and_nobody_elses(ask: Ask, cast: Cast, database: Database) -> None:
    await told(database, cast.clerk, cast.staff, cast.reviewer)
    for viewer, count in ((cast.staff, 1), (cast.reviewer, 1), (cast.supervisor, 0), (cast.clerk, 0)):
        for document in (ALL, MINE):
            data = await ask(viewer, document)
            assert (data["noticesUnread"], len(data["notices"]["nodes"])) == (count, count)


async def test_a_notice_is_no_node_that_others_could_fetch(ask: Ask, cast: Cast, database: Database) -> None:
    await told(database, cast.clerk, cast.staff)
    [mine] = (await ask(cast.staff, ALL))["notices"]["nodes"]
    error = await ask.whole(cast.reviewer, f'{{ node(id: "{mine["id"]}") {{ id }} }}')
    assert error["data"] is None or error["data"]["node"] is None


async def test_read_it_goes_behind_the_unread_and_others_cannot_read_it_for_me(
    ask: Ask, cast: Cast, database: Database, everything: Callable[[], Awaitable[Any]]
) -> None:
    await told(database, cast.clerk, cast.staff, key="1")
    await told(database, cast.clerk, cast.staff, key="2")
    newest = (await ask(cast.staff, MINE))["notices"]["nodes"][0]
    before = await everything()
    refused = await ask(
        cast.reviewer, f'mutation {{ done: noticeRead(id: "{newest["id"]}") {{ ... on Refusal {{ code }} }} }}'
    )
    assert refused["done"]["code"] == "NOT_FOUND"
    assert await everything() == before

    done = await ask(
        cast.staff, f'mutation {{ done: noticeRead(id: "{newest["id"]}") {{ ... on Notice {{ seen readAt }} }} }}'
    )
    assert done["done"]["seen"] is True
    data = await ask(cast.staff, MINE)
    assert data["noticesUnread"] == 1
    assert [each["seen"] for each in data["notices"]["nodes"]] == [False, True]
    assert len((await ask(cast.staff, MINE, unread=True))["notices"]["nodes"]) == 1


async def test_all_are_read_at_once(ask: Ask, cast: Cast, database: Database) -> None:
    for key in "123":
        await told(database, cast.clerk, cast.staff, cast.reviewer, key=key)
    await ask(cast.staff, "mutation { done: noticesReadAll { ... on NoticeCounts { unread urgent } } }")
    assert (await ask(cast.staff, ALL))["noticesUnread"] == 0
    assert (await ask(cast.reviewer, ALL))["noticesUnread"] == 3


SET = """mutation Set($input: NewNoticePreferencesInput!) { done: noticePreferencesSet(input: $input) {
  ... on NoticePreferences { quietFrom quietUntil quietRestDays off on choices { notice channel on fixed } }
  ... on Refusal { code message field } } }"""


async def test_what_a_person_sets_is_theirs_and_what_cannot_be_set_is_said(ask: Ask, cast: Cast) -> None:
    said = {"quietFrom": "21:00", "quietUntil": "08:00", "off": ["*:sms"]}
    done = (await ask(cast.staff, SET, input=said))["done"]
    assert (done["quietFrom"], done["quietUntil"]) == ("21:00", "08:00")
    assert {each["on"] for each in done["choices"] if each["channel"] == "SMS" and not each["fixed"]} == {False}
    assert all(each["on"] for each in done["choices"] if each["channel"] == "IN_APP")
    assert not any(each["on"] for each in done["choices"] if each["channel"] == "MAIL"), "only for who asks for it"
    more = {"quietRestDays": True, "off": [], "on": ["*:mail"]}
    done = (await ask(cast.staff, SET, input=said | more))["done"]
    assert {name: done[name] for name in more} == more
    assert all(each["on"] for each in done["choices"] if each["channel"] == "MAIL")
    kept = (await ask(cast.staff, SET, input=said))["done"]
    assert (kept["quietRestDays"], kept["on"]) == (True, ["*:mail"]), "what is left out stays as it was"
    other = await ask(cast.reviewer, "{ noticePreferences { quietFrom } }")
    assert other["noticePreferences"]["quietFrom"] == "22:00"
    for wrong, field in (({"off": ["*:in_app"]}, "off"), ({"quietFrom": "9"}, "quietFrom"), ({"on": ["sms"]}, "on")):
        refused = (await ask(cast.staff, SET, input=said | wrong))["done"]
        assert (refused["code"], refused["field"]) == ("INVALID", field)


async def test_a_step_tells_those_concerned(ask: Ask, cast: Cast, database: Database, given: Given) -> None:
    trip = cast.a_trip(TripState.SCHEDULED)
    await given(trip)
    await ask.act(cast.dispatcher, f'tripDispatch(id: "{global_id("Trip", trip.id)}")')
    [to_driver] = (await ask(cast.at_the_wheel, MINE))["notices"]["nodes"]
    assert (to_driver["kind"], to_driver["urgency"], to_driver["caseNumber"]) == ("trip.drive", "URGENT", trip.number)
    [to_applicant] = (await ask(cast.staff, MINE))["notices"]["nodes"]
    assert to_applicant["kind"] == "trip.sent"
    assert (await ask(cast.dispatcher, ALL))["noticesUnread"] == 0


async def a_delivery(database: Database, cast: Cast, **said: Any) -> Delivery:
    await told(database, cast.clerk, cast.staff)
    async with database.unscoped("tests") as session:
        notice = await session.scalar(select(Notice))
        assert notice is not None
        usual = {"state": DeliveryState.FAILED, "channel": Channel.SMS, "why": "空号", "kind": notice.kind}
        place = {"region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG)}
        delivery = Delivery(notice_id=notice.id, person_id=cast.staff.id, **(usual | place | said))
        session.add(delivery)
    return delivery


AGAIN = 'mutation {{ done: deliveryRetry(id: "{}") {{ ... on Delivery {{ state }} ... on Refusal {{ code }} }} }}'


async def test_whoever_looks_after_notices_sees_and_sends_again_what_failed_within_their_reach(
    ask: Ask, cast: Cast, database: Database, given: Given, everything: Callable[[], Awaitable[Any]]
) -> None:
    admin, elsewhere = a_person((Role.SYSTEM_ADMIN, SHANGCHENG)), a_person((Role.SYSTEM_ADMIN, "330106"), at="330106")
    await given(admin, elsewhere)
    delivery = await a_delivery(database, cast)
    document = "{ deliveries(filter: {state: FAILED}) { nodes { id why tries channel person { name } } } }"
    [seen] = (await ask(admin, document))["deliveries"]["nodes"]
    assert (seen["why"], seen["channel"]) == ("空号", "SMS")
    assert (await ask(elsewhere, document))["deliveries"]["nodes"] == []
    assert (await ask.error(cast.staff, document))["code"] == "NOT_PERMITTED"

    before = await everything()
    again = AGAIN.format(global_id("Delivery", delivery.id))
    assert (await ask(elsewhere, again))["done"]["code"] == "NOT_FOUND"
    assert (await ask(cast.staff, again))["done"]["code"] == "NOT_PERMITTED"
    assert await everything() == before
    assert (await ask(admin, again))["done"]["state"] == "QUEUED"
    assert (await ask(admin, again))["done"]["code"] == "WRONG_STATE"


async def test_a_notice_is_told_live_to_its_person(cast: Cast, database: Database, events: Events) -> None:
    class Info:
        context = Context(cast.staff, database, events)

    arriving = notices.watch(Info)  # type: ignore[arg-type]
    first = asyncio.ensure_future(anext(arriving))
    await asyncio.sleep(0.1)
    async with database.working(cast.clerk) as work:
        notify(work, MOVED, to=[cast.staff.id], number="7", **WORDS)
        said = list(work.events)
    for event in said:
        await events.publish(event)
    found = await asyncio.wait_for(first, 10)
    assert found.person_id == cast.staff.id
    await events.publish(Event(topic(cast.staff.id), {"id": str(cast.staff.id)}))  # what is not theirs is not shown
    await arriving.aclose()


async def test_the_count_is_told_live_as_notices_come_and_are_read(
    ask: Ask, cast: Cast, database: Database, events: Events
) -> None:
    class Info:
        context = Context(cast.staff, database, events)

    arriving = notices.watch_counts(Info)  # type: ignore[arg-type]
    assert await anext(arriving) == Counts(0, 0)
    async with database.working(cast.clerk) as work:
        notify(work, MOVED, to=[cast.staff.id], number="7", **WORDS)
        said = list(work.events)
    for event in said:
        await events.publish(event)
    assert await asyncio.wait_for(anext(arriving), 10) == Counts(1, 0)
    await ask(cast.staff, "mutation { done: noticesReadAll { ... on NoticeCounts { unread } } }")
    assert await asyncio.wait_for(anext(arriving), 10) == Counts(0, 0)
    await arriving.aclose()


async def test_a_person_sees_how_far_their_own_notice_has_come(ask: Ask, cast: Cast, database: Database) -> None:
    await a_delivery(database, cast)
    document = "{ notices { nodes { deliveries { channel state why } } } }"
    [mine] = (await ask(cast.staff, document))["notices"]["nodes"]
    assert mine["deliveries"] == [{"channel": "SMS", "state": "FAILED", "why": "空号"}]
