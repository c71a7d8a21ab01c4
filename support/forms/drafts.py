"""草稿: kept while somebody is still filling in. A draft is only its owner's, whatever posts others hold."""

import json
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import func, select

from auth.sessions import Work
from kernel.fetch import Listing
from kernel.forms import Label, Refers, Structured, Text, checked, legible
from kernel.labels import Labelled
from kernel.refusal import Invalid, NotFound, TooMuch

from .attachments import bind, release
from .base import base_of
from .records import Draft

LARGEST = 64 * 1024
MOST = 50


class DraftOrder(Labelled):
    NEWEST = "newest", "最近修改在前"


DRAFTS = Listing(Draft, {DraftOrder.NEWEST: (Draft.changed_at.desc(),)}, where=Draft.gone_at.is_(None))
"""The session shows everybody their own alone."""


@dataclass(kw_only=True)
class NewDraft:
    process: Annotated[str, Label("流程标识"), Text(most=60)]
    title: Annotated[str, Label("草稿名称", "列表里用它认出是哪一份"), Text(most=120)]
    step: Annotated[str | None, Label("环节标识", "不填即申请环节"), Text(most=60, least=0)] = None
    id: Annotated[UUID | None, Label("接着改的草稿", "不填即新存一份"), Refers("Draft")] = None
    content: Annotated[Structured | None, Label("已填的申请内容", "JSON，原样保存，提交时才核对")] = None
    answers: Annotated[Structured | None, Label("表单已填的内容", "JSON，按表单项的标识")] = None
    version: Annotated[str | None, Label("所填表单的版本"), Text(most=400, least=0)] = None
    attachment_ids: Annotated[
        list[UUID] | None, Label("已上传的附件的全局标识", "随草稿保留"), Refers("Attachment")
    ] = None


async def save(work: Work, new: NewDraft, region_code: str, unit_id: UUID) -> Draft:
    """Keep what has been filled in so far, however incomplete."""
    checked(new)
    base = base_of(new.process, new.step or None)
    content, answers = _kept(new.content, "content"), _kept(new.answers, "answers")
    said = {"title": new.title, "content": content, "answers": answers, "form": new.version or ""}
    if new.id is None:
        mine = (
            await work.session.scalar(
                select(func.count(Draft.id)).where(Draft.person_id == work.viewer.id, Draft.gone_at.is_(None))
            )
            or 0
        )
        if mine >= MOST:
            raise TooMuch(f"草稿最多存{MOST}份", alternatives=("先删去不再需要的草稿",))
        draft = Draft(
            person_id=work.viewer.id,
            region_code=region_code,
            unit_id=unit_id,
            process=base.process,
            step=base.step,
            **said,
        )
        work.add(draft)
    else:
        draft = await _mine(work, new.id)
    for name, value in {**said, "changed_at": work.now}.items():
        setattr(draft, name, value)
    await release(work, "Draft", draft.id, but=new.attachment_ids or ())
    await bind(work, new.attachment_ids or (), "Draft", draft.id, region_code=region_code, unit_id=unit_id)
    return draft


async def discard(work: Work, id: UUID) -> Draft:
    """Give the draft up, or let it go as it is handed in. Its attachments are nobody's then, unless a case has them.

    The empty row stays a while, so that whoever asks twice with one key is answered twice.
    """
    draft = await _mine(work, id)
    await release(work, "Draft", draft.id)
    draft.content, draft.answers, draft.gone_at = {}, {}, work.now
    return draft


async def _mine(work: Work, id: UUID) -> Draft:
    draft = await work.session.scalar(
        select(Draft)
        .where(Draft.id == id, Draft.person_id == work.viewer.id, Draft.gone_at.is_(None))
        .with_for_update()
    )
    if draft is None:
        raise NotFound("未找到该草稿，可能已提交或删去", field="id")
    return draft


def _kept(said: Any, field: str) -> dict[str, Any]:
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise Invalid("草稿内容应为一组名称与内容", field=field)
    if len(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")) > LARGEST:
        raise TooMuch(f"草稿内容不能超过{LARGEST >> 10} KB", field=field)
    _readable(said, field)
    return said


def _readable(said: Any, field: str) -> None:
    if isinstance(said, dict):
        for key, value in said.items():
            legible(key, field)
            _readable(value, field)
    elif isinstance(said, list):
        for each in said:
            _readable(each, field)
    else:
        legible(said, field)
