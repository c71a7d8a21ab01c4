"""公务用车: its part of the interface. 依据 6.4.3。"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import strawberry

from auth.permissions import Permission as P
from domains.vehicles import dispatch, forms, models, queries, words
from domains.vehicles.workflow import TripFlow as Flow
from kernel.fetch import ToMany
from resolvers import vehicles as resolvers

from .case import Case, step
from .directives import clauses
from .directory import Person, Unit
from .forms import described
from .language import Node, accepts, extends, field, filters, mutation, one, plain, shows
from .lists import related, root_list
from .parts import Part
from .vehicle_words import publish

publish()

filters(queries.VehicleFilter, "公务用车的筛选")
filters(queries.DriverFilter, "驾驶员的筛选")
filters(queries.TripFilter, "用车申请的筛选")
accepts(forms.NewVehicle, "公务用车登记表", clause="6.4.3.1-1")
accepts(forms.NewDriver, "驾驶员登记表", clause="6.4.3.1-1")
accepts(forms.NewTrip, "用车申请单", clause="6.4.3.3-1")
accepts(forms.NewReport, "用车填报单", clause="6.4.3.3-9")
accepts(forms.NewRating, "用车评价单", clause="6.4.3.3-11")


@shows(models.Vehicle, "公务用车", clause="6.4.3.1-1")
class Vehicle(Node):
    asset_number: str = field("资产编号")
    plate_number: str | None = field("号牌号码", clause="6.4.3.5-1")
    plate_colour: words.PlateColour | None = field("号牌颜色", clause="6.4.3.5-1")
    former_plate: str | None = field("原号牌，迁入前或境外的号牌", clause="6.4.3.5-1")
    vin: str | None = field("车辆识别代号")
    brand: str = field("品牌")
    model: str = field("型号")
    model_year: int | None = field("年款")
    description: str = field("说明")
    use: words.VehicleUse = field("用途")
    energy: words.Energy | None = field("能源类型")
    seats: int | None = field("核定座位数，含驾驶员")
    price: Decimal | None = field("购置价格（元），不含车辆购置税")
    in_service_on: date | None = field("启用日期")
    replacement_year: int | None = field("预计更新年份")
    insured_until: date | None = field("保险有效期至")
    inspected_until: date | None = field("年检有效期至")
    odometer: int = field("里程表读数（公里）")
    state: words.VehicleState = field("状态", clause="6.4.3.6-2")


@shows(models.Driver, "驾驶员", clause="6.4.3.1-1")
class Driver(Node):
    name: str = field("姓名")
    employee_code: str = field("人员编码")
    phone: str = field("联系电话")
    licence_number: str | None = field("驾驶证号")
    licence_class: words.LicenceClass = field("准驾车型")
    licence_until: date = field("驾驶证有效期至")
    state: words.DriverState = field("在岗状态")


@plain(models.TripReport, "用车填报：驾驶员归队后填写", clause="6.4.3.3-9")
class TripReport:
    kilometres: int = field("行驶里程（公里）")
    tolls: Decimal = field("路桥费（元）")
    parking: Decimal = field("停车费（元）")
    fuel: Decimal = field("加油或充电费（元）")
    fuel_litres: Decimal | None = field("加油量（升）或充电量（千瓦时）")
    note: str = field("说明")
    flag_reason: str = field("需要校核留意之处；没有则为空")
    photo_url = field("里程表照片的地址", resolver=resolvers.photo_url, type=str | None)


@plain(models.TripRating, "用车评价：申请人在办结前填写", clause="6.4.3.3-11")
class TripRating:
    punctuality: int = field("准时，一至五星")
    attitude: int = field("态度，一至五星")
    safety: int = field("安全，一至五星")
    cleanliness: int = field("整洁，一至五星")
    comment: str = field("意见")


@plain(dispatch.VehicleCandidate, "候选车辆", clause="6.4.3.3-4")
class VehicleCandidate:
    fits: bool = field("能否执行此任务")
    reasons: list[str] = field("不能执行的原因")
    vehicle: Vehicle = field("车辆")


@plain(dispatch.DriverCandidate, "候选驾驶员", clause="6.4.3.3-4")
class DriverCandidate:
    fits: bool = field("能否执行此任务")
    reasons: list[str] = field("不能执行的原因")
    driver: Driver = field("驾驶员")


@plain(dispatch.Candidates, "一次用车的候选车辆与驾驶员，可用的在前", clause="6.4.3.3-4")
class Candidates:
    vehicles: list[VehicleCandidate] = field("候选车辆")
    drivers: list[DriverCandidate] = field("候选驾驶员")


@shows(models.Trip, "一次用车，从申请到评价", clause="6.4.3.3-1")
class Trip(Case):
    state: words.TripState = field("办理状态")
    purpose: words.TripPurpose = field("事由类别")
    reason: str = field("用车事由")
    passengers: int = field("乘车人数，不含驾驶员")
    origin: str = field("出发地")
    destination: str = field("目的地")
    starts_at: datetime = field("计划出车时间")
    ends_at: datetime = field("计划返回时间")
    order_number: str | None = field("派车单编号", clause="6.4.3.3-5")
    departed_at: datetime | None = field("实际出车时间", clause="6.4.3.3-7")
    came_back_at: datetime | None = field("实际归队时间", clause="6.4.3.3-8")
    odometer_start: int | None = field("出车里程表读数（公里）", clause="6.4.3.3-7")
    odometer_end: int | None = field("归队里程表读数（公里）", clause="6.4.3.3-8")
    checks: list[str] = field("出车前检查已确认的项目", clause="6.4.3.3-7")
    applicant = one(resolvers.TRIP_APPLICANT, Person, "申请人")
    unit = one(resolvers.TRIP_UNIT, Unit, "用车单位")
    vehicle = one(queries.TRIP_VEHICLE, Vehicle, "所派车辆", clause="6.4.3.3-5")
    driver = one(queries.TRIP_DRIVER, Driver, "所派驾驶员", clause="6.4.3.3-5")
    contact_phone = field(
        "用车期间申请人与驾驶员互相可见的电话", resolver=resolvers.contact_phone, type=str | None, clause="6.4.3.3-6"
    )
    report = one(queries.TRIP_REPORT, TripReport, "填报", clause="6.4.3.3-9")
    rating = one(queries.TRIP_RATING, TripRating, "评价", clause="6.4.3.3-11")
    candidates = field(
        "候选车辆与驾驶员，及不能派的原因", resolver=resolvers.candidates_for, type=Candidates, clause="6.4.3.3-4"
    )


def trips_of(relation: ToMany[models.Trip], description: str, *, clause: str) -> Any:
    return related(relation, Trip, description, clause=clause, extra=resolvers.only_waiting)


@extends(Vehicle, by="vehicles")
class VehicleMore:
    unit = one(resolvers.VEHICLE_UNIT, Unit, "所属单位")
    trips = trips_of(queries.VEHICLE_TRIPS, "本范围内的用车记录", clause="6.4.3.3-5")


@extends(Driver, by="vehicles")
class DriverMore:
    unit = one(resolvers.DRIVER_UNIT, Unit, "所属单位")
    trips = trips_of(queries.DRIVER_TRIPS, "本范围内的用车记录", clause="6.4.3.3-5")


@extends(Unit, by="vehicles")
class UnitVehicles:
    vehicles = related(queries.UNIT_VEHICLES, Vehicle, "公务用车", clause="6.4.3.1-1")
    trips = trips_of(queries.UNIT_TRIPS, "用车申请与记录", clause="6.4.3.3-1")


@extends(Person, by="vehicles")
class PersonTrips:
    trips = trips_of(queries.PERSON_TRIPS, "申请的用车", clause="6.4.3.3-1")


@strawberry.type
class VehicleQuery:
    vehicles = root_list(queries.VEHICLES, Vehicle, "公务用车台账", permission=P.VEHICLES_READ, clause="6.4.3.1-1")
    drivers = root_list(queries.DRIVERS, Driver, "驾驶员名册", permission=P.VEHICLES_READ, clause="6.4.3.1-1")
    trips = root_list(
        queries.TRIPS,
        Trip,
        "用车申请与记录：本人的，派给本人的，及岗位所及的",
        clause="6.4.3.3-1",
        extra=resolvers.only_waiting,
    )


@strawberry.type
class VehicleMutation:
    vehicle_register = mutation(
        resolvers.register_vehicle, Vehicle, "登记公务用车", permission=P.VEHICLES_REGISTER, clause="6.4.3.1-1"
    )
    driver_register = mutation(
        resolvers.register_driver, Driver, "登记驾驶员", permission=P.VEHICLES_REGISTER, clause="6.4.3.1-1"
    )

    trip_submit = step(Flow.submit, Trip, resolvers.submit, permission=P.TRIPS_APPLY)
    trip_review = step(Flow.review, Trip)
    trip_accept = step(Flow.accept, Trip)
    trip_schedule = step(Flow.schedule, Trip, resolvers.schedule)
    trip_dispatch = step(Flow.dispatch, Trip, resolvers.dispatch_trip)
    trip_confirm = step(Flow.confirm, Trip)
    trip_depart = step(Flow.depart, Trip, resolvers.depart)
    trip_come_back = step(Flow.come_back, Trip, resolvers.come_back)
    trip_report = step(Flow.report, Trip, resolvers.report)
    trip_check_cost = step(Flow.check_cost, Trip)
    trip_rate = step(Flow.rate, Trip, resolvers.rate)

    trip_return = step(Flow.return_, Trip)
    trip_resubmit = step(Flow.resubmit, Trip, resolvers.resubmit)
    trip_reject = step(Flow.reject, Trip)
    trip_decline = step(Flow.decline, Trip)
    trip_withdraw = step(Flow.withdraw, Trip)
    trip_cancel = step(Flow.cancel, Trip, resolvers.cancel)
    trip_call_off = step(Flow.call_off, Trip, resolvers.call_off)
    trip_reassign = step(Flow.reassign, Trip, resolvers.reassign)
    trip_refuse = step(Flow.refuse, Trip, resolvers.refuse)
    trip_return_report = step(Flow.return_report, Trip)


@strawberry.type
class VehicleSubscription:
    trip_changed = described(
        strawberry.subscription(
            resolver=resolvers.watch_trip,
            graphql_type=Trip,
            description="一次用车现在的样子，以及每次变动后的样子。依据 6.4.3.6-2",
            directives=clauses("6.4.3.6-2"),
        )
    )


PART = Part("vehicles", "公务用车", query=VehicleQuery, mutation=VehicleMutation, subscription=VehicleSubscription)
