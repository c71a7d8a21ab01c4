"""守什么: what a fair application, a proper dispatch and an honest report look like. Values in, verdict out."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from kernel.hours import CHINA
from kernel.refusal import Invalid

from .words import LicenceClass, PlateColour, VehicleState, VehicleUse

NOTICE = timedelta(minutes=30)
BUFFER = timedelta(minutes=30)
"""Between two trips of one car or driver: time to come back, clean, refuel. [proposed: rules-vehicles §5-4]"""

LONGEST_TRIP = timedelta(days=15)
MOST_PASSENGERS = 60
LARGEST_ODOMETER = 2_000_000
MOST_CHECKS, LONGEST_CHECK = 20, 40
REPORT_TOLERANCE_KM, REPORT_TOLERANCE_SHARE = 5, 0.05

_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"[A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂]|[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])"
)
_ZHEJIANG_PLATE = re.compile(
    r"浙[A-HJ-L](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂]|[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])"
)

_VIN_LETTERS, _VIN_VALUES = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ", "012345678912345678123457923456789"

SEATS_BY_LICENCE = {
    LicenceClass.A1: 200,
    LicenceClass.A3: 200,
    LicenceClass.B1: 19,
    LicenceClass.A2: 9,
    LicenceClass.B2: 9,
    LicenceClass.C1: 9,
    LicenceClass.C2: 9,
}
"""The largest passenger vehicle each class may drive, in seats. 依据 机动车驾驶证申领和使用规定 附件1"""


def plate_number(text: str) -> str:
    """A Chinese number plate, in capitals and without spaces. 依据 GA 36、rules-vehicles §10。

    >>> plate_number("浙a 12345")
    '浙A12345'
    """
    plate = re.sub(r"[\s·・.]", "", text).upper()
    grammar = _ZHEJIANG_PLATE if plate.startswith("浙") else _PLATE
    if not grammar.fullmatch(plate):
        raise Invalid(
            f"「{text}」不是有效的号牌号码",
            field="plateNumber",
            clause="6.4.3.5-1",
            alternatives=("普通号牌如 浙A12345，新能源号牌如 浙AD12345", "不是我国号牌的，填入原号牌栏"),
        )
    return plate


def plate_colour(plate: str) -> PlateColour:
    """New-energy plates are green and have eight characters; police plates white; the rest blue."""
    if len(plate) == 8:
        return PlateColour.GREEN
    return PlateColour.WHITE if plate.endswith("警") else PlateColour.BLUE


def vin(text: str) -> str:
    """A 17-character vehicle identification number whose check digit holds. 依据 GB 16735。

    >>> vin("1M8GDM9AXKP042788")
    '1M8GDM9AXKP042788'
    """
    code = text.strip().upper()
    values = {letter: int(weight) for letter, weight in zip(_VIN_LETTERS, _VIN_VALUES, strict=True)}
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    fits = len(code) == 17 and all(letter in values for letter in code)
    if not fits or "0123456789X"[sum(values[c] * w for c, w in zip(code, weights, strict=True)) % 11] != code[8]:
        raise Invalid("车辆识别代号有误：应为17位，不含I、O、Q，且第9位校验相符", field="vin", clause="GB 16735")
    return code


def trip_is_ahead(starts_at: datetime, ends_at: datetime, now: datetime, *, urgent: bool) -> None:
    """用车应当提前申请，先出后归，应急用车除外。依据 6.4.3.3-1。"""
    if ends_at <= starts_at:
        raise Invalid("返回时间应晚于出车时间", field="endsAt", clause="6.4.3.3-1")
    if ends_at - starts_at > LONGEST_TRIP:
        raise Invalid(
            f"一次用车不超过{LONGEST_TRIP.days}天", field="endsAt", clause="6.4.3.3-1", alternatives=("分段申请",)
        )
    if not urgent and starts_at < now + NOTICE:
        raise Invalid(
            "出车时间应至少提前30分钟",
            field="startsAt",
            clause="6.4.3.3-1",
            alternatives=("改为30分钟以后出车", "确属应急的，事由选「应急保障」"),
        )
    if urgent and starts_at < now - timedelta(hours=24):
        raise Invalid("应急用车应在24小时内补办申请", field="startsAt", clause="6.4.3.3-1")


def passengers_make_sense(passengers: int) -> None:
    """乘车人数在1至60人之间。依据 6.4.3.3-1。"""
    if not 1 <= passengers <= MOST_PASSENGERS:
        raise Invalid(
            f"乘车人数应在1至{MOST_PASSENGERS}人之间",
            field="passengers",
            clause="6.4.3.3-1",
            alternatives=("人数更多时分车申请",),
        )


def vehicle_reasons(
    *,
    state: VehicleState,
    seats: int | None,
    insured_until: date | None,
    inspected_until: date | None,
    passengers: int,
    ends_at: datetime,
    busy: bool,
) -> list[str]:
    """Why a vehicle cannot make a trip; empty where it can. 依据 6.4.3.3-4。"""
    last_day = ends_at.astimezone(CHINA).date()
    checks = [
        (state is not VehicleState.IN_SERVICE, f"车辆状态为「{state.label}」"),
        (seats is None, "未登记核定座位数"),
        (seats is not None and passengers > seats - 1, f"核定{seats}座（含驾驶员），坐不下{passengers}名乘车人"),
        (insured_until is None or insured_until < last_day, _until("保险", insured_until)),
        (inspected_until is None or inspected_until < last_day, _until("年检", inspected_until)),
        (busy, "该时段已派其他任务"),
    ]
    return [reason for fails, reason in checks if fails]


def driver_reasons(
    *, licence: LicenceClass, licence_until: date, on_duty: bool, seats: int | None, ends_at: datetime, busy: bool
) -> list[str]:
    """Why a driver cannot make a trip; empty where they can. ``seats``: of the vehicle chosen. 依据 6.4.3.3-4。"""
    checks = [
        (not on_duty, "不在岗"),
        (licence_until < ends_at.astimezone(CHINA).date(), _until("驾驶证", licence_until)),
        (seats is not None and seats > SEATS_BY_LICENCE[licence], f"准驾车型{licence.value}不能驾驶{seats}座车"),
        (busy, "该时段已派其他任务"),
    ]
    return [reason for fails, reason in checks if fails]


def _until(what: str, day: date | None) -> str:
    return f"未登记{what}有效期" if day is None else f"{what}于{day:%Y-%m-%d}到期，早于行程结束"


def fits(reasons: Sequence[str], what: str, *, field: str) -> None:
    """派车须人车皆合格。依据 6.4.3.3-4、6.4.3.3-5。"""
    if reasons:
        raise Invalid(
            f"{what}不能执行此任务：{'；'.join(reasons)}",
            field=field,
            clause="6.4.3.3-4",
            alternatives=("在候选名单中另选可用的车辆或驾驶员",),
        )


def odometer_goes_forward(said: int, known: int) -> None:
    """出车时里程表读数不小于上次读数。依据 6.4.3.3-7。"""
    if said < known:
        raise Invalid(
            f"里程表读数{said}公里小于上次的{known}公里",
            field="odometer",
            clause="6.4.3.3-7",
            alternatives=("核对里程表后重填", "上次读数有误的，请车辆管理员更正"),
        )
    if said > LARGEST_ODOMETER:
        raise Invalid(f"里程表读数不超过{LARGEST_ODOMETER}公里", field="odometer", clause="6.4.3.3-7")


def checklist(checks: Sequence[str]) -> list[str]:
    """What was looked at before setting out: a few short lines. 依据 6.4.3.3-7。"""
    if len(checks) > MOST_CHECKS or any(len(each) > LONGEST_CHECK for each in checks):
        raise Invalid(
            f"检查项目不超过{MOST_CHECKS}项，每项不超过{LONGEST_CHECK}个字", field="checks", clause="6.4.3.3-7"
        )
    return list(checks)


def odometer_grew(end: int, start: int, *, field: str = "odometer") -> None:
    """归队读数不小于出车读数，一次用车不超过5000公里。依据 6.4.3.3-8。"""
    if not start <= end <= start + 5000:
        raise Invalid(f"归队读数应在{start}与{start + 5000}公里之间", field=field, clause="6.4.3.3-8")


def report_flag(kilometres: int, odometer_start: int | None, odometer_end: int | None) -> str:
    """What a clerk should look at: reported kilometres that do not fit the odometer. 依据 6.4.3.3-9。"""
    if odometer_start is None or odometer_end is None:
        return ""
    driven = odometer_end - odometer_start
    allowed = max(REPORT_TOLERANCE_KM, driven * REPORT_TOLERANCE_SHARE)
    if abs(kilometres - driven) <= allowed:
        return ""
    return f"填报{kilometres}公里，里程表相差{driven}公里，超出允许误差"


def happened(said: datetime | None, now: datetime, *, earliest: datetime) -> datetime:
    """When something done without signal happened: not in the future, not before what it follows. 依据 6.4.3.3-7。"""
    if said is None:
        return now
    if said > now + timedelta(minutes=5):
        raise Invalid("发生时间不能晚于现在，请检查手机时间", field="happenedAt", clause="6.4.3.3-7")
    return max(min(said, now), earliest)


def use_permits(use: VehicleUse, purpose_is_enforcement: bool) -> bool:
    """执法执勤用车只用于执法执勤。依据 党政机关公务用车管理办法 第三条。"""
    return use is not VehicleUse.LAW_ENFORCEMENT or purpose_is_enforcement
