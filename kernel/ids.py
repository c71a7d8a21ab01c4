"""标识: UUIDv7 in the database, opaque global ids outside.

A global id is the base64url text of ``<type>:<uuid hex>`` without padding. Callers must not look inside; the hub reads
it strictly, so that a mangled or foreign id is a clear refusal and never a wrong record.
"""

import base64
import binascii
import re
from uuid import UUID

import uuid_utils.compat

from kernel.refusal import Invalid

_SHAPE = re.compile(r"(?P<kind>[A-Z][A-Za-z0-9]{0,63}):(?P<hex>[0-9a-f]{32})")


def new_id() -> UUID:
    """A UUIDv7: unique, and in the order of birth, which keeps indexes and cursors tidy."""
    return uuid_utils.compat.uuid7()


def global_id(kind: str, id: UUID) -> str:
    """
    >>> global_id("Trip", UUID("01890000-0000-7000-8000-000000000001"))
    'VHJpcDowMTg5MDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMQ'
    """
    return base64.urlsafe_b64encode(f"{kind}:{id.hex}".encode()).rstrip(b"=").decode()


def parse_global_id(text: str, *, expected: str | None = None, field: str | None = None) -> tuple[str, UUID]:
    """The type and the UUID of a global id.

    Raises `Invalid` where the text is no global id of the hub, or is one of another type than ``expected``.

    >>> parse_global_id('VHJpcDowMTg5MDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMQ')
    ('Trip', UUID('01890000-0000-7000-8000-000000000001'))
    """
    try:
        plain = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, ValueError, UnicodeError):
        plain = ""
    found = _SHAPE.fullmatch(plain)
    if found is None or global_id(found["kind"], UUID(found["hex"])) != text.rstrip("="):
        raise Invalid("标识无效，请使用本系统返回的标识", field=field)
    if expected is not None and found["kind"] != expected:
        raise Invalid(f"标识的类型应为 {expected}，收到的是 {found['kind']}", field=field)
    return found["kind"], UUID(found["hex"])
