"""People to tell, channels that write down what they carry, and a runner with a clock of its own."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.jobs.runner import Runner
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory.models import Appointment
from domains.directory.reaching import PeopleDirectory
from kernel.events import Events
from kernel.hours import CHINA
from kernel.records import Record
from support.notices import Channel, Kind, Urgency, notice, notify
from support.notices.carriers import Carriers, Letter, Receipt
from support.notices.channels.recording import Recording
from support.notices.kinds import KINDS
from support.notices.people import Contact, Directory
from support.notices.records import Delivery, Notice
from tests.conftest import Given
from tests.factories.people import a_person, a_row_for
from tests.factories.places import SHANGCHENG

NOON = datetime(2036, 3, 3, 12, 0, tzinfo=CHINA)
"""Later than anything that is stored by the real clock meanwhile, which is therefore due."""

ALL = (Channel.IN_APP, Channel.ZHEZHENGDING, Channel.SMS, Channel.MAIL)


@dataclass
class Clock:
    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **said: float) -> None:
        self.at += timedelta(**said)


@dataclass
class Fickle:
    """A channel that does as it is told: ``troubles`` are raised one after the other, then it works."""

    channel: Channel = Channel.SMS
    repeatable: bool = True
    troubles: list[Exception] = field(default_factory=list)
    taken: list[Letter] = field(default_factory=list)

    def reaches(self, contact: Contact) -> bool:
        return bool(contact.phone)

    async def send(self, letter: Letter) -> Receipt:
        if self.troubles:
            raise self.troubles.pop(0)
        self.taken.append(letter)
        return Receipt("r-1")


@dataclass
class Office:
    """A district where somebody is told something."""

    database: Database
    runner: Runner
    clock: Clock
    folder: Path
    kind: Kind
    urgent: Kind
    actor: Viewer
    person: Viewer
    carriers: dict[Channel, Any]

    async def tell(self, kind: Kind | None = None, to: Any = None, **said: Any) -> None:
        async with self.database.working(self.actor) as work:
            notify(work, kind or self.kind, to=[self.person.id] if to is None else to, **({"number": "1"} | said))

    async def drain(self) -> None:
        await self.runner.drain()

    async def rows(self, model: type[Record]) -> list[Any]:
        async with self.database.looking("tests") as session:
            return list(await session.scalars(select(model).order_by(model.id)))

    async def notices(self) -> list[Notice]:
        return await self.rows(Notice)

    async def deliveries(self) -> dict[Channel, Delivery]:
        return {each.channel: each for each in await self.rows(Delivery)}

    def letters(self, channel: Channel) -> list[Path]:
        return sorted((self.folder / channel.value).glob("*.json"))

    def tries(self, channel: Channel) -> list[str]:
        log = self.folder / f"{channel.value}.log"
        return log.read_text().split() if log.exists() else []


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kinds() -> Iterator[tuple[Kind, Kind]]:
    before = dict(KINDS)
    usual = notice("test.usual", "事项{number}有进展。", title="进展", channels=ALL, fixed=(Channel.MAIL,))
    urgent = notice("test.urgent", "事项{number}很急。", title="急", channels=ALL, urgency=Urgency.URGENT)
    yield usual, urgent
    KINDS.clear()
    KINDS.update(before)


@pytest.fixture
async def office(
    database: Database, events: Events, given: Given, clock: Clock, kinds: tuple[Kind, Kind], tmp_path: Path
) -> Office:
    actor, person = a_person(name="何平"), a_person(name="林静")
    await given(actor, a_row_for(person, phone="13957110000"))
    folder = tmp_path / "sent"
    carriers: dict[Channel, Any] = {each: Recording(each, folder) for each in ALL[1:]}
    services = {Carriers: Carriers(carriers), Directory: PeopleDirectory()}
    runner = Runner(database, events, services, schedules={}, clock=clock)
    return Office(database, runner, clock, folder, *kinds, actor, person, carriers)


@pytest.fixture
def appoint(database: Database) -> Callable[..., Awaitable[None]]:
    async def appoint(person_id: UUID, role: Role, region: str = SHANGCHENG, **said: Any) -> None:
        async with database.unscoped("tests") as session:
            usual = {"since": datetime(2020, 1, 1, tzinfo=CHINA).date()}
            session.add(Appointment(person_id=person_id, role=role, region_code=region, **(usual | said)))

    return appoint
