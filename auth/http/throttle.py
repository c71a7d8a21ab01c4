"""限次与锁定: how often one address may come to sign in, and how long it must wait after too many failures.

All processes count together through Redis; while that is down nobody is held up. What is locked opens by itself.
依据 GB/T 22239-2019 8.1.4.1。
"""

import time
from dataclasses import dataclass
from typing import Any

import structlog
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError
from redis.exceptions import RedisError
from starlette.requests import HTTPConnection

from kernel.refusal import TooMuch

log = structlog.get_logger("jiguan.auth")


@dataclass(frozen=True)
class Limits:
    """``per_minute`` requests to sign in or for tokens, ``failures`` within ``minutes``: of one address."""

    per_minute: int = 120
    failures: int = 30
    minutes: int = 15


class Wait(TooMuch):
    """Too often, or too many failures; ``seconds`` until it may be tried again."""

    def __init__(self, seconds: int, why: str) -> None:
        super().__init__(f"{why}，请在 {seconds} 秒后再试", alternatives=("稍后再试", "如非本人操作，请联系系统管理员"))
        self.seconds = seconds


class Throttle:
    def __init__(self, limits: Limits, redis_url: str = "") -> None:
        self._often = RateLimitItemPerMinute(limits.per_minute, namespace="jiguan-sign-in")
        self._failing = RateLimitItemPerMinute(limits.failures, limits.minutes, namespace="jiguan-sign-in-failed")
        self._limiter = FixedWindowRateLimiter(_storage(redis_url))

    async def admit(self, connection: HTTPConnection) -> None:
        """Raises `Wait`."""
        who = address_of(connection)
        try:
            if not await self._limiter.test(self._failing, who):
                raise Wait(await self._wait(self._failing, who), "登录失败次数过多，已暂时锁定")
            if not await self._limiter.hit(self._often, who):
                raise Wait(await self._wait(self._often, who), "登录请求过于频繁")
        except (StorageError, RedisError, OSError) as error:
            log.warning("sign_in_not_counted", error=type(error).__name__)

    async def failed(self, connection: HTTPConnection) -> None:
        """One more failure from there."""
        try:
            await self._limiter.hit(self._failing, address_of(connection))
        except (StorageError, RedisError, OSError) as error:
            log.warning("sign_in_not_counted", error=type(error).__name__)

    async def _wait(self, item: RateLimitItem, who: str) -> int:
        window = await self._limiter.get_window_stats(item, who)
        return max(1, round(window.reset_time - time.time()))


def address_of(connection: HTTPConnection) -> str:
    return connection.client.host if connection.client else ""


def _storage(redis_url: str) -> Storage:
    if not redis_url:
        return MemoryStorage()
    options: dict[str, Any] = {"implementation": "redispy", "wrap_exceptions": True}
    return RedisStorage(f"async+{redis_url}", **options)
