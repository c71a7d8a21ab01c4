"""存储: where the bytes of attachments lie, outside the database. One interface; a folder by default."""

import os
import tempfile
from pathlib import Path
from typing import Protocol


class Storage(Protocol):
    """Content by its SHA-256. Putting the same content twice is putting it once."""

    def put(self, digest: str, content: bytes) -> None: ...

    def get(self, digest: str) -> bytes: ...


class FolderStorage:
    """Files in a folder, two characters of the digest a level. A file appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, digest: str, content: bytes) -> None:
        path = self._path(digest)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        file = tempfile.NamedTemporaryFile(dir=path.parent, delete=False)  # noqa: SIM115 (it lives on under its name)
        try:
            with file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).rename(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
        for folder in (path.parent, self._folder):  # the name too must survive a power cut
            _settle(folder)

    def get(self, digest: str) -> bytes:
        return self._path(digest).read_bytes()

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
