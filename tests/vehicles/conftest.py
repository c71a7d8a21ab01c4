"""A district with somebody for each link of a trip."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from auth.roles import Role
from auth.sessions import Database, Work
from auth.viewer import Viewer
from domains.vehicles import actions
from domains.vehicles.models import Driver, Hold, Trip, Vehicle
from domains.vehicles.workflow import TripFlow
from kernel.hours import WorkCalendar
from kernel.records import Record
from kernel.refusal import Refusal
from support.workflow.actions import sign
from support.workflow.records import StepTaken
from support.workflow.steps import Step
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in
from tests.factories.vehicles import a_driver, a_rating, a_report, a_vehicle, an_application

Act = Callable[[Work], Awaitable[Any]]


class District:
    """Everybody, one vehicle and one driver; ``do`` lets one of them do something in a unit of work of their own."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.applicant = self._holding(Role.STAFF)
        self.reviewer, self.second_reviewer = self._holding(Role.UNIT_REVIEWER), self._holding(Role.UNIT_REVIEWER)
        self.intake = self._holding(Role.INTAKE)
        self.dispatcher, self.second_dispatcher = self._holding(Role.DISPATCHER), self._holding(Role.DISPATCHER)
        self.driving = self._holding(Role.DRIVER)
        self.clerk = self._holding(Role.COST_CLERK)
        self.vehicle = a_vehicle(odometer=1000)
        self.driver = a_driver(person_id=self.driving.id)

    def _holding(self, role: Role) -> Viewer:
        return a_person((role, SHANGCHENG), name=role.label)

    @property
    def people(self) -> list[Viewer]:
        return [value for value in vars(self).values() if isinstance(value, Viewer)]

    async def do(self, viewer: Viewer, act: Act) -> Any:
        async with self.database.working(viewer) as work:
            return await act(work)

    async def sign(self, viewer: Viewer, step: Step, trip_id: UUID, comment: str = "") -> Any:
        return await self.do(viewer, lambda work: sign(work, step, trip_id, comment))

    async def apply(self, **said: Any) -> UUID:
        new = an_application(**said)
        trip = await self.do(self.applicant, lambda work: actions.submit(work, new, unit_in(SHANGCHENG), SHANGCHENG))
        assert isinstance(trip, Trip)
        return trip.id

    async def schedule(self, id: UUID, vehicle: Vehicle | None = None, driver: Driver | None = None) -> None:
        chosen, by = (vehicle or self.vehicle).id, (driver or self.driver).id
        await self.do(self.dispatcher, lambda work: actions.schedule(work, id, chosen, by))

    async def until(self, link: Step | None, **said: Any) -> UUID:
        """A trip that has come to the link: all before it have been taken. ``None``: to the end."""
        id = await self.apply(**said)
        links: dict[Step, Callable[[], Awaitable[Any]]] = {
            TripFlow.review: lambda: self.sign(self.reviewer, TripFlow.review, id),
            TripFlow.accept: lambda: self.sign(self.intake, TripFlow.accept, id),
            TripFlow.schedule: lambda: self.schedule(id),
            TripFlow.dispatch: lambda: self.do(self.dispatcher, lambda work: actions.dispatch(work, id)),
            TripFlow.confirm: lambda: self.sign(self.driving, TripFlow.confirm, id),
            TripFlow.depart: lambda: self.do(self.driving, lambda work: actions.depart(work, id, 1000)),
            TripFlow.come_back: lambda: self.do(self.driving, lambda work: actions.come_back(work, id, 1040)),
            TripFlow.report: lambda: self.do(self.driving, lambda work: actions.report(work, id, a_report())),
            TripFlow.check_cost: lambda: self.sign(self.clerk, TripFlow.check_cost, id),
            TripFlow.rate: lambda: self.do(self.applicant, lambda work: actions.rate(work, id, a_rating())),
        }
        for step, take in links.items():
            if step is link:
                break
            await take()
        return id

    async def refuses(self, viewer: Viewer, act: Act, why: type[Refusal], match: str | None = None) -> Refusal:
        """The refusal that the viewer hears; it changed nothing."""
        before = await self.everything()
        with pytest.raises(why, match=match) as said:
            await self.do(viewer, act)
        assert await self.everything() == before
        return said.value

    async def trip(self, id: UUID) -> Trip:
        async with self.database.looking("check") as session:
            return await session.get_one(Trip, id)

    async def steps(self, id: UUID) -> list[StepTaken]:
        async with self.database.looking("check") as session:
            found = select(StepTaken).where(StepTaken.case_id == id).order_by(StepTaken.taken_at, StepTaken.id)
            return list(await session.scalars(found))

    async def held(self, id: UUID) -> set[UUID]:
        async with self.database.looking("check") as session:
            return set(await session.scalars(select(Hold.resource_id).where(Hold.trip_id == id)))

    async def everything(self) -> dict[str, Any]:
        """All rows of all tables, for proving that nothing changed."""
        tables = [table for table in Record.metadata.sorted_tables if not table.name.startswith("calendar")]
        async with self.database.looking("check") as session:
            return {
                table.name: sorted(map(repr, (await session.execute(select(table))).all()))
                for table in tables
                if await session.scalar(select(func.count()).select_from(table))
            }


@pytest.fixture
async def district(database: Database, given: Any, calendar: WorkCalendar) -> District:
    district = District(database)
    await given(*district.people, district.vehicle, district.driver)
    return district
