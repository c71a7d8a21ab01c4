"""Measuring: first whether all say the same, then what each costs, in turn, the middle of three rounds."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .data import World
from .questions import Question
from .served import Served
from .wire import per_second

ROUNDS = 3
CONNECTIONS = 16
SLOW = 50
"""Milliseconds of a request that needs no long warming up."""


class Differs(Exception):
    """Two systems answer the same question differently: their figures would mean nothing."""


class Answers(Protocol):
    @property
    def label(self) -> str: ...

    async def data(self, question: Question, world: World, rows: int) -> Any: ...


@dataclass(frozen=True)
class Cost:
    """Of one system: CPU milliseconds of its process and statements to the database, both per request; answers per
    second while `CONNECTIONS` ask at once, 0 where that was not measured."""

    cpu: float
    statements: int
    per_second: float = 0.0


async def agree(systems: Sequence[Answers], world: World, question: Question, rows: int) -> None:
    """Raises `Differs`."""
    first, *others = [(system, await system.data(question, world, rows)) for system in systems]
    for system, said in others:
        if said != first[1]:
            raise Differs(f"{question.name}: {system.label} ≠ {first[0].label}\n{said}\n{first[1]}"[:4_000])


async def measure(
    systems: Sequence[Served], world: World, question: Question, rows: int, seconds: float, *, load: bool = False
) -> dict[str, Cost]:
    """What a request costs on each system; ``seconds`` of CPU time are spent on each in each round, and as much of the
    clock under load where that is asked for. Documents are sent by their hash."""
    await agree(systems, world, question, rows)
    requests = {each.name: each.request(question, world, rows, by_hash=True) for each in systems}
    return await costs(systems, requests, seconds, load=load)


async def costs(
    systems: Sequence[Served], requests: Mapping[str, bytes], seconds: float, *, load: bool = False
) -> dict[str, Cost]:
    """Of these very requests."""
    counts, statements = {}, {}
    for system in systems:
        request = requests[system.name]
        statements[system.name] = min([await _sent(system, request) for _ in range(3)])
        await _spend(system, request, 3 if await _spend(system, request, 2) > SLOW else 20)
        counts[system.name] = max(3, min(3_000, round(seconds * 1_000 / max(await _spend(system, request, 2), 0.05))))
    spent: dict[str, list[float]] = {system.name: [] for system in systems}
    speed: dict[str, list[float]] = {system.name: [] for system in systems}
    for _ in range(ROUNDS):
        for system in systems:
            spent[system.name].append(await _spend(system, requests[system.name], counts[system.name]))
            if load:
                speed[system.name].append(
                    await per_second(system.port, requests[system.name], CONNECTIONS, max(seconds, 0.3))
                )
    return {
        name: Cost(statistics.median(each), statements[name], statistics.median(speed[name] or [0.0]))
        for name, each in spent.items()
    }


async def _sent(system: Served, request: bytes) -> int:
    """Statements of one request; every few seconds the hub's also ask anew what posts the viewer holds."""
    await system.spent(count=True)
    await system.talk.ask(request)
    return (await system.spent())[1]


async def _spend(system: Served, request: bytes, times: int) -> float:
    """CPU milliseconds per request, of requests that come one after another."""
    before, _ = await system.spent()
    for _ in range(times):
        await system.talk.ask(request)
    return ((await system.spent())[0] - before) / times
