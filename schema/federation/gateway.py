"""Who may ask a slice: the gateway, which says a secret that it and the slices share."""

import hmac
from collections.abc import Mapping

GATEWAY_HEADER = "x-jiguan-gateway"


def gateway_only(headers: Mapping[str, str], secret: str) -> bool:
    """Whether the request comes from the gateway. Where no secret is set, nothing does.

    ``headers`` is any mapping that finds the lower-case name, such as Starlette's.

    >>> gateway_only({GATEWAY_HEADER: "s3"}, "s3"), gateway_only({GATEWAY_HEADER: "s"}, "s3"), gateway_only({}, "")
    (True, False, False)
    """
    said = headers.get(GATEWAY_HEADER, "")
    return bool(secret) and hmac.compare_digest(said.encode("utf-8", "surrogateescape"), secret.encode())


def seal_key(secret: str) -> bytes:
    """The key by which slices introduce viewers to each other (`resolvers.references`), from the same secret."""
    return hmac.digest(secret.encode(), b"jiguan: references between parts", "sha256") if secret else b""
