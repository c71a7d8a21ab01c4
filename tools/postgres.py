"""A PostgreSQL to test on: the one that answers, else a cluster of our own in a temporary folder."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import machine
from tools.say import Stop, step, tell

VARIABLE = "JIGUAN_TEST_DATABASE_URL"
OLDEST = 15

# A throw-away cluster need not survive a power cut, and is twice as fast without trying to.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "300",
    "shared_buffers": "256MB",
    "listen_addresses": "127.0.0.1",
    "log_min_messages": "fatal",
}
# Sorted by code point, as SQLite sorts: the same test must see the same order on both.
INITDB = ("-E", "UTF8", "--locale=C.UTF-8")


def missing() -> list[str]:
    """The Debian packages without which no server can be had here."""
    if os.environ.get(VARIABLE) or (answers(5432) or 0) >= OLDEST or programs():
        return []
    return ["postgresql"]


@contextmanager
def running() -> Iterator[str]:
    """The URL of a server on which databases may be created; what was started here is stopped and removed."""
    if given := os.environ.get(VARIABLE):
        tell(f"  PostgreSQL：按 {VARIABLE}")
        yield given
    elif (version := answers(5432)) is not None and version >= OLDEST:
        tell(f"  PostgreSQL {version}：使用本机 5432 端口上的服务")
        yield url(5432)
    else:
        found = programs()
        if found is None:
            raise Stop(f"在 PostgreSQL 上测试需要 {OLDEST} 或更新版本；请安装后重试，或用 {VARIABLE} 指明一个服务。")
        with cluster(found) as port:
            yield url(port)


def url(port: int) -> str:
    return f"postgresql+asyncpg://postgres@127.0.0.1:{port}/postgres"


def answers(port: int, user: str = "postgres") -> int | None:
    """The major version of the server that lets this user in without a password, or None.

    Speaks the first two messages of the wire protocol, since a client library may not be installed yet.
    """
    startup = struct.pack("!i", 196608) + f"user\0{user}\0database\0postgres\0\0".encode()
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=3) as wire:
            wire.sendall(struct.pack("!i", len(startup) + 4) + startup)
            said = b""
            while b"Z\0\0\0\5" not in said:  # ReadyForQuery
                more = wire.recv(4096)
                if not more:
                    return None
                said += more
                if said[:1] == b"R" and len(said) >= 9 and said[5:9] != b"\0\0\0\0":
                    return None  # it asks for a password
            wire.sendall(b"X\0\0\0\4")
    except OSError:
        return None
    found = re.search(rb"server_version\0(\d+)", said)
    return int(found.group(1)) if found else None


def programs() -> Path | None:
    """The folder of the newest initdb and postgres that are installed; Debian keeps them off PATH."""
    folders = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if (path / "initdb").exists()]
    if on_path := shutil.which("initdb"):
        folders.append(Path(on_path).resolve().parent)
    versions = {folder: _version(folder) for folder in folders if (folder / "postgres").exists()}
    fit = [folder for folder, version in versions.items() if version >= OLDEST]
    return max(fit, key=lambda folder: versions[folder], default=None)


def _version(folder: Path) -> int:
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"(\d+)", said)
    return int(found.group(1)) if found else 0


@contextmanager
def cluster(bin_folder: Path) -> Iterator[int]:
    """A cluster on a free port, run by another user when we are root, as PostgreSQL insists."""
    owner = _owner()
    home = Path(tempfile.mkdtemp(prefix="jiguan-postgres-"))
    if owner:
        os.chown(home, owner.pw_uid, owner.pw_gid)
    data, port = home / "data", machine.free_port()
    settings = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
    try:
        with step(f"建立临时的 PostgreSQL（端口 {port}）"):
            made = _start(
                [bin_folder / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", *INITDB], home, owner
            )
            if made.wait() != 0:
                raise Stop(f"临时的 PostgreSQL 没有建成：{_tail(home / 'log')}")
        server = _start([bin_folder / "postgres", "-D", data, "-p", str(port), "-k", home, *settings], home, owner)
        try:
            _wait(server, port, home / "log")
            yield port
        finally:
            server.send_signal(signal.SIGINT)  # fast shutdown: open connections are cut
            server.wait(timeout=30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _start(command: list[str | Path], home: Path, owner: pwd.struct_passwd | None) -> subprocess.Popen[bytes]:
    """Starts a program as the owner, out of reach of a Ctrl-C that is meant for the tests."""
    with (home / "log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            user=owner.pw_uid if owner else None,
            group=owner.pw_gid if owner else None,
            extra_groups=[] if owner else None,
        )


def _owner() -> pwd.struct_passwd | None:
    """The user to run the server as: ourselves (None), or when we are root the one that Debian made for it."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Stop("PostgreSQL 不能以 root 运行，而本机没有 postgres 用户；请先创建该用户。")


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + 60
    while answers(port) is None:
        if server.poll() is not None:
            raise Stop(f"临时的 PostgreSQL 没有启动成功：{_tail(log)}")
        if time.monotonic() > deadline:
            server.kill()
            raise Stop("临时的 PostgreSQL 一分钟内没有就绪；请检查本机负载后重试。")
        time.sleep(0.1)


def _tail(log: Path) -> str:
    lines = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
    return lines[-1] if lines else "没有输出"
