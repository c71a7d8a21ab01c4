"""The whole run: the data grows, and at each size the same questions are asked of all systems."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .data import Scale, World
from .hub import hub
from .measuring import Cost, measure
from .plain import plain
from .questions import ALL, Q2, Q5, READS
from .system import System
from .written import written

LENGTHS = (10, 50, 100)

Costs = dict[str, Cost]


@dataclass
class Figures:
    """Costs by system name: of each question, by rows of a page, and by trips in the table."""

    questions: dict[str, Costs] = field(default_factory=dict)
    by_rows: dict[tuple[str, int], Costs] = field(default_factory=dict)
    by_trips: dict[tuple[str, int], Costs] = field(default_factory=dict)


@asynccontextmanager
async def all_systems(world: World, folder: Path) -> AsyncIterator[list[System]]:
    systems = [hub(world, folder), plain(world), written(world)]
    try:
        yield systems
    finally:
        for system in systems:
            await system.close()


async def run(url: str, folder: Path, scale: Scale, seconds: float) -> Figures:
    figures, world = Figures(), World(url, scale)
    await world.found()
    for trips in scale.trips:
        print(f"  {trips:,} 次用车：装入…", flush=True)
        await world.grow(trips)
        # new connections, so that no plan made for a smaller table is kept
        async with all_systems(world, folder) as systems:
            last = trips == scale.trips[-1]
            for question in READS:
                figures.by_trips[question.name, trips] = await measure(
                    systems, world, question, question.rows, seconds / 2
                )
            if last:
                await _in_full(figures, systems, world, seconds)
    return figures


async def _in_full(figures: Figures, systems: list[System], world: World, seconds: float) -> None:
    for question in (Q2, Q5):
        for rows in LENGTHS:
            figures.by_rows[question.name, rows] = await measure(systems, world, question, rows, seconds / 2)
    for question in ALL:  # the mutation comes last: its rows would be the first of every list
        print(f"  {question.name} {question.said}", flush=True)
        figures.questions[question.name] = await measure(systems, world, question, question.rows, seconds)
