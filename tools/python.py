"""The virtual environment: made once, filled from the lock with hashes, filled again when the lock changes."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools import machine
from tools.machine import LOGS, ROOT, VAR
from tools.say import Progress, Stop, step
from tools.stamps import Stamp, digest

VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"

# Which lock each kind of environment is filled from. The second holds all of the first, at the same versions.
LOCKS = {"runtime": ROOT / "requirements.txt", "dev": ROOT / "requirements-dev.txt"}
NODE_LOCK = ROOT / "requirements-node.txt"

FAILURES = (
    (r"No space left on device", "磁盘已满，依赖没有装完；请腾出空间后重新运行。"),
    (
        r"Temporary failure in name resolution|NewConnectionError|Network is unreachable|ConnectTimeout|ReadTimeout"
        r"|Connection (refused|reset)|No route to host|ProxyError|NameResolutionError",
        "连不上 Python 软件源，依赖没有装完；请检查网络、代理或 pip 的镜像设置后重新运行。",
    ),
    (r"DO NOT MATCH THE HASHES", "下载的软件包与锁定的校验值不符，已拒绝安装；请检查软件源或镜像是否可信。"),
    (
        r"command '?.*gcc'? failed|error: command .* failed|Failed building wheel",
        "有依赖包没有适合本机的预编译版本，编译也没有成功；请改用 x86_64 或 aarch64 Linux 上的 Python 3.11–3.13。",
    ),
)


def explain(output: str) -> str:
    """The one sentence for what pip said at length."""
    for pattern, told in FAILURES:
        if re.search(pattern, output):
            return told
    last = next((line for line in reversed(output.splitlines()) if line.startswith("ERROR:")), "原因不明")
    return f"安装依赖没有成功（{last.removeprefix('ERROR:').strip()}）；完整记录见 var/log/install.log。"


def ensure(kind: str) -> None:
    """Makes `.venv` hold what the lock says, and the hub itself as an editable package."""
    lock = LOCKS[kind]
    wanted = digest(sys.version, str(VENV), lock, ROOT / "pyproject.toml")
    stamp = Stamp(VENV / f".stamp-{kind}")
    if stamp.fresh(wanted) and works():
        return
    machine.need_space(ROOT, 900, "安装依赖")
    if not works():
        create()
    with step(f"安装 Python 依赖（{lock.name}）"):
        pip_install(["--require-hashes", "-r", str(lock)], total=len(pinned(lock)))
        # The build backend comes from the lock too, hence no isolation: nothing unhashed is fetched.
        pip_install(["--no-deps", "--no-build-isolation", "-e", str(ROOT)], total=1)
    for other in LOCKS if kind == "dev" else [kind]:
        Stamp(VENV / f".stamp-{other}").write(digest(sys.version, str(VENV), LOCKS[other], ROOT / "pyproject.toml"))


def ensure_node() -> None:
    """Puts a Node.js of its own into `.venv`, from the Python index, for a machine that has none."""
    wanted = digest(str(VENV), NODE_LOCK)
    stamp = Stamp(VENV / ".stamp-node")
    if stamp.fresh(wanted) and (BIN / "node").exists():
        return
    with step("本机没有合用的 Node.js，从 Python 软件源取一份放进 .venv"):
        pip_install(["--require-hashes", "-r", str(NODE_LOCK)], total=len(pinned(NODE_LOCK)))
    stamp.write(wanted)


def works() -> bool:
    """Whether `.venv` still runs; a moved folder or an upgraded system Python leaves one that does not."""
    if not PYTHON.exists():
        return False
    asked = subprocess.run([PYTHON, "-c", "import pip, sys; print(sys.version)"], capture_output=True, text=True)
    return asked.returncode == 0 and asked.stdout.strip() == sys.version.strip()


def create() -> None:
    """Makes `.venv` with venv, else virtualenv, else after installing Debian's python3-venv where the user may."""
    if VENV.exists():
        shutil.rmtree(VENV)
    with step(f"创建 .venv（Python {sys.version.split()[0]}）"):
        if not has("ensurepip") and not has("virtualenv") and not has("pip"):
            name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
            machine.install([name], "创建 Python 虚拟环境")
        if has("ensurepip"):
            made = _run([sys.executable, "-m", "venv", str(VENV)])
        elif has("virtualenv"):
            made = _run([sys.executable, "-m", "virtualenv", "-q", str(VENV)])
        else:
            made = _borrowed_virtualenv()
        if made.returncode != 0:
            raise Stop(f"创建 .venv 没有成功：{explain(made.stdout)}Debian 上可先运行 apt install python3-venv。")


def has(module: str) -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec(module) is not None


def pinned(lock: Path) -> list[str]:
    """The packages that a lock names, markers included."""
    return re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", lock.read_text(), re.MULTILINE)


def mentioned(line: str) -> str | None:
    """The package that a line of pip's output says it is fetching for a line of the lock, if it says so."""
    found = re.match(r"(?:Collecting|Processing|Requirement already satisfied:) (\S+).* \(from -r ", line)
    return re.split(r"[=;]|-\d", Path(found.group(1)).name)[0] if found else None


def pip_install(arguments: list[str], total: int) -> None:
    """Runs pip in `.venv`, counting packages as they come; its full words go to var/log/install.log."""
    LOGS.mkdir(parents=True, exist_ok=True)
    progress = Progress(total)
    said: list[str] = []
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--progress-bar=off", "--retries=2", *arguments]
    quiet = os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    with (LOGS / "install.log").open("a", encoding="utf-8") as log:
        pip = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True, env=quiet
        )
        assert pip.stdout is not None
        for line in pip.stdout:
            log.write(line)
            said.append(line)
            if name := mentioned(line):
                progress.advance(name)
        pip.wait()
    progress.clear()
    if pip.returncode != 0:
        raise Stop(explain("".join(said)))


def _borrowed_virtualenv() -> subprocess.CompletedProcess[str]:
    """Debian without python3-venv but with pip: virtualenv is fetched into var/, never into the system."""
    home = VAR / "virtualenv"
    fetched = _run([sys.executable, "-m", "pip", "install", "-q", "--target", str(home), "virtualenv"])
    if fetched.returncode != 0:
        return fetched
    return _run([sys.executable, "-m", "virtualenv", "-q", str(VENV)], path=str(home))


def _run(command: list[str], path: str | None = None) -> subprocess.CompletedProcess[str]:
    env = os.environ | ({"PYTHONPATH": path} if path else {})
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
