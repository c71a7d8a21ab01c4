"""场景: the trips that wait for the cast in the showpiece, each stopped where one of them has the next step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domains.vehicles.words import TripPurpose

from . import journeys
from .plans import Plan, Planner
from .platform import Actor, Office, at

APPLICANT, DRIVER = "sc-staff", "sc-driver"
KEPT = frozenset({DRIVER})
"""Sent only by these scenes from the anchor on, so that his day is as told."""

N = journeys.NORMAL


def scenes(planner: Planner, workdays: Sequence[date]) -> list[Plan]:
    """On working days before today, today and on working days ahead, each within the published years."""
    return _Scenes(planner, workdays).all()


class _Scenes:
    def __init__(self, planner: Planner, workdays: Sequence[date]) -> None:
        self.planner = planner
        self.today = planner.season.today
        self.past = [day for day in workdays if day < self.today]
        self.ahead = [day for day in workdays if day > self.today] or [self.today]
        self.offices = {office.id: office for office in planner.platform.offices}
        self.home, self.applicant = self._find(APPLICANT)

    def all(self) -> list[Plan]:
        P = TripPurpose
        one, two, three = (self.ahead[min(count, len(self.ahead) - 1)] for count in range(3))
        last, before, week = self.past[-1], self.past[-2], self.past[-4]
        found = [
            # what waits for the driver: an order to accept, a trip of today, a trip to report
            self._scene(P.MEETING, one, 9, 2.5, until("dispatch"), driver=DRIVER),
            self._scene(P.EMERGENCY, self.today, 15, 2, until("confirm"), driver=DRIVER),
            self._scene(P.INSPECTION, last, 14, 2, until("come_back"), driver=DRIVER),
            # for the reviewers: alone, and together
            self._scene(P.MEETING, two, 9, 3, until("submit")),
            self._scene(P.INSPECTION, three, 14, 2, until("submit")),
            # for the platform: intake, dispatcher twice, clerk twice
            self._scene(P.GROUP, two, 14, 2.5, until("review"), passengers=5),
            self._scene(P.MEETING, three, 9, 3, until("accept")),
            self._scene(P.OTHER, two, 10, 2, until("schedule")),
            self._scene(P.MEETING, before, 9, 2.5, until("report")),
            self._scene(P.OTHER, before, 14, 2, until("report")),
            # for the applicant: one to mend, one to rate
            self._scene(P.MEETING, three, 10, 4, ("submit", "return"), own=True),
            self._scene(P.MEETING, week, 9, 3, until("check_cost"), own=True),
            self._scene(P.MEETING, three, 15, 2, ()),
            # for the authority: the centre's own trip
            self._of_the_centre(self._scene(P.MEETING, two, 13, 3, until("submit"))),
        ]
        if two > self.today and (night := self._night(two)):
            found.append(night)
        found.append(self._on_the_road(last))
        return [self._claimed(plan) for plan in found]

    def _scene(
        self,
        purpose: TripPurpose,
        day: date,
        hour: int,
        hours: float,
        steps: journeys.Steps,
        *,
        driver: str | None = None,
        own: bool = False,
        passengers: int = 2,
    ) -> Plan:
        starts = at(day, hour)
        draw, past = self.planner.draw, [each for each in self.past if each < day]
        # Late on the last working day, so that the next step is due in the first hours of this one.
        submitted = at(past[-1], 17, draw.randrange(12)) + timedelta(seconds=draw.randrange(60))
        plan = self.planner.plan(purpose, starts, starts + timedelta(hours=hours), submitted, steps)
        return replace(
            plan,
            office=self.home,
            origin=self.home.name,
            applicant=self.applicant if own else plan.applicant,
            passengers=passengers,
            driver_code=driver,
            prompt=True,
        )

    def _claimed(self, plan: Plan) -> Plan:
        """With an applicant of the office who has no other trip then; the applicant of the cast keeps their own."""
        if plan.applicant is self.applicant:
            self.planner.claims(plan)
            return plan
        others = [each for each in plan.office.staff if each is not self.applicant]
        for applicant in self.planner.draw.sample(others, len(others)):
            tried = replace(plan, applicant=applicant)
            if self.planner.claims(tried):
                return tried
        raise AssertionError("more scenes at one time than people in the office")

    def _night(self, day: date) -> Plan | None:
        """Overnight, signed by one of the two reviewers."""
        end = day + timedelta(days=1)
        if end > self.planner.season.last_day:
            return None
        plan = self._scene(TripPurpose.MEETING, day, 9, 3, ("submit", journeys.ALONE))
        return replace(plan, ends_at=at(end, 17))

    def _on_the_road(self, day: date) -> Plan:
        """Left on the last working day, back tomorrow."""
        plan = self._scene(TripPurpose.MEETING, day, 13, 3, until("depart"))
        return replace(plan, ends_at=at(min(self.today + timedelta(days=1), self.planner.season.last_day), 18))

    def _of_the_centre(self, plan: Plan) -> Plan:
        office = self.offices[self.planner.platform.fleet_unit]
        return replace(plan, office=office, origin=office.name)

    def _find(self, code: str) -> tuple[Office, Actor]:
        return next((office, each) for office in self.offices.values() for each in office.staff if each.code == code)


def until(name: str) -> journeys.Steps:
    """The straight way up to and including a step."""
    return N[: N.index(name) + 1]
