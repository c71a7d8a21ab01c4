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

from auth.engines import open_engine
from auth.sessions import Database
from auth.signin import Hooks, SignIn
from kernel.events import Events
from support.forms.storage import FolderStorage

from .people import People
from .settings import Settings


@dataclass(frozen=True)
class Hub:
    """Everything that answers requests, built but not yet connected: connections are made when first needed."""

    settings: Settings
    database: Database
    redis: Any
    events: Events
    people: People
    sign_in: SignIn
    storage: FolderStorage

    @classmethod
    def of(cls, settings: Settings) -> "Hub":
        database = open_database(settings)
        # without an address, live events and limits stay within this one process
        redis = Redis.from_url(settings.redis_url) if settings.redis_url else FakeAsyncRedis()
        people = People(database)
        sign_in = SignIn(
            settings.for_signin(), database, Hooks(people.viewer_of, people.person_of, people.matching), transports=None
        )
        return cls(
            settings, database, redis, Events(redis), people, sign_in, FolderStorage(settings.data_dir / "files")
        )

    async def close(self) -> None:
        await self.sign_in.close()
        await self.redis.aclose()
        await self.database.engine.dispose()


def open_database(settings: Settings) -> Database:
    """The database of the settings; the folder of a SQLite file is made where it is missing."""
    if file := settings.sqlite_file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    return Database(open_engine(settings.database_url, pool_size=settings.database_pool))


def lifespan(hub: Hub) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    """For Starlette: closes the hub when the server stops."""

    @asynccontextmanager
    async def live(_app: Starlette) -> AsyncIterator[None]:
        _spare_what_stays()
        try:
            yield
        finally:
            await hub.close()

    return live


def _spare_what_stays() -> None:
    """Keep the collector off what lives as long as the process: it costs a third of the time of a long answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 50, 100)
