"""What jobs may use of this process, and the runner of one that is built like a hub."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx2

from app.channels import carriers
from app.contacts import sources
from app.settings import Jobs, Settings
from auth.audit.archive import Archive
from domains.directory.contacts.nightly import Sources
from domains.directory.reaching import PeopleDirectory
from kernel.events import Event, Events
from support.forms.storage import Storage
from support.jobs import outbox
from support.notices.carriers import Carriers
from support.notices.people import Directory

from . import known
from .runner import Runner

if TYPE_CHECKING:
    from app.lifespan import Hub

__all__ = ["jobs_beside", "known", "runner_of"]
TOPIC = "jobs"
"""Said when a process that runs no jobs has stored one."""


@asynccontextmanager
async def runner_of(hub: "Hub") -> AsyncIterator[Runner]:
    """A runner with the channels of the settings, whose connections are closed at the end."""
    from schema.root import parts  # only here: a command that runs no jobs need not wait for the graph

    parts()  # what a city has installed may declare jobs and notices too
    async with httpx2.AsyncClient() as http:
        services = {**_services(hub.settings, http), Storage: hub.storage, Archive: hub.settings.archive()}
        settings = hub.settings
        yield Runner(hub.database, hub.events, services, width=settings.jobs_at_once, lease=settings.jobs_lease)


def _services(settings: Settings, http: httpx2.AsyncClient) -> dict[Any, Any]:
    stand_in = None if settings.production else settings.data_dir / "sent"
    return {
        Carriers: carriers(settings.channels, http, stand_in),
        Directory: PeopleDirectory(),
        Sources: Sources(sources(settings.platforms, http)),
    }


@asynccontextmanager
async def jobs_beside(hub: "Hub") -> AsyncIterator[None]:
    """What a serving process does about jobs: runs them, or wakes those who do."""
    match hub.settings.jobs:
        case Jobs.INSIDE:
            async with runner_of(hub) as runner, hearing(hub.events, runner), runner.beside():
                yield
        case Jobs.APART:
            with _crying(hub.events):
                yield
        case _:
            yield


@asynccontextmanager
async def hearing(events: Events, runner: Runner) -> AsyncIterator[None]:
    """Wake the runner when another process says so; without Redis it looks by itself, a second later."""

    async def hear() -> None:
        while True:
            try:
                async with events.listening(TOPIC) as heard:
                    async for _ in heard:
                        runner.wake()
            except Exception:
                await asyncio.sleep(5)

    task = asyncio.create_task(hear(), name="jobs: hearing")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class _crying:
    """Tells other processes, after each commit that stored a job."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._tasks: set[asyncio.Task[None]] = set()

    def __enter__(self) -> None:
        outbox.WAKERS.add(self._cry)

    def __exit__(self, *_problem: object) -> None:
        outbox.WAKERS.discard(self._cry)

    def _cry(self) -> None:
        task = asyncio.get_running_loop().create_task(self._publish())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish(self) -> None:
        try:
            await self._events.publish(Event(TOPIC, {}))
        except Exception:
            return  # they look by themselves
