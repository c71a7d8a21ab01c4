"""What a machine lacks is told in one sentence that says what to do."""

from __future__ import annotations

import errno
import shutil
import socket
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from tools import machine, serve
from tools.machine import ROOT
from tools.say import Stop, sentence


def test_a_port_in_use_is_refused_with_another_one_to_take() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        with pytest.raises(Stop, match=rf"端口 {port} 已被占用.*JIGUAN_PORT={port + 1} make serve"):
            machine.need_port("127.0.0.1", port)


def test_a_free_port_is_let_through() -> None:
    machine.need_port("127.0.0.1", machine.free_port())


def test_an_address_of_another_machine_is_refused_by_its_setting() -> None:
    with pytest.raises(Stop, match="JIGUAN_HOST"):
        machine.need_port("192.0.2.1", 8000)


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", ""])
def test_a_port_that_is_no_port_is_refused(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("JIGUAN_PORT", port)
    with pytest.raises(Stop, match="不是端口号"):
        serve.port()


def test_too_little_disk_is_told_with_both_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=64 * 2**20))
    with pytest.raises(Stop, match=r"约需 900 MB.*只剩 64 MB"):
        machine.need_space(tmp_path, 900, "安装依赖")


def test_a_disk_that_fills_up_on_the_way_is_a_sentence_and_a_defect_is_not() -> None:
    assert "磁盘已满" in (sentence(OSError(errno.ENOSPC, "No space left on device")) or "")
    assert "没有写权限" in (sentence(PermissionError(errno.EACCES, "denied", "/etc/x")) or "")
    assert sentence(OSError(errno.EIO, "I/O error")) is None


def test_who_may_not_install_is_told_what_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "apt", lambda: None)
    with pytest.raises(Stop, match="redis-server chromium"):
        machine.install(["redis-server", "chromium"], "测试")


def run_with_only(folder: Path, python: str | None) -> subprocess.CompletedProcess[str]:
    """`tools/run` on a machine whose only Python answers as given."""
    for tool in ("sh", "dirname"):
        (folder / tool).symlink_to(str(shutil.which(tool)))
    if python is not None:
        (folder / "python3").write_text(f"#!/bin/sh\n{python}\n")
        (folder / "python3").chmod(0o755)
    return subprocess.run(
        [ROOT / "tools" / "run", "serve"],
        env={"PATH": str(folder), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
    )


def test_a_python_that_is_too_old_is_told_with_its_version(tmp_path: Path) -> None:
    old = 'case "$2" in *print*) echo 3.9.2;; *) exit 1;; esac'
    ran = run_with_only(tmp_path, old)
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "需要 Python 3.11 或更新版本，本机只有：3.9.2" in ran.stderr


def test_a_name_on_the_path_that_does_not_run_is_no_python(tmp_path: Path) -> None:
    ran = run_with_only(tmp_path, 'echo "pyenv: python3: command not found" >&2; exit 127')
    assert ran.returncode == 1
    assert "没有找到 Python" in ran.stderr


def test_a_machine_without_python_is_told_what_to_install(tmp_path: Path) -> None:
    assert "apt install python3 python3-venv" in run_with_only(tmp_path, None).stderr
