"""公务用车: how its fields are answered."""

import hashlib
from collections.abc import AsyncIterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile
from strawberry import ID, Parent

from auth.sensitivity import concerned
from auth.sessions import Work
from auth.viewer import Viewer
from domains.directory.models import Person, Unit
from domains.vehicles import actions, dispatch, forms, queries
from domains.vehicles.models import Driver, Trip, TripReport, Vehicle
from domains.vehicles.workflow import IN_TOUCH
from kernel.fetch import ToOne
from kernel.ids import global_id, parse_global_id
from kernel.refusal import NotFound
from support.forms import attachments
from support.forms.answering import Answers
from support.workflow.waiting import waiting_for

from . import workflow
from .context import Info
from .fetching import by_id, only_with
from .forms import read

TRIP_APPLICANT = ToOne(Trip.applicant_id, Person, through=True)
TRIP_UNIT = ToOne(Trip.unit_id, Unit)
VEHICLE_UNIT = ToOne(Vehicle.unit_id, Unit)
DRIVER_UNIT = ToOne(Driver.unit_id, Unit)
"""Relations that lead into another domain; the domains themselves do not know each other."""

if TYPE_CHECKING:
    Photo = UploadFile
else:
    from strawberry.file_uploads import Upload as Photo

_THROUGH = "what belongs to a trip one may see"


@only_with(queries.WAITING)
async def only_waiting(session: AsyncSession, viewer: Viewer, wanted: Any) -> list[Any]:
    """The part of the trip filter that the workflow must answer: which trips wait for the viewer, or do not."""
    asked = getattr(wanted, queries.WAITING, None)
    if asked is None:
        return []
    waiting = await waiting_for(session, viewer, Trip)
    return [waiting if asked else ~waiting]


def photo_url(root: Parent[TripReport]) -> str | None:
    return f"/files/{global_id('Attachment', root.photo_id)}" if root.photo_id else None


async def contact_phone(root: Parent[Trip], info: Info) -> str | None:
    """While a trip is on, its applicant and its driver may call each other; nobody else learns a number here."""
    viewer = info.context.viewer.id
    if root.driver_id is None or root.state not in IN_TOUCH or viewer not in (root.applicant_id, root.driver_person_id):
        return None
    if viewer == root.applicant_id:
        driver: Driver | None = await info.context.load(by_id(Driver), root.driver_id, through=_THROUGH)
        return _told(info, driver)
    applicant: Person | None = await info.context.load(by_id(Person), root.applicant_id, through=_THROUGH)
    return _told(info, applicant)


def _told(info: Info, party: Driver | Person | None) -> str | None:
    """The other party's number, whole, which leaves a row that they can read."""
    if party is None or party.phone is None:
        return None
    if (person_id := concerned(party)) is not None and person_id != info.context.viewer.id:
        info.context.revealed.add((type(party).__name__, party.id, person_id, "phone"))
    return party.phone


async def candidates_for(root: Parent[Trip], info: Info) -> dispatch.Candidates:
    async with info.context.reading() as session:
        return await dispatch.candidates(session, root)


async def register_vehicle(info: Info, input: forms.NewVehicle) -> Vehicle:
    new = read(input)

    async def act(work: Work) -> Vehicle:
        unit = await _unit(work, new.unit_id)
        return await actions.register_vehicle(work, new, unit.region_code)

    return await info.context.change("Vehicle.register", "6.4.3.1-1", vars(new), act)


async def register_driver(info: Info, input: forms.NewDriver) -> Driver:
    new = read(input)

    async def act(work: Work) -> Driver:
        person = await work.claim(Person, new.person_id, what="该人员", field="personId")
        return await actions.register_driver(
            work,
            new,
            name=person.name,
            employee_code=person.employee_code,
            region_code=person.region_code,
            unit_id=person.unit_id,
        )

    return await info.context.change("Driver.register", "6.4.3.1-1", vars(new), act)


async def submit(info: Info, input: forms.NewTrip, answers: Answers | None = None) -> Trip:
    new, said = read(input), read(answers)

    async def act(work: Work) -> Trip:
        unit = await _unit(work, new.unit_id or work.viewer.unit_id)
        return await actions.submit(work, new, unit.id, unit.region_code, said)

    return await info.context.change("Trip.submit", "6.4.3.3-1", _with(vars(new), said), act)


async def resubmit(info: Info, id: ID, input: forms.NewTrip, answers: Answers | None = None) -> Trip:
    trip, new, said = _trip(id), read(input), read(answers)
    return await info.context.change(
        "Trip.resubmit",
        "6.4.3.3-1",
        [id, _with(vars(new), said)],
        lambda work: actions.resubmit(work, trip, new, said),
    )


def _with(form: Any, answers: Answers | None) -> Any:
    """What was said, for the idempotency key: answers too, where there are any."""
    return form if answers is None else {**form, "answers": vars(answers)}


async def schedule(info: Info, id: ID, vehicle_id: ID, driver_id: ID, comment: str | None = None) -> Trip:
    trip, vehicle, driver = _trip(id), _vehicle(vehicle_id), _driver(driver_id)
    return await info.context.change(
        "Trip.schedule",
        "6.4.3.3-4",
        [id, vehicle_id, driver_id, comment],
        lambda work: actions.schedule(work, trip, vehicle, driver, comment or ""),
    )


async def reassign(info: Info, id: ID, vehicle_id: ID, driver_id: ID, comment: str | None = None) -> Trip:
    trip, vehicle, driver = _trip(id), _vehicle(vehicle_id), _driver(driver_id)
    return await info.context.change(
        "Trip.reassign",
        "6.4.3.3-4",
        [id, vehicle_id, driver_id, comment],
        lambda work: actions.reassign(work, trip, vehicle, driver, comment or ""),
    )


async def dispatch_trip(info: Info, id: ID, comment: str | None = None) -> Trip:
    return await _with_comment(info, "dispatch", "6.4.3.3-5", actions.dispatch, id, comment)


async def cancel(info: Info, id: ID, comment: str | None = None) -> Trip:
    return await _with_comment(info, "cancel", "6.4.3.3-1", actions.cancel, id, comment)


async def call_off(info: Info, id: ID, comment: str | None = None) -> Trip:
    return await _with_comment(info, "call_off", "6.4.3.3-4", actions.call_off, id, comment)


async def refuse(info: Info, id: ID, comment: str | None = None) -> Trip:
    return await _with_comment(info, "refuse", "6.4.3.3-6", actions.refuse, id, comment)


async def depart(
    info: Info, id: ID, odometer: int, checks: list[str] | None = None, happened_at: datetime | None = None
) -> Trip:
    trip = _trip(id)
    return await info.context.change(
        "Trip.depart",
        "6.4.3.3-7",
        [id, odometer, checks, happened_at],
        lambda work: actions.depart(work, trip, odometer, checks, happened_at),
    )


async def come_back(info: Info, id: ID, odometer: int, happened_at: datetime | None = None) -> Trip:
    trip = _trip(id)
    return await info.context.change(
        "Trip.come_back",
        "6.4.3.3-8",
        [id, odometer, happened_at],
        lambda work: actions.come_back(work, trip, odometer, happened_at),
    )


async def report(info: Info, id: ID, input: forms.NewReport, photo: Photo | None = None) -> Trip:
    trip, new = _trip(id), read(input)
    content = await photo.read() if photo else None
    name = (photo.filename if photo else None) or "里程表照片"
    taken = await attachments.take_in(info.context.storage, name, content) if content is not None else None

    async def act(work: Work) -> Trip:
        reported = await actions.report(work, trip, new)
        if taken is not None:
            picture = attachments.keep(
                work, taken, region_code=reported.region_code, unit_id=reported.unit_id, subject=reported
            )
            await actions.illustrate(work, reported, picture.id)
        return reported

    picture = hashlib.sha256(content).hexdigest() if content is not None else None
    return await info.context.change("Trip.report", "6.4.3.3-9", [id, vars(new), picture], act)


async def rate(info: Info, id: ID, input: forms.NewRating) -> Trip:
    trip, new = _trip(id), read(input)
    return await info.context.change(
        "Trip.rate", "6.4.3.3-11", [id, vars(new)], lambda work: actions.rate(work, trip, new)
    )


async def watch_trip(info: Info, id: ID) -> AsyncIterator[Trip]:
    async for trip in workflow.watch(info, id, "Trip"):
        yield trip


async def _with_comment(info: Info, step: str, clause: str, act: Any, id: ID, comment: str | None) -> Trip:
    trip = _trip(id)
    return await info.context.change(f"Trip.{step}", clause, [id, comment], lambda work: act(work, trip, comment or ""))


async def _unit(work: Work, id: UUID | None) -> Unit:
    if id is None:
        raise NotFound("请填写用车单位", field="unitId")
    # not claimed: whoever applies at the same moment for the same unit need not wait
    unit = await work.find(Unit, id)
    if unit is None:
        raise NotFound("未找到该单位", field="unitId")
    return unit


def _trip(id: str) -> UUID:
    return parse_global_id(id, expected="Trip", field="id")[1]


def _vehicle(id: str) -> UUID:
    return parse_global_id(id, expected="Vehicle", field="vehicleId")[1]


def _driver(id: str) -> UUID:
    return parse_global_id(id, expected="Driver", field="driverId")[1]
