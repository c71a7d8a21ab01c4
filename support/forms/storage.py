"""存储: where the bytes of attachments lie, outside the database. One interface; a folder by default."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol


class Storage(Protocol):
    """Content by its SHA-256. Putting the same content twice is putting it once, and makes it young again.

    All raise `OSError` where the store cannot be reached or the content is not there.
    """

    @property
    def scans(self) -> bool:
        """Whether a virus scanner looks at what is put."""

    def put(self, digest: str, content: bytes) -> None: ...

    def get(self, digest: str) -> bytes: ...

    def since(self, digest: str) -> datetime | None:
        """When it was last put; ``None`` where it is not there."""

    def remove(self, digest: str) -> None:
        """Take it away; what is not there is no error."""


class FolderStorage:
    """Files in a folder, two characters of the digest a level. A file appears whole or not at all."""

    scans = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, digest: str, content: bytes) -> None:
        path = self._path(digest)
        try:
            os.utime(path)
            return
        except FileNotFoundError:
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

    def since(self, digest: str) -> datetime | None:
        try:
            return datetime.fromtimestamp(self._path(digest).stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def remove(self, digest: str) -> None:
        self._path(digest).unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
