"""A small province with something of everything: odd texts, empty columns, every state, several people who ask."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import ANONYMOUS, Viewer
from domains.directory.founding import found
from domains.directory.models import Appointment
from domains.vehicles.models import TripRating, TripReport
from domains.vehicles.words import Energy, PlateColour, TripState
from kernel.ids import global_id, new_id
from schema.node import kind_of
from support.workflow.cards import CaseCard
from support.workflow.records import StepSetting, StepTaken
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person, a_post
from tests.factories.places import HAISHU, HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, a_unit, unit_in
from tests.factories.vehicles import a_driver, a_trip, a_vehicle

from . import surroundings

ODD = ('引号"与\\反斜杠', "换行\n与\t制表", "表情🚗与生僻字𠮷", "</script>&'%_", "")


@dataclass
class World:
    """Who asks, by what they are; and global ids of records, by their types."""

    people: dict[str, Viewer] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    cursors: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Of the lists that have pages, by the type of connection; each with its order."""

    @property
    def everything(self) -> list[str]:
        return [id for listed in self.ids.values() for id in listed]

    @property
    def everyone(self) -> list[Viewer]:
        return list(self.people.values())

    def note(self, *records: Any) -> None:
        for each in records:
            kind = kind_of(type(each))
            self.ids.setdefault(kind, []).append(global_id(kind, each.id))


async def a_world(given: Given, database: Database) -> World:
    async with database.unscoped("test data") as session:
        await found(session)
    world = World()
    bureau, office = (
        a_unit(region_code=XIHU, name="西湖区局"),
        a_unit(region_code=XIHU, name="办公室", short_name=ODD[0]),
    )
    office.parent_id = bureau.id
    staff, wheel = a_person((Role.STAFF, SHANGCHENG), name="陈晓"), a_person((Role.DRIVER, SHANGCHENG), name="沈强")
    world.people = {
        "staff": staff,
        "driver": wheel,
        "dispatcher": a_person((Role.DISPATCHER, HANGZHOU), (Role.UNIT_REVIEWER, SHANGCHENG)),
        "supervisor": a_person((Role.SUPERVISOR, ZHEJIANG)),
        "unit": a_person(a_post(Role.UNIT_REVIEWER, XIHU, office.id, bureau.id), at=XIHU),
        "exact": a_person(a_post(Role.DISPATCHER, HANGZHOU, exact=True), (Role.INTAKE, NINGBO)),
        "admin": a_person((Role.SYSTEM_ADMIN, HANGZHOU)),
        "idle": a_person(),
        "fleet": a_person((Role.FLEET_ADMIN, SHANGCHENG)),
        "clerk": a_person((Role.COST_CLERK, HANGZHOU)),
        "authority": a_person((Role.AUTHORITY, ZHEJIANG)),
        "security": a_person((Role.SECURITY_ADMIN, HANGZHOU)),
        "auditor": a_person((Role.AUDIT_ADMIN, ZHEJIANG)),
    }
    await given(bureau, office)
    await given(*world.people.values())
    await given(*_posts(world), *_people(world, bureau.id, office.id))
    trips = await _fleet(given, world, staff, wheel)
    around = [*surroundings.of_cases(world.people, trips, ODD), *surroundings.of_notices(world.people, trips[0], ODD),
              *surroundings.of_forms(world.people, ODD), *surroundings.of_people(world.people, trips, ODD)]  # fmt: skip
    await given(*around)
    world.note(*around, *(await _cards(database)))
    world.people["nobody"] = ANONYMOUS
    return world


def _posts(world: World) -> list[Appointment]:
    held = [
        ("staff", Role.STAFF, SHANGCHENG, None, date(2020, 1, 1), None),
        ("staff", Role.DRIVER, HAISHU, unit_in(HAISHU), date(2021, 5, 1), date(2099, 1, 1)),
        ("staff", Role.SUPERVISOR, HANGZHOU, None, date(2019, 1, 1), date(2020, 1, 1)),
        ("dispatcher", Role.DISPATCHER, HANGZHOU, None, date(2024, 2, 29), None),
    ]
    rows = [
        Appointment(
            person_id=world.people[who].id, role=role, region_code=region, unit_id=unit, since=since, until=until
        )
        for who, role, region, unit, since, until in held
    ]
    world.note(*rows)
    return rows


def _people(world: World, bureau: Any, office: Any) -> list[Any]:
    said = [
        {"name": "王" + odd, "title": odd, "phone": phone, "region_code": region}
        for odd, phone, region in zip(ODD, ("13800001111", "12345", "", None, "057188886666"),
                                      (SHANGCHENG, XIHU, HAISHU, SHANGCHENG, NINGBO), strict=True)
    ]  # fmt: skip
    rows = [a_directory_person(**each) for each in said]
    rows.append(a_directory_person(region_code=XIHU, unit_id=office, id_number="330106199001011234"))
    rows.append(a_directory_person(region_code=XIHU, unit_id=bureau, phone="1"))
    world.note(*rows)
    return rows


async def _fleet(given: Given, world: World, staff: Viewer, wheel: Viewer) -> list[Any]:
    regions = (SHANGCHENG, XIHU, HAISHU, HANGZHOU)
    prices = (Decimal("0"), Decimal("0.05"), Decimal("179800.50"), Decimal("12345678.90"), None)
    vehicles = [
        a_vehicle(
            region_code=regions[number % 4], price=prices[number % 5], brand=ODD[number % 5], model="H5",
            plate_number=None if number == 3 else f"浙A{number:05}", plate_colour=[None, *PlateColour][number % 4],
            energy=[None, *Energy][number % 3], seats=None if number % 3 == 0 else number,
            in_service_on=None if number % 2 else date(2024, 2, 29), insured_until=None,
        )
        for number in range(13)
    ]  # fmt: skip
    drivers = [a_driver(person_id=wheel.id, phone="13957112233", licence_number="33010219")]
    drivers += [a_driver(region_code=region, name=odd or "无") for region, odd in zip(regions, ODD, strict=False)]
    await given(*vehicles, *drivers)
    begins = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
    trips = [
        a_trip(
            region_code=regions[number % 4], state=list(TripState)[number % len(TripState)], reason=ODD[number % 5],
            applicant_id=staff.id if number % 3 == 0 else new_id(), starts_at=begins + timedelta(hours=number),
            ends_at=begins + timedelta(hours=number + 2, microseconds=number * 100_100), checks=list(ODD[: number % 4]),
            vehicle_id=vehicles[number % 13].id if number % 2 else None, odometer_start=number or None,
            driver_id=drivers[number % 5].id if number % 2 else None,
            driver_person_id=drivers[number % 5].person_id if number % 2 else None,
            due_at=begins + timedelta(days=number) if number % 3 else None,
            created_at=begins + timedelta(minutes=number // 2),
        )
        for number in range(26)
    ]  # fmt: skip
    await given(*trips)
    reports = [
        TripReport(trip_id=trip.id, kilometres=number, tolls=Decimal(number) / 4, parking=Decimal("0.00"),
                   fuel=Decimal("1.10"), fuel_litres=None if number % 2 else Decimal("30.00"),
                   photo_id=new_id() if number % 3 else None)
        for number, trip in enumerate(trips[::5])
    ]  # fmt: skip
    ratings = [TripRating(trip_id=trips[5].id, punctuality=5, attitude=1, safety=3, cleanliness=4, comment=ODD[1])]
    steps = [
        StepTaken(case_id=trip.id, region_code=trip.region_code, unit_id=trip.unit_id, workflow="TripFlow",
                  step="review", label="审核", clause="6.4.3.3-2", from_state="submitted", to_state=to,
                  actor_id=staff.id, actor_name=staff.name, comment=ODD[2], taken_at=begins + timedelta(minutes=number))
        for trip in trips[:6] for number, to in enumerate(("submitted", "approved"))
    ]  # fmt: skip
    setting = StepSetting(region_code=HANGZHOU, unit_id=None, workflow="TripFlow", step="review", role=Role.INTAKE)
    await given(*reports, *ratings, *steps, setting)
    world.note(*vehicles, *drivers, *trips, setting)
    return trips


async def _cards(database: Database) -> list[Any]:
    """Written beside the cases, one for each."""
    async with database.unscoped("test data") as session:
        return list(await session.scalars(select(CaseCard).order_by(CaseCard.number)))
