"""电梯更新: a process as an office writes one, in a file of its own. 依据 6.3-9、6.3-10。"""

from decimal import Decimal

from auth.roles import Role as R
from kernel.hours import calendar_days, months, office_hours, working_days
from support.forms.base import fillable
from support.workflow.acts import TALK, USUAL
from support.workflow.acts import Act as A
from support.workflow.parties import APPLICANT, among, held
from support.workflow.plain import plain
from support.workflow.routes import Route, Threshold
from support.workflow.steps import State, Step, Workflow

LIMIT = Threshold("limit", "集体决策的标准", 200_000, "元")
LARGE = Route("预算达到{limit}元", lambda case, at: Decimal(case.answers["budget"]) >= at["limit"], LIMIT)
THREE = among(held(R.AUTHORITY), held(R.COST_CLERK), held(R.SUPERVISOR))
HERE = USUAL - {A.TRANSFER}


class S(State):
    DRAFT = "draft", "待申请"
    REVIEW = "review", "待初审"
    SURVEY = "survey", "待勘查"
    PLAN = "plan", "待编制方案"
    DECIDE = "decide", "待决定"
    BUY = "buy", "待采购"
    INSTALL = "install", "施工中"
    TEST = "test", "待检测"
    ACCEPT = "accept", "待验收"
    CLOSED = "closed", "已办结"
    WITHDRAWN = "withdrawn", "已撤回"


class LiftFlow(Workflow, of=plain("LiftCase")):
    title = "电梯更新"

    # fmt: off
    submit   = Step("6.3-9", "申请", S.DRAFT >> S.REVIEW, by=APPLICANT)
    review   = Step("6.3-9", "初审", S.REVIEW >> S.SURVEY, by=held(R.UNIT_REVIEWER), within=office_hours(4), batch=True)
    survey   = Step("6.3-10", "勘查", S.SURVEY >> S.PLAN, by=held(R.INTAKE), within=working_days(3), consulting=True)
    plan     = Step("6.3-10", "编制方案", S.PLAN >> S.DECIDE, by=held(R.DISPATCHER), within=working_days(5))
    approve  = Step("6.3-10", "审批", S.DECIDE >> S.BUY, by=held(R.AUTHORITY), when=~LARGE, within=working_days(2))
    council  = Step("6.3-10", "会签", S.DECIDE >> S.BUY, by=THREE, needs=2, when=LARGE, within=working_days(5))
    buy      = Step("6.3-10", "采购", S.BUY >> S.INSTALL, by=held(R.COST_CLERK), within=months(1), acts=HERE)
    install  = Step("6.3-10", "施工", S.INSTALL >> S.TEST, by=held(R.DISPATCHER), acts=TALK | {A.SUSPEND})
    test     = Step("6.3-10", "检测", S.TEST >> S.ACCEPT, by=held(R.SUPERVISOR), within=calendar_days(10))
    accept   = Step("6.3-10", "验收", S.ACCEPT >> S.CLOSED, by=APPLICANT)
    withdraw = Step("6.3-9", "撤回", (S.REVIEW | S.SURVEY) >> S.WITHDRAWN, by=APPLICANT, aside=True)
    reopen   = Step("6.3-10", "重办", S.CLOSED >> S.INSTALL, by=held(R.AUTHORITY), aside=True, comment_required=True)
    # fmt: on


FLOORS = {"key": "floors", "label": "层数", "kind": "integer", "required": True, "limits": {"least": 2, "most": 60}}
BUDGET = {"key": "budget", "label": "预算", "kind": "money", "required": True}
fillable(LiftFlow.submit, asks=[FLOORS])
fillable(LiftFlow.plan, asks=[BUDGET])
