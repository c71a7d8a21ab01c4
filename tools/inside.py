"""Runs one command inside the development environment:  tools/run inside pytest -q tests/kernel"""

from __future__ import annotations

import os
import shutil

from tools import bundles, python
from tools.say import Stop, main


def command(arguments: list[str]) -> int:
    if not arguments:
        raise Stop("用法：tools/run inside 命令…")
    python.ensure("dev")
    env = bundles.environment()
    env["PATH"] = f"{python.BIN}{os.pathsep}{env['PATH']}"
    program = shutil.which(arguments[0], path=env["PATH"])
    if program is None:
        raise Stop(f"没有找到命令 {arguments[0]}。")
    os.execve(program, arguments, env)


if __name__ == "__main__":
    main(command)
