"""The province is founded; what the directory holds can be read as the source would tell of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis
from sqlalchemy import func, select

from auth.audit import AuditEntry
from auth.sessions import Database
from domains.directory.contacts import Summary, sync
from domains.directory.contacts.models import ContactLink
from domains.directory.founding import found
from domains.directory.models import Appointment, Person, PersonState, Unit
from kernel.events import Events
from kernel.records import Record
from tests.directory.contacts.source import Tells

Synced = Callable[..., Awaitable[Summary]]


@dataclass
class Directory:
    """What the directory holds."""

    database: Database

    async def units(self) -> dict[str, tuple[str, str | None, bool]]:
        """Code → name, code of the unit above, whether it stands."""
        async with self.database.looking("tests") as session:
            rows = (await session.scalars(select(Unit))).all()
        codes = {each.id: each.code for each in rows}
        return {each.code: (each.name, codes.get(each.parent_id), each.active) for each in rows}

    async def people(self) -> dict[str, tuple[str, str, str, PersonState]]:
        """Code → name, title, code of the unit, state."""
        async with self.database.looking("tests") as session:
            rows = await session.execute(select(Person, Unit.code).join(Unit, Unit.id == Person.unit_id))
            return {each.employee_code: (each.name, each.title, unit, each.state) for each, unit in rows}

    async def one(self, model: type[Record], **named: Any) -> Any:
        async with self.database.looking("tests") as session:
            return (await session.scalars(select(model).filter_by(**named))).one()

    async def posts(self, code: str) -> list[Appointment]:
        async with self.database.looking("tests") as session:
            held = select(Appointment).join(Person, Person.id == Appointment.person_id)
            ordered = held.where(Person.employee_code == code).order_by(Appointment.created_at, Appointment.id)
            return list(await session.scalars(ordered))

    async def all(self) -> list[Any]:
        """Everything that a run could change, for comparing."""
        async with self.database.looking("tests") as session:
            counts = [
                await session.scalar(select(func.count(each.id))) for each in (Appointment, ContactLink, AuditEntry)
            ]
        return [await self.units(), await self.people(), counts]

    async def acts(self) -> list[str]:
        async with self.database.looking("tests") as session:
            return list(await session.scalars(select(AuditEntry.act).order_by(AuditEntry.at, AuditEntry.id)))


@pytest.fixture
async def directory(database: Database) -> Directory:
    async with database.unscoped("test data") as session:
        await found(session)
    return Directory(database)


@pytest.fixture
def synced(database: Database, directory: Directory) -> Synced:
    events = Events(FakeAsyncRedis())

    async def run(source: Tells, **said: Any) -> Summary:
        return await sync(database, events, source, **said)

    return run
