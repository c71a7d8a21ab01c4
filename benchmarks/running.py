"""The whole run: the data grows, and at each size the same questions are asked of all systems."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .data import Scale, World
from .hub import hub
from .measuring import Cost, agree, costs, measure
from .plain import plain
from .questions import ALL, Q2, Q3, READS, Question
from .served import Served, all_served
from .system import System, document_body
from .wire import post
from .written import written

LENGTHS = {Q2: (10, 50, 100), Q3: (1, 8, 20, 82)}
"""Rows of a page, and units: one of Q3's brings some 60 rows with it, so 50, 500, 1,200 and 5,000 rows."""

Costs = dict[str, Cost]


@dataclass
class Figures:
    """Costs by system name: of each question; by length of a list; by trips in the table; and of the hub alone,
    of documents sent as text that it has seen before (``hub``) beside their hashes (``by_hash``)."""

    questions: dict[str, Costs] = field(default_factory=dict)
    by_rows: dict[tuple[str, int], Costs] = field(default_factory=dict)
    by_trips: dict[tuple[str, int], Costs] = field(default_factory=dict)
    as_text: dict[str, Costs] = field(default_factory=dict)


@asynccontextmanager
async def all_systems(world: World, folder: Path) -> AsyncIterator[list[System]]:
    """In this process, without a server: for a test of what they say."""
    systems = [await hub(world, folder), plain(world), written(world)]
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
        # new processes, so that no plan made for a smaller table is kept
        async with all_served(world, folder) as systems:
            if trips == scale.trips[-1]:
                await _in_full(figures, systems, world, seconds)
            for question in READS[:-1]:  # the longest list is ten of the pages before it
                figures.by_trips[question.name, trips] = (
                    figures.questions[question.name]
                    if trips == scale.trips[-1]
                    else await measure(systems, world, question, question.rows, seconds / 2)
                )
            if trips == scale.trips[-1]:  # last: its rows would be the first of every list
                for question in set(ALL) - set(READS):
                    figures.questions[question.name] = await _asked(systems, world, question, seconds)
    return figures


async def _in_full(figures: Figures, systems: Sequence[Served], world: World, seconds: float) -> None:
    for question in READS:
        figures.questions[question.name] = await _asked(systems, world, question, seconds)
        figures.as_text[question.name] = await _as_text(systems, world, question, seconds / 2)
    for question, lengths in LENGTHS.items():
        for rows in lengths:
            if question is not Q3 or rows <= world.scale.units:
                figures.by_rows[question.name, rows] = await measure(systems, world, question, rows, seconds / 2)


async def _asked(systems: Sequence[Served], world: World, question: Question, seconds: float) -> Costs:
    print(f"  {question.name} {question.said}", flush=True)
    return await measure(systems, world, question, question.rows, seconds, load=True)


async def _as_text(systems: Sequence[Served], world: World, question: Question, seconds: float) -> Costs:
    """In turn, on the hub alone."""
    hub = next(each for each in systems if each.name == "hub")
    text = post(document_body(question, world, question.rows), hub.headers)
    hashed = hub.request(question, world, question.rows, by_hash=True)
    return {
        "hub": (await costs([hub], {"hub": text}, seconds))["hub"],
        "by_hash": (await costs([hub], {"hub": hashed}, seconds))["hub"],
    }


__all__ = ["Figures", "agree", "all_systems", "run"]
