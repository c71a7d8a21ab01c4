"""The signature of every call to the open platform of Zhezhengding.

HMAC-SHA256 over method, time, nonce, path and parameters.

Worked vectors are in tests/auth/platforms. Source: 专有钉钉开放平台「接口签名」.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

from kernel.hours import CHINA

Parameters = Sequence[tuple[str, str]]
"""Names and values as they are sent, before any encoding; a name may come several times."""


def plain(parameters: Parameters) -> str:
    """Sorted by name, then by value, and not URL-encoded: that is what is signed."""
    return "&".join(f"{name}={value}" for name, value in sorted(parameters))


def signature(secret: str, method: str, timestamp: str, nonce: str, path: str, parameters: Parameters = ()) -> str:
    """Base64 of the HMAC. ``path`` without host and query; no line is added where there are no parameters."""
    lines = [method, timestamp, nonce, path, *([plain(parameters)] if parameters else [])]
    return base64.b64encode(hmac.digest(secret.encode(), "\n".join(lines).encode(), hashlib.sha256)).decode()


def stamped(moment: datetime) -> str:
    """The moment as the platform writes it: milliseconds, in China's time."""
    return moment.astimezone(CHINA).isoformat(timespec="milliseconds")


def headers(key: str, secret: str, method: str, path: str, parameters: Parameters, moment: datetime) -> dict[str, str]:
    """The headers that make a call ours. ``key`` and ``secret`` are those of the application."""
    timestamp = stamped(moment)
    nonce = f"{int(moment.timestamp() * 1000)}{secrets.randbelow(10_000):04d}"
    return {
        "X-Hmac-Auth-Timestamp": timestamp,
        "X-Hmac-Auth-Version": "1.0",
        "X-Hmac-Auth-Nonce": nonce,
        "apiKey": key,
        "X-Hmac-Auth-Signature": signature(secret, method, timestamp, nonce, path, parameters),
    }
