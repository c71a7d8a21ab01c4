"""The table of steps itself: no database, no GraphQL."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState as S
from domains.vehicles.workflow import TripFlow as Flow
from kernel.hours import CHINA, OfficeHours, WorkCalendar, office_hours
from kernel.ids import new_id
from kernel.refusal import Invalid, NotPermitted, WrongState
from support.workflow.drawn import mermaid
from support.workflow.parties import SYSTEM, held
from support.workflow.standing import Signature, Standing
from support.workflow.steps import InForce, Step, Terms
from tests.factories.people import a_person, a_post
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, XIHU, ZHEJIANG, unit_in
from tests.factories.vehicles import a_trip
from tests.kernel.calendars import published_calendar

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)  # Monday, noon in China
USUAL = InForce(published_calendar(), {})
ANYONE = a_person(*((role, ZHEJIANG) for role in Role))

LINKS = "申请 审核 受理 调度 派车 接单 出车 归队 填报 费用校核 评价"


def a_case_for(step: Step, **said: Any) -> Trip:
    """A trip of which `ANYONE` may take the step, as far as persons go."""
    column = getattr(step.usual.by, "column", None)
    return a_trip(**({column: ANYONE.id} if column else {}) | said)


def test_the_eleven_links_stand_in_the_order_of_the_standard() -> None:
    assert [step.label for step in Flow.steps[:11]] == LINKS.split(" ")
    assert [step.clause for step in Flow.steps[:11]] == [f"6.4.3.3-{link}" for link in range(1, 12)]
    for step, following in zip(Flow.steps[:10], Flow.steps[1:11], strict=True):
        assert following.move.sources == {step.move.target}


STEPS = [step for step in Flow.steps if step.usual.by is not SYSTEM]
"""Those that people take; what the hub takes by itself is tested with its clocks."""


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
@pytest.mark.parametrize("state", S, ids=lambda state: state.name)
def test_a_step_is_taken_from_its_own_states_and_no_others(step: Step, state: S) -> None:
    trip = a_case_for(step, state=state)
    if state in step.move.sources:
        step.take(trip, ANYONE, NOON, USUAL, comment="理由")
        assert trip.state is step.move.target
        assert trip.entered_at == NOON
    else:
        with pytest.raises(WrongState, match=f"现在是「{state.label}」，不能{step.label}") as refused:
            step.take(trip, ANYONE, NOON, USUAL, comment="理由")
        assert trip.state is state
        assert refused.value.clause == step.clause


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_is_taken_by_whom_it_is_for_and_nobody_else(step: Step) -> None:
    role = getattr(step.usual.by, "role", None)
    others = a_person(*((each, ZHEJIANG) for each in Role if each is not role))
    trip = a_trip(state=min(step.move.sources))
    with pytest.raises(NotPermitted, match=f"{step.label}应由{step.usual.by.label}办理"):
        step.take(trip, others, NOON, USUAL, comment="理由")
    assert step.denied(a_case_for(step, state=min(step.move.sources)), ANYONE, USUAL) is None


@pytest.mark.parametrize(
    ("post", "region", "may"),
    [
        (a_post(Role.UNIT_REVIEWER, HANGZHOU), SHANGCHENG, True),
        (a_post(Role.UNIT_REVIEWER, HANGZHOU), NINGBO, False),
        (a_post(Role.UNIT_REVIEWER, HANGZHOU, exact=True), SHANGCHENG, False),
        (a_post(Role.UNIT_REVIEWER, HANGZHOU, exact=True), HANGZHOU, True),
        (a_post(Role.UNIT_REVIEWER, SHANGCHENG, unit_in(SHANGCHENG)), SHANGCHENG, True),
        (a_post(Role.UNIT_REVIEWER, SHANGCHENG, unit_in(XIHU)), SHANGCHENG, False),
        (a_post(Role.DISPATCHER, HANGZHOU), SHANGCHENG, False),
    ],
    ids=["city over district", "another city", "exact above", "exact here", "unit", "another unit", "another role"],
)
def test_a_post_decides_where_it_reaches(post: Any, region: str, may: bool) -> None:
    refusal = Flow.review.denied(a_trip(region_code=region), a_person(post), USUAL)
    assert (refusal is None) is may


@pytest.mark.parametrize("step", [s for s in Flow.steps if hasattr(s.usual.by, "role")], ids=lambda step: step.name)
def test_nobody_decides_their_own_case(step: Step) -> None:
    trip = a_trip(state=min(step.move.sources), applicant_id=ANYONE.id)
    with pytest.raises(NotPermitted, match="本人的事项应当回避"):
        step.take(trip, ANYONE, NOON, USUAL, comment="理由")


def test_only_the_driver_sent_may_say_the_trip_has_begun() -> None:
    driver, colleague = a_person((Role.DRIVER, SHANGCHENG)), a_person((Role.DRIVER, SHANGCHENG))
    trip = a_trip(state=S.CONFIRMED, driver_person_id=driver.id)
    assert Flow.depart.denied(trip, colleague, USUAL)
    assert Flow.depart.denied(trip, driver, USUAL) is None


@pytest.mark.parametrize("comment", ["", "  ", "\n"])
@pytest.mark.parametrize("step", [s for s in Flow.steps if s.comment_required], ids=lambda step: step.name)
def test_saying_no_wants_a_reason(step: Step, comment: str) -> None:
    trip = a_case_for(step, state=min(step.move.sources))
    with pytest.raises(Invalid, match="应当说明理由"):
        step.take(trip, ANYONE, NOON, USUAL, comment=comment)
    assert trip.state in step.move.sources


def overnight() -> Trip:
    starts = datetime(2026, 3, 6, 20, tzinfo=CHINA)
    return a_trip(starts_at=starts, ends_at=starts + timedelta(hours=5))


def test_a_trip_over_night_is_countersigned_by_two_different_people() -> None:
    first, second = (a_person((Role.UNIT_REVIEWER, SHANGCHENG)) for _ in range(2))
    trip = overnight()
    entered = trip.entered_at
    taken = Flow.review.take(trip, first, NOON, USUAL)
    assert trip.state is S.SUBMITTED, "one signature does not move it"
    assert (taken.from_state, taken.to_state, taken.moved) == ("submitted", "submitted", False)
    assert trip.entered_at == entered
    with pytest.raises(WrongState, match="您已签署，还需其他用车单位审核人会签"):
        Flow.review.take(trip, first, NOON, USUAL, standing=signed_by(first))
    Flow.review.take(trip, second, NOON, USUAL, standing=signed_by(first))
    assert trip.state is S.APPROVED


@pytest.mark.parametrize(
    ("hour", "length", "needed"), [(9, 2, 1), (20, 3.99, 1), (20, 4, 2), (0, 23.9, 1), (9, 24, 2), (9, 30, 2)]
)
def test_who_stays_away_over_night_needs_two_signatures(hour: int, length: float, needed: int) -> None:
    starts = datetime(2026, 3, 6, hour, tzinfo=CHINA)
    assert Flow.review.needs(a_trip(starts_at=starts, ends_at=starts + timedelta(hours=length))) == needed


def test_the_record_says_who_when_and_whether_late() -> None:
    trip = a_trip(due_at=NOON - timedelta(minutes=1))
    taken = Flow.review.take(trip, ANYONE, NOON, USUAL, comment=" 同意 ")
    assert (taken.label, taken.from_state, taken.to_state) == ("审核", "submitted", "approved")
    assert (taken.actor_id, taken.actor_name, taken.taken_at, taken.overdue) == (ANYONE.id, "王敏", NOON, True)
    assert (taken.comment, taken.region_code, taken.unit_id) == ("同意", trip.region_code, trip.unit_id)
    assert not Flow.accept.take(trip, ANYONE, NOON, USUAL).overdue


@pytest.mark.parametrize(
    ("taken_at", "due"),
    [
        ("2026-03-06T17:15", "2026-03-09T08:45"),  # a quarter of an hour left on Friday; intake has half an hour
        ("2026-03-06T12:10", "2026-03-06T14:30"),  # over lunch
        ("2026-02-14T17:20", "2026-02-24T08:50"),  # over 春节
    ],
)
def test_the_clock_stops_when_the_office_closes(taken_at: str, due: str) -> None:
    trip = a_trip()
    Flow.review.take(trip, ANYONE, datetime.fromisoformat(taken_at).replace(tzinfo=CHINA), USUAL)
    assert trip.due_at is not None
    assert trip.due_at.astimezone(CHINA).strftime("%Y-%m-%dT%H:%M") == due


def test_beyond_the_published_calendar_nothing_is_promised() -> None:
    trip = a_trip()
    Flow.review.take(trip, ANYONE, NOON, InForce(WorkCalendar(frozenset(), {}), {}))
    assert (trip.state, trip.due_at) == (S.APPROVED, None)


def test_a_region_may_say_otherwise() -> None:
    hours = OfficeHours.parse("09:00-12:00 13:00-17:00")
    terms = {"review": Terms(held(Role.AUTHORITY)), "accept": Terms(held(Role.INTAKE), office_hours(4), hours)}
    in_force = InForce(USUAL.calendar, terms)
    authority, reviewer = a_person((Role.AUTHORITY, HANGZHOU)), a_person((Role.UNIT_REVIEWER, HANGZHOU))
    trip = a_trip()
    with pytest.raises(NotPermitted, match="审核应由公务用车主管部门办理"):
        Flow.review.take(trip, reviewer, NOON, in_force)
    Flow.review.take(trip, authority, NOON, in_force)
    assert trip.due_at == datetime(2026, 3, 2, 17, tzinfo=CHINA)


def test_the_tightest_of_what_may_come_next_is_the_deadline() -> None:
    trip = a_trip(state=S.SCHEDULED)
    Flow.dispatch.take(trip, ANYONE, NOON, USUAL)
    assert trip.due_at == NOON + timedelta(minutes=15)


def test_the_process_can_be_drawn() -> None:
    drawn = mermaid(Flow)
    assert drawn.startswith("stateDiagram-v2")
    assert "待审核 --> 待受理: 审核（用车单位审核人）" in drawn
    assert drawn.count("-->") == sum(len(step.move.sources) for step in Flow.steps)


def test_somebody_signed_in_from_nowhere_may_take_no_step() -> None:
    nobody = Viewer(new_id(), "无岗")
    for step in Flow.steps:
        assert step.denied(a_trip(state=min(step.move.sources), driver_person_id=new_id()), nobody, USUAL)


def signed_by(*people: Viewer) -> Standing:
    return Standing({"review": [Signature(each.id) for each in people]})
