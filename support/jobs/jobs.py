"""Declaring a job: its name, its title, its clause, how often it is tried; and the schedules it runs by.

@job("terms.remind", "到期提醒", clause="6.4.3.3-14")
async def remind(desk: Desk, case_id: str) -> None: ...

schedule("terms.sweep", sweep, cron="*/5 * * * *")
"""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from croniter import croniter  # type: ignore[import-untyped]

from kernel.hours import CHINA

if TYPE_CHECKING:
    from auth.sessions import Work


Run = Callable[..., Awaitable[None]]
Failed = Callable[["Work", dict[str, Any], str, datetime | None], Awaitable[None]]


class Hopeless(Exception):
    """Raised by a job that no further try can help: it is given up at once, with this reason."""


@dataclass(frozen=True)
class Backoff:
    """How long to wait after the n-th try: ``first`` seconds, doubled each time, at most ``most``."""

    first: float = 5.0
    most: float = 3_600.0

    def after(self, tries: int) -> timedelta:
        """A fifth more or less by chance, so that what failed together is not tried together."""
        plain = min(self.first * 2.0 ** min(tries - 1, 30), self.most)
        return timedelta(seconds=plain * random.uniform(0.8, 1.2))


@dataclass(frozen=True)
class Job:
    """A declared job. ``tries`` are beginnings, a killed process's among them; ``limit`` is in seconds, for one try.

    At most ``most`` of it run at once in a process, so that what waits for a slow neighbour leaves room for the rest.

    ``failed`` is told, in the transaction that notes it: with what, why, and when the next try is; never, if ``None``.
    """

    name: str
    title: str
    clause: str
    run: Run
    tries: int
    backoff: Backoff
    limit: float
    failed: Failed | None = None
    most: int | None = None


JOBS: dict[str, Job] = {}
"""All jobs by name, filled in as they are declared."""


def job(
    name: str,
    title: str,
    *,
    clause: str = "",
    tries: int = 8,
    backoff: Backoff = Backoff(),
    limit: float = 300.0,
    failed: Failed | None = None,
    most: int | None = None,
) -> Callable[[Run], Job]:
    """Declare the function below as a job. Its arguments after the desk are JSON values, given by name."""

    def declare(run: Run) -> Job:
        if name in JOBS:
            raise TypeError(f"two jobs are called {name}")
        JOBS[name] = Job(name, title, clause, run, tries, backoff, limit, failed, most)
        return JOBS[name]

    return declare


@dataclass(frozen=True)
class Schedule:
    """A job that runs by the clock; ``cron`` has five fields, in China's time."""

    name: str
    job: Job
    cron: str

    def latest(self, now: datetime) -> datetime:
        """The last tick that is not after ``now``."""
        second = now.astimezone(CHINA) + timedelta(seconds=1)
        tick: datetime = croniter(self.cron, second).get_prev(datetime)
        return tick

    def following(self, now: datetime) -> datetime:
        """The first tick after ``now``."""
        tick: datetime = croniter(self.cron, now.astimezone(CHINA)).get_next(datetime)
        return tick

    def key(self, tick: datetime) -> str:
        """What makes one tick one row, however many processes see it come."""
        return f"{TICK}{self.name}@{tick.astimezone(CHINA):%Y-%m-%dT%H:%M}"


TICK = "schedule:"
SCHEDULES: dict[str, Schedule] = {}


def schedule(name: str, job: Job, *, cron: str) -> Schedule:
    """Run the job by the clock. Raises `ValueError` where ``cron`` is none."""
    if not croniter.is_valid(cron):
        raise ValueError(f"{cron!r} is no cron line")
    SCHEDULES[name] = Schedule(name, job, cron)
    return SCHEDULES[name]
