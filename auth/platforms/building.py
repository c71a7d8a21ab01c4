"""The platform for what was set about it."""

import httpx2

from .oidc import OidcPlatform, OidcSettings
from .seam import Platform
from .zheliban import (
    OldLegalPlatform,
    OldLegalSettings,
    OldPersonPlatform,
    OldPersonSettings,
    UnifiedPlatform,
    UnifiedSettings,
)
from .zhezhengding import ZhezhengdingPlatform, ZhezhengdingSettings

PlatformSettings = OidcSettings | ZhezhengdingSettings | UnifiedSettings | OldPersonSettings | OldLegalSettings


def built(settings: PlatformSettings, transport: httpx2.AsyncBaseTransport | None = None) -> Platform:
    """``transport`` carries the hub's own calls to the platform; the network, unless given."""
    match settings:
        case OidcSettings():
            return OidcPlatform(settings, transport)
        case ZhezhengdingSettings():
            return ZhezhengdingPlatform(settings, transport)
        case UnifiedSettings():
            return UnifiedPlatform(settings, transport)
        case OldPersonSettings():
            return OldPersonPlatform(settings, transport)
        case OldLegalSettings():
            return OldLegalPlatform(settings, transport)
