"""Entries to chain, and hands that reach past the hub into the database, as somebody with its password might."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from auth.audit import Kind, Sealer, record
from auth.audit.verifying import Found, Verdict, verify
from auth.sessions import Database
from migrations import append_only


async def written(database: Database, count: int, sealer: Sealer | None = None) -> None:
    """So many entries, linked."""
    for number in range(count):
        await record(database, Kind.SECURITY, f"act {number}", details={"number": number, "word": '甲\u2028\x7f"\\'})
    await (sealer or Sealer(database)).heal(None)


async def by_hand(database: Database, *statements: str | tuple[str, dict[str, Any]]) -> None:
    """Statements by somebody who has first taken off whatever stops them."""
    async with database.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.exec_driver_sql("SET LOCAL ROLE NONE")
        await connection.run_sync(append_only.take_off)
        for each in statements:
            said, values = each if isinstance(each, tuple) else (each, {})
            await connection.execute(text(said), values)
        await connection.run_sync(append_only.put_on)


async def verdict(database: Database) -> Verdict:
    return await verify(database)


def flaws(verdict: Verdict) -> Sequence[str]:
    return [each.flaw.value for each in verdict.found]


__all__ = ["Found", "by_hand", "flaws", "verdict", "written"]
