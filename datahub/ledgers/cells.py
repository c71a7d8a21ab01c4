"""单元格: a cell as found, and its text made comparable. What people cannot see is put right; what is broken is
refused.

Full-width letters and digits, odd spaces, line breaks and invisible marks are normalised, for nobody means anything by
them. Control characters and garbled text are faults, for nobody knows what was meant.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from .faults import Check, Wrong


@dataclass(frozen=True)
class Broken:
    """A cell that the file itself says is no value: a formula error, or part of a merged range."""

    text: str
    check: Check
    message: str
    remedy: str

    def __str__(self) -> str:
        return self.text


Cell = str | int | float | bool | Decimal | date | datetime | time | timedelta | Broken | None

ERRORS = frozenset(
    {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!"}
)

_SPACES = re.compile(r"[\s\u00a0\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_GARBLED = re.compile(
    "[\ufffd\x80-\x9f\ue000-\uf8ff]"  # replacement, C1 controls, private use
    "|锟斤拷|烫烫|屯屯"
    "|[\u00c2\u00c3\u00e2][\u00a0-\u00bf\u20ac\u201a-\u203a]"  # UTF-8 read as Latin-1 or Windows-1252
    "|[\u00a1-\u00ff]{4,}"  # GBK read as Latin-1
    r"|\?{3,}"
)
_LARGEST_EXACT = 10**15


def tidy(text: str) -> str:
    """Width, spaces and invisible marks put right. Chinese punctuation stays as it is.

    >>> tidy(" 浙Ａ１２３４５\u200b\u3000警 ")
    '浙A12345 警'
    """
    if text.isascii():
        return " ".join(text.split()) if " " in text or "\n" in text or "\t" in text or "\r" in text else text
    text = "".join(_narrow(each) for each in _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _narrow(each: str) -> str:
    """Full-width ASCII to ASCII; only letters, digits and the signs that occur in codes, dates and amounts."""
    if "\uff01" <= each <= "\uff5e":
        plain = chr(ord(each) - 0xFEE0)
        return plain if plain.isalnum() or plain in "-+./#$%&@_*" else each
    return "¥" if each == "￥" else each


def as_text(cell: Cell) -> str:
    """The cell as a person reads it; raises `Wrong` where it is broken, garbled, or a number too long to be exact."""
    if isinstance(cell, str):
        return sound(cell)
    if cell is None:
        return ""
    if isinstance(cell, Broken):
        raise Wrong(cell.check, cell.message, cell.remedy)
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float | int):
        if abs(cell) >= _LARGEST_EXACT:
            raise Wrong(
                Check.KIND, "以数字格式保存的长号码，末尾几位已经丢失", "将该列设为“文本”格式，重新填写完整号码"
            )
        return str(int(cell)) if cell == int(cell) else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


def sound(text: str) -> str:
    """The text, tidied; raises `Wrong` where it holds what no text should."""
    if found := _CONTROL.search(text):
        raise Wrong(Check.CONTROL, f"含有控制字符（U+{ord(found.group()):04X}）", "删去该字符，或清空单元格后重新输入")
    if text in ERRORS:
        raise Wrong(Check.FORMULA, f"是公式错误 {text}", "改正公式，或以“粘贴为数值”填入正确的值")
    if text.isascii():
        if "???" in text:
            raise _garbled(text)
        return tidy(text)
    if _GARBLED.search(text) or _is_utf8_read_as_gbk(text):
        raise _garbled(text)
    return tidy(text)


def _garbled(text: str) -> Wrong:
    return Wrong(Check.GARBLED, f"是乱码“{text[:20]}”", "从原件核对后重新填写；若全表如此，请以 UTF-8 编码另存后再导入")


def _is_utf8_read_as_gbk(text: str) -> bool:
    """涓枃 for 中文: the characters' GBK bytes are themselves UTF-8 for fewer Chinese characters."""
    han = "".join(each for each in text if ord(each) > 0x7F)
    try:
        again = han.encode("gbk").decode("utf-8")
    except UnicodeError:
        return False
    return len(again) < len(han) and any("\u4e00" <= each <= "\u9fff" for each in again)


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip("\ufeff\u200b \t\r\n\u00a0\u3000"))
