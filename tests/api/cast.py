"""Those who carry a trip from application to rating in one district, and what each of them asks for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from auth.roles import Role
from auth.viewer import Viewer
from domains.vehicles.models import Driver, Trip, Vehicle
from domains.vehicles.words import TripState
from kernel.ids import global_id
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG
from tests.factories.vehicles import a_driver, a_trip, a_vehicle, tomorrow

from .asking import Ask


def _in(role: Role, name: str) -> Callable[[], Viewer]:
    return lambda: a_person((role, SHANGCHENG), name=name)


@dataclass
class Cast:
    staff: Viewer = field(default_factory=_in(Role.STAFF, "陈晓"))
    reviewer: Viewer = field(default_factory=_in(Role.UNIT_REVIEWER, "俞平"))
    second_reviewer: Viewer = field(default_factory=_in(Role.UNIT_REVIEWER, "方远"))
    intake: Viewer = field(default_factory=_in(Role.INTAKE, "周群"))
    dispatcher: Viewer = field(default_factory=_in(Role.DISPATCHER, "吴平"))
    at_the_wheel: Viewer = field(default_factory=_in(Role.DRIVER, "沈强"))
    clerk: Viewer = field(default_factory=_in(Role.COST_CLERK, "徐怡"))
    supervisor: Viewer = field(default_factory=_in(Role.SUPERVISOR, "郑严"))
    vehicle: Vehicle = field(default_factory=a_vehicle)
    driver: Driver = field(init=False)

    def __post_init__(self) -> None:
        self.driver = a_driver(person_id=self.at_the_wheel.id, phone="13957112233")

    @property
    def everyone(self) -> dict[str, Viewer]:
        return {name: value for name, value in vars(self).items() if isinstance(value, Viewer)}

    async def enter(self, given: Callable[..., Awaitable[None]]) -> None:
        await given(*self.everyone.values(), self.vehicle)
        await given(self.driver)

    def a_trip(self, state: TripState = TripState.SUBMITTED, **said: Any) -> Trip:
        """A trip of the staff member's in that state, with car and driver where it has come so far."""
        usual: dict[str, Any] = {"applicant_id": self.staff.id, "state": state}
        if state in _ASSIGNED:
            crew = {"vehicle_id": self.vehicle.id, "driver_id": self.driver.id}
            usual |= crew | {"driver_person_id": self.at_the_wheel.id, "odometer_start": 10, "odometer_end": 50}
        return a_trip(**(usual | said))

    def calls(self, trip: str) -> dict[str, str]:
        """Each step as it is asked for, filled in well."""
        crew = (
            f'vehicleId: "{global_id("Vehicle", self.vehicle.id)}", driverId: "{global_id("Driver", self.driver.id)}"'
        )
        form = application()
        said = ", ".join(f"{k}: {v if k in ('purpose', 'passengers') else _quoted(v)}" for k, v in form.items())
        more = {
            "tripSchedule": crew,
            "tripReassign": f'{crew}, comment: "原车故障"',
            "tripDepart": "odometer: 10",
            "tripComeBack": "odometer: 50",
            "tripReport": 'input: {kilometres: 40, tolls: "12.50", parking: "0", fuel: "0"}',
            "tripRate": "input: {punctuality: 5, attitude: 5, safety: 5, cleanliness: 4}",
            "tripResubmit": f"input: {{{said}}}",
        }
        plain = (
            "Review Accept Dispatch Confirm CheckCost Return Reject Decline Withdraw Cancel CallOff Refuse ReturnReport"
        )
        reasoned = {f"trip{name}": 'comment: "情况有变"' for name in [*plain.split(), "ReturnReport"]}
        return {name: f'{name}(id: "{trip}", {said})' for name, said in (more | reasoned).items()}


_ASSIGNED = frozenset(
    {
        TripState.SCHEDULED,
        TripState.DISPATCHED,
        TripState.CONFIRMED,
        TripState.UNDERWAY,
        TripState.BACK,
        TripState.REPORTED,
        TripState.CHECKED,
        TripState.CLOSED,
    }
)

THE_USUAL_WAY = (
    ("reviewer", "tripReview", "APPROVED"),
    ("intake", "tripAccept", "ACCEPTED"),
    ("dispatcher", "tripSchedule", "SCHEDULED"),
    ("dispatcher", "tripDispatch", "DISPATCHED"),
    ("at_the_wheel", "tripConfirm", "CONFIRMED"),
    ("at_the_wheel", "tripDepart", "UNDERWAY"),
    ("at_the_wheel", "tripComeBack", "BACK"),
    ("at_the_wheel", "tripReport", "REPORTED"),
    ("clerk", "tripCheckCost", "CHECKED"),
    ("staff", "tripRate", "CLOSED"),
)


def application(**said: Any) -> dict[str, Any]:
    usual = {
        "purpose": "MEETING",
        "reason": "赴西湖区调研",
        "passengers": 3,
        "origin": "市民中心",
        "destination": "西湖区",
        "startsAt": _moment(tomorrow(9)),
        "endsAt": _moment(tomorrow(11)),
    }
    return usual | said


async def submitted(ask: Ask, cast: Cast, **said: Any) -> str:
    """The id of a trip that the staff member has just applied for."""
    done = await ask.act(cast.staff, "tripSubmit(input: $trip)", trip=application(**said))
    assert done["__typename"] == "Trip", done
    return str(done["id"])


async def walk(ask: Ask, cast: Cast, trip: str, *, until: str) -> None:
    """The usual way, from submission until the trip is in that state."""
    for who, mutation, state in THE_USUAL_WAY:
        done = await ask.act(cast.everyone[who], cast.calls(trip)[mutation])
        assert done["__typename"] == "Trip", (mutation, done)
        if state == until:
            return
    raise AssertionError(f"no state {until} on the usual way")


async def state_of(ask: Ask, viewer: Viewer, trip: str) -> str:
    found = await ask(viewer, "query($id: ID!) { node(id: $id) { ... on Trip { state } } }", id=trip)
    return str(found["node"]["state"])


def _moment(at: datetime) -> str:
    return at.isoformat()


def _quoted(value: Any) -> str:
    return f'"{value}"'
