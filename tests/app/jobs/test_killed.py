"""Real processes that run jobs are killed (``kill -9``) after a channel has a letter and before that is noted.

Through channels that know letters each notice arrives once; to others nothing is ever sent twice."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from auth.sessions import Database
from domains.vehicles.notices import DRIVE
from support.jobs import JobState, OutboxJob
from support.notices import Channel, notify
from support.notices.records import Delivery, Notice, NoticePreferences
from support.notices.words import DeliveryState as D
from tests.conftest import Given
from tests.factories.people import a_person, a_row_for
from tests.support.notices.receivers import APP, Received, mail_server, platform, sms_gateway

from .conftest import Worker, Workshop

COUNT = 8
WORDS = {"starts": "3月3日 09:00", "origin": "上城区", "destination": "西湖区", "soon": "尽快", "number": "YC1"}
"""Of an urgent notice: it is sent at whatever hour this test runs."""


@dataclass
class Told:
    """Some people have been told something, through every channel there is; nothing has been sent yet."""

    codes: list[str]
    letters: int = COUNT * 3


@pytest.fixture
async def told(database: Database, given: Given) -> Told:
    actor = a_person()
    people = [a_row_for(a_person(name=f"第{n}人"), phone=f"1395711{n:04}") for n in range(COUNT)]
    await given(actor, *people)
    async with database.unscoped("tests") as session:
        session.add_all(NoticePreferences(person_id=each.id, on=["*:mail"]) for each in people)
    async with database.working(actor) as work:
        notify(work, DRIVE, to=[each.id for each in people], **WORDS)
    return Told([each.employee_code for each in people])


def ding_at(url: str) -> dict[str, Any]:
    return {"kind": "zhezhengding", "tenant_id": "1001", "app_key": APP.key, "app_secret": APP.secret, "api": url}


def sms_at(url: str, **said: Any) -> dict[str, Any]:
    return {"kind": "sms", "url": url, **said}


def mail_at(host: str, port: int, **said: Any) -> dict[str, Any]:
    address = {"sender": "hub@jg.test", "address": "{employee_code}@jg.test"}
    return {"kind": "mail", "host": host, "port": port, "security": "none", **address, **said}


async def all_is_settled(workshop: Workshop) -> bool:
    settled = Delivery.state.in_([D.SENT, D.DELIVERED, D.UNCERTAIN])
    return await workshop.count(Delivery, settled) == COUNT * 3


def at_the(number: int, received: Received, kill: Callable[[], None]) -> None:
    """Kill as the receiver has that letter, before it answers."""

    def look() -> None:
        if len(received.tries) == number:
            kill()

    received.before_answer = look


async def killed_at(workshop: Workshop, received: Received, number: int) -> None:
    worker: Worker = await workshop.worker()
    at_the(number, received, worker.kill)
    assert await worker.gone() == -9, "killed, and not of itself"


async def test_through_channels_that_know_letters_each_notice_arrives_once(workshop: Workshop, told: Told) -> None:
    ding, sms, mail = Received(), Received(), Received()
    with platform(ding, told.codes) as ding_url, sms_gateway(sms) as sms_url:
        async with mail_server(mail) as (host, port):
            workshop.channels(ding_at(ding_url), sms_at(sms_url, repeatable=True), mail_at(host, port, repeatable=True))
            await killed_at(workshop, ding, 1)
            await killed_at(workshop, sms, len(sms.tries) + 1)
            await killed_at(workshop, mail, len(mail.tries) + 1)
            for each in (ding, sms, mail):
                each.before_answer = lambda: None
            await workshop.worker()
            await workshop.worker()  # beside each other
            await workshop.until(partial(all_is_settled, workshop))

    assert await workshop.count(Notice) == COUNT
    assert await workshop.count(Delivery) == await workshop.count(Delivery, Delivery.state == D.SENT) == told.letters
    assert [len(each.shown) for each in (ding, sms, mail)] == [COUNT] * 3, "each once, as people see it"
    again = sum(len(each.tries) for each in (ding, sms, mail)) - told.letters
    assert again >= 3, "what was on its way when a process died was sent again, under its id"
    assert await workshop.count(OutboxJob, OutboxJob.state == JobState.GIVEN_UP) == 0


async def test_to_channels_that_do_not_know_letters_nothing_is_sent_twice_and_what_is_uncertain_says_so(
    workshop: Workshop, told: Told
) -> None:
    sms, mail, ding = Received(), Received(), Received()
    with sms_gateway(sms) as sms_url, platform(ding, told.codes) as ding_url:
        async with mail_server(mail) as (host, port):
            workshop.channels(ding_at(ding_url), sms_at(sms_url), mail_at(host, port))
            await killed_at(workshop, sms, 1)
            await killed_at(workshop, mail, len(mail.tries) + 1)
            for each in (sms, mail):
                each.before_answer = lambda: None
            await workshop.worker()
            await workshop.until(partial(all_is_settled, workshop))

    for channel, received in ((Channel.SMS, sms), (Channel.MAIL, mail)):
        assert len(received.tries) == len(set(received.tries)), "nothing twice"
        of_it = Delivery.channel == channel
        sent = await workshop.count(Delivery, of_it, Delivery.state == D.SENT)
        uncertain = await workshop.count(Delivery, of_it, Delivery.state == D.UNCERTAIN)
        assert (sent + uncertain, uncertain >= 1) == (COUNT, True)
        assert sent <= len(received.tries) <= COUNT
    assert await workshop.count(Delivery, Delivery.channel == Channel.ZHEZHENGDING, Delivery.state == D.SENT) == COUNT
