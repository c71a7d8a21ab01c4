"""引用: a record of another part, named and not fetched; and how a part that is asked for it knows what may be shown.

Where a process serves one part alone, a relation into another part answers a `Reference`. The gateway takes it to the
part that owns the type, which fetches the row within the viewer's reach.

Some relations show a row that the viewer's own posts do not reach, because a row they see names it (`ToOne.through`).
The naming part then *introduces* the viewer: it seals the reference, for this viewer alone, with the key that the parts
of one hub share. Without a good seal only the viewer's own reach counts.
"""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from auth.viewer import Viewer
from kernel.ids import global_id, parse_global_id
from kernel.refusal import Invalid


@dataclass(frozen=True)
class Reference:
    """Type and identity of a record; ``introduced`` where its being named is what shows it."""

    kind: str
    id: UUID
    introduced: bool = False

    @property
    def global_id(self) -> str:
        return global_id(self.kind, self.id)

    def sealed(self, viewer: Viewer, key: bytes) -> str:
        """The reference as text; an introduction is worth nothing to another viewer, or where there is no key."""
        text = self.global_id
        return f"{text}.{_seal(text, viewer, key)}" if self.introduced and key else text


def unsealed(text: str, kind: str, viewer: Viewer, key: bytes) -> Reference:
    """Read back what `Reference.sealed` wrote.

    Raises `Invalid` where the text refers to nothing of this kind, or its seal is not ours for this viewer.
    """
    plain, dot, seal = text.partition(".")
    id = parse_global_id(plain, expected=kind, field="ref")[1]
    if dot and not (key and hmac.compare_digest(seal.encode(), _seal(plain, viewer, key).encode())):
        raise Invalid("引用的签章无效", field="ref")
    return Reference(kind, id, introduced=bool(dot))


def _seal(text: str, viewer: Viewer, key: bytes) -> str:
    digest = hmac.digest(key, f"{viewer.id.hex}:{text}".encode(), sha256)
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
