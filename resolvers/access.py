"""登录与授权: devices, delegations, and why something is denied."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from strawberry import ID

from auth import devices
from auth.login_records import Login
from auth.permissions import Permission
from auth.scope import within
from auth.sessions import Work
from auth.viewer import Viewer
from domains.directory import delegating
from domains.directory.models import Appointment, Delegation, Person
from kernel.ids import parse_global_id

from .context import Info
from .forms import read

CLAUSE = "6.3-4"


async def my_devices(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[Any]:
    return [Login.person_id == viewer.id, devices.stands()]


async def standing_devices(_session: AsyncSession, _viewer: Viewer, _wanted: Any) -> list[Any]:
    return [devices.stands()]


async def given_by_me(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[Any]:
    return [Delegation.giver_id == viewer.id]


async def given_to_me(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[Any]:
    return [Delegation.delegate_id == viewer.id]


async def within_reach(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[Any]:
    """Posts that the viewer's right to appoint reaches; a post belongs to no unit's row, so no session narrows it."""
    return [within(viewer.posts_with(Permission.APPOINT), Appointment)]


def is_this(root: Any, info: Info) -> bool:
    return bool(info.context.login_id is not None and root.id == info.context.login_id)


async def sign_out(info: Info, id: ID) -> Login:
    key = parse_global_id(id, expected="Login", field="id")[1]
    return await info.context.change("Login.end", CLAUSE, [id], lambda work: devices.sign_out(work, key))


async def sign_out_everywhere(info: Info, keep_this: bool | None = None) -> Person:
    keep = None if keep_this is False else info.context.login_id

    async def act(work: Work) -> Person:
        await devices.sign_out_everywhere(work, keep)
        return await work.claim(Person, work.viewer.id, what="您的人员记录")

    return await info.context.change("Login.endAll", CLAUSE, [keep_this], act)


async def give(info: Info, input: delegating.NewDelegation) -> Delegation:
    new = read(input)
    return await info.context.change(
        "Delegation.give", "6.3-10", vars(new), lambda work: delegating.give(work, new, info.context.policy)
    )


async def end(info: Info, id: ID) -> Delegation:
    key = parse_global_id(id, expected="Delegation", field="id")[1]
    return await info.context.change("Delegation.end", "6.3-10", [id], lambda work: delegating.end(work, key))
