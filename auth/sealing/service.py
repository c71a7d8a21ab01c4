"""密钥服务: what must be done with keys, whoever keeps them. A crypto machine (密码机) joins by doing these things.

One process works for one hub, so there is one service in it. It is said at start (`use`) and not handed from call to
call: a record that opens its own column has nobody to ask but the process.
"""

from typing import Protocol


class Unsealable(Exception):
    """A stored value cannot be read: its key is unknown, or it is not what was written there. Never a refusal."""


class NoKeys(RuntimeError):
    """The process was not told who keeps its keys."""


class KeyService(Protocol):
    """``about`` says what a value is (table, column, row): it is authenticated with it, so nothing can be moved."""

    def seal(self, plain: bytes, about: bytes) -> str:
        """Encrypt under the newest key; the text names the key."""
        ...

    def open(self, sealed: str, about: bytes) -> bytes:
        """The inverse of `seal`, whichever key it was. Raises `Unsealable`."""
        ...

    def is_newest(self, sealed: str) -> bool:
        """Whether the text is under the key that `seal` uses today."""
        ...

    def blind(self, value: bytes, about: bytes) -> tuple[str, ...]:
        """The blind index of a value under each index key, the newest first."""
        ...

    def stamp(self, content: bytes) -> str:
        """Proof that the content was the hub's own: what a database alone cannot make."""
        ...

    def is_stamp(self, content: bytes, stamp: str) -> bool:
        """Whether `stamp` has made this, under any of its keys."""
        ...


_service: KeyService | None = None


def use(service: KeyService) -> None:
    """From now on this service keeps the keys of the process."""
    global _service
    _service = service


def keys() -> KeyService:
    """The service in use. Raises `NoKeys`."""
    if _service is None:
        raise NoKeys("no key service: call auth.sealing.use(...) at start")
    return _service
