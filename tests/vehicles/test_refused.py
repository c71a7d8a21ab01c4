"""What the rules refuse on the way of a trip: with a reason, a field and a clause, and nothing changed."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from auth.roles import Role
from domains.vehicles import actions
from domains.vehicles.words import DriverState, LicenceClass, TripPurpose, TripState, VehicleState, VehicleUse
from domains.vehicles.workflow import TripFlow
from kernel.ids import new_id
from kernel.records import now
from kernel.refusal import Conflict, Invalid, NotFound, NotPermitted, WrongState
from tests.factories.people import a_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in
from tests.factories.vehicles import a_driver, a_rating, a_report, a_vehicle, an_application, tomorrow

from .conftest import District


async def test_a_trip_under_way_is_not_cancelled(district: District) -> None:
    id = await district.until(TripFlow.come_back)
    said = await district.refuses(
        district.applicant, lambda work: actions.cancel(work, id, "不去了"), WrongState, "现在是「用车中」"
    )
    assert said.clause == "6.4.3.3-1"


UNFIT: dict[str, tuple[dict[str, Any], dict[str, Any], str, str]] = {
    "seats": ({"seats": 3}, {}, "vehicleId", "坐不下3名乘车人"),
    "seats not known": ({"seats": None}, {}, "vehicleId", "未登记核定座位数"),
    "maintenance": ({"state": VehicleState.MAINTENANCE}, {}, "vehicleId", "车辆状态为「维修」"),
    "insurance": ({"insured_until": date(2020, 1, 1)}, {}, "vehicleId", "保险于2020-01-01到期"),
    "no inspection": ({"inspected_until": None}, {}, "vehicleId", "未登记年检有效期"),
    "use": ({"use": VehicleUse.LAW_ENFORCEMENT}, {}, "vehicleId", "执法执勤用车只用于执法执勤"),
    "on leave": ({}, {"state": DriverState.ON_LEAVE}, "driverId", "不在岗"),
    "licence ended": ({}, {"licence_until": date(2020, 1, 1)}, "driverId", "驾驶证于2020-01-01到期"),
    "licence class": ({"seats": 20}, {"licence_class": LicenceClass.C1}, "driverId", "C1不能驾驶20座车"),
}


@pytest.mark.parametrize("case", UNFIT)
async def test_what_does_not_fit_is_not_sent(district: District, given: Any, case: str) -> None:
    of_vehicle, of_driver, field, match = UNFIT[case]
    vehicle, driver = a_vehicle(**of_vehicle), a_driver(**of_driver)
    await given(vehicle, driver)
    id = await district.until(TripFlow.schedule)
    said = await district.refuses(
        district.dispatcher,
        lambda work: actions.schedule(work, id, vehicle.id, driver.id),
        Invalid,
        match,
    )
    assert (said.field, said.clause) == (field, "6.4.3.3-4")
    assert said.alternatives


@pytest.mark.parametrize(("minutes", "free"), [(0, False), (29, False), (30, True)])
async def test_between_two_trips_of_a_vehicle_lies_half_an_hour(district: District, minutes: int, free: bool) -> None:
    await district.until(TripFlow.dispatch)  # until eleven
    starts = tomorrow(11) + timedelta(minutes=minutes)
    id = await district.until(TripFlow.schedule, starts_at=starts, ends_at=starts + timedelta(hours=1))

    def act(work: Any) -> Awaitable[Any]:
        return actions.schedule(work, id, district.vehicle.id, district.driver.id)

    if free:
        await district.do(district.dispatcher, act)
    else:
        said = await district.refuses(district.dispatcher, act, Conflict, "已派其他任务")
        assert said.field == "vehicleId"


async def test_a_driver_is_not_in_two_cars_at_once(district: District, given: Any) -> None:
    other = a_vehicle()
    await given(other)
    await district.until(TripFlow.dispatch)
    id = await district.until(TripFlow.schedule)
    said = await district.refuses(
        district.dispatcher,
        lambda work: actions.schedule(work, id, other.id, district.driver.id),
        Conflict,
        "该驾驶员",
    )
    assert said.field == "driverId"


async def test_a_vehicle_of_another_city_cannot_be_sent(district: District, given: Any) -> None:
    there = a_vehicle(region_code=NINGBO)
    await given(there)
    id = await district.until(TripFlow.schedule)
    for vehicle_id in (there.id, new_id()):
        said = await district.refuses(
            district.dispatcher,
            lambda work, at=vehicle_id: actions.schedule(work, id, at, district.driver.id),
            NotFound,
            "未找到该车辆",
        )
        assert said.field == "vehicleId"


async def test_the_odometer_only_goes_forward(district: District) -> None:
    id = await district.until(TripFlow.depart)
    await district.refuses(
        district.driving, lambda work: actions.depart(work, id, 999), Invalid, "999公里小于上次的1000公里"
    )
    await district.do(district.driving, lambda work: actions.depart(work, id, 1003))
    for said in (1002, 6004):
        await district.refuses(
            district.driving,
            lambda work, odometer=said: actions.come_back(work, id, odometer),
            Invalid,
            "应在1003与6003公里之间",
        )
    await district.do(district.driving, lambda work: actions.come_back(work, id, 1003))


async def test_what_happened_without_signal_is_dated_as_it_happened(district: District) -> None:
    id = await district.until(TripFlow.depart)
    late = now() + timedelta(minutes=10)
    await district.refuses(
        district.driving,
        lambda work: actions.depart(work, id, 1000, happened_at=late),
        Invalid,
        "请检查手机时间",
    )
    born = (await district.trip(id)).created_at
    await district.do(
        district.driving, lambda work: actions.depart(work, id, 1000, happened_at=born - timedelta(days=1))
    )
    assert (await district.trip(id)).departed_at == born, "not before it was applied for"


@pytest.mark.parametrize("stars", [0, 6, -1])
async def test_a_rating_has_one_to_five_stars(district: District, stars: int) -> None:
    id = await district.until(TripFlow.rate)
    said = await district.refuses(
        district.applicant, lambda work: actions.rate(work, id, a_rating(safety=stars)), Invalid, "安全"
    )
    assert said.field == "safety"


APPLICATIONS: dict[str, tuple[dict[str, Any], str]] = {
    "nobody goes": ({"passengers": 0}, "passengers"),
    "too many": ({"passengers": 61}, "passengers"),
    "too soon": ({"starts_at": now(), "ends_at": now() + timedelta(hours=1)}, "startsAt"),
    "backwards": ({"starts_at": tomorrow(11), "ends_at": tomorrow(9)}, "endsAt"),
    "no time": ({"starts_at": tomorrow(9), "ends_at": tomorrow(9)}, "endsAt"),
    "too long": ({"ends_at": tomorrow(9) + timedelta(days=15, seconds=1)}, "endsAt"),
    "without reason": ({"reason": "  "}, "reason"),
    "without end of words": ({"destination": "远" * 121}, "destination"),
}


@pytest.mark.parametrize("case", APPLICATIONS)
async def test_an_application_that_makes_no_sense_is_not_kept(district: District, case: str) -> None:
    said, field = APPLICATIONS[case]
    new = an_application(**said)
    refusal = await district.refuses(
        district.applicant, lambda work: actions.submit(work, new, unit_in(SHANGCHENG), SHANGCHENG), Invalid
    )
    assert refusal.field == field


async def test_an_emergency_is_applied_for_afterwards_within_a_day(district: District) -> None:
    begun = now() - timedelta(hours=23)
    said = {"purpose": TripPurpose.EMERGENCY, "ends_at": begun + timedelta(hours=2)}
    id = await district.apply(starts_at=begun, **said)
    assert (await district.trip(id)).state is TripState.SUBMITTED
    new = an_application(starts_at=begun - timedelta(hours=2), **said)
    await district.refuses(
        district.applicant,
        lambda work: actions.submit(work, new, unit_in(SHANGCHENG), SHANGCHENG),
        Invalid,
        "24小时内补办",
    )


async def test_one_applies_only_for_where_one_serves(district: District, given: Any) -> None:
    visitor = a_person((Role.STAFF, NINGBO), at=NINGBO)
    await given(visitor)
    await district.refuses(
        visitor,
        lambda work: actions.submit(work, an_application(), unit_in(SHANGCHENG), SHANGCHENG),
        NotPermitted,
        "任职的单位",
    )


OTHERS: dict[str, tuple[Any, Callable[[Any, UUID, District], Awaitable[Any]]]] = {
    "schedule": (TripFlow.schedule, lambda w, id, d: actions.schedule(w, id, d.vehicle.id, d.driver.id)),
    "dispatch": (TripFlow.dispatch, lambda w, id, d: actions.dispatch(w, id)),
    "depart": (TripFlow.depart, lambda w, id, d: actions.depart(w, id, 1000)),
    "come back": (TripFlow.come_back, lambda w, id, d: actions.come_back(w, id, 1040)),
    "report": (TripFlow.report, lambda w, id, d: actions.report(w, id, a_report())),
    "rate": (TripFlow.rate, lambda w, id, d: actions.rate(w, id, a_rating())),
    "refuse": (TripFlow.confirm, lambda w, id, d: actions.refuse(w, id, "不去")),
    "cancel": (TripFlow.accept, lambda w, id, d: actions.cancel(w, id, "不去")),
}


@pytest.mark.parametrize("act", OTHERS)
async def test_nobody_takes_the_step_of_another_and_the_attempt_changes_nothing(district: District, act: str) -> None:
    link, take = OTHERS[act]
    id = await district.until(link)
    await district.refuses(district.reviewer, lambda work: take(work, id, district), NotPermitted, "应由")
    stranger = a_person((Role.DISPATCHER, NINGBO), (Role.DRIVER, NINGBO), (Role.STAFF, NINGBO))
    await district.refuses(stranger, lambda work: take(work, id, district), NotFound, "不在您的管辖范围内")
