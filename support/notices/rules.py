"""按什么发: which channels a notice takes to a person, and when. Values in, verdict out."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kernel.hours import CHINA, WorkCalendar
from kernel.refusal import Invalid

from .kinds import KINDS, Kind
from .words import Channel, Urgency

EVERY = "*"
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
Rests = Callable[[date], bool]
"""Whether a day is one of rest."""


def never(_day: date) -> bool:
    return False


@dataclass(frozen=True)
class QuietHours:
    """The hours in which a person is left in peace, over midnight or not; equal ends mean never."""

    begin: time
    end: time

    @classmethod
    def parse(cls, begin: str, end: str) -> "QuietHours":
        """
        >>> QuietHours.parse("22:00", "07:30")
        QuietHours(begin=datetime.time(22, 0), end=datetime.time(7, 30))
        """
        return cls(time.fromisoformat(begin), time.fromisoformat(end))

    def over(self, at: datetime, rests: Rests = never) -> datetime:
        """When what comes at that moment may be sent: the first moment that is neither quiet nor of a day of rest."""
        there = at.astimezone(CHINA)
        while True:
            day, now = there.date(), there.time()
            if rests(day):
                there = datetime.combine(day + timedelta(days=1), time(0), CHINA)
            elif self._quiet(now):
                there = datetime.combine(day + timedelta(days=now >= self.end), self.end, CHINA)
            else:
                return at if at == there else there

    def _quiet(self, now: time) -> bool:
        if self.begin > self.end:  # over midnight
            return now >= self.begin or now < self.end
        return self.begin <= now < self.end


USUAL = QuietHours(time(22), time(7, 30))


def rest_days(calendar: WorkCalendar) -> Rests:
    """休息日, by the calendar; in years that are not published yet, Saturdays and Sundays: nothing hangs on it."""
    return lambda day: not calendar.is_workday(day) if day.year in calendar.years else day.weekday() >= 5


def takes(kind: Kind, channel: Channel, off: Collection[str], on: Collection[str]) -> bool:
    """Whether the notice goes through the channel to somebody who has set this. What names the notice goes before what
    is said of all."""
    if channel in kind.fixed:
        return True
    for said in (f"{kind.name}:{channel.value}", f"{EVERY}:{channel.value}"):
        if said in off or said in on:
            return said not in off
    return channel in kind.channels


def channels_for(kind: Kind, off: Collection[str] = (), on: Collection[str] = ()) -> tuple[Channel, ...]:
    """The channels the notice takes to somebody who has set this."""
    return tuple(each for each in kind.offered if takes(kind, each, off, on))


def when(urgency: Urgency, quiet: QuietHours, at: datetime, rests: Rests = never) -> datetime:
    """Urgent ones break through; all others wait until the person's quiet hours are over."""
    return at if urgency is Urgency.URGENT else quiet.over(at, rests)


def settable(off: Collection[str], on: Collection[str], quiet_from: str, quiet_until: str) -> None:
    """Raises `Invalid` where this is nothing a person can set."""
    for name, said in (("quietFrom", quiet_from), ("quietUntil", quiet_until)):
        if not _CLOCK.fullmatch(said):
            raise Invalid("免打扰时间应写作 22:00 的样子", field=name)
    for field, each in (*(("off", each) for each in off), *(("on", each) for each in on)):
        name, _, channel = each.partition(":")
        if channel not in set(Channel) or (name != EVERY and name not in KINDS):
            raise Invalid(
                f"没有「{each}」这样的通知与渠道", field=field, alternatives=("写作 通知标识:渠道，如 *:sms",)
            )
        if field == "on":
            if name != EVERY and Channel(channel) not in KINDS[name].offered:
                raise Invalid(f"{KINDS[name].title}不经{Channel(channel).label}发送", field=field)
        elif channel == Channel.IN_APP or (name != EVERY and Channel(channel) in KINDS[name].fixed):
            what = KINDS[name].title if name in KINDS else "全部通知"
            raise Invalid(f"{what}的{Channel(channel).label}渠道不能关闭", field="off")
