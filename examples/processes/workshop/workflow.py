"""大额维修: a process of twelve steps that needs no table, no screen and no line of the engine. 依据 6.3-9、6.3-10。

Countersigned by two of three, with a threshold route, a pause that the table allows, and a field a city adds as data.
"""

from decimal import Decimal

from auth.roles import Role as R
from kernel.hours import office_hours, working_days
from schema.parts import Part
from support.forms.base import fillable
from support.workflow.acts import TALK, USUAL, Act
from support.workflow.parties import APPLICANT, among, held
from support.workflow.plain import plain
from support.workflow.routes import Route, Threshold
from support.workflow.steps import State, Step, Workflow

LARGE = Threshold("large", "大额标准", 50_000, "元")
OVER = Route("金额达到{large}元", lambda case, at: Decimal(case.answers["amount"]) >= at["large"], LARGE)


class S(State):
    DRAFT = "draft", "待提交"
    CHECK = "check", "待审核"
    SURVEY = "survey", "待查勘"
    QUOTE = "quote", "待报价"
    DECIDE = "decide", "待审批"
    SEALED = "sealed", "待派工"
    WORK = "work", "施工中"
    ACCEPT = "accept", "待验收"
    PAY = "pay", "待付款"
    FILE = "file", "待归档"
    DONE = "done", "已办结"
    REJECTED = "rejected", "已驳回"


class WorkshopFlow(Workflow, of=plain("WorkshopCase")):
    title = "大额维修"

    submit  = Step("6.3-9",  "申请",   S.DRAFT  >> S.CHECK,    by=APPLICANT)
    check   = Step("6.3-10", "审核",   S.CHECK  >> S.SURVEY,   by=held(R.UNIT_REVIEWER), within=office_hours(4), batch=True)
    survey  = Step("6.3-10", "查勘",   S.SURVEY >> S.QUOTE,    by=held(R.INTAKE), within=working_days(2))
    quote   = Step("6.3-10", "报价",   S.QUOTE  >> S.DECIDE,   by=held(R.COST_CLERK), within=working_days(3))
    decide  = Step("6.3-10", "审批",   S.DECIDE >> S.SEALED,   by=held(R.AUTHORITY), when=~OVER, within=working_days(1))
    council = Step("6.3-10", "会签",   S.DECIDE >> S.SEALED,   by=among(held(R.AUTHORITY), held(R.COST_CLERK), held(R.SUPERVISOR)), needs=2,
                   when=OVER, within=working_days(5))
    assign  = Step("6.3-10", "派工",   S.SEALED >> S.WORK,     by=held(R.DISPATCHER), acts=USUAL - {Act.ADD_SIGNER})
    finish  = Step("6.3-10", "完工",   S.WORK   >> S.ACCEPT,   by=held(R.DISPATCHER), acts=TALK | {Act.SUSPEND})
    accept  = Step("6.3-10", "验收",   S.ACCEPT >> S.PAY,      by=APPLICANT)
    pay     = Step("6.3-10", "付款",   S.PAY    >> S.FILE,     by=held(R.COST_CLERK))
    archive = Step("6.3-10", "归档",   S.FILE   >> S.DONE,     by=held(R.INTAKE))
    reject  = Step("6.3-10", "驳回",   (S.CHECK | S.DECIDE) >> S.REJECTED, by=held(R.UNIT_REVIEWER), comment_required=True, aside=True)


fillable(WorkshopFlow.submit, asks=[{"key": "amount", "label": "估算金额", "kind": "money", "required": True}])

PART = Part("workshop", "大额维修")
