"""限量: how much one person, or one address where nobody is signed in, may ask of the graph in a minute."""

import time
from collections.abc import Mapping
from typing import Any

import structlog
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError
from redis.exceptions import RedisError

from app.graphql import RequestError
from app.settings import Settings
from app.telemetry import COST, OPERATIONS
from auth.viewer import Viewer
from kernel.refusal import Code

log = structlog.get_logger("jiguan.rates")


class Rates:
    """Counts cost, not requests. All processes count together through Redis; while that is down nobody is held up."""

    def __init__(self, settings: Settings) -> None:
        self._limit = RateLimitItemPerMinute(settings.cost_per_minute)
        self._limiter = FixedWindowRateLimiter(_storage(settings.redis_url))

    async def charge(self, viewer: Viewer, address: str, cost: int) -> Mapping[str, str]:
        """The headers that say what is left. Raises `RequestError` (429, ``Retry-After``) where that is not enough."""
        who = str(viewer.id) if viewer.signed_in else f"address:{address}"
        try:
            admitted = await self._limiter.hit(self._limit, who, cost=max(cost, 1))
            window = await self._limiter.get_window_stats(self._limit, who)
        except (StorageError, RedisError, OSError) as error:
            log.warning("rates_not_counted", error=type(error).__name__)
            return {}
        reset = max(0, round(window.reset_time - time.time()))
        if not admitted:
            message = f"每分钟可用的查询量为 {self._limit.amount}，已不足以完成本次请求；请在 {reset} 秒后再试"
            raise RequestError.of(429, message, Code.TOO_MUCH.name, headers={"Retry-After": str(reset)})
        COST.inc(cost)
        OPERATIONS.inc()
        return {
            "RateLimit-Limit": str(self._limit.amount),
            "RateLimit-Remaining": str(window.remaining),
            "RateLimit-Reset": str(reset),
        }


def _storage(redis_url: str) -> Storage:
    if not redis_url:
        return MemoryStorage()
    options: dict[str, Any] = {"implementation": "redispy", "wrap_exceptions": True}
    return RedisStorage(f"async+{redis_url}", **options)
