"""机构人员: how its fields are answered."""

from datetime import date

from strawberry import ID

from auth.permissions import Permission
from auth.sessions import Work
from domains.directory import actions, erasing, posts, staffing
from domains.directory.models import Appointment, Division, Person, Unit
from domains.directory.places import division
from kernel.fetch import ToOne
from kernel.ids import parse_global_id
from support.workflow import days
from support.workflow.calendar import CalendarDay, CalendarYear

from .context import Info
from .forms import read

CALENDAR_REGION = ToOne(CalendarDay.region_code, Division, names=Division.code)


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


async def appoint(info: Info, input: posts.NewAppointment) -> Appointment:
    new = read(input)
    return await info.context.change("Appointment.add", "7.1-1", vars(new), lambda work: posts.appoint(work, new))


async def dismiss(info: Info, id: ID, last_day: date) -> Appointment:
    key = parse_global_id(id, expected="Appointment", field="id")[1]
    return await info.context.change(
        "Appointment.end", "7.1-1", [id, last_day], lambda work: posts.dismiss(work, key, last_day)
    )


async def close_unit(info: Info, id: ID) -> Unit:
    key = parse_global_id(id, expected="Unit", field="id")[1]
    return await info.context.change("Unit.close", "7.1-1", [id], lambda work: actions.close_unit(work, key))


async def register_person(info: Info, input: staffing.NewPerson) -> Person:
    new = read(input)
    return await info.context.change("Person.add", "7.1-1", vars(new), lambda work: staffing.register(work, new))


async def suspend_person(info: Info, id: ID) -> Person:
    key = parse_global_id(id, expected="Person", field="id")[1]
    return await info.context.change("Person.suspend", "7.1-1", [id], lambda work: staffing.suspend(work, key))


async def restore_person(info: Info, id: ID) -> Person:
    key = parse_global_id(id, expected="Person", field="id")[1]
    return await info.context.change("Person.restore", "7.1-1", [id], lambda work: staffing.restore(work, key))


async def leave_person(info: Info, id: ID) -> Person:
    key = parse_global_id(id, expected="Person", field="id")[1]
    return await info.context.change("Person.leave", "7.1-1", [id], lambda work: staffing.leave(work, key))


async def erase_person(info: Info, id: ID) -> Person:
    key = parse_global_id(id, expected="Person", field="id")[1]
    return await info.context.change("Person.erase", erasing.CLAUSE, [id], lambda work: erasing.erase(work, key))


async def set_calendar_day(info: Info, input: days.NewCalendarDay) -> CalendarDay:
    async def act(work: Work) -> CalendarDay:
        if input.region_code is not None:
            await division(work, input.region_code)
        return await days.set_day(work, input)

    return await info.context.change("CalendarDay.set", days.CLAUSE, vars(input), act)


async def clear_calendar_day(info: Info, id: ID) -> CalendarDay:
    key = parse_global_id(id, expected="CalendarDay", field="id")[1]
    return await info.context.change("CalendarDay.clear", days.CLAUSE, [id], lambda work: days.clear_day(work, key))


async def publish_calendar_year(info: Info, input: days.NewCalendarYear) -> CalendarYear:
    return await info.context.change(
        "CalendarYear.publish", days.CLAUSE, vars(input), lambda work: days.publish_year(work, input)
    )
