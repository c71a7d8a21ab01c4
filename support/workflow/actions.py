"""Taking a step, on the terms in force where the case is."""

from dataclasses import dataclass
from typing import Annotated, TypeVar
from uuid import UUID

from sqlalchemy import select

from auth.permissions import Permission
from auth.roles import Role
from auth.sessions import Work
from kernel.forms import Label, Range, Refers, Text, checked
from kernel.hours import Measure, OfficeHours
from kernel.refusal import Invalid, NotPermitted

from .queries import signatures, terms_in_force
from .records import EVERY, Case, StepSetting
from .steps import WORKFLOWS, Step

C = TypeVar("C", bound=Case)


async def take(work: Work, step: Step, case: Case, comment: str = "") -> None:
    """Sign the step in the viewer's name, and tell those who watch the case, all in one transaction."""
    [in_force] = await terms_in_force(work.session, [(step.workflow, case.region_code, case.unit_id)])
    signed = await signatures(work.session, step, case) if step.countersigned else set()
    work.add(step.take(case, work.viewer, work.now, in_force, comment=comment, signed=signed))
    told = {"kind": type(case).__name__, "id": str(case.id), "state": case.state.value, "step": step.name}
    work.tell(f"case:{case.id}", **told)
    work.tell("inbox", **told, region=case.region_code, unit=str(case.unit_id), people=case.people())


async def sign(work: Work, step: Step, case_id: UUID, comment: str = "") -> Case:
    """A step that needs nothing but a signature."""
    case: Case = await work.claim(step.workflow.model, case_id, what=f"该{step.workflow.title}")
    await take(work, step, case, comment)
    return case


@dataclass(kw_only=True)
class NewTerms:
    region_code: Annotated[str, Label("区划代码"), Text(most=6, least=6)]
    workflow: Annotated[str, Label("流程", "* 为全部流程"), Text(most=60)] = EVERY
    step: Annotated[str, Label("环节", "* 为全部环节"), Text(most=60)] = EVERY
    unit_id: Annotated[UUID | None, Label("单位", "填写后只及该单位"), Refers("Unit")] = None
    role: Annotated[Role | None, Label("办理岗位", "不填即不另设")] = None
    limit_amount: Annotated[int | None, Label("时限数量"), Range(1, 100_000)] = None
    limit_measure: Annotated[Measure | None, Label("时限单位")] = None
    office_hours: Annotated[str | None, Label("工作时间", "如 08:30-12:00 14:00-17:30"), Text(most=120)] = None


async def set_terms(work: Work, new: NewTerms) -> StepSetting:
    """设置本地由谁、在什么时间、多久内办理；已在办的，已用时间不变，时限自下一环节起按新设置。

    依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14。
    """
    checked(new)
    if not work.viewer.may_over(Permission.TERMS_MANAGE, new.region_code, new.unit_id):
        raise NotPermitted("该区划的流程设置不归您管理", field="regionCode", clause="6.4.3.3-12")
    _makes_sense(new)
    found = await work.session.scalar(
        select(StepSetting).where(
            StepSetting.region_code == new.region_code,
            StepSetting.unit_id.is_(None) if new.unit_id is None else StepSetting.unit_id == new.unit_id,
            StepSetting.workflow == new.workflow,
            StepSetting.step == new.step,
        )
    )
    if found is None:
        found = StepSetting(**vars(new))
        work.add(found)
    for name, value in vars(new).items():
        setattr(found, name, value)
    return found


def _makes_sense(new: NewTerms) -> None:
    flows = {flow.__name__: flow for flow in WORKFLOWS.values()}
    if new.workflow != EVERY and new.workflow not in flows:
        raise Invalid(f"没有名为 {new.workflow} 的流程", field="workflow", alternatives=tuple(flows))
    steps = {step.name for flow in flows.values() if new.workflow in (EVERY, flow.__name__) for step in flow.steps}
    if new.step != EVERY and new.step not in steps:
        raise Invalid(f"该流程没有名为 {new.step} 的环节", field="step", alternatives=tuple(sorted(steps)))
    if new.role is not None and new.step == EVERY:
        raise Invalid("办理岗位须逐个环节设置", field="step", clause="6.4.3.3-12")
    if (new.limit_amount is None) != (new.limit_measure is None):
        raise Invalid("时限的数量与单位应一并填写", field="limitAmount", clause="6.4.3.3-14")
    if new.office_hours is not None:
        try:
            OfficeHours.parse(new.office_hours)
        except ValueError as error:
            raise Invalid(
                "工作时间应写作 08:30-12:00 14:00-17:30，各段先后相接、不重叠", field="officeHours", clause="6.4.3.3-13"
            ) from error
