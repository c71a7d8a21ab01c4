"""直达: one statement, one round trip, straight on the driver. For reads that are one statement, text in, row out.

No session, no transaction: the statement is one by itself. Connections come from the engine's pool like all others.
On PostgreSQL the statement itself says first who asks, so row-level security holds in it and nothing stays behind.
"""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import await_only, greenlet_spawn

Row = Sequence[Any]


class _Lost(Exception):
    """The connection broke on the way."""


class Direct:
    """Reads over one engine. Who is told must be told the right thing: see `sessions.Database.rows`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.sync_engine
        self._postgresql = engine.dialect.name == "postgresql"

    async def rows(self, told: tuple[str, str], statement: str, values: Sequence[Any]) -> Sequence[Row]:
        """``told`` is what row-level security goes by: the reach, and the person. Raises what the driver raises."""
        if self._postgresql:
            statement, values = _telling(statement, len(values)), (*values, *told)
        return await greenlet_spawn(self._rows, statement, values)

    def _rows(self, statement: str, values: Sequence[Any]) -> Sequence[Row]:
        for note in self._engine.dispatch.before_cursor_execute:  # whoever counts statements counts these too
            note(None, None, statement, values, None, False)
        try:
            return self._tried(statement, values)
        except _Lost:  # reading twice does no harm
            return self._tried(statement, values)

    def _tried(self, statement: str, values: Sequence[Any]) -> Sequence[Row]:
        lent = self._engine.raw_connection()
        driver: Any = lent.driver_connection
        try:
            if self._postgresql:
                rows: Sequence[Row] = await_only(driver.fetch(statement, *values))
            else:
                rows = await_only(driver.execute_fetchall(statement, values))
        except asyncio.CancelledError:
            if not self._postgresql:
                await_only(driver.interrupt())  # the thread would go on counting for nobody
            lent.invalidate()
            raise
        except BaseException as error:
            if self._postgresql and driver.is_closed():
                lent.invalidate()
                raise _Lost from error
            lent.close()
            raise
        lent.close()
        return rows


@lru_cache(maxsize=2_000)
def _telling(statement: str, values: int) -> str:
    """The statement, which runs once both settings are made: LATERAL comes after what it names, and needs them to be.

    The settings are local to the statement's own transaction.
    """
    return (
        f"SELECT said.* FROM (SELECT set_config('jiguan.reach', ${values + 1}, true) AS reach, "
        f"set_config('jiguan.person', ${values + 2}, true) AS person OFFSET 0) AS told "
        f"CROSS JOIN LATERAL (SELECT * FROM ({statement}) AS asked "
        "WHERE told.reach IS NOT NULL AND told.person IS NOT NULL OFFSET 0) AS said"
    )
