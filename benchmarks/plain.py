"""A plain Strawberry server as tutorials have it: ORM rows, a dataloader for each relation, no rights of anybody.

It answers the benchmark's documents with the same JSON as the hub, so it narrows to one city and masks numbers by hand.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import strawberry
from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import aliased
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader
from strawberry.schema.config import StrawberryConfig

from auth.audit import AuditEntry
from auth.engines import WRITES, open_engine
from domains.directory import models as directory
from domains.vehicles import models
from domains.vehicles.queries import TripOrder
from domains.vehicles.words import TripPurpose, TripState
from kernel.ids import new_id, parse_global_id
from kernel.records import now
from schema.scalars import SCALARS
from support.workflow.records import StepTaken

from .data import CITY, World
from .system import System, document_body, statements

Info = strawberry.Info[Any, None]
LAST = f"{CITY[:4]}99"


@strawberry.type
class Unit:
    id: strawberry.Private[UUID]
    name: str
    short_name: str

    @strawberry.field
    async def vehicles(self, info: Info, first: int) -> "VehicleList":
        return VehicleList(nodes=(await info.context["vehicles"].load(self.id))[:first])


@strawberry.type
class Person:
    unit_id: strawberry.Private[UUID]
    name: str
    phone: str | None = strawberry.field(resolver=lambda root: root.phone_masked)

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await info.context["units"].load(self.unit_id)  # type: ignore[no-any-return]


@strawberry.type
class Vehicle:
    id: strawberry.Private[UUID]
    plate_number: str | None
    brand: str
    model: str

    @strawberry.field
    async def trips(self, info: Info, first: int, order_by: TripOrder) -> "TripList":
        return TripList(nodes=(await info.context["latest"].load(self.id))[:first])


@strawberry.type
class Trip:
    vehicle_id: strawberry.Private[UUID | None]
    applicant_id: strawberry.Private[UUID]
    number: str
    state: TripState
    purpose: TripPurpose
    reason: str
    passengers: int
    origin: str
    destination: str
    starts_at: datetime
    ends_at: datetime
    created_at: datetime
    order_number: str | None
    departed_at: datetime | None
    came_back_at: datetime | None
    odometer_start: int | None
    odometer_end: int | None

    @strawberry.field
    async def vehicle(self, info: Info) -> Vehicle | None:
        return await info.context["cars"].load(self.vehicle_id) if self.vehicle_id else None

    @strawberry.field
    async def applicant(self, info: Info) -> Person | None:
        return await info.context["people"].load(self.applicant_id)  # type: ignore[no-any-return]


@strawberry.type
class VehicleList:
    nodes: list[Vehicle]


@strawberry.type
class TripList:
    nodes: list[Trip]


@strawberry.type
class UnitList:
    nodes: list[Unit]


@strawberry.input
class UnitFilter:
    region_code: str


@strawberry.input
class NewTripInput:
    purpose: TripPurpose
    reason: str
    passengers: int
    origin: str
    destination: str
    starts_at: datetime
    ends_at: datetime
    unit_id: strawberry.ID


@strawberry.type
class Query:
    @strawberry.field
    async def node(self, info: Info, id: strawberry.ID) -> Trip | None:
        async with info.context["session"]() as session:
            return await session.get(models.Trip, parse_global_id(id)[1])  # type: ignore[no-any-return]

    @strawberry.field
    async def trips(self, info: Info, first: int, order_by: TripOrder) -> TripList:
        viewer = info.context["viewer"]
        own = or_(models.Trip.applicant_id == viewer, models.Trip.driver_person_id == viewer)
        wanted = select(models.Trip).where(or_(models.Trip.region_code.between(CITY, LAST), own))
        latest = wanted.order_by(models.Trip.starts_at.desc(), models.Trip.id.desc()).limit(first)
        async with info.context["session"]() as session:
            return TripList(nodes=list(await session.scalars(latest)))

    @strawberry.field
    async def units(self, info: Info, first: int, filter: UnitFilter) -> UnitList:
        here = directory.Unit.region_code.between(filter.region_code, f"{filter.region_code[:4]}99")
        wanted = select(directory.Unit).where(here).order_by(directory.Unit.code).limit(first)
        async with info.context["session"]() as session:
            return UnitList(nodes=list(await session.scalars(wanted)))


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def trip_submit(self, info: Info, input: NewTripInput) -> Trip:
        said, moment, viewer = vars(input), now(), info.context["viewer"]
        async with info.context["writing"]() as session, session.begin():
            unit = await session.get(directory.Unit, parse_global_id(said.pop("unit_id"))[1])
            place = {"region_code": unit.region_code, "unit_id": unit.id}
            trip = models.Trip(**said, **place, number=f"YC{new_id().hex[-20:]}", applicant_id=viewer)
            trip.state = TripState.SUBMITTED
            session.add_all([trip, _step(trip, viewer, moment), _audit(trip, viewer, moment)])
        return trip  # type: ignore[return-value]


def _step(trip: models.Trip, viewer: UUID, moment: datetime) -> StepTaken:
    return StepTaken(
        case_id=trip.id,
        region_code=trip.region_code,
        unit_id=trip.unit_id,
        workflow="TripFlow",
        step="submit",
        label="申请",
        clause="6.4.3.3-1",
        from_state="draft",
        to_state="submitted",
        actor_id=viewer,
        actor_name="",
        taken_at=moment,
    )


def _audit(trip: models.Trip, viewer: UUID, moment: datetime) -> AuditEntry:
    return AuditEntry(
        at=moment,
        actor_id=viewer,
        actor_name="",
        act="Trip.submit",
        clause="6.4.3.3-1",
        subject_kind="Trip",
        subject_id=trip.id,
        changes={"reason": trip.reason},
    )


class Server(GraphQL[Any, None]):
    sessions: Any
    writing: Any
    viewer: UUID

    async def get_context(self, request: Any, response: Any) -> Any:
        """Loaders anew for each request, as the documentation says."""
        return {
            "session": self.sessions,
            "writing": self.writing,
            "viewer": self.viewer,
            "cars": _by_id(self.sessions, models.Vehicle),
            "people": _by_id(self.sessions, directory.Person),
            "units": _by_id(self.sessions, directory.Unit),
            "vehicles": DataLoader(partial(_vehicles_of, self.sessions)),
            "latest": DataLoader(partial(_latest_of, self.sessions)),
        }


def _by_id(sessions: Any, model: Any) -> DataLoader[UUID, Any]:
    async def load(ids: list[UUID]) -> list[Any]:
        async with sessions() as session:
            found = {row.id: row for row in await session.scalars(select(model).where(model.id.in_(ids)))}
        return [found.get(id) for id in ids]

    return DataLoader(load)


async def _vehicles_of(sessions: Any, units: Sequence[UUID]) -> list[list[Any]]:
    wanted = select(models.Vehicle).where(models.Vehicle.unit_id.in_(units)).order_by(models.Vehicle.asset_number)
    return await _grouped(sessions, wanted, units, "unit_id")


async def _latest_of(sessions: Any, vehicles: Sequence[UUID]) -> list[list[Any]]:
    newest = (models.Trip.starts_at.desc(), models.Trip.id.desc())
    place = func.row_number().over(partition_by=models.Trip.vehicle_id, order_by=newest).label("place")
    ranked = select(models.Trip, place).where(models.Trip.vehicle_id.in_(vehicles)).subquery()
    wanted = select(aliased(models.Trip, ranked)).where(ranked.c.place <= 5).order_by(ranked.c.place)
    return await _grouped(sessions, wanted, vehicles, "vehicle_id")


async def _grouped(sessions: Any, wanted: Any, parents: Sequence[UUID], key: str) -> list[list[Any]]:
    found: dict[UUID, list[Any]] = {id: [] for id in parents}
    async with sessions() as session:
        for row in await session.scalars(wanted):
            found[getattr(row, key)].append(row)
    return [found[id] for id in parents]


def plain(world: World) -> System:
    engine = open_engine(world.url)
    schema = strawberry.Schema(Query, Mutation, config=StrawberryConfig(scalar_map=SCALARS))
    server = Server(schema)
    # the session scopes whatever is asked of it, unless it is told why not
    said: dict[str, Any] = {"expire_on_commit": False, "info": {"unscoped": "a benchmark beside the hub"}}
    server.sessions = async_sessionmaker(engine, class_=AsyncSession, **said)
    server.writing = async_sessionmaker(engine.execution_options(**{WRITES: True}), class_=AsyncSession, **said)
    server.viewer = world.viewer
    return System("plain", "普通 Strawberry", server, document_body, partial(statements, engine), engine.dispose)
