"""Enumerations that carry their Chinese name. One source for the API, the screens and the reports."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """An enumeration whose every member is written ``NAME = "value", "中文名"``."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def named(cls, text: str) -> Self | None:
        """The member whose value, name or Chinese label is ``text``; for what people type into ledgers."""
        wanted = text.strip()
        return next((each for each in cls if wanted in (each.value, each.name, each.label)), None)
