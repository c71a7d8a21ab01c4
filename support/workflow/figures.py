"""办理数据: how long each step of a process took last year, and how often it was late. 依据 7.2-2。

Counted over sets by the database, one statement a process, and kept for `KEPT` seconds. A duration is the natural time
from when the case entered its state to when the step moved it on; the median and the 90th percentile are durations that
occurred (nearest rank). Steps that moved nothing (countersignatures before the last, comments) are not counted.
"""

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Float, Select, case, cast, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.viewer import Region
from kernel.hours import CHINA

from .records import StepTaken

KEPT = 3600.0
_MOST = 5_000


@dataclass(frozen=True)
class StepFigures:
    """``median_minutes`` and ``p90_minutes`` are empty for the step that makes a case; ``overdue_share`` is 0 to 1."""

    step: str
    count: int
    median_minutes: int | None
    p90_minutes: int | None
    overdue: int

    @property
    def overdue_share(self) -> float:
        return self.overdue / self.count if self.count else 0.0


_kept: WeakKeyDictionary[Any, dict[Any, tuple[float, list[StepFigures]]]] = WeakKeyDictionary()


async def figures(session: AsyncSession, workflow: str, region: str, year: int) -> list[StepFigures]:
    """For each step that was taken in the region that year. ``session`` must see the whole region (`looking`)."""
    kept = _kept.setdefault(session.sync_session.get_bind().engine.pool, {})
    key, now = (workflow, region, year), time.monotonic()
    if key in kept and now - kept[key][0] < KEPT:
        return kept[key][1]
    rows = await session.execute(statement(workflow, region, year))
    found = [StepFigures(step, count, _minutes(median), _minutes(p90), late) for step, count, late, median, p90 in rows]
    if len(kept) >= _MOST:
        kept.clear()
    kept[key] = now, found
    return found


def _minutes(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds / 60)


def statement(workflow: str, region: str, year: int) -> Select[Any]:
    """One row a step: its name, how often, how often late, the median and the 90th percentile in seconds.

    The line before is the one by which the case entered its state, so lines of the same cases from before the year are
    looked at too, but only as far back as a year.
    """
    begins, ends = (datetime(each, 1, 1, tzinfo=CHINA) for each in (year, year + 1))
    line = (
        select(
            StepTaken.step,
            StepTaken.taken_at,
            StepTaken.overdue,
            (
                _epoch(StepTaken.taken_at)
                - _epoch(
                    func.lag(StepTaken.taken_at).over(
                        partition_by=StepTaken.case_id, order_by=(StepTaken.taken_at, StepTaken.id)
                    )
                )
            ).label("seconds"),
        )
        .where(
            StepTaken.workflow == workflow,
            StepTaken.region_code.between(*Region(region).span),
            StepTaken.from_state != StepTaken.to_state,
            StepTaken.taken_at >= begins.replace(year=year - 1),
            StepTaken.taken_at < ends,
        )
        .subquery()
    )
    ranked = (
        select(
            line.c.step,
            line.c.overdue,
            line.c.seconds,
            func.row_number().over(partition_by=line.c.step, order_by=line.c.seconds.nulls_last()).label("rank"),
            func.count(line.c.seconds).over(partition_by=line.c.step).label("timed"),
        )
        .where(line.c.taken_at >= begins)
        .subquery()
    )
    return (
        select(
            ranked.c.step,
            func.count(),
            func.sum(case((ranked.c.overdue, 1), else_=0)),
            func.max(case((ranked.c.rank == _rank(ranked.c.timed, 50), ranked.c.seconds))),
            func.max(case((ranked.c.rank == _rank(ranked.c.timed, 90), ranked.c.seconds))),
        )
        .group_by(ranked.c.step)
        .order_by(ranked.c.step)
    )


def _epoch(moment: Any) -> Any:
    return cast(extract("epoch", moment), Float)


def _rank(count: Any, percent: int) -> Any:
    """The nearest rank: the least whole number that is at least that share of the count."""
    return (count * percent + 99) // 100
