"""设置条款: what a region or unit sets for itself, version by version, and what becomes of the cases that run."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select

from auth.permissions import Permission
from auth.roles import Role
from auth.sessions import Work
from kernel.forms import Label, Range, Refers, Text, checked
from kernel.hours import Measure, OfficeHours
from kernel.refusal import Invalid, NotPermitted

from . import running
from .kept import TOPIC
from .passing import OnPassing
from .records import EVERY, StepSetting, ThresholdSetting
from .sound import sees
from .steps import WORKFLOWS, Step, Workflow
from .terms import thresholds_of

K = TypeVar("K", StepSetting, ThresholdSetting)


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
    on_passing: Annotated[OnPassing | None, Label("到期后的处理", "不填即不另设")] = None
    escalate_to: Annotated[Role | None, Label("到期后报告的岗位")] = None
    remind_ahead: Annotated[int | None, Label("到期前多少分钟提醒"), Range(1, 100_000)] = None
    since: Annotated[datetime | None, Label("自何时起生效", "不填即刻生效")] = None
    reason: Annotated[str | None, Label("设置的理由"), Text(most=200)] = None
    running_too: Annotated[bool, Label("在办事项也按新设置", "已用的时间不变，剩余的按新设置重算")] = False


@dataclass(kw_only=True)
class NewThreshold:
    region_code: Annotated[str, Label("区划代码"), Text(most=6, least=6)]
    workflow: Annotated[str, Label("流程"), Text(most=60)]
    threshold: Annotated[str, Label("门槛"), Text(most=60)]
    value: Annotated[Decimal, Label("数值"), Range(0, 1_000_000_000)]
    unit_id: Annotated[UUID | None, Label("单位", "填写后只及该单位"), Refers("Unit")] = None
    since: Annotated[datetime | None, Label("自何时起生效", "不填即刻生效")] = None
    reason: Annotated[str | None, Label("设置的理由"), Text(most=200)] = None


async def set_terms(work: Work, new: NewTerms) -> StepSetting:
    """设置本地由谁、在什么时间、多久内办理，到期后如何处理。原设置保留并注明为何版本取代。

    在办事项自下一环节起按新设置；``running_too`` 时当前环节也按新设置，已用的时间不变。依据 6.4.3.3-12 至 -14。
    """
    check_terms(work, new)
    kept = await _versioned(work, StepSetting, new, ("workflow", "step"))
    if new.running_too:
        await running.recount(work, new)
    return kept


async def set_threshold(work: Work, new: NewThreshold) -> ThresholdSetting:
    """设置本地的路由门槛。依据 6.3-10。"""
    checked(new)
    _manages(work, new)
    flow = _flow(new.workflow)
    known = thresholds_of(flow) if flow else {}
    if new.threshold not in known:
        raise Invalid(f"该流程没有名为 {new.threshold} 的门槛", field="threshold", alternatives=tuple(known))
    return await _versioned(work, ThresholdSetting, new, ("workflow", "threshold"))


def check_terms(work: Work, new: NewTerms) -> None:
    """Whether the viewer may set this there, and whether it makes sense. Raises `NotPermitted`, `Invalid`."""
    checked(new)
    _manages(work, new)
    _makes_sense(new)
    if new.since is not None and new.since < work.now:
        raise Invalid("设置只能自现在或以后生效，不能倒签", field="since", clause="6.4.3.3-12")
    if new.running_too and new.since is not None:
        raise Invalid("日后生效的设置不及在办事项，请在生效时再设", field="runningToo", clause="6.4.3.3-14")


async def _versioned(work: Work, kind: type[K], new: Any, keys: tuple[str, ...]) -> K:
    """End the version that stands, and add the one that takes its place."""
    since = new.since or work.now
    numbers = [await work.session.scalar(select(func.max(each.revision))) for each in (StepSetting, ThresholdSetting)]
    revision = max(number or 0 for number in numbers) + 1
    same = [getattr(kind, key) == getattr(new, key) for key in ("region_code", *keys)]
    unit = kind.unit_id.is_(None) if new.unit_id is None else kind.unit_id == new.unit_id
    for old in await work.session.scalars(select(kind).where(*same, unit, kind.until.is_(None)).with_for_update()):
        old.until, old.ended_revision = max(old.since, since), revision
    columns = {name: value for name, value in vars(new).items() if name not in ("since", "reason", "running_too")}
    kept = kind(
        **columns,
        since=since,
        revision=revision,
        set_by_id=work.viewer.id,
        set_by=work.viewer.name,
        reason=new.reason or "",
    )
    work.add(kept)
    await work.session.flush()
    work.tell(TOPIC, region=new.region_code)
    return kept


def _manages(work: Work, new: Any) -> None:
    if not work.viewer.may_over(Permission.TERMS_MANAGE, new.region_code, new.unit_id):
        raise NotPermitted("该区划的流程设置不归您管理", field="regionCode", clause="6.4.3.3-12")


def _flow(name: str) -> type[Workflow] | None:
    """The workflow of that name; ``None`` for all of them. Raises `Invalid`."""
    flows = {flow.__name__: flow for flow in WORKFLOWS.values()}
    if name != EVERY and name not in flows:
        raise Invalid(f"没有名为 {name} 的流程", field="workflow", alternatives=tuple(flows))
    return flows.get(name)


def _makes_sense(new: NewTerms) -> None:
    flow = _flow(new.workflow)
    steps = [step for each in ([flow] if flow else WORKFLOWS.values()) for step in each.steps]
    names = {step.name for step in steps}
    if new.step != EVERY and new.step not in names:
        raise Invalid(f"该流程没有名为 {new.step} 的环节", field="step", alternatives=tuple(sorted(names)))
    if new.role is not None and new.step == EVERY:
        raise Invalid("办理岗位须逐个环节设置", field="step", clause="6.4.3.3-12")
    if new.role is not None and flow is not None and not sees(new.role, flow):
        able = tuple(each.label for each in Role if sees(each, flow))
        said = f"「{new.role.label}」看不到这类办件，不能办理"
        raise Invalid(said, field="role", clause="6.4.3.3-12", alternatives=able)
    if (new.limit_amount is None) != (new.limit_measure is None):
        raise Invalid("时限的数量与单位应一并填写", field="limitAmount", clause="6.4.3.3-14")
    _passing_makes_sense(new, [step for step in steps if new.step in (step.name, EVERY)])
    if new.office_hours is not None:
        try:
            OfficeHours.parse(new.office_hours)
        except ValueError as error:
            raise Invalid(
                "工作时间应写作 08:30-12:00 14:00-17:30，各段先后相接、不重叠", field="officeHours", clause="6.4.3.3-13"
            ) from error


def _passing_makes_sense(new: NewTerms, steps: list[Step]) -> None:
    if new.on_passing is OnPassing.ESCALATE and new.escalate_to is None:
        raise Invalid("到期后报告的，应填写报告的岗位", field="escalateTo", clause="6.4.3.3-14")
    if new.on_passing is OnPassing.TAKE and not any(step.usual.passing.take for step in steps):
        allowed = tuple(each.label for each in OnPassing if each is not OnPassing.TAKE)
        raise Invalid("环节表没有允许系统代办该环节", field="onPassing", clause="6.4.3.3-14", alternatives=allowed)
