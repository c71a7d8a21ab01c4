"""到期: what happens when the limit of a step passes, as the table says it and as a region may set it."""

from collections.abc import Sequence
from dataclasses import dataclass

from auth.roles import Role
from kernel.labels import Labelled


class OnPassing(Labelled):
    """What the hub does when a limit passes."""

    NOTHING = "nothing", "只标明逾期"
    REMIND = "remind", "提醒办理人"
    ESCALATE = "escalate", "提醒办理人并报告上级"
    TAKE = "take", "由系统办理规定的环节"


@dataclass(frozen=True)
class Passing:
    """``take`` names a step of the same table that the hub takes by itself, where the table allows it.

    ``to`` is who is told beside those who should have acted; ``ahead`` how many minutes before the limit passes those
    who should act are reminded. 依据 6.4.3.3-14。
    """

    act: OnPassing = OnPassing.REMIND
    to: Role | None = None
    take: str | None = None
    ahead: int | None = None

    def __post_init__(self) -> None:
        if self.act is OnPassing.TAKE and self.take is None:
            raise ValueError('由系统办理的，应写明办理哪个环节：passing=takes("…")')
        if self.act is OnPassing.ESCALATE and self.to is None:
            raise ValueError("到期报告上级的，应写明报告谁：passing=escalates(R.…)")

    @property
    def allowed(self) -> Sequence[OnPassing]:
        """What a region may choose: whatever the table says, but the hub takes a step only where the table lets it."""
        return [each for each in OnPassing if each is not OnPassing.TAKE or self.take]


def takes(step: str, *, to: Role | None = None, ahead: int | None = None) -> Passing:
    """The hub takes that step itself."""
    return Passing(OnPassing.TAKE, to=to, take=step, ahead=ahead)


def escalates(to: Role, *, ahead: int | None = None) -> Passing:
    """Those who hold ``to`` over the case are told as well."""
    return Passing(OnPassing.ESCALATE, to=to, ahead=ahead)
