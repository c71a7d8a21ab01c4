"""Measuring: first whether all say the same, then how much each costs, in turn, the middle of three rounds."""

import gc
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from .data import World
from .questions import Question
from .system import System

ROUNDS = 3


class Differs(Exception):
    """Two systems answer the same question differently: their figures would mean nothing."""


@dataclass(frozen=True)
class Cost:
    """``cpu`` in milliseconds of this process; ``statements`` sent to the database. Both per request."""

    cpu: float
    statements: int


async def agree(systems: Sequence[System], world: World, question: Question, rows: int) -> None:
    """Raises `Differs`."""
    first, *others = [(system, await system.data(question, world, rows)) for system in systems]
    for system, said in others:
        if said != first[1]:
            raise Differs(f"{question.name}: {system.label} ≠ {first[0].label}\n{said}\n{first[1]}"[:4_000])


async def measure(
    systems: Sequence[System], world: World, question: Question, rows: int, seconds: float
) -> dict[str, Cost]:
    """What a request costs on each system; ``seconds`` of CPU time are spent on each in each round."""
    await agree(systems, world, question, rows)
    bodies = {system.name: system.body(question, world, rows) for system in systems}
    counts, statements = {}, {}
    for system in systems:
        body = bodies[system.name]
        statements[system.name] = min([await _sent(system, body) for _ in range(3)])
        await _spend(system, body, 5)
        counts[system.name] = max(3, min(2_000, round(seconds * 1_000 / max(await _spend(system, body, 3), 0.05))))
    # what the other systems keep in memory must not be walked at the cost of the one that is measured
    gc.collect()
    gc.freeze()
    spent: dict[str, list[float]] = {system.name: [] for system in systems}
    for _ in range(ROUNDS):
        for system in systems:
            spent[system.name].append(await _spend(system, bodies[system.name], counts[system.name]))
    gc.unfreeze()
    return {name: Cost(statistics.median(each), statements[name]) for name, each in spent.items()}


async def _sent(system: System, body: bytes) -> int:
    """Statements of one request; every few seconds the hub's also ask anew what posts the viewer holds."""
    with system.counted() as seen:
        await system.ask(body)
    return len(seen)


async def _spend(system: System, body: bytes, times: int) -> float:
    """CPU milliseconds per request."""
    began = time.process_time()
    for _ in range(times):
        await system.ask(body)
    return (time.process_time() - began) * 1_000 / times
