"""按时: puts what a schedule asks for into the outbox; the key of a tick makes it one row, whoever sees it come."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from auth.sessions import Database
from support.jobs import Schedule, later


class Ticks:
    """The schedules of this process. After a stop the latest tick that was missed is made up for, no earlier one."""

    def __init__(self, database: Database, schedules: Mapping[str, Schedule], now: Callable[[], datetime]) -> None:
        self._database, self._schedules, self._now = database, schedules, now
        self._next: datetime | None = None
        self._looked: datetime | None = None

    async def look(self) -> None:
        """Store the ticks that have come since the last look. Costs nothing until one has."""
        now = self._now()
        jumped_back = self._looked is not None and now < self._looked
        self._looked = now
        if self._next is not None and now < self._next and not jumped_back:
            return
        async with self._database.unscoped("schedules") as session:
            for each in self._schedules.values():
                tick = each.latest(now)
                later(session, each.job, at=tick, key=each.key(tick))
        self._next = min((each.following(now) for each in self._schedules.values()), default=now + timedelta(days=1))
