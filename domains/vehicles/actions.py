"""办什么: registering the fleet, and the steps of a trip that need more than a signature.

Steps that need only a signature (审核、受理、接单、费用校核、退回、驳回、撤回) need nothing but their table.
"""

from datetime import datetime
from uuid import UUID

from auth.permissions import Permission
from auth.sessions import Work
from domains.vehicles import forms, holds, numbers, queries, rules
from domains.vehicles.dispatch import why_not, why_not_driver
from domains.vehicles.models import Driver, Trip, TripRating, TripReport, Vehicle
from domains.vehicles.words import Resource, TripPurpose
from domains.vehicles.workflow import TripFlow
from kernel.forms import checked
from kernel.refusal import NotPermitted
from support.forms.answering import Answers, answer
from support.forms.base import fillable
from support.workflow.actions import take, takes

fillable(TripFlow.submit, TripFlow.resubmit)


async def register_vehicle(work: Work, new: forms.NewVehicle, region_code: str) -> Vehicle:
    """登记公务用车，归口所属单位。依据 6.4.3.1-1。"""
    _registers(work, region_code, new.unit_id)
    checked(new)
    plate = rules.plate_number(new.plate_number) if new.plate_number else None
    said = vars(new) | {
        "plate_number": plate,
        "plate_colour": rules.plate_colour(plate) if plate else None,
        "vin": rules.vin(new.vin) if new.vin else None,
    }
    vehicle = Vehicle(**said, region_code=region_code)
    work.add(vehicle)
    return vehicle


async def register_driver(
    work: Work, new: forms.NewDriver, *, name: str, employee_code: str, region_code: str, unit_id: UUID
) -> Driver:
    """登记驾驶员。依据 6.4.3.1-1。"""
    _registers(work, region_code, unit_id)
    checked(new)
    driver = Driver(**vars(new), name=name, employee_code=employee_code, region_code=region_code, unit_id=unit_id)
    work.add(driver)
    return driver


@takes(TripFlow.submit)
async def submit(
    work: Work, new: forms.NewTrip, unit_id: UUID, region_code: str, answers: Answers | None = None
) -> Trip:
    """填报并提交用车申请。依据 6.4.3.3-1。"""
    if not work.viewer.may_over(Permission.TRIPS_APPLY, region_code, unit_id):
        raise NotPermitted("您只能为任职的单位申请用车", field="unitId", clause="6.4.3.3-1")
    _fair(new, work.now)
    said = vars(new) | {"unit_id": unit_id}
    trip = Trip(**said, region_code=region_code, applicant_id=work.viewer.id, number=numbers.trip(work.now))
    work.add(trip)
    await take(work, TripFlow.submit, trip)
    await answer(work, trip, TripFlow.submit, answers)
    return trip


@takes(TripFlow.resubmit)
async def resubmit(work: Work, id: UUID, new: forms.NewTrip, answers: Answers | None = None) -> Trip:
    """修改后提交：草稿，或按退回意见改好的申请。依据 6.4.3.3-1。"""
    _fair(new, work.now)
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.resubmit, trip)
    await answer(work, trip, TripFlow.resubmit, answers)
    for name, value in vars(new).items():
        if name != "unit_id":
            setattr(trip, name, value)
    return trip


@takes(TripFlow.schedule)
async def schedule(work: Work, id: UUID, vehicle_id: UUID, driver_id: UUID, comment: str = "") -> Trip:
    """调度：选定并占用车辆与驾驶员。依据 6.4.3.3-4。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.schedule, trip, comment)
    await _assign(work, trip, vehicle_id, driver_id)
    return trip


@takes(TripFlow.reassign)
async def reassign(work: Work, id: UUID, vehicle_id: UUID, driver_id: UUID, comment: str = "") -> Trip:
    """改派：换车或换驾驶员，待重新派车。依据 6.4.3.3-4。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.reassign, trip, comment)
    await holds.release(work, trip)
    trip.order_number = None
    await _assign(work, trip, vehicle_id, driver_id)
    return trip


@takes(TripFlow.dispatch)
async def dispatch(work: Work, id: UUID, comment: str = "") -> Trip:
    """派车：下达派车单。依据 6.4.3.3-5。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.dispatch, trip, comment)
    trip.order_number = numbers.order(work.now)
    return trip


@takes(TripFlow.depart)
async def depart(
    work: Work, id: UUID, odometer: int, checks: list[str] | None = None, happened_at: datetime | None = None
) -> Trip:
    """出车：记下出车里程与车况检查。依据 6.4.3.3-7。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.depart, trip)
    vehicle = await work.carry(Vehicle, _given(trip.vehicle_id))
    rules.odometer_goes_forward(odometer, vehicle.odometer)
    trip.departed_at = rules.happened(happened_at, work.now, earliest=trip.created_at)
    trip.odometer_start = odometer
    trip.checks = rules.checklist(checks or [])
    vehicle.odometer = odometer
    return trip


@takes(TripFlow.come_back)
async def come_back(work: Work, id: UUID, odometer: int, happened_at: datetime | None = None) -> Trip:
    """归队：记下归队里程，车辆与驾驶员自此可另派。依据 6.4.3.3-8。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.come_back, trip)
    rules.odometer_grew(odometer, trip.odometer_start or 0)
    vehicle = await work.carry(Vehicle, _given(trip.vehicle_id))
    trip.came_back_at = rules.happened(happened_at, work.now, earliest=trip.departed_at or trip.created_at)
    trip.odometer_end = odometer
    vehicle.odometer = max(vehicle.odometer, odometer)
    await holds.release(work, trip)
    return trip


@takes(TripFlow.report)
async def report(work: Work, id: UUID, new: forms.NewReport) -> Trip:
    """填报行驶里程与费用。依据 6.4.3.3-9。"""
    checked(new)
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.report, trip)
    if new.odometer_end is not None:
        rules.odometer_grew(new.odometer_end, trip.odometer_start or 0, field="odometerEnd")
        trip.odometer_end = new.odometer_end
    [earlier] = await queries.reports_by_trip(work.session, [trip.id])
    said = {name: value for name, value in vars(new).items() if name != "odometer_end"}
    said |= {
        "note": new.note or "",
        "flag_reason": rules.report_flag(new.kilometres, trip.odometer_start, trip.odometer_end),
    }
    if earlier is None:
        work.add(TripReport(trip_id=trip.id, **said))
    else:
        for name, value in said.items():
            setattr(earlier, name, value)
    return trip


async def illustrate(work: Work, trip: Trip, photo_id: UUID) -> None:
    """填报所附的里程表照片。依据 6.4.3.3-9。"""
    await work.session.flush()
    [report] = await queries.reports_by_trip(work.session, [trip.id])
    if report is not None:
        report.photo_id = photo_id


@takes(TripFlow.rate)
async def rate(work: Work, id: UUID, new: forms.NewRating) -> Trip:
    """评价本次服务。依据 6.4.3.3-11。"""
    checked(new)
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.rate, trip, new.comment or "")
    work.add(TripRating(trip_id=trip.id, **vars(new) | {"comment": new.comment or ""}))
    return trip


@takes(TripFlow.cancel)
async def cancel(work: Work, id: UUID, comment: str = "") -> Trip:
    """取消：释放已占用的车辆与驾驶员。依据 6.4.3.3-1。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.cancel, trip, comment)
    await holds.release(work, trip)
    return trip


@takes(TripFlow.call_off)
async def call_off(work: Work, id: UUID, comment: str = "") -> Trip:
    """取消派车：平台因故不能保障。依据 6.4.3.3-4。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.call_off, trip, comment)
    await holds.release(work, trip)
    return trip


@takes(TripFlow.refuse)
async def refuse(work: Work, id: UUID, comment: str = "") -> Trip:
    """拒单：退回调度另派。依据 6.4.3.3-6。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.refuse, trip, comment)
    await work.carry(Trip, trip.id)  # once given back, it names the driver no longer, and is out of their reach
    await _give_back(work, trip)
    return trip


@takes(TripFlow.time_out)
async def time_out(work: Work, id: UUID, comment: str = "") -> Trip:
    """超时退回：驾驶员逾期未接单，由系统退回调度另派。依据 6.4.3.3-6。"""
    trip = await work.claim(Trip, id, what="该用车申请")
    await take(work, TripFlow.time_out, trip, comment)
    await _give_back(work, trip)
    return trip


async def _give_back(work: Work, trip: Trip) -> None:
    """The car and the driver are free for others, and the trip is to be scheduled anew."""
    await holds.release(work, trip)
    trip.vehicle_id = trip.driver_id = trip.driver_person_id = trip.order_number = None


async def _assign(work: Work, trip: Trip, vehicle_id: UUID, driver_id: UUID) -> None:
    vehicle = await work.claim(Vehicle, vehicle_id, what="该车辆", field="vehicleId")
    driver = await work.claim(Driver, driver_id, what="该驾驶员", field="driverId")
    await holds.hold(work, trip, Resource.VEHICLE, vehicle.id)
    await holds.hold(work, trip, Resource.DRIVER, driver.id)
    rules.fits(
        why_not(vehicle, trip, busy=False), f"车辆{vehicle.plate_number or vehicle.asset_number}", field="vehicleId"
    )
    rules.fits(why_not_driver(driver, trip, vehicle, busy=False), f"驾驶员{driver.name}", field="driverId")
    trip.vehicle_id, trip.driver_id, trip.driver_person_id = vehicle.id, driver.id, driver.person_id


def _fair(new: forms.NewTrip, now: datetime) -> None:
    checked(new)
    rules.passengers_make_sense(new.passengers)
    rules.trip_is_ahead(new.starts_at, new.ends_at, now, urgent=new.purpose is TripPurpose.EMERGENCY)


def _registers(work: Work, region_code: str, unit_id: UUID) -> None:
    if not work.viewer.may_over(Permission.VEHICLES_REGISTER, region_code, unit_id):
        raise NotPermitted("该单位的公务用车不归您登记", field="unitId", clause="6.4.3.1-1")


def _given(id: UUID | None) -> UUID:
    if id is None:
        raise AssertionError("a trip that has been confirmed has its vehicle")
    return id
