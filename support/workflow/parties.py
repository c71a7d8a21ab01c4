"""办理人: who takes a step. Each party can be asked of one case (Python) and of many (SQL), and must answer alike."""

from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, and_

from auth.roles import Role
from auth.scope import within
from auth.viewer import Viewer


class Party(Protocol):
    @property
    def label(self) -> str: ...

    def includes(self, viewer: Viewer, case: Any) -> bool: ...

    def cases(self, viewer: Viewer, model: Any) -> ColumnElement[bool]: ...


@dataclass(frozen=True)
class Named:
    """The person whom a column of the case names."""

    label: str
    column: str

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return bool(getattr(case, self.column) == viewer.id)

    def cases(self, viewer: Viewer, model: Any) -> ColumnElement[bool]:
        condition: ColumnElement[bool] = getattr(model, self.column) == viewer.id
        return condition


@dataclass(frozen=True)
class Held:
    """Whoever holds the role over the unit or region of the case, except over their own case (回避)."""

    role: Role

    @property
    def label(self) -> str:
        return self.role.label

    def includes(self, viewer: Viewer, case: Any) -> bool:
        return case.applicant_id != viewer.id and viewer.holds(self.role, case.region_code, case.unit_id)

    def cases(self, viewer: Viewer, model: Any) -> ColumnElement[bool]:
        posts = [post for post in viewer.posts if post.role is self.role]
        return and_(model.applicant_id != viewer.id, within(posts, model))


APPLICANT = Named("申请人", "applicant_id")


def held(role: Role) -> Held:
    return Held(role)
