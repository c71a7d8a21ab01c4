"""How much may still be asked in this minute: what was left as this operation was charged."""

from .context import Info, RateLimit


def rate_limit(info: Info) -> RateLimit | None:
    return info.context.rate_limit
