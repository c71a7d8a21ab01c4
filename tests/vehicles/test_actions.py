"""A trip from application to rating, and all the ways it can go otherwise. What is refused changes nothing."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from auth.roles import Role
from domains.vehicles import actions
from domains.vehicles.forms import NewVehicle
from domains.vehicles.models import TripRating, TripReport, Vehicle
from domains.vehicles.words import TripState, VehicleUse
from domains.vehicles.workflow import TripFlow
from kernel.refusal import Invalid, NotPermitted, WrongState
from support.workflow.actions import sign
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in
from tests.factories.vehicles import a_report, a_vehicle, an_application

from .conftest import District

LINKS = ["申请", "审核", "受理", "调度", "派车", "接单", "出车", "归队", "填报", "费用校核", "评价"]


async def test_a_trip_goes_through_all_eleven_links(district: District) -> None:
    id = await district.until(None)
    trip, steps = await district.trip(id), await district.steps(id)
    assert trip.state is TripState.CLOSED
    assert [each.label for each in steps] == LINKS
    assert [each.clause for each in steps] == [f"6.4.3.3-{link}" for link in range(1, 12)]
    assert (trip.odometer_start, trip.odometer_end) == (1000, 1040)
    assert trip.order_number is not None
    assert trip.due_at is None
    assert await district.held(id) == set()
    async with district.database.looking("check") as session:
        assert (await session.get_one(Vehicle, district.vehicle.id)).odometer == 1040
        assert await session.scalar(select(TripReport.kilometres).where(TripReport.trip_id == id)) == 40
        assert await session.scalar(select(TripRating.attitude).where(TripRating.trip_id == id)) == 5


async def test_every_step_says_who_and_each_state_when_the_next_is_due(district: District) -> None:
    id = await district.until(TripFlow.accept)
    review = (await district.steps(id))[-1]
    assert (review.actor_id, review.actor_name) == (district.reviewer.id, "用车单位审核人")
    assert (review.from_state, review.to_state, review.overdue) == ("submitted", "approved", False)
    trip = await district.trip(id)
    assert trip.entered_at == review.taken_at
    assert trip.due_at is not None
    assert trip.due_at > trip.entered_at


@pytest.mark.parametrize("link", [TripFlow.schedule, TripFlow.dispatch, TripFlow.confirm, TripFlow.depart])
async def test_cancelling_lets_vehicle_and_driver_go(district: District, link: Any) -> None:
    id = await district.until(link)
    held = set() if link is TripFlow.schedule else {district.vehicle.id, district.driver.id}
    assert await district.held(id) == held
    await district.do(district.applicant, lambda work: actions.cancel(work, id, "会议改期"))
    assert (await district.trip(id)).state is TripState.CANCELLED
    assert await district.held(id) == set()
    again = await district.until(TripFlow.schedule)
    await district.schedule(again)  # both are free for the very same time


async def test_the_platform_calls_off_what_it_cannot_keep(district: District) -> None:
    id = await district.until(TripFlow.confirm)
    await district.do(district.dispatcher, lambda work: actions.call_off(work, id, "道路封闭"))
    assert (await district.trip(id)).state is TripState.CANCELLED
    assert await district.held(id) == set()


@pytest.mark.parametrize(
    ("step", "link", "viewer", "state"),
    [
        (TripFlow.reject, TripFlow.review, "reviewer", TripState.REJECTED),
        (TripFlow.decline, TripFlow.accept, "intake", TripState.DECLINED),
        (TripFlow.return_, TripFlow.review, "reviewer", TripState.RETURNED),
        (TripFlow.return_report, TripFlow.check_cost, "clerk", TripState.BACK),
    ],
    ids=["reject", "decline", "return", "return report"],
)
async def test_saying_no_wants_a_reason(
    district: District, step: Any, link: Any, viewer: str, state: TripState
) -> None:
    id = await district.until(link)
    who = getattr(district, viewer)
    said = await district.refuses(who, lambda work: sign(work, step, id, "  "), Invalid, "理由")
    assert said.field == "comment"
    await district.sign(who, step, id, "不符合规定")
    assert (await district.trip(id)).state is state
    assert (await district.steps(id))[-1].comment == "不符合规定"


async def test_a_returned_application_is_changed_and_sent_again(district: District) -> None:
    id = await district.until(TripFlow.review)
    await district.sign(district.reviewer, TripFlow.return_, id, "人数有误")
    new = an_application(passengers=2, reason="改后的事由")
    await district.do(district.applicant, lambda work: actions.resubmit(work, id, new))
    trip = await district.trip(id)
    assert (trip.state, trip.passengers, trip.reason) == (TripState.SUBMITTED, 2, "改后的事由")
    assert trip.unit_id == unit_in(SHANGCHENG)


async def test_an_application_is_withdrawn_while_nobody_has_decided(district: District) -> None:
    id = await district.until(TripFlow.review)
    await district.sign(district.applicant, TripFlow.withdraw, id)
    assert (await district.trip(id)).state is TripState.WITHDRAWN
    decided = await district.until(TripFlow.accept)
    await district.refuses(district.applicant, lambda work: sign(work, TripFlow.withdraw, decided), WrongState, "撤回")


async def test_a_driver_who_refuses_gives_the_trip_back(district: District) -> None:
    id = await district.until(TripFlow.confirm)
    await district.do(district.driving, lambda work: actions.refuse(work, id, "身体不适"))
    trip = await district.trip(id)
    assert trip.state is TripState.ACCEPTED
    assert (trip.vehicle_id, trip.driver_id, trip.driver_person_id, trip.order_number) == (None, None, None, None)
    assert await district.held(id) == set()


async def test_reassigning_holds_the_other_vehicle_and_lets_the_first_go(district: District, given: Any) -> None:
    id, other = await district.until(TripFlow.confirm), a_vehicle()
    await given(other)
    await district.do(
        district.dispatcher, lambda work: actions.reassign(work, id, other.id, district.driver.id, "原车故障")
    )
    trip = await district.trip(id)
    assert (trip.state, trip.vehicle_id, trip.order_number) == (TripState.SCHEDULED, other.id, None)
    assert await district.held(id) == {other.id, district.driver.id}


async def test_a_reassignment_that_is_refused_leaves_the_first_as_it_was(district: District, given: Any) -> None:
    id, small = await district.until(TripFlow.confirm), a_vehicle(seats=2)
    await given(small)
    await district.refuses(
        district.dispatcher,
        lambda work: actions.reassign(work, id, small.id, district.driver.id, "换小车"),
        Invalid,
        "坐不下3名乘车人",
    )
    assert await district.held(id) == {district.vehicle.id, district.driver.id}


async def test_coming_back_frees_both_for_the_next_trip(district: District) -> None:
    id = await district.until(TripFlow.report)
    assert await district.held(id) == set()
    await district.schedule(await district.until(TripFlow.schedule))


@pytest.mark.parametrize(
    ("kilometres", "flagged"), [(40, False), (45, False), (46, True), (35, False), (34, True), (0, True)]
)
async def test_a_report_that_does_not_fit_the_odometer_is_flagged(
    district: District, kilometres: int, flagged: bool
) -> None:
    id = await district.until(TripFlow.report)  # forty kilometres by the odometer
    new = a_report(kilometres=kilometres, tolls=Decimal("12.50"))
    await district.do(district.driving, lambda work: actions.report(work, id, new))
    async with district.database.looking("check") as session:
        report = (await session.scalars(select(TripReport).where(TripReport.trip_id == id))).one()
    assert bool(report.flag_reason) is flagged
    assert report.tolls == Decimal("12.50")


async def test_a_report_sent_back_is_corrected_and_not_doubled(district: District) -> None:
    id = await district.until(TripFlow.check_cost)
    await district.sign(district.clerk, TripFlow.return_report, id, "过路费有误")
    await district.do(
        district.driving, lambda work: actions.report(work, id, a_report(tolls=Decimal(20), odometer_end=1042))
    )
    async with district.database.looking("check") as session:
        [report] = await session.scalars(select(TripReport).where(TripReport.trip_id == id))
    assert report.tolls == 20
    assert (await district.trip(id)).odometer_end == 1042


async def test_a_vehicle_is_registered_by_those_who_keep_the_fleet(district: District, given: Any) -> None:
    new = NewVehicle(
        asset_number="Z1", unit_id=unit_in(SHANGCHENG), use=VehicleUse.EMERGENCY, seats=5, plate_number="浙a 12345"
    )
    await district.refuses(
        district.dispatcher, lambda work: actions.register_vehicle(work, new, SHANGCHENG), NotPermitted
    )
    admin = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(admin)
    vehicle = await district.do(admin, lambda work: actions.register_vehicle(work, new, SHANGCHENG))
    assert vehicle.plate_number == "浙A12345"


async def test_who_is_told_of_a_step_is_told_after_it_is_done(district: District) -> None:
    id = await district.until(TripFlow.review)
    async with district.database.working(district.reviewer) as work:
        await sign(work, TripFlow.review, id)
    topics = {event.topic: event.said for event in work.events}
    assert topics[f"case:{id}"] == {"kind": "Trip", "id": str(id), "state": "approved", "step": "review"}
    assert topics["inbox"]["people"] == [str(district.applicant.id)]
