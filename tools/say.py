"""What the person at the terminal is told: one line a step, one sentence when it cannot go on."""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn


class Stop(Exception):
    """Ends the command with one Chinese sentence: what is wrong, and what to do about it."""


class Progress:
    """A count that stays on one line of a terminal, and speaks up every tenth time in a log."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.count = 0

    def advance(self, what: str) -> None:
        self.count += 1
        line = f"  [{min(self.count, self.total)}/{self.total}] {what}"
        if sys.stdout.isatty():
            print(f"\r\x1b[2K{line}", end="", flush=True)
        elif self.count % 10 == 0:
            print(line, flush=True)

    def clear(self) -> None:
        if sys.stdout.isatty():
            print("\r\x1b[2K", end="", flush=True)


def tell(text: str) -> None:
    print(text, flush=True)


@contextmanager
def step(text: str) -> Iterator[None]:
    """Says what begins, and when it has ended how long it took."""
    tell(f"▸ {text}")
    began = time.monotonic()
    yield
    tell(f"✓ {text}（{time.monotonic() - began:.1f} 秒）")


def sentence(error: OSError) -> str | None:
    """The sentence for a machine that gave out, or None when the error is not the machine's."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "磁盘已满，没有写完；请腾出空间后重新运行，已完成的步骤不会重做。"
    if error.errno == errno.EROFS or isinstance(error, PermissionError):
        return f"没有写权限：{error.filename or '当前目录'}；请换一个有权限的用户或目录再运行。"
    return None


def main(command: Callable[[list[str]], int]) -> NoReturn:
    """Runs a command of the workshop; every foreseeable no is one sentence on stderr and exit status 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(command(sys.argv[1:]))
    except Stop as stop:
        print(f"✗ {stop}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print("\n已停止。", file=sys.stderr, flush=True)
        sys.exit(130)
    except OSError as error:
        told = sentence(error)
        if told is None:
            raise
        print(f"✗ {told}", file=sys.stderr, flush=True)
    sys.exit(1)
