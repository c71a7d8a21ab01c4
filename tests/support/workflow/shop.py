"""A workshop that repairs what is worth more than a little: somebody for each of its steps, and cases on their way."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from support import cases
from support.forms.answering import Answers
from support.workflow import handling
from support.workflow.brought import CaseWait
from support.workflow.cards import CaseCard
from support.workflow.handling import Member
from support.workflow.queries import steps_by_case
from support.workflow.records import StepTaken
from support.workflow.waiting import waiting_for
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in


def member(viewer: Viewer) -> Member:
    return Member(viewer.id, viewer.name)


class Shop:
    """``take`` and the acts are done each in a unit of work of their own, in somebody's name."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.applicant = self._holding(Role.STAFF, "申请人甲")
        self.reviewer = self._holding(Role.UNIT_REVIEWER, "审核人乙")
        self.intake = self._holding(Role.INTAKE, "查勘人丙")
        self.clerk = self._holding(Role.COST_CLERK, "核价人丁")
        self.authority = self._holding(Role.AUTHORITY, "主管戊")
        self.supervisor = self._holding(Role.SUPERVISOR, "监督己")
        self.dispatcher = self._holding(Role.DISPATCHER, "派工庚")
        self.outsider = a_person(name="外人辛")

    def _holding(self, role: Role, name: str) -> Viewer:
        return a_person((role, SHANGCHENG), name=name)

    @property
    def people(self) -> list[Viewer]:
        return [value for value in vars(self).values() if isinstance(value, Viewer)]

    async def open(self, amount: str = "1000", *, by: Viewer | None = None, title: str = "东楼屋面漏水") -> UUID:
        new = cases.NewCase(process="WorkshopFlow", title=title)
        said = Answers(values={"amount": amount})
        async with self.database.working(by or self.applicant) as work:
            case = await cases.open_case(work, new, unit_in(SHANGCHENG), SHANGCHENG, said)
            return case.id

    async def take(self, viewer: Viewer, step: str, id: UUID, comment: str = "") -> Any:
        found = Flow.step(step)
        assert found is not None
        async with self.database.working(viewer) as work:
            return await cases.take(work, found, id, comment)

    async def until(self, step: str, amount: str = "1000", **said: Any) -> UUID:
        """A case that waits for the step."""
        id = await self.open(amount, **said)
        usual = (
            ("check", self.reviewer), ("survey", self.intake), ("quote", self.clerk), ("decide", self.authority),
            ("assign", self.dispatcher), ("finish", self.dispatcher), ("accept", self.applicant),
            ("pay", self.clerk), ("archive", self.intake),
        )  # fmt: skip
        for name, by in usual:
            if name == step or (name == "decide" and step == "council"):
                break
            await self.take(by, name, id)
        return id

    async def do(self, viewer: Viewer, act: str, id: UUID, *said: Any, **more: Any) -> Any:
        """An act of `handling` by its name."""
        async with self.database.working(viewer) as work:
            return await getattr(handling, act)(work, Flow, id, *said, **more)

    async def case(self, id: UUID) -> Any:
        async with self.database.looking("test") as session:
            return await session.scalar(select(Flow.model).where(Flow.model.id == id))

    async def card(self, id: UUID) -> Any:
        async with self.database.looking("test") as session:
            return await session.get(CaseCard, id)

    async def record(self, id: UUID) -> Sequence[StepTaken]:
        async with self.database.looking("test") as session:
            return (await steps_by_case(session, [id]))[0]

    async def waits(self, id: UUID) -> set[str]:
        async with self.database.looking("test") as session:
            return set(await session.scalars(select(CaseWait.step).where(CaseWait.case_id == id)))

    async def todo(self, viewer: Viewer) -> set[UUID]:
        async with self.database.looking("test") as session:
            found = select(Flow.model.id).where(await waiting_for(session, viewer, Flow.model))
            return set(await session.scalars(found))
