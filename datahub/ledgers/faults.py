"""差错: what is wrong with a cell, in words that say what to do about it."""

from dataclasses import dataclass
from typing import Any

from kernel.labels import Labelled


class Check(Labelled):
    """What kind of check a cell failed."""

    SHAPE = "shape", "列数不符"
    QUOTE = "quote", "引号不配对"
    FORMULA = "formula", "公式错误"
    MERGED = "merged", "合并单元格"
    CONTROL = "control", "控制字符"
    GARBLED = "garbled", "乱码"
    REQUIRED = "required", "必填未填"
    KIND = "kind", "类型不符"
    RANGE = "range", "超出范围"
    LENGTH = "length", "文字过长"
    PATTERN = "pattern", "格式不符"
    UNKNOWN = "unknown", "对应不到"
    REPEATED = "repeated", "重复"
    TAKEN = "taken", "已被占用"
    ORDER = "order", "先后不合"
    REACH = "reach", "不在管辖范围"
    RULE = "rule", "不合规则"


@dataclass(frozen=True)
class Fault:
    """One thing wrong with one row. ``column`` is the source's own heading; empty where the whole row is meant."""

    row: int
    column: str
    value: str
    check: Check
    message: str
    remedy: str
    clause: str | None = None

    def plain(self) -> dict[str, Any]:
        """As kept with the batch; what cannot be printed is shown as a mark, for no database keeps it."""
        value = "".join(each if each.isprintable() else "\ufffd" for each in self.value[:200])
        said = {"column": self.column, "value": value, "check": self.check.value, "message": self.message}
        return said | {"remedy": self.remedy} | ({"clause": self.clause} if self.clause else {})

    @classmethod
    def from_plain(cls, row: int, said: dict[str, Any]) -> "Fault":
        return cls(
            row,
            said["column"],
            said["value"],
            Check(said["check"]),
            said["message"],
            said["remedy"],
            said.get("clause"),
        )


class Wrong(Exception):
    """A value that cannot be taken; becomes a `Fault` once row and column are known."""

    def __init__(self, check: Check, message: str, remedy: str, *, clause: str | None = None) -> None:
        super().__init__(message)
        self.check = check
        self.message = message
        self.remedy = remedy
        self.clause = clause

    def at(self, row: int, column: str, value: object) -> Fault:
        return Fault(row, column, str(value), self.check, self.message, self.remedy, self.clause)
