"""申请: what is applied for, when, by whom; drawn so that nobody applies for two trips at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domains.vehicles.words import TripPurpose
from domains.vehicles.workflow import reviewers_needed
from kernel.seeded import Seeded

from . import journeys
from .platform import Actor, Office, Platform, Season, at

P = TripPurpose
_PURPOSES = {
    P.MEETING: 34,
    P.INSPECTION: 18,
    P.GROUP: 12,
    P.OTHER: 14,
    P.RECEPTION: 7,
    P.CONFIDENTIAL: 6,
    P.ENFORCEMENT: 9,
}
_HOURS = (8, 9, 9, 10, 13, 14, 14, 15)
_WITHIN_A_DAY = timedelta(hours=12)
_LONG_WAYS = 3
"""Working days by which a case with detours is applied for ahead of a straight one."""


@dataclass(frozen=True)
class Plan:
    """A trip as applied for, and the steps its case is going to take. ``driver_code``: only this driver;
    ``prompt``: nobody lets it lie."""

    office: Office
    applicant: Actor
    purpose: TripPurpose
    reason: str
    passengers: int
    origin: str
    destination: str
    starts_at: datetime
    ends_at: datetime
    submitted_at: datetime
    steps: journeys.Steps
    driver_code: str | None = None
    prompt: bool = False

    @property
    def urgent(self) -> bool:
        return self.purpose is TripPurpose.EMERGENCY

    @property
    def overnight(self) -> bool:
        return reviewers_needed(self) > 1


class Planner:
    def __init__(self, platform: Platform, season: Season, workdays: Sequence[date], draw: Seeded) -> None:
        self.platform, self.season, self.draw, self.workdays = platform, season, draw, workdays
        self._applied: dict[object, list[tuple[datetime, datetime]]] = {}

    def year(self, count: int) -> list[Plan]:
        """That many plans, in no order; all applied for before the anchor."""
        plans: list[Plan] = []
        while len(plans) < count:
            plan = self._emergency() if self.draw.one_in(35) else self._usual()
            if plan.submitted_at < self.season.anchor and self.claims(plan):
                plans.append(self._stopped(plan))
        return plans

    def claims(self, plan: Plan) -> bool:
        """Whether the applicant has no other trip then; if so the time is theirs."""
        times = self._applied.setdefault(plan.applicant.id, [])
        free = all(plan.ends_at <= start or end <= plan.starts_at for start, end in times)
        if free:
            times.append((plan.starts_at, plan.ends_at))
        return free

    def plan(
        self,
        purpose: TripPurpose,
        starts_at: datetime,
        ends_at: datetime,
        submitted_at: datetime,
        steps: journeys.Steps,
    ) -> Plan:
        """A plan for those times, with an applicant, a reason and a way drawn for it."""
        draw = self.draw
        office = draw.choice(self.platform.offices)
        place = draw.choice(self.platform.places)
        return Plan(
            office=office,
            applicant=draw.choice(office.staff),
            purpose=purpose,
            reason=draw.choice(journeys.REASONS[purpose]).format(place=place),
            passengers=self._passengers(purpose),
            origin=office.name,
            destination=place,
            starts_at=starts_at,
            ends_at=ends_at,
            submitted_at=submitted_at,
            steps=steps,
        )

    def _usual(self) -> Plan:
        draw = self.draw
        purpose = draw.choices(list(_PURPOSES), list(_PURPOSES.values()))[0]
        steps = journeys.way(draw)
        place = draw.randrange(8, len(self.workdays))
        day = self.workdays[place]
        starts = at(day, draw.choice(_HOURS), draw.choice((0, 30)))
        ends = starts + timedelta(minutes=30 * draw.randint(3, 11))
        if draw.one_in(25):
            ends = at(min(day + timedelta(days=draw.randint(1, 2)), self.season.last_day), draw.randint(16, 19))
        ahead = draw.randint(2, 4) + (_LONG_WAYS if steps != journeys.NORMAL or ends - starts > _WITHIN_A_DAY else 0)
        return self.plan(purpose, starts, ends, self.office_moment(self.workdays[place - ahead]), steps)

    def _emergency(self) -> Plan:
        draw, today = self.draw, self.season.today
        day = today - timedelta(days=draw.randint(1, 364))
        starts = at(day, draw.randint(1, 20), draw.choice((0, 15, 30, 45)))
        ends = starts + timedelta(minutes=30 * draw.randint(2, 6))
        submitted = starts - timedelta(minutes=draw.randint(25, 60), seconds=draw.randrange(60))
        return self.plan(P.EMERGENCY, starts, ends, submitted, journeys.NORMAL)

    def office_moment(self, day: date) -> datetime:
        """Some moment of that day's morning or afternoon at which people apply."""
        hour = self.draw.choice((9, 10, 11, 14, 15, 16))
        return at(day, hour, self.draw.randrange(58)) + timedelta(seconds=self.draw.randrange(60))

    def _passengers(self, purpose: TripPurpose) -> int:
        if purpose is P.GROUP:
            return self.draw.choices((self.draw.randint(3, 6), self.draw.randint(7, 18)), (3, 1))[0]
        return self.draw.choices((1, 2, 3, 4, 5), (18, 30, 28, 18, 6))[0]

    def _stopped(self, plan: Plan) -> Plan:
        """Where work is waiting.

        Half of the trips ahead are still on the way to their order, a few of the past lack the last steps, and now and
        then somebody has begun to write and not sent.
        """
        draw, anchor = self.draw, self.season.anchor
        if plan.starts_at > anchor:
            keep = draw.choices((0, 1, 2, 3, 4, 5, len(plan.steps)), (1, 6, 5, 5, 3, 5, 25))[0]
        elif draw.one_in(60):
            keep = plan.steps.index("rate") if "rate" in plan.steps else len(plan.steps)
        elif plan.starts_at > anchor - timedelta(days=21) and draw.one_in(12) and "report" in plan.steps:
            keep = plan.steps.index("report") + draw.choice((0, 1))
        else:
            keep = len(plan.steps)
        return replace(plan, steps=plan.steps[:keep])
