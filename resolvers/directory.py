"""机构人员: how its fields are answered."""

from datetime import date

from strawberry import ID

from auth.permissions import Permission
from domains.directory import actions
from domains.directory.models import Appointment, Unit
from kernel.ids import parse_global_id
from support.workflow.calendar import CalendarDay

from .context import Info
from .forms import read


def permissions_of_viewer(info: Info) -> list[Permission]:
    """What the viewer may do somewhere, by any of their posts."""
    return sorted({permission for post in info.context.viewer.posts for permission in post.permissions})


async def add_unit(info: Info, input: actions.NewUnit) -> Unit:
    new = read(input)
    return await info.context.change("Unit.add", "7.1-1", vars(new), lambda work: actions.add_unit(work, new))


async def move_unit(info: Info, id: ID, parent_id: ID | None = None) -> Unit:
    unit = parse_global_id(id, expected="Unit", field="id")[1]
    parent = parse_global_id(parent_id, expected="Unit", field="parentId")[1] if parent_id is not None else None
    return await info.context.change(
        "Unit.move", "7.1-1", [id, parent_id], lambda work: actions.move_unit(work, unit, parent)
    )


async def appoint(info: Info, input: actions.NewAppointment) -> Appointment:
    new = read(input)
    return await info.context.change("Appointment.add", "7.1-1", vars(new), lambda work: actions.appoint(work, new))


async def dismiss(info: Info, id: ID, last_day: date) -> Appointment:
    key = parse_global_id(id, expected="Appointment", field="id")[1]
    return await info.context.change(
        "Appointment.end", "7.1-1", [id, last_day], lambda work: actions.dismiss(work, key, last_day)
    )


async def set_calendar_day(info: Info, input: actions.NewCalendarDay) -> CalendarDay:
    return await info.context.change(
        "CalendarDay.set", "6.4.3.3-13", vars(input), lambda work: actions.set_calendar_day(work, input)
    )
