"""编制与发布: who may, and what must hold. Edits make a draft; what was published stays as it is. 依据 6.3-9。"""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from sqlalchemy import func, select

from auth.permissions import Permission
from auth.sessions import Work
from kernel.forms import Label, Structured, Text, checked
from kernel.refusal import NotPermitted, WrongState
from support.keeping import TOPIC

from .base import base_of
from .definition import canonical, read
from .layers import respects
from .records import FormState, FormVersion
from .sheets import above

CLAUSE = "6.3-9"


@dataclass(kw_only=True)
class NewFormVersion:
    process: Annotated[str, Label("流程标识"), Text(most=60)]
    region_code: Annotated[str, Label("区划代码", "在上级表单之外，本地加问的内容"), Text(most=6, least=6)]
    title: Annotated[str, Label("表单名称"), Text(most=120)]
    fields: Annotated[Structured, Label("表单项", "JSON 列表，写法见文档")]
    step: Annotated[str | None, Label("环节标识", "不填即申请环节"), Text(most=60, least=0)] = None
    note: Annotated[str | None, Label("改了什么"), Text(most=500, least=0)] = None


async def save(work: Work, new: NewFormVersion) -> FormVersion:
    """Write the region's draft of the form: the one in work, or a new one with the next number."""
    checked(new)
    base = base_of(new.process, new.step or None)
    _may(work, Permission.FORMS_MANAGE, new.region_code)
    fields = read(new.fields)
    respects(fields, await above(work.session, base, new.region_code))
    said = {"title": new.title, "note": new.note or "", "fields": canonical(fields), "changed_at": work.now}
    said |= {"author_id": work.viewer.id, "author_name": work.viewer.name}
    here = (
        FormVersion.process == base.process,
        FormVersion.step == base.step,
        FormVersion.region_code == new.region_code,
    )
    draft = await work.session.scalar(
        select(FormVersion).where(*here, FormVersion.state == FormState.DRAFT).with_for_update()
    )
    if draft is None:
        last = await work.session.scalar(select(func.max(FormVersion.number)).where(*here)) or 0
        draft = FormVersion(process=base.process, step=base.step, region_code=new.region_code, number=last + 1, **said)
        work.add(draft)
    for name, value in said.items():
        setattr(draft, name, value)
    return draft


async def publish(work: Work, id: UUID) -> FormVersion:
    """Put the draft in force and the former version out of it. Cases keep the version they were filled in with."""
    version = await _draft(work, id, Permission.FORMS_PUBLISH, "发布")
    base = base_of(version.process, version.step)
    respects(read(version.fields), await above(work.session, base, version.region_code))
    former = await work.session.scalars(
        select(FormVersion)
        .where(FormVersion.process == version.process, FormVersion.step == version.step)
        .where(FormVersion.region_code == version.region_code, FormVersion.state == FormState.PUBLISHED)
        .with_for_update()
    )
    for each in former:
        each.replace(work.now)
    version.publish(work.viewer.id, work.viewer.name, work.now)
    work.tell(TOPIC, region=version.region_code)
    return version


async def withdraw(work: Work, id: UUID) -> FormVersion:
    """Put a published version out of force, with nothing in its place: the region asks no more than those above it."""
    version = await work.claim(FormVersion, id, what="该表单版本")
    _may(work, Permission.FORMS_PUBLISH, version.region_code)
    if version.state is not FormState.PUBLISHED:
        raise WrongState(f"该版本{version.state.label}，不能停用", clause=CLAUSE)
    version.replace(work.now)
    work.tell(TOPIC, region=version.region_code)
    return version


async def discard(work: Work, id: UUID) -> FormVersion:
    """Give up a draft."""
    version = await _draft(work, id, Permission.FORMS_MANAGE, "放弃")
    version.discard()
    return version


async def _draft(work: Work, id: UUID, permission: Permission, act: str) -> FormVersion:
    version = await work.claim(FormVersion, id, what="该表单版本")
    _may(work, permission, version.region_code)
    if version.state is not FormState.DRAFT:
        raise WrongState(f"该版本{version.state.label}，不能{act}", clause=CLAUSE, alternatives=("另编新版",))
    return version


def _may(work: Work, permission: Permission, region_code: str) -> None:
    if not work.viewer.may_over(permission, region_code):
        raise NotPermitted("该区划的表单不归您管理", field="regionCode", clause=CLAUSE)
