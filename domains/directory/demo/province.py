"""全省: the units of every division, the people in them, and the posts they hold, as rows ready to be written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from auth.roles import Role
from domains.directory.founding import zhejiang
from domains.directory.models import Level, PersonState
from kernel.hours import CHINA
from kernel.seeded import Seeded

from .cast import CAST, CAST_NAMES, Player
from .codes import credit_code, id_number, phone
from .names import name
from .organs import FLEET, GOVERNMENT, ORGANS, PLATFORM, Organ

Row = dict[str, Any]

DRIVERS = {Level.PROVINCE: 40, Level.CITY: 13, Level.COUNTY: 5}
SHOWPIECE, SHOWPIECE_DRIVERS, SHOWPIECE_STAFF = "330102", 10, 9
"""Where most of the cast works: 杭州市上城区."""

_STAFF = {Level.PROVINCE: 7, Level.CITY: 6, Level.COUNTY: 4}
_DESK = (Role.INTAKE, Role.DISPATCHER, Role.COST_CLERK, Role.FLEET_ADMIN, Role.AUTHORITY)
_OWN_LEVEL = frozenset({Role.INTAKE, Role.DISPATCHER, Role.COST_CLERK, Role.FLEET_ADMIN})
"""A city's dispatchers send the city's cars, not those of its counties: 只管本级."""
_LAST = frozenset({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
"""Who came after the rest had been drawn, from draws of their own: nobody else becomes another by them."""
_TITLES = {
    Role.STAFF: ("科员", "一级科员", "二级科员", "四级主任科员", "三级主任科员", "主任科员", "工程师"),
    Role.UNIT_REVIEWER: ("办公室主任", "综合科科长", "副局长"),
    Role.INTAKE: ("受理员",),
    Role.DISPATCHER: ("调度员",),
    Role.COST_CLERK: ("会计",),
    Role.FLEET_ADMIN: ("车辆管理员",),
    Role.AUTHORITY: ("公务用车科科长",),
    Role.SUPERVISOR: ("监督检查室主任",),
    Role.DRIVER: ("驾驶员",),
}


@dataclass
class Province:
    """Rows by table, and who works where, for those who make up business on top of it."""

    units: list[Row] = field(default_factory=list)
    people: list[Row] = field(default_factory=list)
    posts: list[Row] = field(default_factory=list)

    def of_unit(self) -> Mapping[UUID, list[Row]]:
        """The people at work, by unit."""
        found: dict[UUID, list[Row]] = {unit["id"]: [] for unit in self.units}
        for person in self.people:
            if person["state"] is PersonState.ACTIVE:
                found[person["unit_id"]].append(person)
        return found


class Builder:
    """Makes up the province, division by division, from one seed."""

    def __init__(self, seed: int, founded: datetime) -> None:
        self.draw = Seeded(f"{seed}/directory")
        self._last_draw = Seeded(f"{seed}/directory/last")
        self.founded = founded
        self.province = Province()
        self._id_numbers: set[str] = set()
        self._governments: dict[str, UUID] = {}
        self._counts: dict[str, int] = {}

    def build(self) -> Province:
        for division in zhejiang():
            self._division(division["code"], division["name"], Level(division["level"]), division["parent_code"])
        self._second_posts()
        self._last_ones()
        return self.province

    def _division(self, code: str, place: str, level: Level, parent_code: str) -> None:
        government = self._unit(GOVERNMENT, code, place, level, self._governments.get(parent_code), 0)
        self._governments[code] = government["id"]
        known = {GOVERNMENT.name: government["id"]}
        for count, organ in enumerate(ORGANS[level], 1):
            unit = self._unit(organ, code, place, level, known[organ.under], count)
            known[organ.name] = unit["id"]
            self._staff(organ, unit, level)

    def _unit(self, organ: Organ, code: str, place: str, level: Level, parent: UUID | None, count: int) -> Row:
        unit = self._born() | {
            "code": f"{code}-{count:02d}",
            "name": place + organ.name,
            "short_name": organ.short if level is Level.PROVINCE else place + organ.short,
            "credit_code": credit_code(self.draw, organ.kind, code),
            "kind": organ.kind,
            "level": level,
            "region_code": code,
            "parent_id": parent,
            "active": True,
        }
        self.province.units.append(unit)
        return unit

    def _staff(self, organ: Organ, unit: Row, level: Level) -> None:
        players = self._players(organ, unit)
        for role in self._seats(organ, unit, level):
            player = players[role].pop(0) if players.get(role) else None
            self._person(unit, role, player)
        for left_over in players.values():
            for player in left_over:
                self._person(unit, player.posts[-1], player)
        if self.draw.one_in(6):
            self._person(unit, Role.STAFF, None, self.draw.choice((PersonState.LEFT, PersonState.SUSPENDED)))

    @staticmethod
    def _players(organ: Organ, unit: Row) -> dict[Role, list[Player]]:
        place = unit["region_code"], organ.name
        here = [each for each in CAST if (each.region_code, each.organ) == place and each.posts[-1] not in _LAST]
        return {role: [each for each in here if each.posts[-1] is role] for role in {each.posts[-1] for each in here}}

    @staticmethod
    def _seats(organ: Organ, unit: Row, level: Level) -> Iterator[Role]:
        showpiece = unit["region_code"] == SHOWPIECE
        if organ.name == PLATFORM[level]:
            yield from _DESK
        if organ.name == "纪委监委机关":
            yield Role.SUPERVISOR
        yield from (Role.UNIT_REVIEWER, Role.UNIT_REVIEWER)
        yield from [Role.STAFF] * (SHOWPIECE_STAFF if showpiece else _STAFF[level])
        if organ.name == FLEET[level]:
            yield from [Role.DRIVER] * (SHOWPIECE_DRIVERS if showpiece else DRIVERS[level])

    def _person(self, unit: Row, role: Role, player: Player | None, state: PersonState = PersonState.ACTIVE) -> None:
        region = unit["region_code"]
        self._counts[region] = count = self._counts.get(region, 0) + 1
        person = self._born() | {
            "region_code": region,
            "unit_id": unit["id"],
            "name": player.name if player else name(self.draw, CAST_NAMES),
            "employee_code": player.code if player else f"{region}-{count:04d}",
            "title": player.title if player else self.draw.choice(_TITLES[role]),
            "phone": phone(len(self.province.people)),
            "id_number": id_number(self.draw, self._id_numbers),
            "transport_allowance": role is not Role.DRIVER and self.draw.one_in(3),
            "state": state,
        }
        self.province.people.append(person)
        if role is not Role.DRIVER:
            self._post(person, Role.STAFF, unit)
        if role is not Role.STAFF:
            self._post(person, role, unit)

    def _post(self, person: Row, role: Role, unit: Row) -> None:
        over_unit = role in (Role.STAFF, Role.UNIT_REVIEWER, Role.DRIVER)
        since = date(self.founded.year - self.draw.randint(1, 6), self.draw.randint(1, 12), 1)
        self.province.posts.append(
            self._born()
            | {
                "person_id": person["id"],
                "role": role,
                "region_code": unit["region_code"],
                "unit_id": unit["id"] if over_unit else None,
                "exact": role in _OWN_LEVEL and unit["region_code"].endswith("00"),
                "since": since,
                "until": since.replace(year=since.year + 9) if role is Role.AUTHORITY else None,
            }
        )

    def _second_posts(self) -> None:
        """挂职: two dozen people help out in the same organ of another city."""
        cities = [unit for unit in self.province.units if unit["level"] is Level.CITY and unit["parent_id"]]
        working = self.province.of_unit()
        for unit in self.draw.sample([each for each in cities if working[each["id"]]], 24):
            elsewhere = [
                each
                for each in cities
                if each["code"][7:] == unit["code"][7:] and each["region_code"] != unit["region_code"]
            ]
            helper = self.draw.choice([each for each in working[unit["id"]] if each["employee_code"][0] == "3"])
            if helper["title"] != "驾驶员":
                self._post(helper, Role.STAFF, self.draw.choice(elsewhere))

    def _last_ones(self) -> None:
        self.draw = self._last_draw
        places = {each["code"]: each["name"] for each in zhejiang()}
        for player in CAST:
            if player.posts[-1] in _LAST:
                name = places[player.region_code] + player.organ
                unit = next(each for each in self.province.units if each["name"] == name)
                self._person(unit, player.posts[-1], player)

    def _born(self) -> Row:
        return {"id": self.draw.id(self.founded), "created_at": self.founded, "version": 1}


def make(seed: int, day: date) -> Province:
    """The province as it was set up two years before ``day``; the same for the same seed and day."""
    founded = datetime(day.year - 2, day.month, min(day.day, 28), tzinfo=CHINA)
    return Builder(seed, founded).build()
