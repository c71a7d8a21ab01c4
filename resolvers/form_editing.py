"""表单: which there are, what one asks at a place, and how it is written and published. 依据 6.3-9。"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from strawberry import ID, Parent

from domains.directory.models import Unit
from domains.directory.places import within_region
from kernel.ids import parse_global_id
from kernel.records import now
from kernel.refusal import NotFound
from support.forms import base, comparing, definition, editing, prefill, sheets
from support.forms.fields import Kind
from support.forms.records import FormState, FormVersion
from support.workflow.records import Case

from .cases import flow_of
from .context import Info
from .fetching import by_id
from .forms import read
from .workflow import seen

CLAUSE = "6.3-9"


@dataclass(frozen=True)
class Offered:
    """A form to fill in, with what is known already."""

    process: str
    step: str
    title: str
    version: str
    fields: Any
    prefilled: list[prefill.Prefilled]
    count: int

    @property
    def prefilled_share(self) -> float:
        return round(len(self.prefilled) / self.count, 3) if self.count else 0.0


def forms() -> list[base.Base]:
    """One for each step that takes answers; steps that share a form are told once."""
    return list({id(each): each for each in base.BASES.values()}.values())


def base_fields(root: Parent[base.Base]) -> Any:
    return definition.canonical(root.fields)


async def form_for(
    info: Info, process: str, step: str | None = None, unit_id: ID | None = None, case_id: ID | None = None
) -> Offered:
    asked = base.base_of(process, step or None)
    case = await _case(info, case_id) if case_id else None
    region = case.region_code if case else await _region(info, unit_id)
    async with info.context.reading() as session:
        sheet = await sheets.sheet_for(session, asked, region, now())
        found = await prefill.prefilled(session, info.context.viewer, sheet, case)
    count = sum(each.kind is not Kind.NOTE for each in sheet.fields)
    fields = definition.canonical(sheet.fields)
    return Offered(sheet.process, sheet.step, sheet.title, sheet.version, fields, found, count)


async def _case(info: Info, id: str) -> Case:
    """By its own id or that of its card; whoever was brought into a case sees it too."""
    flow, key = await flow_of(info, id, "caseId")
    case: Case | None = await seen(info, flow.model, key)
    if case is None:
        raise NotFound("未找到该办件，或不在您的管辖范围内", field="caseId")
    return case


async def _region(info: Info, unit_id: str | None) -> str:
    key = parse_global_id(unit_id, expected="Unit", field="unitId")[1] if unit_id else info.context.viewer.unit_id
    unit: Unit | None = await info.context.load(by_id(Unit), key) if key else None
    if unit is None:
        raise NotFound("未找到该单位", field="unitId")
    return unit.region_code


async def differences(root: Parent[FormVersion], info: Info, earlier: ID | None = None) -> list[comparing.Difference]:
    """Against the version named, or against the one published before this one."""
    async with info.context.reading() as session:
        if earlier is not None:
            statement = select(FormVersion).where(FormVersion.id == _version(earlier, "earlier"))
        else:
            statement = (
                select(FormVersion)
                .where(FormVersion.process == root.process, FormVersion.step == root.step)
                .where(FormVersion.region_code == root.region_code, FormVersion.number < root.number)
                .where(FormVersion.state.in_([FormState.PUBLISHED, FormState.REPLACED]))
                .order_by(FormVersion.number.desc())
                .limit(1)
            )
        before = await session.scalar(statement)
    if before is None and earlier is not None:
        raise NotFound("未找到该表单版本", field="earlier")
    fields = definition.read(before.fields) if before else ()
    return comparing.differences(fields, definition.read(root.fields))


def version_fields(root: Parent[FormVersion]) -> Any:
    return root.fields


async def save(info: Info, input: editing.NewFormVersion) -> FormVersion:
    new = read(input)

    async def act(work: Any) -> FormVersion:
        await within_region(work, new.region_code, None)
        return await editing.save(work, new)

    return await info.context.change("FormVersion.save", CLAUSE, vars(new), act)


async def publish(info: Info, id: ID) -> FormVersion:
    key = _version(id)
    return await info.context.change("FormVersion.publish", CLAUSE, [id], lambda work: editing.publish(work, key))


async def withdraw(info: Info, id: ID) -> FormVersion:
    key = _version(id)
    return await info.context.change("FormVersion.withdraw", CLAUSE, [id], lambda work: editing.withdraw(work, key))


async def discard(info: Info, id: ID) -> FormVersion:
    key = _version(id)
    return await info.context.change("FormVersion.discard", CLAUSE, [id], lambda work: editing.discard(work, key))


def _version(id: str, field: str = "id") -> UUID:
    return parse_global_id(id, expected="FormVersion", field=field)[1]
