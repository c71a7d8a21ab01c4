"""按什么办: the life of a trip."""

from datetime import timedelta
from typing import Any

from auth.roles import Role as R
from kernel.hours import CHINA, natural, office_hours, working_days
from support.workflow.acts import TALK, Act
from support.workflow.parties import APPLICANT, SYSTEM, Named, held
from support.workflow.passing import takes
from support.workflow.steps import Step, Workflow

from .models import Trip
from .words import TripState as S

ITS_DRIVER = Named("所派驾驶员", "driver_person_id")

SENT_OUT = S.SCHEDULED | S.DISPATCHED | S.CONFIRMED
"""A vehicle and a driver are held, but the trip has not begun."""

IN_TOUCH = frozenset({S.DISPATCHED, S.CONFIRMED, S.UNDERWAY})
"""Applicant and driver may see each other's number: the order is out, the trip not yet over."""


DESK = TALK | {Act.TRANSFER, Act.ADD_SIGNER}
"""At a desk that only signs, the case may be handed on; elsewhere a trip goes back and over by 退回、改派、拒单 alone,
which let go of the vehicle and the driver."""


def reviewers_needed(trip: Any) -> int:
    """过夜用车由两名审核人会签，其余一人审核。依据 6.4.3.3-2、rules-vehicles §5-2。"""
    overnight = trip.starts_at.astimezone(CHINA).date() != trip.ends_at.astimezone(CHINA).date()
    return 2 if overnight or trip.ends_at - trip.starts_at > timedelta(hours=24) else 1


class TripFlow(Workflow, of=Trip):
    """用车：从申请到评价。依据 6.4.3.3。"""

    title = "用车申请"
    acts = TALK

    #                       条款            环节        从 → 到                          由谁办                       限时
    submit        = Step("6.4.3.3-1",  "申请",     S.DRAFT      >> S.SUBMITTED,  by=APPLICANT)
    review        = Step("6.4.3.3-2",  "审核",     S.SUBMITTED  >> S.APPROVED,   by=held(R.UNIT_REVIEWER), within=office_hours(2), needs=reviewers_needed, acts=DESK, batch=True)
    accept        = Step("6.4.3.3-3",  "受理",     S.APPROVED   >> S.ACCEPTED,   by=held(R.INTAKE),        within=office_hours(.5), acts=DESK, batch=True)
    schedule      = Step("6.4.3.3-4",  "调度",     S.ACCEPTED   >> S.SCHEDULED,  by=held(R.DISPATCHER),    within=office_hours(1))
    dispatch      = Step("6.4.3.3-5",  "派车",     S.SCHEDULED  >> S.DISPATCHED, by=held(R.DISPATCHER),    within=office_hours(.5))
    confirm       = Step("6.4.3.3-6",  "接单",     S.DISPATCHED >> S.CONFIRMED,  by=ITS_DRIVER,            within=natural(minutes=15), passing=takes("time_out", to=R.DISPATCHER))
    depart        = Step("6.4.3.3-7",  "出车",     S.CONFIRMED  >> S.UNDERWAY,   by=ITS_DRIVER)
    come_back     = Step("6.4.3.3-8",  "归队",     S.UNDERWAY   >> S.BACK,       by=ITS_DRIVER)
    report        = Step("6.4.3.3-9",  "填报",     S.BACK       >> S.REPORTED,   by=ITS_DRIVER,            within=natural(hours=24))
    check_cost    = Step("6.4.3.3-10", "费用校核", S.REPORTED   >> S.CHECKED,    by=held(R.COST_CLERK),    within=working_days(5), acts=DESK, batch=True)
    rate          = Step("6.4.3.3-11", "评价",     S.CHECKED    >> S.CLOSED,     by=APPLICANT,             within=natural(days=7), passing=takes("close"))

    return_       = Step("6.4.3.3-2",  "退回修改", S.SUBMITTED  >> S.RETURNED,   by=held(R.UNIT_REVIEWER), comment_required=True)
    resubmit      = Step("6.4.3.3-1",  "修改提交", (S.DRAFT | S.RETURNED) >> S.SUBMITTED, by=APPLICANT)
    reject        = Step("6.4.3.3-2",  "驳回",     S.SUBMITTED  >> S.REJECTED,   by=held(R.UNIT_REVIEWER), comment_required=True)
    decline       = Step("6.4.3.3-3",  "不予受理", S.APPROVED   >> S.DECLINED,   by=held(R.INTAKE),        comment_required=True)
    withdraw      = Step("6.4.3.3-1",  "撤回",     (S.SUBMITTED | S.RETURNED) >> S.WITHDRAWN, by=APPLICANT, aside=True)
    cancel        = Step("6.4.3.3-1",  "取消",     (S.APPROVED | S.ACCEPTED | S.SCHEDULED | S.DISPATCHED | S.CONFIRMED) >> S.CANCELLED,
                         by=APPLICANT, comment_required=True, aside=True)
    call_off      = Step("6.4.3.3-4",  "取消派车", SENT_OUT     >> S.CANCELLED,  by=held(R.DISPATCHER),    comment_required=True, aside=True)
    reassign      = Step("6.4.3.3-4",  "改派",     SENT_OUT     >> S.SCHEDULED,  by=held(R.DISPATCHER),    comment_required=True, aside=True)
    refuse        = Step("6.4.3.3-6",  "拒单",     S.DISPATCHED >> S.ACCEPTED,   by=ITS_DRIVER,            comment_required=True)
    time_out      = Step("6.4.3.3-6",  "超时退回", S.DISPATCHED >> S.ACCEPTED,   by=SYSTEM,                aside=True)
    close         = Step("6.4.3.3-11", "逾期未评", S.CHECKED    >> S.CLOSED,     by=SYSTEM,                aside=True)
    return_report = Step("6.4.3.3-10", "退回填报", S.REPORTED   >> S.BACK,       by=held(R.COST_CLERK),    comment_required=True)
