"""生命周期: the parts of a running hub, opened together and closed in the opposite order."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakeredis import FakeAsyncRedis
from redis.asyncio import Redis
from starlette.applications import Starlette

from auth.access import AccessLedger
from auth.audit import Refusals, Sealer
from auth.engines import open_engine
from auth.retention import keep_for
from auth.sealing import use
from auth.sessions import Database
from auth.signin import Hooks, SignIn
from auth.straight import Straight, straight
from kernel.events import Events
from support.forms.object_storage import ObjectStorage
from support.forms.scanning import Clamd, Scanned
from support.forms.storage import FolderStorage, Storage
from support.workflow.installed import install

from .jobs.services import jobs_beside
from .people import People
from .settings import Settings
from .standing import standing_followed
from .telemetry_sql import watched_database, watched_straight


@dataclass(frozen=True)
class Hub:
    """Everything that answers requests, built but not yet connected: connections are made when first needed."""

    settings: Settings
    database: Database
    redis: Any
    events: Events
    people: People
    sign_in: SignIn
    storage: Storage
    straight: Straight | None
    access: AccessLedger
    refusals: Refusals
    sealer: Sealer

    @classmethod
    def of(cls, settings: Settings) -> "Hub":
        database = open_database(settings)
        direct = straight(database.engine, settings.database_pool)
        direct = watched_straight(direct, database.engine.dialect.name)
        # without an address, live events and limits stay within this one process
        redis = Redis.from_url(settings.redis_url) if settings.redis_url else FakeAsyncRedis()
        people, events = People(database), Events(redis)
        hooks = Hooks(people.viewer_of, people.person_of, people.matching)
        sign_in = SignIn(settings.for_signin(), database, hooks, events=events)
        refusals = sign_in.logins.refusals = Refusals(database)
        return cls(
            settings,
            database,
            redis,
            events,
            people,
            sign_in,
            open_storage(settings),
            direct,
            AccessLedger(database),
            refusals,
            Sealer(database),
        )

    async def close(self) -> None:
        await self.sign_in.close()
        await self.refusals.close()
        await self.access.close()
        await self.sealer.close()
        await self.redis.aclose()
        if self.straight is not None:
            await self.straight.close()
        await self.database.engine.dispose()


def open_storage(settings: Settings) -> Storage:
    """Where attachments lie: an S3-compatible store or a folder; behind a virus scanner where one is set up."""
    secret = settings.storage_secret.get_secret_value() if settings.storage_secret else ""
    storage: Storage = (
        ObjectStorage.at(
            settings.storage_url,
            endpoint=settings.storage_endpoint,
            region=settings.storage_region,
            key=settings.storage_key,
            secret=secret,
        )
        if settings.storage_url
        else FolderStorage(settings.data_dir / "files")
    )
    return Scanned(storage, Clamd(settings.scanner_url)) if settings.scanner_url else storage


def open_database(settings: Settings) -> Database:
    """The database of the settings, its keys, and the processes whose cases are in it.

    The folder of a SQLite file is made where it is missing. Raises `Unfit` where a process cannot run.
    """
    use(settings.key_ring())
    keep_for(settings.retention_days)
    if settings.processes is not None:
        install(settings.processes)
    if file := settings.sqlite_file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    return watched_database(open_engine(settings.database_url, pool_size=settings.database_pool))


def lifespan(hub: Hub) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    """For Starlette: closes the hub when the server stops."""

    @asynccontextmanager
    async def live(_app: Starlette) -> AsyncIterator[None]:
        _spare_what_stays()
        hub.sign_in.watchman.watch()
        await hub.sealer.start()
        try:
            async with standing_followed(hub.database, hub.events), jobs_beside(hub):
                yield
        finally:
            await hub.close()

    return live


def _spare_what_stays() -> None:
    """Keep the collector off what lives as long as the process: it costs a third of the time of a long answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 50, 100)
