"""Which channels a notice takes and when: quiet hours counted minute by minute, preferences, and what cannot be set."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.hours import CHINA, WorkCalendar
from kernel.refusal import Invalid
from support.notices import Channel, Kind, Urgency
from support.notices.rules import QuietHours, channels_for, rest_days, settable, when

minutes = st.times().map(lambda each: each.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


def _quiet(quiet: QuietHours, at: datetime) -> bool:
    """By walking from the beginning of the quiet hours, minute by minute, until they end."""
    there = at.astimezone(CHINA).replace(second=0, microsecond=0).time()
    each = datetime.combine(datetime(2026, 1, 1), quiet.begin)
    for _ in range(24 * 60):
        if each.time() == quiet.end:
            return False
        if each.time() == there:
            return True
        each += timedelta(minutes=1)
    return False


@given(minutes, minutes, moments)
def test_what_comes_in_quiet_hours_waits_for_their_end_and_nothing_else_waits(
    begin: time, end: time, at: datetime
) -> None:
    quiet = QuietHours(begin, end)
    over = quiet.over(at)
    if not _quiet(quiet, at):
        assert over == at
        return
    assert over.astimezone(CHINA).time() == end
    assert timedelta(0) < over - at <= timedelta(days=1)
    assert not _quiet(quiet, over)
    assert _quiet(quiet, over - timedelta(minutes=1))


@given(minutes, minutes, moments)
def test_what_is_urgent_never_waits(begin: time, end: time, at: datetime) -> None:
    assert when(Urgency.URGENT, QuietHours(begin, end), at) == at


def test_the_hours_are_those_of_china() -> None:
    late = datetime(2026, 3, 3, 23, 0, tzinfo=CHINA)
    over = QuietHours.parse("22:00", "07:30").over(late.astimezone(UTC))
    assert over == datetime(2026, 3, 4, 7, 30, tzinfo=CHINA)


def test_a_person_switches_off_what_may_be_switched_off(kinds: tuple[Kind, Kind]) -> None:
    usual, urgent = kinds
    assert channels_for(usual, ["test.usual:sms"]) == (Channel.IN_APP, Channel.ZHEZHENGDING, Channel.MAIL)
    assert channels_for(usual, ["*:sms", "*:mail", "*:in_app", "*:zhezhengding"]) == (Channel.IN_APP, Channel.MAIL)
    assert Channel.SMS in channels_for(urgent, ["test.usual:sms"])


@pytest.mark.parametrize(
    ("off", "said"),
    [
        (["*:in_app"], "站内渠道不能关闭"),
        (["test.usual:mail"], "邮件渠道不能关闭"),
        (["no.such:sms"], "没有「no.such:sms」"),
        (["*:pigeon"], "没有「*:pigeon」"),
        (["sms"], "没有「sms」"),
    ],
)
def test_what_cannot_be_switched_off_is_refused(kinds: tuple[Kind, Kind], off: list[str], said: str) -> None:
    with pytest.raises(Invalid, match=said.replace("*", r"\*")):
        settable(off, [], "22:00", "07:00")


def test_a_person_asks_for_mail_and_what_names_a_notice_goes_before_what_is_said_of_all(
    kinds: tuple[Kind, Kind],
) -> None:
    drive = replace(kinds[1], channels=(Channel.IN_APP, Channel.ZHEZHENGDING))
    assert channels_for(drive) == (Channel.IN_APP, Channel.ZHEZHENGDING)
    assert Channel.MAIL in channels_for(drive, on=["*:mail"])
    assert Channel.MAIL not in channels_for(drive, off=["test.urgent:mail"], on=["*:mail"])
    assert Channel.MAIL in channels_for(drive, off=["*:mail"], on=["test.urgent:mail"])
    assert Channel.SMS not in channels_for(drive, on=["*:sms"]), "this notice does not go by SMS"


@pytest.mark.parametrize(
    ("on", "said"), [(["no.such:mail"], "没有「no.such:mail」"), (["case.waits:sms"], "不经短信发送")]
)
def test_what_cannot_be_asked_for_is_refused(on: list[str], said: str) -> None:
    with pytest.raises(Invalid, match=said) as no:
        settable([], on, "22:00", "07:00")
    assert no.value.field == "on"


@pytest.mark.parametrize("clock", ["24:00", "7:30", "十点", "22:60", ""])
def test_hours_that_are_none_are_refused(clock: str) -> None:
    with pytest.raises(Invalid, match="免打扰时间"):
        settable([], [], clock, "07:00")


GOLDEN = WorkCalendar(
    frozenset({2026}), {date(2026, 10, day): False for day in (1, 2, 5, 6, 7)} | {date(2026, 10, 10): True}
)
"""国庆 2026: the first to the seventh are free, the Saturday after is worked."""


@pytest.mark.parametrize(
    ("at", "over"),
    [
        (datetime(2026, 9, 30, 23, 0), datetime(2026, 10, 8, 7, 30)),  # the evening before a week of rest
        (datetime(2026, 10, 3, 12, 0), datetime(2026, 10, 8, 7, 30)),
        (datetime(2026, 10, 10, 9, 0), datetime(2026, 10, 10, 9, 0)),  # a Saturday that is worked
        (datetime(2026, 10, 11, 9, 0), datetime(2026, 10, 12, 7, 30)),
        (datetime(2026, 12, 31, 23, 0), datetime(2027, 1, 1, 7, 30)),  # 2027 is not published: a Friday like others
        (datetime(2027, 1, 2, 9, 0), datetime(2027, 1, 4, 7, 30)),
    ],
)
def test_on_days_of_rest_it_waits_for_the_next_day_that_is_worked(at: datetime, over: datetime) -> None:
    rests = rest_days(GOLDEN)
    night = QuietHours.parse("22:00", "07:30")
    assert when(Urgency.NORMAL, night, at.replace(tzinfo=CHINA), rests) == over.replace(tzinfo=CHINA)
    assert when(Urgency.URGENT, night, at.replace(tzinfo=CHINA), rests) == at.replace(tzinfo=CHINA)


def test_who_is_quiet_at_noon_alone_hears_of_it_as_the_day_begins() -> None:
    sunday = datetime(2026, 10, 11, 9, 0, tzinfo=CHINA)
    over = QuietHours.parse("12:00", "14:00").over(sunday, rest_days(GOLDEN))
    assert over == datetime(2026, 10, 12, 0, 0, tzinfo=CHINA)
