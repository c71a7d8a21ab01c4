"""身份平台: the real login protocols behind one seam.

seam.py       what every platform must be able to do, and what it answers
oidc.py       OpenID Connect: authorization code with PKCE
provider.py   what an OpenID provider publishes about itself, kept fresh
id_tokens.py  the checks an ID token must pass
kept.py       a document of somebody else's, kept while they are down
"""

from .oidc import OidcPlatform, OidcSettings
from .seam import Attempt, Cancelled, Distrusted, Identity, PersonKind, Platform

__all__ = [
    "Attempt",
    "Cancelled",
    "Distrusted",
    "Identity",
    "OidcPlatform",
    "OidcSettings",
    "PersonKind",
    "Platform",
]
