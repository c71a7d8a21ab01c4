"""一年: the trips of one platform, in the order in which they start, as rows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from kernel.seeded import Seeded
from support.workflow.steps import InForce

from . import journeys
from .crews import Crews, Pair, speak_for
from .fleet import Maker
from .marked import Numbers
from .plans import Plan, Planner
from .platform import Platform, Season, at
from .scenes import KEPT, scenes
from .walk import Rows, Stage, Walk

Terms = Mapping[UUID, InForce]
"""What is in force for the trips of each unit."""

TABLES = ("vehicles", "drivers", "trips", "steps_taken", "holds", "trip_reports", "trip_ratings")
"""In the order in which they can be written."""


class Year:
    """Plays the year of one platform after the other, from one seed."""

    def __init__(self, seed: int, season: Season) -> None:
        self.seed, self.season = seed, season
        self.maker, self.numbers = Maker(seed, season), Numbers(seed)
        self._workdays = season.workdays()

    def play(self, platform: Platform, terms: Terms, scale: float) -> Rows:
        """Its fleet, its drivers and its trips, by table; ``scale`` is the share of trips, besides the cast's."""
        draw = Seeded(f"{self.seed}/trips/{platform.region_code}")
        cars, men = self.maker.cars(platform), self.maker.drivers(platform)
        crews = Crews(cars, men, KEPT if platform.showpiece else frozenset(), self._last_workday())
        planner = Planner(platform, self.season, self._workdays, draw)
        plans = scenes(planner, self._workdays) if platform.showpiece else []
        plans += planner.year(max(4, round(platform.trips * scale)))
        rows: Rows = {table: [] for table in TABLES}
        for plan in sorted(plans, key=lambda each: (each.starts_at, each.submitted_at, str(each.applicant.id))):
            stage = Stage(platform, self.season, terms[plan.office.id], draw, self.numbers)
            for table, more in self._case(stage, plan, crews).rows().items():
                rows[table] += more
        rows["vehicles"] = [car.row for car in cars]
        rows["drivers"] = [man.row for man in men]
        return rows

    def _last_workday(self) -> datetime:
        return at(max(day for day in self._workdays if day < self.season.today), 0)

    def _case(self, stage: Stage, plan: Plan, crews: Crews) -> Walk:
        if "schedule" not in plan.steps:
            return Walk(stage, plan, []).go()
        pairs = self._pairs(stage, plan, crews)
        if not pairs:
            return Walk(stage, _without(plan), []).go()
        walk = Walk(stage, plan, pairs).go()
        if walk.pair:
            speak_for(plan, *(each for pair in pairs for each in pair))
        return walk

    @staticmethod
    def _pairs(stage: Stage, plan: Plan, crews: Crews) -> list[Pair]:
        found = crews.find(plan, stage.draw)
        if found is None:
            return []
        if "refuse" not in plan.steps:
            return [found]
        car, man = found
        others = [each for each in crews.men if each is not man]
        refuser = Crews(crews.cars, others, crews.kept, crews.kept_from).driver(plan, car, stage.draw)
        return [(car, refuser), found] if refuser else []


def _without(plan: Plan) -> Plan:
    """Nobody is free: the platform says so instead of taking it on."""
    return replace(plan, steps=journeys.DECLINED)
