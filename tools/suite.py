"""`make test`: everything that must hold, in one order, with one closing line.

tools/run suite                  all stages
tools/run suite check sqlite     only these
tools/run suite --list           what the stages are

A failing stage does not stop the next ones, so that one run tells everything that is wrong.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tools import bundles, python, services
from tools.counts import Counts, counted
from tools.machine import LOGS, ROOT, cores
from tools.say import Stop, main, tell

MINUTES = 25  # no command may hang longer; the whole suite is to take less than this on two cores

PYTEST = ("pytest", "-q", "-n", str(min(cores(), 8)), "--dist=loadgroup")


@dataclass(frozen=True)
class Stage:
    """One part of the proof: its commands, and what has to be there for them."""

    name: str
    title: str
    commands: tuple[tuple[str, ...], ...]
    needs: tuple[str, ...] = ()
    front_end: bool = False
    folder: Path = ROOT


# The one place that says what the proof consists of.
STAGES = (
    Stage(
        "check",
        "格式、写法、类型、单行道",
        (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",), ("lint-imports",)),
    ),
    Stage("sqlite", "全部测试，SQLite 与进程内 Redis", (PYTEST,), front_end=True),
    Stage("postgres", "全部测试，PostgreSQL 与真实 Redis", (PYTEST,), needs=("postgres", "redis"), front_end=True),
    Stage(
        "front",
        "移动端与工作台：检查、测试、构建、体积、打包",
        (("npm", "run", "check"), ("npm", "test"), ("npm", "run", "build"), ("npm", "run", "bundles")),
        front_end=True,
        folder=bundles.HOME,
    ),
    Stage(
        "journeys",
        "浏览器里的办事全程",
        (("npm", "run", "journeys"),),
        needs=("browser",),
        front_end=True,
        folder=bundles.HOME,
    ),
)


@dataclass
class Result:
    stage: Stage
    passed: bool
    seconds: float
    counts: Counts


def command(arguments: list[str]) -> int:
    if arguments == ["--list"]:
        for stage in STAGES:
            tell(f"{stage.name:10}{stage.title}")
        return 0
    stages = chosen(arguments)
    python.ensure("dev")
    services.prepare({name for stage in stages for name in stage.needs})
    if any(stage.front_end for stage in stages):
        bundles.ensure_modules()
    results = [run(stage) for stage in stages]
    return close(results)


def chosen(names: list[str]) -> list[Stage]:
    known = {stage.name: stage for stage in STAGES}
    if unknown := [name for name in names if name not in known]:
        raise Stop(f"没有名为 {'、'.join(unknown)} 的部分；可选：{'、'.join(known)}。")
    return [stage for stage in STAGES if not names or stage.name in names]


def run(stage: Stage) -> Result:
    """Runs the commands of a stage one after the other, all of them, with the services it needs."""
    tell(f"\n━━ {stage.name} {stage.title}")
    began = time.monotonic()
    passed, counts = True, Counts()
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"test-{stage.name}.log"
    log.unlink(missing_ok=True)
    with services.provided(stage.needs) as variables:
        for words in stage.commands:
            tell(f"▸ {' '.join(words)}")
            status, said = execute(words, stage, variables, log)
            counts += counted(said, status)
            passed = passed and status == 0
            if status != 0:
                tell(f"✗ {' '.join(words)} 以 {status} 结束")
    return Result(stage, passed, time.monotonic() - began, counts)


def execute(words: tuple[str, ...], stage: Stage, variables: dict[str, str], log: Path) -> tuple[int, str]:
    """One command in a process group of its own, shown as it speaks and kept in a log; status and words."""
    # Settings that the person has in their own shell must not change what is proved.
    env = {name: value for name, value in bundles.environment().items() if not name.startswith("JIGUAN_")} | variables
    env["PATH"] = f"{python.BIN}{os.pathsep}{env['PATH']}"
    env["PYTHONUNBUFFERED"] = "1"
    said: list[str] = []
    with log.open("a", encoding="utf-8") as kept:
        process = subprocess.Popen(
            words,
            cwd=stage.folder,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        watchdog = threading.Timer(MINUTES * 60, _end, [process, signal.SIGKILL])
        watchdog.start()
        try:
            assert process.stdout is not None
            for line in process.stdout:
                sys.stdout.write(line)
                sys.stdout.flush()
                kept.write(line)
                said.append(line)
            return process.wait(), "".join(said)
        finally:
            watchdog.cancel()
            _end(process)


def _end(process: subprocess.Popen[str], how: signal.Signals = signal.SIGTERM) -> None:
    """Ends the whole group: a runner that hangs or was interrupted has workers, servers and browsers of its own."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, how)


def close(results: list[Result]) -> int:
    """What ran and how long, then the line by which CI knows the outcome."""
    tell("\n━━ 小结")
    for result in results:
        mark = "✓" if result.passed else "✗"
        tell(f"{mark} {result.stage.name:9}{result.seconds:7.1f} 秒  {result.counts}  {result.stage.title}")
    total = sum((result.counts for result in results), Counts())
    tell(f"合计 {sum(result.seconds for result in results):.0f} 秒；各部分的完整输出在 var/log/test-*.log")
    tell(str(total))
    return 0 if all(result.passed for result in results) and total.passed else 1


if __name__ == "__main__":
    main(command)
