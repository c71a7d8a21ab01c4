"""The rules of the domain: values in, verdict out."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domains.vehicles import rules
from domains.vehicles.words import LicenceClass, PlateColour, VehicleState, VehicleUse
from kernel.refusal import Invalid

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "plate"),
    [
        ("浙A12345", "浙A12345"),
        (" 浙a·12345 ", "浙A12345"),
        ("浙AD12345", "浙AD12345"),
        ("浙A1234警", "浙A1234警"),
        ("京N8P8F8", "京N8P8F8"),
    ],
)
def test_plates_are_read_as_people_write_them(said: str, plate: str) -> None:
    assert rules.plate_number(said) == plate


@pytest.mark.parametrize(
    "said",
    ["", "A12345", "浙I12345", "浙M12345", "浙A1234", "浙A123456", "浙A1234O", "1234567", "浙A12345; DROP"],
)
def test_what_is_no_plate_is_refused(said: str) -> None:
    with pytest.raises(Invalid, match="不是有效的号牌号码") as refused:
        rules.plate_number(said)
    assert refused.value.field == "plateNumber"


@given(st.text(max_size=12))
def test_any_text_is_a_plate_or_a_refusal(said: str) -> None:
    try:
        plate = rules.plate_number(said)
    except Invalid:
        return
    assert rules.plate_number(plate) == plate


def test_colours_follow_from_the_plate() -> None:
    said = {plate: rules.plate_colour(plate) for plate in ("浙A12345", "浙AD12345", "浙A1234警")}
    assert list(said.values()) == [PlateColour.BLUE, PlateColour.GREEN, PlateColour.WHITE]


GOOD_VIN = "1M8GDM9AXKP042788"


def test_a_vin_with_its_check_digit_is_kept_in_capitals() -> None:
    assert rules.vin(f" {GOOD_VIN.lower()} ") == GOOD_VIN


@given(st.integers(0, 16), st.sampled_from("0123456789ABCDEFGHJKLMNPRSTUVWXYZ"))
def test_a_digit_misread_in_a_vin_is_noticed_unless_it_weighs_the_same(at: int, letter: str) -> None:
    changed = GOOD_VIN[:at] + letter + GOOD_VIN[at + 1 :]
    same = dict(zip(rules._VIN_LETTERS, rules._VIN_VALUES, strict=True))
    weighs_alike = at != 8 and same[letter] == same[GOOD_VIN[at]]
    if letter == GOOD_VIN[at] or weighs_alike:
        assert rules.vin(changed) == changed
    else:
        with pytest.raises(Invalid):
            rules.vin(changed)


@pytest.mark.parametrize("said", ["", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427888", "IM8GDM9AXKP042788", "车" * 17])
def test_what_is_no_vin_is_refused(said: str) -> None:
    with pytest.raises(Invalid, match="车辆识别代号有误"):
        rules.vin(said)


@pytest.mark.parametrize(
    ("starts", "hours", "urgent", "field"),
    [
        (timedelta(minutes=30), 2, False, None),
        (timedelta(minutes=29, seconds=59), 2, False, "startsAt"),
        (timedelta(minutes=1), 2, True, None),
        (timedelta(hours=-24), 2, True, None),
        (timedelta(hours=-24, seconds=-1), 2, True, "startsAt"),
        (timedelta(hours=1), 0, False, "endsAt"),
        (timedelta(hours=1), -1, True, "endsAt"),
        (timedelta(hours=1), 15 * 24, False, None),
        (timedelta(hours=1), 15 * 24 + 0.01, True, "endsAt"),
    ],
)
def test_a_trip_is_applied_for_ahead(starts: timedelta, hours: float, urgent: bool, field: str | None) -> None:
    begins = NOON + starts
    if field is None:
        rules.trip_is_ahead(begins, begins + timedelta(hours=hours), NOON, urgent=urgent)
        return
    with pytest.raises(Invalid) as refused:
        rules.trip_is_ahead(begins, begins + timedelta(hours=hours), NOON, urgent=urgent)
    assert (refused.value.field, refused.value.clause) == (field, "6.4.3.3-1")


def vehicle_reasons(**said: object) -> list[str]:
    usual = {
        "state": VehicleState.IN_SERVICE,
        "seats": 5,
        "insured_until": date(2026, 3, 2),
        "inspected_until": date(2026, 3, 2),
        "passengers": 4,
        "ends_at": NOON,
        "busy": False,
    }
    return rules.vehicle_reasons(**(usual | said))  # type: ignore[arg-type]


def test_a_vehicle_is_fit_until_the_last_day_of_its_papers_and_with_a_seat_for_the_driver() -> None:
    assert vehicle_reasons() == []
    assert vehicle_reasons(ends_at=datetime(2026, 3, 2, 16, tzinfo=UTC)) != [], "midnight in China has passed"
    assert vehicle_reasons(passengers=5) == ["核定5座（含驾驶员），坐不下5名乘车人"]


def test_all_that_is_wrong_is_said_at_once() -> None:
    reasons = vehicle_reasons(state=VehicleState.SEALED, seats=None, insured_until=None, busy=True)
    assert reasons == ["车辆状态为「封存」", "未登记核定座位数", "未登记保险有效期", "该时段已派其他任务"]


@pytest.mark.parametrize(
    ("licence", "seats", "fits"),
    [
        (LicenceClass.C1, 9, True),
        (LicenceClass.C1, 10, False),
        (LicenceClass.B1, 19, True),
        (LicenceClass.B1, 20, False),
        (LicenceClass.A1, 45, True),
        (LicenceClass.A2, 10, False),
        (LicenceClass.C2, None, True),
    ],
)
def test_a_licence_drives_cars_of_its_size(licence: LicenceClass, seats: int | None, fits: bool) -> None:
    reasons = rules.driver_reasons(
        licence=licence, licence_until=date(2026, 3, 2), on_duty=True, seats=seats, ends_at=NOON, busy=False
    )
    assert (reasons == []) is fits


@pytest.mark.parametrize(
    ("said", "start", "end", "flagged"),
    [(105, 0, 100, False), (106, 0, 100, True), (1050, 0, 1000, False), (1051, 0, 1000, True), (7, None, 9, False)],
)
def test_reports_may_differ_a_little(said: int, start: int | None, end: int | None, flagged: bool) -> None:
    assert bool(rules.report_flag(said, start, end)) is flagged


def test_what_happened_is_neither_in_the_future_nor_before_what_it_follows() -> None:
    earlier = NOON - timedelta(hours=3)
    assert rules.happened(None, NOON, earliest=earlier) == NOON
    assert rules.happened(NOON - timedelta(hours=1), NOON, earliest=earlier) == NOON - timedelta(hours=1)
    assert rules.happened(NOON + timedelta(minutes=4), NOON, earliest=earlier) == NOON, "a clock a little fast"
    assert rules.happened(NOON - timedelta(days=2), NOON, earliest=earlier) == earlier
    with pytest.raises(Invalid):
        rules.happened(NOON + timedelta(minutes=6), NOON, earliest=earlier)


def test_cars_of_law_enforcement_are_for_law_enforcement() -> None:
    assert not rules.use_permits(VehicleUse.LAW_ENFORCEMENT, purpose_is_enforcement=False)
    assert rules.use_permits(VehicleUse.LAW_ENFORCEMENT, purpose_is_enforcement=True)
    assert all(rules.use_permits(use, False) for use in VehicleUse if use is not VehicleUse.LAW_ENFORCEMENT)
