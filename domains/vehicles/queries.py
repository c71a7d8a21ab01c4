"""查什么: lists and relations of vehicles, drivers and trips, as statements. The session adds scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.fetch import Listing, ToMany, ToOne
from kernel.forms import Label, Refers, Where, WhereViewer
from kernel.labels import Labelled

from .models import Driver, Hold, Trip, TripRating, TripReport, Vehicle
from .rules import BUFFER
from .words import DriverState, LicenceClass, Resource, TripState, VehicleState, VehicleUse

WAITING = "open_to_me"
"""The filter field that only the workflow can turn into a condition: which trips wait for the viewer."""


class VehicleOrder(Labelled):
    ASSET_NUMBER = "asset_number", "按资产编号"
    NEWEST = "newest", "最近登记在前"


class DriverOrder(Labelled):
    EMPLOYEE_CODE = "employee_code", "按人员编码"


class TripOrder(Labelled):
    NEWEST = "newest", "最近申请在前"
    SOONEST = "soonest", "最早出车在前"
    LATEST = "latest", "最晚出车在前"


@dataclass(kw_only=True)
class VehicleFilter:
    text: Annotated[
        str | None,
        Label("号牌、资产编号、品牌或型号包含的文字"),
        Where(lambda text: _contain(text, Vehicle.plate_number, Vehicle.asset_number, Vehicle.brand, Vehicle.model)),
    ] = None
    state: Annotated[VehicleState | None, Label("车辆状态"), Where(lambda state: Vehicle.state == state)] = None
    use: Annotated[VehicleUse | None, Label("用途"), Where(lambda use: Vehicle.use == use)] = None
    seats_at_least: Annotated[int | None, Label("座位数不少于"), Where(lambda seats: Vehicle.seats >= seats)] = None
    unit_id: Annotated[UUID | None, Label("所属单位"), Refers("Unit"), Where(lambda id: Vehicle.unit_id == id)] = None
    papers_end_before: Annotated[
        date | None,
        Label("保险或年检在此日前到期"),
        Where(lambda day: or_(Vehicle.insured_until < day, Vehicle.inspected_until < day)),
    ] = None


@dataclass(kw_only=True)
class DriverFilter:
    text: Annotated[
        str | None,
        Label("姓名或人员编码包含的文字"),
        Where(lambda text: _contain(text, Driver.name, Driver.employee_code)),
    ] = None
    phone: Annotated[
        str | None, Label("手机号码", "只在您可查看完整号码的驾驶员中查找"), Where(lambda phone: Driver.phone == phone)
    ] = None
    state: Annotated[DriverState | None, Label("在岗状态"), Where(lambda state: Driver.state == state)] = None
    licence_class: Annotated[
        LicenceClass | None, Label("准驾车型"), Where(lambda kind: Driver.licence_class == kind)
    ] = None
    unit_id: Annotated[UUID | None, Label("所属单位"), Refers("Unit"), Where(lambda id: Driver.unit_id == id)] = None


@dataclass(kw_only=True)
class TripFilter:
    states: Annotated[list[TripState] | None, Label("办理状态，任一"), Where(lambda states: Trip.state.in_(states))] = (
        None
    )
    mine: Annotated[
        bool | None,
        Label("我申请的"),
        WhereViewer(lambda yes, viewer: (Trip.applicant_id == viewer.id) == yes),
    ] = None
    driving: Annotated[
        bool | None,
        Label("派给我的"),
        WhereViewer(lambda yes, viewer: (func.coalesce(Trip.driver_person_id, Trip.id) == viewer.id) == yes),
    ] = None
    open_to_me: Annotated[bool | None, Label("等我办理的")] = None
    text: Annotated[
        str | None,
        Label("编号、事由、出发地或目的地包含的文字"),
        Where(lambda text: _contain(text, Trip.number, Trip.reason, Trip.origin, Trip.destination)),
    ] = None
    starts_from: Annotated[
        datetime | None, Label("返回时间晚于", "与时间范围有交集的用车"), Where(lambda at: Trip.ends_at > at)
    ] = None
    starts_before: Annotated[datetime | None, Label("出车时间早于"), Where(lambda at: Trip.starts_at < at)] = None
    unit_id: Annotated[UUID | None, Label("用车单位"), Refers("Unit"), Where(lambda id: Trip.unit_id == id)] = None
    vehicle_id: Annotated[
        UUID | None, Label("所派车辆"), Refers("Vehicle"), Where(lambda id: Trip.vehicle_id == id)
    ] = None
    overdue_at: Annotated[datetime | None, Label("此刻已逾期未办"), Where(lambda at: Trip.due_at < at)] = None


def _contain(text: str, *columns: Any) -> ColumnElement[bool]:
    return or_(*(column.icontains(text, autoescape=True) for column in columns))


VEHICLES = Listing(
    Vehicle,
    {VehicleOrder.ASSET_NUMBER: (Vehicle.asset_number,), VehicleOrder.NEWEST: (Vehicle.created_at.desc(),)},
    VehicleFilter,
)
DRIVERS = Listing(Driver, {DriverOrder.EMPLOYEE_CODE: (Driver.employee_code,)}, DriverFilter)
TRIPS = Listing(
    Trip,
    {
        TripOrder.NEWEST: (Trip.created_at.desc(),),
        TripOrder.SOONEST: (Trip.starts_at,),
        TripOrder.LATEST: (Trip.starts_at.desc(),),
    },
    TripFilter,
)

TRIP_VEHICLE = ToOne(Trip.vehicle_id, Vehicle, through=True)
TRIP_DRIVER = ToOne(Trip.driver_id, Driver, through=True)
TRIP_REPORT = ToOne(Trip.id, TripReport, through=True, names=TripReport.trip_id)
TRIP_RATING = ToOne(Trip.id, TripRating, through=True, names=TripRating.trip_id)
VEHICLE_TRIPS = ToMany(Trip.vehicle_id, TRIPS)
DRIVER_TRIPS = ToMany(Trip.driver_id, TRIPS)
UNIT_VEHICLES = ToMany(Vehicle.unit_id, VEHICLES)
UNIT_TRIPS = ToMany(Trip.unit_id, TRIPS)
PERSON_TRIPS = ToMany(Trip.applicant_id, TRIPS)


async def reports_by_trip(session: AsyncSession, trip_ids: Sequence[UUID]) -> list[TripReport | None]:
    found = await session.scalars(select(TripReport).where(TripReport.trip_id.in_(trip_ids)))
    reports = {report.trip_id: report for report in found}
    return [reports.get(id) for id in trip_ids]


async def held_between(
    session: AsyncSession, resource: Resource, starts_at: datetime, ends_at: datetime, *, but_for: UUID
) -> set[UUID]:
    """Which vehicles or drivers are spoken for by other trips in that time, the buffer around it included."""
    found = await session.scalars(
        select(Hold.resource_id).where(
            Hold.resource == resource,
            Hold.starts_at < ends_at + BUFFER,
            Hold.ends_at > starts_at - BUFFER,
            Hold.trip_id != but_for,
        )
    )
    return set(found.all())


async def fleet_at(session: AsyncSession, region_code: str, most: int) -> tuple[Sequence[Vehicle], Sequence[Driver]]:
    """The vehicles in use and drivers on duty that the dispatchers of a region draw on."""
    vehicles = select(Vehicle).where(Vehicle.region_code == region_code, Vehicle.state != VehicleState.DISPOSED)
    drivers = select(Driver).where(Driver.region_code == region_code, Driver.state != DriverState.LEFT)
    return (
        (await session.scalars(vehicles.order_by(Vehicle.asset_number).limit(most))).all(),
        (await session.scalars(drivers.order_by(Driver.employee_code).limit(most))).all(),
    )
