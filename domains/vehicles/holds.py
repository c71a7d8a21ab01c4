"""占用: speaking for a vehicle or driver, and letting go. No two trips hold one at once. 依据 6.4.3.3-5。"""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from auth.sessions import Work
from kernel.hours import CHINA
from kernel.refusal import Conflict

from .models import Hold, Trip
from .rules import BUFFER
from .words import Resource


async def hold(work: Work, trip: Trip, resource: Resource, resource_id: UUID) -> None:
    """Hold it for the time of the trip. The caller has locked it, so that of two who ask at once one waits and is told.

    Raises `Conflict` naming the time for which it is taken.
    """
    taken = await work.session.scalar(
        select(Hold)
        .where(Hold.resource == resource, Hold.resource_id == resource_id)
        .where(Hold.starts_at < trip.ends_at + BUFFER, Hold.ends_at > trip.starts_at - BUFFER)
        .limit(1)
    )
    if taken is not None:
        raise _taken(resource, taken)
    work.add(
        Hold(
            resource=resource,
            resource_id=resource_id,
            trip_id=trip.id,
            starts_at=trip.starts_at,
            ends_at=trip.ends_at,
        )
    )
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise _taken(resource, None) from error


async def release(work: Work, trip: Trip) -> None:
    """Let go of whatever the trip holds."""
    await work.session.execute(
        delete(Hold).where(Hold.trip_id == trip.id), execution_options={"synchronize_session": False}
    )


def _taken(resource: Resource, by: Hold | None) -> Conflict:
    field = f"{resource.value}Id"
    other = f"另选{resource.label}", "调整用车时间"
    if by is None:
        return Conflict(f"该{resource.label}刚被其他任务占用", field=field, clause="6.4.3.3-5", alternatives=other)
    start, end = (at.astimezone(CHINA) for at in (by.starts_at, by.ends_at))
    when = f"{start:%m月%d日%H:%M}至{end:%m月%d日%H:%M}"
    return Conflict(
        f"该{resource.label}{when}已派其他任务（前后各留30分钟）",
        field=field,
        clause="6.4.3.3-5",
        alternatives=other,
    )
