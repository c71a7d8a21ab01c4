"""说明: what an exported file says of itself."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from auth.viewer import Viewer
from kernel.forms import Label, note, notes_of
from kernel.hours import CHINA
from kernel.labels import Labelled


@dataclass
class About:
    """Filled while rows pass through `line`; ``checksum`` holds once the last has passed."""

    title: str
    clause: str
    titles: tuple[str, ...]
    filters: tuple[tuple[str, str], ...]
    order: str
    viewer: str
    rights: tuple[str, ...]
    at: datetime
    masked: bool
    rows: int = 0
    _digest: Any = field(default_factory=hashlib.sha256, repr=False)

    def line(self, values: Sequence[Any]) -> bytes:
        """The row as a JSON line, counted and digested."""
        said = orjson.dumps(dict(zip(self.titles, values, strict=True)), default=_plain) + b"\n"
        self._digest.update(said)
        self.rows += 1
        return said

    @property
    def checksum(self) -> str:
        digest: str = self._digest.hexdigest()
        return digest

    def pairs(self) -> list[tuple[str, str]]:
        """The whole as name and text, for the sheet 说明 and for the companion file."""
        return [
            ("内容", self.title),
            ("依据", self.clause),
            ("筛选", "；".join(f"{name}：{value}" for name, value in self.filters) or "全部"),
            ("排序", self.order),
            ("导出人", self.viewer),
            ("导出人的岗位", "；".join(self.rights) or "无"),
            ("个人信息", "按导出人的权限脱敏" if self.masked else "不含个人信息"),
            ("导出时间", self.at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")),
            ("行数", str(self.rows)),
            ("校验值", f"SHA-256 {self.checksum}"),
            ("校验方法", "各行按 JSON Lines 写出后的 SHA-256；导出为 JSONL 即可直接验证"),
        ]


def rights_of(viewer: Viewer) -> tuple[str, ...]:
    """The viewer's posts in words."""
    return tuple(
        f"{post.role.label}（{post.region.code}"
        + (f"，{len(post.unit_ids)} 个单位" if post.unit_ids else "，仅本级" if post.exact else "")
        + "）"
        for post in viewer.posts
    )


def filters_of(wanted: Any) -> tuple[tuple[str, str], ...]:
    """The filled-in fields of a filter form, by their Chinese labels."""
    if wanted is None:
        return ()
    said = []
    for name, notes in notes_of(type(wanted)).items():
        value = getattr(wanted, name)
        if value is not None:
            label = note(notes, Label)
            said.append((label.text if label else name, _worded(value)))
    return tuple(said)


def _worded(value: Any) -> str:
    if isinstance(value, Labelled):
        return value.label
    if isinstance(value, list | tuple):
        return "、".join(_worded(each) for each in value)
    return str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal | UUID):  # a driver's own kind of UUID, which orjson does not know
        return str(value)
    raise TypeError(f"no value of a list: {value!r}")
