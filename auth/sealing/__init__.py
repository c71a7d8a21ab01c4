"""个人信息加密保存: personal columns are SM4-GCM at rest, shown masked, found by a blind index.

依据 7.4-1、GB/T 22239-2019 8.1.4.8。

    service     what a keeper of keys can do (`KeyService`); a crypto machine joins behind the same words
    ring        the hub's own keeper: keys by id, from the environment or a file
    column      ``phone = sealed(Sensitive.PHONE)``: three columns behind one attribute
    box         ``answers = boxed(Sensitive.NAME)``: a JSON object kept whole, in one column
    rotation    everything under the newest key, some rows at a time

How to: docs/keys.md.
"""

from .box import Box, boxed
from .column import Sealed, sealed, sealed_of, spread
from .ring import KeyRing, RingUnusable
from .service import KeyService, NoKeys, Unsealable, keys, use

__all__ = [
    "Box",
    "KeyRing",
    "KeyService",
    "NoKeys",
    "RingUnusable",
    "Sealed",
    "Unsealable",
    "boxed",
    "keys",
    "sealed",
    "sealed_of",
    "spread",
    "use",
]
