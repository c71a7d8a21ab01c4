"""A real process that runs jobs is killed again and again in the middle of delivering; each notice arrives once."""

import asyncio
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

import app.jobs.known
from auth.sessions import Database
from support.jobs import JobState, OutboxJob
from support.notices import Channel, notify
from support.notices.records import Delivery, Notice
from support.notices.steps import MOVED
from support.notices.words import DeliveryState
from tests.conftest import Given
from tests.factories.people import a_person

ROOT = Path(__file__).parents[3]
COUNT = 60

WORK = """
import asyncio, sys
from pathlib import Path
from fakeredis import FakeAsyncRedis
import app.jobs.known
from app.jobs.runner import Runner
from auth.engines import open_engine
from auth.sessions import Database
from domains.directory.reaching import PeopleDirectory
from kernel.events import Events
from support.notices import Channel
from support.notices.carriers import Carriers
from support.notices.channels.recording import Recording
from support.notices.people import Directory

class Slow(Recording):
    async def send(self, letter):
        receipt = await super().send(letter)
        print("sent", flush=True)
        await asyncio.sleep(0.01)  # here it may die: the letter is out, and not noted yet
        return receipt

async def main(url, folder):
    database = Database(open_engine(url))
    services = {
        Carriers: Carriers({Channel.ZHEZHENGDING: Slow(Channel.ZHEZHENGDING, Path(folder))}),
        Directory: PeopleDirectory(),
    }
    await Runner(database, Events(FakeAsyncRedis()), services, schedules={}, poll=0.05, lease=0.6).run()

asyncio.run(main(*sys.argv[1:]))
"""


async def _runner(url: str, folder: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", WORK, url, str(folder), stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )


async def _count(database: Database, model: Any, *where: Any) -> int:
    async with database.looking("tests") as session:
        return await session.scalar(select(func.count(model.id)).where(*where)) or 0


async def test_killed_in_the_middle_of_delivering_each_notice_arrives_once(
    database: Database, database_url: str, given: Given, tmp_path: Path
) -> None:
    assert app.jobs.known
    actor, people = a_person(), [a_person(name=f"第{number}人") for number in range(COUNT)]
    await given(actor, *people)
    words = {"process": "用车", "number": "1", "step": "审核", "state": "已批准", "why": ""}
    async with database.working(actor) as work:
        notify(work, MOVED, to=[each.id for each in people], **words)

    for letters in (5, 10, 15):
        runner = await _runner(database_url, tmp_path)
        assert runner.stdout is not None
        for _ in range(letters):
            await asyncio.wait_for(runner.stdout.readline(), 60)
        runner.send_signal(signal.SIGKILL)
        await runner.wait()

    pair = [await _runner(database_url, tmp_path) for _ in range(2)]  # and then two at once finish it
    try:
        async with asyncio.timeout(120):
            while await _count(database, Delivery, Delivery.state == DeliveryState.DELIVERED) < COUNT:  # noqa: ASYNC110
                await asyncio.sleep(0.2)
    finally:
        for each in pair:
            each.kill()
            await each.wait()

    kept = list((tmp_path / Channel.ZHEZHENGDING.value).glob("*.json"))
    assert len(kept) == COUNT
    assert await _count(database, Notice) == COUNT
    assert await _count(database, Delivery) == COUNT
    open_jobs = await _count(database, OutboxJob, OutboxJob.state.in_([JobState.GIVEN_UP]))
    assert open_jobs == 0
