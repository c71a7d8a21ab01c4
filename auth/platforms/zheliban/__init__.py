"""浙里办: the unified login of today, and the two older ones for places that have not moved on.

settings.py     what must be known
signing.py      the gateway's signature, and the older sign
gateway.py      a call through the IRS gateway
returning.py    how the state of an attempt comes back
unified.py      统一单点登录, of persons and of legal persons
old_person.py   个人用户单点登录
old_legal.py    法人用户单点登录
"""

from .old_legal import OldLegalPlatform
from .old_person import OldPersonPlatform
from .settings import Gateway, OldLegalSettings, OldPersonSettings, UnifiedSettings
from .unified import UnifiedPlatform

__all__ = [
    "Gateway",
    "OldLegalPlatform",
    "OldLegalSettings",
    "OldPersonPlatform",
    "OldPersonSettings",
    "UnifiedPlatform",
    "UnifiedSettings",
]
