"""`make clean`: removes what was installed and built. The data in var/ stays, for it may be the only copy."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools.machine import ROOT, VAR
from tools.say import Stop, main, tell

MADE = (".venv", "build", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache")
MADE_ANYWHERE = ("node_modules", "dist", "bundles", "__pycache__", "*.egg-info")
OF_THE_TOOLS = ("stamps", "log", "lock", "virtualenv")


def made(root: Path) -> list[Path]:
    """The outermost folders that a tool made and can make again."""
    found = [root / name for name in MADE] + [root / VAR.name / name for name in OF_THE_TOOLS]
    kept = [path for path in root.iterdir() if path.is_dir() and path.name not in (*MADE, ".git", VAR.name)]
    for pattern in MADE_ANYWHERE:
        found += root.glob(pattern)
        found += [path for folder in kept for path in folder.rglob(pattern)]
    outermost: list[Path] = []
    for path in sorted({path for path in found if path.is_dir() and not path.is_symlink()}):
        if not any(path.is_relative_to(outer) for outer in outermost):
            outermost.append(path)
    return outermost


def command(arguments: list[str]) -> int:
    if arguments:
        raise Stop("用法：make clean")
    for folder in made(ROOT):
        shutil.rmtree(folder)
        tell(f"  已删除 {folder.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    main(command)
