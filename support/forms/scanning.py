"""查毒: the hook for a virus scanner. Off unless one is set up; attachments then say that nobody has looked at them."""

import socket
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from kernel.refusal import Invalid

from .storage import Storage

_PIECE = 64 * 1024


class Scanner(Protocol):
    def found(self, content: bytes) -> str | None:
        """The name of what was found, ``None`` where nothing was. Raises `OSError` where it does not answer."""


class Clamd:
    """A ClamAV daemon, asked by its own protocol (INSTREAM) at ``tcp://host:port``."""

    def __init__(self, url: str, *, patience: float = 30.0) -> None:
        said = urlsplit(url)
        if said.scheme != "tcp" or not said.hostname:
            raise ValueError("tcp://host:port")
        self._address = (said.hostname, said.port or 3310)
        self._patience = patience

    def found(self, content: bytes) -> str | None:
        with socket.create_connection(self._address, self._patience) as line:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), _PIECE):
                piece = content[start : start + _PIECE]
                line.sendall(len(piece).to_bytes(4, "big") + piece)
            line.sendall(bytes(4))
            answer = b""
            while not answer.endswith(b"\0") and (more := line.recv(4096)):
                answer += more
        said = answer.rstrip(b"\0").decode("utf-8", "replace").removeprefix("stream: ")
        if said == "OK":
            return None
        if said.endswith(" FOUND"):
            return said.removesuffix(" FOUND")
        raise OSError(f"the scanner answered: {said[:200]}")


class Scanned:
    """A storage that takes nothing in before the scanner has looked at it."""

    scans = True

    def __init__(self, storage: Storage, scanner: Scanner) -> None:
        self._storage = storage
        self._scanner = scanner

    def put(self, digest: str, content: bytes) -> None:
        """Raises `Invalid` where something was found, `OSError` where the scanner does not answer: nothing goes in."""
        if name := self._scanner.found(content):
            raise Invalid(f"文件含有病毒（{name}），未予接收", alternatives=("用杀毒软件处理后重新上传",))
        self._storage.put(digest, content)

    def get(self, digest: str) -> bytes:
        return self._storage.get(digest)

    def since(self, digest: str) -> datetime | None:
        return self._storage.since(digest)

    def remove(self, digest: str) -> None:
        self._storage.remove(digest)
