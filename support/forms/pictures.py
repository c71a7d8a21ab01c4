"""图片的大小: how many pixels a picture unpacks to, read from its header. A small file may fill a phone's memory."""

import struct

from kernel.refusal import TooMuch

MOST_PIXELS = 100_000_000
"""More than any camera of today; at four bytes each, what a reader must hold is 400 MB."""

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def not_too_many_pixels(media_type: str, content: bytes) -> None:
    """Raises `TooMuch` for a picture that unpacks to more than `MOST_PIXELS`."""
    width, height = size(media_type, content) or (0, 0)
    if width * height > MOST_PIXELS:
        raise TooMuch(
            f"图片为{width}×{height}像素，超过{MOST_PIXELS // 1_000_000}百万像素", alternatives=("缩小图片后重新上传",)
        )


def size(media_type: str, content: bytes) -> tuple[int, int] | None:
    """Width and height, ``None`` where the header does not say."""
    try:
        return _READERS[media_type](content) if media_type in _READERS else None
    except (struct.error, IndexError):
        return None


def _png(content: bytes) -> tuple[int, int] | None:
    return struct.unpack(">II", content[16:24]) if content[12:16] == b"IHDR" else None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 1 if marker == 0xFF else 2 if marker == 1 or 0xD0 <= marker <= 0xD8 else 2 + _length(content, at)
    return None


def _length(content: bytes, at: int) -> int:
    return int(struct.unpack(">H", content[at + 2 : at + 4])[0])


def _webp(content: bytes) -> tuple[int, int] | None:
    chunk, data = content[12:16], content[20:]
    if chunk == b"VP8X":
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", data[6:10])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _heic(content: bytes) -> tuple[int, int] | None:
    """The largest of the sizes the file speaks of (``ispe``): tiles are smaller than the whole."""
    sizes, at = [], content.find(b"ispe")
    while at >= 0:
        sizes.append(struct.unpack(">II", content[at + 8 : at + 16]))
        at = content.find(b"ispe", at + 4)
    return max(sizes, key=lambda each: each[0] * each[1], default=None)


_READERS = {"image/png": _png, "image/jpeg": _jpeg, "image/webp": _webp, "image/heic": _heic}
