"""身份平台: the real login protocols behind one seam.

seam.py       what every platform must be able to do, and what it answers
oidc.py       OpenID Connect: authorization code with PKCE
provider.py   what an OpenID provider publishes about itself, kept fresh
id_tokens.py  the checks an ID token must pass
calls.py      a call, bounded in time and size
kept.py       a document of somebody else's, kept while they are down
zhezhengding/ 浙政钉: in the app, by QR code, contacts
zheliban/     浙里办: the unified login and the two older ones
"""

from .faults import Cancelled, Distrusted
from .oidc import OidcPlatform, OidcSettings
from .seam import Attempt, Identity, PersonKind, Platform, Vouching, WithBridge

__all__ = [
    "Attempt",
    "Cancelled",
    "Distrusted",
    "Identity",
    "OidcPlatform",
    "OidcSettings",
    "PersonKind",
    "Platform",
    "Vouching",
    "WithBridge",
]
