"""文件种类: what bytes are, read from the bytes. Names and declared types are never trusted."""

import io
import re
import zipfile
from dataclasses import dataclass

from kernel.labels import Labelled
from kernel.refusal import Invalid

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MARKS = (
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"RIFF....WEBP", "image/webp"),
    (rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", "image/heic"),
    (rb"%PDF-", "application/pdf"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_IN_ZIP = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}.presentationml.presentation",
    "OFD.xml": "application/ofd",
}
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/heic"})
READABLE = PICTURES | {"application/pdf"}
"""What a browser shows by itself, and runs nothing of."""
DOCUMENTS = READABLE | {*_IN_ZIP.values(), "application/x-ole-storage"}

MOST_ENTRIES, MOST_UNPACKED, MOST_RATIO = 10_000, 300 * 2**20, 200


class Warned(Labelled):
    """What whoever opens the file should know first."""

    MACROS = "macros", "含有宏，打开时请勿启用"
    ENCRYPTED = "encrypted", "已加密，未能检查内容"
    SCRIPT = "script", "文档含有脚本或自动动作"


@dataclass(frozen=True)
class Content:
    media_type: str
    warnings: tuple[Warned, ...] = ()


def sniffed(content: bytes) -> Content | None:
    """What the bytes are, ``None`` where nothing the hub knows. Raises `Invalid` for archives made to burst."""
    for mark, kind in _MARKS:
        if re.match(mark, content, re.DOTALL):
            return Content(kind, _warnings(kind, content))
    return _zipped(content) if content.startswith(b"PK\x03\x04") else None


def _warnings(kind: str, content: bytes) -> tuple[Warned, ...]:
    if kind == "application/x-ole-storage":
        names = {Warned.MACROS: "_VBA_PROJECT", Warned.ENCRYPTED: "EncryptedPackage"}
        return tuple(warned for warned, name in names.items() if name.encode("utf-16-le") in content)
    if kind == "application/pdf":
        found = {Warned.SCRIPT: rb"/(JavaScript|JS|Launch|OpenAction)\b", Warned.ENCRYPTED: rb"/Encrypt\b"}
        return tuple(warned for warned, mark in found.items() if re.search(mark, content))
    return ()


def _zipped(content: bytes) -> Content | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    unpacked = sum(each.file_size for each in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(len(content), 4096):
        raise Invalid("该文件解开后过大，可能有害，不予接收", alternatives=("另存为 PDF 后上传",))
    names = {each.filename for each in entries}
    kind = next((kind for name, kind in _IN_ZIP.items() if name in names), None)
    if kind is None:
        return None
    macros = any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in names)
    return Content(kind, (Warned.MACROS,) if macros else ())
