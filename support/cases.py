"""通用办件的申请与办理: steps that are taken with what a form asks. 依据 6.3-9、6.3-10。"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from auth.permissions import Permission
from auth.sessions import Work
from kernel.forms import Label, Refers, Text, checked
from kernel.refusal import Invalid, NotPermitted
from support.forms.answering import Answers, answer
from support.forms.attachments import bind
from support.workflow import actions, handling
from support.workflow.plain import LONGEST_TITLE, PlainCase, is_plain, new_case
from support.workflow.records import Case
from support.workflow.steps import WORKFLOWS, Step, Workflow


@dataclass(kw_only=True)
class NewCase:
    process: Annotated[str, Label("流程标识"), Text(most=60)]
    title: Annotated[str, Label("事项", "一句话说明办什么事"), Text(most=LONGEST_TITLE)]
    unit_id: Annotated[UUID | None, Label("申请单位", "不填为本人所在单位"), Refers("Unit")] = None


def plain_flow(name: str) -> type[Workflow]:
    """The process of that name. Raises `Invalid` where there is none that is opened in this way."""
    flows = {flow.__name__: flow for model, flow in WORKFLOWS.items() if is_plain(model)}
    if name not in flows:
        raise Invalid(f"没有名为 {name} 的通用流程", field="process", alternatives=tuple(sorted(flows)))
    return flows[name]


async def open_case(work: Work, new: NewCase, unit_id: UUID, region_code: str, said: Answers | None = None) -> Case:
    """申请: the case is made and its first step taken, with what the form of the place asks."""
    checked(new)
    flow = plain_flow(new.process)
    if not work.viewer.may_over(Permission.CASES_OPEN, region_code, unit_id):
        raise NotPermitted("您只能为任职的单位申请", field="unitId", clause=flow.opening().clause)
    case: PlainCase = new_case(
        flow.model, title=new.title, unit_id=unit_id, region_code=region_code, by=work.viewer.id, at=work.now
    )
    work.add(case)
    await _answered(work, case, flow.opening(), said)
    await actions.take(work, flow.opening(), case)
    return case


async def take(work: Work, step: Step, id: UUID, comment: str = "", said: Answers | None = None) -> Case:
    """Any step that asks for nothing but a signature, and what its form asks."""
    if not is_plain(step.workflow.model):
        if said is not None and said.values:
            raise Invalid(f"{step.label}不带表单，不需要填写", field="answers", clause=step.clause)
        return await actions.sign(work, step, id, comment)
    case: Any = await actions.claim(work, step.workflow, id)
    await actions.may_take(work, step, case)
    await _answered(work, case, step, said)
    await actions.take(work, step, case, comment)
    return case  # type: ignore[no-any-return]


async def _answered(work: Work, case: PlainCase, step: Step, said: Answers | None) -> None:
    kept = await answer(work, case, step, said)
    if kept is not None:
        case.answers = {**case.answers, **kept.answers}


async def comment_on(work: Work, flow: type[Workflow], id: UUID, comment: str, attachments: Sequence[UUID]) -> Case:
    """留言: with attachments, which belong to the case from then on."""
    case = await handling.comment_on(work, flow, id, comment, attachments)
    kind = type(case).__name__
    await bind(work, attachments, kind, id, region_code=case.region_code, unit_id=case.unit_id)
    return case
