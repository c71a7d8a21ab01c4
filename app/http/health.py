"""健康: whether the process lives, whether it can work, and its numbers."""

import asyncio

import structlog
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.lifespan import Hub
from app.telemetry import CONNECTIONS, JOBS_DUE, JOBS_GIVEN_UP, JOBS_LAG, exposition
from kernel.records import now
from support.jobs.tending import Lag, lag

log = structlog.get_logger("jiguan.health")
PATIENCE = 3.0
"""Seconds after which a part that does not answer counts as down."""

_FRESH = {"Cache-Control": "no-store"}


class Health:
    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [
            Route("/healthz", self.alive),
            Route("/readyz", self.ready),
            Route("/metrics", self.numbers),
        ]

    async def alive(self, _request: Request) -> Response:
        return JSONResponse({"status": "ok"}, headers=_FRESH)

    async def ready(self, _request: Request) -> Response:
        """503 while a part is down; which one is said, why is in the log. Jobs that lag are said, and stop nobody."""
        parts = {"database": await _works("database", self._database()), "redis": await _works("redis", self._redis())}
        well = all(parts.values())
        said = {"status": "ok" if well else "unready", **{name: "ok" if up else "down" for name, up in parts.items()}}
        lag = await self._lag() if parts["database"] else None
        jobs = "unknown" if lag is None else "lagging" if lag.late(now()) else "ok"
        return JSONResponse({**said, "jobs": jobs}, 200 if well else 503, headers=_FRESH)

    async def numbers(self, request: Request) -> Response:
        """For the monitoring beside the hub; who comes through a proxy from outside gets nothing."""
        outside = {"x-forwarded-for", "forwarded"} & set(request.headers.keys())
        if self._hub.settings.production and outside:
            return JSONResponse({"status": "not here"}, 404, headers=_FRESH)
        pool = self._hub.database.engine.pool
        for state in ("checkedout", "checkedin"):
            CONNECTIONS.labels(state).set(getattr(pool, state, int)())
        if lag := await self._lag():
            JOBS_DUE.set(lag.due)
            JOBS_LAG.set(lag.seconds(now()))
            JOBS_GIVEN_UP.set(lag.given_up)
        return Response(exposition(), media_type="text/plain; version=0.0.4; charset=utf-8", headers=_FRESH)

    async def _database(self) -> None:
        async with self._hub.database.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def _lag(self) -> Lag | None:
        """How far the jobs lag; nothing where the database does not say so in time."""
        try:
            async with asyncio.timeout(PATIENCE), self._hub.database.looking("how far jobs lag") as session:
                return await lag(session, now())
        except Exception as error:  # whatever a driver raises, it is not known
            log.warning("lag_unknown", error=f"{type(error).__name__}: {error}"[:200])
            return None

    async def _redis(self) -> None:
        await self._hub.redis.ping()


async def _works(name: str, trial: object) -> bool:
    try:
        await asyncio.wait_for(trial, PATIENCE)  # type: ignore[arg-type]
    except Exception as error:  # whatever a driver raises, the part is down
        log.warning("part_down", part=name, error=f"{type(error).__name__}: {error}"[:200])
        return False
    return True
