"""演示省份: Zhejiang's divisions with some hundreds of units, thousands of people and a year of trips, all synthetic.

Deterministic: the same seed on the same day gives the same rows, ids included. One transaction: killed half way, it
leaves nothing; called again on a loaded province, it changes nothing. 依据 design §5。
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role
from auth.sealing import spread
from auth.sessions import Database
from auth.viewer import Region
from domains.directory.demo import province
from domains.directory.demo.cast import CAST, Player
from domains.directory.demo.organs import FLEET
from domains.directory.founding import found, zhejiang
from domains.directory.models import Level, Person, Unit
from domains.vehicles.demo.platform import Actor, DriverActor, Office, Platform, Season, at
from domains.vehicles.demo.season import TABLES, Terms, Year
from domains.vehicles.demo.settings import settings
from domains.vehicles.models import Driver
from domains.vehicles.workflow import TripFlow
from kernel.hours import CHINA
from kernel.records import Record, now
from kernel.refusal import Conflict
from support.workflow.calendar import work_calendar
from support.workflow.rebuild import rebuild
from support.workflow.terms import terms_in_force

__all__ = ["CAST", "Player", "Progress", "Summary", "load"]

Row = dict[str, Any]
Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""

_CHUNK = 4000
_LETTERS = dict(zip(("3301", "3302", "3303", "3306", "3305", "3304", "3307", "3308"), "ABCDEFGH", strict=True)) | dict(
    zip(("3310", "3311", "3309"), "JKL", strict=True)
)
"""Which letter a city's plates bear; those of the province bear the capital's."""

_TRIPS = {Level.PROVINCE: 1500, Level.CITY: 350, Level.COUNTY: 165}
_SHOWPIECE_TRIPS = 800
"""Trips a year, by level of the platform."""

_LOCK = "the demonstration province"


@dataclass
class Summary:
    """``loaded`` is false where the province was there already; ``counts`` are rows written, by table."""

    loaded: bool
    counts: dict[str, int] = field(default_factory=dict)


async def load(
    database: Database,
    *,
    seed: int = 1,
    progress: Progress | None = None,
    now: datetime | None = None,
    scale: float = 1.0,
) -> Summary:
    """Load the province as it is on the day of ``now``; ``scale`` is the share of trips, all else is always whole.

    Raises `Conflict` where the database holds units that are not the demonstration's.
    """
    tell = progress or (lambda _what, _done, _total: None)
    midnight = (now or _now()).astimezone(CHINA).replace(hour=0, minute=0, second=0, microsecond=0)
    async with database.unscoped(_LOCK) as session:
        if await _is_loaded(session):
            return Summary(loaded=False)
        writer = _Writer(session)
        tell("行政区划与工作日历", 0, 1)
        writer.counts["founding"] = await found(session, at=midnight)
        tell("单位与人员", 0, 1)
        directory = province.make(seed, midnight.date())
        await writer.write("units", directory.units)
        await writer.write("people", directory.people)
        await writer.write("appointments", directory.posts)
        season = Season(midnight, await work_calendar(session))
        centre = _showpiece_centre(directory)
        await writer.write("step_settings", settings(province.SHOWPIECE, centre, at(season.first_day, 0)))
        year = Year(seed, season)
        terms = await _terms(session, directory)
        everywhere = platforms(directory)
        for done, platform in enumerate(everywhere):
            tell(f"{platform.name}一年的用车", done, len(everywhere))
            rows = year.play(platform, terms, scale)
            for table in TABLES:
                await writer.write(table, rows[table])
        tell("办件索引", len(everywhere), len(everywhere))
        await rebuild(session)
        tell("完成", len(everywhere), len(everywhere))
    return Summary(loaded=True, counts=writer.counts)


_now = now


async def _is_loaded(session: AsyncSession) -> bool:
    if await session.scalar(select(Person.id).where(Person.employee_code == CAST[0].code)):
        return True
    if await session.scalar(select(Unit.id).limit(1)):
        raise Conflict("库中已有单位，演示省份只载入新库", alternatives=("另建一个数据库再载入演示省份",))
    return False


_SEALED: dict[str, type[Record]] = {"people": Person, "drivers": Driver}
"""Tables with sealed columns."""


class _Writer:
    """Writes rows by the thousand and counts them."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.counts: dict[str, int] = {}

    async def write(self, name: str, rows: Sequence[Row]) -> None:
        table: Table = Record.metadata.tables[name]
        rows = [spread(model, row) for row in rows] if (model := _SEALED.get(name)) else rows
        for start in range(0, len(rows), _CHUNK):
            await self.session.execute(insert(table), rows[start : start + _CHUNK])
        self.counts[name] = self.counts.get(name, 0) + len(rows)


def _showpiece_centre(directory: province.Province) -> UUID:
    place = next(each["name"] for each in zhejiang() if each["code"] == province.SHOWPIECE)
    centre: UUID = next(unit["id"] for unit in directory.units if unit["name"] == place + FLEET[Level.COUNTY])
    return centre


async def _terms(session: AsyncSession, directory: province.Province) -> Terms:
    places = [(TripFlow, unit["region_code"], unit["id"]) for unit in directory.units]
    in_force = await terms_in_force(session, places)
    return {unit["id"]: each for unit, each in zip(directory.units, in_force, strict=True)}


def platforms(directory: province.Province) -> list[Platform]:
    """One platform a division, with everything its trips need to know of the directory."""
    people = {person["id"]: person for person in directory.people}
    roles: dict[UUID, set[Role]] = {}
    for post in directory.posts:
        roles.setdefault(post["person_id"], set()).add(post["role"])
    units: dict[str, list[Row]] = {}
    for unit in directory.units:
        units.setdefault(unit["region_code"], []).append(unit)
    working = directory.of_unit()
    desks = [post for post in directory.posts if post["unit_id"] is None]
    return [_platform(division, units[division["code"]], working, roles, desks, people) for division in zhejiang()]


def _platform(
    division: Mapping[str, str],
    units: Sequence[Row],
    working: Mapping[UUID, Sequence[Row]],
    roles: Mapping[UUID, set[Role]],
    desks: Iterable[Row],
    people: Mapping[UUID, Row],
) -> Platform:
    code, level = division["code"], Level(division["level"])
    centre = next(unit["id"] for unit in units if unit["name"] == division["name"] + FLEET[level])
    offices = []
    for unit in units:
        here = working[unit["id"]]
        staff = [_actor(each) for each in here if roles[each["id"]] == {Role.STAFF}]
        reviewers = [_actor(each) for each in here if Role.UNIT_REVIEWER in roles[each["id"]]]
        if here:
            offices.append(Office(unit["id"], unit["name"], staff, reviewers))
    showpiece = code == province.SHOWPIECE
    return Platform(
        region_code=code,
        name=division["name"],
        letter=_LETTERS.get(code[:4], "A"),
        fleet_unit=centre,
        offices=offices,
        drivers=[_driver(each) for each in working[centre] if Role.DRIVER in roles[each["id"]]],
        desk=_desk(code, desks, people),
        places=_places(division),
        trips=_SHOWPIECE_TRIPS if showpiece else _TRIPS[level],
        showpiece=showpiece,
    )


def _desk(code: str, desks: Iterable[Row], people: Mapping[UUID, Row]) -> dict[Role, list[Actor]]:
    """Who holds which role over the region, the nearest first."""
    found: dict[Role, list[Actor]] = {}
    reaching = [post for post in desks if _reaches(post, code)]
    for post in sorted(reaching, key=lambda each: -len(Region(each["region_code"]).prefix)):
        found.setdefault(post["role"], []).append(_actor(people[post["person_id"]]))
    return found


def _reaches(post: Row, code: str) -> bool:
    if post["exact"]:
        return bool(post["region_code"] == code)
    return Region(post["region_code"]).covers(code)


def _places(division: Mapping[str, str]) -> list[str]:
    """Where trips go: around, next door, and up to the city and the province."""
    name, code, parent = division["name"], division["code"], division["parent_code"]
    near = [each["name"] for each in zhejiang() if each["parent_code"] == (parent if code[4:] != "00" else code)]
    up = [each["name"] for each in zhejiang() if each["code"] in (parent, "330000", "330100")]
    around = [f"{name}{what}" for what in ("行政中心", "政务服务中心", "会议中心", "档案馆", "产业园区", "水库管理所")]
    return [*around, *(f"{each}行政中心" for each in (*near, *up) if each != name)]


def _actor(person: Row) -> Actor:
    return Actor(person["id"], person["name"], person["employee_code"])


def _driver(person: Row) -> DriverActor:
    return DriverActor(
        person["id"],
        person["name"],
        person["employee_code"],
        unit_id=person["unit_id"],
        phone=person["phone"],
        licence_number=person["id_number"],
    )
