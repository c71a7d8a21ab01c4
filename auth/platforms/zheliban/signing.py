"""The two signatures of Zheliban: that of the IRS gateway (X-BG-HMAC) and the MD5 sign of the older logins.

Worked vectors are in tests/auth/platforms. Sources:
《“浙里办”服务开发指引》V1.3.8；《浙江政务服务网个人用户对接技术文档》2019-05。
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import quote

from kernel.hours import CHINA

Query = Sequence[tuple[str, str]]

_BARE = "!'()~"
"""What the gateway's canonical query leaves as it is, besides letters, digits and ``-_.``."""


def canonical(query: Query) -> str:
    """The query as it is signed: encoded pairs, sorted."""
    return "&".join(sorted(f"{quote(name, safe=_BARE)}={quote(value, safe=_BARE)}" for name, value in query))


def signature(secret: str, key: str, method: str, path: str, date: str, query: Query = ()) -> str:
    """Base64 of HMAC-SHA256; every line ends in a line feed, the last one too. The body is not signed."""
    said = "".join(f"{line}\n" for line in (method, path, canonical(query), key, date))
    return base64.b64encode(hmac.digest(secret.encode(), said.encode(), hashlib.sha256)).decode()


def headers(key: str, secret: str, method: str, path: str, moment: datetime, query: Query = ()) -> dict[str, str]:
    """What the gateway asks of every call. It takes clocks that are 90 seconds off, at most."""
    date = format_datetime(moment.astimezone(UTC), usegmt=True)
    return {
        "X-BG-HMAC-ACCESS-KEY": key,
        "X-BG-HMAC-SIGNATURE": signature(secret, key, method, path, date, query),
        "X-BG-HMAC-ALGORITHM": "hmac-sha256",
        "X-BG-DATE-TIME": date,
    }


def old_time(moment: datetime) -> str:
    """The moment as the older logins write it: ``yyyyMMddHHmmss`` in China's time."""
    return moment.astimezone(CHINA).strftime("%Y%m%d%H%M%S")


def old_sign(servicecode: str, servicepwd: str, time: str) -> str:
    """The protocol's own MD5: it is what the platform checks, and nothing of ours rests on it."""
    return hashlib.md5(f"{servicecode}{servicepwd}{time}".encode(), usedforsecurity=False).hexdigest()
