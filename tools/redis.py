"""A Redis to test on: the one that answers, else one of our own on a free port that writes nothing to disk."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tools import machine
from tools.say import Stop, tell

VARIABLE = "JIGUAN_TEST_REDIS_URL"


def missing() -> list[str]:
    """The Debian packages without which no server can be had here."""
    return [] if os.environ.get(VARIABLE) or answers(6379) or program() else ["redis-server"]


@contextmanager
def running() -> Iterator[str]:
    """The URL of a Redis whose database the tests may fill and empty; what was started here is stopped."""
    if given := os.environ.get(VARIABLE):
        tell(f"  Redis：按 {VARIABLE}")
        yield given
    elif answers(6379):
        tell("  Redis：使用本机 6379 端口上的服务（15 号库）")
        yield "redis://127.0.0.1:6379/15"
    else:
        found = program()
        if found is None:
            raise Stop(f"测试需要 Redis 7；请安装 redis-server 后重试，或用 {VARIABLE} 指明一个服务。")
        with server(found) as port:
            yield f"redis://127.0.0.1:{port}/0"


def answers(port: int) -> bool:
    """Whether a Redis on the loopback takes commands without a password."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=3) as wire:
            wire.sendall(b"PING\r\n")
            return wire.recv(64).startswith(b"+PONG")
    except OSError:
        return False


def program() -> str | None:
    return shutil.which("redis-server") or shutil.which("valkey-server")


@contextmanager
def server(path: str) -> Iterator[int]:
    port = machine.free_port()
    with tempfile.TemporaryDirectory(prefix="jiguan-redis-") as home:
        options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", home]
        tell(f"  Redis：临时启动一个（端口 {port}）")
        process = subprocess.Popen(
            [path, *options], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
        )
        try:
            deadline = time.monotonic() + 20
            while not answers(port):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise Stop("临时的 Redis 没有启动成功；请直接运行 redis-server 查看原因。")
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=10)
