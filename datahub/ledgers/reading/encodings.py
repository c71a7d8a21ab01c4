"""编码: UTF-8, UTF-16 or GB18030, told apart by what the bytes can be. A wrong guess is worse than a refusal.

A file that is UTF-8 but for a few bytes (a record pasted in from elsewhere) is read as UTF-8 and those cells become
faults; a file that is nothing whole is refused with the position of the first byte that does not fit.
"""

import codecs
from dataclasses import dataclass

from kernel.refusal import Invalid

from .table import Source

_PIECE = 1 << 20


@dataclass(frozen=True)
class Encoding:
    """``codec`` as Python knows it, ``skip`` the bytes of the mark before the text, ``errors`` how single bad bytes
    read.
    """

    codec: str
    name: str
    skip: int = 0
    errors: str = "strict"


def encoding_of(source: Source) -> Encoding:
    """Raises `Invalid` naming line and byte where no encoding fits."""
    data = source.data
    if data.startswith(codecs.BOM_UTF8):
        return _utf8(data, 3, "UTF-8（有 BOM）") or _refused(data, "UTF-8", 3)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        return Encoding(codec, "UTF-16", 2) if _bad(data, codec, 2) is None else _refused(data, codec, 2)
    if wide := _looks_utf16(data):
        return Encoding(wide, "UTF-16（无 BOM）") if _bad(data, wide, 0) is None else _refused(data, wide, 0)
    if _bad(data, "utf-8", 0) is None:
        return Encoding("utf-8", "UTF-8")
    if _looks_chinese(data):
        return Encoding("gb18030", "GB18030（GBK）")
    return _utf8(data, 0, "UTF-8") or _refused(data, "UTF-8", 0)


def _utf8(data: bytes, skip: int, name: str) -> Encoding | None:
    """UTF-8, if need be with a few bytes that are not: at most one line in twenty, and never the heading."""
    if _bad(data, "utf-8", skip) is None:
        return Encoding("utf-8", name, skip)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    bad = [index for index, line in enumerate(lines) if _bad(line, "utf-8", 0) is not None]
    few = bad[0] > 0 and len(bad) * 20 <= len(lines)
    return Encoding("utf-8", f"{name}，个别字节除外", skip, "replace") if few else None


def _bad(data: bytes, codec: str, start: int) -> int | None:
    """Where the first byte is that the codec cannot take."""
    decoder = codecs.getincrementaldecoder(codec)()
    for at in range(start, len(data) or 1, _PIECE):
        pending = len(decoder.getstate()[0])
        piece = data[at : at + _PIECE]
        try:
            decoder.decode(piece, final=at + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            return at - pending + error.start
    return None


def _looks_utf16(data: bytes) -> str | None:
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) >= 8 and max(even, odd) * 5 > len(head) // 2 and min(even, odd) * 20 < max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _looks_chinese(data: bytes) -> bool:
    """GB18030 accepts nearly any bytes; it is believed where what comes out is everyday Chinese."""
    if _bad(data, "gb18030", 0) is not None:
        return False
    strange = common = 0
    for at in range(0, len(data), _PIECE):
        for each in set(data[at : at + _PIECE].decode("gb18030", "ignore")):
            if ord(each) > 0x7F:
                try:
                    each.encode("gb2312")
                    common += 1
                except UnicodeEncodeError:
                    strange += 1
    return common > 0 and strange * 10 <= common


def _refused(data: bytes, codec: str, skip: int) -> Encoding:
    at = _bad(data, codec, skip) or 0
    line = data.count(b"\n", 0, at) + 1
    raise Invalid(
        f"文件的文字编码有误：第 {line} 行、第 {at + 1} 个字节（0x{data[at]:02X}）既不是 UTF-8 也不是 GBK",
        field="file",
        alternatives=("用 Excel 或 WPS 打开，另存为“CSV UTF-8”后再导入", "直接导入 .xlsx 文件"),
    )
