"""Last year's figures of a process: counted by the database, as counting them one by one gives."""

import math
import random
from datetime import datetime, timedelta
from typing import Any

from auth.sessions import Database
from kernel.hours import CHINA
from kernel.ids import new_id
from support.workflow.figures import StepFigures, figures
from support.workflow.records import StepTaken
from tests.databases import statements
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, unit_in

FLOW = [("submit", "draft", "submitted"), ("review", "submitted", "approved"), ("accept", "approved", "accepted")]


def a_line(case: Any, step: str, source: str, target: str, at: datetime, region: str, *, late: bool) -> StepTaken:
    return StepTaken(
        case_id=case,
        region_code=region,
        unit_id=unit_in(region),
        workflow="TripFlow",
        step=step,
        label=step,
        clause="6.4.3.3-2",
        from_state=source,
        to_state=target,
        actor_id=new_id(),
        actor_name="某人",
        taken_at=at,
        overdue=late,
    )


def a_year(seed: int, region: str, count: int, begins: datetime) -> tuple[list[StepTaken], dict[str, list[float]]]:
    """Lines of cases, and what each step took of those taken in 2025."""
    draw, lines, took = random.Random(seed), [], {step: [] for step, _, _ in FLOW}
    for _ in range(count):
        case, at, before = new_id(), begins + timedelta(minutes=draw.randrange(500_000)), None
        for step, source, target in FLOW:
            lines.append(a_line(case, step, source, target, at, region, late=draw.random() < 0.2))
            if at.astimezone(CHINA).year == 2025 and before is not None:
                took[step].append((at - before).total_seconds())
            before, at = at, at + timedelta(minutes=draw.randrange(1, 5_000))
    return lines, took


def nearest(durations: list[float], percent: int) -> int:
    ranked = sorted(durations)
    return round(ranked[max(math.ceil(len(ranked) * percent / 100), 1) - 1] / 60)


async def of(database: Database, region: str) -> dict[str, StepFigures]:
    async with database.looking("test") as session:
        return {each.step: each for each in await figures(session, "TripFlow", region, 2025)}


async def test_figures_are_what_counting_one_by_one_gives(database: Database, given: Any) -> None:
    here, took = a_year(1, SHANGCHENG, 83, datetime(2024, 12, 20, tzinfo=CHINA))
    elsewhere, _ = a_year(2, NINGBO, 40, datetime(2025, 1, 1, tzinfo=CHINA))
    await given(*here, *elsewhere)
    found = await of(database, HANGZHOU)
    for step in ("review", "accept"):
        taken = [each for each in here if each.step == step and each.taken_at.astimezone(CHINA).year == 2025]
        assert found[step].count == len(taken)
        assert found[step].overdue == sum(each.overdue for each in taken)
        assert found[step].median_minutes == nearest(took[step], 50)
        assert found[step].p90_minutes == nearest(took[step], 90)
    assert found["submit"].median_minutes is None, "nothing came before it"
    assert found["submit"].count > 0


async def test_signatures_that_moved_nothing_are_not_counted(database: Database, given: Any) -> None:
    case, at = new_id(), datetime(2025, 3, 3, 9, tzinfo=CHINA)
    await given(
        a_line(case, "submit", "draft", "submitted", at, SHANGCHENG, late=False),
        a_line(case, "review", "submitted", "submitted", at + timedelta(minutes=10), SHANGCHENG, late=True),
        a_line(case, "review", "submitted", "approved", at + timedelta(minutes=30), SHANGCHENG, late=False),
    )
    found = (await of(database, SHANGCHENG))["review"]
    assert (found.count, found.overdue, found.overdue_share, found.median_minutes) == (1, 0, 0.0, 30)


async def test_figures_are_counted_once_an_hour_in_one_statement(database: Database, given: Any) -> None:
    lines, _ = a_year(3, SHANGCHENG, 5, datetime(2025, 2, 1, tzinfo=CHINA))
    await given(*lines)
    with statements(database.engine) as seen:
        first = await of(database, SHANGCHENG)
        assert len(seen) == 1
        assert await of(database, SHANGCHENG) == first
        assert len(seen) == 1
