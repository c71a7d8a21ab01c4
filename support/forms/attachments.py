"""附件: a picture or document that belongs to a case. Its kind is read from its bytes, never from its name."""

import asyncio
import hashlib
import re
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from auth.sessions import Work
from kernel.records import Record
from kernel.refusal import Invalid, TooMuch

from .storage import Storage

LARGEST = 10 * 1024 * 1024

_KINDS = (
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"RIFF....WEBP", "image/webp"),
    (rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", "image/heic"),
    (rb"%PDF-", "application/pdf"),
)


class Attachment(Scoped, Record):
    """附件: the description of a file; its bytes lie in the storage under ``sha256``."""

    __tablename__ = "attachments"
    read_by = Permission.TRIPS_READ
    own = ("person_id",)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    media_type: Mapped[str] = mapped_column(String(60))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)


def media_type(content: bytes) -> str:
    """What the bytes are. Raises `Invalid` where that is nothing the hub keeps.

    >>> media_type(b"%PDF-1.7")
    'application/pdf'
    """
    for mark, kind in _KINDS:
        if re.match(mark, content, re.DOTALL):
            return kind
    raise Invalid("附件应为 JPEG、PNG、WebP、HEIC 图片或 PDF 文件", field="photo", alternatives=("用手机重新拍照上传",))


async def keep(
    work: Work, storage: Storage, name: str, content: bytes, *, region_code: str, unit_id: UUID, owner: UUID
) -> Attachment:
    """Store the bytes, then describe them in the work's transaction. Bytes without a description harm nobody."""
    if len(content) > LARGEST:
        raise TooMuch(f"附件不能超过{LARGEST >> 20}兆字节", field="photo", alternatives=("压缩图片后重新上传",))
    kind, digest = media_type(content), hashlib.sha256(content).hexdigest()
    await asyncio.to_thread(storage.put, digest, content)
    attachment = Attachment(
        person_id=owner,
        region_code=region_code,
        unit_id=unit_id,
        name=name[:120],
        media_type=kind,
        size=len(content),
        sha256=digest,
    )
    work.add(attachment)
    return attachment
