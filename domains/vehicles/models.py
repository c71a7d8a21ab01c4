"""有什么: vehicles, drivers, trips, and what holds them. 依据 6.4.3.1、6.4.3.3。"""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from auth.sealing import sealed
from auth.sensitivity import Sensitive
from kernel.records import Record
from support.workflow.records import Case

from .words import (
    DriverState,
    Energy,
    LicenceClass,
    PlateColour,
    Resource,
    TripPurpose,
    TripState,
    VehicleState,
    VehicleUse,
)


class Vehicle(Scoped, Record):
    """公务用车: one car with its papers. ``price`` is in yuan without purchase tax; ``odometer`` in kilometres."""

    __tablename__ = "vehicles"
    read_by = Permission.VEHICLES_READ

    asset_number: Mapped[str] = mapped_column(String(40), unique=True)
    plate_number: Mapped[str | None] = mapped_column(String(12), unique=True)
    plate_colour: Mapped[PlateColour | None]
    former_plate: Mapped[str | None] = mapped_column(String(20))
    vin: Mapped[str | None] = mapped_column(String(17), unique=True)
    brand: Mapped[str] = mapped_column(String(60), default="")
    model: Mapped[str] = mapped_column(String(120), default="")
    model_year: Mapped[int | None]
    description: Mapped[str] = mapped_column(String(200), default="")
    use: Mapped[VehicleUse] = mapped_column(default=VehicleUse.OTHER_APPROVED)
    energy: Mapped[Energy | None]
    seats: Mapped[int | None]
    price: Mapped[Decimal | None]
    in_service_on: Mapped[date | None]
    replacement_year: Mapped[int | None]
    insured_until: Mapped[date | None]
    inspected_until: Mapped[date | None]
    odometer: Mapped[int] = mapped_column(default=0)
    state: Mapped[VehicleState] = mapped_column(default=VehicleState.IN_SERVICE)


class Driver(Scoped, Record):
    """驾驶员: a person who drives for a unit, with the licence they hold."""

    __tablename__ = "drivers"
    read_by = Permission.VEHICLES_READ
    own = ("person_id",)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), unique=True)
    employee_code: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    phone = sealed(Sensitive.PHONE)
    licence_number = sealed(Sensitive.LICENCE, nullable=True)
    licence_class: Mapped[LicenceClass]
    licence_until: Mapped[date]
    state: Mapped[DriverState] = mapped_column(default=DriverState.ON_DUTY)


class Trip(Case):
    """一次用车: from application to rating."""

    __tablename__ = "trips"
    __table_args__ = (
        Index("trips_starts_idx", "starts_at", "id"),
        Index("trips_born_idx", "created_at", "id"),
        Index("trips_state_idx", "state", "region_code"),
    )
    read_by = Permission.TRIPS_READ
    own = ("applicant_id", "driver_person_id")

    state: Mapped[TripState] = mapped_column(default=TripState.DRAFT)
    purpose: Mapped[TripPurpose]
    reason: Mapped[str] = mapped_column(String(200))
    passengers: Mapped[int]
    origin: Mapped[str] = mapped_column(String(120))
    destination: Mapped[str] = mapped_column(String(120))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]

    vehicle_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"), index=True)
    driver_id: Mapped[UUID | None] = mapped_column(ForeignKey("drivers.id"), index=True)
    driver_person_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"), index=True)
    order_number: Mapped[str | None] = mapped_column(String(32), unique=True)
    departed_at: Mapped[datetime | None]
    came_back_at: Mapped[datetime | None]
    odometer_start: Mapped[int | None]
    odometer_end: Mapped[int | None]
    checks: Mapped[list[str]] = mapped_column(default=list)

    @property
    def title(self) -> str:
        return f"{self.origin}至{self.destination}：{self.reason}"


class Hold(Record):
    """占用: a vehicle or driver is spoken for, from one moment to another. No two of one resource may overlap.

    The database itself refuses an overlap (PostgreSQL: an exclusion constraint; SQLite: a trigger).
    """

    __tablename__ = "holds"
    __table_args__ = (Index("holds_resource_idx", "resource", "resource_id", "starts_at"),)

    resource: Mapped[Resource]
    resource_id: Mapped[UUID]
    trip_id: Mapped[UUID] = mapped_column(ForeignKey("trips.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class TripReport(Record):
    """填报: what the driver reports after a trip. Kilometres whole; money in yuan; fuel in litres or kWh.

    ``photo_id`` names the attachment with the picture of the odometer.
    """

    __tablename__ = "trip_reports"

    trip_id: Mapped[UUID] = mapped_column(ForeignKey("trips.id"), unique=True)
    kilometres: Mapped[int]
    tolls: Mapped[Decimal]
    parking: Mapped[Decimal]
    fuel: Mapped[Decimal]
    fuel_litres: Mapped[Decimal | None]
    note: Mapped[str] = mapped_column(String(500), default="")
    photo_id: Mapped[UUID | None]
    flag_reason: Mapped[str] = mapped_column(String(200), default="")


class TripRating(Record):
    """评价: what the applicant says of a trip, one to five stars on four points."""

    __tablename__ = "trip_ratings"

    trip_id: Mapped[UUID] = mapped_column(ForeignKey("trips.id"), unique=True)
    punctuality: Mapped[int]
    attitude: Mapped[int]
    safety: Mapped[int]
    cleanliness: Mapped[int]
    comment: Mapped[str] = mapped_column(String(500), default="")
