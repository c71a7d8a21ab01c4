"""What a test does with a ledger, in few words."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from auth import audit
from auth.sessions import Database
from auth.viewer import Viewer
from datahub.ledgers.commit import commit
from datahub.ledgers.exporting import About, Exporter, Format, export
from datahub.ledgers.ledger import Ledger
from datahub.ledgers.reading import Source
from datahub.ledgers.records import Batch
from datahub.ledgers.staging import check
from datahub.ledgers.undo import undo
from domains.vehicles.ledger import VEHICLES
from kernel.records import Record

from .fleets import mapping

AT = datetime(2026, 3, 2, tzinfo=UTC)


@dataclass
class House:
    database: Database
    viewer: Viewer
    ledger: Ledger = VEHICLES

    async def check(self, data: bytes, **said: Any) -> Batch:
        return await check(self.database, self.viewer, self.ledger, Source("fleet.csv", data), **said)

    async def check_fleet(self, data: bytes) -> Batch:
        return await self.check(data, mapping=mapping())

    async def commit(self, batch: Batch, **said: Any) -> Batch:
        async with self.database.working(self.viewer) as work:
            done = await commit(work, self.ledger, batch.id, **said)
            await audit.note(work, "Batch.commit", done)
            return done

    async def undo(self, batch: Batch) -> Batch:
        async with self.database.working(self.viewer) as work:
            return await undo(work, self.ledger, batch.id)

    async def exported(self, format: Format = Format.JSONL, **said: Any) -> bytes:
        return (await self.export(format, **said))[0]

    async def export(self, format: Format = Format.JSONL, **said: Any) -> tuple[bytes, About]:
        out = io.BytesIO()
        about = await export(
            self.database, self.viewer, Exporter.of(self.ledger), format, out, at=said.pop("at", AT), **said
        )
        return out.getvalue(), about

    async def count(self, model: type[Record]) -> int:
        async with self.database.looking("counting in a test") as session:
            return int(await session.scalar(select(func.count()).select_from(model)) or 0)
