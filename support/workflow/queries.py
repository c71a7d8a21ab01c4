"""What can be asked about how cases are, and are to be, handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.fetch import Listing
from kernel.forms import Label, Where
from kernel.labels import Labelled
from kernel.paging import grouped

from .acts import Act
from .brought import CaseParty
from .cards import CaseCard
from .records import Case, StepSetting, StepTaken, ThresholdSetting
from .standing import Standing


class SettingOrder(Labelled):
    REGION = "region", "按区划"
    SINCE = "since", "按生效时间"


@dataclass(kw_only=True)
class SettingFilter:
    region_code: Annotated[str | None, Label("区划代码"), Where(lambda code: StepSetting.region_code == code)] = None
    workflow: Annotated[str | None, Label("流程标识"), Where(lambda name: StepSetting.workflow == name)] = None
    step: Annotated[str | None, Label("环节标识"), Where(lambda name: StepSetting.step == name)] = None
    ended: Annotated[
        bool | None,
        Label("是否已被取代"),
        Where(lambda ended: StepSetting.until.is_not(None) if ended else StepSetting.until.is_(None)),
    ] = None


_ORDERS = {SettingOrder.REGION: (StepSetting.region_code,), SettingOrder.SINCE: (StepSetting.since.desc(),)}
SETTINGS = Listing(StepSetting, _ORDERS, SettingFilter)
"""Every version that was ever set; those in force are the ones that have not ended."""


@dataclass(kw_only=True)
class ThresholdFilter:
    region_code: Annotated[str | None, Label("区划代码"), Where(lambda code: ThresholdSetting.region_code == code)] = (
        None
    )
    workflow: Annotated[str | None, Label("流程标识"), Where(lambda name: ThresholdSetting.workflow == name)] = None


THRESHOLDS = Listing(
    ThresholdSetting,
    {SettingOrder.REGION: (ThresholdSetting.region_code,), SettingOrder.SINCE: (ThresholdSetting.since.desc(),)},
    ThresholdFilter,
)
"""Every threshold that was ever set, versions that have ended too."""


async def steps_by_case(session: AsyncSession, case_ids: Sequence[UUID]) -> list[list[StepTaken]]:
    """The record of each case, oldest first."""
    taken = await session.scalars(
        select(StepTaken).where(StepTaken.case_id.in_(case_ids)).order_by(StepTaken.taken_at, StepTaken.id)
    )
    return grouped(case_ids, taken.all(), by="case_id")


async def parties_by_case(session: AsyncSession, case_ids: Sequence[UUID]) -> list[list[CaseParty]]:
    """Everybody who was ever brought into each case, in the order of their coming."""
    found = await session.scalars(
        select(CaseParty).where(CaseParty.case_id.in_(case_ids)).order_by(CaseParty.since, CaseParty.id)
    )
    return grouped(case_ids, found.all(), by="case_id")


async def numbers_by_case(session: AsyncSession, case_ids: Sequence[UUID]) -> list[str]:
    """The number of each case; empty where it is no longer there."""
    found = await session.execute(select(CaseCard.id, CaseCard.number).where(CaseCard.id.in_(case_ids)))
    numbers = {row.id: row.number for row in found}
    return [numbers.get(id, "") for id in case_ids]


async def standing_of(session: AsyncSession, cases: Sequence[Case]) -> list[Standing]:
    """How each case stands: who has signed its steps since it entered its state, and who has been brought in."""
    ids = [case.id for case in cases]
    parties = await parties_by_case(session, ids)
    signed = await session.scalars(
        select(StepTaken).where(
            StepTaken.case_id.in_(ids), StepTaken.act == Act.STEP, StepTaken.from_state == StepTaken.to_state
        )
    )
    lines = grouped(ids, signed.all(), by="case_id")
    return [Standing.of(*each) for each in zip(cases, lines, parties, strict=True)]
