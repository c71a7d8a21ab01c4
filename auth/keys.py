"""密钥: what the hub and its sandbox sign tokens with (ES256). Made at first start, or given by the settings."""

import os
import secrets
from base64 import urlsafe_b64decode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

ALGORITHM = "ES256"


class KeysUnusable(ValueError):
    """The configured keys cannot be used; the message is for whoever runs the hub."""


class SigningKeys:
    """The first key signs; all of them verify: put a new one in front of the set, and old tokens live on."""

    def __init__(self, keys: Sequence[ECKey]) -> None:
        if not keys:
            raise KeysUnusable("签名密钥为空")
        self._keys = tuple(keys)
        self._set = KeySet(list(keys))

    @classmethod
    def made(cls) -> "SigningKeys":
        """A new key, kept nowhere."""
        return cls([_new_key()])

    @classmethod
    def written(cls, text: str) -> "SigningKeys":
        """Keys written as a JSON Web Key, or as a set of them. Raises `KeysUnusable`."""
        try:
            said = orjson.loads(text)
            return cls([_imported(each) for each in said.get("keys", [said])])
        except (JoseError, ValueError, TypeError, AttributeError) as error:
            raise KeysUnusable("签名密钥无法读取：应为 P-256 私钥的 JWK 或 JWK Set") from error

    @classmethod
    def kept_in(cls, path: Path) -> "SigningKeys":
        """The keys in the file, which is made on first use, readable by its owner only. Raises `KeysUnusable`."""
        try:
            if not path.exists():
                write_once(path, cls.made()._private())
            return cls.written(path.read_text())
        except OSError as error:
            raise KeysUnusable(f"密钥文件 {path.name} 无法读写：{error.strerror}") from error

    def sign(self, claims: dict[str, Any], *, kind: str = "JWT") -> str:
        key = self._keys[0]
        return jwt.encode({"alg": ALGORITHM, "typ": kind, "kid": key.kid}, claims, key, algorithms=[ALGORITHM])

    def read(self, token: str) -> jwt.Token:
        """The token, its signature checked and nothing else. Raises `JoseError` or `ValueError`."""
        return jwt.decode(token, self._set, algorithms=[ALGORITHM])

    def secrets_for(self, use: bytes) -> list[bytes]:
        """32 bytes for another use of each key, that of the signing key first; nobody learns the key from them."""
        kept = [urlsafe_b64decode(str(key.as_dict(private=True)["d"]) + "==") for key in self._keys]
        return [HKDF(SHA256(), 32, salt=None, info=use).derive(each) for each in kept]

    def public(self) -> dict[str, Any]:
        """The JSON Web Key Set that others verify with."""
        return dict(self._set.as_dict(private=False))

    def _private(self) -> bytes:
        return orjson.dumps(self._set.as_dict(private=True))


def _new_key() -> ECKey:
    return ECKey.generate_key("P-256", {"kid": secrets.token_hex(8), "use": "sig", "alg": ALGORITHM}, private=True)


def _imported(said: Any) -> ECKey:
    key = ECKey.import_key(said)
    if key.curve_name != "P-256" or not key.is_private:
        raise KeysUnusable("签名密钥应为 P-256 私钥")
    key.ensure_kid()
    return key


def write_once(path: Path, content: bytes, *, instead: bool = False) -> None:
    """Write the file whole or not at all, for its owner's eyes.

    Where another process was first, its file stands; with ``instead``, this content takes its place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        if instead:
            draft.replace(path)
        else:
            os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
