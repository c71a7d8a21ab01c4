"""走流程: one case from step to step.

States, signatures, deadlines and who may sign are read from the workflow table; a test replays the result through
`Step.take` itself.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domains.vehicles.words import Resource, TripState
from domains.vehicles.workflow import TripFlow
from kernel.seeded import Seeded
from support.workflow.records import running
from support.workflow.steps import InForce, Step

from . import journeys
from .crews import Pair
from .marked import Numbers
from .outcomes import Outcome
from .plans import Plan
from .platform import Actor, Platform, Season

Row = dict[str, Any]
Rows = dict[str, list[Row]]

STEPS: dict[str, Step] = {step.name: step for step in TripFlow.steps}
HOLDING = frozenset({TripState.SCHEDULED, TripState.DISPATCHED, TripState.CONFIRMED, TripState.UNDERWAY})
"""States in which a trip holds its vehicle and driver."""

_TAKES_HOLD = frozenset({"schedule", "reassign"})
_ON_THE_ROAD = frozenset({"depart", "come_back"})
_BEFORE_START = timedelta(minutes=4)


@dataclass(frozen=True)
class Stage:
    """What all cases of a platform share."""

    platform: Platform
    season: Season
    in_force: InForce
    draw: Seeded
    numbers: Numbers


class Walk:
    """``pairs``: the car and driver of each scheduling in turn. After `go`, `rows` holds what is to be written."""

    def __init__(self, stage: Stage, plan: Plan, pairs: list[Pair]) -> None:
        self.stage, self.plan, self.draw = stage, plan, stage.draw
        self._pairs = list(pairs)
        self._latest = plan.starts_at - _BEFORE_START
        self._departed = False
        self.state, self.entered_at = TripState.DRAFT, plan.submitted_at
        self.clock: Row = running(None, stage.in_force.calendar)
        self.pair: Pair | None = None
        self.held_since = plan.submitted_at
        self.trip = self._application()
        self.outcome = Outcome(self.trip, plan, stage.draw)
        self.taken: list[Row] = []

    def go(self) -> "Walk":
        """As far as the plan goes, and not beyond the anchor."""
        at = self.plan.submitted_at
        for name in self.plan.steps:
            step = STEPS["review" if name == journeys.ALONE else name]
            for signer in self._signers(step, name):
                at = self._moment(step, at)
                if at >= self.stage.season.anchor:
                    return self
                self._sign(step, signer, at)
        return self

    def _signers(self, step: Step, name: str) -> list[Actor]:
        """Who takes the step; several different people where it is countersigned."""
        by, plan = self.stage.in_force.of(step).by, self.plan
        if column := getattr(by, "column", None):
            return [plan.applicant] if column == "applicant_id" else [self._driver()]
        holders = [each for each in self.stage.platform.holders(by, plan.office) if each.id != plan.applicant.id]
        if name == journeys.ALONE:
            return [holders[-1]]
        needed = step.needs(plan)
        own = [each for each in holders if each in plan.office.reviewers]
        return self.draw.sample(own, needed) if len(own) >= needed else list(holders[:needed])

    def _driver(self) -> Actor:
        if self.pair is None:
            raise AssertionError("a driver's step before anybody was sent")
        return self.pair[1].actor

    def _moment(self, step: Step, after: datetime) -> datetime:
        plan, draw = self.plan, self.draw
        if step.name == "submit":
            return after
        if step.name == "depart":
            return max(after + timedelta(seconds=61), plan.starts_at + timedelta(seconds=draw.randint(-600, 480)))
        if step.name == "come_back":
            return max(after + timedelta(minutes=9), plan.ends_at + timedelta(seconds=draw.randint(-2400, 890)))
        at_once = plan.prompt or (plan.urgent and not self._departed)
        delay = journeys.AT_ONCE if at_once else journeys.DELAYS[step.name]
        within = timedelta(seconds=delay.seconds(draw))
        if delay.office:
            at = self.stage.in_force.of(step).hours.after(after, within, self.stage.season.acting)
        else:
            at = after + within
        if not self._departed and at > self._latest:
            return after + max(timedelta(seconds=20), (self._latest - after) / 2)
        return at

    def _sign(self, step: Step, signer: Actor, at: datetime) -> None:
        signed = sum(1 for row in self.taken if row["step"] == step.name and row["taken_at"] >= self.entered_at)
        moves = not step.countersigned or signed + 1 >= step.needs(self.plan)
        target = step.move.target if moves else self.state
        comment = self._effects(step, at)
        self.taken.append(
            {
                "id": self.draw.id(at),
                "created_at": at,
                "version": 1,
                "case_id": self.trip["id"],
                "region_code": self.trip["region_code"],
                "unit_id": self.trip["unit_id"],
                "workflow": TripFlow.__name__,
                "step": step.name,
                "label": step.label,
                "clause": step.clause,
                "from_state": self.state.value,
                "to_state": target.value,
                "actor_id": signer.id,
                "actor_name": signer.name,
                "comment": comment,
                "taken_at": at,
                "overdue": self.clock["due_at"] is not None and at > self.clock["due_at"],
            }
        )
        if moves:
            if self.state not in step.move.sources:
                raise AssertionError(f"{step.label} does not lead from {self.state.label}")
            self.state, self.entered_at = TripState(target), at
            self.clock = running(TripFlow.clock(self, self.stage.in_force), self.stage.in_force.calendar)

    def _effects(self, step: Step, at: datetime) -> str:
        """What the step does besides moving the case, and what is said with it."""
        trip, name = self.trip, step.name
        if name in _TAKES_HOLD:
            self.pair = self._pairs.pop(0) if self._pairs else self.pair
            self.held_since = at
            self._assigned(self.pair)
        elif name == "dispatch":
            trip["order_number"] = self.stage.numbers.next("PC", at)
        elif name == "refuse":
            self._assigned(None)
        elif name in _ON_THE_ROAD and self.pair:
            self._departed = True
            getattr(self.outcome, name)(self.pair[0], at)
        elif name == "report" and self.pair:
            self.outcome.report(self.pair[0], at)
        elif name == "rate":
            return self.outcome.rate(at)
        said = journeys.SAID.get(name) or journeys.REMARKS.get(name)
        return self.draw.choice(said) if said else ""

    def _assigned(self, pair: Pair | None) -> None:
        car, man = pair or (None, None)
        self.trip["vehicle_id"] = car.row["id"] if car else None
        self.trip["driver_id"] = man.row["id"] if man else None
        self.trip["driver_person_id"] = man.actor.id if man else None
        self.trip["order_number"] = None

    def _application(self) -> Row:
        plan = self.plan
        return {
            "id": self.draw.id(plan.submitted_at),
            "created_at": plan.submitted_at,
            "version": 1,
            "region_code": self.stage.platform.region_code,
            "unit_id": plan.office.id,
            "number": self.stage.numbers.next("YC", plan.submitted_at),
            "applicant_id": plan.applicant.id,
            "purpose": plan.purpose,
            "reason": plan.reason,
            "passengers": plan.passengers,
            "origin": plan.origin,
            "destination": plan.destination,
            "starts_at": plan.starts_at,
            "ends_at": plan.ends_at,
            **dict.fromkeys(("vehicle_id", "driver_id", "driver_person_id", "order_number", "departed_at")),
            **dict.fromkeys(("came_back_at", "odometer_start", "odometer_end")),
            "checks": [],
        }

    def rows(self) -> Rows:
        """Everything to be written of this case, by table."""
        trip = self.trip | {"state": self.state, "entered_at": self.entered_at, **self.clock}
        found: Rows = {"trips": [trip], "steps_taken": self.taken, "holds": self._holds()}
        found["trip_reports"] = [self.outcome.reported] if self.outcome.reported else []
        found["trip_ratings"] = [self.outcome.rated] if self.outcome.rated else []
        return found

    def _holds(self) -> list[Row]:
        if self.state not in HOLDING or self.pair is None:
            return []
        car, man = self.pair
        return [
            {
                "id": self.draw.id(self.held_since),
                "created_at": self.held_since,
                "version": 1,
                "resource": resource,
                "resource_id": row["id"],
                "trip_id": self.trip["id"],
                "starts_at": self.plan.starts_at,
                "ends_at": self.plan.ends_at,
            }
            for resource, row in ((Resource.VEHICLE, car.row), (Resource.DRIVER, man.row))
        ]
