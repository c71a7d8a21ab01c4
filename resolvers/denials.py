"""为什么不能: which permission, role, reach, step or time is missing for a root field, and who could do it.

Asks the same rules as the field itself (`workflow.viewer_can`); names roles, never people. Of a record out of reach it
says no more than the field would: that there is none, or none within reach.
"""

from dataclasses import dataclass, field

from sqlalchemy import select
from strawberry import ID

from auth.gate import enter
from auth.permissions import Permission
from auth.roles import GRANTS, Role
from domains.directory import queries
from domains.directory.models import Appointment
from kernel.labels import Labelled
from kernel.refusal import Code, Invalid, Refusal
from support.workflow.parties import Held
from support.workflow.steps import Step

from . import workflow
from .context import Info

QUERY_PERMISSIONS: dict[str, Permission | None] = {}
"""Which permission guards which root field that reads."""


class Lack(Labelled):
    SIGN_IN = "sign_in", "未登录"
    PERMISSION = "permission", "缺少权限"
    ROLE = "role", "缺少岗位"
    REGION = "region", "不在管辖范围内"
    STEP = "step", "当前环节不可办理"
    TIME = "time", "岗位未到或已过任期"
    STEP_UP = "step_up", "须再次确认身份"
    OTHER = "other", "其他原因"


@dataclass(frozen=True)
class Missing:
    """缺什么"""

    what: Lack
    message: str


@dataclass(frozen=True)
class Denial:
    """为什么不能"""

    allowed: bool
    refusal: Refusal | None = None
    missing: list[Missing] = field(default_factory=list)
    could: list[Role] = field(default_factory=list)


async def why_denied(info: Info, field: str, id: ID | None = None) -> Denial:
    no = await _refusal(info, field, id)
    if no is None:
        return Denial(True)
    if not info.context.viewer.signed_in:
        return Denial(False, no, [Missing(Lack.SIGN_IN, no.message)])
    permission = workflow.ROOT_PERMISSIONS.get(field, QUERY_PERMISSIONS.get(field))
    step = workflow.STEP_MUTATIONS.get(field)
    could = await _could(info, permission, step, no)
    return Denial(False, no, [*_missing(info, permission, no), *await _times(info, could)], could)


async def _refusal(info: Info, name: str, id: ID | None) -> Refusal | None:
    if name not in QUERY_PERMISSIONS:
        return (await workflow.viewer_can(info, name, id)).refusal
    try:
        enter(info.context.viewer, QUERY_PERMISSIONS[name])
    except Refusal as no:
        return no
    return None


async def _could(info: Info, permission: Permission | None, step: Step | None, no: Refusal) -> list[Role]:
    """The roles that would do, were they held where the matter belongs."""
    if isinstance(no, Invalid) or no.code is Code.STEP_UP:
        return []
    if step is not None and isinstance(step.usual.by, Held):
        return [step.usual.by.role]
    if permission is None:
        return []
    return [role for role in Role if permission in GRANTS[role]]


def _missing(info: Info, permission: Permission | None, no: Refusal) -> list[Missing]:
    viewer = info.context.viewer
    if no.code is Code.STEP_UP:
        return [Missing(Lack.STEP_UP, no.message)]
    if permission is not None and not viewer.may(permission):
        return [Missing(Lack.PERMISSION, f"缺少「{permission.label}」的权限")]
    kinds = {Code.NOT_FOUND: Lack.REGION, Code.WRONG_STATE: Lack.STEP, Code.NOT_PERMITTED: Lack.ROLE}
    return [Missing(kinds.get(no.code, Lack.OTHER), no.message)]


async def _times(info: Info, could: list[Role]) -> list[Missing]:
    """Posts of the viewer's own that would do, and are not in force today."""
    if not could:
        return []
    today = queries.today()
    async with info.context.reading() as session:
        held = await session.scalars(
            select(Appointment).where(Appointment.person_id == info.context.viewer.id, Appointment.role.in_(could))
        )
        return [
            Missing(Lack.TIME, f"您的「{each.role.label}」岗位{_when(each)}")
            for each in held
            if each.since > today or (each.until is not None and each.until < today)
        ]


def _when(held: Appointment) -> str:
    if held.since > queries.today():
        return f"自 {held.since.isoformat()} 起任职"
    return f"已于 {held.until.isoformat() if held.until else ''} 期满"
