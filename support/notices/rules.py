"""按什么发: which channels a notice takes to a person, and when. Values in, verdict out."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kernel.hours import CHINA
from kernel.refusal import Invalid

from .kinds import KINDS, Kind
from .words import Channel, Urgency

EVERY = "*"
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


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

    def over(self, at: datetime) -> datetime:
        """When what comes at that moment may be sent: at once, or when the quiet hours are over."""
        there = at.astimezone(CHINA)
        now = there.time()
        over_midnight = self.begin > self.end
        quiet = (now >= self.begin or now < self.end) if over_midnight else self.begin <= now < self.end
        if not quiet:
            return at
        day = there.date() if now < self.end else there.date() + timedelta(days=1)
        return datetime.combine(day, self.end, CHINA)


USUAL = QuietHours(time(22), time(7, 30))


def channels_for(kind: Kind, off: Collection[str]) -> tuple[Channel, ...]:
    """The channels the notice takes, without those the person has switched off where they may."""
    return tuple(
        each
        for each in kind.channels
        if each in kind.fixed or not {f"{kind.name}:{each.value}", f"{EVERY}:{each.value}"} & set(off)
    )


def when(urgency: Urgency, quiet: QuietHours, at: datetime) -> datetime:
    """Urgent ones break through; all others wait until the person's quiet hours are over."""
    return at if urgency is Urgency.URGENT else quiet.over(at)


def settable(off: Collection[str], quiet_from: str, quiet_until: str) -> None:
    """Raises `Invalid` where this is nothing a person can set."""
    for name, said in (("quietFrom", quiet_from), ("quietUntil", quiet_until)):
        if not _CLOCK.fullmatch(said):
            raise Invalid("免打扰时间应写作 22:00 的样子", field=name)
    for each in off:
        name, _, channel = each.partition(":")
        if channel not in set(Channel) or (name != EVERY and name not in KINDS):
            raise Invalid(
                f"没有「{each}」这样的通知与渠道", field="off", alternatives=("写作 通知标识:渠道，如 *:sms",)
            )
        if channel == Channel.IN_APP or (name != EVERY and Channel(channel) in KINDS[name].fixed):
            what = KINDS[name].title if name in KINDS else "全部通知"
            raise Invalid(f"{what}的{Channel(channel).label}渠道不能关闭", field="off")
