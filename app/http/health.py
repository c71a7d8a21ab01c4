"""健康: whether the process lives, whether it can work, and its numbers."""

import asyncio

import structlog
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.lifespan import Hub
from app.telemetry import CONNECTIONS, exposition

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
        """503 while a part is down; which one is said, why is in the log."""
        parts = {"database": await _works("database", self._database()), "redis": await _works("redis", self._redis())}
        well = all(parts.values())
        said = {"status": "ok" if well else "unready", **{name: "ok" if up else "down" for name, up in parts.items()}}
        return JSONResponse(said, 200 if well else 503, headers=_FRESH)

    async def numbers(self, request: Request) -> Response:
        """For the monitoring beside the hub; who comes through a proxy from outside gets nothing."""
        outside = {"x-forwarded-for", "forwarded"} & set(request.headers.keys())
        if self._hub.settings.production and outside:
            return JSONResponse({"status": "not here"}, 404, headers=_FRESH)
        pool = self._hub.database.engine.pool
        for state in ("checkedout", "checkedin"):
            CONNECTIONS.labels(state).set(getattr(pool, state, int)())
        return Response(exposition(), media_type="text/plain; version=0.0.4; charset=utf-8", headers=_FRESH)

    async def _database(self) -> None:
        async with self._hub.database.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def _redis(self) -> None:
        await self._hub.redis.ping()


async def _works(name: str, trial: object) -> bool:
    try:
        await asyncio.wait_for(trial, PATIENCE)  # type: ignore[arg-type]
    except Exception as error:  # whatever a driver raises, the part is down
        log.warning("part_down", part=name, error=f"{type(error).__name__}: {error}"[:200])
        return False
    return True
