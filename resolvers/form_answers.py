"""所填内容: answers as they arrive with a step, as a case shows them, and drafts and files before that. 依据 6.3-9。"""

import hashlib
from typing import TYPE_CHECKING, Any
from uuid import UUID

from starlette.datastructures import UploadFile
from strawberry import ID, Parent

from auth.sensitivity import may_reveal
from auth.sessions import Work
from domains.directory.models import Unit
from kernel.ids import global_id, parse_global_id
from kernel.refusal import NotFound
from support.forms import attachments, drafts, showing
from support.forms.answering import answers_by_case
from support.forms.attachments import Attachment
from support.forms.kinds import DOCUMENTS, Warned
from support.forms.records import Draft, FilledForm, FormAnswers

from .context import Info
from .fetching import by_id
from .forms import read

if TYPE_CHECKING:
    File = UploadFile
else:
    from strawberry.file_uploads import Upload as File

CLAUSE = "6.3-9"
_THROUGH = "what was filled in for a case one may see"


async def answers_of(case: Parent[Any], info: Info) -> list[showing.Answer]:
    """The answers of a case, personal ones masked for those who may not see them whole."""
    kept: list[FormAnswers] = await info.context.load(answers_by_case, case.id, through=_THROUGH)
    shown: list[showing.Answer] = []
    for each in kept:
        form: FilledForm = await info.context.load(by_id(FilledForm), each.form_id, through=_THROUGH)
        whole = may_reveal(info.context.viewer, each)
        shown += showing.shown(each, form, whole=whole)
        if whole and each.person_id != info.context.viewer.id:
            _tell(info, each)
    return shown


def _tell(info: Info, kept: FormAnswers) -> None:
    """Who reads somebody's personal data whole leaves a row for them."""
    revealed = getattr(info.context, "revealed", None)
    if revealed is not None:
        revealed.update(("FormAnswers", kept.id, kept.person_id, key) for key in kept.confidential)


async def files_of(case: Parent[Any], info: Info) -> list[Attachment]:
    """The files that belong to a case: whoever sees the case sees them."""
    found: list[Attachment] = await info.context.load(attachments.by_subject, case.id, through=_THROUGH)
    return found


async def save_draft(info: Info, input: drafts.NewDraft) -> Draft:
    new = read(input)

    async def act(work: Work) -> Draft:
        unit = await _own_unit(work)
        return await drafts.save(work, new, unit.region_code, unit.id)

    return await info.context.change("Draft.save", CLAUSE, vars(new), act)


async def discard_draft(info: Info, id: ID) -> Draft:
    key = parse_global_id(id, expected="Draft", field="id")[1]
    return await info.context.change("Draft.discard", CLAUSE, [id], lambda work: drafts.discard(work, key))


async def add_attachment(info: Info, file: File) -> Attachment:
    content = await file.read(attachments.LARGEST + 1)
    taken = await attachments.take_in(
        info.context.storage, file.filename or "附件", content, allowed=DOCUMENTS, field="file"
    )

    async def act(work: Work) -> Attachment:
        unit = await _own_unit(work)
        return attachments.keep(work, taken, region_code=unit.region_code, unit_id=unit.id)

    said = [file.filename, hashlib.sha256(content).hexdigest()]
    return await info.context.change("Attachment.add", CLAUSE, said, act)


def url_of(root: Parent[Attachment]) -> str:
    return f"/files/{global_id('Attachment', root.id)}"


def warnings_of(root: Parent[Attachment]) -> list[Warned]:
    return [Warned(each) for each in root.warnings]


async def _own_unit(work: Work) -> Unit:
    id: UUID | None = work.viewer.unit_id
    unit = await work.session.get(Unit, id) if id else None
    if unit is None:
        raise NotFound("您还没有所在单位，请联系本单位系统管理员登记")
    return unit
