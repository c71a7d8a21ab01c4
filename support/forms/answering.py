"""作答: what was filled in, checked by the form of the place and kept with the case, in the step's own transaction."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from auth.sessions import Work
from kernel.forms import Label, Refers, Structured, Text, checked
from kernel.hours import CHINA
from kernel.paging import grouped
from kernel.refusal import Invalid
from support.workflow.records import Case
from support.workflow.steps import Step

from . import drafts
from .attachments import bind
from .base import BASES
from .definition import canonical
from .fields import Field, Kind
from .filling import Fault, fill
from .prefill import prefilled, sources
from .records import FilledForm, FormAnswers
from .references import id_of, named, names_of
from .sheets import Sheet, sheet_for


@dataclass(kw_only=True)
class Answers:
    """Answers as they arrive with a step."""

    values: Annotated[Structured, Label("所填内容", "JSON，按表单项的标识")]
    version: Annotated[
        str | None, Label("所填表单的版本", "即 formFor 给出的；不填即现行版本"), Text(most=400, least=0)
    ] = None
    draft_id: Annotated[UUID | None, Label("提交后即删去的草稿"), Refers("Draft")] = None


async def answer(work: Work, case: Case, step: Step, said: Answers | None = None) -> FormAnswers | None:
    """Check and keep the answers to the step's form where the case is; ``None`` where nothing is asked there.

    Raises `Invalid` naming the first question that is answered wrongly or not at all, the others as alternatives; the
    transaction is then rolled back with everything else the step has done.
    """
    values, version = _given(said)
    base = BASES.get((step.workflow.__name__, step.name))
    if base is None:
        if values:
            raise Invalid(f"{step.label}不带表单，不需要填写", field="answers", clause=step.clause)
        return None
    sheet = await sheet_for(work.session, base, case.region_code, work.now, version)
    filled = fill(sheet.fields, values, work.now.astimezone(CHINA).date())
    if filled.faults:
        raise _refusal(filled.faults, step)
    if said is not None and said.draft_id is not None:
        await drafts.discard(work, said.draft_id)
    if not sheet.fields:
        return None
    found = list(named(sheet.fields, filled.values))
    names = await names_of(work.session, found)
    files = [id_of(value) for _, asked, value in found if asked.kind is Kind.ATTACHMENT]
    await bind(work, files, type(case).__name__, case.id, region_code=case.region_code, unit_id=case.unit_id)
    known = await prefilled(work.session, work.viewer, sheet, case)
    return await _keep(work, case, sheet, filled.values, names, sources(known, filled.values))


def _given(said: Answers | None) -> tuple[Mapping[str, Any], str | None]:
    if said is None:
        return {}, None
    checked(said)
    if not isinstance(said.values, dict):
        raise Invalid("所填内容应为一组名称与内容", field="answers.values")
    return said.values, said.version or None


async def answers_by_case(session: AsyncSession, case_ids: Sequence[UUID]) -> list[list[FormAnswers]]:
    """What was filled in for each case, in the order of answering. Only for those who see the case."""
    found = await session.scalars(
        select(FormAnswers).where(FormAnswers.case_id.in_(case_ids)).order_by(FormAnswers.answered_at, FormAnswers.id)
    )
    return grouped(case_ids, found.all(), by="case_id")


def confidential(asked: Field) -> bool:
    """Whether the answer holds personal data, in itself or in a column of its rows."""
    return asked.personal is not None or any(each.personal for each in asked.columns)


async def _keep(
    work: Work, case: Case, sheet: Sheet, values: dict[str, Any], names: dict[str, str], taken_from: dict[str, str]
) -> FormAnswers:
    hidden = {each.key for each in sheet.fields if confidential(each)}
    said = {
        "person_id": work.viewer.id,
        "region_code": case.region_code,
        "unit_id": case.unit_id,
        "form_id": (await _as_filled(work, sheet)).id,
        "answered_at": work.now,
        "answers": {key: value for key, value in values.items() if key not in hidden},
        "confidential": {key: value for key, value in values.items() if key in hidden},
        "shown": names,
        "sources": taken_from,
    }
    kept = await work.session.scalar(
        select(FormAnswers).where(FormAnswers.case_id == case.id, FormAnswers.step == sheet.step)
    )
    if kept is None:
        kept = FormAnswers(
            case_kind=type(case).__name__, case_id=case.id, process=sheet.process, step=sheet.step, **said
        )
        work.add(kept)
    for name, value in said.items():
        setattr(kept, name, value)
    return kept


async def _as_filled(work: Work, sheet: Sheet) -> FilledForm:
    """The form as it is now, kept once for all who fill it in."""
    fields = canonical(sheet.fields)
    text = json.dumps([sheet.process, sheet.step, sheet.title, fields], sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    same = select(FilledForm).where(FilledForm.digest == digest)
    if kept := await work.session.scalar(same):
        return kept
    try:
        async with work.session.begin_nested():
            kept = FilledForm(digest=digest, process=sheet.process, step=sheet.step, title=sheet.title, fields=fields)
            work.add(kept)
        return kept
    except IntegrityError:  # somebody else was first, this very moment
        return (await work.session.scalars(same)).one()


def _refusal(faults: Sequence[Fault], step: Step) -> Invalid:
    first, *others = faults
    return Invalid(
        first.message,
        field=f"answers.{first.path}",
        clause=step.clause,
        alternatives=[each.message for each in others[:9]],
    )
