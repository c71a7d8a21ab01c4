"""What the tests need beside Python: servers that answer are used, installed ones started, missing ones installed.

tools/services run -- COMMAND…             with PostgreSQL and Redis, for as long as the command runs
tools/services run redis -- COMMAND…       with only the named ones: postgres, redis, browser
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

from tools import browser, machine, postgres, redis
from tools.machine import ROOT
from tools.say import Stop, main

SERVICES = {"postgres": postgres, "redis": redis, "browser": browser}
USAGE = "用法：tools/services run [postgres] [redis] [browser] -- 命令…"


def prepare(names: Iterable[str]) -> None:
    """Installs at once all that is missing, so that a long run fails in its first minute or not for this reason."""
    if packages := [package for name in SERVICES if name in names for package in SERVICES[name].missing()]:
        machine.install(packages, "测试")


@contextmanager
def provided(names: Iterable[str]) -> Iterator[dict[str, str]]:
    """The environment variables by which tests find these services; all that was started ends with the block."""
    with ExitStack() as stack:
        stack.enter_context(_told_to_stop())
        yield {SERVICES[name].VARIABLE: stack.enter_context(SERVICES[name].running()) for name in names}


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """A CI that ends the run with SIGTERM must not leave servers behind: it counts as Ctrl-C."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def command(arguments: list[str]) -> int:
    if arguments[:1] != ["run"] or "--" not in arguments:
        raise Stop(USAGE)
    split = arguments.index("--")
    names = tuple(arguments[1:split]) or ("postgres", "redis")
    program = arguments[split + 1 :]
    if not program or not set(names) <= set(SERVICES):
        raise Stop(USAGE)
    prepare(names)
    with provided(names) as variables:
        try:
            return subprocess.run(program, env=os.environ | variables, cwd=ROOT).returncode
        except FileNotFoundError:
            raise Stop(f"没有找到命令 {program[0]}。") from None


if __name__ == "__main__":
    main(command)
