"""The systems as processes: started on a core of their own, asked over HTTP from another, stopped."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from .data import World
from .questions import Question
from .serving import SPENT
from .system import BODIES
from .wire import Connection, connected, get, post

LABELS = {"hub": "本系统", "plain": "普通 Strawberry", "written": "手写 SQL"}


@dataclass
class Served:
    """A system that listens. ``talk`` is the one connection for what is asked one by one."""

    name: str
    port: int
    headers: dict[str, str]
    talk: Connection

    @property
    def label(self) -> str:
        return LABELS[self.name]

    def request(self, question: Question, world: World, rows: int, *, by_hash: bool) -> bytes:
        return post(BODIES[self.name](question, world, rows, by_hash), self.headers)

    async def data(self, question: Question, world: World, rows: int) -> Any:
        """What the answer says; the document is known by its hash afterwards. Raises `RuntimeError` for errors."""
        said = orjson.loads(await self.talk.ask(self.request(question, world, rows, by_hash=False)))
        if said.get("errors"):
            raise RuntimeError(f"{self.label}: {said['errors']}"[:2_000])
        return said["data"]

    async def spent(self, *, count: bool = False) -> tuple[float, int]:
        """CPU milliseconds of the server so far, and the statements since counting was last asked for."""
        said = json.loads(await self.talk.ask(get(f"{SPENT}?count" if count else SPENT)))
        return said["cpu"] * 1_000, said["statements"]


@asynccontextmanager
async def served(name: str, world: World, folder: Path) -> AsyncIterator[Served]:
    server_core, client_core = _cores()
    if client_core:
        os.sched_setaffinity(0, {int(client_core)})
    place = folder / name
    place.mkdir(exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.serving", name, world.url, str(place), world.scale.name, server_core,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    try:
        line = await asyncio.wait_for(process.stdout.readline(), 60)
        if not line:
            raise RuntimeError(f"{LABELS[name]} did not start")
        said = json.loads(line)
        talk = await connected(said["port"])
        try:
            yield Served(name, said["port"], said["headers"], talk)
        finally:
            talk.close()
    finally:
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), 15)
        except TimeoutError:
            process.kill()


@asynccontextmanager
async def all_served(world: World, folder: Path) -> AsyncIterator[list[Served]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(served(name, world, folder)) for name in LABELS]


def _cores() -> tuple[str, str]:
    """A core for the servers, which are asked in turn, and another for whoever asks; none where they cannot be had."""
    if not hasattr(os, "sched_setaffinity"):
        return "", ""
    if (pinned := os.sched_getaffinity(0)) and len(pinned) == 1 and (os.cpu_count() or 1) > 1:
        client = next(iter(pinned))
        return str((client + 1) % (os.cpu_count() or 1)), str(client)
    cores = sorted(pinned)
    return (str(cores[0]), str(cores[1])) if len(cores) > 1 else ("", "")
