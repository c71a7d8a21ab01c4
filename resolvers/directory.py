"""机构人员: how its fields are answered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from strawberry import ID, Parent

from auth.permissions import Permission
from auth.roles import GRANTS
from domains.directory import actions, queries
from domains.directory.models import Appointment, Division, Person, Unit
from kernel.ids import parse_global_id
from support.workflow.calendar import CalendarDay

from .context import Info
from .fetching import by_id
from .forms import read


async def me(info: Info) -> Person | None:
    """The viewer's own person; nothing for somebody who is not in the directory."""
    person: Person | None = await info.context.load(by_id(Person), info.context.viewer.id)
    return person


async def division_of(root: Parent[Any], info: Info) -> Division | None:
    division: Division | None = await info.context.load(queries.divisions_by_code, root.region_code)
    return division


async def division_by_code(info: Info, code: str) -> Division | None:
    division: Division | None = await info.context.load(queries.divisions_by_code, code)
    return division


async def appointments_of(root: Parent[Any], info: Info) -> Sequence[Appointment]:
    found: list[Appointment] = await info.context.load(queries.appointments_by_person, root.id)
    return found


def permissions_of_viewer(info: Info) -> list[Permission]:
    """What the viewer may do somewhere, by any of their posts."""
    return sorted({permission for post in info.context.viewer.posts for permission in GRANTS[post.role]})


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
