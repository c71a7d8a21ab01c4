"""办什么: keeping units and the working calendar. 依据 7.1-1。"""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from sqlalchemy import func, select

from auth.permissions import Permission
from auth.sessions import Work
from auth.viewer import Viewer
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import NotPermitted, WrongState

from . import queries, rules
from .models import Level, Person, PersonState, Unit, UnitKind
from .places import division


@dataclass(kw_only=True)
class NewUnit:
    code: Annotated[str, Label("单位编码"), Text(most=64)]
    name: Annotated[str, Label("单位名称"), Text(most=120)]
    short_name: Annotated[str, Label("单位简称"), Text(most=40)]
    kind: Annotated[UnitKind, Label("单位类别")]
    level: Annotated[Level, Label("层级")]
    region_code: Annotated[str, Label("所在区划代码"), Text(most=6, least=6)]
    credit_code: Annotated[str | None, Label("统一社会信用代码")] = None
    parent_id: Annotated[UUID | None, Label("上级单位"), Refers("Unit")] = None


async def add_unit(work: Work, new: NewUnit) -> Unit:
    """新设单位。依据 7.1-1。"""
    checked(new)
    await division(work, new.region_code)
    manages(work.viewer, new.region_code, field="regionCode")
    if new.parent_id is not None:
        await work.claim(Unit, new.parent_id, what="上级单位", field="parentId")
    code = rules.credit_code(new.credit_code) if new.credit_code else None
    unit = Unit(**vars(new) | {"credit_code": code})
    work.add(unit)
    return unit


async def move_unit(work: Work, id: UUID, parent_id: UUID | None) -> Unit:
    """调整隶属关系。依据 7.1-1。"""
    unit = await work.claim(Unit, id, what="该单位")
    manages(work.viewer, unit.region_code)
    rules.parent_is_no_descendant(unit.id, parent_id, await queries.below(work.session, unit.id))
    if parent_id is not None:
        await work.claim(Unit, parent_id, what="上级单位", field="parentId")
    unit.parent_id = parent_id
    return unit


async def close_unit(work: Work, id: UUID) -> Unit:
    """撤销单位：须先无在职人员、无存续的下级单位。依据 7.1-1。"""
    unit = await work.claim(Unit, id, what="该单位")
    manages(work.viewer, unit.region_code)
    if not unit.active:
        raise WrongState("该单位已撤销", clause="7.1-1")
    people = await work.session.scalar(
        select(func.count(Person.id)).where(Person.unit_id == id, Person.state != PersonState.LEFT)
    )
    below = await work.session.scalar(select(func.count(Unit.id)).where(Unit.parent_id == id, Unit.active))
    if people or below:
        raise WrongState(
            f"该单位还有 {people} 名人员、{below} 个下级单位，不能撤销",
            clause="7.1-1",
            alternatives=("先办理人员离职、调整下级单位的隶属关系",),
        )
    unit.active = False
    return unit


def manages(viewer: Viewer, region_code: str, unit_id: UUID | None = None, *, field: str | None = None) -> None:
    """Raises `NotPermitted` where units and people of the place are not the viewer's to keep."""
    if not viewer.may_over(Permission.DIRECTORY_MANAGE, region_code, unit_id):
        raise NotPermitted(
            "该区划的机构与人员不归您维护", field=field, clause="7.1-1", alternatives=("请联系该区划的系统管理员",)
        )
