"""内容安全策略: what a page may load and where it may send."""

import re
from base64 import b64encode
from hashlib import sha256

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(*, scripts: tuple[str, ...] = (), inline_styles: bool = False) -> str:
    """Everything from the hub itself and nothing else; ``scripts`` adds sources, such as hashes of inline scripts."""
    styles = "'self' 'unsafe-inline'" if inline_styles else "'self'"
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self'", *scripts)),
            f"style-src {styles}",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:" if inline_styles else "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


USUAL = policy()

NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""For what is no page: data, and files that people have handed in."""


def hashes(html: str) -> tuple[str, ...]:
    """The inline scripts of a page of ours, as sources of its policy."""
    return tuple(f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in _INLINE.findall(html))
