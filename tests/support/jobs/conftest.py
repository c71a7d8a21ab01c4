"""A runner with a clock of its own, and a few jobs that write down what they did."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select

from app.jobs.runner import Runner
from auth.sessions import Database
from kernel.events import Events
from kernel.records import now
from support.jobs import Backoff, Desk, Hopeless, Job, job, later
from support.jobs.jobs import JOBS
from support.jobs.records import OutboxJob
from support.workflow.calendar import CalendarYear


@dataclass
class Clock:
    at: datetime = field(default_factory=now)

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **said: float) -> None:
        self.at += timedelta(**said)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@dataclass
class Shop:
    """Jobs that leave a row each, and ways to go wrong."""

    leave: Job
    fail: Job
    hopeless: Job
    begun: list[str] = field(default_factory=list)


@pytest.fixture
def shop() -> Iterator[Shop]:
    """``leave`` writes a row whose year is its argument; ``fail`` fails; ``hopeless`` says that no try can help."""
    before = dict(JOBS)

    @job("test.leave", "留下一行", tries=4, backoff=Backoff(10))
    async def leave(desk: Desk, year: int) -> None:
        async with desk.finishing() as work:
            await work.session.execute(
                insert(CalendarYear.__table__).values(  # type: ignore[arg-type]
                    id=desk.claim.id, created_at=now(), version=1, year=year, source="test"
                )
            )

    @job("test.fail", "总是失败", tries=3, backoff=Backoff(10, 60))
    async def fail(desk: Desk, why: str = "no luck") -> None:
        made.begun.append(why)
        raise RuntimeError(why)

    @job("test.hopeless", "没有希望", tries=9)
    async def hopeless(desk: Desk) -> None:
        made.begun.append("hopeless")
        raise Hopeless("没有这个号码")

    made = Shop(leave, fail, hopeless)
    yield made
    JOBS.clear()
    JOBS.update(before)


@pytest.fixture
def runner_of(database: Database, events: Events, clock: Clock) -> Callable[..., Runner]:
    def runner(**said: object) -> Runner:
        usual: dict[str, object] = {"clock": clock, "schedules": {}}
        return Runner(database, events, **(usual | said))  # type: ignore[arg-type]

    return runner


@pytest.fixture
def runner(runner_of: Callable[..., Runner]) -> Runner:
    return runner_of()


class Outbox:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    async def put(self, job: Job, **said: object) -> None:
        async with self._database.unscoped("tests") as session:
            later(session, job, **({"at": self._clock()} | said))  # type: ignore[arg-type]

    async def rows(self) -> list[OutboxJob]:
        async with self._database.looking("tests") as session:
            return list(await session.scalars(select(OutboxJob).order_by(OutboxJob.id)))

    async def until(self, count: int, *, within: float) -> None:
        """Wait until so many rows are left by jobs; ``within`` in seconds."""
        async with asyncio.timeout(within):
            while len(await self.years()) < count:  # noqa: ASYNC110 - another process may be the one that writes
                await asyncio.sleep(0.01)

    async def years(self) -> list[int]:
        async with self._database.looking("tests") as session:
            return list(await session.scalars(select(CalendarYear.year).order_by(CalendarYear.year)))


@pytest.fixture
def outbox(database: Database, clock: Clock) -> Outbox:
    return Outbox(database, clock)
