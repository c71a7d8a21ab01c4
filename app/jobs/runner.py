"""执行: takes what is due and does it, several at once; survives whatever a job, a database or a clock may do."""

import asyncio
import os
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog
from opentelemetry.trace import SpanKind
from sqlalchemy.ext.asyncio import AsyncSession

from app import telemetry_spans as spans
from auth.sessions import Database, Work
from kernel.events import Events
from kernel.records import now
from kernel.refusal import Refusal
from support.jobs import SYSTEM, Desk, Hopeless, Job, Schedule, claims, outbox
from support.jobs.claims import Claim, Lost
from support.jobs.jobs import JOBS, SCHEDULES

from .ticks import Ticks

log = structlog.get_logger("jiguan.jobs")

LEASE = 60.0
"""Seconds after which a job whose holder gave no sign of life may be taken by another."""

GRACE = 5.0
"""Seconds in which what has begun may end when the process stops; what takes longer is given back."""


class Runner:
    """One process's share of the jobs: up to ``width`` at once. ``poll`` in seconds, for what nobody woke it for."""

    def __init__(
        self,
        database: Database,
        events: Events,
        services: Mapping[Any, Any] | None = None,
        *,
        jobs: Mapping[str, Job] = JOBS,
        schedules: Mapping[str, Schedule] = SCHEDULES,
        width: int = 8,
        poll: float = 1.0,
        lease: float = LEASE,
        grace: float = GRACE,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._database, self._events, self._services = database, events, services or {}
        self._jobs, self._width, self._poll, self._now = jobs, width, poll, clock
        self._lease, self._grace = lease, grace
        self._ticks = Ticks(database, schedules, clock)
        self._by = f"{socket.gethostname()[:30]}:{os.getpid()}:{uuid4().hex[:12]}"
        self._running: dict[asyncio.Task[None], Claim] = {}
        self._woken = asyncio.Event()
        self._failing = False

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[None]:
        """Run meanwhile; leaving gives back what is not done."""
        task = asyncio.create_task(self.run(), name="jobs")
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def run(self) -> None:
        """Until cancelled."""
        outbox.WAKERS.add(self._woken.set)
        beats = asyncio.create_task(self._beat(), name="jobs: leases")
        try:
            while True:
                rest = await self._round()
                with suppress(TimeoutError):
                    async with asyncio.timeout(rest):  # wait_for of Python 3.11 may swallow that we are cancelled
                        await self._woken.wait()
        finally:
            outbox.WAKERS.discard(self._woken.set)
            beats.cancel()
            await self._stop()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    async def drain(self) -> int:
        """Do all that is due now, and what comes of it, and say how many it was; for tests and the command line."""
        done = 0
        await self._ticks.look()
        while taken := await self._take():
            done += taken
            await asyncio.gather(*self._running, return_exceptions=True)
            await asyncio.sleep(0)
        return done

    async def _round(self) -> float:
        """Take what there is; answers with how many seconds there is nothing more to do."""
        self._woken.clear()
        try:
            await self._ticks.look()
            while len(self._running) < self._width:
                if not await self._take():
                    break
            self._failing = False
        except Exception as error:  # a database that is away comes back; meanwhile nothing is lost
            if not self._failing:
                log.warning("jobs_wait", error=f"{type(error).__name__}: {error}"[:200])
            self._failing = True
            return self._poll * 3
        return self._poll

    async def _take(self) -> int:
        at = self._now()
        async with self._database.looking("what is due") as session:
            due = await claims.next_due(session)
        if due is None or due > at:
            return 0
        async with self._database.unscoped("taking jobs") as session:
            taken = await self._claimed(session, at)
        for claim in taken:
            task = asyncio.create_task(self._do(claim), name=f"job {claim.job}")
            self._running[task] = claim
            task.add_done_callback(self._over)
        return len(taken)

    async def _claimed(self, session: AsyncSession, at: datetime) -> list[Claim]:
        """As many as there is room for: of those that leave room for others no more than they may."""
        until, free = at + timedelta(seconds=self._lease), self._width - len(self._running)
        running = Counter(claim.job for claim in self._running.values())
        modest = {name: job.most - running[name] for name, job in self._jobs.items() if job.most is not None}
        taken = await claims.claim(session, at, until, self._by, free, but=modest.keys())
        for name, room in modest.items():
            if (most := min(room, free - len(taken))) > 0:
                taken += await claims.claim(session, at, until, self._by, most, only=name)
        return taken

    def _over(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        self._woken.set()

    async def _do(self, claim: Claim) -> None:
        job = self._jobs.get(claim.job)
        try:
            if job is None:
                return await self._leave(claim)
            if claim.tries > job.tries:
                return await self._give_up(claim, job, "多次在执行中中断")
            said = {"jiguan__job": job.name, "jiguan__job_id": str(claim.id), "jiguan__tries": claim.tries}
            with spans.span(f"job {job.name}", SpanKind.CONSUMER, **said):
                await self._try(claim, job)
        except Lost:
            log.info("job_lost", job=claim.job, id=str(claim.id))
        except asyncio.CancelledError:
            raise
        except Exception as error:  # the row stays taken until its lease ends, then is tried again
            log.warning("job_unsettled", job=claim.job, id=str(claim.id), error=_said(error)[:200])

    async def _try(self, claim: Claim, job: Job) -> None:
        desk = Desk(self._database, self._events, claim, self._services, self._now)
        try:
            async with asyncio.timeout(job.limit):
                await job.run(desk, **claim.arguments)
            if not desk.finished:
                async with desk.finishing():
                    pass
        except (Lost, asyncio.CancelledError):
            raise
        except Exception as error:
            spans.failed(error)
            if desk.finished:
                log.warning("job_after_its_end", job=claim.job, error=_said(error))
            elif isinstance(error, Hopeless) or claim.tries >= job.tries:
                await self._give_up(claim, job, _said(error))
            else:
                await self._again(claim, job, _said(error))

    async def _leave(self, claim: Claim) -> None:
        """An older process beside a newer one: whoever knows the job does it."""
        async with self._database.unscoped("a job of a newer hub") as session:
            await claims.release(session, claim, self._now() + timedelta(minutes=1), "此进程不认识这项任务")

    async def _again(self, claim: Claim, job: Job, error: str) -> None:
        log.info("job_again", job=claim.job, id=str(claim.id), tries=claim.tries, error=error[:200])
        async with self._database.unscoped("a job failed") as session:
            at = self._now() + job.backoff.after(claim.tries)
            await claims.postpone(session, claim, at, error)
            await self._tell_failed(session, job, claim, error, at)

    async def _give_up(self, claim: Claim, job: Job, error: str) -> None:
        log.error("job_given_up", job=claim.job, id=str(claim.id), tries=claim.tries, error=error[:200])
        async with self._database.unscoped("a job is given up") as session:
            await claims.give_up(session, claim, self._now(), error)
            await self._tell_failed(session, job, claim, error, None)

    async def _tell_failed(
        self, session: AsyncSession, job: Job, claim: Claim, error: str, at: datetime | None
    ) -> None:
        if job.failed is not None:
            await job.failed(Work(session, SYSTEM, self._now()), claim.arguments, error, at)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._lease / 3)
            held = list(self._running.values())
            if held:
                with suppress(Exception):  # the database is away: the leases end, and others go on
                    async with self._database.unscoped("leases") as session:
                        await claims.renew(session, held, self._now() + timedelta(seconds=self._lease))

    async def _stop(self) -> None:
        """Let what is nearly done end, and give back the rest, so that it need not wait for its lease to end."""
        if self._running:
            await asyncio.wait(list(self._running), timeout=self._grace)
        held = dict(self._running)
        for task in held:
            task.cancel()
        await asyncio.gather(*held, return_exceptions=True)
        for claim in held.values():
            with suppress(Exception):
                async with self._database.unscoped("the process stops") as session:
                    await claims.release(session, claim, self._now())


def _said(error: BaseException) -> str:
    """What is kept of an error: a refusal's sentence, else its kind and first line."""
    if isinstance(error, Refusal):
        return error.message
    first = str(error).strip().splitlines()[:1]
    return f"{type(error).__name__}: {first[0] if first else ''}"[:500]
