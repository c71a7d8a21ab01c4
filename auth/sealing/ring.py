"""密钥环: the hub's own keeper of keys. Keys have ids; the first of each use is the newest, and all of them open.

{"keys": [{"kid": "2026-11-3f9a", "use": "data",  "k": "…16 bytes, base64url…"},
          {"kid": "…",            "use": "index", "k": "…32 bytes…"},
          {"kid": "…",            "use": "audit", "k": "…32 bytes…"}]}
"""

import base64
import binascii
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import orjson

from auth import sm
from auth.keys import write_once
from kernel.records import now

from .service import Unsealable

Use = Literal["data", "index", "audit"]
LENGTH: dict[Use, int] = {"data": sm.KEY, "index": 32, "audit": 32}
WHAT: dict[Use, str] = {"data": "数据加密", "index": "盲索引", "audit": "审计"}


class RingUnusable(ValueError):
    """The configured keys cannot be used; the message is for whoever runs the hub."""


@dataclass(frozen=True)
class Key:
    id: str
    use: Use
    secret: bytes = field(repr=False)

    @classmethod
    def made(cls, use: Use) -> "Key":
        """A new key. Its id begins with the day, so that people can tell keys apart."""
        return cls(f"{now():%Y%m%d}{secrets.token_hex(3)}", use, secrets.token_bytes(LENGTH[use]))


class KeyRing:
    """A `KeyService` in software. ``file``, where it was read from one, is read again for a key that is not known yet:
    another process may just have added it."""

    def __init__(self, keys: Sequence[Key], file: Path | None = None) -> None:
        self._take(keys)
        self._file = file

    def _take(self, keys: Sequence[Key]) -> None:
        by_use: dict[Use, list[Key]] = {use: [key for key in keys if key.use == use] for use in get_args(Use)}
        for use, some in by_use.items():
            if not some:
                raise RingUnusable(f"密钥环中没有{WHAT[use]}密钥（use 为 {use}）")
        if len({key.id for key in keys}) < len(keys):
            raise RingUnusable("密钥环中有两把密钥的 kid 相同")
        self._keys = tuple(keys)
        self._data = {key.id: key.secret for key in by_use["data"]}
        self._newest = by_use["data"][0]
        self._index = tuple(key.secret for key in by_use["index"])
        self._audit = tuple(key.secret for key in by_use["audit"])

    @classmethod
    def made(cls) -> "KeyRing":
        """New keys, kept nowhere."""
        return cls([Key.made(use) for use in get_args(Use)])

    @classmethod
    def written(cls, text: str, file: Path | None = None) -> "KeyRing":
        """Keys as the module shows them. Raises `RingUnusable`."""
        try:
            return cls([_read(each) for each in orjson.loads(text)["keys"]], file)
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise RingUnusable(
                '密钥环无法读取：应为 {"keys": [{"kid": …, "use": "data|index|audit", "k": …}]}'
            ) from error

    @classmethod
    def kept_in(cls, path: Path) -> "KeyRing":
        """The keys in the file, which is made on first use, readable by its owner only. Raises `RingUnusable`."""
        try:
            if not path.exists():
                write_once(path, cls.made().text())
            return cls.written(path.read_text(), path)
        except OSError as error:
            raise RingUnusable(f"密钥文件 {path.name} 无法读写：{error.strerror}") from error

    def text(self) -> bytes:
        """The ring as it is kept. Secret."""
        said = [
            {"kid": key.id, "use": key.use, "k": base64.urlsafe_b64encode(key.secret).rstrip(b"=").decode()}
            for key in self._keys
        ]
        return orjson.dumps({"keys": said}, option=orjson.OPT_INDENT_2)

    def with_new(self, use: Use) -> "KeyRing":
        """The same ring with a new key in front; the file, if any, is written anew. Raises `RingUnusable`."""
        ring = KeyRing([Key.made(use), *self._keys], self._file)
        if self._file is not None:
            try:
                write_once(self._file, ring.text(), instead=True)
            except OSError as error:
                raise RingUnusable(f"密钥文件 {self._file.name} 无法写入：{error.strerror}") from error
        return ring

    def ids(self, use: Use) -> tuple[str, ...]:
        """Which keys there are, the newest first."""
        return tuple(key.id for key in self._keys if key.use == use)

    def seal(self, plain: bytes, about: bytes) -> str:
        content = sm.encrypted(self._newest.secret, plain, about)
        return f"{self._newest.id}.{base64.urlsafe_b64encode(content).decode()}"

    def open(self, sealed: str, about: bytes) -> bytes:
        id, _, body = sealed.partition(".")
        try:
            return sm.decrypted(self._key(id), base64.urlsafe_b64decode(body), about)
        except (sm.Forged, binascii.Error) as error:
            raise Unsealable(f"not what was written as {about.decode(errors='replace')}") from error

    def _key(self, id: str) -> bytes:
        if id not in self._data and self._file is not None and self._file.exists():
            self._take(KeyRing.written(self._file.read_text())._keys)
        if id not in self._data:
            raise Unsealable(f"no data key {id[:40]!r}: it was taken out of the ring too early")
        return self._data[id]

    def is_newest(self, sealed: str) -> bool:
        return sealed.partition(".")[0] == self._newest.id

    def blind(self, value: bytes, about: bytes) -> tuple[str, ...]:
        return tuple(_short(sm.hmac_sm3(key, about + b"\0" + value)) for key in self._index)

    def stamp(self, content: bytes) -> str:
        return _short(sm.hmac_sm3(self._audit[0], content))

    def is_stamp(self, content: bytes, stamp: str) -> bool:
        said = stamp.encode()
        return any(hmac.compare_digest(_short(sm.hmac_sm3(key, content)).encode(), said) for key in self._audit)


def _read(said: Any) -> Key:
    use, id, secret = said["use"], said["kid"], said["k"]
    if use not in LENGTH:
        raise RingUnusable(f"密钥 {id} 的用途 {use} 不在 {'、'.join(LENGTH)} 之列")
    if not isinstance(id, str) or not 1 <= len(id) <= 40 or "." in id:
        raise RingUnusable("密钥的 kid 应为 1 至 40 个字符，不含点号")
    try:
        key = Key(id, use, base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4)))
    except (binascii.Error, ValueError) as error:
        raise RingUnusable(f"密钥 {id} 的 k 不是 base64url") from error
    if len(key.secret) != LENGTH[key.use]:
        raise RingUnusable(f"密钥 {id} 应为 {LENGTH[key.use]} 字节")
    return key


def _short(mac: bytes) -> str:
    """43 characters: 32 bytes, base64url without padding."""
    return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()
