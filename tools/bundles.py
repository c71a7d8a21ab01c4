"""The mini-apps: dependencies by the lock, then one build, each only when its inputs changed.

`make bundles` builds what is not fresh and then packs it as the platforms want it (`npm run bundles`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools import python
from tools.machine import LOGS, ROOT, VAR, need_space
from tools.say import Stop, main, step, tell
from tools.stamps import Stamp, digest

HOME = ROOT / "miniapps"
MODULES = HOME / "node_modules"
OLDEST = (20, 19)  # Vite 8 runs from here on

FAILURES = (
    (r"ENOSPC", "磁盘已满，前端依赖没有装完；请腾出空间后重新运行。"),
    (
        r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network",
        "连不上 npm 软件源，前端依赖没有装完；请检查网络、代理或 npm 的镜像设置后重新运行。",
    ),
    (r"EINTEGRITY", "下载的前端软件包与锁定的校验值不符，已拒绝安装；请检查 npm 软件源或镜像是否可信。"),
)


def node_version() -> tuple[int, ...] | None:
    """The version of the Node.js on PATH, or None where there is none, or it came without npm."""
    if not shutil.which("node", path=search_path()) or not shutil.which("npm", path=search_path()):
        return None
    asked = subprocess.run(["node", "--version"], capture_output=True, text=True, env=environment())
    found = re.match(r"v(\d+)\.(\d+)\.(\d+)", asked.stdout)
    return tuple(map(int, found.groups())) if found else None


def search_path() -> str:
    """PATH, behind `.venv/bin` once a Node.js was borrowed into it because the machine's own did not do."""
    usual = os.environ.get("PATH", os.defpath)
    return f"{python.BIN}{os.pathsep}{usual}" if (python.BIN / "node").exists() else usual


def environment() -> dict[str, str]:
    return os.environ | {"PATH": search_path(), "npm_config_fund": "false", "npm_config_audit": "false"}


def ensure_node() -> tuple[int, ...]:
    """A Node.js that the build runs on: the machine's own, else one borrowed from the Python index."""
    version = node_version()
    if version is None or version < OLDEST:
        python.ensure_node()
        version = node_version()
    if version is None or version < OLDEST:
        found = "没有找到" if version is None else f"本机是 {'.'.join(map(str, version))}"
        raise Stop(f"前端需要 Node.js {OLDEST[0]}.{OLDEST[1]} 或更新版本与 npm，{found}；请安装后重新运行。")
    return version


def ensure_modules() -> None:
    """`npm ci`, when the lock or the major version of Node.js changed."""
    version = ensure_node()
    wanted = digest(f"node {version[0]}", HOME / "package-lock.json")
    stamp = Stamp(MODULES / ".stamp")
    if stamp.fresh(wanted):
        return
    need_space(ROOT, 500, "安装前端依赖")
    with step("安装前端依赖（npm ci）"):
        npm(["ci", "--no-progress", "--loglevel=error"])
    stamp.write(wanted)


def built() -> list[Path]:
    """The bundles that lie ready to be served."""
    return sorted(HOME.glob("*/dist/index.html"))


def ensure_bundles() -> None:
    """`npm run build`, when a source of the mini-apps changed; what they know of the graph lies among their sources."""
    wanted = digest(HOME)
    stamp = Stamp(VAR / "stamps" / "bundles")
    if stamp.fresh(wanted) and built():
        return
    ensure_modules()
    with step("构建移动端与工作台（npm run build）"):
        npm(["run", "build"])
    stamp.write(wanted)


def npm(arguments: list[str]) -> str:
    """Runs npm in miniapps/ and returns its words, which also go to var/log/npm.log; when it fails, the person
    is shown the last of them."""
    LOGS.mkdir(parents=True, exist_ok=True)
    ran = subprocess.run(
        ["npm", *arguments],
        cwd=HOME,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with (LOGS / "npm.log").open("a", encoding="utf-8") as log:
        log.write(ran.stdout)
    if ran.returncode == 0:
        return ran.stdout.strip()
    for pattern, told in FAILURES:
        if re.search(pattern, ran.stdout):
            raise Stop(told)
    tell("\n".join(ran.stdout.splitlines()[-20:]))
    raise Stop(f"npm {' '.join(arguments[:2])} 没有成功；完整记录见 var/log/npm.log。")


def command(arguments: list[str]) -> int:
    python.ensure("runtime")
    ensure_bundles()
    with step("按平台要求打包（npm run bundles）"):
        tell(npm(["run", "bundles"]))
    return 0


if __name__ == "__main__":
    main(command)
