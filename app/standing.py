"""现行设置: what each process does beside serving, so that terms and tables are the same in all of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from auth.sessions import Database
from kernel.events import Events
from support.workflow.kept import follow
from support.workflow.versions import keep_tables

log = structlog.get_logger("jiguan.standing")


@asynccontextmanager
async def standing_followed(database: Database, events: Events) -> AsyncIterator[None]:
    """Keep the tables of processes that have changed; meanwhile read anew what another process has set."""
    try:
        async with database.unscoped("tables of processes, kept as versions") as session:
            await keep_tables(session)
    except SQLAlchemyError as error:  # another process was first, or the database is not migrated: `readyz` says so
        log.warning("tables_not_kept", error=type(error).__name__)
    task = asyncio.create_task(follow(events), name="standing")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
