"""`make serve`: from a fresh clone to the addresses to open. What is already done is not done again."""

from __future__ import annotations

import fcntl
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import bundles, machine, python
from tools.machine import ROOT, VAR
from tools.say import Stop, main, step, tell
from tools.stamps import Stamp, digest

HUB = python.BIN / "jiguan"


def command(arguments: list[str]) -> int:
    host = os.environ.get("JIGUAN_HOST", "127.0.0.1")
    machine.need_port(host, port())
    with alone():
        if not python.VENV.exists():
            tell("首次启动：安装依赖、构建前端、建立数据库、装入演示数据，需要几分钟；以后数秒即可启动。")
        python.ensure("runtime")
        front_end()
        database()
    machine.need_port(host, port())
    os.execv(HUB, [str(HUB), "serve", *arguments])


def port() -> int:
    asked = os.environ.get("JIGUAN_PORT", "8000")
    if not asked.isdigit() or not 0 < int(asked) < 65536:
        raise Stop(f"JIGUAN_PORT={asked} 不是端口号；请填 1 到 65535 之间的整数。")
    return int(asked)


@contextmanager
def alone() -> Iterator[None]:
    """Two installations into one folder at the same time would spoil each other."""
    VAR.mkdir(exist_ok=True)
    with (VAR / ".installing").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Stop("另一个 make serve 正在本目录安装；请等它完成。") from None
        yield


def front_end() -> None:
    """The portal and the graph do not need the bundles, so a failed build is told and does not stop the hub."""
    try:
        bundles.ensure_bundles()
    except Stop as stop:
        kept = "移动端用上一次构建的版本" if bundles.built() else "移动端这次打不开"
        tell(f"! {stop}{kept}，门户与接口照常启动。")


def database_file() -> Path | None:
    """The SQLite file that the hub will open, or None when the database is a server's."""
    url = os.environ.get("JIGUAN_DATABASE_URL", "")
    if not url:
        return VAR / "jiguan.db"
    return Path(url.partition(":///")[2].partition("?")[0]) if url.startswith("sqlite") else None


def database() -> None:
    """Brings the database up to date, and loads the demonstration province into one that has not had it yet.

    A SQLite file that is not there has forgotten the province, whatever the stamp says: to delete it is to start anew.
    """
    file = database_file()
    stamp = Stamp(VAR / "stamps" / "demo")
    if file is not None and not file.exists():
        stamp.clear()
    hub("建立或升级数据库", "migrate")
    loaded = digest(os.environ.get("JIGUAN_DATABASE_URL", ""))
    if os.environ.get("JIGUAN_ENV", "development") == "development" and not stamp.fresh(loaded):
        hub("装入演示省（浙江省 102 个行政区划）", "demo")
        stamp.write(loaded)


def hub(what: str, *arguments: str) -> None:
    with step(what):
        ran = subprocess.run([HUB, *arguments], cwd=ROOT)
    if ran.returncode != 0:
        raise Stop(f"{what}没有成功：jiguan {' '.join(arguments)} 以 {ran.returncode} 结束，原因见上。")


if __name__ == "__main__":
    main(command)
