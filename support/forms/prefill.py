"""预填: what the hub knows already is not asked again; each answer says where it comes from. 不让重复填报。"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Viewer
from kernel.hours import CHINA
from kernel.ids import global_id
from kernel.records import now
from support.workflow.records import Case

from .checking import Wrong, checked, empty
from .definition import Source
from .fields import Field
from .records import FormAnswers
from .references import model
from .sheets import Sheet

DEFAULT = "通常的内容"
BEFORE = "您原来填写的内容"


@dataclass(frozen=True)
class Prefilled:
    """An answer found beforehand, and where."""

    key: str
    value: Any
    source: str


async def prefilled(session: AsyncSession, viewer: Viewer, sheet: Sheet, case: Case | None = None) -> list[Prefilled]:
    """What can be answered for the viewer. On a case that was answered before, what they said then comes first."""
    mine = select(FormAnswers).where(FormAnswers.person_id == viewer.id, FormAnswers.process == sheet.process)
    before = last = None
    if case is not None:
        before = await session.scalar(mine.where(FormAnswers.case_id == case.id, FormAnswers.step == sheet.step))
    if any(each.prefill == Source.LAST for each in sheet.fields):
        recent = mine.where(FormAnswers.step == sheet.step).order_by(FormAnswers.answered_at.desc(), FormAnswers.id)
        last = await session.scalar(recent.limit(1))
    known = await _known(session, viewer, sheet, case)
    today = now().astimezone(CHINA).date()
    known[Source.TODAY] = today.isoformat()
    found = []
    for each in sheet.fields:
        if (value := _of(before, each.key)) is not None:
            source = BEFORE
        elif each.prefill == Source.LAST:
            value, source = _of(last, each.key), Source.LAST.label
        elif each.prefill is not None:
            value, source = known.get(each.prefill), Source(each.prefill).label
        else:
            value, source = each.default, DEFAULT
        if not empty(value) and _stands(each, value, today):
            found.append(Prefilled(each.key, value, source))
    return found


def sources(found: list[Prefilled], answers: Mapping[str, Any]) -> dict[str, str]:
    """Which answers stand as they were found, and where."""
    return {each.key: each.source for each in found if answers.get(each.key) == each.value}


def _stands(asked: Field, value: Any, today: Any) -> bool:
    """Whether what was found would be accepted; what would not is not offered. Rows are checked when handed in."""
    try:
        return bool(asked.columns) or checked(asked, value, today) is not None
    except Wrong:
        return False


def _of(answers: FormAnswers | None, key: str) -> Any:
    return None if answers is None else {**answers.answers, **answers.confidential}.get(key)


async def _known(session: AsyncSession, viewer: Viewer, sheet: Sheet, case: Case | None) -> dict[str, Any]:
    wanted = {each.prefill for each in sheet.fields if each.prefill}
    known: dict[str, Any] = {Source.NAME: viewer.name, Source.PERSON: global_id("Person", viewer.id)}
    if case is not None:
        known |= {Source.NUMBER: case.number, Source.CASE_UNIT: global_id("Unit", case.unit_id)}
        known[Source.APPLICANT] = global_id("Person", case.applicant_id)
    if wanted & {Source.PHONE, Source.TITLE, Source.UNIT, Source.REGION}:
        record = model("Person")
        person = await session.scalar(select(record).where(record.id == viewer.id))
        if person is not None:
            known |= {Source.PHONE: person.phone, Source.TITLE: person.title, Source.REGION: person.region_code}
            known[Source.UNIT] = global_id("Unit", person.unit_id)
    return known
