"""Work is skipped when its inputs are, byte for byte, those of the last time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

# Made, not written: a build must not be stale because of its own output.
MADE = frozenset({"node_modules", "dist", "bundles", "coverage", "__pycache__", ".vite", ".cache"})


def sources(folder: Path) -> Iterator[Path]:
    """The files a person wrote below a folder, in an order that does not depend on the file system."""
    for path in sorted(folder.iterdir()):
        if path.name in MADE or path.is_symlink():
            continue
        if path.is_dir():
            yield from sources(path)
        elif path.is_file():
            yield path


def digest(*inputs: Path | str) -> str:
    """One SHA-256 over texts, files and folders; a missing file counts as itself being missing."""
    total = hashlib.sha256()
    for given in inputs:
        if isinstance(given, str):
            total.update(b"text\0" + given.encode() + b"\0")
            continue
        for path in sources(given) if given.is_dir() else [given]:
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"
            total.update(f"file\0{path.relative_to(given.parent)}\0{content}\0".encode())
    return total.hexdigest()


class Stamp:
    """Remembers the digest that a piece of work was last finished for.

    Put the stamp inside what the work makes: who deletes that, deletes the memory of it too.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def fresh(self, current: str) -> bool:
        try:
            return self.path.read_text().strip() == current
        except OSError:
            return False

    def write(self, current: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(current + "\n")

    def clear(self) -> None:
        self.path.unlink(missing_ok=True)
