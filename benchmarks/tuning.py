"""Two settings, measured: how many connections to the database, and how often Python looks for garbage.

The hub alone, asked by `CONNECTIONS` at once. What is chosen is in `app.settings` (``database_pool``) and
`app.lifespan` (the collector's thresholds, and what stands at the start left out of its sight).
"""

import os
import statistics
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .data import World
from .measuring import CONNECTIONS, ROUNDS
from .questions import M1, Q1, Q2, Question
from .served import Served, served
from .wire import per_second

POOL, COLLECTOR = "JIGUAN_BENCH_POOL", "JIGUAN_BENCH_COLLECTOR"
ASKED = (Q1, Q2, M1)
SETTINGS: Mapping[str, Mapping[str, str]] = {
    **{f"{size} 个连接": {POOL: str(size)} for size in (2, 5, 10, 20)},
    "10 个连接，Python 原有的垃圾回收": {POOL: "10", COLLECTOR: "python"},
}


@dataclass(frozen=True)
class Speed:
    """Answers a second, and CPU milliseconds of the server for each."""

    per_second: float
    cpu: float


async def tuned(world: World, folder: Path, seconds: float) -> dict[str, dict[str, Speed]]:
    """By setting, then by question."""
    found: dict[str, dict[str, Speed]] = {}
    for name, said in SETTINGS.items():
        print(f"  {name}…", flush=True)
        with _environment(said):
            async with served("hub", world, folder) as hub:
                found[name] = {question.name: await _speed(hub, world, question, seconds) for question in ASKED}
    return found


async def _speed(hub: Served, world: World, question: Question, seconds: float) -> Speed:
    await hub.data(question, world, question.rows)
    request, rounds = hub.request(question, world, question.rows, by_hash=True), []
    await per_second(hub.port, request, CONNECTIONS, seconds / 2)
    for _ in range(ROUNDS):
        before, _ = await hub.spent()
        speed = await per_second(hub.port, request, CONNECTIONS, seconds)
        rounds.append((speed, ((await hub.spent())[0] - before) / (speed * seconds)))
    return Speed(*(statistics.median(each) for each in zip(*rounds, strict=True)))


@contextmanager
def _environment(said: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.pop(name, None) for name in (POOL, COLLECTOR)}
    os.environ.update(said)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def table(found: Mapping[str, Mapping[str, Speed]]) -> str:
    """Markdown."""
    names = [question.name for question in ASKED]
    head = "| 设置 | " + " | ".join(f"{name} 每秒应答 | {name} CPU 毫秒" for name in names) + " |"
    rows = [
        f"| {setting} | " + " | ".join(f"{said[name].per_second:,.0f} | {said[name].cpu:.2f}" for name in names) + " |"
        for setting, said in found.items()
    ]
    return "\n".join([head, "|---" * (1 + 2 * len(names)) + "|", *rows])
