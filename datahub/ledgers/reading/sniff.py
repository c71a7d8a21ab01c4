"""认文件: what a file really is, and a sentence for each kind that cannot be read."""

import zipfile
from io import BytesIO

from kernel.refusal import Invalid, TooMuch

from ..limits import Limits
from .table import Source

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SAVE_AS = "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后再导入"


def kind_of(source: Source, limits: Limits) -> str:
    """``xlsx`` or ``csv``. Raises `Invalid` or `TooMuch` for everything else."""
    data = source.data
    if len(data) > limits.file_bytes:
        raise TooMuch(
            f"文件有 {len(data) >> 20} MB，超过上限 {limits.file_bytes >> 20} MB",
            field="file",
            alternatives=("删去无关的工作表、图片后再导入", "分成几个文件，分别导入"),
        )
    if not data.strip(b"\x00 \r\n\t\xef\xbb\xbf"):
        raise _cannot("文件是空的", "选择含有标题行和数据的文件")
    if data[:8] == OLE:
        raise _ole(data)
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        return _zip(data)
    if data[:4] == b"%PDF":
        raise _cannot("这是 PDF 文件，不是表格", "导出或转换为 .xlsx 后再导入")
    head = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head")):
        raise _cannot("这是网页（HTML），只是扩展名像表格", SAVE_AS)
    if head.startswith((b"<?xml", b"<workbook")):
        raise _cannot("这是 XML 格式的表格", SAVE_AS)
    if head.startswith(b"{\\rtf"):
        raise _cannot("这是 RTF 文档，不是表格", SAVE_AS)
    return "csv"


def _cannot(message: str, *do: str) -> Invalid:
    return Invalid(message, field="file", alternatives=do)


def _ole(data: bytes) -> Invalid:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _cannot("工作簿有打开密码，无法读取", "在 Excel 或 WPS 中去掉密码，另存后再导入")
    if "_VBA_PROJECT".encode("utf-16-le") in data:
        return _cannot("工作簿含有宏，不予接收", SAVE_AS)
    return _cannot("这是旧式 Excel 97-2003（.xls）文件，其中的公式错误无法可靠识别", SAVE_AS)


def _zip(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _cannot("文件不完整或已损坏（可能没有下载完）", "重新下载或重新保存后再导入") from error
    lower = {name.lower() for name in names}
    if any(name.endswith("vbaproject.bin") for name in lower) or any(
        name.startswith("xl/macrosheets/") for name in lower
    ):
        raise _cannot("工作簿含有宏，不予接收", "另存为不含宏的“Excel 工作簿（.xlsx）”后再导入")
    if "xl/workbook.bin" in lower:
        raise _cannot("这是二进制工作簿（.xlsb）", SAVE_AS)
    if "xl/workbook.xml" in lower and "[content_types].xml" in lower:
        return "xlsx"
    if "content.xml" in lower:
        raise _cannot("这是 OpenDocument 表格（.ods）", SAVE_AS)
    raise _cannot("这是压缩包，不是表格", "解压后导入其中的 .xlsx 或 .csv 文件")
