"""各地设置: where a region or unit has set its own terms. 依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14。"""

from datetime import datetime
from typing import Any
from uuid import UUID

from auth.roles import Role
from domains.vehicles.workflow import TripFlow
from kernel.hours import Measure
from kernel.seeded import stable_id
from support.workflow.records import EVERY

Row = dict[str, Any]

NINGBO_HOURS = "09:00-12:00 13:30-17:00"


def settings(showpiece_region: str, showpiece_centre: UUID, since: datetime) -> list[Row]:
    """宁波 keeps other office hours; 义乌 has its authority review, within one hour; 萧山 reviews sooner than usual.

    The centre that runs the showpiece's platform does not review its own trips, the authority does (回避).
    """
    review, flow = TripFlow.review.name, TripFlow.__name__
    return [
        _row("330200", since, office_hours=NINGBO_HOURS),
        _row("330782", since, workflow=flow, step=review, role=Role.AUTHORITY, minutes=60),
        _row("330109", since, workflow=flow, step=review, minutes=90),
        _row(showpiece_region, since, unit=showpiece_centre, workflow=flow, step=review, role=Role.AUTHORITY),
    ]


def _row(
    region: str,
    since: datetime,
    *,
    unit: UUID | None = None,
    workflow: str = EVERY,
    step: str = EVERY,
    role: Role | None = None,
    minutes: int | None = None,
    office_hours: str | None = None,
) -> Row:
    return {
        "id": stable_id("demo-setting", f"{region}/{unit}/{workflow}/{step}"),
        "created_at": since,
        "version": 1,
        "region_code": region,
        "unit_id": unit,
        "workflow": workflow,
        "step": step,
        "role": role,
        "limit_amount": minutes,
        "limit_measure": Measure.OFFICE_MINUTES if minutes else None,
        "office_hours": office_hours,
        "since": since,
    }
