"""流程簿与去向: how a process stands in a place, how it went, and where a case goes from here."""

from datetime import datetime
from typing import Any
from uuid import UUID

from strawberry import ID, Parent
from strawberry.utils.str_converters import to_snake_case

from auth.permissions import Permission
from auth.sessions import Work
from domains.directory import queries
from domains.directory.models import Division, Unit
from domains.directory.places import within_region
from kernel.fetch import ToOne
from kernel.forms import Structured
from kernel.hours import CHINA
from kernel.ids import parse_global_id
from kernel.records import now
from kernel.refusal import Invalid, NotFound
from support.workflow import book, preview, running, setting, terms
from support.workflow.figures import figures
from support.workflow.parties import Among, Held
from support.workflow.records import ThresholdSetting
from support.workflow.steps import WORKFLOWS, Workflow
from support.workflow.versions import differences, versions_of

from .cases import flow_of
from .context import Info
from .fetching import by_id
from .forms import read
from .workflow import ROOT_PERMISSIONS, STEP_MUTATIONS, seen

THRESHOLD_REGION = ToOne(ThresholdSetting.region_code, Division, names=Division.code)
THRESHOLD_UNIT = ToOne(ThresholdSetting.unit_id, Unit)

_FIGURES = "figures of a process: sums over cases, none of them shown"
_NAMES = "who holds a post that a case waits for"
_LACKING = (TypeError, AttributeError, LookupError, ValueError, ArithmeticError)
"""What a route raises that compares what has not been filled in yet."""
MOST_NAMES = 5


def process_named(name: str) -> type[Workflow]:
    found = next((flow for flow in WORKFLOWS.values() if flow.__name__ == name), None)
    if found is None:
        raise NotFound(f"没有名为 {name} 的流程", field="name", alternatives=("查全部业务流程",))
    return found


def setting_process(root: Parent[Any]) -> str:
    """The title of the process that a setting is about."""
    flow = next((flow for flow in WORKFLOWS.values() if flow.__name__ == root.workflow), None)
    return flow.title if flow else "全部流程"


def setting_step(root: Parent[Any]) -> str:
    """The label of the step that a setting is about."""
    flow = next((flow for flow in WORKFLOWS.values() if flow.__name__ == root.workflow), None)
    steps = flow.steps if flow else [step for each in WORKFLOWS.values() for step in each.steps]
    return next((step.label for step in steps if step.name == root.step), "全部环节")


def threshold_label(root: Parent[ThresholdSetting]) -> str:
    flow = next((flow for flow in WORKFLOWS.values() if flow.__name__ == root.workflow), None)
    known = terms.thresholds_of(flow) if flow else {}
    return known[root.threshold].label if root.threshold in known else root.threshold


def opened_by(flow: Parent[Any]) -> str:
    """The mutation that makes a case of the process."""
    return next((name for name, step in STEP_MUTATIONS.items() if step is flow.opening()), "caseOpen")


def may_open(flow: Parent[Any], info: Info) -> bool:
    """Whether the viewer may make a case somewhere; where, the mutation itself says."""
    permission = ROOT_PERMISSIONS.get(opened_by(flow)) or Permission.CASES_OPEN
    return info.context.viewer.may(permission)


async def book_of(
    flow: Parent[Any], info: Info, region_code: str | None = None, unit_id: ID | None = None, year: int | None = None
) -> book.Book:
    unit = parse_global_id(unit_id, expected="Unit", field="unitId")[1] if unit_id else None
    last = year or now().astimezone(CHINA).year - 1
    if not 2000 <= last < 2200:
        raise Invalid("年份应在2000至2199之间", field="year")
    async with info.context.database.looking(_FIGURES) as session:
        return await book.book_of(session, flow, _region(region_code), unit, last)


async def table_differences(flow: Parent[Any], info: Info, old: int, new: int) -> list[dict[str, Any]]:
    async with info.context.reading() as session:
        kept = {each.number: each.steps for each in await versions_of(session, flow.__name__)}
    for number, name in ((old, "old"), (new, "new")):
        if number not in kept:
            known = tuple(str(each) for each in kept)
            raise NotFound(f"该流程没有第{number}版", field=name, alternatives=known)
    return differences(kept[old], kept[new])


async def terms_differences(
    flow: Parent[Any], info: Info, region_code: str, old: int, new: int, unit_id: ID | None = None
) -> list[book.TermsDifference]:
    unit = parse_global_id(unit_id, expected="Unit", field="unitId")[1] if unit_id else None
    async with info.context.reading() as session:
        return await book.terms_differences(session, flow, _region(region_code), unit, old, new)


def _region(code: str | None) -> str:
    if code is not None and (len(code) != 6 or not code.isdecimal()):
        raise Invalid("区划代码为六位数字", field="regionCode")
    return code or "330000"


async def terms_what_if(info: Info, input: setting.NewTerms) -> list[running.Moved]:
    """Asked in a unit of work that writes nothing, since it looks at cases under lock."""
    new = read(input)
    async with info.context.database.working(info.context.viewer) as work:
        await within_region(work, new.region_code, new.unit_id)
        setting.check_terms(work, new)
        return await running.what_if(work, new)


async def set_threshold(info: Info, input: setting.NewThreshold) -> ThresholdSetting:
    new = read(input)

    async def act(work: Work) -> ThresholdSetting:
        await within_region(work, new.region_code, new.unit_id)
        return await setting.set_threshold(work, new)

    return await info.context.change("ThresholdSetting.set", "6.3-10", vars(new), act)


async def case_preview(info: Info, id: ID) -> list[preview.Stop]:
    """Of a case that the viewer sees, by its own id or that of its card."""
    flow, key = await flow_of(info, id)
    case = await seen(info, flow.model, key)
    if case is None:
        raise NotFound(field="id")
    return await _stops(info, case)


async def route_preview(
    info: Info,
    process: str,
    region_code: str | None = None,
    unit_id: ID | None = None,
    facts: Structured | None = None,
) -> list[preview.Stop]:
    """Of a case that is not there yet: ``facts`` are what its form would say, by the names of its columns."""
    flow = process_named(process)
    unit = parse_global_id(unit_id, expected="Unit", field="unitId")[1] if unit_id else info.context.viewer.unit_id
    if unit is None:
        raise Invalid("请说明为哪个单位申请", field="unitId")
    if facts is not None and not isinstance(facts, dict):
        raise Invalid('facts 应为对象，如 {"startsAt": "…"}', field="facts")
    said = {to_snake_case(str(name)): _moment(value) for name, value in (facts or {}).items()}
    unknown = sorted(name for name in said if name not in flow.model.__mapper__.column_attrs)
    if unknown:
        raise Invalid(f"该流程的办件没有 {'、'.join(unknown)}", field="facts")
    begun = {"state": next(iter(flow.opening().move.sources)), "applicant_id": info.context.viewer.id}
    case = flow.model(**said | begun | {"region_code": await _region_of(info, region_code, unit), "unit_id": unit})
    try:
        return await _stops(info, case)
    except _LACKING as error:
        raise Invalid("判断去向所需的内容不全", field="facts", alternatives=("填全表单后再看",)) from error


async def _region_of(info: Info, code: str | None, unit_id: UUID) -> str:
    """The region that is said, else that of the unit."""
    unit: Unit | None = None if code else await info.context.load(by_id(Unit), unit_id)
    return unit.region_code if unit else _region(code)


def _moment(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return moment if moment.tzinfo else value


async def _stops(info: Info, case: Any) -> list[preview.Stop]:
    flow = WORKFLOWS[type(case)]
    async with info.context.database.looking(_FIGURES) as session:
        [in_force] = await terms.terms_in_force(session, [(flow, case.region_code, case.unit_id)])
        year = now().astimezone(CHINA).year - 1
        return preview.stops(case, in_force, await figures(session, flow.__name__, case.region_code, year))


async def people_of(stop: Parent[Any], info: Info) -> list[str]:
    """The names of those who hold the posts that the step waits for, the nearest first, at most `MOST_NAMES`."""
    by = stop.terms.by
    seats = by.seats if isinstance(by, Among) else (by,) if isinstance(by, Held) else ()
    if not seats:
        return []
    key = (tuple(seat.role for seat in seats), stop.region_code, stop.unit_id)
    names: list[str] = await info.context.load(queries.holders, key, through=_NAMES)
    return names[:MOST_NAMES]
