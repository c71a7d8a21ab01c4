"""Which channels a notice takes and when: quiet hours counted minute by minute, preferences, and what cannot be set."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.hours import CHINA
from kernel.refusal import Invalid
from support.notices import Channel, Kind, Urgency
from support.notices.rules import QuietHours, channels_for, settable, when

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
        settable(off, "22:00", "07:00")


@pytest.mark.parametrize("clock", ["24:00", "7:30", "十点", "22:60", ""])
def test_hours_that_are_none_are_refused(clock: str) -> None:
    with pytest.raises(Invalid, match="免打扰时间"):
        settable([], clock, "07:00")
