"""办理人: who takes a step. Each party can be asked of one case (Python) and of many (SQL), and must answer alike.

Nobody takes a step of their own case, unless the table says ``own=True``; nor does anybody in the place of another
whose case it is (委托).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, or_

from auth.roles import Role
from auth.scope import within
from auth.viewer import Post, Viewer


class Party(Protocol):
    @property
    def label(self) -> str: ...

    def includes(self, viewer: Viewer, case: Any) -> bool: ...

    def cases(self, viewer: Viewer, model: Any, process: str) -> ColumnElement[bool]: ...


@dataclass(frozen=True)
class Named:
    """The person whom a column of the case names."""

    label: str
    column: str

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return bool(getattr(case, self.column) == viewer.id)

    def cases(self, viewer: Viewer, model: Any, process: str) -> ColumnElement[bool]:
        named: ColumnElement[Any] = getattr(model, "named_id" if hasattr(model, "named_id") else self.column)
        return named == viewer.id


@dataclass(frozen=True)
class Held:
    """Whoever holds the role over the unit or region of the case, except over their own case (回避)."""

    role: Role
    own: bool = False

    @property
    def label(self) -> str:
        return self.role.label

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return self.post(viewer, case) is not None

    def post(self, viewer: Viewer, case: Any) -> Post | None:
        """By which post the viewer takes it: one of their own before one held for another."""
        if case.applicant_id == viewer.id and not self.own:
            return None
        fit = (
            post
            for post in self._posts(viewer, type(case).process)
            if post.reaches(case.region_code, case.unit_id) and (self.own or post.for_person != case.applicant_id)
        )
        return min(fit, key=lambda post: post.for_person is not None, default=None)

    def cases(self, viewer: Viewer, model: Any, process: str) -> ColumnElement[bool]:
        posts = self._posts(viewer, process)
        reached: list[ColumnElement[bool]] = [false()]
        for giver in {post.for_person for post in posts}:
            here = within([post for post in posts if post.for_person == giver], model)
            reached.append(here if giver is None or self.own else and_(here, model.applicant_id != giver))
        return or_(*reached) if self.own else and_(model.applicant_id != viewer.id, or_(*reached))

    def _posts(self, viewer: Viewer, process: str | None) -> list[Post]:
        return [post for post in viewer.posts if post.role is self.role and post.serves(process)]


@dataclass(frozen=True)
class Among:
    """Several seats, each filled by a party of its own (会签): 单位、财务、法制各一人."""

    seats: tuple[Held, ...]

    def __post_init__(self) -> None:
        if len({seat.role for seat in self.seats}) < len(self.seats):
            raise ValueError("会签的席位应各属不同岗位；同一岗位的几人会签写作 held(…), needs=2")

    @property
    def label(self) -> str:
        return "、".join(seat.label for seat in self.seats)

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return any(seat.includes(viewer, case) for seat in self.seats)

    def cases(self, viewer: Viewer, model: Any, process: str) -> ColumnElement[bool]:
        return or_(*(and_(model.seat == each.label, each.cases(viewer, model, process)) for each in self.seats))

    def free(self, taken: Sequence[str]) -> list[Held]:
        return [seat for seat in self.seats if seat.label not in taken]


@dataclass(frozen=True)
class Hub:
    """The hub itself, of steps that nobody presses: taken when a limit has passed (`Step.passing`)."""

    label: str = "系统"

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return viewer.id == SYSTEM_ID

    def cases(self, viewer: Viewer, model: Any, process: str) -> ColumnElement[bool]:
        return false()


SYSTEM_ID = UUID(int=1)
"""In whose name the hub acts (`support.jobs.SYSTEM`)."""

SYSTEM = Hub()
APPLICANT = Named("申请人", "applicant_id")


def held(role: Role, *, own: bool = False) -> Held:
    return Held(role, own)


def among(*seats: Held) -> Among:
    """Each of them signs once; how many must, ``needs`` says."""
    return Among(seats)


ALL = 0
"""As many signatures as there are seats."""


def counted(needs: Callable[[Any], int] | int | None, by: Party) -> Callable[[Any], int]:
    """How many must sign a case, as a question to the case. One, where the table says nothing."""
    if callable(needs):
        return needs
    if needs == ALL and not isinstance(by, Among):
        raise TypeError("needs=ALL 只用于 among(…)，那里才知道有几个席位")
    count = 1 if needs is None else needs or len(by.seats)  # type: ignore[attr-defined]
    if isinstance(by, Among) and count > len(by.seats):
        raise ValueError(f"会签须{count}人，却只有{len(by.seats)}个席位")
    return lambda _case: count
