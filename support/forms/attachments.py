"""附件: a picture or document that belongs to a case. Its kind is read from its bytes, never from its name.

It is uploaded first, and nobody's but its owner's; once answers, a report or a comment name it, it belongs to that case
and is seen by whoever sees the case. What belongs to nothing after a day is removed (`orphans`).
"""

import asyncio
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SM3, Hash
from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from auth.sessions import Work
from kernel.paging import grouped
from kernel.records import Record
from kernel.refusal import Invalid, TooMuch, Unavailable

from .kinds import DOCUMENTS, READABLE, Content, sniffed
from .pictures import not_too_many_pixels
from .storage import Storage

LARGEST = 10 * 1024 * 1024
DRAFT = "Draft"


class Attachment(Scoped, Record):
    """附件: the description of a file; its bytes lie in the storage under ``sha256``.

    ``subject_kind`` and ``subject_id`` say what it belongs to; ``warnings`` are values of `kinds.Warned`; ``scanned``
    whether a virus scanner has looked at it.
    """

    __tablename__ = "attachments"
    __table_args__ = (Index("attachments_subject_idx", "subject_id"),)
    read_by = Permission.ATTACHMENTS_READ
    own = ("person_id",)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    sm3: Mapped[str] = mapped_column(String(64))
    warnings: Mapped[list[str]] = mapped_column(default=list)
    scanned: Mapped[bool] = mapped_column(default=False)
    subject_kind: Mapped[str | None] = mapped_column(String(60))
    subject_id: Mapped[UUID | None]


@dataclass(frozen=True)
class TakenIn:
    """A file that has been looked at and stored, but not yet described in the database."""

    name: str
    content: Content
    size: int
    sha256: str
    sm3: str
    scanned: bool


def media_type(content: bytes, allowed: Collection[str] = READABLE, *, field: str = "photo") -> Content:
    """What the bytes are. Raises `Invalid` where that is nothing the hub keeps here.

    >>> media_type(b"%PDF-1.7").media_type
    'application/pdf'
    """
    found = sniffed(content)
    if found is None or found.media_type not in allowed:
        others = "，或 OFD、Word、Excel、PowerPoint 文档" if allowed is DOCUMENTS else ""
        raise Invalid(
            f"附件应为 JPEG、PNG、WebP、HEIC 图片或 PDF 文件{others}", field=field, alternatives=("用手机重新拍照上传",)
        )
    return found


async def take_in(
    storage: Storage, name: str, content: bytes, *, allowed: Collection[str] = READABLE, field: str = "photo"
) -> TakenIn:
    """Look at the bytes and store them. Done before the transaction: no lock is held while a slow store answers.

    Raises `Invalid`, `TooMuch`, or `Unavailable`. Bytes without a description harm nobody, and are swept away.
    """
    if len(content) > LARGEST:
        raise TooMuch(f"附件不能超过{LARGEST >> 20}兆字节", field=field, alternatives=("压缩图片后重新上传",))
    found = media_type(content, allowed, field=field)
    not_too_many_pixels(found.media_type, content)
    digest, sm3 = hashlib.sha256(content).hexdigest(), Hash(SM3())
    sm3.update(content)
    try:
        await asyncio.to_thread(storage.put, digest, content)
    except OSError as error:
        raise Unavailable("附件暂时存不进去", field=field, alternatives=("稍后重试",)) from error
    plain = " ".join(name.replace("/", " ").replace("\\", " ").split())[:120] or "附件"
    return TakenIn(plain, found, len(content), digest, sm3.finalize().hex(), storage.scans)


def keep(work: Work, taken: TakenIn, *, region_code: str, unit_id: UUID, subject: Record | None = None) -> Attachment:
    """Describe what was taken in, as the viewer's own, belonging to the subject if there is one."""
    attachment = Attachment(
        person_id=work.viewer.id,
        region_code=region_code,
        unit_id=unit_id,
        name=taken.name,
        media_type=taken.content.media_type,
        size=taken.size,
        sha256=taken.sha256,
        sm3=taken.sm3,
        warnings=[each.value for each in taken.content.warnings],
        scanned=taken.scanned,
        subject_kind=type(subject).__name__ if subject else None,
        subject_id=subject.id if subject else None,
    )
    work.add(attachment)
    return attachment


async def bind(
    work: Work, ids: Sequence[UUID], kind: str, subject_id: UUID, *, region_code: str, unit_id: UUID
) -> None:
    """These attachments belong to that from now on. Raises `Invalid` for one that is not the viewer's own to give."""
    if not ids:
        return
    found = await work.session.scalars(select(Attachment).where(Attachment.id.in_(ids)).with_for_update())
    attachments = {each.id: each for each in found}
    for id in ids:
        each = attachments.get(id)
        if each is None or not _may_give(each, work.viewer.id, subject_id):
            raise Invalid("附件已不在，或不是您上传的，请重新上传", field="attachments")
        if each.subject_id != subject_id:
            each.subject_kind, each.subject_id = kind, subject_id
            each.region_code, each.unit_id = region_code, unit_id


def _may_give(attachment: Attachment, viewer: UUID, subject_id: UUID) -> bool:
    """Whoever uploaded it may give it, once: it is free, or of their own draft. What is there already stays there."""
    if attachment.subject_id == subject_id:
        return True
    return attachment.person_id == viewer and (attachment.subject_id is None or attachment.subject_kind == DRAFT)


async def release(work: Work, kind: str, subject_id: UUID, *, but: Sequence[UUID] = ()) -> None:
    """What belonged to that belongs to nothing again, save those named."""
    held = select(Attachment).where(Attachment.subject_kind == kind, Attachment.subject_id == subject_id)
    for each in await work.session.scalars(held):
        if each.id not in but:
            each.subject_kind = each.subject_id = None


async def by_subject(session: AsyncSession, subjects: Sequence[UUID]) -> list[list[Attachment]]:
    """What belongs to each, in the order of uploading. Only for those who see what it belongs to."""
    found = await session.scalars(
        select(Attachment).where(Attachment.subject_id.in_(subjects)).order_by(Attachment.created_at, Attachment.id)
    )
    return grouped(subjects, found.all(), by="subject_id")
