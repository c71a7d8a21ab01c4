"""流程簿: a process as it is written, as it holds in a region, and as it went last year. 依据 6.3-10、7.2-2。"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region

from .figures import StepFigures, figures
from .kept import Setting, nearness
from .records import EVERY, StepSetting
from .steps import InForce, Step, Terms, Workflow
from .terms import merged, terms_in_force, thresholds_of
from .versions import ProcessVersion, digest_of, table_of, versions_of

NOTHING = StepFigures("", 0, None, None, 0)


@dataclass(frozen=True)
class BookStep:
    """A row of the book: the step, its terms there, and its figures."""

    step: Step
    terms: Terms
    in_force: InForce
    figures: StepFigures

    @property
    def changed_here(self) -> bool:
        """Whether the region or a level above has set something else than the table says."""
        return self.terms != self.step.usual

    @property
    def when(self) -> str | None:
        return self.step.when.said(self.in_force.thresholds) if self.step.when else None


@dataclass(frozen=True)
class Threshold:
    name: str
    label: str
    unit: str
    usual: Decimal
    value: Decimal


@dataclass(frozen=True)
class Book:
    workflow: type[Workflow]
    region: str
    year: int
    in_force: InForce
    steps: Sequence[BookStep]
    versions: Sequence[ProcessVersion]

    @property
    def revision(self) -> int:
        return self.in_force.revision

    @property
    def digest(self) -> str:
        return digest_of(table_of(self.workflow))

    @property
    def number(self) -> int | None:
        """Which kept version the table is now; ``None`` until it is kept, at the next start."""
        return next((each.number for each in self.versions if each.digest == self.digest), None)

    @property
    def thresholds(self) -> list[Threshold]:
        return [
            Threshold(name, each.label, each.unit, each.usual, self.in_force.thresholds.get(name, each.usual))
            for name, each in thresholds_of(self.workflow).items()
        ]

    @property
    def states(self) -> list[str]:
        """The states of the diagram, by their Chinese labels; its arrows are the steps."""
        return [state.label for state in self.workflow.states()]


async def book_of(session: AsyncSession, workflow: type[Workflow], region: str, unit: UUID | None, year: int) -> Book:
    """The book of a process for a place; ``session`` must see the whole region (`looking`): it reads figures alone."""
    [in_force] = await terms_in_force(session, [(workflow, region, unit)])
    counted = {each.step: each for each in await figures(session, workflow.__name__, region, year)}
    steps = [BookStep(step, in_force.of(step), in_force, counted.get(step.name, NOTHING)) for step in workflow.steps]
    return Book(workflow, region, year, in_force, steps, await versions_of(session, workflow.__name__))


@dataclass(frozen=True)
class TermsDifference:
    """What differs of one step between two versions of the terms of a place."""

    step: str
    label: str
    before: Terms
    after: Terms


async def terms_at(
    session: AsyncSession, workflow: type[Workflow], region: str, unit: UUID | None, revision: int
) -> dict[str, Terms]:
    """The terms of the place as that revision left them, whether or not they are in force yet."""
    rows = await session.scalars(
        select(StepSetting).where(
            StepSetting.workflow.in_((workflow.__name__, EVERY)),
            StepSetting.revision <= revision,
            or_(StepSetting.ended_revision.is_(None), StepSetting.ended_revision > revision),
        )
    )

    def reaches(row: StepSetting) -> bool:
        return row.unit_id == unit if row.unit_id else Region(row.region_code).covers(region)

    here = [Setting.of(row) for row in rows if reaches(row)]
    return merged(sorted(here, key=nearness), workflow)


async def terms_differences(
    session: AsyncSession, workflow: type[Workflow], region: str, unit: UUID | None, before: int, after: int
) -> list[TermsDifference]:
    """Step by step, where two versions of the terms differ. 两版对照。"""
    old = await terms_at(session, workflow, region, unit, before)
    new = await terms_at(session, workflow, region, unit, after)
    pairs: list[tuple[Any, Terms, Terms]] = [
        (step, old.get(step.name, step.usual), new.get(step.name, step.usual)) for step in workflow.steps
    ]
    return [TermsDifference(step.name, step.label, a, b) for step, a, b in pairs if a != b]
