"""Processes that run jobs as `jiguan job run` does, to be killed."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import func, select

from auth.sessions import Database

ROOT = Path(__file__).parents[3]
LEASE = 2.0
"""Seconds after which what a killed process had begun is taken over."""


@dataclass
class Worker:
    process: asyncio.subprocess.Process

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGKILL)

    async def says(self, word: str) -> None:
        """Wait, at most a minute, until it has printed the word."""
        assert self.process.stdout is not None
        async with asyncio.timeout(60):
            while word not in (line := await self.process.stdout.readline()).decode():
                assert line, "it has ended"

    async def gone(self) -> int:
        """How it ended, within a minute."""
        return await asyncio.wait_for(self.process.wait(), 60)


@dataclass
class Workshop:
    database: Database
    environment: dict[str, str]
    workers: list[Worker]

    async def worker(self, *, script: str | None = None) -> Worker:
        """``jiguan job run``, or a script in its place."""
        what = ["-c", script] if script else ["-m", "app.cli", "job", "run"]
        out = asyncio.subprocess.PIPE if script else asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(
            sys.executable, *what, cwd=ROOT, env=self.environment, stdout=out, stderr=asyncio.subprocess.DEVNULL
        )
        self.workers.append(Worker(process))
        return self.workers[-1]

    def channels(self, *said: dict[str, Any]) -> None:
        self.environment["JIGUAN_CHANNELS"] = orjson.dumps(list(said)).decode()

    async def count(self, model: Any, *where: Any) -> int:
        async with self.database.looking("tests") as session:
            return await session.scalar(select(func.count(model.id)).where(*where)) or 0

    async def until(self, settled: Callable[[], Any], *, within: float = 120) -> None:
        """Wait, at most so many seconds, for what another process does."""
        async with asyncio.timeout(within):
            while not await settled():  # noqa: ASYNC110 - it is in the database that one sees it
                await asyncio.sleep(0.1)


@pytest.fixture
async def workshop(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[Workshop]:
    said = {
        "JIGUAN_DATABASE_URL": database_url,
        "JIGUAN_DATA_DIR": str(tmp_path / "data"),
        "JIGUAN_JOBS": "apart",
        "JIGUAN_JOBS_LEASE": str(LEASE),
        "JIGUAN_REDIS_URL": "",
    }
    made = Workshop(database, {**os.environ, **said}, [])
    yield made
    for worker in made.workers:
        worker.kill()
        await worker.gone()
