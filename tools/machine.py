"""What this machine has: ports, disk, tools, and whether the user may install more."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess
from pathlib import Path

from tools.say import Stop, step

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
LOGS = VAR / "log"


def need_port(host: str, port: int) -> None:
    """Refuses a port that something listens on, before minutes go into an installation that could not end well."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Stop(
                    f"端口 {port} 已被占用；请停掉占用它的程序，或换一个端口：JIGUAN_PORT={port + 1} make serve。"
                ) from None
            if error.errno == errno.EACCES:
                raise Stop(f"当前用户不能使用端口 {port}；请换一个 1024 以上的端口：JIGUAN_PORT=8000。") from None
            raise Stop(f"不能在 {host}:{port} 上监听：{error.strerror}。请检查 JIGUAN_HOST 与 JIGUAN_PORT。") from None


def free_port() -> int:
    """A port that was free a moment ago on the loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def need_space(folder: Path, megabytes: int, what: str) -> None:
    free = shutil.disk_usage(folder).free // 2**20
    if free < megabytes:
        raise Stop(f"磁盘空间不足：{what}约需 {megabytes} MB，{folder} 所在磁盘只剩 {free} MB；请腾出空间后重试。")


def cores() -> int:
    """The cores this process may use, which in a container are fewer than the machine's."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def apt() -> list[str] | None:
    """How to call apt-get without being asked anything, or None where there is none or the user may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def install(packages: list[str], purpose: str) -> None:
    """Installs Debian packages, or says in one sentence which ones a person has to install."""
    names = " ".join(packages)
    command = apt()
    if command is None:
        hint = f"apt install {names}" if shutil.which("apt-get") else f"{names}（此为 Debian 软件包名）"
        raise Stop(f"{purpose}需要的软件没有安装，当前用户也无权安装；请管理员安装：{hint}。")
    LOGS.mkdir(parents=True, exist_ok=True)
    with step(f"用 apt 安装 {names}"), (LOGS / "apt.log").open("ab") as log:
        subprocess.run([*command, "update", "-q"], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        done = subprocess.run(
            [*command, "install", "-y", "-q", "--no-install-recommends", *packages],
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
        )
    if done.returncode != 0:
        raise Stop(f"apt 没有装上 {names}；详情见 var/log/apt.log，请检查网络与软件源后重试。")
