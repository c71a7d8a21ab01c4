"""商用密码: SM3 and HMAC-SM3 (GB/T 32905-2016), SM4-GCM (GB/T 32907-2016, RFC 8998). 依据 7.4-1、GM/T 0054。

All of it is OpenSSL's, by way of ``cryptography``; what is said here is only which parts, and in which form.
"""

import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY = 16
"""Bytes of an SM4 key."""

NONCE, TAG = 12, 16

_QUICK = "sm3" in hashlib.algorithms_available
"""Where Python's own OpenSSL has SM3 too, the way there is shorter: half again as many digests a second."""


class Forged(ValueError):
    """The ciphertext was changed, belongs elsewhere, or was made with another key."""


def sm3(content: bytes) -> bytes:
    """
    >>> sm3(b"abc").hex()
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
    """
    if _QUICK:
        return hashlib.new("sm3", content, usedforsecurity=False).digest()
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize()


def hmac_sm3(key: bytes, content: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SM3())
    mac.update(content)
    return mac.finalize()


def encrypted(key: bytes, plain: bytes, about: bytes, nonce: bytes | None = None) -> bytes:
    """SM4-GCM: nonce, ciphertext and tag in one. ``about`` is authenticated with it and not stored.

    A nonce is drawn for each call; it is given only where a published vector is to be met.
    """
    nonce = nonce if nonce is not None else secrets.token_bytes(NONCE)
    cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    cipher.authenticate_additional_data(about)
    return nonce + cipher.update(plain) + cipher.finalize() + cipher.tag


def decrypted(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """The inverse of `encrypted`. Raises `Forged`."""
    if len(sealed) < NONCE + TAG:
        raise Forged("too short to be a ciphertext")
    nonce, body, tag = sealed[:NONCE], sealed[NONCE:-TAG], sealed[-TAG:]
    cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
    cipher.authenticate_additional_data(about)
    try:
        return cipher.update(body) + cipher.finalize()
    except InvalidTag as error:
        raise Forged("the tag does not fit") from error
