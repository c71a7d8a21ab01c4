"""设备: where somebody is signed in, as they see it themselves and as the security administrator does, and ending it.

依据 GB/T 22239-2019 8.1.4.1。Within a unit of work; other processes hear of it at once (`watching`).
"""

from uuid import UUID

from sqlalchemy import ColumnElement, select

from kernel.records import now
from kernel.refusal import WrongState

from .login_records import Ending, Login
from .logins import over
from .rls import lift
from .sessions import Work
from .watching import STANDING


def stands() -> ColumnElement[bool]:
    """Logins that nobody ended and whose time is not over."""
    return Login.revoked_at.is_(None) & (Login.expires_at > now())


async def sign_out(work: Work, login_id: UUID) -> Login:
    """End one login, and those opened from it. Raises `NotFound` out of reach, `WrongState` where it is over."""
    login = await work.claim(Login, login_id, what="该登录")
    if login.revoked_at is not None or login.expires_at <= work.now:
        raise WrongState("该登录已经结束", alternatives=("刷新后查看最新状态",))
    why = Ending.SIGNED_OUT if login.person_id == work.viewer.id else Ending.REVOKED
    opened = await work.session.scalars(select(Login).where(Login.parent_id == login.id, stands()))
    for each in (login, *opened):
        over(each, why, work.now)
    work.tell(STANDING, person=str(login.person_id))
    return login


async def sign_out_everywhere(work: Work, keep: UUID | None) -> int:
    """End all of the viewer's own logins but the one they ask by and those opened from it; how many."""
    mine = await work.session.scalars(select(Login).where(Login.person_id == work.viewer.id, stands()))
    ended = [each for each in mine if keep is None or keep not in (each.id, each.parent_id)]
    for each in ended:
        over(each, Ending.SIGNED_OUT, work.now)
    work.tell(STANDING, person=str(work.viewer.id))
    return len(ended)


async def shut_out(work: Work, person_id: UUID) -> int:
    """End all logins of somebody who may no longer sign in, within any reach: whoever keeps the directory need not see
    where people are signed in, and a person who comes back must not find an old login alive. How many."""
    await work.session.run_sync(lambda session: lift(session.connection()))
    theirs = select(Login).where(Login.person_id == person_id, stands()).with_for_update()
    ended = (await work.session.scalars(theirs.execution_options(carried=True))).all()
    for each in ended:
        work.session.info["carried"].add(each)
        over(each, Ending.SUSPENDED, work.now)
    work.tell(STANDING, person=str(person_id))
    return len(ended)
