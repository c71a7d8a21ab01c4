"""同步: ask the source, compare, make good. Each difference is a transaction: stopped anywhere, it can go on."""

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

import structlog

from auth import audit
from auth.roles import Role
from auth.sessions import Database, Work
from auth.viewer import Post, Region, Viewer
from kernel.events import Events
from kernel.forms import legible
from kernel.records import Record
from kernel.refusal import Refusal
from support.jobs import SYSTEM

from .acting import CLAUSE, Hand
from .holding import held, units_by_code
from .models import Kind
from .planning import Change, Plan, What, keeps_within, plan
from .told import Source, ToldPerson, ToldUnit

T = TypeVar("T", ToldUnit, ToldPerson)
Told = Callable[[str, int, int], None]
"""What is being done, how much of it is, and how much there is."""

WHY = "contacts: what the directory holds beside what a platform tells"
MOST_NOTED = 20
"""Refusals that a summary names one by one."""

log = structlog.get_logger("jiguan.contacts")


@dataclass
class Summary:
    """What came of a run. ``refused`` are differences that the directory's rules forbid, with the reason."""

    done: Counter[tuple[Kind, What]] = field(default_factory=Counter)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.done or self.refused)

    def sentences(self) -> list[str]:
        """For people, in Chinese."""
        counted = [
            f"{kind.label}{what.label} {self.done[kind, what]}"
            for kind in Kind
            for what in What
            if self.done[kind, what]
        ]
        kept = [f"未办成：{name}——{why}" for name, why in self.refused[:MOST_NOTED]]
        more = len(self.refused) - len(kept)
        return [
            "；".join(counted) or "没有变动",
            *kept,
            *([f"另有 {more} 项未办成"] if more > 0 else []),
        ]


def in_whose_name(source: Source) -> Viewer:
    """The hub itself, with the rights of a system administrator over the source's region and none beyond it."""
    post = Post(Role.SYSTEM_ADMIN, Region(source.region_code))
    return Viewer(SYSTEM.id, f"{source.label}通讯录同步"[:80], (post,))


async def sync(
    database: Database,
    events: Events,
    source: Source,
    *,
    most_leaving: float | None = None,
    dry: bool = False,
    tell: Told | None = None,
) -> Summary:
    """Bring the directory to what the source tells. Raises `Unavailable`, or `WrongState` where too much would end;
    then nothing has been changed. ``dry`` only counts."""
    roll = await source.roll()
    async with database.looking(WHY) as session:
        holds = await held(session, source.name, roll)
        units = await units_by_code(session, source.name)
    planned = plan(roll, holds)
    share = source.most_leaving if most_leaving is None else most_leaving
    keeps_within(planned, holds, share, source.label)
    run = _Run(database, events, source, units, tell or (lambda *_: None), len(planned))
    if dry:
        run.count(planned)
    else:
        await run.all(planned)
    return run.summary


class _Run:
    def __init__(
        self, database: Database, events: Events, source: Source, units: dict[str, UUID], tell: Told, total: int
    ) -> None:
        self.summary = Summary()
        self._database, self._events, self._tell, self._total = database, events, tell, total
        self._viewer, self._units, self._hand = in_whose_name(source), units, Hand(source, units)
        self._done = 0

    def count(self, planned: Plan) -> None:
        for kind, changes in (
            (Kind.UNIT, planned.units + planned.closing),
            (Kind.PERSON, planned.people + planned.leaving),
        ):
            for change in changes:
                self.summary.done[kind, change.what] += 1

    async def all(self, planned: Plan) -> None:
        for unit in planned.units:
            id = await self._one(Kind.UNIT, unit, self._hand.unit)
            if id is not None and unit.told is not None:
                self._units[unit.told.code] = id
        for person in (*planned.people, *planned.leaving):
            await self._one(Kind.PERSON, person, self._hand.person)
        for unit in planned.closing:
            await self._one(Kind.UNIT, unit, self._hand.unit)

    async def _one(
        self, kind: Kind, change: Change[T], act: Callable[[Work, Change[T]], Awaitable[Record]]
    ) -> UUID | None:
        self._tell(f"{kind.label}{change.what.label}", self._done, self._total)
        self._done += 1
        try:
            for name, value in vars(change.told).items() if change.told else ():
                legible(value, name)
            async with self._database.working(self._viewer) as work:
                record = await act(work, change)
                await audit.note(work, f"Contacts.{kind.value}-{change.what.value}", record, clause=CLAUSE)
        except Refusal as refusal:
            self.summary.refused.append((change.name, refusal.message))
            return None
        self.summary.done[kind, change.what] += 1
        for event in work.events:
            try:
                await self._events.publish(event)
            except Exception as error:  # those who watch ask again within a second
                log.warning("not_told", topic=event.topic, error=type(error).__name__)
        return record.id
