"""限量: how much one person, or one address where nobody is signed in, may ask of the graph in a minute."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from redis.exceptions import RedisError

from app.graphql import RequestError
from app.settings import Settings
from app.telemetry import COST, OPERATIONS
from auth.viewer import Viewer
from kernel.refusal import Code

log = structlog.get_logger("jiguan.rates")

WINDOW = 60
"""Seconds. Windows begin with the minute, so that all processes mean the same one."""

PORTIONS = 50
"""A process draws a fiftieth of the limit at a time, and spends it without asking: most requests ask nobody."""

_MOST_PURSES = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What was left after a charge; ``reset_at`` in seconds since 1970."""

    limit: int
    remaining: int
    reset_at: int


@dataclass(slots=True)
class _Purse:
    """What this process has drawn for somebody and not spent; ``left`` is what nobody has drawn yet, as last heard."""

    window: int
    held: int
    left: int


class Rates:
    """Counts cost, not requests. Never lets more through than the limit, over all processes together: what one has
    drawn and another would have needed is lost for the minute. While Redis is down nobody is held up."""

    def __init__(self, settings: Settings, redis: Any, clock: Callable[[], float] = time.time) -> None:
        self.limit = settings.cost_per_minute
        self._portion = max(1, self.limit // PORTIONS) if settings.redis_url else self.limit
        self._shared: Any = redis if settings.redis_url else None
        self._purses: OrderedDict[str, _Purse] = OrderedDict()
        self._clock = clock

    async def charge(self, viewer: Viewer, address: str, cost: int) -> Allowance | None:
        """What is left; ``None`` where it could not be counted.

        Raises `RequestError` (429, ``Retry-After``) where there is not enough.
        """
        who, cost, moment = str(viewer.id) if viewer.signed_in else f"address:{address}", max(cost, 1), self._clock()
        window = int(moment // WINDOW)
        purse = self._purses.get(who)
        if purse is None or purse.window != window:
            purse = self._purses[who] = _Purse(window, 0, self.limit)
            self._purses.move_to_end(who)
            if len(self._purses) > _MOST_PURSES:
                self._purses.popitem(last=False)
        if purse.held < cost:
            try:
                await self._draw(who, purse, cost)
            except (RedisError, OSError) as error:
                log.warning("rates_not_counted", error=type(error).__name__)
                return None
        reset_at = (window + 1) * WINDOW
        if purse.held < cost:
            raise self._too_much(max(1, round(reset_at - moment)))
        purse.held -= cost
        COST.inc(cost)
        OPERATIONS.inc()
        return Allowance(self.limit, purse.held + purse.left, reset_at)

    async def _draw(self, who: str, purse: _Purse, cost: int) -> None:
        """Add to the purse what is needed and a little more, as far as there is any."""
        wanted = max(self._portion, cost - purse.held)
        if self._shared is None:
            purse.held, purse.left = purse.held + min(wanted, purse.left), max(0, purse.left - wanted)
            return
        drawn = await self._count(who, purse.window, wanted)
        # each who draws is told where their share ends: of what is beyond the limit they get nothing
        granted = max(0, wanted - max(0, drawn - self.limit))
        if purse.held + granted < cost:  # it is of no use here, and may be elsewhere
            drawn, granted = await self._count(who, purse.window, -wanted), 0
        purse.held += granted
        purse.left = max(0, self.limit - drawn)

    async def _count(self, who: str, window: int, drawn: int) -> int:
        """What all processes have drawn, this included."""
        key = f"rates:{window}:{who}"
        async with self._shared.pipeline(transaction=False) as said:
            total, _ = await said.incrby(key, drawn).expire(key, 2 * WINDOW).execute()
        return int(total)

    def _too_much(self, seconds: int) -> RequestError:
        message = f"每分钟可用的查询量为 {self.limit}，已不足以完成本次请求；请在 {seconds} 秒后再试"
        return RequestError.of(429, message, Code.TOO_MUCH.name, headers={"Retry-After": str(seconds)})


def headers_of(allowance: Allowance | None) -> Mapping[str, str]:
    if allowance is None:
        return {}
    return {
        "RateLimit-Limit": str(allowance.limit),
        "RateLimit-Remaining": str(allowance.remaining),
        "RateLimit-Reset": str(max(0, allowance.reset_at - int(time.time()))),
    }
